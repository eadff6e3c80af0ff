"""What lies ahead, what was put off, and what is there already though its clause looks ahead."""

import pytest

from reportedly.extract import actors, events, factuality, statements

AWAITED = [
    ("Fears of a [raid] emptied the port.", "predicted"),
    ("Concern about a [raid] emptied the port.", "predicted"),
    ("Concern over the [raid] emptied the port.", "happened"),
    ("Concern that Togo may [leave] grew.", "possible"),
    ("Farmers are anxious about a [ban].", "predicted"),
    ("Farmers are afraid to [sell].", "possible"),
    ("Benin dreads a [raid].", "predicted"),
    ("Benin warned of a [raid].", "predicted"),
    ("Benin warned against a [raid].", "possible"),
    ("A [raid] is on the cards.", "predicted"),
    ("A [raid] is not on the cards.", "possible"),
    ("Port expected to [close]", "predicted"),
    ("The odds of a [raid] are long.", "possible"),
]
PUT_OFF = [
    ("Togo postponed the [visit].", "negated"),
    ("Togo postponed the [visit] to June.", "planned"),
    ("The [visit] was put off until Monday.", "planned"),
    ("The [visit] was put off.", "negated"),
    ("Togo may postpone the [visit].", "possible"),
    ("Togo did not postpone the [visit].", "planned"),
    ("Test [flight] delayed after accident", "negated"),
    ("The postponed [visit] annoyed Benin.", "planned"),
]
THERE_ALREADY = [
    ("The [blockade] will continue.", "happened"),
    ("[Fighting] could worsen.", "happened"),
    ("The [fighting] did not ease.", "happened"),
    ("The [talks] will resume.", "predicted"),
    ("The [deal] was approved.", "happened"),
    ("Benin approved a [raid].", "planned"),
    ("Benin announced a [campaign] against smugglers.", "planned"),
    ("Benin announced a [decision] on smugglers.", "happened"),
    ("Benin approved the [deal].", "happened"),
    ("Togo was one of the few states to [sign] the treaty.", "happened"),
    ("Benin did not approve a [raid].", "negated"),
    ("Togo will use the ships [bought] from Benin.", "happened"),
    ("Togo will use ships previously [bought] from Benin.", "happened"),
    ("Togo will use ships [bought] from Benin.", "predicted"),
    ("Togo will build a port [serving] Benin.", "predicted"),
]
NEGATED = [
    ("Neither Ghana nor Togo [attacked] Benin.", "negated"),
    ("Far from [attacking] Benin, Togo sent grain.", "negated"),
    ("Togo thought better of [attacking] Benin.", "negated"),
    ("It was a clash but not a [raid].", "negated"),
    ("A lack of [talks] stalled the pipeline.", "negated"),
    ("The [talks] stalled.", "negated"),
    ("Nobody knows if Togo [attacked] Benin.", "unknown"),
    ("Evidence is mounting of a [raid] on Benin.", "alleged"),
    ("Evidence of a [raid] is mounting.", "alleged"),
]
TABLE = [*AWAITED, *PUT_OFF, *THERE_ALREADY, *NEGATED]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[t for t, _ in TABLE])
def test_standing(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana is planning a summit with Togo.", "planned"),
        ("Ghana and Togo have scheduled talks for May.", "planned"),
        ("Talks between Ghana and Togo are scheduled for May.", "planned"),
        ("Ghana ordered an attack on Togo.", "called_for"),
        ("A summit between Ghana and Togo was called off.", "negated"),
        ("Ghana held a summit with Togo.", "happened"),
        ("Ghana will lead the talks with Togo.", "predicted"),
        ("Ghana and Togo held talks and a summit.", "happened"),
        ("Ghana took part in talks with Togo.", "happened"),
        ("Ghana may take part in talks with Togo.", "possible"),
    ],
)
def test_the_noun_of_an_act_stands_as_its_verb_decides(parse, text, expected):
    parsed = parse(text)
    mentions = actors.find(parsed)
    acts = [e for e in events.find(parsed, mentions) if e.type in ("CONSULT", "ASSAULT")]
    told = statements.find(parsed, mentions)
    judged = [factuality.judge(parsed, factuality.bearer(e), frozenset({"GHA"}), told)[0].label for e in acts]
    assert set(judged) == {expected}
