import contextlib
import time

import pytest
from clean_pages import STORY, document, zones

from reportedly.clean import html
from reportedly.clean.article import clean
from reportedly.errors import PageError
from reportedly.model.page import Page

PARAGRAPHS = "".join(f"<p>{p}</p>" for p in STORY.split("\n\n"))
HEAD = """<title>Ministers meet over grain | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette"><meta name="author" content="Ada Quist">
<meta property="article:published_time" content="2024-05-04T06:00:00Z">"""
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"
TITLE = "<h1>Ministers meet over grain</h1>"
PAGE = f"<html lang='en'><head>{HEAD}</head><body>{MENU}<article>{TITLE}{{}}</article></body></html>"


def test_an_ordinary_page():
    found = document(PAGE.format(PARAGRAPHS), "html")
    assert found.title == "Ministers meet over grain"
    assert (found.byline, found.outlet, found.agency) == ("Ada Quist", "Harbour Gazette", None)
    assert (str(found.published.start), found.published.precision) == ("2024-05-04", "day")
    assert [s.text for s in found.body] == STORY.split("\n\n")
    assert [t for z, t in zones(found) if z == "headline"] == ["Ministers meet over grain"]
    assert "Home" not in found.text


def test_a_page_without_metadata():
    found = document(f"<html><body><article>{PARAGRAPHS}</article></body></html>", "html")
    assert (found.title, found.byline, found.outlet, found.published) == (None, None, None, None)
    assert len(found.body) == 4


def test_a_known_site_gets_its_full_name():
    page = PAGE.replace("Harbour Gazette", "Korea Herald").format(PARAGRAPHS)
    assert document(page, "html").outlet == "The Korea Herald"


def test_an_agency_s_site_is_an_agency():
    found = document(PAGE.replace("Harbour Gazette", "Reuters").format(PARAGRAPHS), "html")
    assert (found.agency, found.outlet) == ("Reuters", None)


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body><p>",
        "<html></html>",
        "<!-- <html> -->",
        "<<<>>>",
        "</div></div></article>",
        "<script>var a = 'The ministers met in Geneva.';</script>",
        "<html><body>" + MENU * 20 + "</body></html>",
        "&#0;&#x110000;&nosuch;",
    ],
)
def test_markup_without_an_article(markup):
    with pytest.raises(PageError) as caught:
        document(markup, "html")
    assert caught.value.where == "page.txt"


@pytest.mark.parametrize(
    "page",
    [
        PAGE.format(PARAGRAPHS).replace("</p>", "").replace("</article>", ""),
        PAGE.format(PARAGRAPHS).replace("<p>", "<p><b><i>"),
        PAGE.format("<div>" * 200 + PARAGRAPHS),
        "</html>" + PAGE.format(PARAGRAPHS),
        PAGE.format(PARAGRAPHS + "<p>\x01\x02</p>"),
    ],
)
def test_unbalanced_markup_is_read_all_the_same(page):
    assert STORY.split("\n\n")[0] in document(page, "html").text


def test_deep_nesting_ends():
    start = time.perf_counter()
    with contextlib.suppress(PageError):
        document(PAGE.format("<div>" * 40_000 + PARAGRAPHS), "html")
    assert time.perf_counter() - start < 30


def test_a_large_page_is_read_in_a_process_of_its_own():
    filler = "".join(f"<!-- {i} {'x' * 90} -->" for i in range(4_000))
    assert len(filler) > 300_000
    found = document(PAGE.format(PARAGRAPHS + filler), "html")
    assert [s.text for s in found.body] == STORY.split("\n\n")


def test_repeated_paragraphs_are_stopped(monkeypatch):
    monkeypatch.setenv("REPORTEDLY_CLEAN_SECONDS", "1")
    page = PAGE.format(f"<p>{STORY.split(chr(10))[0]}</p>" * 40_000)
    start = time.perf_counter()
    with pytest.raises(PageError, match=r"longer than 1 second|longer than 200,000"):
        document(page, "html")
    assert time.perf_counter() - start < 10


