"""Knowledge as data: YAML files under ``data/`` and the one loader for them."""

import hashlib
from functools import cache
from importlib import resources
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _folder() -> resources.abc.Traversable:
    return resources.files("reportedly.codebook") / "data"


@cache
def load(name: str) -> Any:
    """The content of ``data/<name>.yaml``, read once a process. The result is shared: don't change it."""
    return yaml.load((_folder() / f"{name}.yaml").read_text("utf-8"), Loader=_LOADER)


@cache
def version() -> str:
    """Eight hex digits that change whenever any knowledge file changes."""
    digest = hashlib.blake2b(digest_size=4)
    for entry in sorted(_folder().iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".yaml"):
            digest.update(entry.name.encode() + entry.read_bytes())
    return digest.hexdigest()
