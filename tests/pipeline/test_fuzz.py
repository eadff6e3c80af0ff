"""Whatever is read, nothing falls over: random and damaged sentences give sound claims, and the same ones again.

The sweep of a hundred thousand sentences is in test_sweep.py.
"""

import datetime
import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly import pipeline
from reportedly.model.plain import to_plain
from sound import assert_sound

PUBLISHED = datetime.date(2024, 5, 14)
SENTENCES = [
    "Chad denied that it had shelled Sudan, a charge that Khartoum repeated on Friday.",
    'The Omani minister said: "We may sign the pact next week," according to state radio.',
    "If Peru closes the border, Chile will probably expel its envoy by late June.",
    "Norway, Sweden and Denmark have yet to agree to send tanks to Latvia, officials in Riga said.",
    "There is a 60 to 80 percent chance that Mali will buy drones from Turkey, analysts at a bank wrote.",
    "Kenya to host summit with Uganda; talks 'very likely' in 2025",
    "According to two aides, Fiji proposed holding drills with Tonga when its admiral visited Suva in March.",
    "Neither Laos nor Vietnam confirmed or denied the deal that was signed two days after the raid.",
    "Bolivia's president, who had vowed never to visit Santiago, met the Chilean foreign minister at the airport.",
    "Without the grain that Ukraine promised, Egypt would have asked India for 2 million tonnes.",
]
WORDS = sorted({word for sentence in SENTENCES for word in sentence.split()})
# Marks and letters that pages bring along: broken quotes, odd spaces, joiners, other scripts, control characters.
NOISE = ['"', "'", "“", "”", "’", "(", ")", "—", "…", " ", "\u200b", "\u202e", "\x00", "\n", "\t", "é", "平", "🚀", "%", "$5", "U.S.", "3/4", "1999-13-45",
         "http://a.b/c?d=e", "@x", "&amp;", "<b>", "...", ";", "?!"]  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A sentence with words dropped, doubled, swapped, changed in case or replaced by noise."""
    words = draw(st.sampled_from(SENTENCES)).split()
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(words) - 1))
        change = draw(st.sampled_from(["drop", "double", "swap", "upper", "lower", "noise", "join"]))
        words = list(_changed(words, at, change, draw(st.sampled_from(NOISE + WORDS))))
    return " ".join(words)


def _changed(words: list[str], at: int, change: str, other: str) -> Iterator[str]:
    for index, word in enumerate(words):
        if index != at:
            yield word
        elif change == "drop":
            if len(words) == 1:
                yield word
        elif change == "double":
            yield from (word, word)
        elif change == "swap":
            yield from (other, word)
        elif change == "join":
            yield word + other
        else:
            yield {"upper": word.upper(), "lower": word.lower(), "noise": other}[change]


salads = st.lists(st.sampled_from(WORDS + NOISE), min_size=1, max_size=40).map(" ".join)
texts = st.one_of(
    damaged(),
    salads,
    st.text(max_size=200),
    st.lists(damaged(), min_size=2, max_size=4).map("\n\n".join),
)


def check(text: str) -> None:
    """That a text's coding is sound and comes out the same twice."""
    asked = ((0, len(text)), (len(text) // 3, len(text) // 2 + 1))
    coding = pipeline.code(text, PUBLISHED, asked)
    assert_sound(text, coding)
    assert [(row.start, row.end) for row in coding.factuality] == list(asked)
    again = pipeline.code(text, PUBLISHED, asked)
    assert json.dumps(to_plain(again), sort_keys=True) == json.dumps(to_plain(coding), sort_keys=True)


FEW = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@given(texts)
@FEW
def test_any_text_is_read_soundly(text):
    check(text)


@pytest.mark.parametrize("text", SENTENCES)
def test_the_whole_sentences_are_read_soundly(text):
    check(text)
    assert pipeline.code(text, PUBLISHED).claims


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "\x00", "\ufeff", "a" * 5000, '"' * 300, "( " * 200, "not " * 200]
)
def test_texts_of_nothing_are_read_soundly(text):
    check(text)


@pytest.mark.parametrize("size", [1, 7, 64, 65])
def test_texts_read_together_are_read_as_when_alone(size):
    rows = [(SENTENCES[i % len(SENTENCES)], PUBLISHED, ()) for i in range(size)]
    alone = {text: to_plain(pipeline.code(text, PUBLISHED)) for text, _, _ in rows}
    assert [to_plain(coding) for coding in pipeline.code_many(rows)] == [alone[text] for text, _, _ in rows]


@pytest.mark.parametrize("day", ["0001-01-01", "0199-12-31", "9801-01-01", "9999-12-31"])
def test_a_day_at_the_ends_of_the_calendar_is_no_day_to_count_from(day):
    coding = pipeline.code("Chile sued Peru by May 7, a week after the raid, and will sue Fiji next Friday.", day)
    assert {claim.type for claim in coding.claims} == {"ACCUSE"}
    assert all(claim.date is None or claim.date.start is None for claim in coding.claims)


@pytest.mark.parametrize("day", ["0200-01-01", "9800-12-31"])
def test_days_near_the_ends_of_the_calendar_are_counted_from(day):
    coding = pipeline.code("Chile sued Peru on Friday.", day)
    assert [abs((claim.date.start - datetime.date.fromisoformat(day)).days) < 7 for claim in coding.claims] == [True]


def test_half_a_character_is_read_as_a_blank_and_stays_in_the_text():
    coding = pipeline.code("Chile\ud800sued Peru \udfff on Friday.", PUBLISHED)
    assert [(c.type, c.trigger.start, c.sentence.text) for c in coding.claims] == [
        ("ACCUSE", 6, "Chile\ud800sued Peru \udfff on Friday.")
    ]
