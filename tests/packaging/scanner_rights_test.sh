#!/usr/bin/env bash
# Which HID devices the installed program takes for scanners, by report descriptors, and that udev's rules ask it.
#   scanner_rights_test.sh ROOT
set -euo pipefail
root=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
program=$root/usr/lib/udev/opname-hid-scanner
rules=$root/usr/lib/udev/rules.d/70-opname-scanners.rules
failures=0

failed() {
    printf 'FAILED: %s\n' "$1"
    failures=$((failures + 1))
}
asked() { # HEX…
    printf '%b' "$(printf '\\x%s' "$@")" >"$place/descriptor"
    said=$("$program" "$place/descriptor") && status=0 || status=$?
}
scanner() { # NAME HEX…
    local name=$1
    shift
    asked "$@"
    [[ $status -eq 0 && $said == OPNAME_SCANNER=1 ]] || failed "$name is a scanner"
}
no_scanner() { # NAME HEX…
    local name=$1
    shift
    asked "$@"
    [[ $status -eq 1 && -z $said ]] || failed "$name is none"
}

# shellcheck disable=SC2206 # hexadecimal words
{
    pos=(05 8c 09 02 a1 01 09 12 a1 02 85 02 15 00 26 ff 00 75 08 95 38 09 fe 81 02 c0 c0)
    keyboard=(05 01 09 06 a1 01 05 07 19 e0 29 e7 15 00 25 01 75 01 95 08 81 02 c0)
    mouse=(05 01 09 02 a1 01 09 01 a1 00 05 09 19 01 29 03 15 00 25 01 95 03 75 01 81 02 c0 c0)
}
scanner "a scanner in point-of-sale mode" "${pos[@]}"
scanner "a page written in two bytes" 06 8c 00 "${pos[@]:2}"
scanner "a usage with its own page" 0b 02 00 8c 00 a1 01 c0
scanner "one with settings of its maker beside" 06 00 ff 09 01 a1 01 75 08 95 3f 81 02 c0 "${pos[@]}"
scanner "a page that comes back" 05 8c a4 05 01 b4 09 02 a1 01 c0
scanner "one behind a long item" fe 02 10 a1 01 "${pos[@]}"
no_scanner "a keyboard" "${keyboard[@]}"
no_scanner "a mouse" "${mouse[@]}"
no_scanner "a scanner that types as well" "${pos[@]}" "${keyboard[@]}"
no_scanner "a keypad beside a scanner" "${pos[@]}" 05 01 09 07 a1 01 c0
no_scanner "the page among the numbers of a range" 05 01 09 02 a1 01 26 05 8c 46 05 8c 81 02 c0
no_scanner "the page inside a long item" fe 04 10 05 8c a1 01 05 01 09 02 a1 01 c0
no_scanner "a page inside a collection that is no application" 05 01 09 02 a1 01 05 8c 09 02 a1 02 c0 c0
no_scanner "a page put away before the collection" a4 05 8c b4 09 02 a1 01 c0
no_scanner "a descriptor that is cut off in a number" "${pos[@]}" 26 ff
no_scanner "a descriptor that is cut off in a long item" "${pos[@]}" fe 20 10 00
no_scanner "a page fetched back that was never put away" b4 "${pos[@]}"
# shellcheck disable=SC2046
no_scanner "a descriptor longer than any" "${pos[@]}" $(for ((i = 0; i < 4096; ++i)); do echo c0; done)
said=$("$program" "$place/none") && status=0 || status=$?
[[ $status -eq 1 && -z $said ]] || failed "a device that was pulled meanwhile is none"
"$program" && failed "no argument is refused"

[[ $(basename "$rules") < 73-seat-late.rules ]] || failed "the rules come before those that hand out rights"
grep -q 'IMPORT{program}="opname-hid-scanner \$sys\$devpath/device/report_descriptor"' "$rules" || failed "udev asks the program"
while read -r line; do
    [[ $line == *'SUBSYSTEM'* || $line == *'OPNAME_SCANNER}=="1"'* || $line == TAG* ]] || failed "no rule gives rights to any device: $line"
done < <(grep uaccess "$rules" | grep -v '^#')
# A label that is missing would let the rules below be skipped or the file be refused.
for label in $(grep -o 'GOTO="[a-z_]*"' "$rules" | cut -d'"' -f2 | sort -u); do
    grep -q "^LABEL=\"$label\"" "$rules" || failed "the label $label is there"
done
if command -v udevadm >/dev/null && udevadm verify --help >/dev/null 2>&1; then
    udevadm verify --no-summary "$rules" || failed "udev takes the rules"
fi

[[ $failures -eq 0 ]] || exit 1
