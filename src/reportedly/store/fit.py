"""What a database can keep: text without NUL and without halves of surrogate pairs."""

import re

from reportedly.errors import InputError
from reportedly.model.document import Document

_UNFIT = re.compile("[\x00\ud800-\udfff]")


def check(document: Document) -> None:
    """Raises InputError when the text can't be kept as it is; it is never mended, since every offset counts in it."""
    found = _UNFIT.search(document.text)
    if found:
        raise InputError(
            f"the text has a character that is none (code {ord(found.group()):#06x} at {found.start()}).",
            document.path,
            "Look whether the file is damaged, or no text at all.",
        )


def printable(text: str) -> str:
    """A path or message with what can't be kept written as escapes: names of files may be any bytes."""
    return _UNFIT.sub(lambda m: f"\\x{ord(m.group()) & 0xFF:02x}", text)
