import pytest
import trafilatura
from clean_pages import STORY, document, zones
from lxml import etree
from lxml.html import fromstring

from reportedly.clean import rendering

PARAGRAPHS = STORY.split("\n\n")


def body(markup: str):
    return etree.fromstring(f"<body>{markup}</body>")


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        ("<p>Grain rose.</p><p>Wheat fell.</p>", [("Grain rose.", ""), ("Wheat fell.", "")]),
        ("<p>The price\n   of grain <hi>rose</hi>\n in May.</p>", [("The price of grain rose in May.", "")]),
        ("<head rend='h2'>Prices</head><p>Grain rose.</p>", [("Prices", "heading"), ("Grain rose.", "")]),
        ("<list><item>Grain</item><item>- Wheat</item></list>", [("- Grain", "item"), ("- Wheat", "item")]),
        ("<list><item><p>Grain</p><p>rose.</p></item></list>", [("- Grain", "item"), ("- rose.", "item")]),
        ("<list><item>Grain<list><item>Wheat</item></list></item></list>", [("- Grain", "item"), ("- Wheat", "item")]),
        ("<p>Grain rose.<lb/>Wheat fell.</p>", [("Grain rose.", ""), ("Wheat fell.", "")]),
        ("<p>The ministers said that<lb/>grain rose.</p>", [("The ministers said that grain rose.", "")]),
        ("<p>Grain</p> rose <p>again</p>", [("Grain", ""), ("rose", ""), ("again", "")]),
        ("<quote>He said\n so.</quote>", [("He said so.", "")]),
        ("<p>Call <code>grain()</code> now.</p>", [("Call grain() now.", "")]),
        ("<code>a = 1\nb = 2</code>", [("a = 1", "code"), ("b = 2", "code")]),
        ("<table><row><cell>Grain</cell><cell>5</cell></row></table>", [("Grain | 5", "")]),
        ("<table><row><cell><p>Grain rose.</p></cell></row></table>", [("Grain rose.", "")]),
        ("<p>Home\nWorld\nSport\nArts\nGrain rose.</p>", [(w, "") for w in ("Home", "World", "Sport", "Arts", "Grain rose.")]),
        ("<p>Gra\u00adin\u200b rose.</p>", [("Grain rose.", "")]),
        ("<p> \n </p><p/><list><item> </item></list>", []),
        ("", []),
        ("Loose words.", [("Loose words.", "")]),
    ],
)  # fmt: skip
def test_lines_of_a_tree(tree, expected):
    assert list(rendering.lines(body(tree))) == expected


@pytest.mark.parametrize(
    ("page", "line", "mark"),
    [
        ("<h2>Prices go up</h2>", "Prices go up", "heading"),
        ("<p><strong>Prices go up</strong></p>", "Prices go up", "heading"),
        ("<p><b>Prices</b> go up</p>", "Prices go up", None),
        ("<h3><a href='/x'>Prices go up</a></h3>", "Prices go up", "linked"),
        ("<a href='/x'><h3>Prices go up</h3><p>They did.</p></a>", "Prices go up", "linked"),
        ("<h3><strong>Trade</strong> <a href='/x'>Prices of grain go up</a></h3>", "Trade Prices of grain go up", "linked"),
        ("<ul><li><a href='/x'>Prices go up</a></li></ul>", "- Prices go up", "linked"),
        ("<ul><li>Prices go up, <a href='/x'>it is said</a></li></ul>", "- Prices go up, it is said", "item"),
        ("<p>As was <a href='/x'>said before</a></p>", "As was said before", None),
        ("<h2><a href='#prices'>Prices go up</a></h2>", "Prices go up", "heading"),
        ("<h2><a name='x'>Prices go up</a></h2>", "Prices go up", "heading"),
    ],
)  # fmt: skip
def test_what_markup_says_of_a_line(page, line, mark):
    kind = "item" if line.startswith("- ") else ""
    assert rendering.marks([(line, kind)], fromstring(f"<body>{page}</body>")).get(line) == mark


def test_many_links_in_one_block_take_no_time():
    page = "<body><div>" + "<a href='/x'>Prices of grain go up</a> " * 20_000 + "</div></body>"
    assert rendering.marks([("Prices of grain go up", "")], fromstring(page)) == {}


def article(inner: str):
    head = "<head><title>Ministers meet over grain</title></head>"
    return document(f"<html>{head}<body><article>{inner}</article></body></html>", "html")


def test_a_wrapped_paragraph_is_one():
    wrapped = "".join(f"<p>{p.replace(' ', chr(10), 6)}</p>" for p in PARAGRAPHS)
    assert [s.text for s in article(wrapped).body] == PARAGRAPHS


def test_the_article_s_own_headings_stay_and_those_of_others_go():
    first, *rest = (f"<p>{p}</p>" for p in PARAGRAPHS)
    own, other = "What the two ministers want from the talks", "Bridge over the river opened in Genovia last week"
    found = article(first + f"<h2>{own}</h2>" + rest[0] + f"<h3><a href='/b'>{other}</a></h3>" + "".join(rest[1:]))
    assert ("subheadline", own) in zones(found)
    assert [d.reason for d in found.dropped if d.text == other] == ["related_headline"]


def test_a_list_ends_an_article():
    items = ["price of wheat", "tolls at the border", "a river bank"]
    listed = "".join(f"<li>{i}</li>" for i in items)
    markup = "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + f"<h2>Open points</h2><ul>{listed}</ul>"
    assert [s.text for s in article(markup).body][-3:] == [f"- {i}" for i in items]


def test_a_fragment_of_a_page_is_read():
    assert trafilatura.load_html(f"<p>{PARAGRAPHS[0]}</p>") is None
    assert PARAGRAPHS[0] in document(f"<p>{PARAGRAPHS[0]}</p>", "html").text
