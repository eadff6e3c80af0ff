"""What codes and labels mean, and what is said of those that don't exist."""

import pytest

from reportedly.codebook import load, ontology
from reportedly.errors import UsageError
from reportedly.model.claim import EVENT_TYPES, FACTUALITY
from reportedly.views import explain


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("042", "042, CAMEO code: Make a visit. Root 04: Consult. PLOVER: CONSULT / visit. Goldstein weight: +1.9."),
        ("010", "no type (words without further content)"),
        ("163", "Read otherwise than in the published list: the list has COERCE"),
        ("0312", "contexts military"),
        ("SANCTION", "Quad class 4 (material conflict). Modes: convict, expel, withdraw, discontinue."),
        ("sanction", "the section decides"),
        ("withdraw", "PLOVER mode of SANCTION"),
        ("cbrn", "PLOVER context: Chemical"),
        ("GOV", "PLOVER sector: The executive"),
        ("verbal conflict", "quad class 3"),
        ("2", "material cooperation"),
        ("called for", "how an event is reported: Somebody asks"),
        ("called_for", "how an event is reported: Somebody asks"),
        ("roughly_even", "class of certainty words: As probable as not."),
        ("void", "state of a forecast"),
        ("prohibited", "status of a flow"),
        ("trigger", "mark in a sentence"),
        ("oil", "flow item (energy family)"),
        ("PRK", "country code: North Korea. Capital: Pyongyang."),
        ("north  korea", "PRK, country code"),
        ("NATO", "NAT, organisation code"),
        ("IGO", "international organisation"),
    ],
)
def test_explain(term: str, words: str) -> None:
    assert words in explain.explain(term)


@pytest.mark.parametrize(
    ("term", "parts"),
    [("withdraw", 2), ("possible", 3), ("aid", 2), ("042", 1), ("alleged", 2)],
)
def test_each_sense_has_a_paragraph(term: str, parts: int) -> None:
    assert len(explain.explain(term).split("\n\n")) == parts


@pytest.mark.parametrize(
    ("term", "advice"),
    [("SANTCION", "Did you mean sanction"), ("russa", "russia"), ("qqqqq", "The codebook page of the docs lists all.")],
)
def test_unknown_term_is_told_with_near_ones(term: str, advice: str) -> None:
    with pytest.raises(UsageError, match=f"the codebook has no '{term}'.*{advice}"):
        explain.explain(term)


def test_everything_that_a_claim_can_hold_is_explained() -> None:
    data = load("ontology")
    terms = [*EVENT_TYPES, *FACTUALITY, *ontology.codes(), *data["contexts"], *data["sectors"], *load("flows")["items"]]
    assert [t for t in terms if not explain.explain(t)] == []
    assert {explain._key(t) for t in terms} <= set(explain.terms())


def test_labels_come_in_the_order_of_legends() -> None:
    assert explain.FACTUALITY_ORDER[:3] == ("happened", "alleged", "planned")
    assert sorted(explain.FACTUALITY_ORDER) == sorted(FACTUALITY)
