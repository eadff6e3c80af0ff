"""Whatever a noun holds, it comes back from the database as it was."""

import datetime
import itertools
import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes import document, linked
from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import EVENT_TYPES, FACTUALITY, Attribution, Certainty, Claim, Place, Transfer
from reportedly.model.derived import Contradiction, Event, Flow, Forecast, Probability, Quantity, Step
from reportedly.model.document import Document, Dropped, Published, Segment
from reportedly.model.span import Span
from reportedly.model.statement import Statement
from reportedly.model.when import When
from reportedly.problems import Problem
from reportedly.store import Store, fit, rows

NUMBERS = itertools.count()  # ids that no earlier example had: the store is shared
words = st.text(max_size=30)  # any characters but halves of surrogate pairs
number = st.floats(allow_nan=False, allow_infinity=False)
place = st.integers(0, 10**6)
code = st.none() | st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)
whens = st.builds(When, text=words)
spans = st.builds(Span, start=place, end=place, text=words)
actors = st.lists(st.builds(Actor, country=code, name=st.none() | words, start=place, end=place), max_size=3).map(tuple)
texts = st.lists(words, max_size=3).map(tuple)
claims = st.builds(
    Claim, claim_id=st.just("c"), document_id=st.just("d"), sentence=spans, trigger=spans,
    source=actors, target=actors, type=st.none() | st.sampled_from(EVENT_TYPES), mode=st.none() | words, contexts=texts,
    cameo=st.none() | words, root=st.none() | words, quad=st.none() | st.integers(1, 4), goldstein=st.none() | number,
    factuality=st.sampled_from(FACTUALITY), score=number, date=st.none() | whens,
    certainty=st.none() | st.builds(Certainty, start=place, end=place, class_=words, low=number, high=number),
    attribution=st.lists(st.builds(Attribution, name=st.none() | words, country=code), max_size=3).map(tuple),
    place=st.none() | st.builds(Place, name=words, country=code, start=place, end=place), condition=st.none() | spans,
    flow=st.none() | st.builds(Transfer, item=words, from_=code, to=code, status=words),
    cues=st.lists(spans, max_size=2).map(tuple),
)  # fmt: skip
speakers = st.none() | st.builds(Speaker, name=st.none() | words, country=code, start=place, end=place)
statements = st.builds(
    Statement, statement_id=st.just("s"), document_id=st.just("d"), cue=st.none() | spans,
    content=st.lists(spans, max_size=3).map(tuple),
    speaker=speakers,
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=80))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pieces = [Span(a, b, text[a:b]) for a, b in itertools.pairwise(cuts)]
    return Document(
        "d", draw(words), text, draw(st.none() | words), None, None, draw(st.none() | words), None,
        draw(st.none() | st.builds(Published, evidence=texts)),
        tuple(draw(st.builds(Segment, span=st.just(p))) for p in pieces[::2]),
        tuple(Dropped(p.start, p.end, draw(st.sampled_from([p.text, "other"])), "menu") for p in pieces[1::2]),
    )  # fmt: skip


@pytest.fixture(scope="module")
def store(shared_store: Store) -> Store:
    return shared_store


several = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@several
@given(page=documents())
def test_documents(store: Store, page: Document) -> None:
    page = replace(page, document_id=f"d{next(NUMBERS)}")
    assert store.add(page)
    assert store.documents(documents=[page.document_id]) == [replace(page, path=fit.printable(page.path))]


@several
@given(claim=claims, statement=statements)
def test_claims_and_statements(store: Store, claim: Claim, statement: Statement) -> None:
    page = document(f"Page {next(NUMBERS)}.")
    claim = replace(claim, claim_id=f"c{next(NUMBERS)}", document_id=page.document_id)
    statement = replace(statement, statement_id=f"s{next(NUMBERS)}", document_id=page.document_id)
    assert store.add(page, [claim], [statement])
    assert store.claims(documents=[page.document_id]) == [claim]
    assert store.statements(documents=[page.document_id]) == [statement]
    assert store.claims(claims=[claim.claim_id], countries=claim.countries) == [claim]


@several
@given(data=st.data())
def test_what_is_derived(store: Store, data: st.DataObject) -> None:
    page = document(f"Page {next(NUMBERS)}.")
    claim = replace(data.draw(claims), claim_id=f"c{next(NUMBERS)}", document_id=page.document_id)
    store.add(page, [claim])
    ids = {"claim_id": st.just(claim.claim_id), "document_id": st.just(page.document_id)}
    event = data.draw(st.builds(
        Event, event_id=st.just("e1"), source=actors, target=actors, cameo=st.none() | words, root=st.none() | words,
        date=st.none() | whens, place=st.none(), claims=st.just((claim.claim_id,)), documents=texts,
        history=st.lists(st.builds(Step, claim_id=words), max_size=3).map(tuple), parent=st.none() | words,
        independent_sources=place,
    ))  # fmt: skip
    forecast = data.draw(st.builds(
        Forecast, **ids, forecaster=speakers, horizon=st.none() | whens, reason=words, resolution=texts,
        probability=st.none() | st.builds(Probability, low=number, high=number, scale=words),
    ))  # fmt: skip
    flow = data.draw(st.builds(
        Flow, **ids, sentence=spans, trigger=spans, item=words, from_=code, to=code, status=words,
        quantity=st.none() | st.builds(Quantity, value=number, unit=words, text=words), exchange_id=st.none() | words,
    ))  # fmt: skip
    against = Contradiction("e1", claim.claim_id, claim.claim_id, data.draw(words))
    store.replace_derived(linked([event], [forecast], [flow], [against], {page.document_id: "t1"}))
    assert store.events() == [event]
    assert store.forecasts() == [forecast]
    assert store.flows() == [flow]
    assert store.contradictions() == [against]


@several
@given(problem=st.builds(Problem, where=words, kind=words, what=words, todo=words))
def test_problems(store: Store, problem: Problem) -> None:
    store.add_problems([problem, problem])
    shown = Problem(*(fit.printable(getattr(problem, f)) for f in ("where", "kind", "what", "todo")))
    assert store.problems().count(shown) == 1


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (None, (None, None)),
        (When(None, None, "vague"), (None, None)),
        (When(datetime.date(2024, 1, 2), None, "day"), (datetime.date(2024, 1, 2), datetime.date.max)),
        (When(None, datetime.date(2024, 1, 2), "day"), (datetime.date.min, datetime.date(2024, 1, 2))),
    ],
)
def test_days(when: When | None, expected: tuple[object, object]) -> None:
    assert tuple(rows.days("day", when).values()) == expected


def test_words_that_are_no_slice_of_the_text_are_kept() -> None:
    page = document("Menu\nText.")
    odd = replace(page, dropped=(Dropped(0, 4, "MENU", "navigation"),))
    (row,) = rows.page_rows(odd, (), ())["documents"]
    assert [set(d) for d in json.loads(row["noun"])["dropped"]] == [{"start", "end", "text", "reason"}]
    assert [set(s["span"]) for s in json.loads(row["noun"])["segments"]] == [{"start", "end"}] * 2
    assert rows.document_of(row["noun"], row["text"]) == odd
