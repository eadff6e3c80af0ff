#!/bin/sh
# The browser of the end-to-end tests, where it is missing: Debian's, by apt-get, as root.
# Exit codes: 0 it is there, 1 it could not be installed.
set -eu

if command -v chromium >/dev/null || command -v chromium-browser >/dev/null; then exit 0; fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "Chromium is not installed, and only root on Debian can install it from here; the tests that need it are skipped." >&2
    exit 1
fi
apt-get update -q >/dev/null
DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium fonts-liberation >/dev/null
