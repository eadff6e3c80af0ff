"""What a date ahead, or the mention before, says of an event that its own sentence takes for given."""

import datetime

import pytest

from reportedly.extract import dating
from reportedly.extract.factuality import judge, outlook

PUBLISHED = datetime.date(2024, 5, 14)


def seen(bracketed, text: str, published: datetime.date | None = PUBLISHED) -> str:
    parsed, head = bracketed(text, published)
    return judge(parsed, head, frozenset(), [], dating.date_of(parsed, head, dating.find(parsed)))[0].label


DATED = [
    ("The [parade] on June 9 marks the harvest.", "planned"),
    ("One stop is the Harvest Day [parade] on June 9.", "planned"),
    ("The [parade] on May 9 marked the harvest.", "happened"),
    ("The [parade] in June was cancelled.", "negated"),
    ("The president [meets] the envoy on June 9.", "planned"),
    ("The president [met] the envoy on May 9.", "happened"),
    ("The recent [parade] pleased Lima.", "happened"),
    ("The envoy is [due] in Lima on June 9.", "planned"),
    ("The envoy was [due] in Lima on May 9.", "happened"),
]


@pytest.mark.parametrize(("text", "expected"), DATED, ids=[t for t, _ in DATED])
def test_what_is_dated_after_publication_is_planned(bracketed, text, expected):
    assert seen(bracketed, text) == expected


def test_without_a_day_of_publication_nothing_lies_ahead(bracketed):
    assert seen(bracketed, "The [parade] on June 9 marks the harvest.", None) == "happened"


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The [parade] on June 9 marks the harvest.", True),
        ("The [parade] on May 9 marks the harvest.", False),
        ("The president [praised] the army on May 9.", False),
        ("The [parade] marks the harvest.", False),
    ],
)
def test_lies_ahead(bracketed, text, ahead):
    parsed, head = bracketed(text, PUBLISHED)
    date = dating.date_of(parsed, head, dating.find(parsed))
    assert outlook.lies_ahead(parsed, head, date) is ahead


BEFORE = [
    # an open mention before
    ("Peru plans a summit with Chile. The [summit] comes at a bad time.", "planned"),
    ("Peru may hold a summit with Chile. The [meeting] comes at a bad time.", "possible"),
    ("Analysts expect a summit. The Lima [summit] comes at a bad time.", "predicted"),
    ("Peru proposed joint drills. The [exercise] has critics.", "called_for"),
    # a mention that tells of it as done, or denies it
    ("Peru held a summit with Chile. The [summit] has critics.", "happened"),
    ("Peru may hold a summit. Then it held a summit. The [summit] has critics.", "happened"),
    ("Peru cancelled a summit. The [summit] has critics.", "happened"),
    # another event, one that is over, a state of things, an indefinite one
    ("Peru plans a summit. The previous [summit] has critics.", "happened"),
    ("Peru plans a summit. The [summit] ended in a row.", "happened"),
    ("Peru may widen the war. The [war] has critics.", "happened"),
    ("Peru plans a summit. A [summit] has critics.", "happened"),
    ("Peru plans a summit. The [treaty] has critics.", "happened"),
    ("Peru plans a summit. The [summit] on May 9 has critics.", "happened"),
    # a definite mention between is passed over
    ("Peru plans a summit. The summit has critics. The [summit] has friends.", "planned"),
    # doubts about the use of a thing that only may be
    ("Peru proposed drills. Many are sceptical of the usefulness of the [drills].", "possible"),
    ("Peru held drills. Many are sceptical of the usefulness of the [drills].", "happened"),
    # what the text has told itself needs nobody's word any more
    ("Peru held a summit. Officials say the [summit] has critics.", "happened"),
    ("Officials say the [summit] has critics.", "alleged"),
    ("Officials said Peru held a summit. Officials say the [summit] has critics.", "alleged"),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE, ids=[t for t, _ in BEFORE])
def test_a_definite_noun_stands_as_its_mention_before(bracketed, text, expected):
    assert seen(bracketed, text) == expected


def test_what_its_own_sentence_says_stays(bracketed):
    assert seen(bracketed, "Peru plans a summit. The [summit] was cancelled.") == "negated"
    assert seen(bracketed, "Peru plans a summit. Chile condemned the [summit].") == "happened"
