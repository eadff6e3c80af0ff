"""Feasts that move with the moon, against the days on which they were kept."""

import datetime

import pytest

from reportedly.extract import dating
from reportedly.extract.dating import feasts

PUBLISHED = datetime.date(2024, 4, 20)  # a Saturday

DAYS = [
    ("They met on Easter Sunday.", "Easter Sunday", "2024-03-31", ("2024-03-31", "2024-03-31")),
    ("They met at Easter.", "Easter", "2024-03-31", ("2024-03-31", "2024-03-31")),
    ("They met on Good Friday.", "Good Friday", "2024-03-29", ("2024-03-29", "2024-03-29")),
    ("It was a good Friday for them.", "Friday", "2024-04-19", ("2024-04-19", "2024-04-19")),
    ("They met on Easter Monday 2019.", "Easter Monday 2019", "2019-04-22", ("2019-04-22", "2019-04-22")),
    ("They will meet on Orthodox Easter.", "Orthodox Easter", "2024-05-05", ("2024-05-05", "2024-05-05")),
    ("They met on Ash Wednesday.", "Ash Wednesday", "2024-02-14", ("2024-02-14", "2024-02-14")),
    ("The border was shut during Ramadan.", "Ramadan", "2024-03", ("2024-03-11", "2024-04-09")),
    ("The border was shut during Ramadan 2025.", "Ramadan 2025", "2025-03", ("2025-03-01", "2025-03-30")),
    ("They met on Eid al-Fitr.", "Eid al-Fitr", "2024-04-10", ("2024-04-10", "2024-04-12")),
    ("They met over the Lunar New Year.", "the Lunar New Year", "2024-02-10", ("2024-02-10", "2024-02-10")),
]


@pytest.mark.parametrize(("text", "expression", "value", "days"), DAYS, ids=[day[0] for day in DAYS])
def test_days(parse, text, expression, value, days):
    (timex,) = dating.find(parse(text, PUBLISHED))
    assert timex.when is not None
    assert (timex.text, timex.value) == (expression, value)
    assert (str(timex.when.start), str(timex.when.end)) == days


def test_no_feast_without_a_year(parse):
    assert dating.find(parse("They met at Easter.", None)) == []
    assert [t.value for t in dating.find(parse("They met at Easter 2021.", None))] == ["2021-04-04"]


@pytest.mark.parametrize(
    ("year", "west", "east"),
    [(1990, (4, 15), (4, 15)), (2008, (3, 23), (4, 27)), (2011, (4, 24), (4, 24)), (2019, (4, 21), (4, 28)), (2038, (4, 25), (4, 25))],
)  # fmt: skip
def test_easter(year, west, east):
    assert list(feasts.easter(year)) == [datetime.date(year, *west)]
    assert list(feasts.orthodox_easter(year)) == [datetime.date(year, *east)]


@pytest.mark.parametrize(("year", "day"), [(2021, "2021-08-10"), (2022, "2022-07-30"), (2024, "2024-07-08")])
def test_muslim_year(year, day):
    assert datetime.date.fromisoformat(day) in feasts.muharram(year)


def test_years_outside_the_table_have_no_lunar_new_year():
    assert list(feasts.lunar_new_year(1950)) == []
