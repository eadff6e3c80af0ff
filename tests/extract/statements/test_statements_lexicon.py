"""The words of speech.yaml: every entry well formed, every word in one place, and what a token's entry is."""

from collections import Counter
from collections.abc import Callable
from typing import get_args

import pytest

from reportedly.codebook import load
from reportedly.extract.statements.lexicon import Voice, lexicon, may_speak, reporting
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]
PLACES = ("verbs", "nouns", "adjectives")
KINDS = {"quotation", "clause", "inf", "ing", "object", "thing", "predicate", "exhibit"}
PREPOSITIONS = {"of", "for", "about", "against", "on", "over", "to", "in", "at", "with", "as"}


@pytest.mark.parametrize("place", PLACES)
def test_every_word_stands_in_one_entry(place: str) -> None:
    words = Counter(lemma for entry in load("speech")[place] for lemma in entry["lemmas"])
    assert [w for w, n in words.items() if n > 1] == []
    assert [w for w in words if w != w.strip().lower() or " " in w] == []


@pytest.mark.parametrize("place", PLACES)
def test_entries_use_the_words_that_the_file_explains(place: str) -> None:
    for entry in load("speech")[place]:
        assert entry["class"] in load("speech")["classes"]
        assert {k.removeprefix("+") for k in entry["takes"]} <= KINDS | PREPOSITIONS
        assert set(entry.get("bare", ())) <= set(entry["takes"])


def test_every_class_is_used_and_has_a_voice() -> None:
    book = load("speech")
    used = {entry["class"] for place in PLACES for entry in book[place]}
    assert used == set(book["classes"])
    assert {c["voice"] for c in book["classes"].values()} == set(get_args(Voice))


# sentence, word, class or None
ENTRIES = [
    ("The king said no.", "said", "say"),
    ("The king denied it.", "denied", "deny"),
    ("The claim that it rained is false.", "claim", "assert"),
    ("The king is certain that it rained.", "certain", "believe"),
    ("The king walked home.", "walked", None),
    ("The king saw the table.", "table", None),
    ("The king is tall.", "tall", None),
    ("The king left quickly.", "quickly", None),
]


@pytest.mark.parametrize(("text", "word", "class_"), ENTRIES)
def test_the_entry_of_a_token(parse: Parse, text: str, word: str, class_: str | None) -> None:
    entry = reporting(next(t for t in parse(text).tokens if t.text == word))
    assert (entry.class_ if entry else None) == class_


SPEAKING = [
    ("The minister came.", "minister", True),
    ("The ministry came.", "ministry", True),
    ("The survey came.", "survey", True),
    ("Analysts came.", "Analysts", True),
    ("Ghana came.", "Ghana", True),
    ("She came.", "She", True),
    ("The visit came.", "visit", False),
    ("The bridge came.", "bridge", False),
]


@pytest.mark.parametrize(("text", "word", "speaks"), SPEAKING)
def test_who_may_speak(parse: Parse, text: str, word: str, speaks: bool) -> None:
    assert may_speak(next(t for t in parse(text).tokens if t.text == word)) is speaks


def test_the_lexicon_is_read_once() -> None:
    assert lexicon() is lexicon()
    assert lexicon().outlets["KCNA"] == "PRK"
    assert {"minister", "analyst", "report"} <= lexicon().speaking
    assert "report" not in lexicon().people
