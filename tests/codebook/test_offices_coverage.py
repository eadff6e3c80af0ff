"""How much of the years 1991 to 2025 the office holders cover: who led, spoke for and defended the states most in the news."""

import re

import pytest

from reportedly.codebook import load

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
# Where the state is younger, or nobody was head for years.
FEWER_HEADS = {"CZE": 0.93, "EST": 0.94, "BGD": 0.9, "ETH": 0.85, "SDN": 0.88}
MONTHS = [f"{year}-{month:02}" for year in range(1991, 2026) for month in range(1, 13)]


def covered(code: str, posts: set[str]) -> float:
    """The share of months in which somebody of a state is known to have held one of the posts."""
    held: set[str] = set()
    for row in load("offices")[code]:
        for text in row["posts"]:
            post, since, until = re.fullmatch(r"(.+) (.+)\.\.(.+)", text).groups()
            if post in posts:
                held.update(m for m in MONTHS if since <= m and (until == "now" or m <= until))
    return len(held) / len(MONTHS)


@pytest.mark.parametrize("code", MOST_REPORTED)
def test_heads_are_known_nearly_always(code):
    assert covered(code, HEADS) >= FEWER_HEADS.get(code, 0.95)


def test_foreign_ministers_are_known_for_most_of_the_time():
    shares = {code: covered(code, FOREIGN) for code in MOST_REPORTED}
    assert sum(shares.values()) / len(shares) >= 0.85
    assert sum(share >= 0.8 for share in shares.values()) >= 60, shares


def test_defence_ministers_are_known_for_most_of_the_time():
    shares = {code: covered(code, DEFENCE) for code in MOST_REPORTED}
    assert sum(share >= 0.7 for share in shares.values()) >= 36, shares


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
    ],
)
def test_who_held_it_then(code, post, month, person):
    found = set()
    for row in load("offices")[code]:
        for text in row["posts"]:
            name, since, until = re.fullmatch(r"(.+) (.+)\.\.(.+)", text).groups()
            if name == post and since <= month and (until == "now" or month <= until):
                found.add(row["person"])
    assert found == {person}
