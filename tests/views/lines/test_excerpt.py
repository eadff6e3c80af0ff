"""Sentences are cut out with their marks, which point at the right words."""

import sample_record as sample

from fakes import claim, document, span, statement
from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import Attribution
from reportedly.views.lines import excerpt
from reportedly.views.lines.nouns import Excerpt


def marked(found: Excerpt) -> list[tuple[str, str]]:
    return [(m.kind, found.text[m.start : m.end]) for m in found.marks]


def test_all_kinds_of_marks_point_at_their_words() -> None:
    found = excerpt.of_claim(sample.SUMMIT, sample.WILL_SEND)
    assert marked(found) == [
        ("actor", "Pyongyang"), ("cue", "would"), ("certainty", "probably"), ("trigger", "send"), ("actor", "Moscow"),
    ]  # fmt: skip
    assert found.text == sample.WILL_SEND.sentence.text
    assert [m.note for m in found.marks] == ["PRK", "makes it 'predicted'", "likely", "the act", "RUS"]


def test_condition_is_marked() -> None:
    found = excerpt.of_claim(sample.SUMMIT, sample.IF_SHARES)
    assert ("condition", "If Russia shares satellite know-how") in marked(found)


def test_excerpt_is_widened_to_a_speaker_in_the_sentence_before() -> None:
    doc = document("The envoy spoke in Oslo. Denmark had helped Norway.")
    envoy = Attribution("speaker", "The envoy", None, "NOR", False, 0, 9)
    found = excerpt.of_claim(doc, claim(doc, "helped", attribution=(envoy,)))
    assert found.text == doc.text
    assert found.text[slice(*found.core)] == "Denmark had helped Norway."
    assert marked(found) == [("speaker", "The envoy"), ("trigger", "helped")]


def test_a_speaker_far_away_is_not_shown() -> None:
    doc = document("The envoy spoke. " + "It rained. " * 60 + "Denmark had helped Norway.")
    envoy = Attribution("speaker", "The envoy", None, "NOR", False, 0, 9)
    found = excerpt.of_claim(doc, claim(doc, "helped", attribution=(envoy,)))
    assert (found.text, marked(found)) == ("Denmark had helped Norway.", [("trigger", "helped")])


def test_an_actor_without_a_place_has_no_mark() -> None:
    doc = document("It helped Norway.")
    found = excerpt.of_claim(
        doc, claim(doc, "helped", source=(Actor("DNK"),), target=(Actor("NOR", None, "Norway", None, 10, 16),))
    )
    assert marked(found) == [("trigger", "helped"), ("actor", "Norway")]


def test_marks_of_one_place_stand_in_one_order() -> None:
    doc = document("The two agreed.")
    both = tuple(Actor(code, None, "The two", None, 0, 7) for code in ("PER", "CHL", "KEN", "BOL"))
    found = excerpt.of_claim(doc, claim(doc, "agreed", source=both))
    assert [m.note for m in found.marks] == ["BOL", "CHL", "KEN", "PER", "the act"]


def test_statement_shows_its_whole_sentence() -> None:
    doc = document("It rained. “We will talk,” the envoy said, “in June.” Then he left.")
    said = statement(doc, "We will talk", speaker=Speaker("the envoy", None, None, False, 27, 36))
    found = excerpt.of_statement(doc, said)
    assert found.text == "“We will talk,” the envoy said, “in June.”"
    assert marked(found) == [("quote", "We will talk"), ("speaker", "the envoy"), ("cue", "said")]


def test_statement_without_cue_or_speaker_in_a_text_without_stops() -> None:
    doc = document("We will talk soon")
    found = excerpt.of_statement(doc, statement(doc, "will talk", cue=None, speaker=None))
    assert (found.text, marked(found)) == ("We will talk soon", [("quote", "will talk")])


def test_statement_in_an_endless_sentence_is_cut() -> None:
    doc = document("and so on " * 200 + "we will talk" + " and so on" * 200)
    found = excerpt.of_statement(doc, statement(doc, "we will talk", cue=None, speaker=None))
    assert found.text.startswith("we will talk and so on")
    assert len(found.text) <= len("we will talk") + excerpt.REACH


def test_pieces_put_overlapping_marks_together_and_lose_no_text() -> None:
    doc = document("Denmark may have helped Norway.")
    found = excerpt.of_claim(doc, claim(doc, "have helped", cues=(span(doc.text, "may have"),)))
    cut = [(text, [m.kind for m in marks]) for text, marks, _ in excerpt.pieces(found)]
    assert cut == [
        ("Denmark ", []),
        ("may ", ["cue"]),
        ("have", ["cue", "trigger"]),
        (" helped", ["trigger"]),
        (" Norway.", []),
    ]


def test_pieces_tell_the_sentence_from_what_stands_around_it() -> None:
    found = Excerpt("Before. The sentence.", 4, (8, 21))
    assert excerpt.pieces(found) == [("Before. ", (), False), ("The sentence.", (), True)]
