"""Plain nouns for acts and items."""

import pytest

from fakes import claim, document, event
from reportedly.codebook import load
from reportedly.model.claim import EVENT_TYPES, Transfer
from reportedly.views import names


@pytest.mark.parametrize(("type_", "cameo", "trigger", "items", "want"), load("wording")["examples"])
def test_the_examples_of_the_codebook(type_, cameo, trigger, items, want):
    assert names.act(type_, cameo, trigger, items) == want


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_every_type_has_a_noun_and_a_row(type_):
    assert names.act(type_, None, "") == load("wording")["types"][type_]["noun"]
    assert names.row(type_) == load("wording")["types"][type_]["row"]


def test_every_flow_item_has_a_name_without_underscores():
    assert not [i for i in load("flows")["items"] if "_" in names.item(i)]


@pytest.mark.parametrize(("trend", "want"), load("wording")["trends"].items())
def test_a_trend_has_its_words(trend, want):
    page = document("They will drift apart.")
    found = claim(page, "drift", type=None, cameo=None, trend=trend, factuality="predicted")
    assert names.claim(found) == names.event(event([found]), [found]) == f"{want} (“drift”)"


@pytest.mark.parametrize(
    ("type_", "cameo", "mode", "want"),
    [
        ("CONSULT", "042", "visit", "PLOVER CONSULT / visit, CAMEO 042"),
        ("AID", None, None, "PLOVER AID"),
        (None, "016", None, "no PLOVER type, CAMEO 016"),
    ],
)
def test_codes(type_, cameo, mode, want):
    assert names.code(type_, cameo, mode) == want


PAGE = document(
    "They met. A summit. The summit. They may talk. They signed a treaty. The treaty. They sent shells, guns."
)
SHELLS = Transfer("artillery_ammunition", "PRK", "RUS", "alleged", ("small_arms",))


def made(*given, type="CONSULT", cameo="040", **more):
    return [claim(PAGE, trigger, type=type, cameo=cameo, **{"factuality": f, **more}) for trigger, f in given]


@pytest.mark.parametrize(
    ("claims", "want"),
    [
        (made(("met", "happened"), ("A summit", "happened"), ("The summit", "happened")), "summit"),
        (made(("met", "happened"), ("A summit", "possible"), ("talk", "possible")), "meeting"),
        (made(("talk", "happened"), flow=SHELLS), "talks"),
        (made(("sent", "alleged"), type="AID", cameo="072", flow=SHELLS), "supply of arms"),
        (
            made(("The treaty", "happened"), type="AGREE", cameo="030")
            + made(("signed a treaty", "happened"), type="SUPPORT", cameo="057"),
            "signing of a treaty",
        ),
    ],
)
def test_an_event_goes_by_the_name_that_most_of_its_claims_give_it(claims, want):
    assert names.event(event(claims), claims) == want


@pytest.mark.parametrize(
    ("type_", "cameo", "want"),
    [
        ("AID", "072", True), ("AGREE", None, True), (None, "016", True), (None, "0161", True), (None, "015", True),
        (None, "010", False), (None, "014", False), (None, None, False),
    ],
)  # fmt: skip
def test_of_words_alone_only_admissions_and_denials_are_shown(type_, cameo, want):
    assert names.is_shown(event([claim(PAGE, "met", type=type_, cameo=cameo)])) is want
