"""Nouns to JSON and back; field names are those of docs/formats.md (``class``, ``from``)."""

from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


def _adapter(kind: Any) -> TypeAdapter[Any]:
    """The adapter of a noun's class, built once: building costs a thousand times what using it does."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def to_plain(noun: Any) -> Any:
    """Dicts, lists, strings and numbers, ready for JSON."""
    return _adapter(type(noun)).dump_python(noun, mode="json", by_alias=True)


def to_json(noun: Any) -> str:
    """One line of JSON."""
    return _adapter(type(noun)).dump_json(noun, by_alias=True).decode()


def from_json(kind: type[T], line: str | bytes) -> T:
    """The noun of this kind that a line of JSON holds. Raises pydantic.ValidationError when it holds none."""
    noun: T = _adapter(kind).validate_json(line)
    return noun


def from_plain(kind: type[T], value: Any) -> T:
    """The noun of this kind from dicts and lists."""
    noun: T = _adapter(kind).validate_python(value)
    return noun
