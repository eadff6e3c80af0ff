import io
import os
from pathlib import Path

import pytest

from reportedly.load import pages
from reportedly.model.page import Page
from reportedly.problems import Problem

STORY = b"The two ministers met in Geneva and spoke about grain.\n"


def one(path: str | Path) -> Page | Problem:
    found = list(pages([path]))
    assert len(found) == 1
    return found[0]


def test_a_file_keeps_its_bytes_and_name(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(STORY)
    assert one(path) == Page(str(path), STORY, "text")


@pytest.mark.parametrize(
    ("name", "media"), [("a.txt", "text"), ("a.html", "html"), ("a.htm", "html"), ("A.TXT", "text"), ("A.HTML", "html")]
)
def test_the_ending_tells_the_kind(tmp_path, name, media):
    (tmp_path / name).write_bytes(STORY)
    assert one(tmp_path / name).media == media


def test_folders_are_read_to_the_bottom_in_order_of_names(tmp_path):
    for name in ("b.txt", "a.html", "notes.pdf", "sub/c.txt", "a-sub/d.htm"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(STORY)
    found = [os.path.relpath(p.path, tmp_path) for p in pages([tmp_path])]
    assert found == ["a.html", "b.txt", "a-sub/d.htm", "sub/c.txt"]


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \r\n\t ", "empty"),
        ("nul.txt", b"abc\0def", "binary"),
        ("picture.txt", bytes(range(1, 32)) * 40, "binary"),
        ("page.pdf", STORY, "no kind of file"),
        ("noending", STORY, "no ending"),
    ],
)
def test_what_is_no_page_is_a_problem(tmp_path, name, data, what):
    (tmp_path / name).write_bytes(data)
    problem = one(tmp_path / name)
    assert isinstance(problem, Problem)
    assert problem.where == str(tmp_path / name)
    assert what in problem.what
    assert problem.todo


@pytest.mark.parametrize("path", ["nowhere.txt", "nowhere", "", "a\0b.txt"])
def test_a_missing_path_is_a_problem(path):
    problem = one(path)
    assert isinstance(problem, Problem)
    assert "no such file" in problem.what


def test_a_folder_without_pages_is_a_problem(tmp_path):
    (tmp_path / "notes.pdf").write_bytes(STORY)
    problem = one(tmp_path)
    assert isinstance(problem, Problem)
    assert "holds no page" in problem.what


def test_a_broken_link_is_a_problem(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    problem = one(tmp_path / "a.txt")
    assert isinstance(problem, Problem)
    assert "can't be opened" in problem.what


def test_a_loop_of_folders_ends(tmp_path):
    (tmp_path / "a.txt").write_bytes(STORY)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(list(pages([tmp_path]))) == 1


def test_the_rest_goes_on(tmp_path):
    (tmp_path / "a.txt").write_bytes(STORY)
    found = list(pages([tmp_path / "gone.txt", tmp_path / "a.txt", tmp_path / "x.doc"]))
    assert [type(f) for f in found] == [Problem, Page, Problem]


def test_never_more_than_the_limit_is_read(tmp_path, monkeypatch):
    monkeypatch.setenv("REPORTEDLY_MAX_PAGE_BYTES", "1000")
    (tmp_path / "fits.txt").write_bytes(b"a" * 1000)
    (tmp_path / "large.txt").write_bytes(b"a" * 1001)
    fits, large = pages([tmp_path])
    assert isinstance(fits, Page)
    assert isinstance(large, Problem)
    assert "1,000 bytes" in large.what


def test_a_page_of_fifty_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "huge.html"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert "larger than" in one(path).what


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_closed_folder_is_a_problem(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        assert "can't be read" in one(tmp_path).what
    finally:
        closed.chmod(0o700)


class Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (STORY, "text"),
        (b"<!DOCTYPE html><html><p>Hello</p></html>", "html"),
        (b"\n\n  <HTML lang=en>", "html"),
        ("<html><p>Grain</p></html>".encode("utf-16"), "html"),
        (b"Less < more, and a <strong></strong> left over", "text"),
    ],
)
def test_standard_input_is_sniffed(monkeypatch, data, media):
    monkeypatch.setattr("sys.stdin", Stdin(data))
    assert one("-") == Page("-", data, media)


def test_empty_standard_input_is_a_problem(monkeypatch):
    monkeypatch.setattr("sys.stdin", Stdin(b""))
    assert one("-").where == "-"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "koi8-r"])
def test_text_in_any_encoding_is_no_binary(tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes(("Zurich, " * 40).encode(encoding))
    assert isinstance(one(tmp_path / "a.txt"), Page)
