"""Bombs and broken files of every kind: each ends in pages or a problem that says what is wrong, soon, in little memory.

They are read in a process of their own, which has so long for each and whose memory is measured; most of the files are
small and swell when they are read.
"""

import gzip
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from watchdog import Watcher
from wrapping import (
    HTML,
    TEXT,
    answer,
    flagged,
    item,
    many,
    mhtml,
    overlapping,
    patched,
    record,
    rss,
    zipped,
)  # fmt: skip

SECONDS = 30.0  # for one file, on a busy computer; the slowest takes 1
MEMORY = 500_000_000  # bytes, with the interpreter and all libraries
MEGABYTE = 1_000_000
ROWS = b"".join(b'{"text": "%s %d"}\n' % (TEXT, n) for n in range(3))
PACKED = gzip.compress(TEXT)
ZIPPED = zipped([("a.txt", TEXT), ("b.txt", TEXT)], zipfile.ZIP_STORED)


@dataclass(frozen=True)
class Case:
    """A file (its bytes made when they are needed), how many pages come out, and what the one problem says."""

    name: str
    make: Callable[[], bytes]
    told: str | None
    pages: int | None = 0
    problems: int | None = 1  # None: newer versions of Python see more by themselves


def swollen(letter: bytes = b"a", megabytes: int = 200) -> bytes:
    """Gzip members of one letter."""
    return gzip.compress(letter * (10 * MEGABYTE)) * (megabytes // 10)


def laughs(levels: int = 12) -> bytes:
    """Entities that each name the one before ten times."""
    inner = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, levels))
    return rss(item("&l11;"), head=f'<!DOCTYPE rss [<!ENTITY l0 "ha">{inner}]>')


def entity(what: str) -> bytes:
    return rss("<title>x</title><description>&x;</description>", head=f"<!DOCTYPE rss [<!ENTITY x {what}>]>")


def nested(depth: int, leaf: bytes = TEXT) -> bytes:
    data = zipped([("a.txt", leaf)])
    for _ in range(depth):
        data = zipped([("a.zip", data)])
    return data


def parts(depth: int) -> bytes:
    """Multiparts in one another."""
    data = HTML
    for n in range(depth):
        data = mhtml(
            (f"Content-Type: {'text/html' if n == 0 else f'multipart/related; boundary=b{n - 1}'}", data),
            boundary=f"b{n}",
        )
        data = data.split(b"\r\n\r\n", 1)[1] if n < depth - 1 else data
    return data


GZIP = [
    Case("bomb.txt.gz", swollen, "unpacks to more than 100 times"),
    Case("bomb.gz", swollen, "unpacks to more than 100 times"),
    Case("bomb.jsonl.gz", lambda: swollen(b"\n", 20), "unpacks to more than 100 times"),
    Case("bomb.warc.gz", lambda: swollen(b"\n"), "no WARC record"),
    Case("bomb.xml.gz", lambda: gzip.compress(b"<rss>") + swollen(b" "), "unpacks to more than 100 times"),
    Case("bomb.csv.gz", lambda: gzip.compress(b"text\n") + swollen(b"\n", 20), "unpacks to more than 100 times"),
    Case("cut.txt.gz", lambda: PACKED[:-9], "cut off"),
    Case("cut-header.gz", lambda: PACKED[:5], "cut off"),
    Case("crc.txt.gz", lambda: PACKED[:-8] + b"\0\0\0\0" + PACKED[-4:], "CRC check failed"),
    Case("length.txt.gz", lambda: PACKED[:-4] + b"\0\0\0\1", "damaged"),
    Case("bits.txt.gz", lambda: PACKED[:12] + b"\xff\xff\xff" + PACKED[15:], "damaged"),
    Case("tail.txt.gz", lambda: PACKED + b"and more", "damaged"),
    Case("no.txt.gz", lambda: TEXT, "Not a gzipped file"),
    Case("nothing.gz", lambda: b"", "the page is empty"),
    Case("empty.txt.gz", lambda: gzip.compress(b""), "the page is empty"),
    Case("name.txt.gz", lambda: b"\x1f\x8b\x08\x08" + b"\0" * 6 + b"a" * MEGABYTE, "cut off"),
    Case("binary.gz", lambda: gzip.compress(bytes(range(256)) * 99), "binary"),
    Case("thrice.gz", lambda: gzip.compress(gzip.compress(PACKED)), "an archive in an archive in an archive"),
]  # fmt: skip

