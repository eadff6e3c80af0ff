"""Whatever the text, mentions are well formed, found twice alike, and cheap."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentioned import mentions_of
from reportedly.codebook import actors as book

WORDS = st.sampled_from(
    [
        "Russia", "Russian", "the", "North", "South", "Korea", "U.S.-Japan", "-", "'s", "and", ",", "of", "in", "leaders",
        "leader", "two", "both", "countries", "it", "its", "they", "their", "he", "his", "each", "other", "one", "another",
        "President", "Putin", "Kim", "Jong", "un", "troops", "minister", "foreign", "former", "ethnic", "backed", "said",
        "met", "country", "UN", "Security", "Council", ".", "who", "that", "Hamas", "police", "group", "for", "Trade", "al",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_any_row_of_words_gives_well_formed_mentions(parse, words):
    parsed = parse(" ".join(words))
    mentions = mentions_of(parsed)
    heads = [m.head.index for m in mentions.all]
    assert len(heads) == len(set(heads))
    for mention in mentions.all:
        assert 0 <= mention.first <= mention.head.index <= mention.last < len(parsed.tokens)
        assert mention.actors
        for actor in mention.actors:
            assert actor.country or actor.sector
            assert actor.country is None or actor.country in book.names()
            assert 0 <= actor.start < actor.end <= len(parsed.document.text)


@pytest.mark.parametrize(
    "text",
    [
        "Kim-Putin talks opened. The two leaders said they would help each other's armies.",
        "- - -",
        "the the the",
        "\n\n\n",
        "“Russia’s” ‘troops’ — left",
        "RUSSIA AND CHINA SIGN PACT AS U.S. WATCHES",
        "russia and china sign pact",
        "Türkiye’s Erdoğan met Côte d’Ivoire’s president.",
        "Its. It. They. He. The. Both. Two.",
    ],
)
def test_reading_twice_gives_the_same(parse, text):
    first, second = (
        [(m.head.index, m.first, m.last, m.actors) for m in mentions_of(parse(text)).all] for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("RUSSIA AND CHINA SIGN PACT AS U.S. WATCHES", {"RUS", "CHN", "USA"}),
        ("Türkiye’s Erdoğan met Côte d’Ivoire’s president.", {"TUR", "CIV"}),
        ("russia and china sign pact", set()),
        ("The EU, the UN, NATO, ASEAN and the OSCE met.", {"EUR", "UNO", "NAT", "ASN", "SCE"}),
    ],
)
def test_states_in_odd_writing(parse, text, states):
    assert {a.country for m in mentions_of(parse(text)).all for a in m.actors} == states


def test_the_work_grows_with_the_page_and_no_faster(parse):
    line = "Norway and Chad said their ministers would meet in Cairo, where Egypt had offered its help to both sides."

    def seconds(lines: int) -> float:
        parsed = parse("\n".join([line] * lines))
        spent = []
        for _ in range(3):
            started = time.process_time()
            mentions_of(parsed)
            spent.append(time.process_time() - started)
        return min(spent)

    assert seconds(160) < 3 * 4 * seconds(40)  # four times the page; a quadratic scan would take sixteen times as long
