import re

import pytest

from reportedly.clean import outlets


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Reuters", "Reuters"),
        ("REUTERS", "Reuters"),
        ("AP", "The Associated Press"),
        ("the Associated Press", "The Associated Press"),
        ("Yonhap", "Yonhap News Agency"),
        ("(Yonhap)", "Yonhap News Agency"),
        ("  Korea   Times ", "The Korea Times"),
        ("Xinhua.", "Xinhua News Agency"),
        ("bbc.co.uk", "BBC"),
        ("Harbour Gazette", None),
        ("Yonhap Street", None),
        ("", None),
    ],
)
def test_names(name, full):
    found = outlets.named(name)
    assert (found.name if found else None) == full


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("write to ada@reuters.com", "Reuters"),
        ("https://www.koreatimes.co.kr/www/nation/2023", "The Korea Times"),
        ("http://en.yna.co.kr/view/1", "Yonhap News Agency"),
        ("see www.Dawn.com for more", "Dawn"),
        ("ada@example.org, bo@interfax.com.ua", "Interfax-Ukraine"),
        ("ada@notreuters.com", None),
        ("ada at reuters dot com", None),
    ],
)
def test_addresses(text, full):
    found = outlets.in_addresses(text)
    assert (found.name if found else None) == full


@pytest.mark.parametrize(
    ("name", "country", "agency", "state"),
    [
        ("KCNA", "PRK", True, True),
        ("AFP", "FRA", True, False),
        ("NHK", "JPN", False, True),
        ("Dawn", "PAK", False, False),
    ],
)
def test_what_is_known_of_them(name, country, agency, state):
    found = outlets.named(name)
    assert (found.country, found.is_agency, found.state) == (country, agency, state)


def test_longer_names_win():
    found = re.match(outlets.alternation(), "Interfax-Ukraine says")
    assert found.group() == "Interfax-Ukraine"
