"""Arithmetic on the calendar and TIMEX3 values."""

import datetime

import pytest

from reportedly.extract.dating import calendar

Day = datetime.date


@pytest.mark.parametrize(
    ("day", "unit", "by", "there"),
    [
        (Day(2023, 9, 6), "D", -1, Day(2023, 9, 5)),
        (Day(2023, 9, 6), "W", 2, Day(2023, 9, 20)),
        (Day(2023, 9, 6), "2W", 1, Day(2023, 9, 20)),
        (Day(2024, 1, 31), "M", 1, Day(2024, 2, 29)),
        (Day(2024, 1, 15), "M", -1, Day(2023, 12, 15)),
        (Day(2024, 2, 29), "Y", 1, Day(2025, 2, 28)),
        (Day(2024, 5, 1), "Q", -2, Day(2023, 11, 1)),
        (Day(2024, 5, 1), "DE", -1, Day(2014, 5, 1)),
        (Day(2024, 5, 1), "TH", 9, Day(2024, 5, 1)),
        (Day(2024, 5, 1), "CE", -30, None),
        (Day(9999, 12, 31), "D", 1, None),
    ],
)
def test_shift(day, unit, by, there):
    assert calendar.shift(day, unit, by) == there


@pytest.mark.parametrize(
    ("day", "unit", "value"),
    [
        (Day(2023, 9, 6), "D", "2023-09-06"),
        (Day(2024, 12, 30), "W", "2025-W01"),
        (Day(2023, 9, 6), "WE", "2023-W36-WE"),
        (Day(2023, 9, 6), "M", "2023-09"),
        (Day(2023, 9, 6), "Q", "2023-Q3"),
        (Day(2023, 9, 6), "Y", "2023"),
        (Day(2023, 9, 6), "DE", "202"),
        (Day(1899, 9, 6), "CE", "18"),
        (None, "W", "XXXX-WXX"),
        (None, "D", "XXXX-XX-XX"),
    ],
)
def test_value_of(day, unit, value):
    assert calendar.value_of(day, unit) == value


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2023-09-06", Day(2023, 9, 6), Day(2023, 9, 6), "day"),
        ("2023-09-06T10:30", Day(2023, 9, 6), Day(2023, 9, 6), "day"),
        ("2023-W36", Day(2023, 9, 4), Day(2023, 9, 10), "week"),
        ("2023-W36-WE", Day(2023, 9, 9), Day(2023, 9, 10), "week"),
        ("2023-W36-2", Day(2023, 9, 5), Day(2023, 9, 5), "day"),
        ("2024-02", Day(2024, 2, 1), Day(2024, 2, 29), "month"),
        ("2023-Q4", Day(2023, 10, 1), Day(2023, 12, 31), "season"),
        ("2023-H2", Day(2023, 7, 1), Day(2023, 12, 31), "season"),
        ("2023-WI", Day(2023, 12, 1), Day(2024, 2, 29), "season"),
        ("FY2023", Day(2023, 1, 1), Day(2023, 12, 31), "year"),
        ("199", Day(1990, 1, 1), Day(1999, 12, 31), "decade"),
        ("18", Day(1800, 1, 1), Day(1899, 12, 31), "vague"),
    ],
)
def test_stretch(value, start, end, precision):
    assert calendar.stretch(value) == (start, end, precision)


@pytest.mark.parametrize("value", ["PAST_REF", "XXXX-10", "P3D", "2023-02-30", "2023-W60", "00"])
def test_values_that_name_no_days(value):
    assert calendar.stretch(value) is None


@pytest.mark.parametrize(
    ("value", "unit"),
    [("2023-09-06", "D"), ("2023-09", "M"), ("2023-W36", "W"), ("2023-W36-WE", "D"), ("2023-Q3", "Q"), ("2023-SU", "Y"),
     ("2023", "Y"), ("199", "DE"), ("18", "CE"), ("PRESENT_REF", "D")],
)  # fmt: skip
def test_unit_of(value, unit):
    assert calendar.unit_of(value) == unit


def test_units_are_ordered_by_size():
    assert sorted(["Y", "D", "DE", "W", "M", "Q"], key=calendar.size) == ["D", "W", "M", "Q", "Y", "DE"]


@pytest.mark.parametrize(
    ("month", "weekday", "nth", "day"), [(11, 4, 4, 23), (9, 1, 1, 4), (5, 1, -1, 29), (7, 7, -1, 30)]
)
def test_nth_weekday(month, weekday, nth, day):
    assert calendar.nth_weekday(2023, month, weekday, nth) == Day(2023, month, day)
