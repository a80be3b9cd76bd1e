#!/usr/bin/env bash
# Finds a Chromium for the browser tests, or installs one: Playwright's own, or the system's
# where we are root. Says what it did, and never fails: without a browser those tests are
# skipped by name (and .ci/run then fails).
set -u
python="$(dirname "${BASH_SOURCE[0]}")/../../.venv/bin/python"
patience=600 # seconds for a download

say() { echo "browser tests: $*"; }

of_system() { command -v chromium chromium-browser google-chrome google-chrome-stable | head -n 1; }

of_playwright() {
  "$python" - <<'PYTHON' 2>/dev/null
from pathlib import Path

from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    path = playwright.chromium.executable_path
if not Path(path).exists():
    raise SystemExit(1)
print(path)
PYTHON
}

install_playwrights() {
  # --with-deps asks for a password where we are not root.
  local deps=()
  [ "$(id -u)" -eq 0 ] && deps=(--with-deps)
  timeout "$patience" "$python" -m playwright install ${deps[@]+"${deps[@]}"} chromium </dev/null >/dev/null 2>&1
}

install_systems() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  export DEBIAN_FRONTEND=noninteractive
  timeout "$patience" sh -c 'apt-get update && apt-get install -y --no-install-recommends chromium' \
    </dev/null >/dev/null 2>&1
}

browser=$(of_system)
if [ -n "$browser" ]; then
  say "use $browser"
elif browser=$(of_playwright); then
  say "use Playwright's own, $browser"
elif say "no browser here, installing Playwright's own" && install_playwrights; then
  say "installed Playwright's own, $(of_playwright)"
elif say "that failed, installing the system's chromium" && install_systems; then
  say "installed $(of_system)"
else
  say "none was found and none could be installed: they will be skipped"
fi
exit 0
