"""Days that a quotation counts from the day on which it was said."""

import datetime

import pytest

from reportedly.extract import dating

PUBLISHED = datetime.date(2024, 3, 17)  # a Sunday

SAID = [
    ('"We left yesterday," the envoy told reporters on Friday.', ["2024-03-14", "2024-03-15"]),
    ('On Friday the envoy said: "We left yesterday."', ["2024-03-15", "2024-03-14"]),
    ("“We will sign tomorrow,” the envoy said on Thursday.", ["2024-03-15", "2024-03-14"]),
    ('"We are leaving tonight," the envoy said on Thursday.', ["2024-03-14TNI", "2024-03-14"]),
    ('"Today we leave," the envoy said on Friday.', ["2024-03-15", "2024-03-15"]),
    ("“Tomorrow we sign,” the envoy said on Thursday.", ["2024-03-15", "2024-03-14"]),
    # no day of speech, or none that is over; not quoted; not counted from the day of speech
    ('"We left yesterday," the envoy told reporters.', ["2024-03-16"]),
    ('"We left yesterday," said the envoy, who will fly home on Tuesday.', ["2024-03-16", "2024-03-19"]),
    ("The envoy said on Friday that they left yesterday.", ["2024-03-15", "2024-03-16"]),
    ('"We left on March 3," the envoy said on Friday.', ["2024-03-03", "2024-03-15"]),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_days_of_a_quotation(parse, text, expected):
    assert [t.value for t in dating.find(parse(text, PUBLISHED))] == expected


def test_days_follow_the_value(parse):
    first = dating.find(parse(SAID[0][0], PUBLISHED))[0]
    assert first.when is not None
    assert (first.when.start, first.when.end) == (datetime.date(2024, 3, 14), datetime.date(2024, 3, 14))


def test_without_a_day_of_writing(parse):
    assert [t.value for t in dating.find(parse(SAID[0][0], None))] == ["XXXX-XX-XX", "XXXX-WXX-5"]
