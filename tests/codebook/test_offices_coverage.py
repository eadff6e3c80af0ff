"""How much of the years 1990 to 2025 the office holders cover: who led, spoke for and defended the states most in the news."""

import pytest

from reportedly.codebook import load
from reportedly.codebook.offices import held

HEADS = {
    "president", "king", "queen", "emir", "sultan", "supreme leader", "paramount leader", "general secretary", "head of state",
    "prime minister", "premier", "chancellor", "taoiseach", "chief executive", "acting president", "interim president",
    "junta leader", "senior general", "state counsellor", "chairman of the state affairs commission",
}  # fmt: skip
FOREIGN = {"foreign minister", "foreign secretary", "secretary of state", "external affairs minister", "top diplomat"}
DEFENCE = {"defense minister", "defence minister", "defence secretary", "secretary of defense"}

_CODES = (
    "USA RUS UKR CHN TWN JPN KOR PRK GBR FRA DEU ITA ESP POL HUN CZE ROU GRC TUR SRB HRV SWE NOR FIN DNK NLD BEL AUT IRL EST "
    "IRN IRQ SYR ISR LBN EGY SAU ARE QAT YEM AFG PAK IND BGD LKA MMR THA VNM MYS IDN PHL AUS NZL CAN MEX CUB VEN COL BRA ARG "
    "CHL ZAF NGA ETH SDN KEN COD GEO ARM AZE BLR KAZ DZA TUN LBY"
)
MOST_REPORTED = _CODES.split()
# Whose ministers count for the years before a state was its own, or was named otherwise.
BEFORE = {"RUS": ("SUN",), "CZE": ("CSK",), "SRB": ("YUG",)}
MONTHS = [f"{year}-{month:02}" for year in range(1990, 2026) for month in range(1, 13)]
# At most 5 months in 100 without a known head, 10 without the ministers, except where nobody was, there was no ministry, or nobody is known.
FEWER_HEADS = {"CZE": 0.95}
FEWER_FOREIGN = {"AFG": 0.89, "COD": 0.79}
FEWER_DEFENCE = {"BRA": 0.74, "NGA": 0.79, "COD": 0.87, "KEN": 0.71, "SDN": 0.91}


def covered(code: str, posts: set[str]) -> float:
    """The share of the months of 1990 to 2025 in which somebody of a state is known to have held one of the posts."""
    known: set[str] = set()
    for row in (r for c in (code, *BEFORE.get(code, ())) for r in load("offices").get(c, ())):
        for term in map(held, row["posts"]):
            if term.post in posts:
                known.update(m for m in MONTHS if term.since <= m and (term.until == "now" or m <= term.until))
    return len(known) / len(MONTHS)


def missed(posts: set[str], floor: float, fewer: dict[str, float]) -> dict[str, float]:
    """The states whose share of months is under the floor."""
    shares = {code: covered(code, posts) for code in MOST_REPORTED}
    return {code: share for code, share in shares.items() if share < fewer.get(code, floor)}


def mean(posts: set[str]) -> float:
    """The share of all months of all the states."""
    return sum(covered(code, posts) for code in MOST_REPORTED) / len(MOST_REPORTED)


def test_heads_are_known_nearly_always():
    assert mean(HEADS) >= 0.995
    assert not missed(HEADS, 0.95, FEWER_HEADS)


def test_foreign_ministers_are_known_nearly_always():
    assert mean(FOREIGN) >= 0.98
    assert not missed(FOREIGN, 0.92, FEWER_FOREIGN)


def test_defence_ministers_are_known_nearly_always():
    assert mean(DEFENCE) >= 0.965
    assert not missed(DEFENCE, 0.92, FEWER_DEFENCE)


@pytest.mark.parametrize(
    ("code", "post", "month", "person"),
    [
        ("DEU", "foreign minister", "1995-06", "Klaus Kinkel"),
        ("JPN", "prime minister", "1995-06", "Tomiichi Murayama"),
        ("FRA", "defense minister", "2003-03", "Michèle Alliot-Marie"),
        ("IND", "foreign minister", "2001-06", "Jaswant Singh"),
        ("BRA", "foreign minister", "2005-06", "Celso Amorim"),
        ("KOR", "defense minister", "2011-06", "Kim Kwan-jin"),
        ("CAN", "foreign minister", "1998-06", "Lloyd Axworthy"),
        ("ETH", "prime minister", "2005-06", "Meles Zenawi"),
        ("DZA", "president", "1996-06", "Liamine Zeroual"),
        ("NOR", "prime minister", "1993-06", "Gro Harlem Brundtland"),
        ("ISR", "defense minister", "2004-06", "Shaul Mofaz"),
        ("AUS", "foreign minister", "2002-06", "Alexander Downer"),
        ("IRL", "defense minister", "2006-06", "Willie O'Dea"),
        ("DZA", "defense minister", "1992-06", "Khaled Nezzar"),
        ("LKA", "defense minister", "2003-06", "Tilak Marapana"),
        ("JPN", "defense minister", "2001-09", "Gen Nakatani"),
        ("COL", "defense minister", "1994-12", "Fernando Botero"),
        ("YUG", "defense minister", "1999-04", "Pavle Bulatović"),
    ],
)
def test_who_held_it_then(code, post, month, person):
    found = set()
    for row in load("offices")[code]:
        for term in map(held, row["posts"]):
            if term.post == post and term.since <= month and (term.until == "now" or month <= term.until):
                found.add(row["person"])
    assert found == {person}
