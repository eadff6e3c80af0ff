"""Lines in the groups in which they are shown."""

from reportedly.store import Store
from reportedly.views.brief.nouns import Brief
from reportedly.views.lines import making, reasons
from reportedly.views.lines.record import Record


def test_forecasts_by_state(pair: Brief) -> None:
    groups = making.by_state(pair.forecasts)
    assert [name for name, _ in groups] == ["Open", "Settled"]
    assert sorted(line.is_settled for _, lines in groups for line in lines) == sorted(
        line.is_settled for line in pair.forecasts
    )
    assert all(line.is_settled == (name == "Settled") for name, lines in groups for line in lines)
    assert making.by_state(()) == []


def test_statements_by_side(pair: Brief) -> None:
    groups = making.by_side(pair.statements, "North Korea", "Russia")
    assert sum(len(lines) for _, lines in groups) == len(pair.statements)
    assert {name for name, _ in groups} <= {"North Korea", "Russia", "Others"}
    assert all(line.side == "b" for name, lines in groups if name == "Russia" for line in lines)


def test_an_event_with_all_that_its_claims_stand_in(record: Store) -> None:
    for event in record.events():
        found = Record.of_event(record, event)
        assert {f.claim_id for f in found.flows} == {f.claim_id for f in record.flows() if f.claim_id in event.claims}
        assert {r.reason_id for r in found.reasons} == {
            r.reason_id for r in record.reasons() if r.claims & set(event.claims)
        }
        assert {f.claim_id for f in found.forecasts} == {
            f.claim_id for f in record.forecasts() if f.claim_id in event.claims
        }
        for line in (*making.forecasts(found), *making.flows(found), *reasons.lines(found), *making.statements(found)):
            assert line.claim_ids
    assert any(Record.of_event(record, event).reasons for event in record.events())
