"""Countries and organisations by name and code; the index of actor names; the data behind it."""

import datetime
import re

import pycountry
import pytest

from reportedly.codebook import actors, load
from reportedly.errors import UsageError


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("PRK", "PRK"),
        ("prk", "PRK"),
        ("kp", "PRK"),
        ("KR", "KOR"),
        ("408", "PRK"),
        ("North Korea", "PRK"),
        ("north korea", "PRK"),
        ("N. Korea", "PRK"),
        ("DPRK", "PRK"),
        ("ROK", "KOR"),
        ("South Korea", "KOR"),
        ("Korea, Democratic People's Republic of", "PRK"),
        ("Russia", "RUS"),
        ("Russian Federation", "RUS"),
        ("Moscow", "RUS"),
        ("the Kremlin", "RUS"),
        ("United States", "USA"),
        ("U.S.", "USA"),
        ("us", "USA"),
        ("America", "USA"),
        ("Türkiye", "TUR"),
        ("turkey", "TUR"),
        ("Burma", "MMR"),
        ("Ivory Coast", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("Czechia", "CZE"),
        ("Soviet Union", "SUN"),
        ("East Germany", "DDR"),
        ("Yugoslavia", "YUG"),
        ("Czechoslovakia", "CSK"),
        ("Kosovo", "XKX"),
        ("Palestine", "PSE"),
        ("EU", "EUR"),
        ("European Union", "EUR"),
        ("NATO", "NAT"),
        ("UN", "UNO"),
        ("United Nations", "UNO"),
        ("African Union", "AFU"),
        ("OAU", "AFU"),
        ("Arab League", "ARL"),
        ("ASEAN", "ASN"),
        ("OSCE", "SCE"),
        ("IAEA", "IAE"),
        ("World Bank", "WBK"),
        ("  Japan ", "JPN"),
    ],
)
def test_country_by_name_or_code(given, code):
    assert actors.country(given) == code


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("Nort Korea", "North Korea"),
        ("Russsia", "Russia"),
        ("Germny", "Germany"),
        ("Atlantis", "ISO 3166"),
        ("", "ISO 3166"),
        ("Putin", "ISO 3166"),
    ],
)
def test_an_unknown_country_is_a_usage_error_with_near_names(given, hint):
    with pytest.raises(UsageError) as error:
        actors.country(given)
    assert hint in error.value.todo
    assert f"'{given}'" in error.value.what


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("PRK", "North Korea"),
        ("RUS", "Russia"),
        ("GBR", "United Kingdom"),
        ("UNO", "United Nations"),
        ("NAT", "North Atlantic Treaty Organization"),
        ("IGO", "international organisation"),
        ("SUN", "Soviet Union"),
        ("QQQ", "QQQ"),
    ],
)
def test_names_of_codes(code, name):
    assert actors.name_of(code) == name


@pytest.mark.parametrize(
    ("code", "expected"), [("FRA", True), ("XKX", True), ("DDR", True), ("UNO", False), ("QQQ", False)]
)
def test_states_and_organisations_are_told_apart(code, expected):
    assert actors.is_state(code) is expected


def test_every_iso_code_has_a_name_that_leads_back():
    codes = [c.alpha_3 for c in pycountry.countries]
    assert [actors.country(actors.name_of(code)) for code in codes] == codes


def first(text: str, at: int = 0):
    return next(iter(actors.lookup(text.lower().split(), at)))


