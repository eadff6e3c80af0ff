"""Invented stories with known truth: pages of several outlets that tell of the same events before and after their day.

Every event has a kind, two states, a day and a place. Pages foretell, plan, allege, deny, call off or confirm it in
several wordings, some with its day, some without, and look back on other events of the same two states. Which sentence
speaks of which event is known, so that linking can be scored against it.
"""

import datetime
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Phase = Literal["predicted", "planned", "possible", "happened", "alleged", "denied", "negated"]

STATES = {
    "Serbia": "Belgrade", "Hungary": "Budapest", "Armenia": "Yerevan", "Azerbaijan": "Baku", "Kenya": "Nairobi",
    "Ethiopia": "Addis Ababa", "Peru": "Lima", "Chile": "Santiago", "Vietnam": "Hanoi", "Laos": "Vientiane",
    "Morocco": "Rabat", "Algeria": "Algiers", "Oman": "Muscat", "Jordan": "Amman",
}  # fmt: skip
OUTLETS = ("Harbour Post", "Bay Tribune", "Valley Gazette", "Northern Courier", "Lakeside Herald", "Morning Ledger")
FIRST = datetime.date(2022, 1, 3)
#: Days from the first to the last possible event.
PERIOD = 900
FILLER = (
    "Markets in the region were calm.", "The weather was cold for the season.", "Shops stayed open until late.",
    "Commuters hardly noticed.", "Newspapers gave the story little room.",
)  # fmt: skip


class Kind(NamedTuple):
    """``types``: PLOVER types that a claim on it may have; ``apart``: days to the next of its kind and parties."""

    types: tuple[str, ...]
    apart: int
    wordings: dict[Phase, tuple[str, ...]]


# {a}, {b}: the states; {place}: capital of b; {day}: a wording of the day, or nothing.
KINDS: dict[str, Kind] = {
    "talks": Kind(("CONSULT",), 60, {
        "predicted": ("Analysts expect the leaders of {a} and {b} to meet{day}.",
                      "Diplomats said that the presidents of {a} and {b} would probably hold talks{day}."),
        "planned": ("The leaders of {a} and {b} will meet in {place}{day}.",
                    "{a} and {b} plan to hold a summit in {place}{day}."),
        "possible": ("The presidents of {a} and {b} may meet{day}.", "{a} and {b} could hold a summit{day}."),
        "happened": ("The leaders of {a} and {b} met in {place}{day}.", "{a} and {b} held a summit in {place}{day}.",
                     "The presidents of {a} and {b} held talks{day}."),
        "negated": ("The leaders of {a} and {b} did not meet{day}.",),
    }),
    "accord": Kind(("AGREE", "SUPPORT"), 60, {
        "predicted": ("Observers expect {a} and {b} to sign an agreement on trade{day}.",),
        "planned": ("{a} and {b} plan to sign an agreement on trade{day}.",
                    "The governments of {a} and {b} will sign a trade agreement{day}."),
        "happened": ("{a} and {b} signed an agreement on trade{day}.", "{a} signed a trade agreement with {b}{day}."),
        "negated": ("{a} and {b} did not sign a trade agreement{day}.",),
    }),
    "shells": Kind(("AID",), 120, {
        "predicted": ("Experts predict that {a} will send artillery shells to {b}{day}.",),
        "possible": ("{a} may send artillery shells to {b}{day}.",),
        "alleged": ("{a} sent artillery shells to {b}{day}, according to a Norwegian report.",
                    "Norwegian intelligence said that {a} had delivered shells to {b}{day}."),
        "denied": ("{a} denied that it had sent artillery shells to {b}{day}.",),
        "happened": ("{a} delivered artillery shells to {b}{day}.", "{a} sent shells to {b}{day}."),
    }),
    "strike": Kind(("ASSAULT",), 30, {
        "alleged": ("Witnesses said that warplanes of {a} had bombed a base in {b}{day}.",
                    "{a} reportedly bombed a military base in {b}{day}."),
        "denied": ("{a} denied that it had bombed a base in {b}{day}.",),
        "happened": ("{a} bombed a military base in {b}{day}.", "Warplanes of {a} bombed a base in {b}{day}."),
    }),
    "sanctions": Kind(("SANCTION",), 60, {
        "predicted": ("Observers expect {a} to impose sanctions on {b}{day}.",),
        "planned": ("{a} plans to impose sanctions on {b}{day}.",),
        "happened": ("{a} imposed sanctions on {b}{day}.", "{a} imposed new sanctions against {b}{day}."),
    }),
    "visit": Kind(("CONSULT",), 60, {
        "planned": ("The foreign minister of {a} will visit {b}{day}.",
                    "The foreign minister of {a} plans to visit {b}{day}."),
        "possible": ("The foreign minister of {a} may visit {b}{day}.",),
        "happened": ("The foreign minister of {a} visited {b}{day}.",
                     "The foreign minister of {a} paid a visit to {b}{day}."),
    }),
}  # fmt: skip
_AHEAD: tuple[Phase, ...] = ("predicted", "planned", "possible")


