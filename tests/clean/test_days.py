import datetime

import pytest

from reportedly.clean import days
from reportedly.clean.clues import Clue, weigh
from reportedly.clean.days import Days

D = datetime.date


def interval(a: int, b: int) -> tuple[datetime.date, datetime.date]:
    return D(2024, 1, a), D(2024, 1, b)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([(1, 3), (5, 6)], [(1, 3), (5, 6)]),
        ([(5, 6), (1, 3)], [(1, 3), (5, 6)]),
        ([(1, 4), (5, 6)], [(1, 6)]),
        ([(1, 9), (2, 3)], [(1, 9)]),
        ([(3, 1)], []),
        ([], []),
    ],
)
def test_unions(given, expected):
    assert Days.of(interval(*g) for g in given).intervals == tuple(interval(*e) for e in expected)


def test_meeting_width_and_bounds():
    found = Days.of([interval(1, 5), interval(10, 20)]).meet(Days.of([interval(4, 12)]))
    assert found.intervals == (interval(4, 5), interval(10, 12))
    assert (found.start, found.end, found.width) == (D(2024, 1, 4), D(2024, 1, 12), 9)
    assert [d.day for d in found.each()] == [4, 5, 10, 11, 12]
    assert Days(()).width == 0


def test_open_sets():
    assert Days.since(D(2024, 1, 3)).meet(Days.until(D(2024, 1, 5))).intervals == (interval(3, 5),)
    assert Days.until(D(1980, 1, 1)).intervals == ()


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (days.month(2024, 2), ("2024-02-01", "2024-02-29")),
        (days.month(2024, 13), ("2025-01-01", "2025-01-31")),
        (days.month(2024, 0), ("2023-12-01", "2023-12-31")),
        (days.week(D(2024, 1, 3)), ("2024-01-01", "2024-01-07")),
        (days.week(D(2024, 1, 7), 1), ("2024-01-08", "2024-01-14")),
        (days.week(D(2024, 1, 1), -1), ("2023-12-25", "2023-12-31")),
        (days.year(2023), ("2023-01-01", "2023-12-31")),
    ],
)
def test_calendar(found, expected):
    assert tuple(map(str, found)) == expected


def test_no_such_day():
    assert days.date_or_none(2023, 2, 29) is None


ALL = Days.of([interval(1, 31)])


def clue(strength: int, a: int, b: int, quote: str = "x") -> Clue:
    return Clue(strength, Days.of([interval(a, b)]), quote, "why")


def test_the_strongest_clues_decide_and_the_others_lose():
    found = weigh([clue(20, 1, 5), clue(80, 10, 20), clue(70, 15, 31), clue(60, 1, 31)], ALL)
    assert found.days.intervals == (interval(15, 20),)
    assert [c.strength for c in found.used] == [80, 70]
    assert [c.strength for c in found.lost] == [20]


def test_a_stated_date_stands_against_one_clue_but_not_against_two():
    assert weigh([clue(90, 3, 3), clue(70, 10, 20, "a")], ALL).days.intervals == (interval(3, 3),)
    found = weigh([clue(90, 3, 3), clue(70, 10, 20, "a"), clue(75, 12, 31, "b")], ALL)
    assert found.days.intervals == (interval(12, 20),)
    assert [c.strength for c in found.lost] == [90]


def test_the_order_of_clues_does_not_matter():
    given = [clue(70, 1, 9, "a"), clue(70, 8, 20, "b"), clue(70, 15, 31, "c")]
    assert weigh(given, ALL).days == weigh(given[::-1], ALL).days
