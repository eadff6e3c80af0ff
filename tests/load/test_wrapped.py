"""Normal files of every kind: the pages in them, with their places, addresses and what their files say of them."""

import base64
import csv
import datetime
import gzip
import io
import json
import quopri
import tracemalloc
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from reportedly import samples
from reportedly.clean import article
from reportedly.errors import UsageError
from reportedly.load import pages
from reportedly.model.page import Metadata, Page
from reportedly.problems import Problem
from wrapping import HTML, STORY, TEXT, answer, by_record, item, mhtml, record, rss, warc, zipped

FETCHED = datetime.date(2024, 3, 5)


def loaded(folder: Path, name: str, data: bytes, fields: dict[str, str] | None = None) -> list[Page | Problem]:
    """What is found in a file, with paths relative to it."""
    (folder / name).write_bytes(data)
    return list(pages([folder / name], fields))


def only(folder: Path, name: str, data: bytes, fields: dict[str, str] | None = None) -> Page:
    (found,) = loaded(folder, name, data, fields)
    assert isinstance(found, Page), found
    return found


def place(found: Page | Problem) -> str:
    return (found.path if isinstance(found, Page) else found.where).rsplit("/f.", 1)[-1]


def line(**record: object) -> bytes:
    return json.dumps(record).encode() + b"\n"


# Each sample page must come out of every wrapping byte for byte.

SAMPLES = [(p.name, p.read_bytes()) for p in samples.files()]
TEXTS = [(name, data.decode()) for name, data in SAMPLES if name.endswith(".txt")]
PAGES = [(name, data) for name, data in SAMPLES if name.endswith(".html")]


