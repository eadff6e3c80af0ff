"""Generated texts of which it is known whose copies they are: random words, nobody's sentences, always the same."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

_SYLLABLES = [a + b for a in "bdfgklmnprst" for b in ("an", "ero", "ilt", "ovu", "ush", "yme")]
_WORDS = ["the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "it", "with", "as"] + [
    a + b for a in _SYLLABLES for b in _SYLLABLES
]
_WEIGHTS = list(accumulate(1 / (rank + 3) for rank in range(len(_WORDS))))  # Zipf's law
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_HOUSES = 12
KINDS = ("verbatim", "cut", "new lead", "furniture", "dates", "cut and furniture", "new lead and dates")


@dataclass(frozen=True)
class Text:
    """One generated page: its story's number and what was done to the story."""

    text: str
    story: int
    kind: str


def words(draw: random.Random, number: int) -> str:
    return " ".join(draw.choices(_WORDS, cum_weights=_WEIGHTS, k=number))


def paragraph(draw: random.Random, number: int) -> str:
    day = f"on {draw.choice(_DAYS)} May {draw.randint(1, 28)}"
    return f"{words(draw, number // 2)} {day} {words(draw, number - number // 2 - 4)}."


@cache
def _furniture(house: int) -> tuple[str, str]:
    draw = random.Random(f"house {house}")
    return words(draw, 12) + ".", words(draw, 25) + "."


@cache
def _background(number: int) -> str:
    return paragraph(random.Random(f"background {number}"), 40)


def original(number: int, length: int) -> list[str]:
    """A story's paragraphs; every third tells a background that other stories tell in the same words."""
    draw = random.Random(f"story {number}")
    parts = [paragraph(draw, draw.randint(25, 60)) for _ in range(max(3, length // 42))]
    if number % 3 == 0:
        parts[-1] = _background(number % 200)
    return parts


def _dated(draw: random.Random, text: str) -> str:
    """Weekdays and days of the month written anew, as by another house's style."""
    for day in _DAYS:
        text = text.replace(f"on {day} May", f"on {draw.randint(1, 28)} May, a {draw.choice(_DAYS)}")
    return text


def variant(parts: list[str], kind: str, draw: random.Random) -> str:
    parts = list(parts)
    if "cut" in kind:
        parts = parts[: max(2, round(len(parts) * draw.uniform(0.5, 0.85)))]
    if "new lead" in kind:
        parts[0] = paragraph(draw, 35)
    if "furniture" in kind:
        top, bottom = _furniture(draw.randrange(_HOUSES))
        parts = [top, *parts, bottom]
    text = "\n\n".join(parts)
    return _dated(draw, text) if "dates" in kind else text


def texts(number: int, length: int = 300, copied: float = 0.5) -> Iterator[Text]:
    """``number`` texts of about ``length`` words; about ``copied`` of them are copies of another, up to 12 a story."""
    draw = random.Random(20240504)
    made, story = 0, 0
    while made < number:
        parts = original(story, length)
        copies = draw.choice((1, 1, 2, 3, 5, 12)) if draw.random() < copied / 2 else 0
        for at in range(min(copies + 1, number - made)):
            kind = draw.choice(KINDS) if at else "original"
            yield Text(variant(parts, kind, draw), story, kind)
            made += 1
        story += 1
