"""The bytes of one page, with the checks that every page must pass."""

from typing import BinaryIO

from reportedly import settings
from reportedly.errors import InputError
from reportedly.load.sniff import is_binary


def read(stream: BinaryIO, where: str) -> bytes:
    """The bytes of one page; raises InputError when there are none, too many, or when they are no text."""
    return checked(stream.read(settings.number("max_page_bytes") + 1), where)


def checked(data: bytes, where: str) -> bytes:
    """The bytes, if they can be a page; raises InputError as `read`."""
    if len(data) > (limit := settings.number("max_page_bytes")):
        raise InputError(
            f"the page is larger than {limit:,} bytes.", where, "Split it, or raise REPORTEDLY_MAX_PAGE_BYTES."
        )
    if not data.strip():
        raise InputError("the page is empty.", where, "Fetch it again.")
    if is_binary(data):
        raise InputError("the page is binary, not text.", where, "Give plain text or HTML.")
    return data
