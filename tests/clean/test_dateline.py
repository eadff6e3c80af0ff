import pytest

from reportedly.clean.dateline import Dateline, read

FOUND = [
    ("ZAGREB, May 4 (Harbour Gazette) – Both", "Zagreb", "May 4", "Harbour Gazette"),
    ("OSLO — Norway", "Oslo", None, None),
    ("GENEVA (Reuters) - Officials", "Geneva", None, "Reuters"),
    ("Lima (AFP) – Peru", "Lima", None, "AFP"),
    ("TBILISI, March 13. /TASS/. The", "Tbilisi", "March 13", "TASS"),
    ("MINSK. March 13 (Interfax) - The", "Minsk", "March 13", "Interfax"),
    ("BUSAN, South Korea (AP) — The", "Busan", None, "AP"),
    ("June 13 (Reuters) - The", None, "June 13", "Reuters"),
    ("BISHKEK: The", "Bishkek", None, None),
    ("UNITED NATIONS — The", "United Nations", None, None),
    ("BRUSSELS, 13 September 2023 (Harbour Gazette) - The", "Brussels", "13 September 2023", "Harbour Gazette"),
    ("ST. GALLEN, Switzerland (AP) — The", "St. Gallen", None, "AP"),
    ("PARIS/LONDON (Reuters) -The", "Paris/London", None, "Reuters"),
    ("Hanoi, Sept. 14 (VNA) -- The", "Hanoi", "Sept. 14", "VNA"),
    ("WASHINGTON, D.C. — The", "Washington", None, None),
    ("OTTAWA, June 3, 2024 (CP) -- The", "Ottawa", "June 3, 2024", "CP"),
    ("(Bloomberg) -- The", None, None, "Bloomberg"),
    ("Kyiv, Ukraine — The", "Kyiv", None, None),
    ("Ankara – The", "Ankara", None, None),
    ("Moscow [Russia], September 5 (ANI): The", "Moscow", "September 5", "ANI"),
    ("ANKARA, 5 Eylul (AA) - The", "Ankara", "5 Eylul", "AA"),
    ("Madrid, 5 sep (EFE).- The", "Madrid", "5 sep", "EFE"),
    ("Havana, Sep 5 (Prensa Latina) The", "Havana", "Sep 5", "Prensa Latina"),
    ("ASTANA. September 5. KAZINFORM The", "Astana", "September 5", "KAZINFORM"),
    ("Islamabad - September 5, 2023 (PPI): The", "Islamabad", "September 5, 2023", "PPI"),
    ("OSLO (Harbour News / Gazette - 5th May, 2024) The", "Oslo", "5th May, 2024", "Harbour News / Gazette"),
    ("Lima (Harbour News, - May 5, 2024) The", "Lima", "May 5, 2024", "Harbour News"),
]
NONE = [
    "NATO — the alliance — said no.",
    "The deal — signed in May — was kept.",
    "Roe (left) - a senator",
    "Putin - who came late",
    "Sept. 11 - a day of",
    "North Korea (DPRK) - that state",
    "Minister Roe (Latvia) — said",
    "KIM-PUTIN summit ends",
    "SEOUL-based analysts",
    "BREAKING: a ferry",
    "BUSTED: a ferry",
    "U.S. - the",
    "(Roe) -- a senator",
    "Moscow — long an ally",
    "Ankara - The",
    "ANKARA",
    "",
]


@pytest.mark.parametrize(("line", "place", "date", "source"), FOUND, ids=lambda x: str(x)[:20])
def test_datelines(line, place, date, source):
    found = read(line)
    assert found is not None
    assert (found.place, found.date, found.source) == (place, date, source)
    assert line[found.end :] in ("Both", "Norway", "Officials", "Peru", "The")


@pytest.mark.parametrize("line", NONE)
def test_no_datelines(line):
    assert read(line) is None


@pytest.mark.parametrize(("line", "place"), [("ANKARA", "Ankara"), ("NEW DELHI", "New Delhi"), ("WORLD", None)])
def test_a_place_may_stand_alone_where_it_is_asked_for(line, place):
    assert read(line, alone=True) == (Dateline(place, None, None, len(line)) if place else None)


def test_a_dateline_may_fill_its_line():
    line = "HANOI, Sept. 14 (VNA)"
    assert read(line) == Dateline("Hanoi", "Sept. 14", "VNA", len(line))
