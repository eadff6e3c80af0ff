"""A page as it came: untrusted bytes."""

from dataclasses import dataclass
from typing import Literal

Media = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Page:
    """``path``: file name or address as given by the user; ``data``: the bytes, not yet decoded or trusted."""

    path: str
    data: bytes
    media: Media