@dataclass(frozen=True)
class Happening:
    """An invented event."""

    number: int
    kind: str
    a: str
    b: str
    day: datetime.date

    @property
    def parties(self) -> frozenset[str]:
        """The two states."""
        return frozenset({self.a, self.b})


class Told(NamedTuple):
    """A sentence and the event that it speaks of."""

    sentence: str
    event: Happening
    phase: Phase


@dataclass(frozen=True)
class StoryPage:
    """A page: its text, the day and outlet, and what its sentences speak of."""

    text: str
    published: datetime.date
    outlet: str
    told: tuple[Told, ...]


def happenings(number: int, seed: int = 6) -> list[Happening]:
    """``number`` events; two of one kind and the same states lie as many days apart as a reader needs to tell them."""
    draw = random.Random(seed)
    pairs = [draw.sample(sorted(STATES), 2) for _ in range(max(4, number // 12))]
    found: list[Happening] = []
    while len(found) < number:
        kind, (a, b) = draw.choice(sorted(KINDS)), draw.choice(pairs)
        one = Happening(len(found), kind, a, b, FIRST + datetime.timedelta(draw.randrange(PERIOD)))
        if all(not _too_near(one, other) for other in found):
            found.append(one)
    return found


def _too_near(one: Happening, other: Happening) -> bool:
    same = one.kind == other.kind and one.parties == other.parties
    return same and abs((one.day - other.day).days) < KINDS[one.kind].apart


def pages(events: Sequence[Happening], number: int, seed: int = 6) -> Iterator[StoryPage]:
    """``number`` pages on the events, each event's turn as often as any other's."""
    draw = random.Random(seed)
    for n in range(number):
        yield _page(events[n % len(events)], events, draw, n)


def _page(event: Happening, events: Sequence[Happening], draw: random.Random, number: int) -> StoryPage:
    ahead = draw.random() < 0.4 and any(p in KINDS[event.kind].wordings for p in _AHEAD)
    published = event.day + datetime.timedelta(-draw.randint(2, 12) if ahead else draw.randint(1, 9))
    told = [_told(event, published, draw, dated=draw.random() < 0.75)]
    past = [e for e in events if e.parties == event.parties and (published - e.day).days > 20]
    if past and draw.random() < 0.4:
        earlier = draw.choice(past)
        told.append(Told(_worded(earlier, "happened", f" on {_date(earlier.day)}", draw), earlier, "happened"))
    lines = [told[0].sentence, draw.choice(FILLER), *(t.sentence for t in told[1:]), f"This is report {number}."]
    return StoryPage(" ".join(lines), published, draw.choice(OUTLETS), tuple(told))


def _told(event: Happening, published: datetime.date, draw: random.Random, dated: bool) -> Told:
    known = KINDS[event.kind].wordings
    phases = [p for p in known if (p in _AHEAD) == (published < event.day)]
    phase = draw.choices(phases, [3 if p in ("happened", "planned") else 1 for p in phases])[0]
    return Told(_worded(event, phase, _day(event.day, published, draw) if dated else "", draw), event, phase)


def _worded(event: Happening, phase: Phase, day: str, draw: random.Random) -> str:
    wording = draw.choice(KINDS[event.kind].wordings[phase])
    return wording.format(a=event.a, b=event.b, place=STATES[event.b], day=day)


def _day(day: datetime.date, published: datetime.date, draw: random.Random) -> str:
    """The day as a newspaper of that day would put it."""
    gap = (day - published).days
    if -6 <= gap <= -1 and draw.random() < 0.6:
        return f" on {day:%A}"
    if gap < 7 and gap > 1 and draw.random() < 0.5:
        return f" on {day:%A}" if day.isocalendar().week == published.isocalendar().week else f" next {day:%A}"
    return f" on {_date(day)}" if draw.random() < 0.7 else f" on {day.day} {day:%B}"


def _date(day: datetime.date) -> str:
    return f"{day.day} {day:%B} {day.year}"
