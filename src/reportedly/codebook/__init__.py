"""Knowledge as data: YAML files under ``data/`` and the one loader for them."""

import hashlib
import re
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from reportedly import settings
from reportedly.errors import InputError, UsageError

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STRING, _LIST, _MAPPING = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


class _Loader(_BASE):  # type: ignore[misc]
    """YAML in which only ``true`` and ``false`` are truth values: ``on``, ``off`` and ``NO`` (Norway) stay words.

    Lists, strings and mappings with strings for keys are built here, in half of the base's time.
    """

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """What a node stands for."""
        if node.tag == _STRING:
            return node.value
        if node.tag == _LIST:
            return [self.construct_object(item) for item in node.value]
        if node.tag == _MAPPING and all([key.tag == _STRING for key, _ in node.value]):
            return {key.value: self.construct_object(value) for key, value in node.value}
        return super().construct_object(node, deep=True)


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


def _file(name: str) -> Traversable:
    """The file of this name: the user's own where the setting ``codebook`` names a folder that has it."""
    own = settings.text("codebook")
    if not own:
        return _folder() / name
    if not Path(own).is_dir():
        raise UsageError(f"there is no folder '{own}'.", "REPORTEDLY_CODEBOOK", "Give a folder of codebook files.")
    return Path(own) / name if (Path(own) / name).is_file() else _folder() / name


@cache
def load(name: str) -> Any:
    """The content of ``data/<name>.yaml``, read once a process. The result is shared: don't change it.

    Raises InputError when the file is no YAML, UsageError when the setting ``codebook`` names no folder.
    """
    file = _file(f"{name}.yaml")
    try:
        return yaml.load(file.read_text("utf-8"), Loader=_Loader)
    except RecursionError as error:
        raise InputError("a list or mapping in it holds itself.", f"{name}.yaml", "Write it out instead.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        fault = getattr(error, "problem", None) or "the text is damaged"
        raise InputError(f"{place}no YAML: {fault}.", f"{name}.yaml", "Mind brackets, colons and quotes.") from error


@cache
def version() -> str:
    """Eight hex digits that change whenever any knowledge file changes."""
    digest = hashlib.blake2b(digest_size=4)
    for entry in sorted(_folder().iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".yaml"):
            digest.update(entry.name.encode() + _file(entry.name).read_bytes())
    return digest.hexdigest()
