"""Components with a memory give what the model's own give."""

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler

from reportedly import samples, settings
from reportedly.parse.attributes import RememberingLemmatizer, RememberingRuler, remember

TEXTS = [
    *(p.read_text("utf-8") for p in sorted(samples.folder().glob("*.txt"))),
    "They're gonna leave. He ain't there, y'all said nothin' of it.",
    "She doesn't know that the treaty that they signed is void, but I do. There's no doubt: its end is near.",
    "   \n\n  A  line   with blanks \t .  ",
    "",
    "!!! ??? ... 1,000 % \u20ac 7",
]


@pytest.fixture(scope="module")
def remembering() -> Language:
    return remember(spacy.load(settings.text("model")))


def seen(doc):
    return [(t.text, t.pos_, t.tag_, t.dep_, t.lemma_, str(t.morph), t.ent_type_, t.head.i) for t in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_every_token_is_the_same(own, remembering, text):
    assert seen(remembering(text)) == seen(own(text))
    assert seen(remembering(text)) == seen(own(text)), "what is remembered is what was found"


def test_the_ruler_is_replaced_in_its_place(own, remembering):
    assert isinstance(remembering.get_pipe("attribute_ruler"), RememberingRuler)
    assert remembering.pipe_names == own.pipe_names


def test_the_lemmatizer_is_replaced_with_all_that_it_knew(own, remembering):
    lemmatizer = remembering.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, RememberingLemmatizer)
    assert set(lemmatizer.lookups.tables) == set(own.get_pipe("lemmatizer").lookups.tables)


def test_a_lemma_that_is_set_stays(remembering):
    doc = remembering.make_doc("They met ministers")
    for token, tag in zip(doc, ("PRON", "VERB", "NOUN"), strict=True):
        token.pos_ = tag
    doc[1].lemma_ = "encounter"
    assert [t.lemma_ for t in remembering.get_pipe("lemmatizer")(doc)] == ["they", "encounter", "minister"]


def test_a_lemmatizer_of_another_kind_stays():
    nlp = spacy.blank("en")
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    assert not isinstance(remember(nlp).get_pipe("lemmatizer"), RememberingLemmatizer)


def test_a_pipeline_without_a_ruler_stays():
    blank = spacy.blank("en")
    assert remember(blank) is blank
    assert blank.pipe_names == []


def rulers(*rules):
    nlp = spacy.blank("en")
    found = []
    for ruler in (AttributeRuler(nlp.vocab), RememberingRuler(nlp.vocab, "ruler")):
        for patterns, attrs, index in rules:
            ruler.add(patterns, attrs, index)
        found.append(ruler)
    return nlp, found


@pytest.mark.parametrize(
    ("rules", "text", "tags"),
    [
        ([([[{"LOWER": "arms"}]], {"POS": "NOUN"}, 0)], "Arms and arms", ["NOUN", "", "NOUN"]),
        # A rule of several tokens, whose outcome hangs on the neighbour.
        ([([[{"LOWER": "arms"}, {"LOWER": "deal"}]], {"POS": "ADJ"}, 0)], "arms deal arms", ["ADJ", "", ""]),
        ([([[{"LOWER": "an"}, {"LOWER": "arms"}]], {"POS": "ADJ"}, -1)], "an arms deal", ["", "ADJ", ""]),
        # The later rule wins, whether it looks at one token or two.
        ([([[{"LOWER": "arms"}]], {"POS": "NOUN"}, 0), ([[{"ORTH": "Arms"}]], {"POS": "PROPN"}, 0)], "Arms arms",
         ["PROPN", "NOUN"]),
        ([([[{"LOWER": "the"}, {"LOWER": "end"}]], {"POS": "X"}, 1), ([[{"LOWER": "end"}]], {"POS": "NOUN"}, 0)],
         "the end", ["", "NOUN"]),
        ([([[{"TEXT": "Arms"}]], {"POS": "NOUN"}, 0)], "Arms arms", ["NOUN", ""]),
        # What a rule of this kind looks at isn't the same on tokens that look alike: it goes the ruler's own way.
        ([([[{"IS_SENT_START": True}]], {"POS": "X"}, 0)], "one one", ["X", ""]),
        ([([[{"LOWER": "very", "OP": "+"}]], {"POS": "ADV"}, 0)], "very very", ["ADV", "ADV"]),
    ],
)  # fmt: skip
def test_rules_of_any_kind(rules, text, tags):
    nlp, (plain, remembering) = rulers(*rules)
    expected = plain(nlp(text))
    assert [t.pos_ for t in remembering(nlp(text))] == [t.pos_ for t in expected]
    assert [t.pos_ for t in expected][: len(tags)] == tags


def test_a_rule_added_later_counts():
    nlp, (_, remembering) = rulers(([[{"LOWER": "arms"}]], {"POS": "NOUN"}, 0))
    assert [t.pos_ for t in remembering(nlp("arms"))] == ["NOUN"]
    remembering.add([[{"LOWER": "arms"}]], {"POS": "VERB"})
    assert [t.pos_ for t in remembering(nlp("arms"))] == ["VERB"]
