"""Sanctions in a record: what would fall under what, with its standing, and who speaks of a breach."""

import re
from dataclasses import replace

import pytest

from fakes import claim, document, flow, linked, statement, when
from reportedly.codebook import load
from reportedly.model.actor import Speaker
from reportedly.model.claim import Attribution
from reportedly.model.span import Span
from reportedly.store import Store
from reportedly.views import sanctions
from reportedly.views.query import Query

NEWS = document(
    "Seoul said North Korea sent shells to Russia. Such a deal would breach the arms embargo, Oslo said.\n"
    "North Korea fired a ballistic missile. Japan sent rice to Peru.",
    path="n", published="2023-10-02", outlet="Post",
)  # fmt: skip
UNDATED = document("North Korea sent guns to Russia.", path="u", published=None)
SEOUL, OSLO = (Attribution("speaker", name, None, code) for name, code in (("Seoul", "KOR"), ("Oslo", "NOR")))
SENT = claim(NEWS, "sent shells", type="AID", factuality="alleged", attribution=(SEOUL,))
BREACH = claim(NEWS, "breach", type="REJECT", factuality="conditional", attribution=(OSLO,))
DEAL = claim(NEWS, "deal", type="AGREE", factuality="conditional")
FIRED = claim(NEWS, "fired", type="MOBILIZE", target=())
RICE = claim(NEWS, "sent rice", source=("JPN",), target=("PER",), type="AID")
GUNS = claim(UNDATED, "sent", type="AID")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("sanctions")) as made:
        made.add(NEWS, [SENT, BREACH, DEAL, FIRED, RICE])
        made.add(UNDATED, [GUNS])
        flows = [
            flow(SENT, item="artillery_ammunition", from_="PRK", to="RUS", status="alleged"),
            flow(RICE, item="food", from_="JPN", to="PER", status="confirmed"),
            flow(GUNS, item="small_arms", from_="PRK", to="RUS", status="confirmed"),
        ]
        made.replace_derived(linked(flows=flows))
        yield made


def test_a_flow_with_its_standing_and_paragraph(store):
    matter = next(m for m in sanctions.make(store).matters if m.claim_id == SENT.claim_id)
    assert matter.what == "North Korea → Russia: artillery ammunition"
    assert (matter.status, matter.factuality, matter.by) == ("alleged", "alleged", "Seoul")
    assert [(p.place, p.confidence) for p in matter.paragraphs] == [("UN resolution 1874 (2009), paragraph 9", "high")]
    assert str(matter.published) == "2023-10-02"


def test_acts_and_flows_and_nothing_else(store):
    found = sanctions.make(store).matters
    assert {m.claim_id for m in found} == {SENT.claim_id, FIRED.claim_id}
    fired = next(m for m in found if m.claim_id == FIRED.claim_id)
    assert [p.place for p in fired.paragraphs] == ["UN resolution 1874 (2009), paragraph 2"]
    assert fired.status == "happened"


def test_what_has_no_day_falls_under_nothing(store):
    assert GUNS.claim_id not in {m.claim_id for m in sanctions.make(store).matters}


def test_what_was_said_first_stands_first(tmp_path):
    shots = {}
    with Store.open(tmp_path) as made:
        for day in ("2023-05-09", "2023-05-07", "2023-05-08"):
            page = document(
                f"North Korea fired a missile on {day}. That may breach the arms embargo.", path=day, published=day
            )
            shots[day] = claim(page, "fired", type="MOBILIZE", target=())
            made.add(page, [shots[day], claim(page, "breach", type="ACCUSE")])
        made.replace_derived(linked(flows=[flow(shots["2023-05-08"], item="oil", from_="RUS", to="PRK")]))
        found = sanctions.make(made)
    assert [str(m.published)[-1] for m in found.matters] == ["7", "8", "8", "9"]
    assert [str(a.published)[-1] for a in found.assertions] == ["7", "8", "9"]


def test_the_day_of_the_claim_goes_before_that_of_the_page(tmp_path):
    old = document("North Korea sent guns to Russia in 2005.", path="o", published="2023-01-01")
    sent = claim(old, "sent", type="AID", date=when("2005-01-01", "2005-12-31", "year"))
    with Store.open(tmp_path) as made:
        made.add(old, [sent])
        made.replace_derived(linked(flows=[flow(sent, item="small_arms", from_="PRK", to="RUS")]))
        assert not sanctions.make(made).matters


def test_who_speaks_of_a_breach(store):
    (found,) = sanctions.make(store).assertions
    assert (found.by, found.words, found.rule, found.factuality) == ("Oslo", "breach", "arms embargo", "conditional")


@pytest.mark.parametrize(("pair", "number"), [(("PRK", "RUS"), 1), (("JPN", "PER"), 0), (None, 2)])
def test_a_query_picks(store, pair, number):
    assert len(sanctions.make(store, Query(pair=pair)).matters) == number


QUOTED = document(
    "“The deliveries violate the arms embargo,” said Ama Boateng of the sale of guns to Chad.", path="q",
    published="2023-10-02", outlet="Post",
)  # fmt: skip
SAID = statement(QUOTED, "The deliveries violate the arms embargo", speaker=Speaker("Ama Boateng", "envoy", "GHA"))


@pytest.mark.parametrize(
    ("statements", "chain", "by"),
    [
        ([SAID], (), "Ama Boateng (envoy)"),
        ([SAID], (Attribution("outlet", "Post"),), "Ama Boateng (envoy) ← Post"),
        ([SAID], (Attribution("channel", "Ama Boateng"),), "Ama Boateng"),
        ([SAID], (OSLO,), "Oslo"),
        ([], (), "Post in its own voice"),
        ([statement(QUOTED, "the sale of guns", speaker=Speaker("Ama Boateng"))], (), "Post in its own voice"),
    ],
    ids=["quoted", "before the outlet", "there already", "another speaker", "no statement", "other words"],
)
def test_words_of_a_breach_are_those_of_who_is_quoted_with_them(tmp_path, statements, chain, by):
    with Store.open(tmp_path) as made:
        made.add(QUOTED, [claim(QUOTED, "sale of guns", type="AID", attribution=chain)], statements)
        (found,) = sanctions.make(made).assertions
        assert (found.by, found.words) == (by, "violate")


@pytest.mark.parametrize(("sentence", "words"), load("linking")["breaches"]["examples"])
def test_words_of_breaking(tmp_path, sentence, words):
    page = document(sentence)
    with Store.open(tmp_path) as made:
        whole = Span.of(page.text, page.text.index(sentence), page.text.index(sentence) + len(sentence))
        made.add(page, [replace(claim(page, re.findall(r"\w+", sentence)[1], type="ACCUSE"), sentence=whole)])
        assert [a.words for a in sanctions.make(made).assertions] == ([words] if words else [])


def test_the_notice_says_that_nothing_is_judged(store):
    assert "judges nothing" in sanctions.make(store).notice


def test_among_some_claims_of_the_record(store):
    flows = [f for f in store.flows() if f.claim_id == SENT.claim_id]
    found = sanctions.among({SENT.claim_id: SENT, BREACH.claim_id: BREACH}, flows, {NEWS.document_id: NEWS})
    assert [m.claim_id for m in found.matters] == [SENT.claim_id]
    assert [a.by for a in found.assertions] == ["Oslo"]
