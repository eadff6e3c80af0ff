"""The lexicon's own examples, and that the data is sound."""

from collections import Counter
from typing import Any

import pytest

from reportedly.codebook import load
from reportedly.extract.factuality import judge, score_of, selectors
from reportedly.extract.factuality.selectors import Selector
from reportedly.extract.factuality.standing import MOODS
from reportedly.model.claim import FACTUALITY
from reportedly.model.parsed import ParsedDocument, Token

BOOK = load("factuality")
EFFECTS = {"keep", "opposite", "fact", "says", "says_not", "denies", "likely", "unlikely", *MOODS}
# Fields of a class that hold no effect.
OTHER_FIELDS = {"name", "certainty", "speech", "alleging", "finite", "nominal", "theirs"}


def _examples() -> list[tuple[str, dict[str, Any]]]:
    found = [(name, e) for name, entry in BOOK["classes"].items() for e in entry["examples"]]
    for part in ("modal_examples", "joining_examples"):
        found += [(part, e) for e in BOOK[part]]
    for part in ("negation", "performatives", "performed", "phrases"):
        found += [(part, e) for e in BOOK[part]["examples"]]
    return found


EXAMPLES = _examples()


def word(parsed: ParsedDocument, text: str) -> Token:
    return next(t for t in parsed.tokens if t.text == text)


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{n}: {e['text']}" for n, e in EXAMPLES])
def test_example(parse, name, example):
    parsed = parse(example["text"])
    judged = judge(parsed, word(parsed, example["event"]), frozenset(), [])
    assert example["label"] in [j.label for j in judged]


def _leaves(node: Any) -> list[Any]:
    """The values of a tree of mappings and lists, keys of mappings included."""
    if isinstance(node, dict):
        return [leaf for key, value in node.items() for leaf in (key, *_leaves(value))]
    return [leaf for value in node for leaf in _leaves(value)] if isinstance(node, list) else [node]


@pytest.mark.parametrize("part", ["classes", "negation", "conjunctions", "prepositions", "definite", "performed"])
def test_words_that_yaml_would_take_for_yes_and_no_are_quoted(part):
    flags = {"theirs", "speech", "finite", "nominal", "alleging"}
    entries = BOOK[part].values() if part == "classes" else [BOOK[part]]
    kept = [{k: v for k, v in e.items() if k not in flags} for e in entries]
    assert [leaf for leaf in _leaves(kept) if not isinstance(leaf, str)] == []


def test_there_are_enough_examples_of_every_label():
    assert len(EXAMPLES) >= 160
    count = Counter(e["label"] for _, e in EXAMPLES)
    assert set(count) == set(FACTUALITY)
    assert min(count.values()) >= 5


@pytest.mark.parametrize("place", selectors.PLACES)
def test_no_word_is_in_two_classes(place):
    count = Counter(
        word for entry in BOOK["classes"].values() if not entry.get("alleging") for word in entry.get(place, ())
    )
    assert [word for word, n in count.items() if n > 1] == []


@pytest.mark.parametrize("name", BOOK["classes"])
def test_classes_say_what_they_are_and_use_known_effects(name):
    entry = BOOK["classes"][name]
    assert entry["about"].endswith(".")
    effects = set(Selector.__slots__) - OTHER_FIELDS
    used = {entry[k] for k in effects if k in entry}
    assert used <= EFFECTS


@pytest.mark.parametrize("modal", BOOK["modals"])
def test_modals_use_known_effects(modal):
    entry = BOOK["modals"][modal]
    assert {entry[k] for k in ("yes", "no", "past", "reported") if k in entry} <= EFFECTS


@pytest.mark.parametrize("part", ["conjunctions", "prepositions"])
def test_joining_words_use_known_effects(part):
    assert set(BOOK[part].values()) <= {*EFFECTS, "ahead", "reason", "known"}


def test_phrases_and_words_of_degree_name_known_classes():
    phrases = {name for name in BOOK["phrases"] if name != "examples"}
    assert phrases | set(BOOK["degrees"].values()) <= set(BOOK["classes"])


def test_nouns_of_one_kind_are_listed_once():
    nouns = [noun for kind in BOOK["definite"]["kinds"] for noun in kind]
    assert len(nouns) == len(set(nouns))
    assert all(len(kind) > 1 for kind in BOOK["definite"]["kinds"])


def test_states_are_no_occasions():
    assert not set(BOOK["definite"]["states"]) & set(BOOK["definite"]["occasions"])


@pytest.mark.parametrize("label", FACTUALITY)
def test_every_label_has_a_score_in_range(label):
    assert -3 <= score_of(label) <= 3
    assert all(-3 <= v <= 3 for v in BOOK["scores"][label].values())


@pytest.mark.parametrize(
    ("label", "why", "expected"),
    [
        ("happened", "", 2.5),
        ("happened", "factive", 2.0),
        ("planned", "purpose", 0.5),
        ("planned", "no such kind", -1.0),
        ("negated", "will", -2.0),
    ],
)
def test_score_falls_back_to_the_default_of_the_label(label, why, expected):
    assert score_of(label, why) == expected


def test_scores_order_the_labels():
    assert score_of("happened") > score_of("alleged") > score_of("unknown") > score_of("predicted")


@pytest.mark.parametrize("label", FACTUALITY)
def test_labels_are_explained(label):
    entry = load("labels")["factuality"][label]
    assert len(entry["about"].split()) >= 8
    assert entry["drawn"]


@pytest.mark.parametrize("label", FACTUALITY)
def test_the_example_of_a_label_has_it(parse, label):
    example = load("labels")["factuality"][label]["example"]
    event = example[example.index("[") + 1 : example.index("]")]
    parsed = parse(example.replace("[", "").replace("]", ""))
    assert label in [j.label for j in judge(parsed, word(parsed, event), frozenset(), [])]


def test_every_certainty_class_is_explained():
    explained = load("labels")["certainty"]
    assert set(explained) == set(load("certainty")["classes"])
    assert all(entry["about"] and entry["drawn"] for entry in explained.values())
