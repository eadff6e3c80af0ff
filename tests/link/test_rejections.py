"""Who rejects a report on the page that tells of it."""

import pytest

from press import speaker

SPIES = {"attribution": speaker("the spy agency", country="KOR"), "factuality": "alleged"}
SENT = {"type": "AID", "cameo": "072", "source": ("PRK",), "target": ("RUS",), "quad": 2}
DENIAL = {"type": None, "cameo": "016", "source": ("RUS",), "target": ()}
TEXT = "The agency said that Pyongyang sent soldiers. Moscow dismissed the report on Monday."


def found(press, text=TEXT, said="sent", denial="dismissed", published="2024-10-22", fields=None, act=None, more=()):
    page = press.page(text, published)
    a = press.add(page, said, **{**SENT, **SPIES, **(fields or {})})
    b = press.add(page, denial, **{**DENIAL, **(act or {})})
    for trigger, given in more:
        press.add(page, trigger, **given)
    rows = press.link().contradictions
    return bool([r for r in rows if (r.claim_a, r.claim_b) == (a.claim_id, b.claim_id)]), rows


FAR = (
    "The agency said that Pyongyang sent soldiers. "
    + "It rained for days on end. " * 40
    + "Moscow dismissed the report."
)
CASES = {
    "a report just before": ({}, True),
    "told as planned": ({"fields": {"factuality": "planned"}}, True),
    "the author's own word": ({"fields": {"attribution": ()}}, False),
    "a speaker without a name": ({"fields": {"attribution": speaker(None)}}, False),
    "by the denier itself": ({"fields": {"attribution": speaker("the Kremlin", country="RUS")}}, False),
    "only possible": ({"fields": {"factuality": "possible"}}, False),
    "of others": ({"fields": {"source": ("PRK",), "target": ("IRN",)}}, False),
    "mere words": ({"fields": {"type": None, "cameo": "010"}}, False),
    "not a denial": ({"act": {"cameo": "011"}}, False),
    "did not deny": ({"act": {"factuality": "negated"}}, False),
    "too far away": ({"text": FAR}, False),
    "what is denied is told": (
        {"more": [("on Monday", {**SENT, "factuality": "denied"})]}, False,
    ),
    "another matter": (
        {"text": "The agency said that Pyongyang sent soldiers. Moscow denied that it buys shells.", "denial": "denied"}, False,
    ),
    "the report comes after": (
        {"text": "Moscow dismissed the report. The agency said that Pyongyang sent soldiers."}, False,
    ),
    "in one sentence": (
        {"text": "There are signs that Pyongyang sent soldiers, which Moscow has denied.", "denial": "denied",
         "fields": {"attribution": ()}}, True,
    ),
    "in one sentence, no relative clause": (
        {"text": "There are signs that Pyongyang sent soldiers and Moscow denied a delay.", "denial": "denied"}, False,
    ),
    "in one sentence, before it": (
        {"text": "Moscow denied something; Pyongyang sent soldiers.", "denial": "denied"}, False,
    ),
    "an accusation of the denier": (
        {"text": "Washington accused Moscow of theft, which Moscow denied.", "said": "accused", "denial": "denied",
         "fields": {"type": "ACCUSE", "cameo": "112", "source": ("USA",), "target": ("RUS",), "factuality": "happened",
                    "attribution": ()}, "act": {"factuality": "alleged"}}, True,
    ),
    "an accusation in the sentence before": (
        {"text": "Washington accused Moscow of theft. Moscow rejected the charge.", "said": "accused", "denial": "rejected",
         "fields": {"type": "ACCUSE", "cameo": "112", "source": ("USA",), "target": ("RUS",), "factuality": "happened",
                    "attribution": ()}}, True,
    ),
    "an accusation by the denier": (
        {"text": "Moscow accused Washington of theft. Moscow rejected the charge.", "said": "accused", "denial": "rejected",
         "fields": {"type": "ACCUSE", "cameo": "112", "source": ("RUS",), "target": ("USA",), "factuality": "happened",
                    "attribution": ()}}, False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("given", "want"), CASES.values(), ids=CASES)
def test_cases(press, given, want):
    assert found(press, **given)[0] is want


def test_the_nearest_report_is_meant(press):
    text = "The agency said that Pyongyang sent shells. It said that Pyongyang shipped soldiers. Moscow dismissed the report."
    page = press.page(text, "2024-10-22")
    press.add(page, "sent", **{**SENT, **SPIES})
    near = press.add(page, "shipped", **{**SENT, **SPIES, "date": None})
    denial = press.add(page, "dismissed", **DENIAL)
    assert [(r.claim_a, r.claim_b) for r in press.link().contradictions] == [(near.claim_id, denial.claim_id)]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({}, "the spy agency said so, but Russia rejected the report (page of 22 October 2024)."),
        ({"published": None}, "the spy agency said so, but Russia rejected the report."),
        (
            {"fields": {"type": "ACCUSE", "cameo": "112", "source": ("USA", "KOR"), "target": ("RUS",)}},
            "United States and South Korea made the accusation, but Russia rejected it (page of 22 October 2024).",
        ),
    ],
)
def test_the_reason_names_both_sides(press, given, reason):
    _, rows = found(press, **given)
    assert [r.reason for r in rows] == [reason]
    events = {c: e.event_id for e in press.link().events for c in e.claims}
    assert events[rows[0].claim_a] == rows[0].event_id


@pytest.mark.parametrize(("stories", "rows"), [(("s", "s"), 1), (("s", "t"), 2)])
def test_copies_of_one_story_tell_it_once(press, stories, rows):
    for story in stories:
        page = press.page(TEXT, "2024-10-22")
        press.stories[page.document_id] = story
        press.add(page, "sent", **{**SENT, **SPIES})
        press.add(page, "dismissed", **DENIAL)
    assert len(press.link().contradictions) == rows
