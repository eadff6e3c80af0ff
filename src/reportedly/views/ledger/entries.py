"""Forecasts with their claims and pages, and what they are grouped by."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from reportedly.model.claim import Claim
from reportedly.model.derived import Forecast
from reportedly.model.document import Document
from reportedly.store import Store
from reportedly.store.filters import Wanted

By = Literal["forecaster", "affiliation", "outlet", "kind", "horizon"]
BY: tuple[By, ...] = get_args(By)
# Horizons by the days from publication to their end.
_REACH = ((7, "a week"), (31, "a month"), (92, "three months"), (366, "a year"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A forecast with its claim and page."""

    forecast: Forecast
    claim: Claim
    document: Document

    @property
    def published(self) -> datetime.date | None:
        """The day of the page."""
        return self.document.anchor

    @property
    def forecaster(self) -> str:
        """A name; for the author's own judgement the outlet; else what the text says of who is not named."""
        speaker = self.forecast.forecaster
        if speaker is None:
            return f"{self.document.outlet or self.document.agency or 'a page'} (own voice)"
        return speaker.name or speaker.affiliation or "not named"


def of(store: Store, wanted: Wanted) -> tuple[Entry, ...]:
    """The forecasts that pass the filters, in order of publication."""
    forecasts = store.forecasts(**wanted)[:: -1 if wanted.get("newest") else 1]
    claims = {c.claim_id: c for c in store.claims(claims=[f.claim_id for f in forecasts])}
    documents = {d.document_id: d for d in store.bare_documents(documents={f.document_id for f in forecasts})}
    return tuple(Entry(f, claims[f.claim_id], documents[f.document_id]) for f in forecasts)


def counted(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those that do not restate another of these."""
    here = {e.forecast.claim_id for e in entries}
    return tuple(e for e in entries if e.forecast.restates not in here)


def group(entry: Entry, by: By) -> str:
    """The name of the group that a forecast is in, as the text has it: a sentence may begin with it."""
    return _GROUPERS[by](entry)


def groups(entries: Sequence[Entry], by: By) -> dict[str, list[Entry]]:
    """The forecasts of each group, whether its name is in upper or lower case, by the form that is written most."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[group(entry, by).casefold()].append(entry)
    return {_most([group(entry, by) for entry in some]): some for some in found.values()}


def _most(names: Sequence[str]) -> str:
    counted = Counter(names)
    return max(counted, key=lambda name: (counted[name], name))


def reach(entry: Entry) -> str:
    """How far ahead a forecast looks, by the end of its horizon."""
    end = entry.forecast.horizon.end if entry.forecast.horizon else None
    if end is None or entry.published is None:
        return "no horizon"
    days = (end - entry.published).days
    return next((name for limit, name in _REACH if days <= limit), "more than a year")


def _affiliation(entry: Entry) -> str:
    speaker = entry.forecast.forecaster
    return (speaker.affiliation or speaker.country if speaker else None) or "none named"


_GROUPERS: dict[By, Callable[[Entry], str]] = {
    "forecaster": lambda e: e.forecaster,
    "affiliation": _affiliation,
    "outlet": lambda e: e.document.outlet or e.document.agency or "not named",
    "kind": lambda e: e.claim.type or ("trend" if e.claim.only_trend else "none"),
    "horizon": reach,
}
