"""The browser of the tests: Debian's, which ``scripts/chromium.sh`` installs."""

import shutil

WITHOUT = "no Chromium on this computer: run scripts/chromium.sh"


def browser_path() -> str | None:
    """Where it is; None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")
