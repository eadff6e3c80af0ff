"""Which state a feast is that of: the first that the sentence names, else the last named before it."""

import re
from functools import cache

from reportedly.codebook import load
from reportedly.model.parsed import ParsedDocument, Sentence

# Characters before a sentence in which a state named there still is the one spoken of.
_BEFORE = 1500


def named(parsed: ParsedDocument, sentence: Sentence, codes: frozenset[str]) -> str | None:
    """The one of the states ``codes`` (ISO 3166) that is named by its name, its people's or its capital's."""
    pattern, code_of = _names(codes)
    text = parsed.document.text
    if found := pattern.search(text, sentence.start, sentence.end):
        return code_of[found[1]]
    earlier = pattern.findall(text, max(sentence.start - _BEFORE, 0), sentence.start)
    return code_of[earlier[-1]] if earlier else None


@cache
def _names(codes: frozenset[str]) -> tuple[re.Pattern[str], dict[str, str]]:
    countries = load("countries")["countries"]
    code_of = {
        name: code
        for code in sorted(codes & countries.keys())
        for name in (
            countries[code]["name"],
            *(word for key in ("also", "people", "capital") for word in countries[code].get(key, ())),
        )
    }
    longest_first = sorted(code_of, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})s?(?!\w)"), code_of
