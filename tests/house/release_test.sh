#!/usr/bin/env bash
# scripts/release --check passes the project as it is, and names each place of a copy that says another version.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
tree=$place/tree
metainfo=packaging/linux/local.opname.opname.metainfo.xml
plugin=resources/slims-plugin/opname
failures=0

plant() {
    rm -rf "$tree"
    mkdir "$tree"
    (cd "$project" && cp --parents CMakeLists.txt CHANGELOG.md README.md scripts/release packaging/debian/changelog "$metainfo" \
        packaging/linux/man/*/*.1 "$plugin/src/Version.php" "$plugin/opname.plugin.php" resources/translations/*.ts "$tree")
}
run_check() {
    status=0
    said=$("$tree/scripts/release" --check 2>&1) || status=$?
}
fail() {
    printf 'FAILED: %s\n    status %s\n    %s\n' "$1" "$status" "${said//$'\n'/$'\n'    }"
    failures=$((failures + 1))
}
# refuses NAME FILE WORDS: exactly one breach, of FILE, and its sentence holds WORDS.
refuses() {
    run_check
    [[ $status -eq 1 ]] || fail "$1 is refused"
    grep -F "$2: " <<<"$said" | grep -qF -- "$3" || fail "$1 is named: $2: …$3…"
    grep -qF 'scripts/release: 1 to be put right first.' <<<"$said" || fail "$1, and nothing else"
}
# changed NAME FILE SED WORDS: this change of FILE is a breach.
changed() {
    plant
    sed -i "$3" "$tree/$2"
    ! cmp -s "$project/$2" "$tree/$2" || {
        run_check
        fail "$1: the copy was to be changed"
    }
    refuses "$1" "$2" "$4"
}

plant
run_check
[[ $status -eq 0 ]] || fail "the project as it is"
version=$(sed -n 's/^project(opname VERSION \([^ )]*\).*/\1/p' "$project/CMakeLists.txt")
[[ $said == *"every place says $version."* ]] || fail "it says which version"

changed "another release of the metainfo" "$metainfo" 's/<release version="[^"]*"/<release version="9.9.9"/' "'9.9.9'"
changed "another entry of Debian's changelog" packaging/debian/changelog '1s/([^)]*)/(9.9.9-1)/' "'9.9.9'"
changed "another version of the plugin" "$plugin/src/Version.php" "s/PLUGIN = '.*'/PLUGIN = '9.9.9'/" "'9.9.9'"
changed "another version in the plugin's header" "$plugin/opname.plugin.php" 's/^ \* Version: .*/ * Version: 9.9.9/' "'9.9.9'"
changed "a man page of one version" packaging/linux/man/id/opname.1 's/@PROJECT_VERSION@/9.9.9/' "does not take the version over"
changed "another package in the readme" README.md 's/opname_[0-9.]*-/opname_9.9.9-/' "'9.9.9'"
changed "a version that the changelog does not have" CHANGELOG.md "s/^## \[$version\]/## [9.9.9]/" "no heading"
changed "a text that is not translated" resources/translations/opname_id.ts \
    '0,/<translation>/s//<translation type="unfinished">/' "1 texts are not translated"

plant
sed -i 's/^project(opname VERSION [^ ]*/project(opname VERSION 9.9.9/' "$tree/CMakeLists.txt"
run_check
[[ $status -eq 1 ]] || fail "a version that nothing else says is refused"
for file in "$metainfo" packaging/debian/changelog "$plugin/src/Version.php" "$plugin/opname.plugin.php" README.md CHANGELOG.md; do
    grep -q "^$file: " <<<"$said" || fail "every place is named, $file among them"
done
sed -i 's/^project(opname VERSION [^ ]*/project(opname VERSION next/' "$tree/CMakeLists.txt"
run_check
[[ $status -eq 1 && $said == *"no version of three numbers"* ]] || fail "a version of words is refused"

status=0
said=$("$project/scripts/release" --nonsense 2>&1) || status=$?
[[ $status -eq 2 ]] || fail "an unknown option is wrong usage"

[[ $failures -eq 0 ]] || exit 1
echo "All passed."
