#!/usr/bin/env bash
# Tests the SLiMS plugin through HTTP: PHP serves it as SLiMS does, over a MariaDB of its own.
#   tests/slims-plugin/run_test.sh [CLASS…]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
server=
finish() {
    [[ -z $server ]] || kill -9 "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$place"
}
trap finish EXIT

export TMPDIR=$place
mariadb-install-db --no-defaults --user=root --datadir="$place/data" --auth-root-authentication-method=normal \
    --skip-test-db --skip-name-resolve --force >"$place/install.log" 2>&1 || { cat "$place/install.log"; exit 1; }
port=$(php -r '$s = stream_socket_server("tcp://127.0.0.1:0"); echo explode(":", stream_socket_get_name($s, false))[1];')
mariadbd --no-defaults --user=root --datadir="$place/data" --socket="$place/s.sock" --pid-file="$place/m.pid" \
    --port="$port" --bind-address=127.0.0.1 --skip-name-resolve --skip-sync-frm --innodb-flush-log-at-trx-commit=0 \
    --innodb-buffer-pool-size=64M >"$place/mariadb.log" 2>&1 &
server=$!

OPNAME_HOST_PORT=$port OPNAME_TEST_PLACE=$place php -d memory_limit=256M "$here/run.php" "$@"
