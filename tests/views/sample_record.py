"""An invented record on two states, stored as reading and linking would store it. All texts are our own."""

import dataclasses
from pathlib import Path
from typing import Any

from fakes import claim, contradiction, document, event, flow, forecast, linked, reason, span, statement, when
from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import Attribution, Certainty, Claim, Place, Transfer
from reportedly.model.derived import Event, Linked, Probability, Quantity, Step
from reportedly.model.document import Document
from reportedly.model.statement import Statement
from reportedly.problems import Problem
from reportedly.store import Store

SUMMIT = document(
    "North Korea's leader held a summit with the Russian president at a spaceport in the Far East on Wednesday.\n"
    "The Kremlin said that no agreement on weapons had been signed.\n"
    "Analysts in Seoul said Pyongyang would probably send artillery shells to Moscow before the end of the year.\n"
    "If Russia shares satellite know-how, the North could launch a second spy satellite by spring, they added.",
    path="summit.html", published="2023-09-14", title="Leaders meet at <spaceport>", outlet="Harbour Post",
    agency="Example Wire",
)  # fmt: skip
COPY = document(
    "(Example Wire) - North Korea's leader held a summit with the Russian president at a spaceport "
    "in the Far East on Wednesday.\n"
    "Both delegations left without comment.",
    path="copy.txt", published="2023-09-15", title="Summit in the Far East", outlet="Valley Gazette",
    agency="Example Wire",
)  # fmt: skip
SHELLS = document(
    "Russia received about 3,000 containers of artillery shells from North Korea by rail, "
    "a South Korean ministry reported.\n"
    "Moscow denied that it had received ammunition. Pyongyang has repeatedly rejected the allegation.\n"
    "The European Union condemned the deliveries. Russia may send food and oil to North Korea in return.\n"
    "The two sides have not held joint drills, the ministry noted.",
    path="shells.html", published="2023-11-01", title="Seoul counts containers", outlet="Bay Tribune",
)  # fmt: skip
TREATY = document(
    "Russia and North Korea signed a partnership treaty in Pyongyang on Wednesday.\n"
    "The Russian president visited Pyongyang for the first time in 24 years.\n"
    "North Korea pledged full support for Russia. Washington urged Russia "
    "to stop military cooperation with North Korea.\n"
    "The Russian foreign ministry said that the two states would hold further talks in Moscow in the autumn.",
    path="treaty.txt", published="2024-06-20", title="Treaty signed in Pyongyang", outlet="Harbour Post",
    agency="Example Wire",
)  # fmt: skip
TROOPS = document(
    "North Korea sent about 10,000 soldiers to Russia, lawmakers in Seoul were told, "
    "and some have reportedly reached the front.\n"
    "The foreign ministers of North Korea and Russia met in Moscow on Friday.\n"
    "An official who asked not to be named said it was almost certain that Pyongyang would send more troops.",
    path="troops.html", published="2024-11-02", title="Soldiers on the move", outlet="Bay Tribune",
)  # fmt: skip
UNDATED = document("North Korea thanked Russia for a shipment of grain.", path="scrap.txt", published=None, outlet=None)

PRK, RUS = Actor("PRK", "GOV", "North Korea"), Actor("RUS", "GOV", "Russia")


def _at(doc: Document, part: str) -> tuple[int, int]:
    found = span(doc.text, part)
    return found.start, found.end


KREMLIN = Speaker("The Kremlin", "government", "RUS", False, *_at(SUMMIT, "The Kremlin"))
SEOUL = Attribution(
    "speaker", "South Korean ministry", "government", "KOR", False, *_at(SHELLS, "a South Korean ministry")
)
ANALYSTS = Attribution("speaker", "Analysts", None, "KOR", True)
MOSCOW = Attribution("speaker", "Moscow", None, "RUS")


def words(doc: Document, part: str, class_: str, low: float | None, high: float | None, scale: str | None) -> Certainty:
    at = span(doc.text, part)
    return Certainty(at.start, at.end, at.text, class_, scale, low, high)


