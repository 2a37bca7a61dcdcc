#!/usr/bin/env bash
# What is embedded in the program: the SOP as issued, icons that can be tinted, tones as their generator makes them.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
resources=$project/resources
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
failures=0

expect() { # NAME COMMAND…
    local name=$1
    shift
    if ! "$@" >/dev/null 2>"$place/said"; then
        printf 'FAILED: %s\n' "$name"
        cat "$place/said"
        failures=$((failures + 1))
    fi
}

sop() { jq -e "$1" "$resources/sop/default.json"; }
expect "the SOP keeps its own numbers: no 6" sop '[.activities[].number] == [1, 2, 3, 4, 5, 7, 8, 9, 10]'
expect "the standard times" sop '[.activities[].standard_minutes] == [10, 450, 1350, 10, 1350, 1350, 1350, 15, 240]'
# shellcheck disable=SC2016 # $a is jq's
expect "each output is what the next one needs" \
    sop '.activities as $a | all(range(1; $a | length); $a[. - 1].output == $a[.].needs)'
expect "every activity is complete" \
    sop 'all(.activities[]; .title_id != "" and .title_en != "" and .needs != "" and .output != "" and (.actors | length) > 0)'
expect "what the report prints is there" \
    sop '.number == "OT.01.02-124.Set.PO" and .made == "2023-03-01" and .effective == "2023-03-09"
         and ([.legal_basis, .related, .qualifications, .equipment, .warnings, .records] | map(length)) == [4, 4, 5, 5, 3, 1]'

for icon in "$resources"/icons/*.svg; do
    name=$(basename "$icon" .svg)
    [[ $name != opname ]] || continue
    expect "$name.svg is drawn on 24×24" grep -q 'viewBox="0 0 24 24"' "$icon"
    expect "$name.svg has one colour, black, and a line of 1.75" grep -q 'fill="none" stroke="#000" stroke-width="1.75"' "$icon"
    expect "$name.svg says nothing Qt does not draw" bash -c "! grep -Eq 'currentColor|<style|<filter|<text|href' '$icon'"
done
for verdict in found on-loan missing unknown duplicate misplaced excluded out-of-scope invalid added; do
    expect "the shape of $verdict" test -s "$resources/icons/$verdict.svg"
done

"$project/scripts/generate-sounds" "$place/sounds"
for sound in found added misplaced on_loan out_of_scope excluded unknown duplicate invalid command alarm; do
    expect "$sound.wav is what the generator makes" cmp "$place/sounds/$sound.wav" "$resources/sounds/$sound.wav"
    expect "$sound.wav is under 12 kB" test "$(wc -c <"$resources/sounds/$sound.wav")" -lt 12000
done

[[ $failures -eq 0 ]] || exit 1
echo "All passed."
