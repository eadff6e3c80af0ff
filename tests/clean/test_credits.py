import pytest
from clean_pages import STORY, document

from reportedly import codebook
from reportedly.clean import bylines, outlets, titles

BOOK = codebook.load("outlets")


@pytest.mark.parametrize("example", BOOK["examples"], ids=lambda e: e["text"][:40])
def test_examples_of_the_codebook(example):
    found = document(example["text"])
    assert (found.agency, found.outlet) == (example["agency"], example["outlet"])


@pytest.mark.parametrize("row", BOOK["outlets"], ids=lambda r: r["name"])
def test_every_outlet_is_found_by_name_and_domain(row):
    assert outlets.named(row["name"].upper()).name == row["name"]
    assert all(outlets.at_host(f"news.{domain}").name == row["name"] for domain in row["domains"])
    assert len(row["country"]) == 3


def test_no_name_stands_for_two():
    names = [n for o in outlets.known() for n in {*map(str.casefold, o.names), *o.domains}]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ada Quist", "Ada Quist"),
        ("BY ADA QUIST", "Ada Quist"),
        ("By Ada Quist and Bo Lind", "Ada Quist and Bo Lind"),
        ("By Ada Quist, Staff Writer", "Ada Quist"),
        ("By Ada Quist | Harbour Gazette", "Ada Quist"),
        ("By Kim Ha-neul", "Kim Ha-neul"),
        ("By Maria de la Cruz", "Maria de la Cruz"),
        ("Ada Quist a.quist@example.org", "Ada Quist"),
        ("a.quist@example.org", None),
        ("By Ada Quist for RFA", "Ada Quist"),
        ("By: Ada Quist | Harbour Gazette", "Ada Quist"),
        ("byAda Quist", "Ada Quist"),
        ("By Ada Quist Political Reporter", "Ada Quist"),
        ("By Ada Quist in Seoul & Bo Lind in Busan", "Ada Quist"),
        ("By ADA QUIST Associated Press", "Ada Quist"),
        ("By Yonhap", None),
        ("By Staff Reporter", None),
        ("By the river, the lorries wait.", None),
        ("By Monday the two sides had agreed.", None),
    ],
)
def test_authors(line, name):
    assert bylines.author(line) == name


@pytest.mark.parametrize(("line", "is_one"), [("a@example.org", True), ("By Ada Quist", True), ("By the river", False)])
def test_author_lines(line, is_one):
    assert bylines.is_byline(line) is is_one


@pytest.mark.parametrize(
    ("tail", "agency", "outlet"),
    [
        ("(Yonhap)", "Yonhap News Agency", None),
        ("Source: TASS", "TASS", None),
        ("Source: Northern Wire", "Northern Wire", None),
        ("By Yonhap", "Yonhap News Agency", None),
        ("By Reuters Staff", "Reuters", None),
        ("ada@yna.co.kr", "Yonhap News Agency", None),
        ("ada@koreatimes.co.kr", None, "The Korea Times"),
        ("Ada Quist ada@mail.scmp.com", None, "South China Morning Post"),
        ("Copyright 2024 Harbour Gazette. All rights reserved.", None, "Harbour Gazette"),
        ("© The Associated Press. All rights reserved.", "The Associated Press", None),
        ("The Japan Times", None, "The Japan Times"),
        ("© Copyright 2019–2023 Harbour Gazette Inc. | Terms", None, "Harbour Gazette"),
        ("Source: TASS\nCopyright 2024 Harbour Gazette", "TASS", "Harbour Gazette"),
        ("© Bloomberg L.P.", "Bloomberg", None),
        ("Support the Guardian", None, "The Guardian"),
        ("Follow Al Jazeera English:", None, "Al Jazeera"),
        ("Foreign policy", None, None),
        ("Le Monde with AFP", "Agence France-Presse", "Le Monde"),
        ("AFP and agencies", "Agence France-Presse", None),
        ("--With assistance from Bo Lind.", None, None),
        ("https://www.dawn.com/news/1", None, "Dawn"),
        ("scroll to top", None, None),
        ("ada@example.org", None, None),
    ],
)
def test_what_stands_below_a_story(tail, agency, outlet):
    found = document(f"{STORY}\n\n{tail}")
    assert (found.agency, found.outlet) == (agency, outlet)


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Speaking to the Korea Herald on Friday, two analysts called the plan a bluff.", "The Korea Herald"),
        ("Several experts told the Irish Times that they had not been asked.", "The Irish Times"),
        ("This article first appeared in the Astana Times.", "The Astana Times"),
        ("The plan, seen by the Irish Times, has nine pages.", "The Irish Times"),
        ("The minister told the Irish Times that he had not been asked.", None),
        ("The analysts had read in the Irish Times of the plan.", None),
    ],
)
def test_papers_that_name_themselves(sentence, outlet):
    assert document(f"{STORY}\n\n{sentence} It was not clear to them what it would cost.").outlet == outlet


@pytest.mark.parametrize(
    ("dateline", "place", "agency", "outlet"),
    [
        ("GENEVA (AP) — ", "Geneva", "The Associated Press", None),
        ("GENEVA, May 4 (Harbour Gazette) – ", "Geneva", None, "Harbour Gazette"),
        ("GENEVA, May 4 (Korea Herald) – ", "Geneva", None, "The Korea Herald"),
        ("GENEVA — ", "Geneva", None, None),
        ("", None, None, None),
    ],
)
def test_the_dateline_credits(dateline, place, agency, outlet):
    found = document(dateline + STORY)
    assert (found.dateline_place, found.agency, found.outlet) == (place, agency, outlet)


def test_agency_below_and_outlet_above():
    found = document(f"GENEVA, May 4 (Korea Herald) – {STORY}\n\n(Yonhap)")
    assert (found.agency, found.outlet) == ("Yonhap News Agency", "The Korea Herald")


def test_photo_credits_are_no_agency():
    assert document(f"A lorry waits at the old border bridge. AP-Yonhap\n\n{STORY}").agency is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Two ministers meet - Harbour Gazette", ("Two ministers meet", "Harbour Gazette")),
        ("Two ministers meet | Korea Herald", ("Two ministers meet", "The Korea Herald")),
        ("Two ministers meet", ("Two ministers meet", None)),
        ("Grain - Gazette", ("Grain - Gazette", None)),
        ("Two ministers meet - and neither of them says a word", None),
    ],
)
def test_titles_without_the_site(title, expected):
    assert titles.without_site(title) == (expected or (title, None))
