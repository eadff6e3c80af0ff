import datetime

import pytest

from reportedly import codebook
from reportedly.clean import landmarks, mentions
from reportedly.clean.sentences import Sentence

BOOK = codebook.load("landmarks")
TODAY = datetime.date(2026, 6, 30)


def clues(text: str, zone: str = "body") -> list[tuple[str, str, int]]:
    """First and last day and strength of what a sentence tells; open ends as years."""
    sentence = Sentence(text, zone, 1)
    found = landmarks.clues([sentence], mentions.find(sentence), TODAY)
    return [(str(c.days.start), str(c.days.end), c.strength) for c in found]


RELATIVE = [
    ("Russia invaded Ukraine last year.", "2023-01-01", "2023-12-31"),
    ("Russia invaded Ukraine this year.", "2022-01-01", "2022-12-31"),
    ("Russia invaded Ukraine two years ago.", "2023-08-26", "2024-08-24"),
    ("Russia invaded Ukraine yesterday.", "2022-02-25", "2022-02-25"),
    ("Finland joined NATO on Tuesday.", "2023-04-04", "2023-04-10"),
    ("Finland will join NATO on Tuesday.", "2023-03-29", "2023-04-04"),
    ("Finland will join NATO tomorrow.", "2023-04-03", "2023-04-03"),
    ("Finland joined NATO earlier this month.", "2023-04-04", "2023-04-30"),
    ("Finland will join NATO later this month.", "2023-04-01", "2023-04-04"),
    ("Last week, Finland joined NATO.", "2023-04-10", "2023-04-16"),
    ("The two-year war in Ukraine goes on.", "2023-12-26", "2025-02-24"),
    ("The third year of the war in Ukraine begins.", "2024-01-25", "2025-03-26"),
]


@pytest.mark.parametrize(("text", "start", "end"), RELATIVE, ids=[r[0] for r in RELATIVE])
def test_relative_dates(text, start, end):
    assert (start, end) in [(a, b) for a, b, strength in clues(text) if strength == 75]


@pytest.mark.parametrize(
    "text",
    [
        "Finland joined NATO on Monday.",
        "Finland joined NATO, and the party held its congress in the old hall last week.",
        "Kim, who saw Finland join NATO, met his guests in the palace by the river on Tuesday.",
    ],
)
def test_dates_that_do_not_belong_to_the_event(text):
    assert 75 not in [strength for _, _, strength in clues(text)]


def test_what_is_past_is_older_than_the_text():
    assert ("2023-04-04", "9999-12-31", 70) in clues("Finland joined NATO.")


def test_what_lies_ahead_is_younger():
    assert ("2022-09-16", "2023-04-04", 46) in clues("Finland will soon join NATO.")


def test_words_that_rule_an_event_out():
    assert clues("Ukraine's invasion of Kursk surprised all.") == []


def test_anniversaries():
    assert ("2024-01-01", "2024-12-31", 70) in clues("Moscow marked the 79th anniversary of the Soviet victory day.")
    assert ("2024-05-09", "9999-12-31", 70) in clues("The 79th anniversary of the Soviet victory day.", "caption")


def test_captions_tell_no_relative_dates():
    assert 75 not in [s for _, _, s in clues("Finland joins NATO on Tuesday.", "caption")]


@pytest.mark.parametrize("entry", [*BOOK["events"], *BOOK["yearly"]], ids=lambda e: e["name"][:40])
def test_every_entry_is_found_by_its_own_words(entry):
    text = " ".join(group.split("|")[0] for group in entry["words"]) + " said."
    assert (
        any(entry["name"] in str(c) for c in landmarks.clues([Sentence(text, "body", 1)], [], TODAY))
        or entry in BOOK["yearly"]
    )


@pytest.mark.parametrize("entry", BOOK["events"], ids=lambda e: e["name"][:40])
def test_days_are_in_order(entry):
    days = entry["day"] if isinstance(entry["day"], list) else [entry["day"]]
    assert days == sorted(days)
    assert entry.get("until", days[-1]) >= days[-1]
