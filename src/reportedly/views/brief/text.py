"""A brief for terminals: the same lines as the page, each with its sentence and source, in 80 columns or more."""

import textwrap
from collections.abc import Iterator, Sequence

from reportedly.model.plain import to_plain
from reportedly.views import names, sanctions, words
from reportedly.views.brief.nouns import Brief, News
from reportedly.views.lines.nouns import (
    ContradictionLine,
    EventLine,
    Evidence,
    FlowLine,
    ForecastLine,
    ReasonLine,
    Source,
    StatementLine,
)

WIDTH = 80
#: Sentences shown of one event: one for each way in which it is reported comes first; the page has all.
QUOTES = 4
#: Reasons, and lines on sanctions of each kind; the page has all.
REASONS = 12
#: One letter-sized sign for each label, told apart without colour.
SIGNS = {
    "happened": "●", "alleged": "◉", "planned": "◇", "predicted": "△", "called_for": "□", "possible": "○",
    "conditional": "◌", "denied": "×", "negated": "⊗", "unknown": "–",
}  # fmt: skip


def to_dict(brief: Brief) -> dict[str, object]:
    """The brief as dicts, lists, strings and numbers, ready for JSON; every line has the ids of its claims."""
    plain: dict[str, object] = to_plain(brief)
    for section in ("events", "statements", "flows", "forecasts", "contradictions", "reasons"):
        for line, row in zip(getattr(brief, section), plain[section], strict=True):  # type: ignore[call-overload]
            row["claim_ids"] = list(line.claim_ids)
    return plain


def render(brief: Brief, width: int = WIDTH) -> str:
    """The brief as plain text, no line longer than ``width`` except for words that are longer themselves."""
    lines = [brief.title, "=" * len(brief.title), *_wrap(_lead(brief), width)]
    for title, body in _sections(brief, width):
        if body:
            lines += ["", title, "-" * len(title), *body]
    lines += ["", f"Snapshot {brief.snapshot} of the record; reportedly {brief.software}."] if brief.snapshot else []
    return "\n".join(lines) + "\n"


def _lead(brief: Brief) -> str:
    counts = brief.counts
    if not counts.claims:
        period = " in this period" if brief.since or brief.until else ""
        return f"The record holds no claim that names both {brief.a.name} and {brief.b.name}{period}."
    until = f" to {words.day(brief.last)}" if brief.last != brief.first else ""
    days = f", published {words.day(brief.first)}{until}" if brief.first else ""
    read = f"{words.count(counts.documents, 'document')} ({words.count(counts.stories, 'independent story')})"
    return f"{words.count(counts.claims, 'claim')} on {words.count(counts.events, 'event')}, read from {read}{days}."


def _sections(brief: Brief, width: int) -> Iterator[tuple[str, list[str]]]:
    yield "What is new", [row for n in brief.news for row in _news(n, width)]
    yield "Events, the latest first", [row for line in brief.events for row in _event(line, width)]
    yield "What contradicts what", [row for c in brief.contradictions for row in _contradiction(c, width)]
    yield "Why, according to whom", [row for r in brief.reasons[:REASONS] for row in _reason(r, width)]
    yield "Flows", [row for f in brief.flows for row in _wrap(_flow(f), width, "* ")]
    for name, settled in (("Open forecasts", False), ("Settled forecasts", True)):
        yield name, [row for f in brief.forecasts if f.is_settled == settled for row in _forecast(f, width)]
    yield "Sanctions and law", _sanctions(brief, width)
    yield "Statements", [row for s in brief.statements for row in _wrap(_statement(s), width, "* ")]
    yield "Sources", [row for s in brief.stories for source in s.sources for row in _wrap(_source(source), width, "* ")]
    yield "What was left out", [row for text in brief.left_out for row in _wrap(text, width, "* ")]


def _news(line: News, width: int) -> list[str]:
    told = _wrap(f"{words.day(line.published)}: {line.text}", width, "* ")
    return [*told, *(_wrap(f"“{line.words}”", width, "    ") if line.words else [])]


