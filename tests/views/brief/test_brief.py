"""A brief holds what the record has on the pair, and nothing else."""

import dataclasses
import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sample_record as sample

from fakes import claim, document, event, forecast, linked, statement
from reportedly.errors import UsageError
from reportedly.model.actor import Speaker
from reportedly.model.derived import Flow
from reportedly.problems import Problem
from reportedly.store import Store
from reportedly.views import brief, words
from reportedly.views.brief import html as brief_html
from reportedly.views.brief import text as brief_text
from reportedly.views.brief.nouns import Brief

DAY = datetime.date.fromisoformat


def ids(found: Brief) -> set[str]:
    lines = [*found.events, *found.statements, *found.flows, *found.forecasts, *found.contradictions, *found.news]
    return {i for line in lines for i in line.claim_ids}


def test_title_period_and_counts(pair: Brief) -> None:
    assert pair.title == "North Korea – Russia"
    assert (pair.first, pair.last) == (DAY("2023-09-14"), DAY("2024-11-02"))
    assert (pair.counts.documents, pair.counts.stories, pair.counts.claims) == (6, 5, 20)
    assert (pair.counts.events, pair.counts.statements) == (16, 4)
    assert pair.counts.standing["happened"] == 7


def test_every_line_rests_on_claims_of_the_store(pair: Brief, record: Store) -> None:
    hidden = {sample.DENIES.claim_id, sample.NOTED.claim_id}
    assert ids(pair) == {c.claim_id for c in record.claims()} - hidden
    assert all(line.claim_ids for line in (*pair.events, *pair.statements, *pair.flows, *pair.forecasts, *pair.news))


def test_excerpts_stand_in_their_documents(pair: Brief, record: Store) -> None:
    texts = {d.document_id: d.text for d in record.documents()}
    for line in pair.events:
        for e in line.evidence:
            assert texts[e.claim.document_id].startswith(e.excerpt.text, e.excerpt.offset)
            assert e.excerpt.text[slice(*e.excerpt.core)] == e.claim.sentence.text


def test_latest_events_come_first_and_undated_last(pair: Brief) -> None:
    texts = [line.text for line in pair.events]
    assert texts[:3] == [
        "North Korea → Russia: military aid, predicted (reported 2 November 2024)",
        "North Korea – Russia: meeting, happened 1 November 2024",
        "North Korea → Russia: military aid, alleged, October 2024",
    ]
    assert texts[-1] == "North Korea → Russia: thanks, left open"
    assert [(line.lead, line.dated) for line in pair.events[:2]] == [
        ("North Korea → Russia: military aid, predicted", "reported 2 November 2024"),
        ("North Korea – Russia: meeting, happened", "1 November 2024"),
    ]
    assert pair.events[-1].dated == ""


def test_a_part_stands_below_its_whole(pair: Brief) -> None:
    at = next(n for n, line in enumerate(pair.events) if line.event.event_id == sample.VISIT.event_id)
    assert [line.parent for line in pair.events[at : at + 2]] == [None, sample.VISIT.event_id]
    assert pair.events[at + 1].event.claims == (sample.SIGNED.claim_id,)
    assert sum(line.parent is not None for line in pair.events) == 1


def test_parts_of_what_is_not_shown_stand_for_themselves(tmp_path: Path) -> None:
    doc = document("Oslo met Copenhagen. Oslo signed. Oslo left.")
    claims = [claim(doc, t, source=("NOR",), target=("DNK",)) for t in ("met", "signed", "left")]
    whole, inner = event([claims[0]], parent="gone"), event([claims[1]])
    inner = dataclasses.replace(inner, parent=whole.event_id)
    innermost = dataclasses.replace(event([claims[2]]), parent=inner.event_id)
    with Store.open(tmp_path) as store:
        store.add(doc, claims)
        store.replace_derived(linked([innermost, inner, whole]))
        made = brief.make(store, "NOR", "DNK")
    assert [(line.event, line.parent) for line in made.events] == [
        (whole, None), (inner, whole.event_id), (innermost, inner.event_id),
    ]  # fmt: skip


