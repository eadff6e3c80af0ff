"""The pictures in the docs, of pages and of the brief: made anew from the sample pages in the browser of the tests.

Needs the development environment and Chromium (scripts/chromium.sh): ``python scripts/screenshots.py``.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import httpx
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PORT = 8751
SIZE = {"width": 1200, "height": 900}
#: The brief is a file that one reads from the top down: its picture is higher.
BRIEF_SIZE = {"width": 1280, "height": 1505}
#: The document with the most kinds of claims among the samples, found by words of its title.
TITLE = "very likely"


def main() -> None:
    """Read the samples into a store of their own, serve it, and take the pictures."""
    program = [sys.executable, "-m", "reportedly"]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*program, "read", str(ROOT / "src/reportedly/samples"), "--store", folder], check=True)
        brief = Path(folder) / "brief.html"
        subprocess.run([*program, "brief", "PRK", "RUS", "--store", folder, "--out", str(brief)], check=True)
        server = subprocess.Popen([*program, "serve", "--port", str(PORT), "--store", folder])
        try:
            _take(f"http://127.0.0.1:{PORT}", brief)
        finally:
            server.terminate()
            server.wait()


def _take(address: str, brief: Path) -> None:
    client = httpx.Client(base_url=address, transport=httpx.HTTPTransport(retries=20), trust_env=False, timeout=60)
    found = client.get("/api/v1/search", params={"text": f'"{TITLE}"'}).json()[0]["document_id"]
    pages = {"start": "/", "pair": "/pairs/PRK/RUS", "document": f"/documents/{found}", "forecasts": "/forecasts"}
    browser_path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, base_url=address)  # type: ignore[arg-type]
        for name, path in pages.items():
            page.goto(path)
            page.screenshot(path=ROOT / "docs" / f"{name}.png")
        page.set_viewport_size(BRIEF_SIZE)  # type: ignore[arg-type]
        page.goto(brief.as_uri())
        page.screenshot(path=ROOT / "docs" / "brief.png")
        browser.close()


if __name__ == "__main__":
    main()
