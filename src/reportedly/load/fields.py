"""Which field of a record is what: the text of a page, its title, its day ..."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

from reportedly import codebook
from reportedly.errors import InputError, UsageError
from reportedly.load import single
from reportedly.load.sniff import media_of
from reportedly.model.page import Metadata, Page

_LONGEST = 1000  # characters of a title, name or address
_MILLISECONDS = 10**11  # seconds: the year 5138; a larger number counts milliseconds


@dataclass(frozen=True, slots=True)
class Fields:
    """For each part of a page, the fields that may hold it, most likely first. ``given``: parts the user has named."""

    columns: Mapping[str, tuple[str, ...]]
    given: Mapping[str, str]

    @classmethod
    def of(cls, given: Mapping[str, str] | None = None) -> "Fields":
        """The usual names, or for a part those that the user gives. Raises UsageError for a part that isn't one."""
        given = given or {}
        for name in given:
            if name not in _usual():
                raise UsageError(f"'{name}' is no part of a page.", "--field", f"Give one of {', '.join(_usual())}.")
        return cls({name: (given[name],) if name in given else usual for name, usual in _usual().items()}, given)

    def page(self, record: Mapping[str, Any], where: str) -> Page:
        """The page in a record. Raises InputError when it holds no text, or one that can't be a page."""
        flat = {str(name).strip().casefold(): value for name, value in record.items()}
        found = {name: _first(flat, fields) for name, fields in self.columns.items()}
        text = found["text"]
        if text is None:
            raise InputError(f"no text: {self._sought(flat)}", where, "Say --field text=NAME, or mend the record.")
        data = single.checked(encoded(text), where)
        title, byline, published, outlet, address = (
            _short(found[name]) for name in ("title", "byline", "published", "outlet", "address")
        )
        day = published and _day(published)
        return Page(where, data, media_of(data), address, metadata=Metadata(title, byline, day, outlet))

    def _sought(self, record: Mapping[str, Any]) -> str:
        if held := next((c for c in self.columns["text"] if _value(record, c.casefold()) is not None), None):
            return f"what the record has as '{held[:40]}' is empty, or no text."
        has = ", ".join(list(record)[:12])[:200] or "nothing"
        return f"the record has no {' or '.join(self.columns['text'][:4])} ... but {has}."


@cache
def _usual() -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(fields) for name, fields in codebook.load("fields").items()}


def _first(record: Mapping[str, Any], fields: tuple[str, ...]) -> str | None:
    """The first of these fields that says something."""
    return next((text for field in fields if (text := _text(_value(record, field.casefold())))), None)


def _value(record: Mapping[str, Any], field: str) -> Any:
    if field in record or "." not in field:
        return record.get(field)
    outer, inner = field.split(".", 1)
    value = record.get(outer)
    return {str(k).casefold(): v for k, v in value.items()}.get(inner) if isinstance(value, dict) else None


def _text(value: Any) -> str:
    """A string or number as text, a list of them with commas; nothing of anything else."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_text(v) for v in value[:20] if not isinstance(v, list))))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return value if isinstance(value, str) and value.strip() else str(value).strip()


def _short(text: str | None) -> str | None:
    """One line of clean characters."""
    if text is None:
        return None
    line = " ".join(encoded(text[:_LONGEST]).decode("utf-8", "replace").split())
    return line.replace("\0", "") or None


def encoded(text: str) -> bytes:
    """The bytes that stood in the file: those that were no UTF-8 come back as they were."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def _day(text: str) -> str:
    """A date as ISO 8601 where it is written for machines (ISO, RFC 5322, seconds since 1970), else as it stands."""
    for read in (datetime.datetime.fromisoformat, parsedate_to_datetime, _since_1970):
        try:
            return read(text).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError, OSError):
            continue
    return text


def _since_1970(text: str) -> datetime.datetime:
    seconds = float(text)
    return datetime.datetime.fromtimestamp(seconds / 1000 if seconds > _MILLISECONDS else seconds, datetime.UTC)
