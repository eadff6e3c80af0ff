"""Who will not do what is asked of them refuses, and the act itself does not happen."""

import pytest

from reportedly import pipeline


def told(text):
    return [
        (c.type, [a.country for a in c.source], [a.country for a in c.target], c.factuality)
        for c in pipeline.code(text).claims
    ]


@pytest.mark.parametrize(
    ("text", "refusal", "act"),
    [
        ("Norway will not lift the ban on Russian trawlers.", ("REJECT", ["NOR"], ["RUS"], "happened"),
         ("CONCEDE", ["NOR"], ["RUS"], "negated")),
        ("Chad won't accept more refugees from Sudan.", ("REJECT", ["TCD"], ["SDN"], "happened"),
         ("AID", ["TCD"], ["SDN"], "negated")),
        ("Greece will not begin talks with Libya.", ("REJECT", ["GRC"], ["LBY"], "happened"),
         ("CONSULT", ["GRC", "LBY"], [], "negated")),
    ],
)  # fmt: skip
def test_a_refusal_beside_the_act_that_does_not_happen(text, refusal, act):
    found = told(text)
    assert refusal in found
    assert act in found


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will not attack Somalia.",  # restraint
        "Japan will not be able to meet the Chinese delegation.",  # it can't
        "If prices rise, Norway will not lift the ban on Russian trawlers.",  # only then
        "Norway did not lift the ban on Russian trawlers.",  # not yet, for all we know
        "Norway will lift the ban on Russian trawlers.",
        "It is unlikely that Norway will not lift the ban on Russian trawlers.",
    ],
)
def test_no_refusal(text):
    assert "REJECT" not in [kind for kind, *_ in told(text)]


def test_a_refusal_that_a_verb_of_saying_tells_is_one():
    kinds = [kind for kind, *_ in told("Turkey said it will not ratify the treaty with Sweden.")]
    assert kinds.count("REJECT") == 1


def test_its_code_tells_what_is_refused():
    assert [c.cameo for c in pipeline.code("Brazil will not release the two envoys.").claims if c.type == "REJECT"] == [
        "1243"
    ]