def cues(doc: Document, *parts: str) -> dict[str, Any]:
    return {"cues": tuple(span(doc.text, part) for part in parts)}


def _mutual(doc: Document, trigger: str, **more: Any) -> Claim:
    return claim(doc, trigger, source=(PRK, RUS), target=(), symmetric=True, **more)


def _named(doc: Document, name: str, actor: Actor) -> Actor:
    at = span(doc.text, name)
    return Actor(actor.country, actor.sector, at.text, None, at.start, at.end)


SHELLS_SENT = Transfer("artillery_ammunition", "PRK", "RUS", "alleged")
WEDNESDAY = when("2023-09-13")
MET = _mutual(
    SUMMIT,
    "summit",
    type="CONSULT",
    cameo="046",
    mode="third-party",
    date=WEDNESDAY,
    place=Place("Far East", "RUS", *_at(SUMMIT, "Far East")),
)
MET_COPY = _mutual(COPY, "summit", type="CONSULT", cameo="046", mode="third-party", date=WEDNESDAY)
NO_DEAL = _mutual(
    SUMMIT, "signed", type="SUPPORT", cameo="057", factuality="denied", score=-1.0, date=WEDNESDAY,
    attribution=(Attribution("speaker", "The Kremlin", "government", "RUS", False, *_at(SUMMIT, "The Kremlin")),),
    **cues(SUMMIT, "no"),
)  # fmt: skip
WILL_SEND = claim(
    SUMMIT, "send", source=(_named(SUMMIT, "Pyongyang", PRK),), target=(_named(SUMMIT, "Moscow", RUS),), type="AID",
    cameo="072",
    factuality="predicted", score=1.0, certainty=words(SUMMIT, "probably", "likely", 0.55, 0.8, "icd203"),
    attribution=(ANALYSTS,), date=when("2023-09-14", "2023-12-31", "season"), flow=SHELLS_SENT, **cues(SUMMIT, "would"),
)  # fmt: skip
IF_SHARES = claim(
    SUMMIT, "shares", source=("RUS",), target=("PRK",), type="COOPERATE", cameo="064", factuality="conditional",
    score=0.5,
    condition=span(SUMMIT.text, "If Russia shares satellite know-how"), **cues(SUMMIT, "If"),
)  # fmt: skip
RECEIVED = claim(
    SHELLS, "received", source=(_named(SHELLS, "North Korea", PRK),), target=(_named(SHELLS, "Russia", RUS),),
    type="AID", cameo="072",
    factuality="alleged", score=1.5, attribution=(SEOUL,), date=when("2023-08-01", "2023-10-31", "season"),
    flow=SHELLS_SENT, **cues(SHELLS, "reported"),
)  # fmt: skip
DENIED = claim(
    SHELLS, "received ammunition", type="AID", cameo="072", factuality="denied", score=-1.5, attribution=(MOSCOW,),
    **cues(SHELLS, "denied"),
)  # fmt: skip
CONDEMNED = claim(SHELLS, "condemned", source=("EUR",), target=("PRK", "RUS"), type="ACCUSE", cameo="111")
MAY_FEED = claim(
    SHELLS, "send food", source=("RUS",), target=("PRK",), type="AID", cameo="073", factuality="possible", score=0.5,
    certainty=words(SHELLS, "may", "possible", 0.0, 1.0, "readers"), **cues(SHELLS, "may"),
)  # fmt: skip
NO_DRILLS = _mutual(
    SHELLS, "drills", type="COOPERATE", cameo="062", factuality="negated", score=-2.5, **cues(SHELLS, "not")
)
TREATY_DAY = when("2024-06-19")
SIGNED = _mutual(
    TREATY,
    "signed",
    type="SUPPORT",
    cameo="057",
    date=TREATY_DAY,
    place=Place("Pyongyang", "PRK", *_at(TREATY, "Pyongyang")),
)
VISITED = claim(
    TREATY, "visited", source=("RUS",), target=("PRK",), type="CONSULT", cameo="042", mode="visit", date=TREATY_DAY
)
PLEDGED = claim(TREATY, "pledged", type="AGREE", cameo="030")
URGED = claim(
    TREATY, "military cooperation", source=("RUS",), target=("PRK",), type="COOPERATE", cameo="062",
    factuality="called_for", score=0.0,
    **cues(TREATY, "urged"),
)  # fmt: skip
AUTUMN = when("2024-09-01", "2024-11-30", "season")
TALKS_PLANNED = _mutual(
    TREATY, "further talks", type="CONSULT", cameo="036", factuality="planned", score=1.0, date=AUTUMN,
    attribution=(Attribution("speaker", "Russian foreign ministry", "government", "RUS", False),), **cues(TREATY,
        "would"),
)  # fmt: skip
SENT = claim(
    TROOPS, "sent", source=(Actor("PRK", "MIL", "North Korea", None, 0, 11),), target=(RUS,), type="AID", cameo="072",
    factuality="alleged", score=1.5, date=when("2024-10-01", "2024-10-31", "month"),
    attribution=(Attribution("speaker", None, "lawmakers", "KOR", True),),
    certainty=words(TROOPS, "reportedly", "reported", None, None, None),
)  # fmt: skip
FRIDAY = when("2024-11-01")
MET_AGAIN = _mutual(TROOPS, "met", type="CONSULT", cameo="042", date=FRIDAY)
MORE = claim(
    TROOPS, "send more", type="AID", cameo="072", factuality="predicted", score=2.0,
    attribution=(Attribution("speaker", "An official", None, None, True),),
    certainty=words(TROOPS, "almost certain", "almost_certain", 0.95, 0.99, "icd203"), **cues(TROOPS, "would"),
)  # fmt: skip
THANKED = claim(UNDATED, "thanked", type="SUPPORT", cameo="051", factuality="unknown")

