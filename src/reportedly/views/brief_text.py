"""A brief for terminals: the same lines as the page, each with its sentence and source, in 80 columns or more."""

import textwrap
from collections.abc import Iterable, Iterator

from reportedly.model.plain import to_plain
from reportedly.views import brief_words as words
from reportedly.views.brief_nouns import Brief, EventLine, Evidence, ForecastLine, Source

WIDTH = 80
#: One letter-sized sign for each label, told apart without colour.
SIGNS = {
    "happened": "●", "alleged": "◉", "planned": "◇", "predicted": "△", "called_for": "□", "possible": "○",
    "conditional": "◌", "denied": "×", "negated": "⊗", "unknown": "–",
}  # fmt: skip


def to_dict(brief: Brief) -> dict[str, object]:
    """The brief as dicts, lists, strings and numbers, ready for JSON; every line has the ids of its claims."""
    plain: dict[str, object] = to_plain(brief)
    for section in ("events", "statements", "flows", "forecasts", "contradictions"):
        for line, row in zip(getattr(brief, section), plain[section], strict=True):  # type: ignore[call-overload]
            row["claim_ids"] = list(line.claim_ids)
    return plain


def render(brief: Brief, width: int = WIDTH) -> str:
    """The brief as plain text, no line longer than ``width`` except for words that are longer themselves."""
    lines = [brief.title, "=" * len(brief.title), *_wrap(_lead(brief), width)]
    for title, body in _sections(brief, width):
        if body:
            lines += ["", title, "-" * len(title), *body]
    return "\n".join(lines) + "\n"


def _lead(brief: Brief) -> str:
    counts = brief.counts
    if not counts.claims:
        period = " in this period" if brief.since or brief.until else ""
        return f"The record holds no claim that names both {brief.a.name} and {brief.b.name}{period}."
    days = f", published {words.day(brief.first)} to {words.day(brief.last)}" if brief.first else ""
    read = f"{words.count(counts.documents, 'document')} ({words.count(counts.stories, 'independent story')})"
    return f"{words.count(counts.claims, 'claim')} on {words.count(counts.events, 'event')}, read from {read}{days}."


def _sections(brief: Brief, width: int) -> Iterator[tuple[str, list[str]]]:
    yield "What is new", [row for n in brief.news for row in _wrap(f"{words.day(n.published)}: {n.text}", width, "* ")]
    yield "Latest events", [row for line in brief.events for row in _event(line, width)]
    yield (
        "Statements",
        [
            row
            for s in brief.statements
            for row in _wrap(
                f"{s.speaker}: {' … '.join(c.text for c in s.statement.content)} [{_origin(s.source)}]", width, "* "
            )
        ],
    )
    yield (
        "Flows",
        [
            row
            for f in brief.flows
            for row in _wrap(
                f"{f.item.replace('_', ' ')}, {f.giver} → {f.receiver}: {_statuses(f.statuses)}", width, "* "
            )
        ],
    )
    for name, settled in (("Open forecasts", False), ("Settled forecasts", True)):
        yield name, [row for f in brief.forecasts if f.is_settled == settled for row in _forecast(f, width)]
    yield (
        "What contradicts what",
        [
            row
            for c in brief.contradictions
            for row in (*_wrap(f"{c.text}: {c.contradiction.reason}", width, "* "), *_quotes((c.one, c.other), width))
        ],
    )
    yield "Sources", [row for s in brief.stories for source in s.sources for row in _wrap(_source(source), width, "* ")]
    yield "What was left out", [row for text in brief.left_out for row in _wrap(text, width, "* ")]


def _event(line: EventLine, width: int) -> list[str]:
    return [*_wrap(line.text, width, f"{SIGNS[line.event.factuality]} "), *_quotes(line.evidence, width)]


def _forecast(line: ForecastLine, width: int) -> list[str]:
    state = f"{line.text}; {line.probability}; {line.forecast.status}: {line.forecast.reason}"
    return [*_wrap(state, width, "△ "), *_quotes((line.evidence, *line.resolution), width)]


def _quotes(evidence: Iterable[Evidence], width: int) -> list[str]:
    rows = []
    for e in evidence:
        sure = f"; {e.certainty}" if e.certainty else ""
        act = e.text.partition(": ")[2]
        said = f"{act}: “{' '.join(e.claim.sentence.text.split())}” ({e.chain}{sure}) [{_origin(e.source)}]"
        rows += _wrap(said, width, f"    {SIGNS[e.claim.factuality]} ", "      ")
    return rows


def _statuses(statuses: dict[str, int]) -> str:
    return ", ".join(f"{status} ({words.count(number, 'claim')})" for status, number in statuses.items())


def _origin(source: Source) -> str:
    published = words.when(source.published.when) if source.published else "no date"
    return f"{source.issuer}, {published}"


def _source(source: Source) -> str:
    return f"{source.name}. {_origin(source)}. {words.count(source.claims, 'claim')} used. {source.path}"


def _wrap(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    after = " " * len(first) if rest is None else rest
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=after, break_long_words=False, break_on_hyphens=False
    )
