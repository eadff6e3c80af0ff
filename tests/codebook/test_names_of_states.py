"""Every ISO country and territory is known by the names, demonyms and capitals that the standard packages give; bodies by their abbreviations."""

import pycountry
import pytest
from babel import Locale

from reportedly.codebook import actors, load

ENGLISH = Locale("en").territories


def known_as(name: str) -> set[str | None]:
    """The codes that a name stands for."""
    return {entry.country for entry in actors.index().whole(name.lower().removeprefix("the ").replace("&", "and"))}


@pytest.mark.parametrize("country", list(pycountry.countries), ids=lambda c: c.alpha_3)
def test_every_country_of_the_standard_is_known_by_name(country):
    names = [country.name, getattr(country, "common_name", country.name)]
    used = [n for n in names if "," not in n and "(" not in n]
    assert all(country.alpha_3 in known_as(n) for n in used if n != "Congo")
    assert country.alpha_3 in load("countries")["countries"]


@pytest.mark.parametrize(
    "country",
    [c for c in pycountry.countries if hasattr(c, "official_name") and not {",", "("} & set(c.official_name)],
    ids=lambda c: c.alpha_3,
)
def test_official_names_are_known(country):
    assert country.alpha_3 in known_as(country.official_name)


def test_babel_names_nearly_all_the_same():
    missing = [c.alpha_3 for c in pycountry.countries if c.alpha_3 not in known_as(ENGLISH[c.alpha_2])]
    assert len(missing) <= 10, missing


UNINHABITED = {"ATF", "BVT", "HMD", "UMI", "SGS", "SJM", "SCG"}
WITHOUT_DEMONYM = {"BES", "BLM", "COG", "DMA", "GGY", "JEY", "MAF", "SPM", "SXM", "VAT", "WLF"}


@pytest.mark.parametrize("code", sorted(set(load("countries")["countries"]) - UNINHABITED - WITHOUT_DEMONYM))
def test_every_inhabited_country_has_a_demonym(code):
    assert load("countries")["countries"][code].get("people")


@pytest.mark.parametrize(
    ("name", "abbreviation", "code"),
    [
        ("North Atlantic Treaty Organization", "NATO", "NAT"),
        ("European Union", "EU", "EUR"),
        ("World Health Organization", "WHO", "WHO"),
        ("Economic Community of Central African States", "ECCAS", "IGO"),
        ("Common Market for Eastern and Southern Africa", "COMESA", "IGO"),
        ("Comprehensive Nuclear-Test-Ban Treaty Organization", "CTBTO", "IGO"),
        ("Community of Latin American and Caribbean States", "CELAC", "IGO"),
        ("World Customs Organization", "WCO", "IGO"),
        ("United Nations Office on Drugs and Crime", "UNODC", "UNO"),
        ("World Meteorological Organization", "WMO", "UNO"),
        ("European Investment Bank", "EIB", "EUR"),
        ("Gas Exporting Countries Forum", "GECF", "IGO"),
        ("International Tribunal for the Law of the Sea", "ITLOS", "IGO"),
        ("Indian Ocean Rim Association", "IORA", "IGO"),
        ("European Free Trade Association", "EFTA", "IGO"),
    ],
)
def test_organisations_are_known_by_name_and_abbreviation(name, abbreviation, code):
    assert code in known_as(name)
    assert code in known_as(abbreviation)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Guatemalan National Revolutionary Unity", "GTM"),
        ("Democratic Front for the Liberation of Palestine", "PSE"),
        ("Congo River Alliance", "COD"),
        ("Jaish al-Adl", "IRN"),
        ("MUJAO", "MLI"),
        ("East Turkestan Islamic Movement", "CHN"),
        ("Gulf Clan", "COL"),
        ("Wazalendo", "COD"),
        ("Imbonerakure", "BDI"),
    ],
)
def test_armed_groups_are_counted_to_their_state(name, code):
    assert known_as(name) == {code}


def test_there_are_many_bodies_and_groups():
    rows = load("organisations")["international"].values()
    assert sum(len(r["names"]) + sum(map(len, r.get("parts", {}).values())) for r in rows) >= 400
    assert len(load("groups")["groups"]) >= 150


MISSPELT = sorted(load("countries")["misspelt"].items())


@pytest.mark.parametrize(("code", "parts"), MISSPELT, ids=[code for code, _ in MISSPELT])
def test_a_misspelt_name_is_that_of_one_state(code: str, parts: dict[str, list[str]]) -> None:
    assert {name: known_as(name) for surfaces in parts.values() for name in surfaces} == {
        name: {code} for surfaces in parts.values() for name in surfaces
    }
