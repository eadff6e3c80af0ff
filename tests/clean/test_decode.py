import pytest

from reportedly.clean.decode import decode
from reportedly.errors import PageError
from reportedly.model.page import Page

TEXT = "The café in Zürich was closed, the mayor said. “We will see,” she added.\r\nNobody came.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1252"])
def test_text_comes_back_as_it_was(encoding):
    found = decode(Page("a.txt", TEXT.encode(encoding), "text"))
    assert found.removeprefix("\ufeff") == TEXT


def test_latin_1_is_read():
    assert "café in Zürich" in decode(Page("a.txt", b"The caf\xe9 in Z\xfcrich was closed.", "text"))


def test_utf16_without_a_mark_is_read():
    assert decode(Page("a.txt", TEXT.encode("utf-16-le"), "text")) == TEXT


def test_the_byte_order_mark_stays_so_that_offsets_hold():
    data = TEXT.encode("utf-8-sig")
    assert decode(Page("a.txt", data, "text")) == data.decode("utf-8")


def test_line_ends_stay():
    assert decode(Page("a.txt", b"one\r\ntwo\rthree\n", "text")) == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    "head", ['<meta charset="koi8-r">', '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">']
)
def test_html_says_its_encoding(head):
    html = f"<html><head>{head}</head><p>Хлеб и зерно</p></html>"
    assert decode(Page("a.html", html.encode("koi8-r"), "html")) == html


def test_an_unknown_declared_encoding_is_passed_over():
    assert "é" in decode(Page("a.html", b'<meta charset="no-such-code"><p>caf\xe9 and more caf\xe9s</p>', "html"))


@pytest.mark.parametrize("data", [b"abc\0def", b"\xff\xfe\x00", "a\0b".encode("utf-16")])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(PageError, match="not text"):
        decode(Page("a.txt", data, "text"))