def test_the_child_s_failure_is_a_page_error(monkeypatch):
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(PageError, match="finding the article failed"):
        html.read("<p>x</p>" * 50_000, "a.html")


def test_nothing_found_in_a_large_page():
    with pytest.raises(PageError, match="no article"):
        html.read("<!-- nothing but a remark -->" * 20_000, "a.html")


def test_latin_1_as_declared():
    page = PAGE.replace("<head>", "<head><meta charset='iso-8859-1'>").format(f"<p>Café. {STORY}</p>")
    assert "Café" in clean(Page("a.html", page.encode("latin-1"), "html")).text


def test_furniture_that_extraction_leaves_is_dropped():
    extra = "<p>Sign up for our newsletter and get it in your inbox.</p>"
    found = document(PAGE.format(PARAGRAPHS + extra), "html")
    assert [s.text for s in found.body] == STORY.split("\n\n")


def said(head: str, body: str = PARAGRAPHS, path: str = "page.html"):
    page = f"<html><head>{head}</head><body><article>{TITLE}{body}</article></body></html>"
    return clean(Page(path, page.encode(), "html"))


TIME = '<meta property="article:published_time" content="{}">'


@pytest.mark.parametrize(
    ("head", "body", "path", "expected"),
    [
        (TIME.format("2024-05-04"), PARAGRAPHS, "p.html", ("2024-05-04", "2024-05-04", "day")),
        (TIME.format("2024-05"), PARAGRAPHS, "p.html", ("2024-05-01", "2024-05-31", "month")),
        ("", PARAGRAPHS, "https://gazette.example/2024/05/04/grain", ("2024-05-04", "2024-05-04", "day")),
        (TIME.format("2019-01-01"), f"<p>Published: May 4, 2024</p>{PARAGRAPHS}", "https://a.example/2024/05/04/g", ("2024-05-04", "2024-05-04", "day")),
        (TIME.format("2099-01-01"), PARAGRAPHS, "p.html", None),
        (TIME.format("2099-01-01"), PARAGRAPHS, "https://a.example/2024/05/04/g", ("2024-05-04", "2024-05-04", "day")),
        (TIME.format("2024-05-04") + "<link rel='canonical' href='https://a.example/2011/02/03/g'><meta name='pubdate' content='2024-05-04'>", PARAGRAPHS, "p.html", ("2024-05-04", "2024-05-04", "day")),
    ],
)  # fmt: skip
def test_the_day_by_agreement(head, body, path, expected):
    day = said(head, body, path).published
    assert ((str(day.start), str(day.end), day.precision) if day else None) == expected
    assert day is None or day.evidence


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta name="author" content="Ada Quist">', ("Ada Quist", None)),
        ('<meta name="author" content="By Ada Quist">', ("Ada Quist", None)),
        ('<meta name="author" content="Reuters Staff">', (None, "Reuters")),
        ('<meta name="author" content="Ada Quist, Associated Press">', ("Ada Quist", "The Associated Press")),
        ('<meta name="author" content="Web Desk">', (None, None)),
        ('<meta name="author" content="Ada Quist, Senior Correspondent">', ("Ada Quist", None)),
        ('<meta name="author" content="Ada Quist and Bo Lind">', ("Ada Quist, Bo Lind", None)),
        ('<meta name="source" content="Yonhap">', (None, "Yonhap News Agency")),
        ("", (None, None)),
    ],
)
def test_author_and_agency_of_the_markup(head, expected):
    found = said(head)
    assert (found.byline, found.agency) == expected


def test_the_outlet_by_the_address():
    assert said("", path="https://www.koreaherald.com/view.php?ud=1").outlet == "The Korea Herald"


def test_layout_tables_and_text_as_data_are_read():
    rows = STORY.replace("\n\n", "<br><br>")
    table = f"<html><body><table><tr><td><a href='/'>Home</a></td><td>{rows}</td></tr></table></body></html>"
    assert "closed their borders" in document(table, "html").text
