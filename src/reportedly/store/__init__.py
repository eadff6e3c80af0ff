"""The record: what was read, kept for good; what was derived from it, kept until the next linking."""

from reportedly.store.search import Hit
from reportedly.store.snapshot import Snapshot
from reportedly.store.store import Store

__all__ = ["Hit", "Snapshot", "Store"]