def test_of_words_alone_only_a_denial_that_is_told_nowhere_else_is_shown(pair: Brief) -> None:
    assert [line.text for line in pair.events if line.event.type is None] == [
        "North Korea: denial (reported 1 November 2023)"
    ]


def test_an_event_shows_the_sentence_that_tells_best_how_it_stands(pair: Brief) -> None:
    delivery = next(line for line in pair.events if line.event.event_id == sample.DELIVERY.event_id)
    assert delivery.words == " ".join(sample.RECEIVED.sentence.text.split())


@pytest.mark.parametrize(
    ("labels", "want"),
    [(("planned", "planned"), "; it came true"), (("planned", "happened"), ""), (("negated", "negated"), "")],
)
def test_what_is_foretold_says_what_became_of_it(tmp_path: Path, labels: tuple[Any, Any], want: str) -> None:
    doc = document("Oslo will visit Copenhagen. Oslo met Copenhagen.")
    plan = claim(doc, "visit", source=("NOR",), target=("DNK",), type="CONSULT", cameo="042", factuality=labels[0])
    met = claim(doc, "met", source=("NOR", "DNK"), target=(), symmetric=True, type="CONSULT", cameo="040")
    with Store.open(tmp_path) as store:
        store.add(doc, [plan, met])
        told = forecast(plan, status="true", resolution=(met.claim_id,))
        store.replace_derived(linked([event([plan], factuality=labels[1]), event([met])], [told]))
        made = brief.make(store, "NOR", "DNK")
    line = next(line for line in made.events if plan.claim_id in line.claim_ids)
    assert line.lead.partition("visit, ")[2] == f"{words.STANDING[labels[1]]}{want}"
    assert line.text.endswith(want)


def test_event_knows_when_it_was_first_and_last_reported(pair: Brief) -> None:
    line = next(line for line in pair.events if line.event.event_id == sample.DELIVERY.event_id)
    assert (line.first, line.last) == (DAY("2023-09-14"), DAY("2023-11-01"))
    assert [e.claim.factuality for e in line.evidence] == ["predicted", "alleged", "denied"]


@pytest.mark.parametrize(
    ("speaker", "side"),
    [("The Kremlin", "b"), ("Russian foreign ministry", "b"), ("Analysts", "other"), ("not named", "other")],
)
def test_statements_stand_on_the_speaker_s_side(pair: Brief, speaker: str, side: str) -> None:
    assert next(s.side for s in pair.statements if s.speaker == speaker) == side


def test_statements_of_the_other_order_of_the_pair(record: Store) -> None:
    turned = brief.make(record, "RUS", "PRK")
    assert next(s.side for s in turned.statements if s.speaker == "The Kremlin") == "a"


def test_statement_names_the_claims_in_its_words(pair: Brief) -> None:
    said = next(s for s in pair.statements if s.speaker == "The Kremlin")
    assert said.claim_ids == (sample.NO_DEAL.claim_id,)


def test_scraps_words_of_nobody_and_words_within_words_are_left_out(pair: Brief) -> None:
    assert [s.said for s in pair.statements] == [
        "it was almost certain that Pyongyang would send more troops",
        "the two states would hold further talks in Moscow in the autumn",
        "no agreement on weapons had been signed",
        "Pyongyang would probably send artillery shells to Moscow before the end of the year",
    ]


def test_a_statement_is_told_once_a_story(tmp_path: Path) -> None:
    pages = [document(f"{n} The envoy said that Oslo met Copenhagen in May.", path=f"{n}.txt") for n in "ab"]
    claims = [claim(p, "met", source=("NOR",), target=("DNK",)) for p in pages]
    with Store.open(tmp_path) as store:
        for page, found in zip(pages, claims, strict=True):
            said = statement(page, "that Oslo met Copenhagen in May", speaker=Speaker("The envoy"))
            store.add(page, [found], [said])
        store.replace_derived(linked(stories={pages[1].document_id: pages[0].document_id}))
        made = brief.make(store, "NOR", "DNK")
    assert [(s.speaker, s.said) for s in made.statements] == [("The envoy", "Oslo met Copenhagen in May")]