def table(rows: list[tuple[str, str]], separator: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerows([("name", "text"), *rows])
    return out.getvalue().encode()


WRAPPED: list[tuple[str, bytes, list[bytes]]] = [
    ("f.zip", zipped(SAMPLES), [d for _, d in SAMPLES]),
    ("f.zip", zipped([("inner.zip", zipped(SAMPLES))]), [d for _, d in SAMPLES]),
    ("f.zip", zipped([(f"{n}.gz", gzip.compress(d)) for n, d in SAMPLES]), [d for _, d in SAMPLES]),
    ("f.html.gz", gzip.compress(PAGES[0][1]), [PAGES[0][1]]),
    ("f.gz", gzip.compress(PAGES[0][1]), [PAGES[0][1]]),
    ("f.gz", gzip.compress(zipped(SAMPLES)), [d for _, d in SAMPLES]),
    ("f.warc", warc(*(d for _, d in PAGES)), [d for _, d in PAGES]),
    ("f.warc.gz", gzip.compress(warc(*(d for _, d in PAGES))), [d for _, d in PAGES]),
    ("f.zip", zipped([("c.warc.gz", gzip.compress(warc(*(d for _, d in PAGES))))]), [d for _, d in PAGES]),
    ("f.jsonl", b"".join(line(text=t) for _, t in TEXTS), [t.encode() for _, t in TEXTS]),
    ("f.ndjson.gz", gzip.compress(b"".join(line(text=t) for _, t in TEXTS)), [t.encode() for _, t in TEXTS]),
    ("f.csv", table(TEXTS), [t.encode() for _, t in TEXTS]),
    ("f.csv", table(TEXTS, ";"), [t.encode() for _, t in TEXTS]),
    ("f.csv", table(TEXTS, "\t"), [t.encode() for _, t in TEXTS]),
    ("f.csv", b"\xef\xbb\xbf" + table(TEXTS), [t.encode() for _, t in TEXTS]),
    ("f.csv", table(TEXTS).decode().encode("utf-16"), [t.encode() for _, t in TEXTS]),
    ("f.xml", rss(*(item(t) for _, t in TEXTS)), [t.strip().encode() for _, t in TEXTS]),
    ("f.mht", mhtml(("Content-Type: text/html", PAGES[0][1])), [PAGES[0][1]]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "expected"), WRAPPED, ids=lambda v: v if isinstance(v, str) else "")
def test_every_sample_comes_out_of_every_wrapping(tmp_path, name, data, expected):
    found = loaded(tmp_path, name, data)
    assert [p.data.strip() if isinstance(p, Page) else p for p in found] == [d.strip() for d in expected]


@pytest.mark.parametrize(("name", "data", "expected"), WRAPPED, ids=lambda v: v if isinstance(v, str) else "")
def test_standard_input_is_told_by_its_beginning(monkeypatch, name, data, expected):
    if name == "f.csv":
        pytest.skip("a table can't be told from text")
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": io.BytesIO(data)}))
    found = list(pages(["-"]))
    assert len(found) == len(expected)
    assert all(isinstance(p, Page) and p.path.startswith("-") for p in found)


def test_standard_input_stays_open(monkeypatch):
    buffer = io.BytesIO(TEXT)
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": buffer}))
    list(pages(["-"]))
    assert not buffer.closed


class Pipe(io.RawIOBase):
    """Bytes that can't be read from the end."""

    def __init__(self, data: bytes) -> None:
        self._inner = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        return self._inner.readinto(buffer)


def test_a_zip_from_a_pipe(monkeypatch):
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": Pipe(zipped(SAMPLES))}))
    assert [p.path for p in pages(["-"])] == [f"-!/{name}" for name, _ in SAMPLES]


@pytest.mark.parametrize(
    ("name", "data", "places"),
    [
        ("f.zip", zipped([("inner/page.html", HTML), ("b.txt", TEXT)]), ["zip!/inner/page.html", "zip!/b.txt"]),
        ("f.zip", zipped([("a.zip", zipped([("b.txt", TEXT)]))]), ["zip!/a.zip!/b.txt"]),
        ("f.zip", zipped([("a.jsonl", line(text=STORY))]), ["zip!/a.jsonl#1"]),
        ("f.zip", zipped([("a.css", b"x"), ("d/", b""), ("__MACOSX/._b.txt", b"\0\1"), ("b.txt", TEXT)]), ["zip!/b.txt"]),
        ("f.html.gz", gzip.compress(HTML), ["html.gz"]),
        ("f.warc.gz", gzip.compress(warc(HTML)), ["warc.gz#<urn:x:r0>"]),
        ("f.jsonl", line(text=STORY) + b"\n" + line(text=STORY), ["jsonl#1", "jsonl#3"]),
        ("f.csv", b"text\nOne\n\nTwo\n", ["csv#1", "csv#3"]),
        ("f.rss", rss(item(), item()), ["rss#1", "rss#2"]),
        ("f.mhtml", mhtml(("Content-Type: text/html", HTML)), ["mhtml"]),
    ],
)  # fmt: skip
def test_a_page_has_its_place(tmp_path, name, data, places):
    assert [place(f) for f in loaded(tmp_path, name, data)] == places


def test_patterns(tmp_path):
    for name in ("a.txt", "b.html", "c.pdf", "sub/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(TEXT)

    def named(pattern: str) -> list[str]:
        return [Path(place(f)).name for f in pages([tmp_path / pattern])]

    assert named("*.txt") == ["a.txt"]
    assert named("?.[th]*") == ["a.txt", "b.html"]
    assert named("**/*.txt") == ["a.txt", "d.txt"]
    assert named("s*") == ["d.txt"]
    (problem,) = pages([tmp_path / "*.doc"])
    assert isinstance(problem, Problem)
    assert "no file fits" in problem.what


def test_a_name_like_a_pattern_is_a_name(tmp_path):
    (tmp_path / "[a].txt").write_bytes(TEXT)
    assert [p.path for p in pages([tmp_path / "[a].txt"])] == [str(tmp_path / "[a].txt")]


# Records: which field is what.


@pytest.mark.parametrize(
    ("told", "fields", "expected"),
    [
        ({"text": STORY, "title": "T", "published": "2024-03-05"}, None, Metadata("T", published="2024-03-05")),
        ({"Body": STORY, "Headline": "T", "DATE": "March 5, 2024"}, None, Metadata("T", published="March 5, 2024")),
        ({"content": STORY, "source": {"id": "x", "name": "Gazette"}}, None, Metadata(outlet="Gazette")),
        ({"text": " ", "body": STORY, "authors": ["A. Lind", "B. Roe"]}, None, Metadata(byline="A. Lind, B. Roe")),
        ({"story": STORY, "head": "T", "text": "no"}, {"text": "story", "title": "head"}, Metadata("T")),
        ({"text": STORY, "date": 1709636400}, None, Metadata(published="2024-03-05")),
        ({"text": STORY, "date": 1709636400000}, None, Metadata(published="2024-03-05")),
        ({"text": STORY, "date": "20240305"}, None, Metadata(published="2024-03-05")),
        ({"text": STORY, "date": "Tue, 05 Mar 2024 10:00:00 GMT"}, None, Metadata(published="2024-03-05")),
        ({"text": STORY, "date": "2024-03-05 10:00:00+09:00"}, None, Metadata(published="2024-03-05")),
        ({"text": STORY, "date": "inf", "title": None, "byline": True}, None, Metadata(published="inf")),
        ({"text": STORY, "title": "a\nb\0 \ud800c", "outlet": {"a": 1}}, None, Metadata("a b ?c")),
        ({"text": STORY, "meta": {"Paper": "G"}}, {"outlet": "meta.paper"}, Metadata(outlet="G")),
        ({"text": STORY, "meta": "x"}, {"outlet": "meta.paper"}, Metadata()),
    ],
)
def test_fields_of_records(tmp_path, told, fields, expected):
    page = only(tmp_path, "f.jsonl", line(**told), fields)
    assert (page.data, page.metadata) == (TEXT, expected)


def test_columns_of_a_table(tmp_path):
    data = b'Headline;url;body\r\nMeet;https://a.example/1;"One;\r\ntwo ""three"""\r\n'
    page = only(tmp_path, "f.csv", data)
    assert (page.data, page.address) == (b'One;\r\ntwo "three"', "https://a.example/1")
    assert page.metadata == Metadata("Meet")


def test_a_field_that_is_none_is_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match="'color' is no part"):
        pages([tmp_path], {"color": "x"})


def test_bytes_of_old_tables_stay_as_they_are(tmp_path):
    stories = ["Caf\xe9 talks in Z\xfcrich.", "Plain."]
    data = "text\n{}\n{}\n".format(*stories).encode("cp1252")
    assert [p.data for p in loaded(tmp_path, "f.csv", data)] == [s.encode("cp1252") for s in stories]
    data = f'{{"text": "{stories[0]}"}}\n'.encode("cp1252")
    assert only(tmp_path, "f.jsonl", data).data == stories[0].encode("cp1252")


def test_html_in_a_record_is_html(tmp_path):
    assert only(tmp_path, "f.jsonl", line(html=HTML.decode())).media == "html"


# Crawls.


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (["Content-Encoding: gzip"], gzip.compress(HTML)),
        (["Content-Encoding: GZIP"], HTML),
        (["Content-Encoding: deflate"], zlib.compress(HTML)),
        (["Content-Encoding: deflate"], zlib.compress(HTML)[2:-4]),
        (["Content-Encoding: deflate"], HTML),
        (["Content-Encoding: identity"], HTML),
        (["Transfer-Encoding: chunked"], b"5\r\n" + HTML[:5] + b"\r\n%x;a=b\r\n" % len(HTML[5:]) + HTML[5:] + b"\r\n0\r\n\r\n"),
        (["Transfer-Encoding: chunked"], HTML),
        ([], HTML),
    ],
)  # fmt: skip
def test_answers_are_unpacked(tmp_path, headers, body):
    page = only(tmp_path, "f.warc", record(answer(body, *headers)))
    assert page == Page(page.path, HTML, "html", "https://news.example/r1", FETCHED)


