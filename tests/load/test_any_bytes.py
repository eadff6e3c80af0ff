"""Whatever the bytes are, what comes out is pages and problems: mended, cut and mixed files of every kind."""

import gzip
import io
from io import BufferedReader

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.load import readers
from reportedly.load.fields import Fields
from reportedly.load.sniff import KINDS, Kind, kind_in, kind_of
from reportedly.load.source import Source
from reportedly.model.page import Page
from reportedly.problems import Problem
from wrapping import HTML, TEXT, answer, item, mhtml, record, rss, zipped

CRAWL = record(answer(HTML), "a") + record(answer(gzip.compress(HTML), "Content-Encoding: gzip"), "b")
CRAWL += record(answer(b"5\r\nHello\r\n0\r\n\r\n", "Transfer-Encoding: chunked"), "c")
GOOD: dict[Kind, bytes] = {
    "text": TEXT, "html": HTML, "mhtml": mhtml(("Content-Type: text/html", HTML), ("Content-Type: image/png", b"x")),
    "feed": rss(item(), item("<p>One</p>", more="<link>https://a.example</link>")),
    "jsonl": b'{"text": "One \\u00e9", "date": 5, "source": {"name": "x"}}\n' * 3,
    "csv": b'text,date,authors\n"One\n, two",2024-03-05,x\nThree,,\n', "warc": CRAWL,
    "zip": zipped([("a.txt", TEXT), ("b.zip", zipped([("c.html", HTML)])), ("d.warc.gz", gzip.compress(CRAWL))]),
    "gzip": gzip.compress(zipped([("a.txt", TEXT)])),
}  # fmt: skip


def found(kind: Kind, data: bytes) -> list[Page | Problem]:
    return list(readers.rows(Source("f.x", kind, BufferedReader(io.BytesIO(data)), Fields.of())))


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """The bytes with pieces cut out, doubled, or replaced."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        piece = draw(st.one_of(st.just(b""), st.just(data[start:end] * 2), st.binary(max_size=8), st.just(b"\xff" * 4)))
        data = data[:start] + piece + data[end:]
    return data


def check(rows: list[Page | Problem]) -> None:
    assert rows
    for row in rows:
        if isinstance(row, Page):
            assert row.data.strip()
            assert row.path.startswith("f.x")
        else:
            assert row.what
            assert row.todo
            assert row.where.startswith("f.x")


@pytest.mark.parametrize("kind", GOOD)
def test_the_files_are_good(kind: Kind) -> None:
    assert all(isinstance(row, Page) for row in found(kind, GOOD[kind]))


@pytest.mark.parametrize("kind", GOOD)
@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_files(kind: Kind, data: st.DataObject) -> None:
    check(found(kind, data.draw(damaged(GOOD[kind]))))


@pytest.mark.parametrize("kind", GOOD)
@given(data=st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_as_any_kind(kind: Kind, data: bytes) -> None:
    check(found(kind, data))


@pytest.mark.parametrize("kind", GOOD)
def test_cut_anywhere(kind: Kind) -> None:
    data = GOOD[kind]
    for end in range(0, len(data), max(1, len(data) // 100)):
        check(found(kind, data[:end]))


@given(data=st.binary(max_size=300))
def test_a_kind_is_found_for_any_beginning(data: bytes) -> None:
    assert kind_in(data) in {*KINDS.values()}


@pytest.mark.parametrize("kind", [k for k in GOOD if k != "csv"])
def test_a_file_shows_its_kind(kind: Kind) -> None:
    assert kind_in(GOOD[kind]) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"), ("a.WARC.GZ", "gzip"), ("a.b/c", None), ("a.b\\c", None), (".txt", "text"), ("txt", None),
        ("", None), ("a.tar", None), ("a/b.ndjson", "jsonl"), ("a.", None),
    ],
)  # fmt: skip
def test_a_name_tells_the_kind(name: str, kind: Kind | None) -> None:
    assert kind_of(name) == kind
