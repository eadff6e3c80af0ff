"""What claims name beyond their parties, and what keeps two occurrences apart."""

import pytest

from fakes import claim, document, when
from press import DEAL, SUMMIT
from reportedly.link import traits
from reportedly.model.actor import Actor
from reportedly.model.claim import Place

KIM, PUTIN, LAVROV = (
    Actor(c, "GOV", None, p) for c, p in (("PRK", "Kim Jong-un"), ("RUS", "Vladimir Putin"), ("RUS", "Lavrov"))
)
VISIT = {"type": "CONSULT", "cameo": "042", "source": ("RUS",), "target": ("PRK",)}


@pytest.mark.parametrize(
    ("trigger", "fields", "want"),
    [
        ("met", {"type": "CONSULT", "source": (KIM, PUTIN)}, {("PRK", "kim jong un"), ("RUS", "vladimir putin")}),
        ("met", {"type": "CONSULT", "source": ("PRK", Actor(None, "REB", "rebels", "Smith"))}, set()),
        ("signed a pact", {"type": "SUPPORT"}, {("instrument", "treaty")}),
        ("signed a pact", {"type": "AID"}, set()),
        ("signed", {"type": "AGREE"}, set()),
    ],
)
def test_what_a_claim_names(trigger, fields, want):
    page = document("They met. They signed a pact. They signed.")
    assert traits.of(claim(page, trigger, **{"target": (), **fields})) == want


def named(*given):
    return frozenset(given)


@pytest.mark.parametrize(
    ("one", "other", "agree", "answers"),
    [
        (named(), named(), True, True),
        (named(("RUS", "putin")), named(), True, False),
        (named(), named(("RUS", "putin")), True, True),
        (named(("RUS", "putin")), named(("RUS", "vladimir putin")), True, True),
        (named(("RUS", "vladimir putin")), named(("RUS", "putin")), True, True),
        (named(("RUS", "putin")), named(("RUS", "lavrov")), False, False),
        (named(("RUS", "putin")), named(("RUS", "lavrov"), ("RUS", "putin")), True, True),
        (named(("RUS", "kim")), named(("PRK", "kim")), True, False),
        (
            named(("RUS", "putin"), ("instrument", "treaty")),
            named(("RUS", "putin"), ("instrument", "truce")),
            False,
            False,
        ),
    ],
)
def test_agreeing_and_answering(one, other, agree, answers):
    assert traits.agree(one, other) is agree
    assert traits.answers(one, other) is answers


def together(press, *claims):
    return len({press.event_of(c).event_id for c in claims}) == 1


@pytest.mark.parametrize(
    ("kind", "a", "b", "same"),
    [
        (SUMMIT, {"source": (KIM, PUTIN)}, {"source": (KIM, LAVROV)}, False),
        (SUMMIT, {"source": (KIM, PUTIN)}, {"source": ("PRK", PUTIN)}, True),
        (SUMMIT, {"source": (KIM, PUTIN)}, {}, True),
        (VISIT, {"source": (PUTIN,)}, {"source": (LAVROV,)}, False),
        (VISIT, {}, {"source": ("PRK",), "target": ("RUS",)}, False),
        (VISIT, {}, {"cameo": "043"}, True),
        (VISIT, {}, {**SUMMIT}, False),
        (VISIT, {}, {**SUMMIT, "cameo": "042"}, False),
        ({**VISIT, "target": ()}, {}, {"type": "CONSULT", "cameo": "040"}, True),
        (DEAL, {"trigger": "signed a treaty"}, {"trigger": "signed a declaration"}, False),
        (DEAL, {"trigger": "signed a treaty"}, {"trigger": "signed it"}, True),
        ({"type": "AGREE", "cameo": "030"}, {}, {"cameo": "036"}, False),
        ({"type": "AGREE", "cameo": "036"}, {}, {"cameo": "0361"}, False),
        ({**DEAL, "cameo": "030"}, {}, {"cameo": "036"}, True),
    ],
)
@pytest.mark.parametrize("date", ["2023-09-13", ("2023-09-11", "2023-09-30", "week"), None])
def test_other_persons_directions_and_papers_are_other_events(press, kind, a, b, same, date):
    text = "They signed a treaty. They signed a declaration. They signed it."
    one, other = (
        press.says(text, "2023-09-14", **{"trigger": "signed", "date": date, **kind, **fields}) for fields in (a, b)
    )
    assert together(press, one, other) is same


def test_persons_choose_between_two_events_of_one_page(press):
    page = press.page("Lavrov comes this week. The leaders met in September.", "2023-10-16")
    planned = {**SUMMIT, "factuality": "planned", "source": ("PRK", LAVROV)}
    this_week = press.add(page, "comes", date=when("2023-10-16", "2023-10-22", "week"), **planned)
    leaders = press.add(page, "met", **{**SUMMIT, "source": (KIM, PUTIN)})
    assert not together(press, this_week, leaders)


@pytest.mark.parametrize(("place", "same"), [("Vostochny", True), ("Moscow", False), (None, False)])
def test_an_undated_claim_may_mean_what_was_at_its_place_a_month_ago(press, place, same):
    at = Place("Vostochny", "RUS", 0, 3)
    held = press.says("They met.", "2023-09-14", "met", date="2023-09-13", place=at, **SUMMIT)
    again = Place(place, "RUS", 0, 3) if place else None
    later = press.says("They met.", "2023-10-30", "met", place=again, **SUMMIT)
    assert together(press, held, later) is same