ZIP = [
    Case("bomb.zip", lambda: zipped([("a.txt", b"a" * 19 * MEGABYTE)]), "unpacks to more than 100 times"),
    Case("large.zip", lambda: zipped([("a.txt", b"ab c" * 6 * MEGABYTE)]), "unpacks to more than 100 times"),
    Case("rows.zip", lambda: zipped([("a.jsonl", b"\n" * 9 * MEGABYTE)]), "unpacks to more than 100 times"),
    Case("overlap.zip", lambda: overlapping(3000), "", pages=None, problems=None),
    Case("cut.zip", lambda: ZIPPED[:-30], "File is not a zip file"),
    Case("half.zip", lambda: ZIPPED[: len(ZIPPED) // 2], "File is not a zip file"),
    Case("head.zip", lambda: ZIPPED[40:], "damaged", pages=1),
    Case("no.zip", lambda: TEXT, "File is not a zip file"),
    Case("nothing.zip", lambda: b"", "File is not a zip file"),
    Case("empty.zip", lambda: zipped([]), "no page in it"),
    Case("pictures.zip", lambda: zipped([("a.png", b"x")]), "no page in it"),
    Case("crc.zip", lambda: patched(ZIPPED, b"Oslo", b"Rome"), "Bad CRC-32", problems=2),
    Case("absolute.zip", lambda: zipped([("/etc/a.txt", TEXT)]), "outside of the archive"),
    Case("above.zip", lambda: zipped([("../../a.txt", TEXT)]), "outside of the archive"),
    Case("inside.zip", lambda: zipped([("a/../b.txt", TEXT)]), "outside of the archive"),
    Case("drive.zip", lambda: zipped([("C:\\a.txt", TEXT)]), "outside of the archive"),
    Case("windows.zip", lambda: zipped([("..\\a.txt", TEXT), ("b\\c.txt", TEXT)]), "outside of the archive", pages=1),
    Case("secret.zip", lambda: flagged(ZIPPED, 6, 1), "encrypted", problems=2),
    Case("lzma.zip", lambda: zipped([("a.txt", TEXT)], zipfile.ZIP_LZMA), "not known here"),
    Case("method.zip", lambda: flagged(zipped([("a.txt", TEXT)]), 8, 99), "not known here"),
    Case("names.zip", lambda: patched(ZIPPED, b"PK\x03\x04", b"PK\x03\x05"), "damaged", problems=2),
    Case("thrice.zip", lambda: nested(2), "an archive in an archive in an archive"),
    Case("deep.zip", lambda: nested(30), "an archive in an archive in an archive"),
    Case("inner-large.zip", lambda: zipped([("a.zip", bytes(21 * MEGABYTE))], zipfile.ZIP_STORED), "Unpack the outer one"),
    Case("many.zip", lambda: overlapping(200_000), "list of its contents is too long"),
    Case("some.zip", lambda: many(1_000), "the page is empty", problems=21),
    Case("offset.zip", lambda: ZIPPED[:-6] + struct.pack("<L", 2**31) + ZIPPED[-2:], "damaged", problems=2),
    Case("nul.zip", lambda: zipped([("a.txt", TEXT + b"\0")]), "binary"),
]  # fmt: skip

MHTML = [
    Case("cut.mhtml", lambda: mhtml(("Content-Type: text/html", HTML), close=False), "cut off"),
    Case("no-edge.mhtml", lambda: mhtml(("Content-Type: text/html", HTML)).replace(b'boundary="edge"', b""), "no web page"),
    Case("no-page.mhtml", lambda: mhtml(("Content-Type: image/png", b"x")), "no web page"),
    Case("nothing.mhtml", lambda: b"", "empty"),
    Case("parts.mhtml", lambda: mhtml(close=False) + b"--edge\r\n\r\n" * MEGABYTE, "more than 2,000 parts"),
    Case("part-heads.mhtml", lambda: mhtml(("Content-Type: text/html\r\n" + "a: b\r\n" * 99999, HTML)), "headers are longer"),
    Case("heads.mhtml", lambda: b"a: b\r\n" * 3 * MEGABYTE, "headers are longer"),
    Case("deep.mhtml", lambda: parts(9), "no web page"),
    Case("large.mhtml", lambda: mhtml(("Content-Type: text/html", b"a" * 21 * MEGABYTE)), "larger than"),
    Case("base64.mhtml", lambda: mhtml(("Content-Type: text/html\r\nContent-Transfer-Encoding: base64", b"==")), "empty"),
    Case("edge.mhtml", lambda: mhtml(("Content-Type: text/html", HTML), boundary="(a+)+$"), None, pages=1, problems=0),
]  # fmt: skip

XML = [
    Case("laughs.xml", laughs, "DTD"),
    Case("file.xml", lambda: entity('SYSTEM "file:///etc/passwd"'), "DTD"),
    Case("network.xml", lambda: entity('SYSTEM "http://127.0.0.1:9/x"'), "DTD"),
    Case("parameter.xml", lambda: rss(item(), head='<!DOCTYPE rss [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>'), "DTD"),
    Case("outer-dtd.xml", lambda: rss(item(), head='<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">'), None, pages=1, problems=0),
    Case("file-dtd.xml", lambda: rss(item("&x;"), head='<!DOCTYPE rss SYSTEM "file:///etc/passwd">'), None, pages=1, problems=0),
    Case("elements.xml", lambda: rss(item(), head="<!DOCTYPE rss [<!ELEMENT rss ANY>]>"), "DTD"),
    Case("quadratic.xml", lambda: rss(item("&x;" * 99), head=f'<!DOCTYPE rss [<!ENTITY x "{"a" * MEGABYTE}">]>'), "DTD"),
    Case("deep.xml", lambda: rss("<a>" * MEGABYTE), "Excessive depth", problems=1),
    Case("item.xml", lambda: rss(item("a" * 21 * MEGABYTE)), "more than 4,000,000 bytes"),
    Case("junk.xml", lambda: rss("<a>bb</a>" * 600_000), "more than 4,000,000 bytes"),
    Case("channel.xml", lambda: rss(channel=f"<a>{'b' * 93}</a>" * 50_000), "without the end of an item"),
    Case("open-tag.xml", lambda: b"<rss " + b"a" * 21 * MEGABYTE, "", problems=1),
    Case("attributes.xml", lambda: rss("<a " + " ".join(f'a{n}=""' for n in range(300_000)) + "/>"), "", problems=1),
    Case("entities.xml", lambda: rss(item(), "<title>" + "&x;" * MEGABYTE), "no text", pages=1, problems=2),
    Case("cut.xml", lambda: rss(item(), item())[:-150], "damaged", pages=1),
    Case("no.xml", lambda: TEXT, "", problems=1),
    Case("nothing.xml", lambda: b"", "no XML"),
    Case("binary.xml", lambda: bytes(range(256)) * 4000, "", problems=1),
    Case("encoding.xml", lambda: b'<?xml version="1.0" encoding="x-none"?><rss/>', "", problems=1),
    Case("sitemap.xml", lambda: b"<urlset><url><loc>https://a.example/1</loc></url></urlset>", "only addresses"),
    Case("sitemaps.xml", lambda: b"<sitemapindex/>", "a list of sitemaps"),
    Case("other.xml", lambda: b"<invoice/>", "no RSS or Atom feed"),
    Case("empty.xml", lambda: rss(), "no page in it"),
    Case("bare.xml", lambda: rss(*["<title>x</title>"] * 99), "no text", problems=21),
]  # fmt: skip

JSONL = [
    Case("deep.jsonl", lambda: b'{"text":' + b"[" * MEGABYTE + b"\n" + ROWS, "no JSON", pages=3),
    Case("long.jsonl", lambda: b'{"text": "' + b"a" * 30 * MEGABYTE + b'"}\n' + ROWS, "too many", pages=3),
    Case("endless.jsonl", lambda: b'{"text": "' + b"a" * 30 * MEGABYTE, "too many"),
    Case("objects.jsonl", lambda: b'{"text": [' + b"{}," * 1_300_000 + b"{}]}", "what the record has as 'text' is empty, or no text"),
    Case("lists.jsonl", lambda: b'{"text": [' + b"[]," * 1_300_000 + b"[]]}", "no text"),
    Case("number.jsonl", lambda: b'{"text": ' + b"9" * MEGABYTE + b"}\n" + ROWS, "no JSON", pages=3),
    Case("lines.jsonl", lambda: b"{broken\n" * 9_000 + ROWS, "no JSON", pages=3, problems=21),
    Case("kinds.jsonl", lambda: b'[1]\n"a"\n3\nnull\n{}\n', "no JSON object", problems=5),
    Case("nothing.jsonl", lambda: b"\n\n", "no page in it"),
    Case("half.jsonl", lambda: ROWS[:-20], "no JSON", pages=2),
    Case("nul.jsonl", lambda: b'{"text": "a rather long text\\u0000"}\n' + ROWS, "binary", pages=3),
    Case("surrogate.jsonl", lambda: b'{"text": "a \\ud800 b"}\n', None, pages=1, problems=0),
    Case("binary.jsonl", lambda: bytes(range(256)) * 99, "no JSON", problems=21),
]  # fmt: skip

CSV = [
    Case("quote.csv", lambda: b'text\n"' + b"a\n" * 15 * MEGABYTE, "a row has more than 4,000,000 characters"),
    Case("quotes.csv", lambda: b"text,x\n" + b'"a\n","b\n",' * 3 * MEGABYTE, "damaged"),
    Case("line.csv", lambda: b"text\n" + b"a" * 30 * MEGABYTE, "a row has more than 4,000,000 characters"),
    Case("head.csv", lambda: b"a" * 30 * MEGABYTE, "a row has more than 4,000,000 characters"),
    Case("columns.csv", lambda: b"," * 3 * MEGABYTE + b"\n", "no column holds the text"),
    Case("cells.csv", lambda: b"text\n" + b"a," * MEGABYTE + b"\nGood text.\n", "cells", pages=1),
    Case("other.csv", lambda: b"id,price\n1,2\n", "no column holds the text; it has id, price"),
    Case("nothing.csv", lambda: b"", "no column holds the text"),
    Case("nul.csv", lambda: b"text\nA rather long text.\0\nGood text.\n", "binary", pages=1),
    Case("binary.csv", lambda: bytes(range(256)) * 99, "", problems=1),
    Case("no-rows.csv", lambda: b"id,text\n", "no page in it"),
    Case("short.csv", lambda: b"id,text\n1\n2,Good text.\n", "no text", pages=1),
    Case("utf16.csv", lambda: b"\xff\xfe" + "text\nGood text.\n".encode("utf-16-le")[:-1], None, pages=1, problems=0),
]  # fmt: skip

ONE = record(answer(HTML), "one")
WARC = [
    Case("cut.warc", lambda: ONE + record(answer(HTML))[:-40], "cut off in a record", pages=1),
    Case("cut-skipped.warc", lambda: ONE + record(b"x" * 99, kind="request")[:-40], "cut off in a record", pages=1),
    Case("cut-head.warc", lambda: ONE + record(answer(HTML))[:60], "cut off in the headers", pages=1),
    Case("cut.warc.gz", lambda: gzip.compress(ONE) + gzip.compress(ONE)[:-12], "cut off", pages=1),
    Case("crc.warc.gz", lambda: gzip.compress(ONE)[:-8] + bytes(8), "CRC check failed", pages=1),
    Case("tail.warc.gz", lambda: gzip.compress(ONE) + b"and more", "damaged", pages=1),
    Case("negative.warc", lambda: ONE + record(answer(HTML), length=-5), "length is '-5'", pages=1),
    Case("word.warc", lambda: ONE + record(answer(HTML), length="many"), "length is 'many'", pages=1),
    Case("digits.warc", lambda: ONE + record(answer(HTML), length="9" * 5000), "length is '999", pages=1),
    Case("huge.warc", lambda: ONE + record(answer(HTML), length=10**17), "cut off", pages=1),
    Case("short.warc", lambda: ONE + record(answer(HTML), length=len(HTML)), "no WARC record", pages=2),
    Case("long.warc", lambda: record(answer(HTML), length=len(answer(HTML)) + 60) + ONE, "no WARC record", pages=1),
    Case("between.warc", lambda: ONE + b"junk\r\n" + ONE, "no WARC record", pages=1),
    Case("heads.warc", lambda: b"WARC/1.0\r\n" + b"a: b\r\n" * MEGABYTE, "headers are longer"),
    Case("head.warc", lambda: b"WARC/1.0\r\na: " + b"b" * 9 * MEGABYTE, "headers are longer"),
    Case("blank.warc", lambda: ONE + b"\r\n" * MEGABYTE + ONE, "no WARC record", pages=1),
    Case("no.warc", lambda: TEXT, "no WARC record"),
    Case("packed.warc", lambda: gzip.compress(ONE), "no WARC record"),
    Case("nothing.warc", lambda: b"", "no page in it"),
    Case("large.warc", lambda: record(answer(b"a" * 21 * MEGABYTE)) + ONE, "larger than", pages=1),
    Case("no-http.warc", lambda: record(HTML) + ONE, "no HTTP answer", pages=1),
    Case("http-heads.warc", lambda: record(answer(HTML, *["a: b"] * 99999)) + ONE, "headers are longer", pages=1),
    Case("bomb.warc", lambda: record(answer(swollen(megabytes=50), "Content-Encoding: gzip")) + ONE, "unpacks to more than", pages=1),
    Case("brotli.warc", lambda: record(answer(b"x", "Content-Encoding: br")) + ONE, "packed by 'br'", pages=1),
    Case("gzip.warc", lambda: record(answer(gzip.compress(HTML)[:-9], "Content-Encoding: gzip")) + ONE, "cut off", pages=1),
    Case("chunk.warc", lambda: record(answer(b"ff\r\nabc", "Transfer-Encoding: chunked")) + ONE, "cut off", pages=1),
    Case("chunks.warc", lambda: record(answer(b"1\r\na\r\n", "Transfer-Encoding: chunked")) + ONE, "cut off", pages=1),
    Case("empty.warc", lambda: record(answer(b"")) + ONE, "the page is empty", pages=1),
    Case("nul.warc", lambda: record(answer(TEXT + b"\0")) + ONE, "binary", pages=1),
]  # fmt: skip

CASES = [*GZIP, *ZIP, *MHTML, *XML, *JSONL, *CSV, *WARC]


@pytest.fixture(scope="module")
def watcher() -> Iterator[Watcher]:
    """The process that reads the files."""
    made = Watcher(seconds=SECONDS)
    yield made
    made.close()


def test_there_are_enough() -> None:
    assert len(CASES) == len({c.name for c in CASES}) >= 120


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_hostile_file_ends_in_a_result(case: Case, watcher: Watcher, tmp_path: Path) -> None:
    (tmp_path / case.name).write_bytes(case.make())
    found = watcher.ask(tmp_path / case.name)
    assert found["pages"] == case.pages or case.pages is None, found
    assert len(found["problems"]) == case.problems or (case.problems is None and found["problems"]), found
    if case.told:
        assert case.told in found["problems"][0]
    assert all(case.name in problem for problem in found["problems"])
    assert found["peak"] < MEMORY
