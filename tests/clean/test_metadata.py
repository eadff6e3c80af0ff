import json

import pytest
import trafilatura

from reportedly.clean import metadata
from reportedly.clean.metadata import Metadata


def read(head: str, body: str = "<h1>Ministers meet over grain</h1><p>Text.</p>") -> Metadata:
    return metadata.read(trafilatura.load_html(f"<html><head>{head}</head><body>{body}</body></html>"))


def data(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(fields)}</script>"


def days(found: Metadata) -> list[str]:
    return [s.text for s in found.dates]


ARTICLE = {"@type": "NewsArticle", "datePublished": "2024-05-04T23:30:00-04:00", "headline": "Ministers meet"}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (data(**ARTICLE), ["2024-05-04"]),
        (data(**{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, ARTICLE]}), ["2024-05-04"]),
        (data(**{"@type": "WebPage", "mainEntity": ARTICLE}), ["2024-05-04"]),
        (data(**(ARTICLE | {"@type": ["Article", "Thing"]})), ["2024-05-04"]),
        (data(**(ARTICLE | {"@type": "Organization"})), []),
        (data(**(ARTICLE | {"datePublished": 20240504})), []),
        (data(**(ARTICLE | {"datePublished": "yesterday"})), []),
        ("<script type='application/ld+json'>{no json</script>", []),
        ("<script type='application/ld+json'>[]</script>", []),
        ("<script type='application/ld+json'></script>", []),
        ("<meta property='article:published_time' content='2024-05-04T08:00:00Z'>", ["2024-05-04"]),
        ("<meta name='Date' content='20240504'>", ["2024-05-04"]),
        ("<meta itemprop='datePublished' content='2024-05'>", ["2024-05"]),
        ("<meta name='pubdate' content='2024'>", ["2024"]),
        ("<meta name='pubdate' content=' '>", []),
        ("<meta name='keywords' content='2024-05-04'>", []),
        ("<link rel='canonical' href='https://gazette.example/2024/05/04/grain'>", ["2024-05-04"]),
        ("<meta property='og:url' content='https://gazette.example/world/2024/may/04/grain'>", ["2024-05-04"]),
    ],
)
def test_days_in_the_head(head, expected):
    assert days(read(head)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Text <time datetime='2024-05-04T06:00'>4 May</time></p>", [("2024-05-04", 1)]),
        ("<time datetime='2024-01-01'>a</time><time pubdate datetime='2024-05-04'>b</time>", [("2024-05-04", 2)]),
        ("<span itemprop='datePublished' datetime='2024-05-04'>b</span>", [("2024-05-04", 2)]),
        ("<time datetime='10:05'>10:05</time>", []),
        ("<time>4 May 2024</time>", []),
    ],
)
def test_time_elements(body, expected):
    assert [(s.text, s.weight) for s in read("", body).dates] == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://gazette.example/2024/05/04/grain", "2024-05-04"),
        ("https://gazette.example/2024/05/grain", "2024-05"),
        ("https://gazette.example/world/2024/may/04/grain", "2024-05-04"),
        ("https://gazette.example/2024-05-04-grain.html", "2024-05-04"),
        ("https://gazette.example/news/20240504/1234.html", "2024-05-04"),
        ("https://gazette.example/news/202405041234.html", None),
        ("https://gazette.example/2024/grain", None),
        ("https://gazette.example/grain?day=/2024/05/04/", None),
        ("pages/2024/05/04/grain.html", None),
        ("-", None),
    ],
)
def test_days_in_addresses(address, expected):
    assert [s.text for s in metadata.in_address(address)] == ([expected] if expected else [])


def test_titles_site_and_agency():
    found = read(
        "<title>Ministers  meet | Gazette</title><meta property='og:title' content='Ministers meet'>"
        "<meta property='og:site_name' content='Gazette'>" + data(**ARTICLE, sourceOrganization={"name": "Reuters"})
    )
    assert found.short == ("Ministers meet over grain", "Ministers meet")
    assert found.long == ("Ministers meet", "Ministers meet | Gazette")
    assert (found.site, found.agency) == ("Gazette", "Reuters")


def test_an_empty_page():
    assert read("", "") == Metadata((), (), None, None, None, (), (), article=False)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta name="author" content="Ada  Quist">', ("Ada Quist",)),
        (
            '<meta property="article:author" content="https://gazette.example/ada"><meta name="byl" content="By Ada Quist">',
            ("By Ada Quist",),
        ),
        (data(**ARTICLE, author={"@type": "Person", "name": "Ada Quist"}), ("Ada Quist",)),
        (
            data(**ARTICLE, author=[{"name": "Ada Quist"}, {"name": ["Bo Lind"]}, "Cai Moss"]),
            ("Ada Quist", "Bo Lind", "Cai Moss"),
        ),
        (data(**ARTICLE, author="Ada Quist") + '<meta name="author" content="Web Desk">', ("Ada Quist",)),
        (data(**ARTICLE, author={"url": "https://gazette.example"}), ()),
        (data(**ARTICLE, author=7), ()),
        ("", ()),
    ],
)
def test_authors(head, expected):
    assert read(head).authors == expected


@pytest.mark.parametrize(
    ("head", "article"),
    [
        ("<meta property='og:type' content='Article'>", True),
        ("<meta property='og:type' content='website'>", False),
        ("<meta property='article:published_time' content='2024-05-04'>", True),
        ("""<script type="application/ld+json">{"@type": "NewsArticle"}</script>""", True),
        ("""<script type="application/ld+json">{"@type": "WebSite"}</script>""", False),
        ("", False),
    ],
)
def test_a_page_may_call_itself_an_article(head, article):
    assert read(head).article is article
