"""Pages of random claims about few states in a short time, so that all that linking knows of meets all the rest."""

import datetime
import random
from collections.abc import Collection, Sequence
from typing import Any

from fakes import certainty_words, claim, document, when
from press import speaker, transfer
from reportedly.model.actor import Actor
from reportedly.model.claim import Claim, Factuality, Place
from reportedly.model.document import Document
from reportedly.model.span import Span
from reportedly.model.when import When

Entry = tuple[Document, Sequence[Claim], tuple[()]]

FIRST = datetime.date(2023, 1, 2)
_TELLING: tuple[Factuality, ...] = ("happened", "alleged", "denied", "negated")
_AHEAD: tuple[Factuality, ...] = ("predicted", "planned", "possible", "conditional")
_LABELS: tuple[Factuality, ...] = (*_TELLING, *_TELLING, "happened", *_AHEAD, "called_for", "unknown")
_WORDS = [f"word{n}" for n in range(400)]
# Triggers, and the fields of claims that have them.
_ACTS: list[tuple[str, dict[str, Any]]] = [
    ("met", {"type": "CONSULT", "cameo": "046", "symmetric": True}),
    ("summit", {"type": "CONSULT", "cameo": "046", "symmetric": True}),
    ("visited", {"type": "CONSULT", "cameo": "042"}),
    ("phoned", {"type": "CONSULT", "cameo": "041", "symmetric": True, "mode": "phone"}),
    ("signed", {"type": "AGREE", "cameo": "057", "symmetric": True}),
    ("treaty", {"type": "AGREE", "cameo": "057", "symmetric": True}),
    ("partnership", {"type": "COOPERATE", "cameo": "060", "symmetric": True}),
    ("cooperation", {"type": "COOPERATE", "cameo": "062", "symmetric": True}),
    ("sent", {"type": "AID", "cameo": "072", "quad": 2}),
    ("bombed", {"type": "ASSAULT", "cameo": "195", "quad": 4}),
    ("war", {"type": "ASSAULT", "cameo": "190", "quad": 4}),
    ("sanctioned", {"type": "SANCTION", "cameo": "163", "quad": 3}),
    ("parade", {"type": "MOBILIZE", "cameo": "150", "quad": 4}),
    ("said", {"type": None, "cameo": "010"}),
    ("denied the report", {"type": "REJECT", "cameo": "016", "quad": 3}),
]  # fmt: skip


def pages(seed: int, number: int, days: int = 240, only: Collection[str] = ()) -> list[Entry]:
    """So many pages with one to four claims each, some of them printed again, some without a day; in no order.

    ``only``: of these triggers.
    """
    known = [act for act in _ACTS if not only or act[0] in only]
    draw = random.Random(seed)
    made: list[Entry] = []
    printed: list[tuple[list[tuple[str, dict[str, Any]]], str]] = []
    for at in range(number):
        if printed and draw.random() < 0.2:
            acts, text = draw.choice(printed)
        else:
            acts = draw.choices(known, k=draw.randint(1, 4))
            told = (f"The one side {trigger} the other {n} {at}." for n, (trigger, _) in enumerate(acts))
            text = " ".join([*told, *draw.choices(_WORDS, k=40)])
        printed.append((acts, text))
        published = None if draw.random() < 0.05 else FIRST + datetime.timedelta(draw.randrange(days))
        page = document(f"{text} {at}", published=published, outlet=f"Paper {draw.randrange(9)}", path=f"{at}.txt")
        made.append((page, _claims(draw, page, acts, published or FIRST), ()))
    return draw.sample(made, len(made))


def _claims(
    draw: random.Random, page: Document, acts: Sequence[tuple[str, dict[str, Any]]], day: datetime.date
) -> list[Claim]:
    parties = draw.choice([("PRK", "RUS"), ("PRK", "RUS"), ("CHN", "RUS")])
    found = []
    for trigger, fields in acts:
        ends = parties if draw.random() < 0.7 else parties[::-1]
        sides = (ends, ()) if fields.get("symmetric") else (ends[:1], ends[1:])
        source, target = (_side(draw, side) for side in sides)
        label, date, more = draw.choice(_LABELS), _date(draw, day), _more(draw, page, trigger)
        found.append(claim(page, trigger, source=source, target=target, factuality=label, date=date, **more, **fields))
    return list({c.claim_id: c for c in found}.values())


def _side(draw: random.Random, codes: Sequence[str]) -> list[Actor]:
    names = {"PRK": ["Kim", "Choe"], "RUS": ["Putin", "Lavrov"]}
    some = draw.random() < 0.2
    return [Actor(c, "GOV", c, draw.choice(names[c]) if some and c in names else None) for c in codes]


def _date(draw: random.Random, day: datetime.date) -> When | None:
    kind = draw.choice(["none", "none", "day", "day", "week", "month", "year", "open"])
    start = day + datetime.timedelta(draw.randint(-20, 20))
    spans = {"day": 0, "week": 6, "month": 30, "year": 364}
    if kind == "none":
        return None
    if kind == "open":
        return When(start, None, "vague", "since then")
    return when(start, start + datetime.timedelta(spans[kind]), kind)


def _more(draw: random.Random, page: Document, trigger: str) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if draw.random() < 0.5:
        country = draw.choice(["PRK", "RUS", "NOR", None])
        more["attribution"] = speaker(draw.choice(["Ann Berg", "Ivan Orlov", None]), country=country)
    if trigger in ("sent", "partnership", "signed") and draw.random() < 0.6:
        more["flow"] = transfer(draw.choice(["weapons", "oil"]))
    if draw.random() < 0.3:
        more["place"] = draw.choice([Place("Moscow", "RUS", 0, 4), Place("Pyongyang", "PRK", 0, 4)])
    if draw.random() < 0.2:
        more["condition"] = _condition(draw, page)
    if draw.random() < 0.3:
        word, low = draw.choice([("likely", 0.6), ("unlikely", 0.1)])
        more["certainty"] = certainty_words(word, word, low, low + 0.3)
    return more


def _condition(draw: random.Random, page: Document) -> Span:
    """Any stretch of the page."""
    start = draw.randrange(len(page.text) // 2)
    return Span.of(page.text, start, start + 40)
