"""`why`, as a library: what it tells of a text, to people and to programs."""

import datetime
import json

import pytest

import reportedly
from reportedly import Trace
from reportedly.errors import UsageError
from reportedly.tracing import prose

SUED = """\
Acts: 1
  1. "sued": ACCUSE, mode allege; CAMEO 115 (Bring lawsuit against)
     source:      Chile (CHL, GOV)
     target:      Peru (PER, GOV)
     told as:     happened
     by entry:    verb:sue in events_conflict.yaml, for 'sued'
     source in:   subject = Chile (CHL, GOV)
     target in:   object = Peru (PER, GOV); nobody in against

Actors: 2
  Chile  Chile (CHL, GOV)
  Peru   Peru (PER, GOV)

Parse
  no.  word   lemma  tag  relation  hangs on
    1  Chile  chile  NNP  nsubj     2 sued
    2  sued   sue    VBD  ROOT      -
    3  Peru   peru   NNP  dobj      2 sued
    4  .      .      .    punct     2 sued

What the parser's labels mean
  .      punctuation mark, sentence closer
  NNP    noun, proper singular
  ROOT   root
  VBD    verb, past tense
  dobj   direct object
  nsubj  nominal subject
  punct  punctuation"""


@pytest.fixture(scope="module")
def sued() -> Trace:
    return reportedly.why("Chile sued Peru.")


def test_a_sentence_in_words(sued: Trace) -> None:
    assert str(sued) == SUED


def test_a_trend_in_words() -> None:
    text = "Tensions between Peru and Chile will persist. If tensions between Peru and Chile grow, the port will close."
    foretold, supposed = str(reportedly.why(text)).split("== Sentence 2")
    assert '1. "persist": no act; trend same' in foretold
    assert "nothing that is to come" not in foretold
    assert '1. "grow": no act; trend cooler' in supposed
    assert "nothing that is to come" in supposed


def test_a_sentence_for_programs(sued: Trace) -> None:
    told = json.loads(sued.json())
    (sentence,) = told["sentences"]
    assert sentence["sentence"] == {"start": 0, "end": 16, "text": "Chile sued Peru."}
    assert sentence["acts"] == [
        {
            "text": "sued", "start": 6, "end": 10, "type": "ACCUSE", "mode": "allege", "cameo": "115",
            "cameo_name": "Bring lawsuit against", "source": ["Chile (CHL, GOV)"], "target": ["Peru (PER, GOV)"],
            "symmetric": False, "told": [{"factuality": "happened", "words": []}], "entry": "verb:sue",
            "file": "events_conflict.yaml", "word": "sued", "decided_by": None,
            "slots": [
                {"side": "source", "slot": "subject", "parties": ["Chile (CHL, GOV)"]},
                {"side": "target", "slot": "object", "parties": ["Peru (PER, GOV)"]},
                {"side": "target", "slot": "against", "parties": []},
            ],
            "trend": None,
        }
    ]  # fmt: skip
    assert sentence["passed_over"] == sentence["unlisted"] == []
    assert sentence["actors"][1] == {"text": "Peru", "start": 11, "end": 15, "parties": ["Peru (PER, GOV)"]}
    assert [word["head"] for word in sentence["words"]] == [2, 0, 2, 2]
    assert "\n" not in sued.json()


