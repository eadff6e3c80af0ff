#!/bin/sh
# A throw-away PostgreSQL for the tests: loopback only, a random port and password, nothing kept.
#   scripts/postgres.sh start DIR   makes and starts a cluster, notes in DIR where it lies, prints its URL
#   scripts/postgres.sh stop DIR    stops the cluster noted in DIR and removes it
# Exit codes: 0 done, 1 it did not work, 2 wrong usage, 3 no PostgreSQL on this machine.
set -eu

usage() { sed -n '2,5p' "$0" >&2; exit 2; }
[ $# -eq 2 ] || usage

# Debian keeps the server's programs out of PATH; the newest version wins.
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ -z "$bin" ] && command -v initdb >/dev/null; then bin=$(dirname "$(command -v initdb)"); fi
if [ ! -x "$bin/initdb" ]; then
    echo "PostgreSQL is not installed (on Debian: apt-get install postgresql)" >&2
    exit 3
fi

# The server refuses to run as root; Debian's package brings a user for it.
as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

start() {
    mkdir -p "$1"
    note=$(cd "$1" && pwd)/place
    cd / # the owner may not be allowed to stand where we do, nor to enter DIR: the cluster lies in a folder of its own
    place=$(as_owner mktemp -d /tmp/reportedly-pg.XXXXXX)
    printf '%s\n' "$place" > "$note"
    secret=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    printf '%s' "$secret" | as_owner tee "$place/secret" >/dev/null
    if ! message=$(as_owner "$bin/initdb" -D "$place/data" -U reportedly -A scram-sha-256 --pwfile="$place/secret" \
        -E UTF8 --locale=C --no-sync 2>&1); then
        echo "$message" >&2
        exit 1
    fi
    # Another program may take the port between the asking and the starting: then once more.
    for _ in 1 2 3; do
        port=$(free_port)
        if as_owner "$bin/pg_ctl" -D "$place/data" -w -t 30 -l "$place/log" start >/dev/null 2>&1 \
            -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        then
            echo "postgresql+psycopg://reportedly:$secret@127.0.0.1:$port/postgres"
            exit 0
        fi
    done
    cat "$place/log" >&2
    exit 1
}

stop() {
    [ -f "$1/place" ] || { echo "no cluster is noted in $1" >&2; exit 1; }
    place=$(cat "$1/place")
    rm "$1/place"
    cd /
    as_owner "$bin/pg_ctl" -D "$place/data" -m immediate -w stop >/dev/null 2>&1 || true
    as_owner rm -rf "$place"
}

case $1 in
    start) start "$2" ;;
    stop) stop "$2" ;;
    *) usage ;;
esac