def _event(line: EventLine, width: int) -> list[str]:
    told = words.sources(line.event)
    several = f" [{told}]" if told else ""
    indent = "  " if line.parent else ""
    first = _wrap(f"{line.text}{several}", width, f"{indent}{SIGNS[line.event.factuality]} ")
    shown = _telling(line.evidence)
    more = len(line.evidence) - len(shown)
    rest = [f"{indent}      and {words.count(more, 'more sentence')} (see the page)"] if more else []
    return [*first, *(row for e in shown for row in _quote(e, width, indent)), *rest]


def _telling(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The first sentence for each label, then others, as many as are shown, in their order."""
    labels = [e.claim.factuality for e in evidence]
    ranked = sorted(range(len(evidence)), key=lambda n: labels.index(labels[n]) != n)
    return [evidence[n] for n in sorted(ranked[:QUOTES])]


def _contradiction(line: ContradictionLine, width: int) -> list[str]:
    quotes = [row for e in (line.one, line.other) for row in _quote(e, width)]
    return [*_wrap(f"{line.text}. {line.contradiction.reason}", width, "* "), *quotes]


def _reason(line: ReasonLine, width: int) -> list[str]:
    said = f"{line.by} [{_origin(line.source)}]"
    return [*_wrap(f"{line.label}: {line.cause} → {line.effect}", width, "* "), *_wrap(said, width, "    ")]


def _sanctions(brief: Brief, width: int) -> list[str]:
    found = brief.sanctions
    if found is None or not (found.matters or found.assertions):
        return []
    matters = [
        f"{g.what} ({', '.join(g.statuses)}): {'; '.join(dict.fromkeys(p.place for p in g.paragraphs))}"
        for g in sanctions.grouped(found.matters)
    ]
    told = [f"{a.by}: “{a.sentence}”" for a in found.assertions]
    lines = matters[:REASONS] + told[:REASONS]
    return [*_wrap(found.notice, width), *(row for line in lines for row in _wrap(line, width, "* "))]


def _flow(line: FlowLine) -> str:
    return f"{names.item(line.item)}, {line.giver} → {line.receiver}: {_statuses(line.statuses)}"


def _forecast(line: ForecastLine, width: int) -> list[str]:
    forecast = line.forecast
    until = f", for {words.when(forecast.horizon)}" if forecast.horizon else ""
    odds = f"; {line.probability}" if forecast.probability else ""
    said = f"{line.forecaster}, {words.when_said(line.evidence.source.published)}{until}{odds}"
    state = f"{forecast.status.upper()}: {forecast.reason}"
    quotes = [row for e in (line.evidence, *line.resolution) for row in _quote(e, width)]
    sign = SIGNS[line.evidence.claim.factuality]
    return [*_wrap(line.text, width, f"{sign} "), *_wrap(said, width, "    "), *_wrap(state, width, "    "), *quotes]


def _statement(line: StatementLine) -> str:
    return f"{line.speaker}: {line.said} [{_origin(line.source)}]"


def _quote(e: Evidence, width: int, indent: str = "") -> list[str]:
    sure = f"; {e.certainty}" if e.certainty else ""
    stands = words.standing(e.claim.factuality, e.claim.date)
    said = f"{stands}: “{words.sentence(e.claim)}” ({e.chain}{sure}) [{_origin(e.source)}]"
    return _wrap(said, width, f"{indent}    {SIGNS[e.claim.factuality]} ", f"{indent}      ")


def _statuses(statuses: dict[str, int]) -> str:
    return ", ".join(f"{status} ({words.count(number, 'claim')})" for status, number in statuses.items())


def _origin(source: Source) -> str:
    return f"{source.issuer}, {words.when_said(source.published)}"


def _source(source: Source) -> str:
    file = f" {source.path}" if source.title else ""
    return f"{source.name}. {_origin(source)}. {words.count(source.claims, 'claim')} used.{file}"


def _wrap(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    after = " " * len(first) if rest is None else rest
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=after, break_long_words=False, break_on_hyphens=False
    )