def test_flows_are_grouped_by_item_and_direction(pair: Brief) -> None:
    assert [(f.item, f.giver, f.receiver, f.statuses) for f in pair.flows] == [
        ("artillery_ammunition", "North Korea", "Russia", {"alleged": 1, "denied": 1}),
        ("food", "Russia", "North Korea", {"possible": 1}),
        ("oil", "Russia", "North Korea", {"possible": 1}),
        ("satellite_technology", "Russia", "not named", {"conditional": 1}),
        ("troops", "North Korea", "Russia", {"alleged": 1}),
    ]


def test_forecasts_have_odds_and_what_settled_them(pair: Brief) -> None:
    found = {f.evidence.claim.claim_id: f for f in pair.forecasts}
    shells = found[sample.WILL_SEND.claim_id]
    assert (shells.is_settled, shells.probability, shells.forecaster) == (False, "55–80 % (ICD 203)", "Analysts")
    assert [e.claim for e in shells.resolution] == [sample.RECEIVED, sample.DENIED]
    assert not found[sample.MORE.claim_id].is_settled
    talks = found[sample.TALKS_PLANNED.claim_id]
    assert (talks.is_settled, talks.probability) == (True, "no odds stated")


@pytest.mark.parametrize(
    ("outlet", "speaker", "want"),
    [
        ("Paper", None, "Paper"),
        (None, None, "outlet not known"),
        ("Paper", Speaker(None, anonymous=True), "not named"),
        ("Paper", Speaker(None, "a bank", "NOR"), "a bank"),
        ("Paper", Speaker(None, None, "NOR"), "Norway"),
    ],
)
def test_who_makes_a_forecast(tmp_path: Path, outlet: str | None, speaker: Speaker | None, want: str) -> None:
    doc = document("Oslo may sue Copenhagen.", outlet=outlet)
    found = claim(doc, "sue", source=("NOR",), target=("DNK",), type="ACCUSE", factuality="possible")
    with Store.open(tmp_path) as store:
        store.add(doc, [found])
        store.replace_derived(linked([event([found])], [forecast(found, forecaster=speaker)]))
        (line,) = brief.make(store, "NOR", "DNK").forecasts
    assert line.forecaster == want


@pytest.mark.parametrize(
    ("path", "address", "want"),
    [
        ("/home/me/secret/a.txt", None, "a.txt"),
        ("a.txt", None, "a.txt"),
        ("https://paper.example/a.html", None, "https://paper.example/a.html"),
        ("/home/me/crawl.warc.gz#<urn:uuid:1>", "https://paper.example/a", "https://paper.example/a"),
    ],
)
def test_of_a_file_its_address_or_only_its_name_is_told(
    tmp_path: Path, path: str, address: str | None, want: str
) -> None:
    doc = replace(document("Oslo met Copenhagen.", path=path), address=address)
    with Store.open(tmp_path) as store:
        store.add(doc, [found := claim(doc, "met", source=("NOR",), target=("DNK",))])
        store.replace_derived(linked([event([found])]))
        made = brief.make(store, "NOR", "DNK")
    assert made.stories[0].sources[0].path == want


def test_contradictions_put_both_sides_side_by_side(pair: Brief) -> None:
    (found,) = pair.contradictions
    assert (found.one.claim, found.other.claim) == (sample.RECEIVED, sample.DENIED)
    assert found.claim_ids == (sample.RECEIVED.claim_id, sample.DENIED.claim_id)


def test_copies_stand_under_one_story(pair: Brief) -> None:
    story = next(s for s in pair.stories if len(s.sources) == 2)
    assert [s.document_id for s in story.sources] == [sample.SUMMIT.document_id, sample.COPY.document_id]
    assert [s.claims for s in story.sources] == [4, 1]


def test_left_out_names_what_could_not_be_used(pair: Brief) -> None:
    assert pair.left_out == (
        "2 claims that somebody spoke and no more: see the statements.",
        "broken.pdf: this is not a text. Give .txt or .html.",
    )