SHOWN = [
    ("Kenya and Oman held talks.", ["     together:    Kenya (KEN, GOV); Oman (OMN, GOV)"]),
    ("Canada imposed sanctions on Mali.", ["for 'imposed', its code chosen by 'sanctions'"]),
    ("Israel declined to comment.", ['"declined": no PLOVER type; CAMEO 011 (Decline comment)', "     target:      nobody", "target in:   no place given"]),
    ("Chad denied that it had shelled Sudan.", ["     told as:     denied, by the words 'denied'"]),
    ("Chad may shell Sudan.", ["     told as:     possible, by the words 'may'"]),
    ("Chile blackballed Peru.", ["No act.", "Verbs without an entry in the codebook: blackballed", "CONTRIBUTING.md says how to add one"]),
    ("It snowed.", ["No act.", "Actors: none known", "Verbs without an entry in the codebook: snowed"]),
    ("Chile sued the Peruvian general who had shelled Bolivia.", [
        "Acts left out, as the sentence only mentions them beside another: 1",
        '  "shelled": verb:shell in events_conflict.yaml, CAMEO 194 (Fight with artillery and tanks)\n     a relative clause tells it of somebody']),
    ("Canada imposed a deadline.", ["Entries looked at that gave no act: ", "     nobody to whom it is done is found"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), SHOWN, ids=[s[0] for s in SHOWN])
def test_what_is_told(text: str, parts: list[str]) -> None:
    shown = str(reportedly.why(text))
    assert [part for part in parts if part not in shown] == []


@pytest.mark.parametrize("text", ["It snowed.", "Peace.", "?", "42", "平壤", "\U0001f680"])
def test_no_act_at_all(text: str) -> None:
    trace = reportedly.why(text)
    assert (trace.acts, trace.passed_over) == ((), ())
    assert str(trace).startswith("No act.\n")
    assert "Acts" not in str(trace)
    assert "Entries" not in str(trace)


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u200b", "\ufeff \u200b"])
def test_nothing_to_read(text: str) -> None:
    with pytest.raises(UsageError, match="there is nothing to read"):
        reportedly.why(text)


@pytest.mark.parametrize("day", ["yesterday", "2024-13-01", "", "14.5.2024"])
def test_a_day_that_is_none(day: str) -> None:
    with pytest.raises(UsageError, match=r"is no day\. Give YYYY-MM-DD\."):
        reportedly.why("Chile sued Peru.", day)


@pytest.mark.parametrize("day", ["2015-06-01", datetime.date(2015, 6, 1)])
def test_offices_are_those_of_the_day(day: str | datetime.date) -> None:
    (then,) = reportedly.why("Barack Obama condemned Mali.", day).acts
    (later,) = reportedly.why("Barack Obama condemned Mali.", "2023-06-01").acts
    assert (then.source, later.source) == (("Barack Obama (USA, GOV)",), ("Barack Obama (USA, ELI)",))


TWO = "Chile sued Peru. It will visit Mali on Monday."


def test_several_sentences_are_told_one_by_one() -> None:
    trace = reportedly.why(TWO)
    assert [s.sentence.text for s in trace.sentences] == ["Chile sued Peru.", "It will visit Mali on Monday."]
    assert [act.text for act in trace.acts] == ["sued", "visit"]
    assert [[act.text for act in s.acts] for s in trace.sentences] == [["sued"], ["visit"]]
    shown = str(trace)
    assert shown.startswith("== Sentence 1 of 2: Chile sued Peru.\nActs: 1\n")
    assert "\n\n== Sentence 2 of 2: It will visit Mali on Monday.\nActs: 1\n" in shown
    assert shown.count("What the parser's labels mean") == 1


def test_a_pronoun_is_told_with_what_it_stands_for() -> None:
    second = reportedly.why(TWO).sentences[1]
    assert next((named.text, named.parties) for named in second.actors) == ("It", ("Chile (CHL, GOV)",))


def test_places_are_those_of_the_text() -> None:
    text = "Oman slept.\n\n  Chile\tsued Peru, and Kenya and Oman held talks."
    trace = reportedly.why(text)
    acts = [text[act.start : act.end] for act in trace.acts]
    assert acts == [act.text for act in trace.acts]
    assert len(acts) == 2
    named = [(text[n.start : n.end], n.text) for s in trace.sentences for n in s.actors]
    assert [a for a, b in named if a != b] == []


def test_a_long_parse_is_aligned() -> None:
    text = f"Chile, which {'very ' * 60}sued {'x' * 90}, met Peru near Tegucigalpa."
    lines = str(reportedly.why(text)).split("Parse\n")[1].split("\n\n")[0].split("\n")
    assert lines[0].split() == ["no.", "word", "lemma", "tag", "relation", "hangs", "on"]
    column = lines[0].index("tag")
    assert {line[column - 2 : column] for line in lines} == {"  "}
    assert all(line[column] != " " for line in lines)
    assert [int(line.split()[0]) for line in lines[1:]] == list(range(1, len(lines)))
    assert max(map(len, (line[:column] for line in lines))) < 70
    assert f"{'x' * 23}…" in str(reportedly.why(text))


def test_heads_are_numbers_of_words() -> None:
    for sentence in reportedly.why(TWO).sentences:
        numbers = [word.number for word in sentence.words]
        assert numbers == list(range(1, len(numbers) + 1))
        assert {word.head for word in sentence.words} <= {0, *numbers}
        assert [word.head for word in sentence.words].count(0) == 1


def test_labels_that_the_parser_does_not_explain_are_left_out() -> None:
    assert list(prose._labels({"nsubj", "no such label"})) == [
        "What the parser's labels mean",
        "  nsubj  nominal subject",
    ]
    assert list(prose._labels(set())) == []


def test_the_same_sentence_is_told_the_same_way(sued: Trace) -> None:
    assert reportedly.why("Chile sued Peru.") == sued


def test_the_acts_are_those_that_are_coded() -> None:
    text = "Kenya and Oman held talks, and Chad may shell Sudan, officials in Mali said."
    claims = reportedly.code(text).claims
    acts = reportedly.why(text).acts
    assert [(a.start, a.cameo) for a in acts] == sorted({(c.trigger.start, c.cameo) for c in claims})
    assert {(a.start, t.factuality) for a in acts for t in a.told} == {(c.trigger.start, c.factuality) for c in claims}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Kim Jong Un condemned Mali.", "Kim Jong-un (PRK, GOV)"),
        ("NATO condemned Mali.", "North Atlantic Treaty Organization (NAT)"),
        ("Chilean protesters condemned Mali.", "Chile (CHL, OPP)"),
    ],
)
def test_parties_have_a_name_and_codes(text: str, party: str) -> None:
    (act,) = reportedly.why(text, "2024-05-15").acts
    assert act.source == (party,)
