"""The ledger of forecasts on a made-up record: who is counted where, and with what score."""

import json
from pathlib import Path

import pytest

from fakes import claim, document, event, forecast, linked, when
from reportedly.errors import UsageError
from reportedly.model.actor import Speaker
from reportedly.model.derived import Probability
from reportedly.store import Store
from reportedly.views.ledger import Chosen, Track, make
from reportedly.views.ledger import tables as text
from reportedly.views.ledger.entries import By, reach
from reportedly.views.query import Query

CHO, DAI = Speaker("Cho", "Sea Institute", "KOR"), Speaker(None, "officials", None, True)
STATED = Probability(0.7, 0.7, "stated", True)
WORDS = Probability(0.6, 0.85, "readers")
# text, outlet, fields of the claim, fields of the forecast
ROWS = [
    ("Talks one.", "Post", {"type": "CONSULT"}, {"forecaster": CHO, "status": "true", "outcome": True, "probability": STATED}),
    ("Talks two.", "Post", {"type": "CONSULT"}, {"forecaster": CHO, "status": "false", "outcome": False, "probability": STATED}),
    ("Talks three.", "Globe", {"type": "CONSULT"}, {"forecaster": DAI, "status": "true", "outcome": True, "probability": WORDS}),
    ("Arms four.", "Globe", {"type": "AID"}, {"forecaster": None, "status": "void", "probability": WORDS}),
    ("Arms five.", "Globe", {"type": "AID"}, {"forecaster": None, "status": "true", "outcome": True, "probability": None}),
    ("Arms six.", "Post", {"type": "AID"}, {"forecaster": CHO, "status": "due", "horizon": when("2024-06-01", "2024-06-08")}),
]  # fmt: skip


def fill(where: Path) -> Store:
    store = Store.open(where)
    pages = [document(words, outlet=outlet, path=words) for words, outlet, *_ in ROWS]
    claims = [
        claim(p, p.text.split()[0], factuality="predicted", **fields)
        for p, (*_, fields, _) in zip(pages, ROWS, strict=True)
    ]
    made = [forecast(c, **fields) for c, (*_, fields) in zip(claims, ROWS, strict=True)]
    again = document("Talks again.", path="again", outlet="Post")
    claims.append(claim(again, "Talks", factuality="predicted", type="CONSULT"))
    made.append(
        forecast(
            claims[-1], forecaster=CHO, status="true", outcome=True, probability=STATED, restates=claims[0].claim_id
        )
    )
    for page, one in zip([*pages, again], claims, strict=True):
        store.add(page, [one])
    store.replace_derived(linked([event([c]) for c in claims], made))
    return store


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with fill(tmp_path_factory.mktemp("ledger")) as made:
        yield made


def of(store: Store, by: By, name: str) -> Track:
    return next(t for t in make(store, Chosen(by)).tracks if t.name == name)


def test_all_are_counted_but_restatements(store):
    ledger = make(store)
    assert len(ledger.entries) == 7
    assert (ledger.all.number, ledger.all.restated) == (6, 1)
    assert ledger.all.states == {"open": 0, "due": 1, "true": 3, "false": 1, "ambiguous": 0, "void": 1}
    assert ledger.all.void_rate == pytest.approx(1 / 5)
    assert ledger.tracks == ()


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("forecaster", {"Cho": 3, "officials": 1, "Globe (own voice)": 2}),
        ("affiliation", {"Sea Institute": 3, "officials": 1, "none named": 2}),
        ("outlet", {"Post": 3, "Globe": 3}),
        ("kind", {"CONSULT": 3, "AID": 3}),
        ("horizon", {"no horizon": 5, "a week": 1}),
    ],
)
def test_groups(store, by, names):
    tracks = make(store, Chosen(by)).tracks
    assert {t.name: t.number for t in tracks} == names
    assert [t.number for t in tracks] == sorted((t.number for t in tracks), reverse=True)


def test_numbers_and_words_are_scored_apart(store):
    cho = of(store, "forecaster", "Cho")
    assert cho.stated
    assert (cho.stated.number, cho.imputed) == (2, None)
    assert cho.stated.brier_best == cho.stated.brier_worst == pytest.approx((0.09 + 0.49) / 2)
    officials = of(store, "forecaster", "officials")
    assert officials.imputed
    assert (officials.imputed.brier_best, officials.imputed.brier_worst) == pytest.approx((0.15**2, 0.4**2))


