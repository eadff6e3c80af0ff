"""Claims are found by the words of their sentence and by those that tell them, on both databases."""

import datetime
from typing import Any

import pytest
import sqlalchemy as sa

from fakes import claim, document, event, forecast, linked, reason, statement, when
from reportedly.errors import UsageError
from reportedly.model.actor import Actor
from reportedly.model.claim import Attribution, Transfer
from reportedly.store import Store, migrations
from reportedly.store.worded import words_of

PAGE = document("Tokyo's envoy met his counterpart. Oslo denied that it had shipped salmon.", path="page.txt")
MET = claim(
    PAGE, "met", source=[Actor("JPN", "GOV", "Tokyo", "Aiko Sato")], target=[Actor("NOR")], type="CONSULT", cameo="040"
)
SHIPPED = claim(
    PAGE, "shipped", source=["NOR"], target=["JPN"], type="AID", cameo="073", factuality="denied",
    attribution=(Attribution("speaker", "Oslo", "foreign ministry", "NOR"),),
    flow=Transfer("food", "NOR", "JPN", "denied"),
)  # fmt: skip
SAID = statement(PAGE, "it had shipped salmon", cue="denied", speaker=None)


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(
        PAGE,
        [MET, SHIPPED],
        [SAID],
        reasons=[reason(PAGE, "met", "denied", cue="that", causes=[MET], effects=[SHIPPED])],
    )
    store.replace_derived(linked([event([MET]), event([SHIPPED])]))
    return store


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("envoy", [MET]),  # the sentence
        ("salmon", [SHIPPED]),
        ("ship", [SHIPPED]),  # another form of the word
        ("Norway", [MET, SHIPPED]),  # a party's name in full, which the page lacks
        ("NOR", [MET, SHIPPED]),
        ("aiko", [MET]),
        ("consult", [MET]),  # type, and the nouns for it
        ("meeting japan", [MET]),
        ('"foreign ministry"', [SHIPPED]),  # who says so
        ('"ministry foreign"', []),
        ("food denied", [SHIPPED]),
        ("met salmon", []),  # all words in one claim
    ],
)
def test_words(filled: Store, words: str, found: list[object]) -> None:
    assert filled.claims(words=words) == found
    assert filled.count("claims", words=words) == len(found)


def test_other_kinds_by_the_words_of_a_claim(filled: Store) -> None:
    assert [e.claims for e in filled.events(words="envoy")] == [(MET.claim_id,)]
    assert filled.statements(words="salmon") == [SAID]
    assert filled.statements(words="envoy") == []
    assert len(filled.reasons(words="envoy")) == 1
    assert filled.document_ids(words="salmon") == [PAGE.document_id]
    assert filled.document_ids(words="salmon envoy") == []


def test_together_with_other_filters(filled: Store) -> None:
    assert filled.claims(words="Norway", text="salmon", factuality=["denied"]) == [SHIPPED]
    assert filled.claims(words="Norway", speaker="NOR") == [SHIPPED]
    assert filled.claims(words="Norway", types=["THREATEN"]) == []


@pytest.mark.parametrize("words", ["", None])
def test_no_words_leave_all_through(filled: Store, words: str | None) -> None:
    assert len(filled.claims(words=words)) == 2


def test_no_word_among_signs(filled: Store) -> None:
    with pytest.raises(UsageError, match="no word to search for"):
        filled.claims(words="…")


def test_claims_of_an_older_store_are_found(where: str) -> None:
    with Store.open(where) as store:
        store.add(PAGE, [MET, SHIPPED])
    engine = sa.create_engine(store._engine.url)
    with engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("DROP TABLE claim_search")
        for table in ("claim_words", "claim_shelves", "event_shelves", "totals"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.execute(migrations.versions.delete().where(migrations.versions.c.version >= 9))
    engine.dispose()
    with Store.open(where) as store:
        assert store.claims(words="salmon") == [SHIPPED]


def test_what_tells_a_claim_is_said_once() -> None:
    parts = words_of(SHIPPED).split("\n")
    assert len(parts) == len(set(parts))
    assert {"NOR", "Norway", "AID", "aid", "Oslo", "denied", "food"} <= set(parts)


def test_forecasts_that_wait_under_filters(store: Store) -> None:
    page = document("Norway will visit Japan in June. Japan will ship rice to Peru in July.", path="next.txt")
    visit = claim(page, "visit", source=["NOR"], target=["JPN"], type="CONSULT", factuality="planned")
    ship = claim(page, "ship", source=["JPN"], target=["PER"], type="AID", factuality="planned")
    store.add(page, [visit, ship])
    days = (when("2026-06-01", "2026-06-30", "month"), when("2026-07-01", "2026-07-31", "month"))
    made = [forecast(c, horizon=day, status="open") for c, day in zip((visit, ship), days, strict=True)]
    store.replace_derived(linked(forecasts=made))

    def waiting(day: str, **wanted: Any) -> list[str]:
        return [f.claim_id for f in store.awaited(datetime.date.fromisoformat(day), 9, **wanted)]

    assert waiting("2026-06-15") == [visit.claim_id, ship.claim_id]
    assert waiting("2026-07-15") == [ship.claim_id]
    assert waiting("2026-06-15", types=["AID"]) == waiting("2026-06-15", words="rice Peru") == [ship.claim_id]
    assert waiting("2026-06-15", countries=["NOR"]) == [visit.claim_id]
