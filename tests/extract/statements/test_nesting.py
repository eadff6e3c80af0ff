"""Which reports inside a quotation are statements of their own."""

import pytest

from reportedly.extract import actors, statements
from reportedly.extract.statements import nesting


@pytest.fixture(scope="module")
def contents(parse):
    def run(text):
        parsed = parse(text)
        return [s.content[0].text for s in nesting.of_their_own(statements.find(parsed, actors.find(parsed)))]

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said that Togo had left the talks.", ["that Togo had left the talks"]),
        # Thoughts and wishes are part of what is said.
        ("The minister said that he wants to visit Oslo.", ["that he wants to visit Oslo"]),
        ("The envoy said that the council believes that the truce will hold.",
         ["that the council believes that the truce will hold"]),
        ('"I think that the truce will hold," the envoy said.', ["I think that the truce will hold"]),
        ("The minister said that Togo planned to leave the talks.", ["that Togo planned to leave the talks"]),
        # What somebody else is said to have said is a statement too.
        ("The news agency said that the minister told reporters that Togo had left.",
         ["that the minister told reporters that Togo had left", "that Togo had left"]),
        ("The newspaper reported that the ministry denied that Togo had left the talks.",
         ["that the ministry denied that Togo had left the talks", "that Togo had left the talks"]),
        # A pronoun may be the speaker again.
        ("The minister said that she had told him that Togo would leave.",
         ["that she had told him that Togo would leave"]),
        # Wishes that aren't inside another's words are statements.
        ("Togo wants to leave the talks.", ["to leave the talks"]),
    ],
)  # fmt: skip
def test_what_counts_as_a_statement(contents, text, expected):
    assert contents(text) == expected


def test_all_reports_stay_in_the_source_chain(parse):
    parsed = parse("The news agency said that the minister wants to visit Oslo.")
    found = statements.find(parsed, actors.find(parsed))
    assert [q.cue.text for q in found] == ["said", "wants"]
    assert len(nesting.of_their_own(found)) == 1
