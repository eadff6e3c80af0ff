"""Ids are content hashes: reading is idempotent, and order or number of workers don't matter."""

import hashlib


def content_id(prefix: str, *parts: object) -> str:
    """``prefix`` and 16 hex digits of the BLAKE2b hash of the parts (as text, in order)."""
    digest = hashlib.blake2b("\x1f".join(str(p) for p in parts).encode("utf-8", "surrogatepass"), digest_size=8)
    return f"{prefix}{digest.hexdigest()}"
