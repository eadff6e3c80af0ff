"""The persons of a page: posts in other words, surnames, fuller introductions."""

import datetime

import pytest

from mentioned import at, mentions_of, people
from reportedly.codebook.gazetteer import Entry, Term
from reportedly.extract.actors.people import People, Person, aliases, answers_to, holder, normal
from reportedly.extract.actors.spotting import Hit, in_office, unsupported

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
        ("Rifkind", "defence secretary", "GBR", "Malcolm Rifkind"),
        ("Rifkind", "defence secretary", None, None),  # long ago, and the page doesn't say whose
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


@pytest.mark.parametrize(
    ("text", "word", "day", "person"),
    [
        # a common surname alone: in office on the day, or borne out by the page
        ("Kerry rejected the offer.", "Kerry", datetime.date(2015, 5, 5), "John Kerry"),
        ("Kerry rejected the offer.", "Kerry", None, "John Kerry"),
        ("Kerry rejected the offer.", "Kerry", datetime.date(2025, 5, 5), None),
        ("Kerry rejected the offer in Washington.", "Kerry", datetime.date(2025, 5, 5), "John Kerry"),
        ("John Kerry spoke. Kerry rejected the offer.", "Kerry", datetime.date(2025, 5, 5), "John Kerry"),
        # a rare one is taken after the term too, but not when it is long over
        ("Chernomyrdin rejected the offer.", "Chernomyrdin", datetime.date(2001, 5, 5), "Viktor Chernomyrdin"),
        ("Chernomyrdin rejected the offer.", "Chernomyrdin", datetime.date(2024, 5, 5), None),
        # who was a minister long ago is not everybody of that name; who led a state is
        ("Michael Smith rejected the offer.", "Smith", datetime.date(2003, 5, 5), "Michael Smith"),
        ("Michael Smith rejected the offer.", "Smith", datetime.date(2024, 5, 5), None),
        ("Michael Smith rejected the offer in Dublin.", "Smith", datetime.date(2010, 5, 5), "Michael Smith"),
        ("Jimmy Carter rejected the offer.", "Carter", datetime.date(2010, 5, 5), "Jimmy Carter"),
    ],
)
def test_namesakes_of_office_holders(parse, text, word, day, person):
    parsed = parse(text, day)
    at_last = [t.index for t in parsed.tokens if t.text == word][-1]
    mention = mentions_of(parsed).of(parsed.tokens[at_last])
    assert (people(mention) if mention else [None]) == [person]


def test_of_two_in_office_the_surer_is_taken():
    def entry(name, sure):
        return Entry("person", "NOR", None, name, name, (Term("minister", "GOV", "2000-01", "2010-01", sure),))

    doubtful, sure = entry("Ola Berg", 0.7), entry("Kari Berg", 0.95)
    assert in_office((doubtful, sure), datetime.date(2005, 5, 5)) is sure
    assert in_office((doubtful, sure), datetime.date(2015, 5, 5)) is doubtful


def test_a_surname_alone_is_not_taken_for_who_held_a_doubtful_term(parse):
    day = datetime.date(2005, 5, 5)
    parsed = parse("Berg resigned.", day)
    entry = Entry("person", "NOR", None, "Ola Berg", "Ola Berg", (Term("minister", "GOV", "2000-01", "2010-01", 0.7),))
    alone = Hit(parsed.tokens[:1], (entry,))
    state = Hit(parsed.tokens[1:2], (Entry("country", "NOR", "GOV", "Norway"),))
    assert list(unsupported(parsed, [alone])) == [alone]
    assert not list(unsupported(parsed, [alone, state]))


@pytest.mark.parametrize(
    ("text", "surname", "country", "sector"),
    [
        ("Colonel Oumar Sarra, the spokesman for the Niger junta, spoke.", "Sarra", "NER", "MIL"),
        ("The spokesman for the Niger junta, Colonel Oumar Sarra, spoke.", "Sarra", "NER", "MIL"),
        ("General Pavel Orlov, the Russian commander, spoke.", "Orlov", "RUS", "MIL"),
        ("Colonel Oumar Sarra, a friend of Niger, spoke.", "Sarra", None, "MIL"),
        ("Kenyan Colonel Peter Maina, the commander of the force in Somalia, spoke.", "Maina", "KEN", "MIL"),
    ],
)
def test_the_post_beside_a_titled_name_says_whose_it_is(parse, text, surname, country, sector):
    told = at(parse(text), surname)
    assert [(a.country, a.sector) for a in told.actors] == [(country, sector)]
