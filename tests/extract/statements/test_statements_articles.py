"""Whole articles: every statement with its kind, content, cue, speaker, affiliation and channel."""

from collections.abc import Callable

import pytest

from reportedly.extract import actors, statements
from reportedly.model.parsed import ParsedDocument

Row = tuple[str, str, str | None, str | None, str | None, str | None]
Parse = Callable[..., ParsedDocument]

DAM = """\
The old dam above Velmar will be closed for two years, the harbour ministry announced on Monday.
"We would rather be slow than sorry," said Anna Kowalska, a spokeswoman for the ministry. "Nobody has looked at the gates since the war."
She added that the work would begin in May.
Farmers in the valley fear a drought. Their union called on the ministry to keep one gate open.
"Without water there is no harvest," Peter Novak, the union's chairman, told Radio Velmar.
Kowalska rejected the demand. The gates, she said, can't be opened one by one.
An engineer who helped to build the dam, and who asked not to be named, said the ministry had known of the cracks for years.
The ministry did not reply to questions.
"""
DAM_STATEMENTS: list[Row] = [
    ("indirect", "The old dam above Velmar will be closed for two years", "announced", "harbour ministry", None, None),
    (
        "direct",
        "We would rather be slow than sorry || Nobody has looked at the gates since the war.",
        "said",
        "Anna Kowalska",
        "a spokeswoman for the ministry",
        None,
    ),
    ("indirect", "that the work would begin in May", "added", "Anna Kowalska", "a spokeswoman for the ministry", None),
    ("indirect", "a drought", "fear", "Farmers in the valley", None, None),
    ("indirect", "the ministry to keep one gate open", "called", "Their union", None, None),
    ("direct", "Without water there is no harvest", "told", "Peter Novak", "the union's chairman", None),
    ("indirect", "the demand", "rejected", "Anna Kowalska", "a spokeswoman for the ministry", None),
    (
        "indirect",
        "The gates || can't be opened one by one.",
        "said",
        "Anna Kowalska",
        "a spokeswoman for the ministry",
        None,
    ),
    ("indirect", "not to be named", "asked", "engineer", None, None),
    ("indirect", "the ministry had known of the cracks for years", "said", "engineer", None, None),
    ("indirect", "the cracks for years", "known", "harbour ministry", None, None),
]

TREATY = """\
Ruritania and Freedonia are close to a treaty on the grain trade, according to diplomats from both states.
The two foreign ministers met in Velmar on Tuesday. They discussed the last open article, a Ruritanian official said.
"It is a matter of days," the official said, speaking on condition of anonymity. He declined to give details.
Freedonia's state news agency reported that the treaty would be signed next week, citing the palace.
The agency also quoted the foreign minister as saying that Freedonia had "made all the concessions it could make."
Ruritania denied that. Its ministry said in a statement that both sides had moved.
If the treaty fails, analysts warned, bread will be dear by winter.
Maria Santos, an economist at Kestrel Bank, expects prices to double. "People will notice," she said.
The economist also said that the rich would hardly suffer.
"""
TREATY_STATEMENTS: list[Row] = [
    (
        "indirect",
        "Ruritania and Freedonia are close to a treaty on the grain trade",
        "according",
        "diplomats from both states",
        None,
        None,
    ),
    ("indirect", "They discussed the last open article", "said", "Ruritanian official", None, None),
    ("indirect", "the last open article", "discussed", None, None, None),
    ("direct", "It is a matter of days", "said", "Ruritanian official", None, None),
    ("indirect", "to give details", "declined", "Ruritanian official", None, None),
    (
        "indirect",
        "that the treaty would be signed next week",
        "reported",
        "palace",
        None,
        "Freedonia's state news agency",
    ),
    (
        "mixed",
        'that Freedonia had "made all the concessions it could make.',
        "saying",
        "foreign minister",
        None,
        "agency",
    ),
    ("indirect", "that both sides had moved", "said", "Its ministry", None, None),
    ("indirect", "If the treaty fails || bread will be dear by winter.", "warned", "analysts", None, None),
    ("indirect", "prices to double", "expects", "Maria Santos", "an economist at Kestrel Bank", None),
    ("direct", "People will notice", "said", "Maria Santos", "an economist at Kestrel Bank", None),
    ("indirect", "that the rich would hardly suffer", "said", "Maria Santos", "an economist at Kestrel Bank", None),
]

