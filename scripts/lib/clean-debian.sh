# shellcheck shell=bash
# A clean Debian 12 to try Opname in, made by debootstrap and entered by chroot. Read in, by root and in the project's folder, by
# scripts/test-package and scripts/test-bare, which choose its place, set `leave_debian` as (a part of) their trap, and make it.
#   $place   a folder of its own where TMPDIR says; gone at the end, unless OPNAME_KEEP is set
#   $root    the Debian in it
#   $failures   of what was expected did not hold
umask 022 # the clean Debian is read by an ordinary user, too
called=${0##*/}
if [[ $(id -u) -ne 0 ]]; then
    echo "$called: a clean Debian is made and entered by root only; run it as root." >&2
    exit 1
fi
mirror=${OPNAME_DEBIAN_MIRROR:-http://deb.debian.org/debian}
failures=0

choose_place() { # NAME
    place=$(realpath "$(mktemp -d "${TMPDIR:-/var/tmp}/$1.XXXXXX")")
    root=$place/debian
}

or_end() { # COMMAND…: what the test stands on
    "$@" >>"$place/log" 2>&1 || {
        tail -20 "$place/log"
        echo "$called: the clean Debian could not be made; what was said last is above." >&2
        exit 1
    }
}
step() { printf '%s  %s\n' "$(date +%T)" "$1"; }
expect() { # NAME COMMAND…
    local name=$1
    shift
    if "$@" >"$place/said" 2>&1; then
        printf '    %s\n' "$name"
    else
        printf '    FAILED: %s\n' "$name"
        sed 's/^/        /' "$place/said"
        failures=$((failures + 1))
    fi
}
refused() { ! "$@"; } # COMMAND…
inside() { # COMMAND…: as root of the clean Debian
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
add() { # PACKAGE…
    inside apt-get install -q -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@" </dev/null
}
provide() { # FOLDER TYPE [OPTION…]: a file system of the kernel, where none is yet
    mountpoint -q "$root/$1" || or_end mount -t "$2" "${@:3}" "$2" "$root/$1"
}

# With apt as it reaches the mirror on this machine, and without services that start.
make_debian() {
    # debootstrap asks the environment for a proxy, and not apt.
    local machine_proxy=
    eval "$(apt-config shell machine_proxy Acquire::http::Proxy)"
    [[ -z $machine_proxy || $machine_proxy == DIRECT ]] || export http_proxy=$machine_proxy
    or_end debootstrap --variant=minbase bookworm "$root" "$mirror"
    provide proc proc
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    apt-config dump Acquire::http Acquire::https Acquire::Check-Date Acquire::Check-Valid-Until >"$root/etc/apt/apt.conf.d/99machine"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
    or_end inside apt-get update -q
}

end_what_runs() { # in the clean Debian: what a package or a test started there keeps its folders busy
    local process
    for process in /proc/[0-9]*; do
        [[ $(readlink "$process/root" 2>/dev/null) != "$root" ]] || kill -KILL "${process#/proc/}" 2>/dev/null || true
    done
}
mounted() { # where something is mounted in the clean Debian, the newest first
    local there newest_first=()
    while read -r _ _ _ _ there _; do
        printf -v there '%b' "${there//\\/\\0}" # a space is written as \040
        [[ $there != "$root" && $there != "$root"/* ]] || newest_first=("$there" "${newest_first[@]}")
    done </proc/self/mountinfo
    [[ ${#newest_first[@]} -eq 0 ]] || printf '%s\n' "${newest_first[@]}"
}
leave_debian() {
    end_what_runs
    local there
    while IFS= read -r there; do
        umount "$there" 2>/dev/null || umount -l "$there" || true
    done < <(mounted)
    if [[ -n ${OPNAME_KEEP:-} ]]; then
        echo "The clean Debian is in $root."
    elif [[ -n $(mounted) ]]; then # what is mounted is somebody's
        echo "$called: $place stays, as something is still mounted there." >&2
    else
        rm -rf --one-file-system "$place"
    fi
}

tell_the_end() { # WHAT was tried
    if [[ $failures -gt 0 ]]; then
        step "$failures of what was expected did not hold."
        exit 1
    fi
    step "All passed: $1"
}
