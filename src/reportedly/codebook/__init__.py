"""Knowledge as data: YAML files under ``data/`` and the one loader for them."""

import hashlib
import re
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import yaml

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_BASE):  # type: ignore[misc]
    """YAML in which only ``true`` and ``false`` are truth values: ``on``, ``off`` and ``NO`` (Norway) stay words."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, rx) for tag, rx in rules if tag != "tag:yaml.org,2002:bool"]
    for first, rules in _BASE.yaml_implicit_resolvers.items()
}
for _first in "tf":
    _Loader.yaml_implicit_resolvers.setdefault(_first, []).append(
        ("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"))
    )


def _folder() -> Traversable:
    return resources.files("reportedly.codebook") / "data"


@cache
def load(name: str) -> Any:
    """The content of ``data/<name>.yaml``, read once a process. The result is shared: don't change it."""
    return yaml.load((_folder() / f"{name}.yaml").read_text("utf-8"), Loader=_Loader)


@cache
def version() -> str:
    """Eight hex digits that change whenever any knowledge file changes."""
    digest = hashlib.blake2b(digest_size=4)
    for entry in sorted(_folder().iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".yaml"):
            digest.update(entry.name.encode() + entry.read_bytes())
    return digest.hexdigest()
