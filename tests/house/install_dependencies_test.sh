#!/usr/bin/env bash
# scripts/install-dependencies against stand-ins for dpkg-query, apt-get, sudo and id: what it would install, and as whom.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
bin=$place/bin
mkdir "$bin"
for tool in bash dirname awk sed sort comm env cat; do ln -s "$(command -v "$tool")" "$bin/$tool"; done
failures=0

stand_in() { # NAME BODY
    printf '#!/usr/bin/env bash\n%s\n' "$2" >"$bin/$1"
    chmod +x "$bin/$1"
}

run() {
    : >"$place/calls"
    status=0
    said=$(PATH=$bin "$project/scripts/install-dependencies" "$@" 2>&1) || status=$?
    calls=$(cat "$place/calls")
}

expect() { # NAME CONDITION…
    local name=$1
    shift
    if ! "$@"; then
        printf 'FAILED: %s\n    status %s\n    %s\n    calls: %s\n' "$name" "$status" "$said" "$calls"
        failures=$((failures + 1))
    fi
}
says() { [[ $said == *"$1"* ]]; }
calls() { [[ $calls == *"$1"* ]]; }

# dpkg-query is asked as: -W -f FORMAT PACKAGE…
# shellcheck disable=SC2016 # the stand-ins expand these
{
    all_installed='shift 3; for package; do echo "installed $package"; done'
    without_two='shift 3
for package; do
    case $package in
    qpdf) ;;
    cmake) echo "config-files cmake" ;;
    *) echo "installed $package" ;;
    esac
done
exit 1'
    note='echo "${0##*/} $*" >>'"'$place/calls'"
}
stand_in apt-get "$note"

stand_in dpkg-query "$all_installed"
stand_in id 'echo 1000'
run
expect "all installed is no work, also without root and sudo" test "$status" -eq 0
expect "all installed says nothing" test -z "$said$calls"

stand_in dpkg-query "$without_two"
run
expect "neither root nor sudo is refused" test "$status" -eq 1
expect "neither root nor sudo is a sentence" says "installing needs root or sudo, and there is neither"
expect "and names the packages" says "apt-get install --no-install-recommends cmake qpdf"
expect "and installs nothing" test -z "$calls"

stand_in id 'echo 0'
run
expect "root installs" test "$status" -eq 0
expect "root installs what is missing or only configured, and no more" calls "--no-install-recommends cmake qpdf"
run test
expect "one group" calls "--no-install-recommends qpdf"

stand_in id 'echo 1000'
# shellcheck disable=SC2016
stand_in sudo "echo sudo >>'$place/calls'; exec \"\$@\""
run
expect "sudo installs" calls "--no-install-recommends cmake qpdf"
expect "through sudo" calls sudo

run nonsense
expect "an unknown group is wrong usage" test "$status" -eq 2
expect "an unknown group is named" says "no group 'nonsense'"

rm "$bin/dpkg-query"
run
expect "no apt is refused" test "$status" -eq 1
expect "no apt is a sentence" says "this system has no apt"

[[ $failures -eq 0 ]] || exit 1
echo "All passed."
