"""Indirect speech: each frame of speech.yaml, and what is said, by whom, with which cue."""

from collections.abc import Callable

import pytest

from fakes import document
from reportedly.extract import statements
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument
from reportedly.model.statement import Statement
from reportedly.parse import Parser

Parse = Callable[..., ParsedDocument]
Row = tuple[str, str, str | None, str | None]

# text, [(kind, content spans joined by ||, cue, speaker)]
REPORTS: list[tuple[str, list[Row]]] = [
    (
        "The ministry said that the ferry would sail on Friday.",
        [("indirect", "that the ferry would sail on Friday", "said", "ministry")],
    ),
    (
        "The ministry said the ferry would sail on Friday.",
        [("indirect", "the ferry would sail on Friday", "said", "ministry")],
    ),
    (
        "The ferry would sail on Friday, the ministry said.",
        [("indirect", "The ferry would sail on Friday", "said", "ministry")],
    ),
    (
        "The ferry, the ministry said, would sail on Friday.",
        [("indirect", "The ferry || would sail on Friday.", "said", "ministry")],
    ),
    (
        "The governor stated that two bridges had been destroyed.",
        [("indirect", "that two bridges had been destroyed", "stated", "governor")],
    ),
    ("The mayor added that no one was hurt.", [("indirect", "that no one was hurt", "added", "mayor")]),
    (
        "Two bridges were destroyed, the governor of the province told reporters.",
        [("indirect", "Two bridges were destroyed", "told", "governor of the province")],
    ),
    (
        "The admiral told sailors that the blockade was over.",
        [("indirect", "that the blockade was over", "told", "admiral")],
    ),
    (
        "The envoy told the council to reopen the border.",
        [("indirect", "the council to reopen the border", "told", "envoy")],
    ),
    (
        "Lawmakers warned that the treaty could collapse.",
        [("indirect", "that the treaty could collapse", "warned", "Lawmakers")],
    ),
    ("Analysts warned of a long war.", [("indirect", "a long war", "warned", "Analysts")]),
    ("The agency cautioned against travel to the north.", [("indirect", "travel to the north", "cautioned", "agency")]),
    ("Observers predict a coup within months.", [("indirect", "a coup", "predict", "Observers")]),
    ("Observers predict that the junta will fall.", [("indirect", "that the junta will fall", "predict", "Observers")]),
    (
        "Economists expect exports to fall next year.",
        [("indirect", "exports to fall next year", "expect", "Economists")],
    ),
    (
        "The premier believes that sanctions will hurt farmers.",
        [("indirect", "that sanctions will hurt farmers", "believes", "premier")],
    ),
    ("Many fear that the truce will not last.", [("indirect", "that the truce will not last", "fear", "Many")]),
    ("The navy confirmed that a submarine had sunk.", [("indirect", "that a submarine had sunk", "confirmed", "navy")]),
    (
        "The navy acknowledged the loss of a submarine.",
        [("indirect", "the loss of a submarine", "acknowledged", "navy")],
    ),
    (
        "Freedonia denied sending weapons to the rebels.",
        [("indirect", "sending weapons to the rebels", "denied", "Freedonia")],
    ),
    ("Freedonia denied the accusations.", [("indirect", "the accusations", "denied", "Freedonia")]),
    (
        "The foreign ministry rejected the proposal as a trap.",
        [("indirect", "the proposal as a trap", "rejected", "foreign ministry")],
    ),
    (
        "The opposition accused the government of rigging the vote.",
        [("indirect", "the government of rigging the vote", "accused", "opposition")],
    ),
    (
        "The opposition blamed the army for the massacre.",
        [("indirect", "the army for the massacre", "blamed", "opposition")],
    ),
    ("The bishop called for a ceasefire.", [("indirect", "a ceasefire", "called", "bishop")]),
    (
        "The bishop called on both sides to stop the fighting.",
        [("indirect", "both sides to stop the fighting", "called", "bishop")],
    ),
    ("The union demanded that the minister resign.", [("indirect", "that the minister resign", "demanded", "union")]),
    ("The union urged the minister to resign.", [("indirect", "the minister to resign", "urged", "union")]),
    ("The king asked whether the army was ready.", [("indirect", "whether the army was ready", "asked", "king")]),
    ("The king asked the general to withdraw.", [("indirect", "the general to withdraw", "asked", "king")]),
    ("The president promised to lift the embargo.", [("indirect", "to lift the embargo", "promised", "president")]),
    (
        "The president vowed that the port would stay open.",
        [("indirect", "that the port would stay open", "vowed", "president")],
    ),
    ("Ruritania threatened to cut gas supplies.", [("indirect", "to cut gas supplies", "threatened", "Ruritania")]),
    ("Ruritania offered to send engineers.", [("indirect", "to send engineers", "offered", "Ruritania")]),
    ("Ruritania plans to buy submarines.", [("indirect", "to buy submarines", "plans", "Ruritania")]),
    (
        "The report suggests that the missile came from the north.",
        [("indirect", "that the missile came from the north", "suggests", "report")],
    ),
    (
        "Satellite images show that the base has grown.",
        [("indirect", "that the base has grown", "show", "Satellite images")],
    ),
    (
        "A survey found that most voters oppose the deal.",
        [
            ("indirect", "that most voters oppose the deal", "found", "survey"),
            ("indirect", "the deal", "oppose", "most voters"),
        ],
    ),
    ("The court ruled that the arrest was illegal.", [("indirect", "that the arrest was illegal", "ruled", "court")]),
    (
        "The general described the attack as a mistake.",
        [("indirect", "the attack as a mistake", "described", "general")],
    ),
    ("The general called the attack a mistake.", [("indirect", "the attack a mistake", "called", "general")]),
    (
        "The senator praised the army for its restraint.",
        [("indirect", "the army for its restraint", "praised", "senator")],
    ),
    ("The senator condemned the attack.", [("indirect", "the attack", "condemned", "senator")]),
    ("The parliament welcomed the agreement.", [("indirect", "the agreement", "welcomed", "parliament")]),
    ("The pope prayed for peace.", [("indirect", "peace", "prayed", "pope")]),
    (
        "The two leaders discussed the fate of the islands.",
        [("indirect", "the fate of the islands", "discussed", "two leaders")],
    ),
    ("The chancellor spoke about the war.", [("indirect", "the war", "spoke", "chancellor")]),
    ("The chancellor referred to the treaty.", [("indirect", "the treaty", "referred", "chancellor")]),
    (
        "The deputy insisted that the vote was fair, adding that no complaint had been filed.",
        [
            ("indirect", "that the vote was fair", "insisted", "deputy"),
            ("indirect", "that no complaint had been filed", "adding", "deputy"),
        ],
    ),
    ("The bank is expected to raise rates.", [("indirect", "The bank || to raise rates", "expected", None)]),
    (
        "The convoy is said to have crossed the border.",
        [("indirect", "The convoy || to have crossed the border", "said", None)],
    ),
    ("The general is believed to be in hiding.", [("indirect", "The general || to be in hiding", "believed", None)]),
    (
        "It is believed that the general is in hiding.",
        [("indirect", "that the general is in hiding", "believed", None)],
    ),
    ("The spy was reported to have fled.", [("indirect", "The spy || to have fled", "reported", None)]),
    (
        "Ruritania was accused of spying by its neighbours.",
        [("indirect", "Ruritania || of spying by its neighbours", "accused", None)],
    ),
    ("The minister was asked about the delay.", [("indirect", "the delay", "asked", None)]),
    ("The miners were urged to return by the union.", [("indirect", "The miners || to return", "urged", "union")]),
    (
        "The rebels allegedly burned two villages.",
        [("indirect", "The rebels || burned two villages.", "allegedly", None)],
    ),
    ("The rebels reportedly hold the airport.", [("indirect", "The rebels || hold the airport.", "reportedly", None)]),
    (
        "According to the army, the rebels hold the airport.",
        [("indirect", "the rebels hold the airport.", "According", "army")],
    ),
    (
        "The rebels hold the airport, according to an army spokesman.",
        [("indirect", "The rebels hold the airport", "according", "army spokesman")],
    ),
    ("In the words of one diplomat, the talks are dead.", [("indirect", "the talks are dead.", "In", "one diplomat")]),
    ("In her view, the treaty is void.", [("indirect", "the treaty is void.", "In", None)]),
    ("As the ministry put it, the matter is closed.", [("indirect", "the matter is closed.", "put", "ministry")]),
    ("The matter, as the ministry noted, is closed.", [("indirect", "The matter || is closed.", "noted", "ministry")]),
    (
        "The claim that Ruritania burned the villages is false.",
        [("indirect", "that Ruritania burned the villages", "claim", None)],
    ),
    ("Its claim to own the islands was never tested.", [("indirect", "to own the islands", "claim", None)]),
    ("Fears of a new war are growing.", [("indirect", "a new war", "Fears", None)]),
    ("Speculation that the king is ill has grown.", [("indirect", "that the king is ill", "Speculation", None)]),
    ("The ministry expressed concern over the arrests.", [("indirect", "the arrests", "concern", "ministry")]),
    (
        "The ministry issued a warning that roads may flood.",
        [("indirect", "that roads may flood", "warning", "ministry")],
    ),
    ("The general made the claim that his men had won.", [("indirect", "that his men had won", "claim", "general")]),
    ("The hope is that the truce will hold.", []),
    ("The envoy is confident that a deal is near.", [("indirect", "that a deal is near", "confident", "envoy")]),
    ("Merchants are worried about the blockade.", [("indirect", "the blockade", "worried", "Merchants")]),
    ("It is clear that the war will go on.", []),
    (
        "The king sent a letter saying that he would abdicate.",
        [("indirect", "that he would abdicate", "saying", "king")],
    ),
    ("The ministry issued a statement calling for calm.", [("indirect", "calm", "calling", "ministry")]),
    ("The king released a letter that says the war is over.", [("indirect", "the war is over", "says", "king")]),
    ("The king saw a letter that says the war is over.", [("indirect", "the war is over", "says", "letter")]),
    (
        "The king released his papers in July, which showed that he had paid.",
        [("indirect", "that he had paid", "showed", None)],
    ),
    ("The king said the war was over; the duke denied it.", [("indirect", "the war was over", "said", "king")]),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(parse: Parse, text: str, expected: list[Row]) -> None:
    found = statements.find(parse(text), Mentions([]))
    assert [_row(q.statement) for q in found] == expected


def _row(s: Statement) -> Row:
    content = " || ".join(span.text for span in s.content)
    return s.kind, content, s.cue.text if s.cue else None, s.speaker.name if s.speaker else None


HEADLINES: list[tuple[str, list[Row]]] = [
    ("Alliance expected to last", [("indirect", "Alliance || to last", "expected", None)]),
    ("Trade deal 'very likely,' analysts say", [("mixed", "Trade deal 'very likely", "say", "analysts")]),
    ("Port will open in May: Minister Kowalska", [("indirect", "Port will open in May", ":", "Kowalska")]),
    ("Minister Kowalska: Port will open in May", [("indirect", "Port will open in May", ":", "Kowalska")]),
    ("Port will open in May: media", [("indirect", "Port will open in May", ":", "media")]),
]


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_headlines(parser: Parser, text: str, expected: list[Row]) -> None:
    parsed = next(parser.parse([document(text, zones=["headline"])]))
    assert [_row(q.statement) for q in statements.find(parsed, Mentions([]))] == expected


VOICES = [
    ("The council said that Freedonia had attacked the port.", True),
    ("The council denied the attack.", True),
    ("The council condemned the attack.", False),
    ("The council vowed to attack the port.", False),
    ("The council announced sanctions.", False),
    ("The council announced that it would impose sanctions.", True),
    ("The council proposed a conference.", True),
    ("The council cited the attack as a reason for delay.", True),
    ('The council praised the "brave and patient men of the north".', False),
]


@pytest.mark.parametrize(("text", "voiced"), VOICES)
def test_whose_claim(parse: Parse, text: str, voiced: bool) -> None:
    """What is only judged, wanted or announced as a bare noun remains the author's claim."""
    assert [q.voiced for q in statements.find(parse(text), Mentions([]))] == [voiced]


NO_STATEMENT = [
    "The ferry left the port on Friday.",
    "The visit showed restraint.",
    "Greater trade could signal the end of the embargo.",
    "The bridge requires repair.",
    "What the minister complained about was the weather.",
    "It is clear that winter has come.",
    "The crowd welcomed Anna Kowalska.",
    "The council praised him.",
    "The planned visit was short.",
    "The alleged spy left in May.",
    "In recent words and deeds the council was slow.",
    "The rules: no dogs and no bicycles.",
]


@pytest.mark.parametrize("text", NO_STATEMENT)
def test_nobody_says_anything(parse: Parse, text: str) -> None:
    assert statements.find(parse(text), Mentions([])) == []


def test_spans_are_slices_and_ids_are_stable(parse: Parse) -> None:
    text = "The envoy said the truce would hold. " + '"It may last," the envoy added, "for years."'
    first, second = (statements.find(parse(text), Mentions([])) for _ in range(2))
    assert [q.statement.statement_id for q in first] == [q.statement.statement_id for q in second]
    assert len({q.statement.statement_id for q in first}) == len(first) == 2
    for q in first:
        for span in (*q.statement.content, *([q.statement.cue] if q.statement.cue else [])):
            assert text[span.start : span.end] == span.text


def test_content_holds_neither_cue_nor_speaker(parse: Parse) -> None:
    (q,) = statements.find(parse("The ferry, the harbour ministry said, would sail on Friday."), Mentions([]))
    assert q.cue is not None
    assert q.source is not None
    assert q.cue.text == "said"
    assert q.source.text == "ministry"
    assert not {q.cue.index, q.source.index} & q.content


def test_an_empty_document(parse: Parse) -> None:
    assert statements.find(parse(" \n "), Mentions([])) == []
