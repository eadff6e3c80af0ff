"""The recognizer in step finds what spaCy's own finds."""

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Span

from reportedly import samples, settings
from reportedly.parse.entities import LockstepRecognizer, Moves, in_step

TEXTS = [
    *(line for p in sorted(samples.folder().glob("*.txt")) for line in p.read_text("utf-8").splitlines()),
    "Kim",
    "",
    "   ",
    "In Geneva on 3 May 2019 Dr. Ana Lopez of the World Trade Organization met 1,200 Kenyans.",
    "He left Paris \n for New \n York. The Hague waited; Mr. \t Smith didn't.",
    "Oslo Oslo Oslo Oslo Oslo Oslo Oslo Oslo Oslo Oslo Oslo Oslo",
    "!!! ??? ... 7 % of £3m",
]
PIECES = [
    "Peru",
    "Lima",
    "the",
    "Ministry",
    "of",
    "Defence",
    "on",
    "Monday",
    "5",
    "%",
    ".",
    "\n",
    "  ",
    "met",
    "Ana",
    "–",
]


@pytest.fixture(scope="module")
def lockstep() -> Language:
    return in_step(spacy.load(settings.text("model")))


def entities(doc):
    return [(e.start, e.end, e.label_) for e in doc.ents], [t.ent_iob_ for t in doc]


def test_many_texts_in_one_batch(own, lockstep):
    expected = [entities(doc) for doc in own.pipe(TEXTS)]
    assert sum(len(found) for found, _ in expected) > 200, "there is something to find"
    assert [entities(doc) for doc in lockstep.pipe(TEXTS)] == expected


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_the_size_of_the_batch_makes_no_difference(own, lockstep, size):
    some = TEXTS[:40]
    assert [entities(d) for d in lockstep.pipe(some, batch_size=size)] == [entities(own(text)) for text in some]


@hypothesis_settings(deadline=None, max_examples=60)
@given(texts=st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), min_size=1, max_size=5))
def test_any_text(own, lockstep, texts):
    assert [entities(d) for d in lockstep.pipe(texts)] == [entities(d) for d in own.pipe(texts)]


def test_one_text_alone(own, lockstep):
    text = "Ana Lopez flew from Lima to Oslo."
    assert entities(lockstep(text)) == entities(own(text))
    assert lockstep(text).ents


def test_the_recognizer_is_replaced_in_its_place(own, lockstep):
    assert isinstance(lockstep.get_pipe("ner"), LockstepRecognizer)
    assert lockstep.pipe_names == own.pipe_names


def test_entities_that_are_set_stay(own, lockstep):
    docs = [nlp.make_doc("Lopez met Smith in Lima.") for nlp in (own, lockstep)]
    for nlp, doc in zip((own, lockstep), docs, strict=True):
        doc.set_ents([Span(doc, 2, 3, label="ORG")])
        for name in nlp.pipe_names:
            doc = nlp.get_pipe(name)(doc)
    assert entities(docs[0]) == entities(docs[1])
    assert (2, 3, "ORG") in entities(docs[1])[0]


def test_a_recognizer_of_another_make_stays():
    nlp = spacy.blank("en")
    nlp.add_pipe("beam_ner", name="ner")
    assert not isinstance(in_step(nlp).get_pipe("ner"), LockstepRecognizer)


def test_a_pipeline_without_a_recognizer_stays():
    blank = spacy.blank("en")
    assert in_step(blank) is blank
    assert blank.pipe_names == []


NAMES = ["O", "B-GPE", "I-GPE", "L-GPE", "U-GPE", "B-ORG", "I-ORG", "L-ORG", "U-ORG", "U-"]
OPEN = {"": 0, "GPE": 1, "ORG": 2}


@pytest.mark.parametrize(
    ("label", "is_last", "is_space", "valid"),
    [
        ("", 0, 0, {"O", "B-GPE", "U-GPE", "B-ORG", "U-ORG"}),
        ("", 1, 0, {"O", "U-GPE", "U-ORG"}),
        ("", 0, 1, {"O"}),
        ("", 1, 1, {"O"}),
        ("GPE", 0, 0, {"I-GPE", "L-GPE"}),
        ("GPE", 1, 0, {"L-GPE"}),
        ("ORG", 0, 1, {"I-ORG", "L-ORG"}),
        ("ORG", 1, 1, {"L-ORG"}),
    ],
)
def test_which_moves_are_valid(label, is_last, is_space, valid):
    penalty = Moves(NAMES).penalty[OPEN[label], is_last, is_space]
    assert {name for name, value in zip(NAMES, penalty, strict=True) if value == 0} == valid
    assert set(np.unique(penalty)) == {np.float32(0), np.float32(-np.inf)}


def test_what_is_open_after_a_move():
    opens = dict(zip(NAMES, Moves(NAMES).opens, strict=True))
    assert {name: number for name, number in opens.items() if number} == {
        "B-GPE": 1,
        "I-GPE": 1,
        "B-ORG": 2,
        "I-ORG": 2,
    }