BORDER = """\
Shots were fired across the border on Friday night, both armies said.
Each side blamed the other. The Freedonian army accused Ruritania of moving its posts, a charge that Ruritania denied.
"Our posts are where they have always been," its defence ministry said.
A shepherd who lives near the border said he had heard the first shots at nine. He thinks that they came from the east.
The United Nations urged both sides to talk. It offered to send observers.
"Observers are useful only when both sides let them see something," said Ramon Vega Ruiz, a historian in Lima who has written about the border.
Vega Ruiz believes that neither government wants a war. But he warned that a shot can start one all the same.
"Nobody planned the last war, either."
"""
BORDER_STATEMENTS: list[Row] = [
    ("indirect", "Shots were fired across the border on Friday night", "said", "both armies", None, None),
    ("indirect", "Ruritania of moving its posts", "accused", "Freedonian army", None, None),
    ("direct", "Our posts are where they have always been", "said", "its defence ministry", None, None),
    ("indirect", "he had heard the first shots at nine", "said", "shepherd", None, None),
    ("indirect", "that they came from the east", "thinks", "shepherd", None, None),
    ("indirect", "both sides to talk", "urged", "United Nations", None, None),
    ("indirect", "to send observers", "offered", "United Nations", None, None),
    (
        "direct",
        "Observers are useful only when both sides let them see something",
        "said",
        "Ramon Vega Ruiz",
        "a historian in Lima who has written about the border",
        None,
    ),
    (
        "indirect",
        "that neither government wants a war",
        "believes",
        "Ramon Vega Ruiz",
        "a historian in Lima who has written about the border",
        None,
    ),
    (
        "indirect",
        "that a shot can start one all the same",
        "warned",
        "Ramon Vega Ruiz",
        "a historian in Lima who has written about the border",
        None,
    ),
    (
        "direct",
        "Nobody planned the last war, either.",
        None,
        "Ramon Vega Ruiz",
        "a historian in Lima who has written about the border",
        None,
    ),
]

LAUNCH = """\
Freedonia will launch a satellite before the end of the year, its space office says.
The office published a picture that shows the rocket on its way to the pad.
Foreign experts are doubtful. The engine has never been tested, they say.
One of them, Lee Doo-hyun of the Kestrel Institute, called the plan "brave but not wise."
Lee told the Velmar Herald that the rocket might not even leave the pad. "I would stay away from it," he added.
The government in Velmar dismissed such doubts as envy.
It said that it had asked Ruritania for help, but that it no longer needed any.
Ruritania has neither confirmed nor denied this.
State media have begun to count the days.
"""
LAUNCH_STATEMENTS: list[Row] = [
    (
        "indirect",
        "Freedonia will launch a satellite before the end of the year",
        "says",
        "its space office",
        None,
        None,
    ),
    ("indirect", "The engine has never been tested", "say", "Foreign experts", None, None),
    ("mixed", 'the plan "brave but not wise.', "called", "Lee Doo-hyun", "the Kestrel Institute", None),
    ("indirect", "that the rocket might not even leave the pad", "told", "Lee Doo-hyun", "the Kestrel Institute", None),
    ("direct", "I would stay away from it", "added", "Lee Doo-hyun", "the Kestrel Institute", None),
    ("indirect", "such doubts as envy", "dismissed", "government in Velmar", None, None),
    (
        "indirect",
        "that it had asked Ruritania for help, but that it no longer needed any",
        "said",
        "government in Velmar",
        None,
        None,
    ),
    ("indirect", "help", "asked", "government in Velmar", None, None),
]

STRIKE = """\
The port of Velmar stood still for a third day on Wednesday as dockers demanded higher pay.
The owners offered four percent. The union wants nine.
"Four percent is an insult," Ilse Brandt, who leads the union, told the crowd. "We can wait."
She said that no ship would be unloaded before Monday and that the union had money for two months.
Mr. Holm, a lawyer for the owners, said nine percent would ruin the port.
He said he had seen the books.
Asked whether the owners would call the police, he said he hoped not.
The mayor, Peter Novak, promised to talk to both sides. "I know them all," he said.
The strike has cost the town ten million crowns, the chamber of commerce estimates.
Some shopkeepers doubt the figure.
"""
STRIKE_STATEMENTS: list[Row] = [
    ("indirect", "higher pay", "demanded", "dockers", None, None),
    ("direct", "Four percent is an insult || We can wait.", "told", "Ilse Brandt", None, None),
    (
        "indirect",
        "that no ship would be unloaded before Monday and that the union had money for two months",
        "said",
        "Ilse Brandt",
        None,
        None,
    ),
    ("indirect", "nine percent would ruin the port", "said", "Holm", "a lawyer for the owners", None),
    ("indirect", "he had seen the books", "said", "Holm", "a lawyer for the owners", None),
    ("indirect", "whether the owners would call the police", "Asked", None, None, None),
    ("indirect", "he hoped not", "said", "Holm", "a lawyer for the owners", None),
    ("indirect", "to talk to both sides", "promised", "Peter Novak", "mayor", None),
    ("direct", "I know them all", "said", "Peter Novak", "mayor", None),
    ("indirect", "the figure", "doubt", "Some shopkeepers", None, None),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DAM, DAM_STATEMENTS),
        (TREATY, TREATY_STATEMENTS),
        (BORDER, BORDER_STATEMENTS),
        (LAUNCH, LAUNCH_STATEMENTS),
        (STRIKE, STRIKE_STATEMENTS),
    ],
)
def test_articles(parse: Parse, text: str, expected: list[Row]) -> None:
    parsed = parse(text)
    found = [q.statement for q in statements.find(parsed, actors.find(parsed))]
    rows = [
        (
            s.kind,
            " || ".join(span.text for span in s.content),
            s.cue.text if s.cue else None,
            s.speaker.name if s.speaker else None,
            s.speaker.affiliation if s.speaker else None,
            s.channel.name if s.channel else None,
        )
        for s in found
    ]
    assert rows == expected