@pytest.mark.parametrize(
    ("one", "media"),
    [
        (record(answer(TEXT, content="text/plain; charset=utf-8")), "text"),
        (record(answer(HTML, content="application/xhtml+xml")), "html"),
        (record(HTML, kind="resource", content="text/html"), "html"),
        (record(TEXT, kind="conversion", content="text/plain"), "text"),
        (record(answer(HTML, status="404 Not Found")), None),
        (record(answer(b"\x89PNG", content="image/png")), None),
        (record(b"\x89PNG", kind="resource", content="image/png"), None),
        (record(TEXT, kind="metadata", content="text/plain"), None),
        (record(answer(TEXT, content="text/plain"), name="robots.txt"), None),
    ],
)
def test_which_records_are_pages(tmp_path, one, media):
    (found,) = loaded(tmp_path, "f.warc", one)
    if media is None:
        assert isinstance(found, Problem)
        assert "no page in it" in found.what
    else:
        assert isinstance(found, Page)
        assert found.media == media


@pytest.mark.parametrize(
    ("charset", "text", "expected"),
    [
        ("; charset=koi8-r", "Привет".encode("koi8-r"), "koi8-r"),
        ('; charset="ISO-8859-1"', "Zürich".encode(), "iso-8859-1"),  # which is wrong, as cleaning will see
        ("; charset=punycode", b"Z\xfcrich", "punycode"),
        ("", b"Z\xfcrich", None),
    ],
)
def test_the_encoding_in_the_header(tmp_path, charset, text, expected):
    page = only(tmp_path, "f.warc", record(answer(text, content=f"text/plain{charset}")))
    assert (page.data, page.charset) == (text, expected)


