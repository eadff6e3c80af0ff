"""Addresses beside files: pages, files of pages, feeds and sitemaps whose pages are fetched."""

import datetime
import gzip
import json

import pytest

from reportedly.load import pages
from reportedly.model.page import Metadata, Page
from reportedly.problems import Problem
from webserver import Reply, Site
from wrapping import HTML, STORY, TEXT, record, zipped

TODAY = datetime.datetime.now(datetime.UTC).date()


def read(site: Site, path: str = "/", **more: object) -> tuple[list[Page], list[Problem]]:
    rows = list(pages([site.url(path)], **more))
    return [r for r in rows if isinstance(r, Page)], [r for r in rows if isinstance(r, Problem)]


def typed(body: bytes, media: str) -> Reply:
    return Reply(body, headers={"Content-Type": media})


def test_a_page(site: Site) -> None:
    site.routes["/news?id=5"] = Reply(status=301, headers={"Location": "/2024/05/news.html"})
    site.routes["/2024/05/news.html"] = Reply(HTML)
    (page,), problems = read(site, "/news?id=5#top")
    assert not problems
    assert page == Page(
        site.url("/news?id=5#top"), HTML, "html", site.url("/2024/05/news.html"), TODAY, Metadata(), "utf-8"
    )
    assert site.paths() == ["/news?id=5", "/2024/05/news.html"]  # what the user names is fetched as a browser does


@pytest.mark.parametrize(
    ("path", "reply", "media"),
    [
        ("/a", Reply(HTML), "html"), ("/a", typed(HTML, "application/xhtml+xml"), "html"), ("/a", typed(TEXT, "text/plain"), "text"),
        ("/a.html", typed(HTML, "application/octet-stream"), "html"), ("/a.txt", typed(TEXT, "application/x-unknown"), "text"),
        ("/a", typed(HTML, ""), "html"), ("/a", typed(TEXT, ""), "text"), ("/a.gz", typed(gzip.compress(HTML), "application/gzip"), "html"),
        ("/a.txt.gz", typed(gzip.compress(TEXT), "application/x-gzip"), "text"), ("/a", typed(b"<?xml version='1.0'?>" + HTML, "text/html"), "html"),
    ],
)  # fmt: skip
def test_kinds_of_pages(site: Site, path: str, reply: Reply, media: str) -> None:
    site.routes[path] = reply
    (page,), problems = read(site, path)
    assert not problems
    assert (page.media, page.path, page.address) == (media, site.url(path), site.url(path))
    assert STORY in page.data.decode()


@pytest.mark.parametrize(
    ("path", "body", "inside"),
    [
        ("/a.zip", zipped([("in/a.txt", TEXT)]), "!/in/a.txt"), ("/a.jsonl", json.dumps({"text": STORY}).encode(), "#1"),
        ("/a.csv", f'text\n"{STORY}"\n'.encode(), "#1"), ("/a.warc.gz", gzip.compress(record(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML)), "#<urn:x:r1>"),
    ],
)  # fmt: skip
def test_files_of_pages(site: Site, path: str, body: bytes, inside: str) -> None:
    site.routes[path] = typed(body, "application/octet-stream")
    (page,), problems = read(site, path)
    assert not problems
    assert page.path == site.url(path) + inside
    assert STORY in page.data.decode()


