import pytest

from reportedly.clean import titles


@pytest.mark.parametrize(
    ("short", "long", "site", "expected"),
    [
        (["Two ministers meet"], ["Two ministers meet"], None, ("Two ministers meet", None)),
        (["Two ministers meet"], ["Two ministers meet | Gazette"], None, ("Two ministers meet", "Gazette")),
        (["Two ministers meet"], ["Two ministers meet - World News - Korea Herald"], None, ("Two ministers meet", "World News - Korea Herald")),
        (["Two Ministers Meet"], ["Two ministers meet"], None, ("Two Ministers Meet", None)),
        (["Grain talks - what we know"], ["Grain talks - what we know"], None, ("Grain talks - what we know", None)),
        (["Gazette"], ["Two ministers meet in Oslo - Gazette"], "Gazette", ("Two ministers meet in Oslo", "Gazette")),
        (["Gazette"], ["Gazette: Two ministers meet"], "Gazette", ("Two ministers meet", "Gazette")),
        ([], ["Two ministers meet in Oslo – Korea Times"], None, ("Two ministers meet in Oslo", "The Korea Times")),
        ([], ["Two ministers meet"], None, ("Two ministers meet", None)),
        (["Two ministers meet"], [], None, ("Two ministers meet", None)),
        ([], [], "Gazette", (None, None)),
        (["Ministers meet"], ["Ministers meet and say nothing of note about the price of grain"], None, ("Ministers meet and say nothing of note about the price of grain", None)),
    ],
)  # fmt: skip
def test_the_title_among_its_forms(short, long, site, expected):
    assert titles.choose(short, long, site) == expected


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Two ministers meet - Harbour Gazette", None, ("Two ministers meet", "Harbour Gazette")),
        ("Two ministers meet|Harbour Gazette", None, ("Two ministers meet", "Harbour Gazette")),
        ("Two ministers meet: what we know", None, None),
        ("Two ministers meet - and why it matters", None, None),
        ("Grain talks - Gazette", "The Gazette", ("Grain talks", "Gazette")),
        ("Grain - Gazette", None, None),
        ("Ministers: We met in the rain", "Gazette", None),
        ("Gazette | Ministers met in the rain", "Gazette", ("Ministers met in the rain", "Gazette")),
        ("", None, None),
    ],
)
def test_without_site(title, site, expected):
    assert titles.without_site(title, site) == (expected or (title, None))
