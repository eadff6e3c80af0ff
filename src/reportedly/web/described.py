"""What programs can ask for, as people read it: the description that programs get (OpenAPI), with filters told once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from reportedly.web.asked import Filters


@dataclass(frozen=True, slots=True)
class Parameter:
    """``values``: what it may be, where that is a list; ``example``: one value, where there is any."""

    name: str
    about: str
    required: bool
    values: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Asking:
    """One thing to ask for. ``parameters``: its own, beside the filters if it takes them (``filtered``).

    ``href``: its address, where that is whole without a parameter.
    """

    method: str
    place: str
    about: Markup
    filtered: bool
    parameters: tuple[Parameter, ...]
    href: str | None


def askings(described: dict[str, Any]) -> list[Asking]:
    """Everything that the description names, in its order."""
    return [
        _asking(method.upper(), place, about)
        for place, methods in described["paths"].items()
        for method, about in methods.items()
    ]


def filters(described: dict[str, Any]) -> list[Parameter]:
    """The filters that lists, figures, files and feeds share."""
    events = described["paths"]["/api/v1/events"]["get"]["parameters"]
    return [_parameter(p) for p in events if p["name"] in Filters.model_fields]


def _asking(method: str, place: str, about: dict[str, Any]) -> Asking:
    given = [_parameter(p) for p in about.get("parameters", ())]
    own = tuple(p for p in given if p.name not in Filters.model_fields or len(given) < len(Filters.model_fields))
    text = f"{about['summary']}. {about.get('description', '')}".strip()
    href = None if any(p.required for p in given) else place
    return Asking(method, place, _coded(text), len(own) < len(given), own, href)


def _parameter(given: dict[str, Any]) -> Parameter:
    schema = given["schema"]
    values = tuple(str(value) for option in _options(schema) for value in option.get("enum", ()) if value)
    example = next(map(str, schema.get("examples", ())), "")
    return Parameter(given["name"], given.get("description", ""), given.get("required", False), values, example)


def _options(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield schema
    yield from schema.get("anyOf", ())


def _coded(text: str) -> Markup:
    """Words between backticks as code."""
    pieces = re.split(r"`([^`]*)`", " ".join(text.split()))
    return Markup("").join(Markup("<code>{}</code>").format(p) if n % 2 else escape(p) for n, p in enumerate(pieces))