@pytest.mark.parametrize(
    ("text", "words", "kind", "country", "sector"),
    [
        ("pyongyang said", 1, "capital", "PRK", "GOV"),
        ("white house said", 2, "power", "USA", "GOV"),
        ("blue house said", 2, "power", "KOR", "GOV"),
        ("downing street said", 2, "power", "GBR", "GOV"),
        ("foggy bottom", 2, "power", "USA", "GOV"),
        ("ukrainians fled", 1, "people", "UKR", None),
        ("south korean troops", 2, "people", "KOR", None),
        ("mariupol fell", 1, "place", "UKR", None),
        ("south ossetia", 2, "country", "GEO", "PRE"),
        ("kurdish fighters", 1, "nation", None, "CVL"),
        ("united nations security council", 4, "organisation", "UNO", "GOV"),
        ("unhcr", 1, "organisation", "UNO", "REF"),
        ("european parliament", 2, "organisation", "EUR", "LEG"),
        ("opec ministers", 1, "organisation", "OPC", None),
        ("fsb", 1, "organisation", "RUS", "SPY"),
        ("riigikogu", 1, "organisation", "EST", "LEG"),
        ("amnesty international", 2, "organisation", None, "NGO"),
        ("kcna said", 1, "organisation", "PRK", "JRN"),
        ("hamas", 1, "group", "PSE", "REB"),
        ("hezbollah", 1, "group", "LBN", "REB"),
        ("houthis", 1, "group", "YEM", "REB"),
        ("isis", 1, "group", "IMG", "REB"),
        ("farc", 1, "group", "COL", "REB"),
        ("pkk", 1, "group", "TUR", "REB"),
        ("foreign ministers met", 2, "title", None, "GOV"),
        ("ministers of defence met", 3, "title", None, "GOV"),
        ("police officers", 2, "member", None, "COP"),
        ("supreme court", 2, "body", None, "JUD"),
        ("warships", 1, "equipment", None, "MIL"),
        ("spokesman", 1, "generic", None, "GOV"),
        ("thousands of", 1, "unit", None, None),
        ("south china sea", 3, "nothing", None, None),
    ],
)
def test_the_longest_name_and_what_it_means(text, words, kind, country, sector):
    match = first(text)
    assert match.end == words
    entry = match.entries[0]
    assert (entry.kind, entry.country, entry.sector) == (kind, country, sector)


@pytest.mark.parametrize(
    ("name", "day", "country", "sector"),
    [
        ("vladimir putin", (2023, 9, 1), "RUS", "GOV"),
        ("putin", (1998, 1, 1), "RUS", None),
        ("kim jong un", (2023, 9, 1), "PRK", "GOV"),
        ("barack obama", (2006, 5, 1), "USA", "LEG"),
        ("barack obama", (2012, 5, 1), "USA", "GOV"),
        ("barack obama", (2020, 5, 1), "USA", "ELI"),
        ("sergei shoigu", (2023, 7, 27), "RUS", "GOV"),
        ("angela merkel", (2023, 1, 1), "DEU", "ELI"),
        ("benjamin netanyahu", (2022, 1, 1), "ISR", "OPP"),
        ("taliban", (2005, 1, 1), "AFG", "REB"),
        ("taliban", (2023, 1, 1), "AFG", "GOV"),
        ("taliban", (1999, 1, 1), "AFG", "GOV"),
        ("recep tayyip erdogan", (2020, 1, 1), "TUR", "GOV"),
        ("erdoğan", (2020, 1, 1), "TUR", "GOV"),
    ],
)
def test_sectors_change_with_the_day(name, day, country, sector):
    entry = first(name).entries[0]
    assert (entry.country, entry.sector_on(datetime.date(*day))) == (country, sector)


@pytest.mark.parametrize(
    ("surname", "names"),
    [
        ("bouteflika", {"Abdelaziz Bouteflika"}),
        ("xi", {"Xi Jinping"}),
        ("jinping", set()),
        ("clinton", {"Bill Clinton", "Hillary Clinton"}),
        ("nobody", set()),
    ],
)
def test_office_holders_by_the_name_behind_a_title(surname, names):
    assert {e.name for e in actors.surnames().get(surname, ())} == names


@pytest.mark.parametrize(
    ("code", "expected"), [("KOR", True), ("CHN", True), ("JPN", False), ("USA", False), (None, False)]
)
def test_where_surnames_come_first(code, expected):
    assert actors.surname_first(code) is expected


