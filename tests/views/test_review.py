"""What is asked, what is not asked again, and what becomes a gold row."""

import datetime
from dataclasses import replace

import pytest

from fakes import claim, document, event, forecast, linked, when
from press import transfer
from reportedly.errors import UsageError
from reportedly.model.claim import EVENT_TYPES
from reportedly.model.derived import Step
from reportedly.model.ruling import Ruling
from reportedly.store import Store
from reportedly.views import gold_rows, review

NOON = datetime.datetime(2024, 6, 3, 12, tzinfo=datetime.UTC)
PAGE = document("Laos met Peru on Monday. Laos may send rice to Peru. Laos struck.", path="a", outlet="Post")
LATER = document("Laos and Peru met again.", path="b", outlet=None, published="2024-06-20")
BOTH = {"source": ("LAO", "PER"), "target": (), "symmetric": True, "type": "CONSULT"}
MET = claim(PAGE, "met", **BOTH, date=when("2024-06-03"))
AGAIN = claim(LATER, "met", **BOTH)
RICE = claim(PAGE, "send", source=("LAO",), target=("PER",), type="AID", factuality="possible")
STRUCK = claim(PAGE, "struck", source=("LAO",), target=(), type="ASSAULT")


def steps(*pairs):
    return tuple(Step(datetime.date.fromisoformat(day), c.factuality, c.claim_id) for c, day in pairs)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as made:
        made.add(PAGE, [MET, RICE, STRUCK])
        made.add(LATER, [AGAIN])
        one = event([MET], date=MET.date)
        two = event([AGAIN], published="2024-06-10")
        made.replace_derived(linked([one, two, event([RICE]), event([STRUCK])], [forecast(RICE, status="due")]))
        yield made


def asked(store, *topics):
    return list(review.questions(store, review.topics(topics)))


@pytest.mark.parametrize(
    ("topic", "claims"),
    [("settle", [(RICE,)]), ("merge", [(MET, AGAIN)]), ("split", []), ("code", [(STRUCK,)])],
)
def test_what_is_asked(store, topic, claims):
    assert [q.claims for q in asked(store, topic)] == [tuple(c.claim_id for c in pair) for pair in claims]


@pytest.mark.parametrize("topic", review.TOPICS)
def test_each_sentence_names_its_claim(store, topic):
    pages = {page.document_id: page for page in (PAGE, LATER)}
    for question in asked(store, topic):
        cited = {c.claim_id: c for c in store.claims(claims=question.cited)}
        sentences = [
            pages[cited[i].document_id].text[cited[i].sentence.start : cited[i].sentence.end] for i in question.cited
        ]
        assert all(sentence in told for sentence, told in zip(sentences, question.evidence, strict=True))
        assert question.cited[: len(question.claims)] == question.claims


def test_all_topics_in_order(store):
    assert [q.topic for q in asked(store)] == ["settle", "merge", "code"]


def test_a_claim_put_far_from_its_day_is_asked_for(store):
    joined = event([MET, AGAIN], date=MET.date)
    history = steps((MET, "2024-06-03"), (AGAIN, "2024-06-20"))
    store.replace_derived(linked([replace(joined, history=history)]))
    (question,) = asked(store, "split")
    assert question.claims == (AGAIN.claim_id, MET.claim_id)
    assert "3 June 2024" in question.text


def test_the_evidence_is_quoted_with_its_place(store):
    (question,) = asked(store, "merge")
    assert [e.split(": ", 1)[1].split(", ", 1)[1] for e in question.evidence] == [
        "happened 3 June 2024: Laos met Peru on Monday. (Post, 3 June 2024)",
        "happened: Laos and Peru met again. (b, 20 June 2024)",
    ]


@pytest.mark.parametrize(
    ("topic", "key", "kind", "value"),
    [
        ("settle", "t", "settle", "true"), ("settle", "f", "settle", "false"), ("settle", "a", "settle", "ambiguous"),
        ("settle", "v", "settle", "void"), ("merge", "y", "same", None), ("merge", "n", "apart", None),
        ("code", "y", "right", None), ("code", "n", "wrong", None),
        ("code", "0", "recode", "AGREE"), ("code", "e", "recode", "COERCE"),
    ],
)  # fmt: skip
def test_an_answer_is_a_ruling_and_the_question_is_gone(store, topic, key, kind, value):
    (question,) = asked(store, topic)
    made = review.ruling(question, key, "Ann", NOON)
    assert (made.kind, made.value, made.claims, made.by, made.made) == (kind, value, question.claims, "Ann", NOON)
    store.add_ruling(made)
    assert asked(store, topic) == []
    store.add_ruling(Ruling.of("undo", (), made.ruling_id, "Ann", NOON))
    assert asked(store, topic) == [question]


