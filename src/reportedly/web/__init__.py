"""The record in a browser: pages to read, the same as JSON, and feeds; ``application`` makes it, ``serve`` runs it."""

from reportedly.web.app import application
from reportedly.web.serving import serve

__all__ = ["application", "serve"]
