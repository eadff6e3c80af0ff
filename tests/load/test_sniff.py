import pytest

from reportedly.load.sniff import is_binary, media_of

ENGLISH = "The two ministers met in Geneva and spoke about grain. " * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_no_binary(encoding):
    assert not is_binary(ENGLISH.encode(encoding))


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20,
        b"PK\x03\x04" + bytes(range(1, 32)) * 50,
        b"%PDF-1.7\n" + b"\0" * 10,
        b"GIF89a" + bytes(200),
        ENGLISH.encode() + b"\0",
        bytes(range(1, 9)) * 100,
    ],
)
def test_binaries(data):
    assert is_binary(data)


@pytest.mark.parametrize("data", [b"a\tb\r\nc\x0cd", b"a\x01" + b"b" * 200, b""])
def test_a_few_control_characters_are_text(data):
    assert not is_binary(data)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (b"<html>", "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html>", "html"),
        (b"<p class='a'>One</p>", "html"),
        (b"\xef\xbb\xbf<!doctype HTML>", "html"),
        (b"5 < 7 and 9 > 8", "text"),
        (b"<strong></strong>A headline", "text"),
        (b"<pre-war borders>", "text"),
        (b"x" * 5000 + b"<html>", "text"),
        (b"", "text"),
    ],
)
def test_html_shows_at_the_beginning(data, media):
    assert media_of(data) == media
