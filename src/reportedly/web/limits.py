"""What one answer may be at most: the time of its queries, the rows of a part and of a file, the size of a request.

Every answer states the limits in a header, lists of the API in their body too; what passes one is told what to do.
"""

from dataclasses import dataclass
from itertools import islice
from typing import Annotated

import fastapi
from pydantic import BaseModel

from reportedly import settings
from reportedly.errors import LimitError
from reportedly.store import Store
from reportedly.views import ledger, review
from reportedly.views.query import Query

#: Rows of one part of a list at most; the rest is on the next parts.
ROWS = 500
#: Claims that a brief made by the server may rest on: more than anybody reads, and some seconds of work.
BRIEF = 5_000
#: Forecasts that are scored, the latest.
SCORED = 500
#: Rows that questions for a person are sought among at a time, where there are more.
REVIEWED = 1_000
#: Bytes of what a request may bring with it: a form.
REQUEST = 100_000
#: The header of every answer in which they stand.
HEADER = "Reportedly-Limits"


class Limits(BaseModel):
    """``seconds``: of the queries of one answer; ``rows``: of a part of a list; ``file_rows``: of a file;
    ``brief_claims``: what a brief may rest on.
    """

    seconds: float
    rows: int
    file_rows: int
    brief_claims: int


def limits() -> Limits:
    """Those in force."""
    seconds, file_rows = settings.fraction("serve_seconds"), settings.number("serve_rows")
    return Limits(seconds=seconds, rows=ROWS, file_rows=file_rows, brief_claims=BRIEF)


def stated() -> str:
    """The same as the value of the header."""
    return ", ".join(f"{name}={value:g}" for name, value in limits())


#: From which row on questions are sought.
First = Annotated[int, fastapi.Query(ge=0, le=100_000_000, description="Rows to leave out first, the latest.")]


@dataclass(frozen=True, slots=True)
class Sought:
    """Questions for a person, about rows ``first`` to ``last`` (from 0, half-open) of ``total``, the latest first.

    ``more``: whether these rows have further questions.
    """

    questions: tuple[review.Question, ...]
    more: bool
    first: int
    last: int
    total: int


def sought(store: Store, topic: review.Topic, first: int, offset: int, limit: int) -> Sought:
    """Questions of a topic from row ``first`` on: ``limit`` of them after leaving out ``offset``."""
    total = store.count(review.ABOUT[topic])
    among = (REVIEWED, first) if total > REVIEWED else (None, 0)
    found = tuple(islice(review.questions(store, (topic,), *among), offset, offset + limit + 1))
    last = min(among[1] + (among[0] or total), total)
    return Sought(found[:limit], len(found) > limit, among[1], last, total)


def scored(store: Store, query: Query, chosen: ledger.Chosen | None = None) -> ledger.Ledger:
    """The forecasts that the query lets through and how good they were: of many the latest alone."""
    return ledger.make(store, chosen, query, SCORED)


def check(number: int, what: str, most: int) -> None:
    """Raises LimitError when a file would rest on more rows than it may."""
    if number > most:
        raise LimitError(
            f"the file would rest on {number:,} {what}, and one may rest on {most:,}.", what,
            "Ask for less, by a period or a pair of states, or make it with `reportedly export` or `reportedly brief`.",
        )  # fmt: skip
