"""One event in many frames: its factuality is that of the frame, whatever the event."""

import pytest

from reportedly.extract.factuality import judge

# Acting side, then the event as infinitive, past, gerund, participle, and the rest of its clause.
BASES = [
    ("Iran", "bomb", "bombed", "bombing", "bombed", "{} Iraq"),
    ("Turkey", "sign", "signed", "signing", "signed", "{} a border treaty with Greece"),
    ("Poland", "expel", "expelled", "expelling", "expelled", "{} the envoys of Belarus"),
    ("India", "hold", "held", "holding", "held", "{} talks with Nepal"),
]

# {S}: the acting side; {b}, {p}, {i}, {n}: the event as infinitive, past, gerund, participle. Then the right labels.
FRAMES = [
    ("{S} may {b} soon.", "possible"),
    ("{S} might {b}.", "possible"),
    ("{S} could {b} within days.", "possible"),
    ("{S} has never {n}.", "negated"),
    ("{S} neither confirmed nor denied that it had {n}.", "unknown alleged"),
    ("It is unclear whether {S} {p}.", "unknown"),
    ("{S} is considering {i}.", "possible planned"),
    ("{S} is ready to {b}.", "possible planned"),
    ("{S} threatened to {b}.", "planned possible predicted"),
    ("{S} vowed to {b}.", "planned"),
    ("{S} promised that it would {b}.", "planned"),
    ("{S} has no plans to {b}.", "negated"),
    ("{S} is set to {b} on Friday.", "planned predicted"),
    ("{S} is due to {b} on Friday.", "planned predicted"),
    ("{S} is poised to {b}.", "planned predicted"),
    ("{S} will not {b}.", "negated"),
    ("{S} said it would not {b}.", "negated"),
    ("{S} said it had not {n}.", "negated denied"),
    ("The United Nations urged {S} to {b}.", "called_for"),
    ("The United Nations demanded that {S} {b}.", "called_for"),
    ("The United Nations asked {S} to {b}.", "called_for"),
    ("{S} should {b}, the United Nations said.", "called_for"),
    ("{S} must {b}, a senator said.", "called_for"),
    ("Analysts predict that {S} will {b}.", "predicted"),
    ("Experts believe that {S} will {b}.", "predicted"),
    ("Experts believe that {S} has {n}.", "alleged possible"),
    ("{S} is believed to have {n}.", "alleged possible"),
    ("{S} is said to have {n}.", "alleged"),
    ("{S} appears to have {n}.", "alleged possible"),
    ("{S} is suspected of {i}.", "alleged possible"),
    ("Mali accused {S} of {i}.", "alleged"),
    ("Mali claims that {S} {p}.", "alleged"),
    ("Unconfirmed reports say that {S} {p}.", "alleged"),
    ("There are signs that {S} {p}.", "alleged possible"),
    ("Rumours that {S} {p} spread on Monday.", "alleged"),
    ("{S} apparently {p} on Monday.", "alleged possible"),
    ("{S} purportedly {p} on Monday.", "alleged"),
    ("{S} {p} on Monday, Mali alleged.", "alleged"),
    ("{S} {p} on Monday, according to officials.", "alleged"),
    ('A spokesman said: "{S} {p} on Monday."', "alleged"),
    ("{S} dismissed claims that it had {n}.", "denied alleged"),
    ("{S} rejected accusations of {i}.", "denied alleged"),
    ("{S} insisted that it had not {n}.", "negated denied"),
    ("{S} stopped short of {i}.", "negated"),
    ("{S} managed to {b}.", "happened"),
    ("{S} did not hesitate to {b}.", "happened"),
    ("{S} decided not to {b}.", "negated"),
    ("{S} declined to {b}.", "negated"),
    ("{S} was unable to {b}.", "negated"),
    ("{S} cancelled plans to {b}.", "negated"),
    ("{S} was prevented from {i}.", "negated"),
    ("{S} could have {n}, but it chose not to.", "possible negated conditional"),
    ("Had {S} {n}, prices would have risen.", "conditional negated"),
    ("Unless the talks succeed, {S} will {b}.", "conditional"),
    ("{S} will {b} if the talks fail.", "conditional predicted planned"),
    ("Should {S} {b}, prices would rise.", "conditional"),
    ("Even if {S} {p}, nothing would change.", "conditional"),
    ("{S} is likely to {b}.", "predicted possible"),
    ("{S} probably {p} on Monday.", "possible alleged"),
    ("{S} will probably {b}.", "predicted"),
    ("It is likely that {S} will {b}.", "predicted possible"),
    ("It is possible that {S} {p}.", "possible"),
    ("There is a chance that {S} will {b}.", "possible"),
    ("There is no doubt that {S} {p}.", "happened"),
    ("Diplomats doubt that {S} {p}.", "possible unknown negated"),
    ("{S} confirmed that it had {n}.", "happened"),
    ("{S} admitted {i}.", "happened"),
    ("{S} tried to {b} but failed.", "negated planned unknown"),
    ("{S} hopes to {b}.", "possible planned"),
    ("{S} wants to {b}.", "possible planned"),
    ("{S} intends to {b}.", "planned"),
    ("{S} is preparing to {b}.", "planned"),
    ("{S} offered to {b}.", "planned"),
    ("{S} to {b} next week", "planned predicted"),
    ("Will {S} {b}?", "unknown"),
    ("Did {S} {b}?", "unknown"),
    ("{S} was expected to {b} on Monday.", "predicted planned"),
    ("Officials in {S} said that {S} would {b}.", "planned predicted"),
    ("{S} is about to {b}.", "planned predicted"),
    ("{S} is going to {b}.", "planned predicted"),
    ("{S} would {b} under the proposal.", "conditional predicted called_for"),
    ("Mali fears that {S} will {b}.", "possible predicted"),
    ("Mali warned that {S} could {b}.", "possible"),
    ("Mali proposed that {S} {b}.", "called_for"),
    ("No evidence has emerged that {S} {p}.", "unknown negated possible"),
    ("{S} {p} on Monday.", "happened"),
    ("{S} has {n}.", "happened"),
    ("After {S} {p}, Mali closed its border.", "happened"),
    ("Mali thanked {S} for {i}.", "happened"),
    ("{S} allegedly {p} last year.", "alleged"),
    ("It was reported that {S} had {n}.", "alleged"),
    ("{S} seems ready to {b}.", "possible alleged planned"),
    ("{S} agreed in principle to {b}.", "planned"),
    ("{S} ruled out {i}.", "negated"),
    ("{S} reportedly plans to {b}.", "planned"),
    ("{S} is under pressure to {b}.", "called_for possible unknown"),
    ("{S} was ordered to {b}.", "called_for"),
    ("Mali hopes that {S} will {b}.", "possible called_for predicted"),
    ("{S} postponed plans to {b}.", "planned negated possible unknown"),
    ("{S} is not expected to {b}.", "possible predicted negated"),
    ("{S} has long threatened to {b}.", "planned possible predicted"),
    ("{S} was about to {b} when the truce began.", "planned predicted negated possible"),
    ("{S} almost {p}.", "negated"),
    ("{S} nearly {p} last year.", "negated"),
]


def _sentences() -> list[tuple[str, str, str, set[str]]]:
    found = []
    for frame, labels in FRAMES:
        form = next(f for f in ("{p}", "{i}", "{n}", "{b}") if f in frame)
        for side, b, p, i, n, rest in BASES:
            text = frame.format(S=side, b=rest.format(b), p=rest.format(p), i=rest.format(i), n=rest.format(n))
            event = {"{b}": b, "{p}": p, "{i}": i, "{n}": n}[form]
            found.append((text[0].upper() + text[1:], event, side, set(labels.split())))
    return found


SENTENCES = _sentences()


@pytest.mark.parametrize(("text", "event", "side", "labels"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_frame(parse, text, event, side, labels):
    parsed = parse(text)
    head = next(t for t in reversed(parsed.tokens) if t.text == event)
    assert {j.label for j in judge(parsed, head, frozenset([side]), [])} <= labels


def test_no_frame_but_the_plain_ones_leaks():
    plain = [labels for _, labels in FRAMES if labels == "happened"]
    assert len(plain) >= 8
    assert all("happened" not in labels for _, labels in FRAMES if labels != "happened")
