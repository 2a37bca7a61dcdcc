#!/usr/bin/env bash
# scripts/check finds each deliberate breach in a small tree, at its line, and passes the tree without one.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
check=$project/scripts/check
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0

# A house in small: one header and one source a room, every arrow the right way.
plant() {
    rm -rf "${tree:?}"/*
    cp "$project/.clang-format" "$tree/"
    local room
    for room in domain platform session slims scanner labels report workflow gui cli; do
        mkdir -p "$tree/src/$room" "$tree/include/opname/$room" "$tree/tests/$room"
        printf '#pragma once\n' >"$tree/include/opname/$room/$room.h"
        printf '#pragma once\n' >"$tree/src/$room/${room}_part.h"
        printf '#include "%s_part.h"\n\n#include "opname/%s/%s.h"\n' "$room" "$room" "$room" >"$tree/src/$room/$room.cpp"
        printf '#include "opname/%s/%s.h"\n' "$room" "$room" >"$tree/tests/$room/${room}_test.cpp"
    done
    mkdir -p "$tree/src/app" "$tree/src/slims/"{database,rest,export,demo} "$tree/tests/faults" "$tree/docs/measured" "$tree/resources"
    printf '#pragma once\n' >"$tree/include/opname/resources.h"
    for part in database rest export demo; do
        printf '#pragma once\n' >"$tree/src/slims/$part/$part.h"
        printf '#include "%s.h"\n' "$part" >"$tree/src/slims/$part/$part.cpp"
    done
    printf '#include "database/database.h"\n\n#include "demo/demo.h"\n' >"$tree/src/slims/roof.cpp"
    printf '#include "opname/domain/domain.h"\n\n#include "opname/resources.h"\n\n#include "opname/session/session.h"\n' >"$tree/src/workflow/prepare.cpp"
    printf '#include "opname/domain/domain.h"\n\n#include "opname/workflow/workflow.h"\n\n#include <QWidget>\n' >"$tree/src/gui/page.cpp"
    printf '#include "opname/gui/gui.h"\n\n#include <QApplication>\n' >"$tree/src/app/opname.cpp"
    printf '#include "opname/session/session.h"\n\n#include "opname/slims/slims.h"\n' >"$tree/tests/faults/kill_test.cpp"
    printf '#include <QPainter>\n' >"$tree/src/report/pdf.cpp"
    printf '#include "opname/platform/platform.h"\n' >"$tree/src/session/file.cpp"
    printf '#include <sys/stat.h>\n' >"$tree/src/platform/file.cpp"
    printf '# Words\nSee https://example.org/tmp/page and mktemp -d XX%s.\n' XXXX >"$tree/docs/words.md"
}

fail() {
    echo "FAILED: $1"
    printf '%s\n' "    ${said//$'\n'/$'\n'    }"
    failures=$((failures + 1))
}

run_check() {
    status=0
    said=$("$check" "$tree" 2>&1) || status=$?
}

# passes NAME: the tree as it stands has no breach.
passes() {
    run_check
    [[ $status -eq 0 ]] || fail "$1: expected no breach, status is $status"
}

# finds NAME FILE:LINE WORDS: exactly one breach, there, and its sentence holds WORDS.
finds() {
    run_check
    [[ $status -eq 1 ]] || fail "$1: expected status 1, it is $status"
    grep -F "$2: " <<<"$said" | grep -qF "$3" || fail "$1: expected $2: …$3…"
    grep -qx 'scripts/check: 1 breach.' <<<"$said" || fail "$1: expected this breach and no other"
}

# includes NAME FILE HEADER WORDS: adding this include to FILE is a breach.
includes() {
    plant
    local line=1
    [[ ! -f $tree/$2 ]] || line=$(($(wc -l <"$tree/$2") + 2))
    [[ $line -eq 1 ]] || echo >>"$tree/$2"
    printf '#include %s\n' "$3" >>"$tree/$2"
    finds "$1" "$2:$line" "$4"
}

plant
passes "a clean tree"

includes "domain reaches up" src/domain/domain.cpp '"opname/session/session.h"' "domain must not include session"
includes "a public header reaches up" include/opname/domain/domain.h '"opname/report/report.h"' "domain must not include report"
includes "a header not written yet" src/domain/domain.cpp '"opname/gui/planned.h"' "domain must not include gui"
for pair in session:slims slims:scanner scanner:labels labels:report report:session; do
    includes "two middle rooms, $pair" "src/${pair%:*}/${pair%:*}.cpp" "\"opname/${pair#*:}/${pair#*:}.h\"" \
        "${pair%:*} must not include ${pair#*:}"
done
includes "a middle room reaches workflow" src/session/session.cpp '"opname/workflow/workflow.h"' "session must not include workflow"
includes "workflow reaches gui" src/workflow/workflow.cpp '"opname/gui/gui.h"' "workflow must not include gui"
includes "cli reaches gui" src/cli/cli.cpp '"opname/gui/gui.h"' "cli must not include gui"
includes "a test reaches sideways" tests/session/session_test.cpp '"opname/slims/slims.h"' "session must not include slims"
includes "an angled include counts too" src/domain/domain.cpp '<opname/session/session.h>' "domain must not include session"
includes "a private header by a path" src/workflow/workflow.cpp '"../session/session_part.h"' "private to session"
includes "a private header from src" src/gui/gui.cpp '"session/session_part.h"' "private to session"
includes "a test takes another room's private header" tests/faults/kill_test.cpp '"../../src/session/session_part.h"' "private to session"
includes "slims parts know each other" src/slims/rest/rest.cpp '"../demo/demo.h"' "src/slims/rest must not know src/slims/demo"
includes "slims parts know each other from the roof's folder" src/slims/export/export.cpp '"database/database.h"' "src/slims/export must not know"
for header in QWidget QMessageBox QPixmap QPrinter QtWidgets QtWidgets/QLabel QTableView QApplication QAction; do
    includes "$header below gui" src/report/report.cpp "<$header>" "belongs to gui"
done
for header in unistd.h sys/stat.h poll.h dlfcn.h libudev.h windows.h; do
    includes "$header outside platform" src/session/session.cpp "<$header>" "belongs to platform"
done
includes "platform reaches up" src/platform/platform.cpp '"opname/domain/domain.h"' "platform must not include domain"
includes "domain asks the system" src/domain/domain.cpp '"opname/platform/platform.h"' "domain must not include platform"
includes "a widget in cli" src/cli/cli.cpp '<QMessageBox>' "belongs to gui"
includes "a widget in a public header" include/opname/workflow/workflow.h '<QWidget>' "belongs to gui"

plant
printf 'int  two( );\n' >"$tree/src/domain/ugly.cpp"
finds "formatting" src/domain/ugly.cpp:1 "clang-format -i src/domain/ugly.cpp"

plant
for ((i = 0; i < 601; i++)); do echo "int number${i};"; done >"$tree/src/domain/long.cpp"
finds "a file over 600 lines" src/domain/long.cpp:601 "over 600"
sed -i '1s|^|// Generated by a script.\n|' "$tree/src/domain/long.cpp"
passes "a generated table may be long"
head -n 450 "$tree/src/domain/long.cpp" | tail -n 449 >"$tree/src/domain/long.cpp.short"
mv "$tree/src/domain/long.cpp.short" "$tree/src/domain/long.cpp"
passes "a file over 400 lines is only advice"
grep -qF 'src/domain/long.cpp:449: (advice)' <<<"$said" || fail "a file over 400 lines is named"

for word in "TO""DO" "FIX""ME" "XX""X"; do
    plant
    printf '#pragma once\n\n// %s: later\n' "$word" >"$tree/src/domain/domain_part.h"
    finds "the word $word" src/domain/domain_part.h:3 "$word"
done
for folder in work tmp; do
    plant
    printf '# Paths\n\nLook in /%s/somewhere.\n' "$folder" >"$tree/docs/paths.md"
    finds "a path of one machine" docs/paths.md:3 "/$folder/"
done
plant
printf 'a log of /%s/x\n' tmp >"$tree/docs/measured/2026-01-01-long.log"
passes "measured logs say what they say"

plant
printf '#include <QWidget>\n' >"$tree/src/domain/first.cpp"
printf '// %s\n' "FIX""ME" >"$tree/src/domain/second.cpp"
run_check
for file in first second; do
    grep -q "^src/domain/$file.cpp:1: " <<<"$said" || fail "every breach is named, not only the first"
done

if [[ $failures -gt 0 ]]; then
    echo "$failures failed."
    exit 1
fi
echo "All passed."
