"""The persons of a page: posts in other words, surnames, fuller introductions."""

import datetime

import pytest

from reportedly.extract.actors.people import People, Person, aliases, answers_to, holder, normal

DAY = datetime.date(2023, 9, 12)


@pytest.mark.parametrize(
    ("post", "held", "expected"),
    [
        ("president", {"president"}, True),
        ("leader", {"president"}, True),
        ("leader", {"prime minister"}, True),
        ("leader", {"finance minister"}, False),
        ("minister", {"foreign minister"}, True),
        ("defence minister", {"defense minister"}, True),
        ("deputy secretary", {"deputy secretary of defense"}, True),
        ("acting president", {"president"}, True),
        ("top diplomat", {"foreign secretary"}, True),
        ("ambassador", {"president"}, False),
        ("president", set(), False),
    ],
)
def test_who_answers_to_a_title(post, held, expected):
    assert answers_to(post, frozenset(held)) is expected


@pytest.mark.parametrize(
    ("post", "expected"),
    [("Defence Minister", "defense minister"), ("Labour minister", "labor minister"), ("King", "king")],
)
def test_posts_have_one_spelling(post, expected):
    assert normal(post) == expected


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Ole Hansen", "DNK", {"hansen"}),
        ("Kim Jong-un", "PRK", {"kim"}),
        ("Hossein Amir-Abdollahian", "IRN", {"abdollahian"}),
        ("Ferdinand Marcos Jr.", "PHL", {"marcos"}),
        ("Jr.", None, set()),
        ("Suharto", "IDN", {"suharto"}),
        ("Lee Chang-ho", None, {"ho"}),
    ],
)
def test_the_surname_alone(name, country, expected):
    assert aliases(Person(name, country, "GOV")) == expected


@pytest.mark.parametrize(
    ("name", "post", "country", "expected"),
    [
        ("Bouteflika", "president", None, "Abdelaziz Bouteflika"),
        ("Putin", "president", "RUS", "Vladimir Putin"),
        ("Putin", "president", "FRA", None),
        ("Rice", "secretary of state", None, "Condoleezza Rice"),
        ("Hicks", "deputy secretary", None, "Kathleen Hicks"),
        ("Rice", "archbishop", None, None),
        ("Xi", "president", "CHN", "Xi Jinping"),
        ("Hillary Clinton", "secretary of state", "USA", "Hillary Clinton"),
        ("Nobody", "president", None, None),
        ("Anton Macron", "president", None, None),
    ],
)
def test_the_codebook_knows_office_holders_by_surname(name, post, country, expected):
    found = holder(name, post, country, DAY)
    assert (found.name if found else None) == expected


def test_the_holder_of_the_day_comes_first():
    assert holder("Bush", "president", "USA", datetime.date(1990, 1, 1)).name == "George H. W. Bush"
    assert holder("Bush", "president", "USA", datetime.date(2004, 1, 1)).name == "George W. Bush"


@pytest.fixture
def page():
    people = People()
    people.add(Person("Kim Jong-un", "PRK", "GOV", frozenset({"leader"}), False))
    people.add(Person("Ole Hansen", "DNK", "GOV", frozenset({"minister"})))
    people.add(Person("Per Hansen", "NOR", "MIL", frozenset({"general"})))
    return people


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["Kim"], "Kim Jong-un"),
        (["Kim", "Jong", "Un"], "Kim Jong-un"),
        (["Jong-un"], None),
        (["Kim", "Yo-jong"], None),
        (["Hansen"], "Ole Hansen"),
        (["Per", "Hansen"], "Per Hansen"),
        (["Lars", "Hansen"], None),
        (["Berg"], None),
    ],
)
def test_names_on_a_page(page, words, expected):
    found = page.named(words)
    assert (found.name if found else None) == expected


@pytest.mark.parametrize(
    ("post", "country", "expected"),
    [
        ("minister", "DNK", "Ole Hansen"),
        ("minister", "NOR", None),
        ("general", "NOR", "Per Hansen"),
        ("leader", "PRK", "Kim Jong-un"),
        ("leader", None, None),
    ],
)
def test_posts_on_a_page(page, post, country, expected):
    found = page.holding(post, country)
    assert (found.name if found else None) == expected


def test_a_second_introduction_adds_posts(page):
    page.add(Person("Ole Hansen", "DNK", "GOV", frozenset({"envoy"})))
    assert page.holding("envoy", "DNK").name == "Ole Hansen"
    assert page.named(["Hansen"]).posts == {"minister", "envoy"}
    assert page.holding("minister", "DNK") is page.named(["Ole", "Hansen"])


def test_the_same_introduction_again_changes_nothing(page):
    before = page.named(["Ole", "Hansen"])
    page.add(Person("Ole Hansen", "DNK", "GOV", frozenset({"minister"})))
    assert page.named(["Ole", "Hansen"]) is before


def test_aliases_of_a_page(page):
    assert page.aliases == {"kim", "hansen"}
    assert People().aliases == frozenset()