def test_the_index_is_built_once():
    assert actors.index() is actors.index()


@pytest.mark.parametrize(
    ("post", "sector"), [("president", "GOV"), ("senator", "LEG"), ("rebel leader", "REB"), ("judge", "JUD")]
)
def test_sectors_of_posts(post, sector):
    assert actors.sector_of_posts()[post] == sector


# -- the data --------------------------------------------------------------------------------------------------------

PLOVER_SECTORS = {
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS",
    "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "NGO",
}  # fmt: skip
HOLDERS = [(code, row) for code, rows in load("offices").items() for row in rows]
POST = re.compile(r"[a-z][a-z -]+ (\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2])|now)(?:@(0\.\d+))?")


def test_every_sector_in_the_data_is_one():
    used = {sector for sector in load("sectors") if len(sector) == 3 and sector.isupper()}
    used |= {row["sector"] for row in (*load("organisations")["national"], *load("organisations")["private"])}
    used |= {row["sector"] for row in load("groups")["groups"]}
    used |= set(load("sectors")["modifiers"]["over"].values()) | set(load("sectors")["modifiers"]["generic"].values())
    assert used <= PLOVER_SECTORS


def test_posts_of_one_state_are_titles():
    for post, code in load("sectors")["of_state"].items():
        assert post in actors.sector_of_posts()
        assert first(post).entries[0].country == code


def test_every_country_in_the_data_is_one():
    rows = [*load("groups")["groups"], *load("organisations")["national"], *load("countries")["entities"]]
    known = set(actors.names())
    assert {row["country"] for row in rows} <= known
    assert set(load("offices")) <= known
    assert set(load("sectors")["of_state"].values()) <= known


def test_country_rows_have_only_known_parts():
    for code, row in load("countries")["countries"].items():
        assert set(row) <= {"name", "also", "people", "capital", "power", "places", "status"}, code
        assert all(isinstance(name, str) for part in row.values() if isinstance(part, list) for name in part), code


def test_there_are_many_office_holders():
    assert len(HOLDERS) > 3000
    assert len({code for code, _ in HOLDERS}) > 150


@pytest.mark.parametrize("code", sorted(load("offices")))
def test_terms_are_months_in_order(code):
    for row in load("offices")[code]:
        assert set(row) <= {"person", "also", "posts", "woman", "sure"}
        assert 0.5 <= row.get("sure", 0.95) <= 0.95
        for post in row["posts"]:
            match = POST.fullmatch(post)
            assert match, post
            since, until, sure = match.groups()
            assert 0.5 <= float(sure or 0.95) <= 0.95
            assert since <= until or until == "now", post


@pytest.mark.parametrize(
    "part", ["state", "states", "own", "minded", "descent", "tongue", "nowhere", "aside", "against", "partitive"]
)
def test_word_lists_are_lower_case_words(part):
    words = load("references")[part]
    assert words
    assert all(isinstance(w, str) and w == w.lower() for w in words)


def test_shared_names_say_when_they_mean_another_state():
    for row in load("countries")["shared"]:
        assert row["when"]
        assert row["country"] != row["rather"]


@pytest.mark.parametrize(
    ("name", "woman"),
    [
        ("angela merkel", True),
        ("condoleezza rice", True),
        ("vladimir putin", False),
        ("narendra modi", False),
    ],
)
def test_women_in_office_are_marked(name, woman):
    assert first(name).entries[0].woman is woman


@pytest.mark.parametrize(
    ("called", "printed"),
    [
        ("rapid support forces", "Rapid Support Forces"),
        ("rsf", "Rapid Support Forces"),
        ("southern transitional council", "Southern Transitional Council"),
        ("houthi", "Houthis"),
        ("balochistan liberation army", "Balochistan Liberation Army"),
        ("sudan liberation army", "SLM/A"),
    ],
)
def test_a_group_is_printed_by_a_name_of_its_own(called, printed):
    assert printed in {entry.name for entry in actors.index().whole(called)}
