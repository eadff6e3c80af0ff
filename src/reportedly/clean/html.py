"""The guard around the HTML extractor: a page may be hostile, and then only a process of its own can be stopped."""

import json
import re
import subprocess
import sys

from reportedly import settings
from reportedly.clean.extractor import Extract, extract
from reportedly.errors import PageError

# Characters, and tags. Extraction is quadratic on repeated paragraphs: 0.1 s at this size, 30 s at 5 MB. It takes 10 s
# for a page of as many characters that is all tags; news pages of that size have 6,000.
_SMALL, _TAGS = 300_000, 15_000
_LONG_TAG = re.compile(r"<[^<>]{20000}")  # attributes of one tag are compared each with each


def read(html: str, where: str) -> Extract:
    """The article in a web page. Raises PageError when there is none or when it takes longer than ``clean_seconds``."""
    try:
        found = extract(html) if _is_tame(html) else _in_child(html, where)
    except (ValueError, RecursionError) as error:
        raise PageError(
            f"the HTML can't be read ({type(error).__name__}).", where, "Save the article as text."
        ) from error
    if found is None:
        what = "the web page holds no article, or only the beginnings of several."
        raise PageError(what, where, "Give the page of one article, not a front page or a list.")
    return found


def _is_tame(html: str) -> bool:
    """Whether extraction can't take long, so that it needs no process of its own (which takes a second to start)."""
    return len(html) <= _SMALL and html.count("<") <= _TAGS and not _LONG_TAG.search(html)


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
        what = "finding the article failed, or took too much memory."
        raise PageError(what, where, "Save the article as text.") from error
    found = json.loads(done.stdout)
    return Extract.from_json(found) if found else None
