"""Certainty words: class, words and range on a named scale."""

from typing import Any

import pytest

from reportedly.codebook import load
from reportedly.extract.factuality import certainty, judge
from reportedly.extract.factuality.standing import Mark, Standing
from reportedly.model.actor import Speaker
from reportedly.model.claim import Certainty
from reportedly.model.finding import Quotation
from reportedly.model.span import Span
from reportedly.model.statement import Statement

BOOK = load("certainty")
SCALES = BOOK["scales"]
RANGES = [(scale, term, *bounds) for scale, entry in SCALES.items() for term, bounds in entry["ranges"].items()]


def of(parse, text: str, event: str, quotations: list[Quotation] | None = None) -> Certainty | None:
    parsed = parse(text)
    head = next(t for t in parsed.tokens if t.text == event)
    return judge(parsed, head, frozenset(), quotations or [])[0].certainty


@pytest.mark.parametrize("example", BOOK["examples"], ids=[e["text"] for e in BOOK["examples"]])
def test_example(parse, example: dict[str, Any]):
    found = of(parse, example["text"], example["event"])
    if example["class"] is None:
        assert found is None
        return
    assert found is not None
    got = (found.class_, found.text, found.scale, found.low, found.high)
    assert got == tuple(example[k] for k in ("class", "words", "scale", "low", "high"))
    assert example["text"][found.start : found.end] == found.text


def test_every_class_has_an_example():
    assert {e["class"] for e in BOOK["examples"]} >= set(BOOK["classes"]) - {"roughly_even"}


@pytest.mark.parametrize(
    ("text", "event", "name", "words"),
    [
        ("Togo is certain to attack the port.", "attack", "certain", "certain"),
        ("Togo is all but certain to attack the port.", "attack", "almost_certain", "all but certain"),
        ("Togo is extremely unlikely to attack the port.", "attack", "very_unlikely", "extremely unlikely"),
        ("Togo will most likely attack the port.", "attack", "very_likely", "most likely"),
        ("Togo is bound to attack the port.", "attack", "very_likely", "bound"),
        ("Togo could attack the port.", "attack", "possible", "could"),
        ("Togo may agree to attack the port.", "attack", "possible", "may"),
        ("Diplomats predict that Togo plans to attack the port.", "attack", "likely", "predict"),
        ("Togo would sign a pact on talks with Benin.", "talks", "conditional", "would"),
        ("Perhaps Togo will attack the port.", "attack", "possible", "Perhaps"),
        ("An attack is improbable.", "attack", "unlikely", "improbable"),
        ("Diplomats doubt that Togo will attack the port.", "attack", "unlikely", "doubt"),
        ("There is an even chance that Togo will attack the port.", "attack", "roughly_even", "even chance"),
        ("There is a real possibility that Togo will attack the port.", "attack", "possible", "real possibility"),
        ("There is a remote chance that Togo will attack the port.", "attack", "remote", "remote chance"),
        ("There is no chance that Togo will attack the port.", "attack", "remote", "no chance"),
        ("The risk of an attack is growing.", "attack", "possible", "risk"),
        ("There is a one-in-five chance that Togo will attack the port.", "attack", "unlikely", "one-in-five chance"),
        (
            "The odds that Togo will attack the port are two in three.",
            "attack",
            "likely",
            "odds that Togo will attack the port are two in three",
        ),
        ("Togo plans to attack the port.", "attack", "intended", "plans"),
        ("Benin urged Togo to attack the port.", "attack", "intended", "urged"),
        ("Togo cannot attack the port.", "attack", "very_unlikely", "can"),
        ("If Togo attacks the port, the truce will end.", "attacks", "conditional", "If"),
        ("The alleged attack alarmed Benin.", "attack", "reported", "alleged"),
        ("According to diplomats, Togo attacked the port.", "attacked", "reported", "According"),
        ("Togo seems to have attacked the port.", "attacked", "apparent", "seems"),
    ],
)
def test_class_and_words(parse, text, event, name, words):
    found = of(parse, text, event)
    assert found is not None
    assert (found.class_, found.text) == (name, words)


