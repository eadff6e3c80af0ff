"""Constructions with an effect of their own: clauses of time, purposes that are acts, would, chances, odd attachments."""

import pytest

from reportedly.extract.factuality import judge

TIME = [
    # a past clause of time is taken for given, wherever the parser hangs it
    ("Peru proposed holding drills when its admiral [visited] Chile.", "happened"),
    ("According to aides, Peru proposed holding drills when its admiral [visited] Chile.", "happened"),
    ("Peru will reply after the envoys [met].", "happened"),
    ("Peru said it will reply after the envoys [met].", "alleged"),
    ("Peru would reply after the envoys [met].", "conditional"),
    ("Peru is willing to leave as soon as the envoys [met].", "possible"),
    ("Peru may pay when the envoys [meet] next week.", "planned"),
    ("Peru may pay when the envoys [meet].", "possible"),
    ("Peru will rest until the envoys [meet].", "predicted"),
]
PURPOSES = [
    ("The ministers met to [discuss] the dam.", "happened"),
    ("The ministers will meet to [discuss] the dam.", "predicted"),
    ("Peru sent an envoy to [discuss] the dam.", "planned"),
    ("Chile fired rockets to [protest] the drills.", "happened"),
    ("Chile may fire rockets to [protest] the drills.", "possible"),
    ("Peru summoned the envoy to [complain] about the raid.", "happened"),
    ("A video appears to [show] the raid.", "alleged"),
    ("Peru wrote a letter to [buy] time.", "planned"),
    ("The envoy is due in Lima next week for [talks].", "planned"),
    ("The envoy arrived in Lima for [talks].", "planned"),
    ("The envoy arrived for the first time since they [fought] over Lima.", "happened"),
    ("It was hard for Peru to [leave].", "possible"),
]
WOULD = [
    ("Peru would [sign] a pact with Chile.", "conditional"),
    ("Peru would likely [sign] a pact with Chile.", "predicted"),
    ("At the expected summit, Peru would [sign] a pact with Chile.", "predicted"),
    ("Peru, they added, would [sign] a pact with Chile.", "predicted"),
    ("A long war could force Peru to turn to Chile, which would [sell] its ships.", "conditional"),
    ("Officials said Peru asked Chile, which would [sell] its ships.", "predicted"),
    ("Such a pact would [break] the ban.", "conditional"),
]
CHANCES = [
    ("There is a good chance that Peru will [leave].", "predicted"),
    ("There is a slim chance that Peru will [leave].", "possible"),
    ("Chances are good that Peru will [leave].", "predicted"),
    ("The chance that Peru will [leave] is small.", "possible"),
    ("The probability of a [raid] is remote.", "possible"),
    ("The probability of a [raid] is high.", "predicted"),
    ("With a 70 percent chance, Peru will [leave].", "predicted"),
    ("In all likelihood Peru will [leave].", "predicted"),
    ("Analysts think it most likely that Peru will [leave].", "predicted"),
    ("Signs are mounting that Peru has [left].", "alleged"),
]
CONDITIONS = [
    ("Provided that Chile stops paying the rebels, Peru will [leave].", "conditional"),
    ("Peru gave Chile grain, providing [relief] to farmers.", "happened"),
    ("Asked by reporters if Peru would [leave], the envoy smiled.", "unknown"),
    ("It is doubtful if Peru will [leave].", "unknown"),
    ("[Aid] is contingent on a truce.", "conditional"),
    ("Peru made its [aid] conditional on a truce.", "conditional"),
    ("The court will look into whether Peru [paid] the rebels.", "unknown"),
]
ATTACHMENTS = [
    ("The league accused the law of [attacking] the press.", "alleged"),
    ("The general, giving him a welcome according him honours, [left].", "happened"),
    ("Plants should be sold and offices [closed] by 2030.", "called_for"),
    ("One of the ships is [sailing] to Lima; the crew will be carrying grain.", "happened"),
    ("The talks are expected to be in Lima; the [talks] will be in May.", "predicted"),
    ("The [talks] are scheduled to be in June.", "planned"),
    ("Togo will bring [production] of the jets to an end.", "negated"),
    ("Peru said it had nothing to [do] with the raid.", "denied"),
    ("Without a shot being [fired], the column left.", "negated"),
    ("Talks to [end] the war began.", "possible"),
    ("Accused of [fraud], Peru protested.", "alleged"),
    ("I love how he [sings].", "happened"),
    ("Peru will sign a deal [reached] on Monday.", "happened"),
    ("Peru will sign a deal [brokered] by Chile.", "predicted"),
    ("One possible date for the [visit] is the harvest feast.", "possible"),
    ("Peru was one of the few states to [sign] the pact.", "happened"),
]


def _ids(table: list[tuple[str, str]]) -> list[str]:
    return [text for text, _ in table]


@pytest.mark.parametrize(("text", "expected"), TIME, ids=_ids(TIME))
def test_clauses_of_time(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(("text", "expected"), PURPOSES, ids=_ids(PURPOSES))
def test_purposes(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(("text", "expected"), WOULD, ids=_ids(WOULD))
def test_would(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(("text", "expected"), CHANCES, ids=_ids(CHANCES))
def test_chances(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(("text", "expected"), CONDITIONS, ids=_ids(CONDITIONS))
def test_conditions_and_questions(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(("text", "expected"), ATTACHMENTS, ids=_ids(ATTACHMENTS))
def test_odd_attachments(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(
    ("text", "sources", "expected"),
    [
        ("The Sudanese army accused rebels of [violating] the truce.", {"SDN"}, "alleged"),
        ("Chile accused Peru of [supporting] rebels.", {"PER"}, "alleged"),
        ("The ministry said Peru [condemned] the raid.", {"PER"}, "alleged"),
    ],
)
def test_whose_deed_it_is(bracketed, text, sources, expected):
    parsed, head = bracketed(text)
    assert judge(parsed, head, frozenset(sources), [])[0].label == expected


@pytest.mark.parametrize("depth", [30, 90, 400])
def test_deep_trees_are_walked_from_the_top(parse, depth):
    parsed = parse("Officials denied " + "a report of " * depth + "a raid.")
    labels = {judge(parsed, t, frozenset(), [])[0].label for t in parsed.tokens if t.text == "raid"}
    assert labels <= {"alleged", "denied", "possible", "happened", "unknown"}


@pytest.mark.parametrize("depth", [100, 300])
def test_long_coordinations_of_nouns_are_walked(parse, depth):
    parsed = parse("Peru signed " + "a pact and " * depth + "a treaty.")
    last = next(t for t in parsed.tokens if t.text == "treaty")
    assert judge(parsed, last, frozenset(), [])[0].label == "happened"
