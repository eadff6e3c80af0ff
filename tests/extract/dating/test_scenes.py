"""Dates of acts from the sentences before: the same event told of again, the meeting that an act belongs to."""

import datetime

import pytest

from reportedly import pipeline
from reportedly.extract import actors, dating, events
from reportedly.extract.dating import scenes

PUBLISHED = datetime.date(2024, 5, 14)  # a Tuesday
NEXT_WEEK = ("2024-05-20", "2024-05-26")
LAST_WEEK = ("2024-05-06", "2024-05-12")
MARCH = ("2024-03-01", "2024-03-31")


def dates(text: str, trigger: str, published: datetime.date | None = PUBLISHED) -> tuple[str | None, str | None] | None:
    """The date of the last claim whose trigger has a word."""
    found = [c.date for c in pipeline.code(text, published).claims if trigger in c.trigger.text]
    assert found, f"no claim of {trigger}"
    if found[-1] is None:
        return None
    return tuple(day and day.isoformat() for day in (found[-1].start, found[-1].end))


AGAIN = [
    ("Peru and Chile will hold a summit next week. The summit worries Bolivia.", "summit", NEXT_WEEK),
    ("Peru and Chile held a summit last week. The Peruvian delegation praised Chile at the summit.", "praised", LAST_WEEK),
    ("Kenya's minister visited Uganda in March. Kenya condemned Uganda's raid during the visit last week.", "condemned", LAST_WEEK),
    # a noun that sums up a verb
    ("Peru's and Chile's leaders met in Lima last week. During the meeting, Peru agreed to help Chile.", "meeting", LAST_WEEK),
    # indefinite, another one, other parties, in passing
    ("Peru and Chile will hold a summit next week. A summit between Peru and Chile is rare.", "summit", None),
    ("Peru and Chile will hold a summit next week. The previous summit of Peru and Chile worried Bolivia.", "summit", None),
    ("Peru and Chile held a summit last week. The summit of Norway and Sweden worries Denmark.", "summit", None),
    ("Peru praised Chile, which had held a summit in March. The summit of Peru and Bolivia worries Brazil.", "summit", None),
    # what is over isn't dated ahead
    ("Peru and Chile will hold a summit next week. The summit of Peru and Chile ended in a row.", "summit", None),
]  # fmt: skip

SCENES = [
    # ahead: what the parties may agree on
    ("Peru and Chile will hold a summit next week. Peru may sign an agreement with Chile.", "sign", NEXT_WEEK),
    ("Peru and Chile will hold a summit next week. Peru is expected to agree to send grain to Chile.", "agree", NEXT_WEEK),
    # done: what they talked about
    ("Peru's president visited Chile last week. He met the Chilean president.", "met", LAST_WEEK),
    # not: other parties, another outlook, too far away, acts with a time of their own
    ("Peru and Chile will hold a summit next week. Norway may sign an agreement with Sweden.", "sign", None),
    ("Peru and Chile will hold a summit next week. Peru signed an agreement with Chile.", "signed", None),
    ("Peru and Chile held a summit last week. Peru may sign an agreement with Chile.", "sign", None),
    ("Peru and Chile will hold a summit next week. Snow fell. Snow fell. Snow fell. Snow fell. Peru may sign an agreement with Chile.", "sign", None),
    ("Peru and Chile will hold a summit next week. Peru may send weapons to Chile.", "send", None),
    # its own date comes first
    ("Peru and Chile will hold a summit next week. Peru may sign an agreement with Chile in June.", "sign", ("2024-06-01", "2024-06-30")),
]  # fmt: skip

COURSE = [
    ("The presidents of Peru and Chile met last week to sign an agreement.", "sign", LAST_WEEK),
    ("Peru's minister visited Chile in March. The Peruvian then praised the Chilean army.", "praised", MARCH),
    ("Peru's minister visited Chile in March. Then Peru praised the Chilean army.", "praised", None),
    ("Peru's minister visited Chile in March. The Peruvian minister praised the Chilean army.", "praised", None),
    # since the time named last
    (
        "Peru's minister visited Chile in March. Peru has praised Chile since then.",
        "praised",
        ("2024-03-01", "2024-05-14"),
    ),
    ("Peru's minister visited Chile in March. Peru has since praised Chile.", "praised", ("2024-03-01", "2024-05-14")),
    ("Peru will hold a vote in June. Peru has since praised Chile.", "praised", None),
    # what has been done by now is no part of the meeting
    ("Peru's president visited Chile last week. Peru has met Chile.", "met", None),
    ("Chad has so far denied that it shelled Sudan.", "denied", (None, "2024-05-14")),
    ("Chad has rarely denied that it shelled Sudan.", "denied", None),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), AGAIN, ids=[t for t, _, _ in AGAIN])
def test_the_same_event_told_of_again(text, trigger, expected):
    assert dates(text, trigger) == expected


@pytest.mark.parametrize(("text", "trigger", "expected"), SCENES, ids=[t for t, _, _ in SCENES])
def test_acts_of_a_meeting(text, trigger, expected):
    assert dates(text, trigger) == expected


@pytest.mark.parametrize(("text", "trigger", "expected"), COURSE, ids=[t for t, _, _ in COURSE])
def test_acts_in_the_course_of_others(text, trigger, expected):
    assert dates(text, trigger) == expected


def test_without_a_day_of_publication_so_far_has_no_end():
    assert dates("Chad has so far denied that it shelled Sudan.", "denied", None) is None


def test_dates_are_asked_of_one_place(parse):
    parsed = parse("Peru and Chile held a summit last week. The summit pleases Bolivia.", PUBLISHED)
    found = events.find(parsed, actors.find(parsed))
    days = scenes.Dates(parsed, found, dating.find(parsed))
    assert [days.of(e).text for e in found if "summit" in e.trigger.text and days.of(e)][:1] == ["last week"]


def test_parties_are_those_of_both_sides(parse):
    parsed = parse("Peru accused Chile of fraud.")
    event = events.find(parsed, actors.find(parsed))[0]
    assert scenes.parties(event) == {"PER", "CHL"}
    assert scenes.Told(event, "happened", None).parties == {"PER", "CHL"}


def test_nothing_told_nothing_inherited():
    assert scenes.inherited([]) == []