def test_the_encoding_of_the_header_is_kept(site: Site) -> None:
    site.routes["/"] = typed("Größe und Weiß".encode("latin-1"), "text/plain; charset=iso-8859-1")
    (page,), _ = read(site)
    assert (page.data.decode("latin-1"), page.charset) == ("Größe und Weiß", "iso-8859-1")


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(status=404), "the server answers 404 Not Found."), (Reply(b" "), "the page is empty."),
        (typed(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"), "the page is binary"), (typed(b"%PDF-1.7\n\0\1\2\3", "application/pdf"), "binary"),
        (typed(zipped([]), "application/zip"), "there is no page in it"), (typed(b"<rss>", "text/xml"), "damaged in line"),
        (typed(HTML, "text/html; charset*=x'y"), None),
        (typed(gzip.compress(b"a" * 10_000_001), "application/gzip"), "unpacks to more than 100 times"),
        (typed(b'<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', "text/xml"), "the XML has a DTD"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_problem(site: Site, reply: Reply, told: str | None) -> None:
    site.routes["/"] = reply
    found, problems = read(site)
    assert len(found) + len(problems) == 1
    if told:
        assert told in problems[0].what
        assert problems[0].where.startswith(site.url("/"))
        assert problems[0].todo


@pytest.mark.parametrize(
    "address", ["ftp://a.example/b.html", "file:///etc/passwd", "HTTP://127.0.0.2/x", "s3://bucket/a.txt"]
)
def test_other_addresses_are_problems_and_the_rest_goes_on(site: Site, address: str) -> None:
    site.routes["/"] = Reply(HTML)
    refused, page = pages([address, site.url("/")])
    assert isinstance(refused, Problem)
    assert (refused.where, refused.kind) == (address, "FetchError")
    assert isinstance(page, Page)


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Fjord Post</title>
<image><url>/logo.png</url><title>Logo</title><link>/</link></image>
<item><title>Grain talks</title><link>/grain</link><dc:creator>A. Berg</dc:creator><pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate>
<description>A teaser.</description></item>
<item><title>By its guid</title><guid>{base}/guid?a=1&amp;b=2</guid></item>
<item><title>No permalink</title><guid isPermaLink="false">{base}/never</guid><description>Carried by the feed itself.</description></item>
<item><title>Gone</title><link>/gone</link></item>
<item><title>Trap</title><link>http://127.0.0.2/secret</link></item>
<item><title>Other scheme</title><link>ftp://press.example/a</link></item>
<item><title>Nothing</title></item></channel></rss>"""


def test_a_feed_leads_to_its_pages(site: Site) -> None:
    site.routes["/feed"] = typed(RSS.replace("{base}", site.url("")).encode(), "text/html")  # its header is wrong
    site.routes.update({"/grain": Reply(HTML), "/guid?a=1&b=2": Reply(HTML)})
    found, problems = read(site, "/feed")
    grain, guid, carried = found
    told = Metadata("Grain talks", "A. Berg", "Mon, 06 May 2024 10:00:00 GMT", "Fjord Post")
    assert grain == Page(site.url("/grain"), HTML, "html", site.url("/grain"), TODAY, told, "utf-8")
    assert (guid.path, guid.metadata.title) == (site.url("/guid?a=1&b=2"), "By its guid")
    assert (carried.path, carried.data) == (site.url("/feed#3"), b"Carried by the feed itself.")
    assert [(p.where, p.what[:20]) for p in problems] == [
        (site.url("/gone"), "the server answers 4"),
        ("http://127.0.0.2/secret", "port 80 is not asked"),
        ("ftp://press.example/a", "'ftp' is not fetched"),
        (site.url("/feed#7"), "the item has no text"),
    ]
    assert site.paths() == ["/feed", "/robots.txt", "/grain", "/guid?a=1&b=2", "/gone"]


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><link href="/"/><entry><title>One</title>
<link rel="self" href="/no"/><link href="../b/one"/><published>2024-05-06</published></entry></feed>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> /b/one </loc><lastmod>2024-06-01</lastmod><news:news><news:publication><news:name>Post</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2024-05-06</news:publication_date>
<news:title>One</news:title></news:news></url><url><lastmod>2024-01-01</lastmod></url></urlset>"""


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("feed", [ATOM, SITEMAP])
def test_atom_and_sitemaps_for_news(site: Site, feed: str, packed: bool) -> None:
    site.routes["/a/feed.xml"] = typed(gzip.compress(feed.encode()) if packed else feed.encode(), "application/xml")
    site.routes["/b/one"] = Reply(HTML)
    (page,), problems = read(site, "/a/feed.xml")
    assert not problems
    assert (page.path, page.metadata) == (site.url("/b/one"), Metadata("One", None, "2024-05-06", "Post"))


INDEX = "<sitemapindex><sitemap><loc>/b/news.xml</loc></sitemap><sitemap><loc>/gone.xml</loc></sitemap></sitemapindex>"
CHILD = "<urlset><url><loc>/b/{0}</loc></url><url><loc>/b/{1}</loc></url></urlset>"


def test_the_sitemaps_of_a_list_are_followed(site: Site) -> None:
    site.routes["/index.xml"] = typed(INDEX.encode(), "application/xml")
    site.routes["/b/news.xml"] = typed(CHILD.format("one", "two").encode(), "application/xml")
    site.routes.update({f"/b/{name}": Reply(HTML) for name in ("one", "two")})
    found, (problem,) = read(site, "/index.xml")
    assert [page.path for page in found] == [site.url("/b/one"), site.url("/b/two")]
    assert (problem.where, "404" in problem.what) == (site.url("/gone.xml"), True)


def test_a_list_of_sitemaps_in_another_is_a_problem(site: Site) -> None:
    site.routes.update({path: typed(INDEX.encode(), "application/xml") for path in ("/index.xml", "/b/news.xml")})
    found, problems = read(site, "/index.xml")
    assert not found
    assert {p.where for p in problems} == {site.url("/b/news.xml"), site.url("/gone.xml")}
    assert site.paths().count("/b/news.xml") == 1


def test_no_more_pages_of_a_list_of_sitemaps_than_are_allowed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FEED_LINKS", "3")
    never = "<sitemap><loc>/never.xml</loc></sitemap></sitemapindex>"
    index = INDEX.replace("/gone", "/b/more").replace("</sitemapindex>", never)
    site.routes["/index.xml"] = typed(index.encode(), "application/xml")
    site.routes["/b/news.xml"] = typed(CHILD.format(1, 2).encode(), "application/xml")
    site.routes["/b/more.xml"] = typed(CHILD.format(3, 4).encode(), "application/xml")
    site.routes.update({f"/b/{n}": Reply(HTML) for n in range(1, 5)})
    found, (problem,) = read(site, "/index.xml")
    assert [page.path for page in found] == [site.url(f"/b/{n}") for n in range(1, 4)]
    assert (problem.where, "more than 3 pages" in problem.what) == (site.url("/index.xml"), True)
    assert "/never.xml" not in site.paths()


def test_each_list_of_sitemaps_may_name_as_many(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FEED_LINKS", "2")
    lists = {f"/{n}.xml": INDEX.replace("/b/news", f"/in{n}").replace("/gone", f"/none{n}") for n in (1, 2)}
    sitemaps = {f"/in{n}.xml": CHILD.format(f"{n}a", f"{n}b") for n in (1, 2)}
    site.routes.update({path: typed(xml.encode(), "application/xml") for path, xml in (lists | sitemaps).items()})
    site.routes.update({f"/b/{n}{letter}": Reply(HTML) for n in (1, 2) for letter in "ab"})
    found = pages([site.url(path) for path in lists])
    assert [page.path for page in found if isinstance(page, Page)] == [
        site.url(f"/b/{name}") for name in ("1a", "1b", "2a", "2b")
    ]


def test_the_name_of_a_dtd_elsewhere_is_only_a_name(site: Site) -> None:
    doctype = f'<!DOCTYPE rss PUBLIC "-//Example//DTD RSS 0.91//EN" "{site.url("/rss.dtd")}">'
    site.routes["/feed"] = typed(
        f"{doctype}<rss><channel><item><link>/b/one</link></item></channel></rss>".encode(), "text/xml"
    )
    site.routes["/b/one"] = Reply(HTML)
    found, problems = read(site, "/feed")
    assert ([page.path for page in found], problems) == ([site.url("/b/one")], [])
    assert "/rss.dtd" not in site.paths()


def test_a_feed_that_is_cut_off_gives_what_is_whole(site: Site) -> None:
    site.routes["/feed"] = Reply(
        ATOM[:-30].encode().replace(b"</feed>", b"") + b"<entry><title>Two</title><link href='/tw"
    )
    site.routes["/b/one"] = Reply(HTML)
    found, problems = read(site, "/feed")
    assert [p.what[:22] for p in problems] == ["the XML is damaged in "]
    assert site.paths().count("/tw") == 0
    assert len(found) <= 1


def test_no_more_pages_of_a_feed_than_are_allowed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FEED_LINKS", "3")
    items = "".join(f"<item><link>/{n}</link></item>" for n in range(4))
    site.routes["/feed"] = Reply(f"<rss><channel>{items}</channel></rss>".encode())
    site.routes.update({f"/{n}": Reply(HTML) for n in range(4)})
    found, (problem,) = read(site, "/feed")
    assert [p.path for p in found] == [site.url(f"/{n}") for n in range(3)]
    assert problem.what == "it names more than 3 pages, and the rest is left out."


def test_a_page_that_a_feed_names_is_not_taken_for_another_feed(site: Site) -> None:
    """Or feeds could lead in circles."""
    site.routes["/feed"] = Reply(b"<rss><channel><item><link>/feed?2</link></item></channel></rss>")
    site.routes["/feed?2"] = Reply(b"<rss><channel><item><link>/feed</link></item></channel></rss>")
    found, problems = read(site, "/feed")
    assert not found
    assert [p.where for p in problems] == [site.url("/feed?2#1")]
    assert len(site.asked) == 3
