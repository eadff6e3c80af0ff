"""Reports that are called false, and allegations with a denial beside them. Labels of both views are joined by +."""

import pytest

from reportedly.extract import actors, factuality, statements

FALSE = [
    ("False [reports] of a raid alarmed Benin.", "happened"),
    ("The [report] of a raid was false.", "happened"),
    ("Reports that Cuba [attacked] Haiti were false.", "negated"),
    ("Reports that Cuba [attacked] Haiti were not false.", "alleged happened"),
    ("Reports that Cuba [attacked] Haiti turned out to be false.", "negated"),
    ("Reports that Cuba [attacked] Haiti proved untrue.", "negated"),
    ("The claim that Cuba [attacked] Haiti is baseless.", "negated"),
    ("The claim that Cuba [attacked] Haiti is a lie.", "negated"),
    ("Claims of a Cuban [attack] on Haiti are untrue.", "negated"),
    ("Reports of a Cuban [attack] on Haiti are unfounded, officials said.", "negated denied"),
    ("Togo falsely claimed that Benin had [attacked] it.", "negated"),
    ("Togo was wrongly reported to have [attacked] Benin.", "negated"),
    ("It is untrue that Cuba [attacked] Haiti.", "negated"),
    ("It is not true that Cuba [attacked] Haiti.", "negated"),
    ("Officials called reports of an [attack] false.", "denied denied+alleged negated"),
    ("They discussed reports of a [raid].", "alleged"),
]

DENIED = [
    ("Haiti accused Cuba of [attacking] Jamaica, a charge Havana rejects.", "alleged+denied"),
    ("Haiti accused Cuba of [attacking] Jamaica, a charge that Havana has rejected.", "alleged+denied"),
    ("Haiti accused Cuba of [attacking] Jamaica, which Havana disputes.", "alleged+denied"),
    ("Haiti accused Cuba of [attacking] Jamaica, but Havana dismissed the allegation.", "alleged+denied"),
    ("Haiti accused Cuba of [attacking] Jamaica; Cuba rejects the charge.", "alleged+denied"),
    ("Haiti says Cuba [attacked] Jamaica; Havana says that it did not.", "alleged+denied"),
    ("According to Haiti, Cuba [attacked] Jamaica; Cuba calls that a lie.", "alleged+denied"),
    ("Haiti says Cuba [attacked] Jamaica, but Havana denies it.", "alleged+denied"),
    ("Haiti says Cuba [attacked] Jamaica, but Havana does not deny it.", "alleged"),
    ("Haiti says Cuba [attacked] Jamaica and rejects the report of its envoy.", "alleged"),
    ("Haiti says Cuba [attacked] Jamaica and that Havana did not apologise.", "alleged"),
    ("Haiti says Cuba [attacked] Jamaica but that the raid did not succeed.", "alleged"),
    ("Haiti says Cuba [attacked] Jamaica and calls its army weak.", "alleged"),
    ("The allegation was denied by Cuba, which Haiti says [attacked] Jamaica.", "alleged"),
]


@pytest.fixture
def labels(parse):
    """Labels of the bracketed word, in every view."""

    def run(text):
        start = text.index("[")
        parsed = parse(text.replace("[", "").replace("]", ""))
        head = next(t for t in parsed.tokens if parsed.span(t, t).start == start)
        told = statements.find(parsed, actors.find(parsed))
        return "+".join(j.label for j in factuality.judge(parsed, head, frozenset(), told))

    return run


@pytest.mark.parametrize(("text", "expected"), FALSE, ids=[t for t, _ in FALSE])
def test_false_reports(labels, text, expected):
    assert labels(text) in expected.split()


@pytest.mark.parametrize(("text", "expected"), DENIED, ids=[t for t, _ in DENIED])
def test_denials_beside(labels, text, expected):
    assert labels(text) == expected