def test_a_ruling_on_the_code_leaves_the_forecast_open(store):
    store.add_ruling(Ruling.of("right", [RICE.claim_id], None, "Ann", NOON))
    assert len(asked(store, "settle")) == 1


def test_an_unknown_key(store):
    with pytest.raises(KeyError):
        review.ruling(asked(store, "merge")[0], "x", "Ann", NOON)


def test_an_unknown_topic():
    with pytest.raises(UsageError, match="weather"):
        review.topics(["merge", "weather"])
    assert review.topics(["code", "merge"]) == ("merge", "code")
    assert review.topics(None) == review.TOPICS


def test_transfers_of_different_things_are_not_asked_to_be_one(store):
    page = document("Laos sent rice to Peru. Laos sent oil to Peru.", path="c", published="2024-06-03")
    way = {"source": ("LAO",), "target": ("PER",), "type": "AID"}
    rice = claim(page, "sent rice", **way, flow=transfer("food"))
    oil = claim(page, "sent oil", **way, flow=transfer("oil"))
    store.add(page, [rice, oil])
    store.replace_derived(linked([event([rice]), event([oil])]))
    assert asked(store, "merge") == []


@pytest.mark.parametrize(
    ("decisions", "rows"),
    [
        ({}, []),
        ({STRUCK: "wrong"}, [("Laos struck.", [])]),
        ({STRUCK: "right"}, [("Laos struck.", ["ASSAULT"])]),
        ({STRUCK: "recode"}, [("Laos struck.", ["MOBILIZE"])]),
        ({MET: "right", AGAIN: "wrong"}, [("Laos met Peru on Monday.", ["CONSULT"]), ("Laos and Peru met again.", [])]),
    ],
)
def test_gold_rows(store, decisions, rows):
    for one, kind in decisions.items():
        value = "MOBILIZE" if kind == "recode" else None
        store.add_ruling(Ruling.of(kind, [one.claim_id], value, "Ann", NOON))
    made = list(gold_rows.reviewed(store))
    assert [(r.text, [e.type for e in r.events or ()]) for r in made] == rows


def test_a_gold_row_asks_for_all_that_was_confirmed(store):
    store.add_ruling(Ruling.of("right", [MET.claim_id], None, "Ann", NOON))
    (row,) = gold_rows.reviewed(store)
    assert row.published == datetime.date(2024, 6, 3)
    (wanted,) = row.events or ()
    assert (wanted.source, wanted.target, wanted.symmetric, wanted.factuality) == (("LAO", "PER"), (), True, "happened")
    assert wanted.date == (datetime.date(2024, 6, 3), datetime.date(2024, 6, 3))


def test_a_sentence_gone_through_in_part_is_no_gold_row(store):
    page = document("Laos thanked Peru and met Chile.", path="d")
    both = [claim(page, "thanked", type="SUPPORT"), claim(page, "met", type="CONSULT")]
    store.add(page, both)
    store.add_ruling(Ruling.of("right", [both[0].claim_id], None, "Ann", NOON))
    assert list(gold_rows.reviewed(store)) == []
    store.add_ruling(Ruling.of("wrong", [both[1].claim_id], None, "Ann", NOON))
    (row,) = gold_rows.reviewed(store)
    assert [e.type for e in row.events or ()] == ["SUPPORT"]


def test_a_claim_can_be_given_any_type_but_its_own(store):
    (question,) = asked(store, "code")
    values = [a.value for a in question.answers.values() if a.kind == "recode"]
    assert sorted(values) == sorted(set(EVENT_TYPES) - {"ASSAULT"})
    assert not set(question.answers) & {"s", "u", "q"}


def test_what_absence_settled_is_asked_for(store):
    found = forecast(RICE, status="false", reason="By absence: nothing.", by_absence=True)
    store.replace_derived(linked([], [found, forecast(MET, status="false")]))
    (question,) = asked(store, "settle")
    assert (question.claims, "By absence" in question.text) == ((RICE.claim_id,), True)
