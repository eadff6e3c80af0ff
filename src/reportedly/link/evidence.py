"""What later pages say about a forecast's proposition: same parties, same kind of act, same matter, same persons."""

import datetime
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, islice, takewhile
from typing import NamedTuple

from reportedly import codebook, settings
from reportedly.codebook.flows import family
from reportedly.link.report import Report, states
from reportedly.link.traits import Traits, agree, answers, words
from reportedly.model.claim import Claim, Factuality
from reportedly.model.when import When

#: Labels of claims that say what came of something.
TELLING: tuple[Factuality, ...] = ("happened", "negated", "denied", "alleged")
# "Reach a deal" (030) and "sign" (057) have different CAMEO roots, but the one is the other foretold.
_DEALS = frozenset({"030", "057"})
#: Stories that are named as evidence for one settlement; where there are as many, later ones add nothing.
QUOTED = 3
# Dated evidence is searched by its last day; what spans more than a month is kept apart, so that searches stay short.
_MONTH = datetime.timedelta(days=31)


# Kind of act, parties, story of bare claims, and (for shelves) the label.
Shelved = tuple[object, ...]


class Asked(NamedTuple):
    """A forecast as a question to the record: the claim, its horizon, and the id of its event."""

    report: Report
    horizon: When | None
    event_id: str


class _Matter(NamedTuple):
    """What an act is about, beside its kind and parties: its CAMEO root, what is transferred, what is named."""

    act: str
    item: str
    traits: Traits


class _Sign(NamedTuple):
    """Evidence that is alike in all that counts for settling."""

    published: datetime.date
    interval: tuple[datetime.date, datetime.date] | None
    matter: _Matter
    event_id: str

    @property
    def last(self) -> datetime.date:
        """The last day it speaks of; without a date, the day of publication."""
        return self.interval[1] if self.interval else self.published


_Signed = tuple[_Sign, dict[str, Report]]


@dataclass(slots=True, eq=False)
class _Shelf:
    """The signs with one label on one proposition, with a report of each story, by last day."""

    narrow: list[_Signed] = field(default_factory=list)
    wide: list[_Signed] = field(default_factory=list)
    undated: list[_Signed] = field(default_factory=list)

    def put(self, sign: _Sign, by_story: dict[str, Report]) -> None:
        """Add a sign; signs come by last day."""
        span = sign.interval[1] - sign.interval[0] if sign.interval else None
        (self.undated if span is None else self.narrow if span <= _MONTH else self.wide).append((sign, by_story))