# Acts of words alone: a denial that stands for itself, one whose content is told, and a mere "noted".
REJECTED = claim(SHELLS, "rejected the allegation", type=None, cameo="016")
DENIES = claim(SHELLS, "denied", source=("RUS",), target=("PRK",), type=None, cameo="016")
NOTED = claim(SHELLS, "noted", type=None, cameo="010")

CLAIMS: dict[str, list[Claim]] = {}
for _claim in (
    MET, MET_COPY, NO_DEAL, WILL_SEND, IF_SHARES, RECEIVED, DENIED, CONDEMNED, MAY_FEED, NO_DRILLS, SIGNED, VISITED,
    PLEDGED, URGED,
    TALKS_PLANNED, SENT, MET_AGAIN, MORE, THANKED, REJECTED, DENIES, NOTED,
):  # fmt: skip
    CLAIMS.setdefault(_claim.document_id, []).append(_claim)

STATEMENTS: list[tuple[Document, Statement]] = [
    (SUMMIT, statement(SUMMIT, "no agreement on weapons had been signed", speaker=KREMLIN)),
    (SUMMIT, statement(SUMMIT, "Pyongyang would probably send artillery shells to Moscow before the end of the year",
        speaker=Speaker("Analysts", None, "KOR", True))),
    (TREATY, statement(TREATY, "the two states would hold further talks in Moscow in the autumn",
        speaker=Speaker("Russian foreign ministry", "government", "RUS"))),
    (TROOPS, statement(TROOPS, "it was almost certain that Pyongyang would send more troops", speaker=None, kind="direct")),
    # Not shown: words of nobody, a scrap, and words inside a longer statement.
    (SHELLS, statement(SHELLS, "Russia may send food and oil to North Korea in return", cue=None, speaker=None)),
    (SHELLS, statement(SHELLS, "received ammunition", speaker=Speaker("Moscow", None, "RUS"), cue="denied")),
    (TREATY, statement(TREATY, "further talks in Moscow in the autumn",
        speaker=Speaker("Russian foreign ministry", "government", "RUS"))),
]  # fmt: skip
REASONS = [
    (SUMMIT, reason(SUMMIT, "Russia shares satellite know-how", "the North could launch a second spy satellite by spring",
        cue="If", kind="condition", causes=[IF_SHARES], factuality="conditional",
        attribution=(Attribution("speaker", "Analysts", None, "KOR", True),))),
    (SHELLS, reason(SHELLS, "received about 3,000 containers of artillery shells", "Russia may send food and oil to North Korea",
        cue="in return", kind="exchange", causes=[RECEIVED], effects=[MAY_FEED], factuality="possible")),
]  # fmt: skip
DOCUMENTS = (SUMMIT, COPY, SHELLS, TREATY, TROOPS, UNDATED)


