import datetime

import pytest

from reportedly.clean import clues as strength
from reportedly.clean import stated
from reportedly.clean.days import Days
from reportedly.clean.stated import Stated

TODAY = datetime.date(2026, 6, 30)
JSON, META, URL, TIME = ("JSON-LD", 3), ("meta", 3), ("the address", 3), ("a time element", 1)


def best(*said: tuple[str, tuple[str, int]], filed: Days | None = None) -> tuple[str, str] | None:
    found = list(stated.clues([Stated(day, where, weight) for day, (where, weight) in said], filed, TODAY))
    strong = [c for c in found if c.strength == strength.STATED]
    assert len(strong) <= 1
    assert all(c.strength == strength.DISPUTED for c in found if c not in strong)
    return (str(strong[0].days.start), str(strong[0].days.end)) if strong else None


def day(text: str) -> tuple[str, str]:
    return text, text


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], None),
        ([("2024-05-04", JSON)], day("2024-05-04")),
        ([("2024-05", JSON)], ("2024-05-01", "2024-05-31")),
        ([("2024", META)], ("2024-01-01", "2024-12-31")),
        ([("2024-05-04", JSON), ("2024-05-04", META), ("2021-01-01", URL)], day("2024-05-04")),
        ([("2021-01-01", URL), ("2024-05-04", JSON), ("2024-05-04", META)], day("2024-05-04")),
        ([("2024-05-05", JSON), ("2024-05-04", URL), ("2024-05-04", TIME)], day("2024-05-04")),
        ([("2024-05-09", TIME), ("2024-05-04", JSON)], day("2024-05-04")),
        ([("2024-05", URL), ("2024-05-04", TIME)], day("2024-05-04")),
        ([("2024-05-04", JSON), ("2024-06-04", META)], day("2024-05-04")),
        ([("2024-06-04", JSON), ("2024-05-04", META)], day("2024-05-04")),
        ([("2024-05-04", META), ("2029-01-01", JSON), ("2029-01-01", URL)], day("2024-05-04")),
        ([("2029-01-01", JSON)], None),
        ([("2024-02-30", JSON)], None),
        ([("2024-13", JSON), ("2024-05-04", TIME)], day("2024-05-04")),
    ],
)
def test_what_most_places_say(said, expected):
    assert best(*said) == expected


def test_the_dateline_decides_a_draw():
    filed = Days.of([(datetime.date(y, 6, 4),) * 2 for y in (2023, 2024, 2025)])
    assert best(("2024-05-04", JSON), ("2024-06-04", META), filed=filed) == day("2024-06-04")


def test_the_evidence_names_the_places():
    said = [Stated("2024-05-04", "JSON-LD", 3), Stated("2024-05", "the address", 3), Stated("2020-01-01", "meta", 3)]
    first, second = stated.clues(said, None, TODAY)
    assert str(first) == '"2024-05-04": JSON-LD, the address agree'
    assert str(second) == '"2020-01-01": so meta'
