#!/usr/bin/env bash
# What `cmake --install` lays into a folder: every file in its place, each as the desktop, udev and man read it, and the
# installed command line working from there.
#   install_test.sh BUILD VERSION CMAKE
set -euo pipefail
export LC_ALL=C.UTF-8
build=$1
version=$2
cmake=$3
project=$(cd "$(dirname "$0")/../.." && pwd)
here=$project/tests/packaging
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
root=$place/root
export HOME=$place/home XDG_CONFIG_HOME=$place/home XDG_DATA_HOME=$place/home XDG_CACHE_HOME=$place/home
mkdir "$HOME"
failures=0

expect() { # NAME COMMAND…
    local name=$1
    shift
    if ! "$@" >"$place/said" 2>&1; then
        printf 'FAILED: %s\n' "$name"
        sed 's/^/    /' "$place/said"
        failures=$((failures + 1))
    fi
}
quiet() { # COMMAND…: it says nothing, not even a warning
    "$@" >"$place/heard" 2>&1 && [[ ! -s $place/heard ]] || {
        cat "$place/heard"
        false
    }
}

if ! DESTDIR=$root "$cmake" --install "$build" --prefix /usr >"$place/installing" 2>&1; then
    cat "$place/installing"
    echo "FAILED: the build cannot be installed; build all of it first."
    exit 1
fi

# Which files, and for whom.
(cd "$root" && find . -type f ! -path './usr/share/doc/opname/*.html' ! -path './usr/share/doc/opname/images/*' -printf '%P\n') |
    sort >"$place/files"
sed "s/VERSION/$version/" "$here/installed_files.txt" | sort >"$place/expected"
expect "the files are those of installed_files.txt" diff "$place/expected" "$place/files"
programs="usr/bin/opname usr/bin/opnamectl usr/lib/udev/opname-hid-scanner"
for program in $programs; do expect "$program can be started by everybody" test "$(stat -c %a "$root/$program")" = 755; done
(cd "$root" && find . -type f \( -perm /0022 -o ! -perm -0444 \)) >"$place/rights"
expect "everybody may read, only the owner write" test ! -s "$place/rights"
grep -rlF -e "$project" -e "$build" "$root/usr/share" >"$place/leaks" || true
expect "no path of the building machine is in a text" test ! -s "$place/leaks"

# The desktop entry.
entry=$root/usr/share/applications/opname.desktop
expect "the desktop entry is valid" quiet desktop-file-validate "$entry"
expect "a double click hands the file over" grep -qx 'Exec=opname %f' "$entry"
expect "the program it starts is installed" test -x "$root/usr/bin/opname"
expect "it is the one for sessions" grep -q '^MimeType=application/x-opname;$' "$entry"
for key in GenericName Comment Keywords; do expect "$key in Indonesian" grep -q "^$key\[id\]=." "$entry"; done