def _steps(*claims: Claim) -> tuple[Step, ...]:
    published = {d.document_id: d.published.start if d.published else None for d in DOCUMENTS}
    return tuple(Step(published[c.document_id], c.factuality, c.claim_id) for c in claims)


def _event(*claims: Claim, **more: Any) -> Event:
    return dataclasses.replace(event(claims, **more), history=_steps(*claims))


DELIVERY = _event(WILL_SEND, RECEIVED, DENIED, factuality="alleged", independent_sources=3, date=RECEIVED.date)
TALKS = _event(TALKS_PLANNED, MET_AGAIN, factuality="happened", independent_sources=2, date=FRIDAY)
VISIT = _event(VISITED)
EVENTS = (
    _event(MET, MET_COPY, independent_sources=1), _event(NO_DEAL), DELIVERY, _event(IF_SHARES), _event(CONDEMNED),
    _event(MAY_FEED), _event(NO_DRILLS),
    _event(SIGNED, parent=VISIT.event_id), VISIT, _event(PLEDGED), _event(URGED), TALKS, _event(SENT), _event(MORE), _event(THANKED),
    _event(REJECTED), _event(DENIES), _event(NOTED),
)  # fmt: skip


def derived() -> Linked:
    return linked(
        EVENTS,
        [
            forecast(WILL_SEND, status="ambiguous", reason="one later claim says so, another denies it",
                resolution=(RECEIVED.claim_id, DENIED.claim_id), forecaster=Speaker("Analysts", None, "KOR", True), horizon=WILL_SEND.date,
                probability=Probability(0.55, 0.8, "icd203")),
            forecast(TALKS_PLANNED, status="true", reason="a later claim says that they met",
                resolution=(MET_AGAIN.claim_id,), forecaster=Speaker("Russian foreign ministry", "government", "RUS"), horizon=AUTUMN,
                probability=None),
            forecast(MORE, status="open", reason="no later claim", forecaster=Speaker("an official", anonymous=True),
                probability=Probability(0.95, 0.99, "icd203")),
        ],
        [
            flow(RECEIVED, item="artillery_ammunition", from_="PRK", to="RUS", status="alleged",
                quantity=Quantity(3000, "containers", "about 3,000 containers")),
            flow(DENIED, item="artillery_ammunition", from_="PRK", to="RUS", status="denied"),
            flow(MAY_FEED, item="food", from_="RUS", to="PRK", status="possible"),
            flow(MAY_FEED, item="oil", from_="RUS", to="PRK", status="possible"),
            flow(SENT, item="troops", from_="PRK", to="RUS", status="alleged", quantity=Quantity(10000, "soldiers",
                "about 10,000 soldiers")),
            flow(IF_SHARES, item="satellite_technology", from_="RUS", to=None, status="conditional"),
        ],
        [contradiction(DELIVERY, RECEIVED, DENIED)],
        {COPY.document_id: SUMMIT.document_id},
    )  # fmt: skip


def fill(where: Path) -> Store:
    """A store with the whole record, linked."""
    store = Store.open(where)
    for doc in DOCUMENTS:
        said = [s for d, s in STATEMENTS if d is doc]
        why = [r for d, r in REASONS if d is doc]
        store.add(doc, CLAIMS.get(doc.document_id, []), said, reasons=why)
    store.add_problems([Problem("broken.pdf", "PageError", "this is not a text.", "Give .txt or .html.")])
    store.replace_derived(derived())
    return store
