"""Stories told from start to end: when the silence of a press that goes on writing settles a forecast, and when not."""

import dataclasses
import datetime

import pytest

from reportedly import pipeline
from reportedly.clean import plain
from reportedly.link import link

FORETOLD = "Peru and Chile are expected to sign a treaty in June, said Marta Ruiz, an analyst in Bogota."
MAYBE = "Peru and Chile may hold talks on fishing."
TENSIONS = "Tensions between Peru and Chile will persist in June, said Marta Ruiz, an analyst in Bogota."


def told(parser, pages):
    """The forecast of the first page, after all of them: (day, outlet, text)."""
    written = [dataclasses.replace(plain.plain(text, day), outlet=outlet) for day, outlet, text in pages]
    claims = [c for parsed in parser.parse(written) for c in pipeline.analyse(parsed).claims]
    found = link(written, claims, {}).forecasts
    (first,) = [f for f in found if f.document_id == written[0].document_id]
    return first


def weekly(text, first, last):
    """Two papers that write so every sixth day; no two pages have the same words."""
    day, number = first, 0
    while day <= last:
        for outlet in ("Lima Herald", "Andes Post"):
            number += 1
            yield day, outlet, f"{text} Page {number} of the {outlet} had more on the weather."
        day += datetime.timedelta(days=6)


MADE, JULY = datetime.date(2024, 5, 3), datetime.date(2024, 7, 31)
MAY = MADE + datetime.timedelta(days=1)
SIGNED = (datetime.date(2024, 6, 21), "Coast Times", "Peru and Chile signed a treaty on Thursday.")
LATE = (datetime.date(2025, 6, 1), "Coast Times", "Iran shelled a port in Oman on Friday.")


@pytest.mark.parametrize(
    ("foretold", "pages", "status", "by_absence"),
    [
        (FORETOLD, [*weekly(MAYBE, MAY, JULY)], "false", True),
        (FORETOLD, [*weekly(MAYBE, MAY, JULY), SIGNED], "true", False),
        (FORETOLD, [*weekly(MAYBE, MAY, datetime.date(2024, 6, 20))], "due", False),
        (FORETOLD, [], "due", False),
        (TENSIONS, [*weekly(MAYBE, MAY, JULY)], "due", False),
    ],
    ids=["silence", "it came", "the press stopped", "no press", "a trend"],
)
def test_what_silence_shows(parser, foretold, pages, status, by_absence):
    found = told(parser, [(MADE, "Bogota News", foretold), *pages, LATE])
    assert (found.status, found.by_absence) == (status, by_absence)
    assert found.horizon is not None
    assert (found.horizon.start, found.horizon.end) == (datetime.date(2024, 6, 1), datetime.date(2024, 6, 30))
