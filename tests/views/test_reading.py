"""A document as a page to read."""

import sample_record as sample

from fakes import claim, document, linked
from reportedly.store import Store
from reportedly.views import reading
from reportedly.views.lines import excerpt
from reportedly.views.query import Query
from reportedly.views.reading import Reading


def read(record: Store, document_id: str) -> Reading:
    found = reading.make(record, document_id)
    assert found is not None
    return found


def test_every_claim_stands_beside_its_paragraph(record: Store) -> None:
    page = read(record, sample.SHELLS.document_id)
    assert "\n".join(p.excerpt.text for p in page.paragraphs) == page.document.text
    assert page.claims == len(record.claims(documents=[sample.SHELLS.document_id]))
    for paragraph in page.paragraphs:
        for note in paragraph.notes:
            at = note.claim.trigger.start - paragraph.excerpt.offset
            assert paragraph.excerpt.text[at:].startswith(note.claim.trigger.text)


def test_triggers_lead_to_their_claims(record: Store) -> None:
    page = read(record, sample.SHELLS.document_id)
    found = [(text, m.note) for p in page.paragraphs for text, marks, _ in excerpt.pieces(p.excerpt) for m in marks]
    assert ("condemned", sample.CONDEMNED.claim_id) in found
    assert ("may", "possible") in found


def test_notes_tell_who_says_so_and_to_which_event_it_belongs(record: Store) -> None:
    page = read(record, sample.SHELLS.document_id)
    notes = {n.claim.claim_id: n for p in page.paragraphs for n in p.notes}
    denied = notes[sample.DENIED.claim_id]
    assert denied.chain == "Moscow"
    assert denied.text == "North Korea → Russia: military aid, denied"
    assert record.events(claims=[sample.DENIED.claim_id])[0].event_id == denied.event_id
    assert notes[sample.CONDEMNED.claim_id].chain == "Bay Tribune in its own voice"


def test_what_was_dropped_has_no_claims_and_copies_are_named(tmp_path: object) -> None:
    text = "Share this\nChile met Peru on Monday.\nRead more"
    page = document(text, dropped=[("Read more", "navigation")], zones=["caption", "body"])
    page = type(page)(**{**{f: getattr(page, f) for f in page.__slots__}, "segments": page.segments[:2]})
    with Store.open(str(tmp_path)) as store:
        store.add(page, [claim(page, "met"), claim(page, "more")])
        copy = document("Chile met Peru on Monday.")
        store.add(copy)
        store.replace_derived(linked(stories={page.document_id: "s1", copy.document_id: "s1"}))
        made = reading.make(store, page.document_id)
        assert made is not None
        assert [(p.zone, p.dropped, len(p.notes)) for p in made.paragraphs] == [
            ("caption", "", 0), ("body", "", 1), (None, "navigation", 0),
        ]  # fmt: skip
        assert (made.dropped, made.story_id) == (1, "s1")
        assert [(c.document_id, c.outlet) for c in made.copies] == [(copy.document_id, copy.outlet)]
        assert [n.event_id for p in made.paragraphs for n in p.notes] == [None]
        assert reading.make(store, "d-none") is None


def test_only_the_claims_that_the_filters_let_through(record: Store) -> None:
    page = reading.make(record, sample.SHELLS.document_id, Query.of(factuality=["denials"]))
    assert page is not None
    notes = {n.claim.claim_id for p in page.paragraphs for n in p.notes}
    assert notes == {sample.DENIED.claim_id, sample.NO_DRILLS.claim_id}
    assert page.document.text.startswith("Russia received")
