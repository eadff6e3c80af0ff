"""Nouns to JSON and back; field names are those of docs/formats.md (``class``, ``from``)."""

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


@cache
def _adapter(kind: type[T]) -> TypeAdapter[T]:
    return TypeAdapter(kind)


def to_plain(noun: Any) -> Any:
    """Dicts, lists, strings and numbers, ready for JSON."""
    return _adapter(type(noun)).dump_python(noun, mode="json", by_alias=True)


def to_json(noun: Any) -> str:
    """One line of JSON."""
    return _adapter(type(noun)).dump_json(noun, by_alias=True).decode()


def from_json(kind: type[T], line: str | bytes) -> T:
    """The noun of this kind that a line of JSON holds. Raises pydantic.ValidationError when it holds none."""
    return _adapter(kind).validate_json(line)


def from_plain(kind: type[T], value: Any) -> T:
    """The noun of this kind from dicts and lists."""
    return _adapter(kind).validate_python(value)