# What software centres show.
metainfo=$root/usr/share/metainfo/local.opname.opname.metainfo.xml
expect "the metainfo is valid" appstreamcli validate --no-net "$metainfo"
at() { xmllint --xpath "$1" "$2"; }
expect "its newest release is this version" test "$(at 'string(//release[1]/@version)' "$metainfo")" = "$version"
expect "it starts the desktop entry" test "$(at 'string(//launchable)' "$metainfo")" = opname.desktop
expect "every paragraph, point and summary has its Indonesian" test \
    "$(at 'count(//p[not(@*)] | //li[not(@*)] | //summary[not(@*)])' "$metainfo")" = \
    "$(at "count(//p[@*='id'] | //li[@*='id'] | //summary[@*='id'])" "$metainfo")"

# The file type.
mime=$root/usr/share/mime/packages/opname.xml
expect "the file type is taken" quiet env XDG_DATA_DIRS="$root/usr/share" update-mime-database "$root/usr/share/mime"
expect "it is there" test -s "$root/usr/share/mime/application/x-opname.xml"
expect "the installed command line finds its module" "$root/usr/bin/opnamectl" new "$place/session.opname" --name Uji
magic() { # OFFSET COUNT of a session
    od -An -v -tx1 -j"$1" -N"$2" "$place/session.opname" | tr -d ' \n'
}
element() { at "string(//*[local-name()='match'][@type='$1']/@$2)" "$mime"; }
expect "a session begins as the file type says" test "$(element string value)" = "$(head -c 15 "$place/session.opname")"
expect "a session's application id is the file type's" test "$(element big32 value)" = "0x$(magic "$(element big32 offset)" 4)"

# Icons.
for name in apps/opname mimetypes/application-x-opname; do
    expect "$name.svg is well-formed" quiet xmllint --noout "$root/usr/share/icons/hicolor/scalable/$name.svg"
    for size in 48 128 256; do
        png=$root/usr/share/icons/hicolor/${size}x$size/$name.png
        expect "$name.png is $size×$size" test "$(od -An -v -tx1 -j12 -N12 "$png" | tr -d ' \n')" = \
            "$(printf '49484452%08x%08x' "$size" "$size")"
        expect "$name.png is drawn" test "$(wc -c <"$png")" -gt 300
    done
done

# Man pages.
verbs=$("$root/usr/bin/opnamectl" --lang en help | sed -n 's/^Verbs: //p')
expect "there are verbs" test -n "$verbs"
for page in man1/opname man1/opnamectl id/man1/opname id/man1/opnamectl; do
    gzip -dc "$root/usr/share/man/$page.1.gz" >"$place/page.1"
    expect "$page has no fault" quiet groff -ww -man -Tutf8 -z "$place/page.1"
    expect "$page tells its version" grep -q "Opname $version\"" "$place/page.1"
    [[ $page == *ctl ]] || continue
    for verb in $verbs; do
        expect "$page has the verb $verb" grep -qxF ".B ${verb//-/\\-}" "$place/page.1"
    done
    grep -A1 -x '\.TP' "$place/page.1" | sed -n 's/^\.B \([a-z][a-z\\-]*\)$/\1/p' | tr -d '\\' | sort >"$place/told"
    tr ' ' '\n' <<<"$verbs" | sort >"$place/verbs"
    expect "$page has no other verb" diff "$place/verbs" "$place/told"
done
options=$(QT_QPA_PLATFORM=offscreen "$root/usr/bin/opname" --help | grep -oE -- '^ +(-[a-z], )*--[a-z-]+' | grep -oE -- '--[a-z-]+' |
    grep -vx -e --help-all || true)
expect "there are options" test -n "$options"
for page in man1 id/man1; do
    gzip -dc "$root/usr/share/man/$page/opname.1.gz" >"$place/page.1"
    for option in $options; do expect "$page/opname has $option" grep -qF -- "${option//-/\\-}" "$place/page.1"; done
done

# Documents: nothing they show or lead to is missing.
doc=$root/usr/share/doc/opname
for page in panduan guide command-line official-documents label-sheets scaling slims; do expect "$page.html" test -s "$doc/$page.html"; done
expect "one guide is Indonesian" grep -q '<html lang="id">' "$doc/panduan.html"
expect "its parts can be linked to" grep -q '<h2 id="5-pemindaian">' "$doc/panduan.html"
expect "one guide is English" grep -q '<html lang="en">' "$doc/guide.html"
grep -rhoE '(href|src)="[^"#]+' "$doc" --include='*.html' | sed 's/^[a-z]*="//' | grep -vE '^(https?|mailto):' | sort -u >"$place/links"
expect "there are links" test -s "$place/links"
while read -r link; do expect "$link is there" test -e "$doc/$link"; done <"$place/links"
expect "the changelog of Debian is of this version" grep -q "^opname ($version-" <(gzip -dc "$doc/changelog.Debian.gz")
expect "the changelog" grep -qx '# Changelog' <(gzip -dc "$doc/changelog.gz")
zipped=$root/usr/share/opname/opname-slims-plugin-$version.zip
expect "the plugin is whole and lies in one folder" bash -c "unzip -tq '$zipped' && ! unzip -Z1 '$zipped' | grep -v '^opname/'"

"$here/scanner_rights_test.sh" "$root" || failures=$((failures + 1))

[[ $failures -eq 0 ]] || exit 1
echo "All passed."
