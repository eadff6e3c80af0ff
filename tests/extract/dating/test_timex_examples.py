"""Every rule of times.yaml does what its examples say."""

import datetime

import pytest

from reportedly.codebook import load
from reportedly.extract import dating

# A Wednesday.
PUBLISHED = datetime.date(2023, 9, 6)
EXAMPLES = [example for rule in load("times")["rules"] for example in rule["examples"]]


@pytest.mark.parametrize(("text", "expression", "kind", "value"), EXAMPLES)
def test_example(parse, text, expression, kind, value):
    found = {t.text: (t.type, t.value) for t in dating.find(parse(text, PUBLISHED))}
    assert found.get(expression) == (kind, value), found
