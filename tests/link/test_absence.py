"""When nothing that is told shows that nothing came: each condition alone bars it. Foretold on 3 May, for June 2024.

Unless a case says otherwise, two papers a week write from May to July that talks of the two parties are possible, or
that a treaty of theirs is being looked into: other acts of the same parties.
"""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest

from fakes import when
from press import DEAL, DELIVERY, STRIKE, SUMMIT, Press, speaker
from reportedly.link import link
from reportedly.model.claim import Certainty, Claim
from reportedly.model.derived import Forecast
from reportedly.model.ruling import Ruling

JUNE = ("2024-06-01", "2024-06-30", "month")
MADE = datetime.date(2024, 5, 3)
FORETOLD = {"factuality": "predicted", "attribution": speaker("Cho", country="KOR"), "date": JUNE}
SIGNING = {**DEAL, "cameo": "057", **FORETOLD}
MEETING = {**SUMMIT, **FORETOLD}
VISIT = {**SUMMIT, "cameo": "042", "source": ("RUS",), "target": ("PRK",), "symmetric": False, **FORETOLD}
SANCTIONS = {"type": "SANCTION", "cameo": "163", "source": ("RUS",), "target": ("PRK",), **FORETOLD}
MAYBE_MET = {**SUMMIT, "factuality": "possible"}
SIGNED = {**DEAL, "cameo": "057"}
ASKED_FOR = {**SANCTIONS, "factuality": "called_for", "attribution": (), "date": None}


def weekly(
    fields: dict[str, Any], first: str = "2024-05-04", last: str = "2024-07-31", papers: int = 2
) -> Iterator[Any]:
    """Pages of some papers every sixth day."""
    day, stop = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    while day <= stop:
        yield from ((str(day), {**fields, "outlet": f"Paper {letter}"}) for letter in "ABCDE"[:papers])
        day += datetime.timedelta(days=6)


def followed(foretold: dict[str, Any], pages: Any, **more: Any) -> tuple[Press, Claim]:
    """A forecast, and the pages that came out later; the record's last page, on others, is of a year later."""
    press = Press()
    asked = press.says("It will come.", str(MADE), "come", **{**foretold, **more})
    for day, told in pages:
        press.says("It was told.", day, "told", **told)
    press.says("They struck.", "2025-06-01", "struck", **STRIKE)
    return press, asked


def forecast(press: Press, asked: Claim) -> Forecast:
    return next(f for f in press.link().forecasts if f.claim_id == asked.claim_id)


CASES = {
    # what is foretold, what later pages tell -> what becomes of it
    "a treaty, while the press writes of talks": (SIGNING, weekly(MAYBE_MET), "false"),
    "a meeting, while the press writes of a treaty": (MEETING, weekly(SIGNED), "false"),
    "a visit, while the press writes of a treaty": (VISIT, weekly(SIGNED), "false"),
    "sanctions, while the press writes of calls for them": (SANCTIONS, weekly(ASKED_FOR), "false"),
    "no page at all": (SIGNING, (), "due"),
    "pages on other acts of theirs": (SIGNING, weekly({**DELIVERY, "flow": None}), "due"),
    "pages on talks with a third": (SIGNING, weekly({**MAYBE_MET, "source": ("PRK", "RUS", "CHN")}), "due"),
    "one paper": (SIGNING, weekly(MAYBE_MET, papers=1), "due"),
    "two papers with the same agency": (SIGNING, weekly({**MAYBE_MET, "agency": "Wire"}), "due"),
    "two papers that cite the same man": (SIGNING, weekly({**MAYBE_MET, "attribution": speaker("Ri")}), "due"),
    "a gap of weeks within": (
        SIGNING, [*weekly(MAYBE_MET, last="2024-05-20"), *weekly(MAYBE_MET, "2024-06-20")], "due",
    ),
    "the press stops when its time is over": (SIGNING, weekly(MAYBE_MET, last="2024-07-01"), "due"),
    "the press stops two weeks later": (SIGNING, weekly(MAYBE_MET, last="2024-07-14"), "due"),
    "it was signed, by others' account": (
        SIGNING, [*weekly(MAYBE_MET), ("2024-07-02", {**SIGNED, "factuality": "alleged", "date": "2024-06-20"})],
        "ambiguous",
    ),
    "it was signed": (SIGNING, [*weekly(MAYBE_MET), ("2024-07-02", {**SIGNED, "date": "2024-06-20"})], "true"),
    "a minister's visit may be the meeting": (
        MEETING, [*weekly(SIGNED), ("2024-06-20", {**VISIT, "factuality": "happened", "date": "2024-06-18"})], "due",
    ),
    "a meeting without a date, told in the season": (VISIT, [*weekly(SIGNED), ("2024-07-20", SUMMIT)], "due"),
    "a meeting without a date, told in the winter": (VISIT, [*weekly(SIGNED), ("2024-12-20", SUMMIT)], "false"),
    "a meeting of another month": (
        VISIT, [*weekly(SIGNED), ("2024-07-29", {**SUMMIT, "date": "2024-07-28"})], "false",
    ),
    "arms, which can be sent in secret": (
        {**DELIVERY, **FORETOLD}, weekly({**DELIVERY, "factuality": "possible"}), "due",
    ),
    "a strike": ({**STRIKE, **FORETOLD}, weekly({**STRIKE, "factuality": "possible"}), "due"),
    "a treaty that hangs on a condition": (
        {**SIGNING, "factuality": "conditional"}, weekly(MAYBE_MET), "due",
    ),
    "a treaty some time in years": ({**SIGNING, "date": ("2024-06-01", "2024-12-31", "year")}, weekly(MAYBE_MET), "due"),
    "a treaty of one state with nobody": ({**SIGNING, "source": ("PRK",)}, weekly(MAYBE_MET), "due"),
}  # fmt: skip