@pytest.mark.parametrize(
    ("text", "low", "high", "name"),
    [
        ("There is a 5 percent chance that Togo will attack.", 0.05, 0.05, "remote"),
        ("There is a 90% probability that Togo will attack the port.", 0.9, 0.9, "very_likely"),
        ("There is a 45 to 55 percent chance that Togo will attack.", 0.45, 0.55, "roughly_even"),
        ("There is a two in three chance that Togo will attack.", 2 / 3, 2 / 3, "likely"),
        ("There is a 1 in 4 chance that Togo will attack.", 0.25, 0.25, "unlikely"),
    ],
)
def test_numbers_are_read_as_stated(parse, text, low, high, name):
    found = of(parse, text, "attack")
    assert found is not None
    assert (found.scale, found.class_) == ("stated", name)
    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("name", "affiliation", "country", "scale"),
    [
        ("CIA", None, "USA", "icd203"),
        ("an official", "Defence Intelligence", "GBR", "phia"),
        ("NATO", None, "NAT", "nato"),
        ("IPCC", None, "IGO", "ipcc"),
        ("an official", "Ministry of Fisheries", "USA", "capphrase2026"),
        ("an analyst", None, None, "capphrase2026"),
        ("the intelligence service", None, "BEN", "capphrase2026"),
    ],
)
def test_the_speaker_of_a_quotation_decides_the_scale(parse, name, affiliation, country, scale):
    text = "The note was short. Togo is likely to attack the port."
    parsed = parse(text)
    content = Span.of(text, 20, len(text))
    speaker = Speaker(name, affiliation, country)
    inside = frozenset(t.index for t in parsed.between(20, len(text)))
    quotation = Quotation(
        Statement("s", "d", "direct", (content,), None, speaker), "direct", inside, None, None, speaker
    )
    found = of(parse, text, "attack", [quotation])
    assert found is not None
    assert (found.class_, found.scale) == ("likely", scale)


@pytest.mark.parametrize(("scale", "term", "low", "high"), RANGES)
def test_ranges_are_shares(scale, term, low, high):
    assert 0 <= low <= high <= 1


@pytest.mark.parametrize("scale", SCALES)
def test_scales_name_their_source(scale):
    assert len(SCALES[scale]["about"]) > 20


def test_no_word_is_in_two_classes():
    words = [str(w) for entry in BOOK["words"].values() for w in entry]
    assert sorted(words) == sorted(set(words))


def test_classes_of_words_are_known():
    assert set(BOOK["words"]) <= set(BOOK["classes"])
    assert {c["not"] for c in BOOK["classes"].values()} <= set(BOOK["classes"])
    moved = {name for part in BOOK["degrees"].values() for pair in part["moves"].items() for name in pair}
    assert moved <= set(BOOK["classes"])


def test_the_phrase_that_stands_for_a_class_was_measured():
    measured = {*SCALES["capphrase2026"]["ranges"], "possible"}
    assert {c["like"] for c in BOOK["classes"].values() if "like" in c} <= measured


def test_readers_order_the_classes():
    names = ["remote", "unlikely", "likely", "very_likely", "almost_certain", "certain"]
    lows = [SCALES["capphrase2026"]["ranges"][BOOK["classes"][n]["like"]][0] for n in names]
    assert lows == sorted(lows)


def test_no_marks_no_certainty(parse):
    parsed = parse("Togo attacked the port.")
    assert certainty.find(parsed, Standing()) is None


def test_a_mark_without_certainty_words_is_passed_over(parse):
    parsed = parse("Togo did not attack the port.")
    word = next(t for t in parsed.tokens if t.text == "not")
    assert certainty.find(parsed, Standing(marks=(Mark(word, "negation"),))) is None


def test_the_nearest_word_wins(parse):
    found = of(parse, "It is likely that Togo may attack the port.", "attack")
    assert found is not None
    assert found.text == "may"