class Evidence:
    """All that pages assert or deny, by proposition.

    ``event_of``: claim id to event id; ``questions``: the reports that will be asked about.
    """

    def __init__(self, reports: Iterable[Report], event_of: Mapping[str, str], questions: Iterable[Report]) -> None:
        self._slack = datetime.timedelta(days=settings.number("event_days"))
        self._fresh = datetime.timedelta(days=settings.number("attach_days"))
        self._shelves: dict[Shelved, _Shelf] = defaultdict(_Shelf)
        self._known: dict[Shelved, dict[_Matter, datetime.date]] = defaultdict(dict)
        signs: dict[tuple[Shelved, _Sign], dict[str, Report]] = defaultdict(dict)
        since = _first_days(questions)
        telling = ((r, [s for s in shown(r) if s[0] in since]) for r in reports if _weight(r) in TELLING)
        for report, told in sorted((t for t in telling if t[1]), key=lambda t: t[0].order):
            if report.published:
                for proposition, matter in told:
                    sign = _sign(report, report.published, matter, event_of[report.claim.claim_id])
                    if report.published > since[proposition]:  # earlier ones bear on no question
                        signs[(*proposition, _weight(report)), sign].setdefault(report.story, report)
                    self._remember(report, proposition, sign)
        for (shelf, sign), by_story in sorted(signs.items(), key=_by_last_day):
            self._shelves[shelf].put(sign, by_story)

    def _remember(self, report: Report, proposition: Shelved, sign: _Sign) -> None:
        """Note the first day on which a page tells in its own voice of such an act as done."""
        if report.label == "happened" and not report.told_by_others:
            day = max(sign.published, sign.interval[0]) if sign.interval else sign.published
            known = self._known[proposition]
            known[sign.matter] = min(day, known.get(sign.matter, day))

    def about(self, asked: Asked) -> dict[Factuality, list[Report]]:
        """The later reports that bear on the question, by what they say; at most three stories each.

        Later means on a page published after the forecast's, in another story. Reports of the wrong time don't bear.
        """
        day = asked.report.published
        if day is None:
            return {}
        found = {label: self._bearing(asked, label, day) for label in TELLING}
        return {label: reports for label, reports in found.items() if reports}

    def was_known(self, asked: Asked) -> bool:
        """Whether the forecast's page or an earlier one already told, in its own voice, of such an act as done.

        Then a later report that gives no date may speak of that one, and shows nothing new.
        """
        day = asked.report.published
        known = self._known.get(proposition_of(asked.report), {})
        return any(day is not None and first <= day and _answers(what, asked) for what, first in known.items())

    def _bearing(self, asked: Asked, label: Factuality, day: datetime.date) -> list[Report]:
        """The first reports that bear on the question and say so."""
        shelf = self._shelves.get((*proposition_of(asked.report), label))
        if shelf is None:
            return []
        stories: dict[str, Report] = {}
        for by_story in chain(self._dated(shelf, asked, label, day), self._undated(shelf, asked, label, day)):
            for story, report in by_story.items():
                if story != asked.report.story and not _is_own_word(report, asked.report):
                    stories.setdefault(story, report)
            if len(stories) >= QUOTED:
                break
        return sorted(islice(stories.values(), QUOTED), key=lambda r: r.order)

    def _dated(self, shelf: _Shelf, asked: Asked, label: Factuality, day: datetime.date) -> Iterator[dict[str, Report]]:
        """Dated signs of the horizon; without a horizon, of any later day, but then a day without it shows nothing."""
        horizon = asked.horizon
        if horizon is None and label == "negated":
            return
        slack = self._slack if horizon and horizon.precision == "day" else datetime.timedelta(0)
        first = max(day, horizon.start - slack) if horizon and horizon.start else day
        last = horizon.end + slack if horizon and horizon.end else None
        narrow = takewhile(lambda s: last is None or s[0].last <= last + _MONTH, _from_day(shelf.narrow, first))
        for sign, by_story in chain(narrow, _from_day(shelf.wide, first)):
            in_time = last is None or (sign.interval is not None and sign.interval[0] <= last)
            if in_time and sign.published > day and _matches(sign, asked):
                yield by_story

    def _undated(
        self, shelf: _Shelf, asked: Asked, label: Factuality, day: datetime.date
    ) -> Iterator[dict[str, Report]]:
        """Undated signs count while the forecast is fresh, or when linking took both for one event.

        "Has not" before the horizon is over settles nothing, nor does it ever where there is no horizon.
        """
        end = asked.horizon.end if asked.horizon else None
        if label == "negated" and end is None:
            return
        known_before = self.was_known(asked)
        start = max(day, end) if label == "negated" and end else day
        for sign, by_story in shelf.undated[bisect_right(shelf.undated, start, key=_last_day) :]:
            same_event = sign.event_id == asked.event_id
            lasting = same_event or asked.report.state is not None
            fresh = label == "negated" or lasting or sign.published <= (end or day) + self._fresh
            told_anew = not known_before or (same_event and asked.horizon is not None and not asked.report.state)
            if fresh and told_anew and _matches(sign, asked):
                yield by_story


def _first_days(questions: Iterable[Report]) -> dict[Shelved, datetime.date]:
    """The day of the first question on each proposition; those of pages without a day are never answered."""
    first: dict[Shelved, datetime.date] = {}
    for report in questions:
        if report.published:
            proposition = proposition_of(report)
            first[proposition] = min(report.published, first.get(proposition, report.published))
    return first


def _is_own_word(told: Report, forecast: Report) -> bool:
    """Whether it is the forecaster who tells it: nobody's word proves that they were right."""
    return told.named is not None and told.named == forecast.named


def _from_day(signs: Sequence[_Signed], day: datetime.date) -> Sequence[_Signed]:
    return signs[bisect_left(signs, day, key=_last_day) :]


def _last_day(signed: _Signed) -> datetime.date:
    return signed[0].last


