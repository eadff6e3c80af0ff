"""Reasons of single sentences and pairs of sentences: kind, sides, whose they are and how sure."""

import json
from pathlib import Path

import pytest

from reportedly import codebook, pipeline
from reportedly.extract import actors, reasons

BOOK = codebook.load("reasons")
ENTRIES = [*BOOK["joins"], *BOOK["verbs"], *BOOK["links"], *BOOK["explains"]]
EXAMPLES = [(entry["kind"], *example) for entry in ENTRIES for example in entry["examples"]]
EXAMPLES += [("purpose", *e) for e in BOOK["aims"]["examples"]] + [
    ("condition", *e) for e in BOOK["supposed"]["examples"]
]
GOLD = Path(__file__).with_name("written.jsonl")
WRITTEN = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
GIVEN = [(row["kind"], row["text"], row["cause"], row["effect"]) for row in WRITTEN if row["kind"]]
NOT_GIVEN = [*BOOK["none"], *(row["text"] for row in WRITTEN if row["kind"] is None)]


def ties(parse, text):
    parsed = parse(text)
    found = reasons.ties_in(parsed, actors.find(parsed))
    return [(t.kind, parsed.span(*t.cause).text, parsed.span(*t.effect).text) for t in found]


@pytest.mark.parametrize(("kind", "text", "cause", "effect"), [*EXAMPLES, *GIVEN])
def test_kind_and_sides(parse, kind, text, cause, effect):
    found = ties(parse, text)
    assert len(found) == 1, found
    assert found[0][0] == kind
    assert (cause in found[0][1], cause in found[0][2]) == (True, False)
    assert (effect in found[0][1], effect in found[0][2]) == (False, True)


@pytest.mark.parametrize("text", NOT_GIVEN)
def test_no_reason_is_given(parse, text):
    assert ties(parse, text) == []


def one(text):
    """The only reason of a text, and its claims by id."""
    coding = pipeline.code(text, "2024-05-03")
    assert len(coding.reasons) == 1, coding.reasons
    return coding.reasons[0], {c.claim_id: c for c in coding.claims}


def test_each_side_rests_on_the_claims_that_stand_in_it():
    reason, claims = one("Lithuania will sign a pact with Poland if Belarus attacks Latvia.")
    assert {claims[i].trigger.text for i in reason.effect_claims} == {"sign a pact"}
    assert {claims[i].trigger.text for i in reason.cause_claims} == {"attacks"}
    assert reason.claims == {*reason.cause_claims, *reason.effect_claims}
    assert reason.sentence.covers(reason.cause)
    assert reason.cue.text == "if"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Iran closed the crossing because Iraq had shelled it, the Omani foreign minister said.", "Omani"),
        ("According to Kenya's president, Somalia closed its border because Ethiopia massed troops.", "Kenya"),
        ("Iran closed the crossing because Iraq had shelled it.", None),
    ],
)  # fmt: skip
def test_who_gives_the_reason(text, speaker):
    reason, _ = one(text)
    said = " ".join(f"{a.name} {a.affiliation}" for a in reason.attribution)
    assert (speaker in said) if speaker else said == ""


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Chad closed its border because Sudan had sent rebels.", "happened"),
        ("Chad may close its border because Sudan sent rebels.", "possible"),
        ("If Sudan sends rebels, Chad will close its border.", "conditional"),
        ("Chad closed its border, not because Sudan had sent rebels.", "negated"),
        ("Chad did not close its border, thanks to Sudanese promises.", "negated"),
    ],
)  # fmt: skip
def test_how_far_the_text_goes(text, label):
    assert one(text)[0].factuality == label


def test_a_reason_that_names_no_state_and_holds_no_claim_is_not_kept():
    assert pipeline.code("The match was called off because of rain.").reasons == ()


def test_ids_come_from_the_content():
    text = "Chad closed its border with Sudan because of the raid."
    assert one(text)[0].reason_id == one(text)[0].reason_id
    assert one(text)[0].reason_id != one(text.replace("Sudan", "Libya"))[0].reason_id


@pytest.mark.parametrize(
    "text",
    ["", "Because", "In return", "If. Because. In return for", "Amid of over for", "That is why", "As a result of\nIn"],
)
def test_scraps_give_nothing(text):
    assert pipeline.code(text).reasons == ()
