#!/bin/sh
# The browser of the end-to-end tests, and the libraries by which WeasyPrint makes PDF, where they are missing: Debian's,
# by apt-get, as root.
# Exit codes: 0 they are there, 1 they could not be installed.
set -eu

has_browser() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null; }
has_pango() { PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -q "libpangoft2-1.0.so.0 "; }

if has_browser && has_pango; then exit 0; fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "Chromium or Pango is not installed, and only root on Debian can install it from here; the tests that need it are skipped." >&2
    exit 1
fi
apt-get update -q >/dev/null
DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    chromium fonts-liberation libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null