def test_what_states_no_odds_has_no_score(store):
    own = of(store, "forecaster", "Globe (own voice)")
    assert (own.stated, own.imputed) == (None, None)
    assert (own.states["true"], own.states["void"], own.void_rate) == (1, 1, 0.5)


def test_open_ones_give_no_void_rate(store):
    assert of(store, "horizon", "a week").void_rate is None


def test_few_forecasts_have_no_curve(store):
    assert make(store).reliability is None


def test_an_unknown_grouping_is_refused(store):
    with pytest.raises(UsageError, match="weather"):
        Chosen.of("weather")


def test_a_query_picks(store):
    assert len(make(store, query=Query(types=("AID",))).entries) == 3
    assert make(store, query=Query(pair=("FRA", "DEU"))).all.number == 0


@pytest.mark.parametrize(
    ("end", "name"),
    [
        ("2024-06-10", "a week"), ("2024-06-11", "a month"), ("2024-09-01", "three months"),
        ("2025-06-01", "a year"), ("2026-01-01", "more than a year"),
    ],
)  # fmt: skip
def test_horizons(store, end, name):
    import dataclasses

    entry = make(store).entries[0]
    later = dataclasses.replace(entry.forecast, horizon=when("2024-06-03", end))
    assert reach(dataclasses.replace(entry, forecast=later)) == name


def test_cells(store):
    ledger = make(store, Chosen("forecaster"))
    cells = dict(zip(text.TRACK, text.plain(text.tracks(ledger)[0]), strict=True))
    assert (cells[""], cells["number"], cells["due"], cells["void rate"]) == ("Cho", 3, 1, "0 %")
    assert (cells["Brier, stated"], cells["Brier, words"], cells["wrong side"]) == ("0.29 (n 2)", "–", "1 of 2")
    assert text.plain(text.whole(ledger))[text.TRACK.index("Brier, words")] == "0.02–0.16 (n 1)"
    entries = [dict(zip(text.ENTRY, text.entry(e), strict=True)) for e in ledger.entries]
    assert {e["state"] for e in entries} >= {"true (said before)", "due", "void"}
    assert {e["until"] for e in entries} == {"–", "8 June 2024"}
    assert {e["by"] for e in entries} == {"Cho", "officials", "Globe (own voice)"}


def test_the_note_says_why_there_is_no_curve(store):
    assert "no reliability curve" in text.note(make(store))


def test_as_json(store):
    plain = json.loads(json.dumps(text.to_dict(make(store, Chosen("kind")))))
    assert plain["all"]["number"] == 6
    assert {t["name"] for t in plain["tracks"]} == {"AID", "CONSULT"}
    assert len(plain["forecasts"]) == 7
    assert {f["sentence"] for f in plain["forecasts"]} == {words for words, *_ in ROWS} | {"Talks again."}
    assert plain["reliability"] is None


def test_what_absence_settled_is_counted_and_scored_apart(tmp_path):
    page = document("Talks seven.", path="seven", outlet="Post")
    one = claim(page, "Talks", factuality="predicted", type="CONSULT")
    made = forecast(one, forecaster=CHO, status="false", outcome=False, probability=STATED, by_absence=True)
    with Store.open(tmp_path) as store:
        store.add(page, [one])
        store.replace_derived(linked([event([one])], [made]))
        ledger = make(store, Chosen("forecaster"))
    (track,) = ledger.tracks
    assert (track.states["false"], track.by_absence, track.stated, track.imputed) == (1, 1, None, None)
    assert track.absent
    assert (track.absent.number, track.absent.brier_best) == (1, pytest.approx(0.49))
    assert text.plain(text.track(track, Chosen()))[text.TRACK.index("by absence")] == "1: 0.49 (n 1)"
    assert text.entry(ledger.entries[0])[-1] == "false (by absence)"
    assert "By absence" in text.note(ledger)


def test_no_absence_is_a_nought(store):
    assert text.plain(text.whole(make(store)))[text.TRACK.index("by absence")] == 0


def test_the_note_tells_how_many_are_not_counted(store):
    assert "Not counted: 1 forecast said before by the same source." in text.note(make(store))
    assert "Not counted" not in text.note(make(store, query=Query(types=("AID",))))
