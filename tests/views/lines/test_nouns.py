"""What a line of a forecast calls its evidence."""

import pytest

from fakes import claim, document, forecast
from reportedly.views.lines.nouns import Evidence, ForecastLine


@pytest.mark.parametrize(
    ("fields", "heading"),
    [
        ({"status": "true"}, "Settled by"),
        ({"status": "ambiguous"}, "What later pages say"),
        ({"status": "false", "by_absence": True}, "Pages of its time, which do not tell of it"),
    ],
)
def test_what_its_evidence_is_called(fields, heading):
    one = claim(document("Laos may send rice."), "send")
    line = ForecastLine(forecast(one, **fields), "text", "who", "odds", Evidence.__new__(Evidence))
    assert line.evidence_heading == heading