def _by_last_day(entry: tuple[tuple[Shelved, _Sign], dict[str, Report]]) -> tuple[datetime.date, datetime.date, str]:
    (_, sign), by_story = entry
    return sign.last, sign.published, min(r.claim.claim_id for r in by_story.values())


def proposition_of(report: Report) -> Shelved:
    """Kind of act and parties. A deal is not a delivery: types never mix."""
    return report.key.kind, report.key.first, report.key.second, report.key.within


def shown(report: Report) -> Iterator[tuple[Shelved, _Matter]]:
    """The propositions that a report bears on: its own, that those who met in a state's land went there, and that there
    are such ties as a deed shows.
    """
    matter = _matter(report)
    yield proposition_of(report), matter
    host = report.claim.place.country if report.claim.place else None
    guests = tuple(c for c in report.key.first if c != host)
    if report.key.kind == "CONSULT" and report.key.matter != "phone" and host in report.key.first and guests:
        yield ("VISIT", guests, (host,), ""), matter
    ties = _states_shown().get(report.claim.cameo or "") if _weight(report) == "happened" else None
    if ties and report.key.first and report.key.second:
        both = tuple(sorted({*report.key.first, *report.key.second}))
        yield (ties["type"], both, (), ""), _Matter(ties["act"], ties["state"], frozenset())


@cache
def _states_shown() -> dict[str, dict[str, str]]:
    """State, type and CAMEO code of the ties that a deed shows, by its CAMEO code."""
    shown: dict[str, dict[str, str]] = codebook.load("linking")["shown"]
    return shown


def _weight(report: Report) -> Factuality:
    """The label that counts: what only others tell as done is merely alleged; to allege a state shows nothing."""
    label = "alleged" if report.label == "happened" and report.told_by_others else report.label
    return "unknown" if report.state and label == "alleged" else label


def _sign(report: Report, published: datetime.date, matter: _Matter, event_id: str) -> _Sign:
    interval = None if matter.item in states() else report.interval
    return _Sign(published, interval, matter, event_id)


def _matter(report: Report) -> _Matter:
    claim = report.claim
    # Talks are talks and a deal is a deal; of other acts the CAMEO root must be the same.
    plain = claim.type == "CONSULT" or claim.cameo in _DEALS
    item = family(claim.flow.item) if claim.flow else report.key.matter
    # Ties of one kind don't show those of another, economic ones no military ones; those of no kind are of any.
    act = (claim.cameo or "").rstrip("0") if report.state else claim.root or ""
    return _Matter("" if plain else act, item, report.traits)


def _matches(sign: _Sign, asked: Asked) -> bool:
    """Whether the sign answers the question; of one event, it may leave unnamed what the question names."""
    same_event = sign.event_id == asked.event_id
    return _answers(sign.matter, asked, agree if same_event else answers)


def last_day_of(report: Report) -> datetime.date | None:
    """The last day that a report speaks of, if it is dated to a month or less: such are heard before others."""
    ends = None if report.state else report.interval
    return ends[1] if ends and ends[1] - ends[0] <= _MONTH else None


def may_answer(report: Report, question: Report) -> bool:
    """Whether a report is about what the question is about, as far as both name it."""
    asked, proposition = Asked(question, None, ""), proposition_of(question)
    return any(_answers(matter, asked) for told, matter in shown(report) if told == proposition)


def _in_person(claim: Claim) -> bool:
    """Whether a forecast of talks says that the two will meet: then no call fulfils it."""
    if claim.type != "CONSULT" or claim.mode == "phone":
        return False
    return claim.mode == "visit" or claim.place is not None or not _face_to_face().isdisjoint(words(claim.trigger.text))


@cache
def _face_to_face() -> frozenset[str]:
    return frozenset(codebook.load("linking")["in_person"])


def _answers(told: _Matter, asked: Asked, named: Callable[[Traits, Traits], bool] = answers) -> bool:
    """Same matter if the forecast names one, same act, same persons and papers."""
    own = _matter(asked.report)
    if told.item == "phone" and _in_person(asked.report.claim):
        return False
    same_act = not told.act or told.act.startswith(own.act)
    same_item = told.item == own.item or not (own.item or told.item in states())
    return same_act and same_item and named(own.traits, told.traits)