def test_period_keeps_what_happened_or_was_said_in_it(record: Store) -> None:
    found = brief.make(record, "PRK", "RUS", DAY("2024-06-01"), DAY("2024-07-31"))
    kept = {e.claim.claim_id for line in found.events for e in line.evidence}
    assert {sample.SIGNED.claim_id, sample.VISITED.claim_id, sample.PLEDGED.claim_id} <= kept
    assert sample.MET.claim_id not in kept
    assert any("on the pair outside the period" in row for row in found.left_out)


def test_empty_brief(nothing: Brief) -> None:
    assert (nothing.counts.claims, nothing.events, nothing.first, nothing.news) == (0, (), None, ())
    assert nothing.title == "France – Germany"


@pytest.mark.parametrize(
    ("a", "b", "since", "until", "what"),
    [
        ("PRK", "PRK", None, None, "both sides of the pair are North Korea"),
        ("PRK", "RUS", "2024-02-01", "2024-01-01", "ends on 2024-01-01 and begins on 2024-02-01"),
    ],
)
def test_bad_questions_are_told(record: Store, a: str, b: str, since: str | None, until: str | None, what: str) -> None:
    with pytest.raises(UsageError, match=what):
        brief.make(record, a, b, DAY(since) if since else None, DAY(until) if until else None)


def test_word_for_word_copies_are_one_line(tmp_path: Path) -> None:
    first, again = (
        document(path="a.txt"),
        document("Example Wire\n" + document().text, path="b.txt", published="2024-06-04"),
    )
    claims = [claim(first), claim(again)]
    with Store.open(tmp_path) as store:
        for doc, found in zip((first, again), claims, strict=True):
            store.add(doc, [found])
        store.replace_derived(linked([event(claims)], stories={again.document_id: first.document_id}))
        (line,) = brief.make(store, "PRK", "RUS").events
    assert len(line.evidence) == 1
    assert line.evidence[0].claim_ids == (claims[0].claim_id, claims[1].claim_id)
    assert line.claim_ids == line.evidence[0].claim_ids


def test_a_flow_may_rest_on_a_claim_that_names_one_side_only(tmp_path: Path) -> None:
    doc = document("Oslo ships grain.")
    found = claim(doc, "ships", source=("NOR",), target=(), type="AID")
    grain = Flow(found.claim_id, doc.document_id, found.sentence, found.trigger, "food", "NOR", "DNK", "confirmed")
    with Store.open(tmp_path) as store:
        store.add(doc, [found])
        store.replace_derived(linked(flows=[grain]))
        made = brief.make(store, "NOR", "DNK")
    assert [(f.giver, f.receiver, f.claim_ids) for f in made.flows] == [("Norway", "Denmark", (found.claim_id,))]
    assert [s.sources[0].document_id for s in made.stories] == [doc.document_id]


def test_long_lists_are_cut_and_say_so(tmp_path: Path) -> None:
    number = brief.LIMIT + 3
    doc = document("\n".join(f"Norway sued Denmark{n:03}." for n in range(number)))
    claims = [claim(doc, f"Denmark{n:03}", source=("NOR",), target=("DNK",), type="ACCUSE") for n in range(number)]
    with Store.open(tmp_path) as store:
        store.add(doc, claims)
        store.add_problems(unusable(14))
        store.replace_derived(linked([event([c]) for c in claims]))
        made = brief.make(store, "NOR", "DNK")
    assert len(made.events) == brief.LIMIT
    assert made.left_out[0] == "3 older events: ask for a shorter period to see them."
    assert made.left_out[-1] == "4 more problems in the store: see reportedly problems."
    assert len(made.left_out) == brief.PROBLEMS + 2


def unusable(number: int) -> list[Problem]:
    return [Problem(f"{n:02}.bin", "InputError", "this is no text.") for n in range(number)]


def test_it_names_the_state_of_the_record(record: Store, pair: Brief) -> None:
    assert pair.snapshot == record.snapshot().snapshot_id
    assert f"snapshot <code>{pair.snapshot}</code>" in brief_html.render(pair)
    assert f"Snapshot {pair.snapshot} of the record" in brief_text.render(pair)
