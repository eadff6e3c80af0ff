"""Whole pages: whom each word that points back means, by state and sector."""

import re

import pytest
from page_stories import STORIES

from mentioned import mentions_of

_MARK = re.compile(r"\{([^=}]*)=([^}]*)\}")


def unmarked(story: str) -> tuple[str, list[tuple[int, str, str]]]:
    """The bare text, and each marked stretch: where it ends, its words, what is expected."""
    text, asked, at = "", [], 0
    for mark in _MARK.finditer(story):
        text += story[at : mark.start()] + mark[1]
        asked.append((len(text), mark[1], mark[2]))
        at = mark.end()
    return text + story[at:], asked


def meant(parsed, end: int, sector: bool) -> str:
    """Whom the mention means whose head ends at ``end``: codes in order, and the sector where asked."""
    token = next(t for t in parsed.tokens if t.end == end)
    mention = mentions_of(parsed).of(token)
    if mention is None:
        return ""
    codes = " ".join(sorted(a.country or "-" for a in mention.actors))
    return f"{codes}/{mention.actors[0].sector}" if sector else codes


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s[:40])
def test_words_that_point_back_mean_whom_a_reader_takes_them_for(parse, story):
    text, asked = unmarked(story)
    parsed = parse(text)
    for end, words, expected in asked:
        codes, slash, sector = expected.partition("/")
        wanted = " ".join(sorted(codes.split())) + slash + sector
        assert (words, meant(parsed, end, bool(slash))) == (words, wanted)
