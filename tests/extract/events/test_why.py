"""Why an act was found or not: each objection in words, the slots of each entry, what was left out as background."""

from collections.abc import Callable

import pytest

from reportedly.extract import actors, events
from reportedly.extract.events.why import Tried, trace, unlisted
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]


def traced(parse: Parse, text: str) -> list[Tried]:
    parsed = parse(text)
    return trace(parsed, actors.find(parsed))


REASONS = [
    ("Canada imposed a deadline.", "imposed", "verb:give", "nobody to whom it is done is found"),
    ("Canada imposed sanctions.", "sanctions", "noun:sanction", "a verb has told this noun's act already"),
    ("Canada imposed sanctions.", "imposed", "verb:give", "none of the nouns that decide stands there (object: deadline, final warning, ultimatum)"),
    ("Kenya denied the report.", "denied", "verb:deny", "none of the nouns that decide stands there (object: access, accreditation, entry ...)"),
    ("Chad commented on the raid in Sudan.", "commented", "verb:comment", "it is not negated"),
    ("Chad commented on the raid in Sudan.", "raid", "noun:attack", "nobody who does it is found"),
    ("The talks in Kenya were long.", "talks", "noun:talk", "no party of a known state stands in its slots"),
    ("Kenya held talks on Monday.", "talks", "noun:talk", "its other party is not found"),
    ("Zambia held talks with Angola.", "held", "verb:meet", "the verb only lends its subject to the noun"),
    ("The call between Latvia and Estonia ended.", "call", "noun:call", "no verb lends it a subject"),
    ("Togo said it would talk to Ghana.", "said", "verb:say", "the clause below is not negated"),
    ("Togo said it would not talk to Ghana.", "said", "verb:say", "the clause below is negated"),
    ("Togo said it would not talk to Ghana.", "said", "verb:say", "another entry gave an act before it was tried"),
    ("Togo said it would not talk to Ghana.", "said", "verb:say", "the clause below has none of the modal verbs asked for"),
    ("Togo said Ghana would not talk to Mali.", "said", "verb:say", "the clause below is about somebody else than the speaker"),
    ("Togo said it would help Ghana if Mali paid.", "said", "verb:say", "the clause below only says what would be if something else were"),
    ("Israel declined to swim on Monday.", "declined", "verb:decline", "the verb below is 'swim', none of those that the entry asks for"),
    ("Togo plans to swim.", "plans", "verb:intend", "no act of the kind that the entry asks for stands below it"),
    ("The virus killed two Kenyan officers.", "killed", "verb:kill", "its doer is neither a party nor a mere means"),
    ("The banker said the price was low.", "said", "verb:say", "the speaker is no public voice of a known state"),
    ("Kenya called in its army with a view to rescuing Kenyan farmers.", "rescuing", "verb:help", "it is only the purpose of something that a state helps its own"),
    ("The Kenyan government protested against Uganda.", "protested", "verb:protest", "its doer is of a sector that the entry excludes"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "entry", "reason"), REASONS, ids=[r[3][:40] for r in REASONS])
def test_why_an_entry_gave_no_act(parse: Parse, text: str, word: str, entry: str, reason: str) -> None:
    silent = [t for t in traced(parse, text) if t.event is None]
    assert (word, entry, reason, False) in [(t.word.text, t.entry, t.reason, t.background) for t in silent]


BACKGROUND = [
    ("Chad threatened to attack Sudan.", "attack", "it is what the act above threatens or demands"),
    ("Peru agreed to accept a deal with Chile.", "accept", "it is a consent within a consent"),
    ("Peru summoned Chile's envoy to complain of a raid.", "complain", "it says what the act above is for, which is of the same kind"),
    ("Norway condemned Russia because Russia shelled Ukraine.", "shelled", "a clause of time or reason tells it"),
    ("Chile sued the Peruvian general who had shelled Bolivia.", "shelled", "a relative clause tells it of somebody"),
    ("Norway condemned Russia's invasion of Ukraine.", "invasion", "fighting mentioned in passing"),
    ("Norway condemned the plan of Russia to invade Ukraine.", "invade", "it only tells which decision, plan or person is meant"),
    ("Chad shelled Sudan, and the shelling of Sudan by Chad went on.", "shelling", "a verb of the sentence tells the same act"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "reason"), BACKGROUND, ids=[r[2][:40] for r in BACKGROUND])
def test_why_an_act_is_background(parse: Parse, text: str, word: str, reason: str) -> None:
    left_out = [t for t in traced(parse, text) if t.background]
    assert [(t.word.text, t.reason, t.event) for t in left_out] == [(word, reason, None)]


