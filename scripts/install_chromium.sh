#!/usr/bin/env bash
# Installs Debian's chromium for the browser tests, where it is missing and apt can install it.
# Without it the browser tests say that they are skipped.
set -eu
if command -v chromium >/dev/null 2>&1; then exit 0; fi
if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
  echo "chromium is missing and cannot be installed here: browser tests will be skipped"
  exit 0
fi
echo "installing Debian's chromium for the browser tests"
apt-get update -qq >/dev/null
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null
