"""Bytes in, pages out: the only room that opens what the user names."""

from reportedly.load.files import pages

__all__ = ["pages"]
