"""An address on the web that `reportedly watch` asks, and how far it has come with it."""

import datetime
from dataclasses import dataclass

from reportedly.model.page import Metadata


@dataclass(frozen=True, slots=True)
class Visit:
    """``feed``: the feed that names it, None for a feed; ``due``: from when on it may be asked, None for never again.

    ``due`` has a time zone. ``metadata``: what the feed says of the page; ``etag`` and ``modified``: what the server
    has said to tell this version by; ``failures``: how many there were since it was last answered; ``read``: when
    it was answered first; ``changed``: when it was changed last, as the feed has it; ``lists``: whether it is a
    sitemap, which its feed names.
    """

    address: str
    feed: str | None
    due: datetime.datetime | None
    metadata: Metadata | None = None
    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    read: datetime.datetime | None = None
    changed: str | None = None
    lists: bool = False