@pytest.mark.parametrize(("foretold", "pages", "status"), CASES.values(), ids=CASES)
def test_what_absence_shows(foretold: dict[str, Any], pages: Any, status: str) -> None:
    found = forecast(*followed({**foretold, "date": when(*foretold["date"])}, pages))
    assert found.status == status
    assert found.by_absence == (status == "false")


def test_it_names_a_page_of_each_stretch_and_says_so() -> None:
    press, asked = followed(SIGNING, weekly(MAYBE_MET))
    found = forecast(press, asked)
    days = {c.claim_id: d.anchor for d, c in zip(press.documents, press.claims, strict=True)}
    named = [days[c] for c in found.resolution]
    assert named == sorted(named)
    assert (len(named) >= 8, named[0] >= datetime.date(2024, 6, 1), named[-1] > datetime.date(2024, 7, 20)) == (
        True,
    ) * 3
    assert found.reason.startswith("By absence: from ")
    assert found.outcome is False


def test_who_called_it_improbable_was_right() -> None:
    unlikely = Certainty(0, 4, "unlikely", "unlikely", "scale", 0.1, 0.3)
    found = forecast(*followed(SIGNING, weekly(MAYBE_MET), certainty=unlikely))
    assert (found.status, found.outcome, found.by_absence) == ("true", False, True)


def test_a_later_claim_overturns_it() -> None:
    press, asked = followed(SIGNING, weekly(MAYBE_MET))
    assert forecast(press, asked).status == "false"
    late = press.says("They had signed in June.", "2025-02-01", "signed", **{**SIGNED, "date": "2024-06-20"})
    found = forecast(press, asked)
    assert (found.status, found.resolution, found.by_absence) == ("true", (late.claim_id,), False)


def test_a_person_overturns_it() -> None:
    press, asked = followed(SIGNING, weekly(MAYBE_MET))
    now = datetime.datetime(2025, 7, 1, tzinfo=datetime.UTC)
    ruled = [Ruling.of("settle", [asked.claim_id], "ambiguous", "Ann", now)]
    found = next(
        f for f in link(press.documents, press.claims, press.stories, ruled).forecasts if f.claim_id == asked.claim_id
    )
    assert (found.status, found.by_absence) == ("ambiguous", False)


@pytest.mark.parametrize(
    ("first", "last", "precision", "end"),
    [("2024-06-12", "2024-06-12", "day", "2024-07-14"), ("2024-06-03", "2024-06-09", "week", "2024-07-10"),
     ("2024-06-01", "2024-08-31", "season", "2024-10-05")],
)  # fmt: skip
def test_horizons_of_every_length(first: str, last: str, precision: str, end: str) -> None:
    pages = list(weekly(MAYBE_MET, "2024-06-01", end))
    foretold = {**SIGNING, "date": when(first, last, precision)}
    assert forecast(*followed(foretold, pages)).by_absence
    assert not forecast(*followed(foretold, [p for p in pages if p[0] < last])).by_absence


def test_soon_is_no_horizon_that_absence_can_end() -> None:
    press = Press()
    asked = press.says("They will sign a treaty soon.", str(MADE), "sign", **{**SIGNING, "date": None})
    for day, told in weekly(MAYBE_MET, last="2024-12-31"):
        press.says("It was told.", day, "told", **told)
    press.says("They struck.", "2026-06-01", "struck", **STRIKE)
    assert forecast(press, asked).status == "due"