def test_background_keeps_the_code_that_it_would_have(parse: Parse) -> None:
    left_out = [t for t in traced(parse, "Chile sued the Peruvian general who had shelled Bolivia.") if t.background]
    assert [(t.code, t.entry, t.file) for t in left_out] == [("194", "verb:shell", "events_conflict.yaml")]


FIRED = [
    ("Chile sued Peru.", "verb:sue", "sued", "115", None),
    ("Portugal imposed sanctions on Cuba.", "verb:impose", "imposed", "163", "sanctions"),
    ("Zambia held talks with Angola.", "noun:talk", "talks", "046", None),
    ("The summit between Peru and Chile ended.", "noun:talk", "summit", "040", None),
    ("Israel declined to comment on Monday.", "verb:decline", "declined", "011", None),
    ("France promised to supply weapons to Mali.", "verb:promise", "promised", "0332", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "entry", "word", "code", "decided"), FIRED, ids=[f[1] + " " + f[2] for f in FIRED])
def test_which_entry_gave_an_act(
    parse: Parse, text: str, entry: str, word: str, code: str, decided: str | None
) -> None:
    fired = [t for t in traced(parse, text) if t.event is not None]
    assert (entry, word, code, decided) in [(t.entry, t.word.text, t.code, t.decided_by) for t in fired]
    assert all(t.reason == "" and not t.background and t.file.endswith(".yaml") for t in fired)


SLOTS = [
    ("Chile sued Peru.", "sued", [("source", "subject", ["CHL"]), ("target", "object", ["PER"]), ("target", "against", [])]),
    ("Peru was sued by Chile.", "sued", [("source", "subject", ["CHL"]), ("target", "object", ["PER"]), ("target", "against", [])]),
    ("Kenya paid a visit to Oman.", "visit",
     [("source", "subject", ["KEN"]), ("source", "poss", []), ("source", "by", []), ("source", "modifier", []), ("source", "of", []),
      ("target", "to", ["OMN"]), ("target", "of", []), ("target", "in", [])]),
    ("Chad's visit to Oman ended.", "visit",
     [("source", "poss", ["TCD"]), ("source", "by", []), ("source", "modifier", []), ("source", "of", []),
      ("target", "to", ["OMN"]), ("target", "of", []), ("target", "in", [])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "slots"), SLOTS, ids=[s[0] for s in SLOTS])
def test_who_stands_in_the_slots(parse: Parse, text: str, word: str, slots: list[tuple[str, str, list[str]]]) -> None:
    tried = next(t for t in traced(parse, text) if t.word.text == word and t.event is not None)
    assert [(f.side, f.slot, [a.country for a in f.actors]) for f in tried.slots] == slots


@pytest.mark.parametrize(
    ("text", "entry", "places"),
    [
        ("Kenya gave a pencil.", "verb:distribute", ["object: call, conference, consultation ..."]),
        ("Kenya denied the report.", "verb:deny", ["object: access, accreditation, entry ..."]),
        ("Canada imposed sanctions.", "verb:give", ["object: deadline, final warning, ultimatum"]),
    ],
)
def test_of_many_places_three_are_told(parse: Parse, text: str, entry: str, places: list[str]) -> None:
    reasons = [t.reason for t in traced(parse, text) if t.entry == entry and "none of the nouns" in t.reason]
    told = [reason.partition("(")[2].removesuffix(")").split("; ") for reason in reasons]
    assert any(one[0].startswith(place) for one in told for place in places)
    assert all(len(one) <= 3 or (len(one) == 4 and one[3].endswith(" more")) for one in told)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Chile blackballed Peru.", ["blackballed"]),
        ("Chile sued Peru.", []),
        ("Chile has been sued.", []),
        ("The garrotted envoy outfoxed Chad and mothballed ships.", ["outfoxed", "mothballed"]),
        ("Peace in our time.", []),
    ],
)
def test_verbs_that_the_codebook_lacks(parse: Parse, text: str, verbs: list[str]) -> None:
    assert [t.text for t in unlisted(parse(text))] == verbs


@pytest.mark.parametrize("text", [row[0] for row in (*REASONS, *BACKGROUND, *FIRED)])
def test_the_trace_tells_the_acts_that_are_found(parse: Parse, text: str) -> None:
    parsed = parse(text)
    mentions = actors.find(parsed)
    tried = trace(parsed, mentions)
    assert sorted(t.event.trigger.start for t in tried if t.event) == [
        e.trigger.start for e in events.find(parsed, mentions)
    ]
    assert [t.word.index for t in tried] == sorted(t.word.index for t in tried)


def test_a_refusal_stands_beside_the_act_that_is_refused(parse: Parse) -> None:
    told = [t for t in traced(parse, "Norway will not lift the ban on Russian trawlers.") if t.event is not None]
    assert [(t.entry, (t.code or "")[:2]) for t in told] == [("verb:lift", "08"), ("refusals", "12")]
