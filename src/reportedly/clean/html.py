"""The guard around the HTML extractor: a page may be hostile, and then only a process of its own can be stopped."""

import json
import subprocess
import sys

from reportedly import settings
from reportedly.clean.extractor import Extract, extract
from reportedly.errors import PageError

# Characters. Extraction is quadratic on repeated paragraphs: 0.1 s at this size, 30 s at 5 MB.
_SMALL = 300_000


def read(html: str, where: str) -> Extract:
    """The article in a web page. Raises PageError when there is none or when it takes longer than ``clean_seconds``."""
    try:
        found = extract(html) if len(html) <= _SMALL else _in_child(html, where)
    except (ValueError, RecursionError) as error:
        raise PageError(
            f"the HTML can't be read ({type(error).__name__}).", where, "Save the article as text."
        ) from error
    if found is None:
        raise PageError("the web page holds no article.", where, "Give the page of one article, not of a list.")
    return found


def _in_child(html: str, where: str) -> Extract | None:
    seconds = settings.fraction("clean_seconds")
    command = [sys.executable, "-m", "reportedly.clean.extractor"]
    try:
        done = subprocess.run(
            command, input=html.encode("utf-8", "replace"), capture_output=True, timeout=seconds, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise PageError(
            f"finding the article took longer than {seconds:g} seconds.", where, "Save the article as text."
        ) from error
    except subprocess.CalledProcessError as error:
        raise PageError("the HTML can't be read.", where, "Save the article as text.") from error
    found = json.loads(done.stdout)
    return Extract.from_json(found) if found else None
