"""Single texts: what `reportedly.code` gives, and the public names."""

import datetime

import pytest

import reportedly
from reportedly import pipeline
from reportedly.errors import UsageError


def test_a_text_becomes_claims_statements_and_times() -> None:
    coding = reportedly.code("Iceland denies having condemned Gambia on Monday.", published="2024-05-15")
    denied = next(c for c in coding.claims if c.type == "ACCUSE")
    assert denied.factuality == "denied"
    assert ([a.country for a in denied.source], [a.country for a in denied.target]) == (["ISL"], ["GMB"])
    assert [t.value for t in coding.times] == ["2024-05-13"]
    assert coding.statements


@pytest.mark.parametrize("text", ["", " \n\t\n ", "-", "."])
def test_a_text_without_words_has_nothing(text: str) -> None:
    assert reportedly.code(text).claims == ()


def test_asked_spans_are_answered_in_order() -> None:
    text = "Iceland condemned Gambia but did not recognise Kosovo."
    spans = [(text.index("recognise"), text.index(" Kosovo")), (text.index("condemned"), text.index(" Gambia"))]
    rows = reportedly.code(text, spans=spans).factuality
    assert [(r.start, r.end) for r in rows] == spans
    assert [r.label for r in rows] == ["negated", "happened"]
    assert rows[0].score < 0 < rows[1].score


def test_a_span_on_nothing_is_unknown() -> None:
    text = "Iceland condemned Gambia.   "
    assert reportedly.code(text, spans=[(25, 27)]).factuality[0].label == "unknown"


def test_many_texts_come_back_in_order() -> None:
    texts = [f"Iceland condemned {name} on Monday." for name in ("Gambia", "Belarus", "Sudan")] * 30
    codings = pipeline.code_many((t, datetime.date(2024, 5, 15), ()) for t in texts)
    targets = [c.claims[0].target[0].country for c in codings]
    assert targets == ["GMB", "BLR", "SDN"] * 30


def test_the_same_text_gives_the_same_ids() -> None:
    text = "Iceland condemned Gambia on Monday."
    assert [c.claim_id for c in reportedly.code(text).claims] == [c.claim_id for c in reportedly.code(text).claims]


def test_a_day_that_is_none_is_told() -> None:
    with pytest.raises(UsageError, match="yesterday"):
        reportedly.code("Iceland condemned Gambia.", published="yesterday")


def test_public_names_load_on_use() -> None:
    assert reportedly.Store.__name__ == "Store"
    assert callable(reportedly.frame)
    with pytest.raises(AttributeError, match="nothing_here"):
        _ = reportedly.nothing_here