def test_the_encoding_of_a_saved_page(tmp_path):
    page = only(tmp_path, "f.mhtml", mhtml(("Content-Type: text/html; charset=koi8-r", "<p>Да".encode("koi8-r"))))
    assert (page.data.strip(), page.charset) == ("<p>Да".encode("koi8-r"), "koi8-r")


def test_one_bad_record_is_a_problem_and_the_rest_goes_on(tmp_path):
    data = record(answer(HTML), "a") + record(b"garbage", "b") + b"\r\n\r\n" + record(answer(HTML), "c")
    assert [type(f) for f in loaded(tmp_path, "f.warc", data)] == [Page, Problem, Page]


def test_records_packed_one_by_one(tmp_path):
    data = by_record([record(answer(HTML), "a"), record(answer(HTML), "b")])
    assert [place(f) for f in loaded(tmp_path, "f.warc.gz", data)] == ["warc.gz#<urn:x:a>", "warc.gz#<urn:x:b>"]


# Feeds.

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Harbour Gazette</title>
<entry><title>Ministers meet</title><link rel="edit" href="https://a.example/edit"/><link href="https://a.example/1"/>
<author><name>Tomas Lind</name></author><updated>2024-03-06T00:00:00Z</updated><published>2024-03-05T00:00:00Z</published>
<summary>Short.</summary><content type="{type}">{content}</content></entry></feed>"""
XHTML = '<div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b>.</p></div>'


@pytest.mark.parametrize(
    ("kind", "content", "media", "has"),
    [
        ("html", "&lt;p&gt;One&amp;nbsp;two.&lt;/p&gt;", "html", b"<p>One&nbsp;two.</p>"),
        ("xhtml", XHTML, "html", b"<p>One <b>two</b>.</p>"),
        ("text", "One &amp; two.", "text", b"One & two."),
        ("text", "", "text", b"Short."),
    ],
)
def test_atom(tmp_path, kind, content, media, has):
    page = only(tmp_path, "f.atom", ATOM.format(type=kind, content=content).encode())
    assert has in page.data
    assert (page.media, page.address) == (media, "https://a.example/1")
    assert page.metadata == Metadata("Ministers meet", "Tomas Lind", "2024-03-05T00:00:00Z", "Harbour Gazette")


def test_rss_with_all_its_names(tmp_path):
    more = (
        "<link> https://a.example/1 </link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"
        '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Ann Roe</dc:creator>'
        '<c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>All of it.</p>]]></c:encoded>'
    )
    page = only(tmp_path, "f.xml", rss(item("Short.", "A &amp; B", more)))
    assert page.data == b"<html><body><article><p>All of it.</p></article></body></html>"
    assert page.address == "https://a.example/1"
    assert page.metadata == Metadata("A & B", "Ann Roe", "Tue, 05 Mar 2024 10:00:00 GMT", "Harbour Gazette")


def test_a_feed_with_named_characters_of_html(tmp_path):
    page = only(tmp_path, "f.xml", rss("<title>Yes&nbsp;&mdash; no</title><description>One&nbsp;two</description>"))
    assert (page.data.decode(), page.metadata.title) == ("One\xa0two", "Yes — no")


def test_items_without_text_are_told(tmp_path):
    found = loaded(tmp_path, "f.xml", rss("<title>Only this</title><link>https://a.example/1</link>", item()))
    assert [type(f) for f in found] == [Problem, Page]
    assert "no text" in found[0].what


def test_a_damaged_feed_is_read_and_told(tmp_path):
    found = loaded(tmp_path, "f.xml", rss(item(), "<title>Cats & dogs</title><description>One</description>"))
    assert [type(f) for f in found] == [Page, Page, Problem]
    assert "damaged in line 1" in found[2].what


@pytest.mark.parametrize("cut", range(60, 400, 17))
def test_the_cut_item_at_the_end_of_a_feed_is_no_page(tmp_path, cut):
    whole = rss(item(), item(), item())
    found = loaded(tmp_path, "f.xml", whole[:-cut])
    assert isinstance(found[-1], Problem)
    assert all(f.data == TEXT for f in found if isinstance(f, Page))


# Saved pages.


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable", quopri.encodestring(HTML)),
        ("Content-Type: text/html\r\nContent-Transfer-Encoding: base64", base64.encodebytes(HTML)),
        ("Content-Type: text/html\r\nContent-Transfer-Encoding: binary", HTML),
        ('Content-Type: text/html;\r\n charset="utf-8"', HTML),
    ],
)
def test_saved_pages(tmp_path, headers, body):
    head = "Snapshot-Content-Location: https://a.example/1\r\nDate: Tue, 5 Mar 2024 10:00:00 -0000\r\n"
    parts = (("Content-Type: image/png", b"\x89PNG"), (headers, body), ("Content-Type: text/html", b"<p>frame"))
    page = only(tmp_path, "f.mhtml", mhtml(*parts, head=head))
    assert page.data.strip() == HTML
    assert (page.address, page.fetched) == ("https://a.example/1", FETCHED)


def test_a_page_in_a_part_of_a_part(tmp_path):
    inner = mhtml(("Content-Type: text/plain", TEXT), ("Content-Type: text/html", HTML), boundary="inner")
    whole = mhtml((inner.split(b"\r\n\r\n", 1)[0].decode().split("\r\n", 1)[1], inner.split(b"\r\n", 3)[3]))
    assert only(tmp_path, "f.mht", whole).data.strip() == HTML


def test_a_mail_of_text_alone(tmp_path):
    assert only(tmp_path, "f.mht", b"Content-Type: text/plain\n\n" + TEXT) == Page(
        str(tmp_path / "f.mht"), TEXT, "text"
    )


# What the files say reaches the document.


def test_a_record_dates_and_names_its_document(tmp_path):
    told = {"headline": "Ministers meet", "date": "2024-03-05", "source": "Harbour Gazette", "author": "Ann Roe"}
    document = article.clean(only(tmp_path, "f.jsonl", line(body=STORY, url="https://a.example/1", **told)))
    assert (document.title, document.outlet, document.byline) == ("Ministers meet", "Harbour Gazette", "Ann Roe")
    assert document.published is not None
    assert (document.published.start, document.published.end) == (FETCHED, FETCHED)
    assert document.text == f"Ministers meet\n\n{STORY}"
    assert document.address == "https://a.example/1"


def test_a_page_is_no_younger_than_its_crawl(tmp_path):
    text = STORY.replace("on Monday", "on March 20").encode()
    document = article.clean(only(tmp_path, "f.warc", record(answer(text, content="text/plain"))))
    assert document.published is None or document.published.end <= FETCHED


# Streams: what is read is one page at a time.


def test_a_crawl_of_any_length_is_read_as_it_comes(monkeypatch):
    one = record(answer(HTML + b" " * 10_000))

    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.left = b""

        def readable(self) -> bool:
            return True

        def readinto(self, buffer) -> int:
            self.left = self.left or one
            size = min(len(buffer), len(self.left))
            buffer[:size], self.left = self.left[:size], self.left[size:]
            return size

    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": Endless()}))
    tracemalloc.start()
    try:
        found = sum(isinstance(p, Page) for p in islice(pages(["-"]), 2000))
        assert found == 2000
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("kind", ["jsonl", "csv", "xml"])
def test_long_files_take_no_memory(tmp_path, kind):
    def chunks() -> Iterator[bytes]:
        text = STORY * 20
        yield b"text\n" if kind == "csv" else b"<rss><channel>" if kind == "xml" else b""
        for _ in range(1500):
            row = {"jsonl": line(text=text), "csv": f"{text}\n".encode(), "xml": f"<item>{item(text)}</item>".encode()}
            yield row[kind]
        yield b"</channel></rss>" if kind == "xml" else b""

    with (tmp_path / f"f.{kind}").open("wb") as file:
        file.writelines(chunks())
    tracemalloc.start()
    try:
        assert sum(isinstance(p, Page) for p in pages([tmp_path / f"f.{kind}"])) == 1500
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
