"""Whose view it is: speakers, quotations beyond the sentence, denials and allegations side by side."""

import pytest

from reportedly.extract.factuality import judge
from reportedly.extract.factuality.standing import Mark, Standing
from reportedly.model.actor import Actor, Speaker
from reportedly.model.finding import Quotation
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.span import Span
from reportedly.model.statement import Statement


def token(parsed: ParsedDocument, text: str) -> Token:
    return next(t for t in parsed.tokens if t.text == text)


def quotation(
    parsed: ParsedDocument, content: str, cue: str | None, country: str | None, actor: str | None = None
) -> Quotation:
    """A quotation whose content is a stretch of the text, by a speaker of a country."""
    start = parsed.document.text.index(content)
    span = Span.of(parsed.document.text, start, start + len(content))
    speaker = Speaker("a ministry", None, country)
    inside = frozenset(t.index for t in parsed.between(span.start, span.end))
    statement = Statement("s-test", "d-test", "direct", (span,), None, speaker)
    who = Actor(actor) if actor else None
    return Quotation(statement, "direct", inside, token(parsed, cue) if cue else None, None, speaker, who)


def labels(parsed: ParsedDocument, event: str, sources: str, quotations: list[Quotation]) -> list[str]:
    return [j.label for j in judge(parsed, token(parsed, event), frozenset(sources.split()), quotations)]


@pytest.mark.parametrize(
    ("country", "expected"), [("TGO", "planned"), ("BEN", "predicted"), (None, "planned")], ids=str
)
def test_what_the_acting_side_says_it_will_do_is_a_plan(parse, country, expected):
    parsed = parse("Officials said that it will close the border.")
    found = quotation(parsed, "that it will close the border", "said", country)
    if country is None:
        parsed = parse("Togo said that it will close the border.")
        assert labels(parsed, "close", "TGO", []) == [expected]
    else:
        assert labels(parsed, "close", "TGO", [found]) == [expected]


@pytest.mark.parametrize(("country", "expected"), [("TGO", "denied"), ("BEN", "negated")])
def test_a_no_of_the_acting_side_is_a_denial(parse, country, expected):
    parsed = parse("The ministry said that the army had not shelled the port.")
    found = quotation(parsed, "that the army had not shelled the port", "said", country)
    assert labels(parsed, "shelled", "TGO", [found]) == [expected]


@pytest.mark.parametrize(("country", "expected"), [("TGO", "happened"), ("BEN", "alleged")])
def test_an_act_of_speech_is_performed_by_its_own_side(parse, country, expected):
    parsed = parse("The ministry said that Togo condemned the raid.")
    found = quotation(parsed, "that Togo condemned the raid", "said", country)
    assert labels(parsed, "condemned", "TGO", [found]) == [expected]


def test_an_act_of_force_is_not_performed_by_words(parse):
    parsed = parse("The ministry said that Togo shelled the port.")
    found = quotation(parsed, "that Togo shelled the port", "said", "TGO")
    assert labels(parsed, "shelled", "TGO", [found]) == ["alleged"]


def test_a_quotation_reaches_beyond_the_sentence(parse):
    parsed = parse('The general spoke on Monday. "Togo shelled the port."')
    found = quotation(parsed, "Togo shelled the port.", "spoke", "BEN")
    assert labels(parsed, "shelled", "TGO", []) == ["happened"]
    assert labels(parsed, "shelled", "TGO", [found]) == ["alleged"]


@pytest.mark.parametrize(
    ("sentence", "event", "expected"),
    [
        ("Togo may shell the port.", "shell", "possible"),
        ("Togo did not shell the port.", "shell", "negated"),
        ("Togo will shell the port.", "shell", "predicted"),
        ("If Togo shells the port, the truce will end.", "shells", "conditional"),
        ("Togo should leave the port.", "leave", "called_for"),
    ],
)
def test_what_is_less_than_stated_stays_so_in_a_quotation(parse, sentence, event, expected):
    parsed = parse(f"The general spoke on Monday. {sentence}")
    assert labels(parsed, event, "TGO", [quotation(parsed, sentence, "spoke", "BEN")]) == [expected]


def test_without_a_cue_a_quotation_still_is_another_voice(parse):
    parsed = parse("Togo shelled the port.")
    assert labels(parsed, "shelled", "TGO", [quotation(parsed, "Togo shelled the port.", None, "BEN")]) == ["alleged"]


def test_a_confirmation_elsewhere_is_no_mere_allegation(parse):
    parsed = parse("The ministry confirmed it. Togo shelled the port.")
    found = quotation(parsed, "Togo shelled the port.", "confirmed", "BEN")
    assert labels(parsed, "shelled", "TGO", [found]) == ["happened"]


def test_the_innermost_quotation_decides(parse):
    parsed = parse("Reporters said so. The ministry spoke. Togo will close the port.")
    outer = quotation(parsed, "The ministry spoke. Togo will close the port.", "said", "BEN")
    inner = quotation(parsed, "Togo will close the port.", "spoke", "TGO")
    assert labels(parsed, "close", "TGO", [outer, inner]) == ["planned"]


def test_the_cue_itself_is_not_in_its_quotation(parse):
    parsed = parse("The ministry condemned the raid.")
    found = quotation(parsed, "condemned the raid", "condemned", "BEN")
    assert labels(parsed, "condemned", "BEN", [found]) == ["happened"]


def test_who_speaks_behind_the_words_spoke_whatever_they_say(parse):
    parsed = parse("New tariffs will probably not prevent that, the envoy conceded.")
    said = quotation(parsed, "New tariffs will probably not prevent that", "conceded", "TGO")
    assert judge(parsed, token(parsed, "conceded"), frozenset({"TGO"}), [said])[0].label == "happened"


def test_the_speakers_side_may_be_known_from_the_actor_alone(parse):
    parsed = parse("The ministry said that the army had not shelled the port.")
    found = quotation(parsed, "that the army had not shelled the port", "said", None, actor="TGO")
    assert labels(parsed, "shelled", "TGO", [found]) == ["denied"]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Togo denied allegations that it had shelled the port.", "shelled", ["denied", "alleged"]),
        ("Togo dismissed reports of shelling.", "shelling", ["denied", "alleged"]),
        ("Togo denied that it had shelled the port.", "shelled", ["denied"]),
        ("Benin accused Togo of shelling the port, a charge that Togo denied.", "shelling", ["alleged", "denied"]),
        ("Benin accused Togo of shelling the port, which Togo denies.", "shelling", ["alleged", "denied"]),
        ("Benin accused Togo of shelling the port.", "shelling", ["alleged"]),
        ("Benin said Togo shelled the port and denied aid to it.", "shelled", ["alleged"]),
    ],
)
def test_two_holders_give_two_judgements(parse, text, event, expected):
    assert labels(parse(text), event, "TGO", []) == expected


def test_the_denial_keeps_the_word_that_denies_as_a_cue(parse):
    parsed = parse("Togo denied allegations that it had shelled the port.")
    denied, alleged = judge(parsed, token(parsed, "shelled"), frozenset(), [])
    assert "denied" in [c.text for c in denied.cues]
    assert "denied" not in [c.text for c in alleged.cues]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Togo said it will leave.", "leave", "planned"),
        ("Togo said Benin will leave.", "leave", "predicted"),
        ("Togo said that we will leave.", "leave", "planned"),
        ("Togo and Benin said they will leave.", "leave", "planned"),
        ("Analysts said it will leave.", "leave", "predicted"),
        ("Togo said Togo will leave.", "leave", "planned"),
        ("Togo expects Benin to leave.", "leave", "predicted"),
        ("Togo wants to leave.", "leave", "planned"),
        ("Togo wants Benin to leave.", "leave", "called_for"),
        ("Togo said somebody will leave.", "leave", "predicted"),
    ],
)
def test_grammar_tells_the_acting_side_where_no_speaker_is_known(parse, text, event, expected):
    assert labels(parse(text), event, "", []) == [expected]


@pytest.mark.parametrize(
    ("standing", "label"),
    [
        (Standing(), "happened"),
        (Standing(positive=False), "negated"),
        (Standing(attributed=True), "alleged"),
        (Standing(attributed=True, positive=False), "negated"),
        (Standing(attributed=True, positive=False, own=True), "denied"),
        (Standing(denied=True, attributed=True), "denied"),
        (Standing(denied=True, attributed=True, positive=False), "alleged"),
        (Standing(denied=True, mood="conditional"), "conditional"),
        (Standing("future"), "predicted"),
        (Standing("future", own=True), "planned"),
        (Standing("future", positive=False), "negated"),
        (Standing("planned", positive=False), "negated"),
        (Standing("possible", positive=False), "possible"),
        (Standing("called_for", positive=False), "unknown"),
        (Standing("unknown", positive=False), "unknown"),
    ],
)
def test_labels_of_standings(standing, label):
    assert standing.label() == label


def test_the_more_open_mood_holds():
    assert Standing("possible").at_most("planned", "x").mood == "possible"
    assert Standing("future").at_most("planned", "x").mood == "planned"
    assert Standing().at_most("unknown", "x").why == "x"


def test_a_relative_clause_takes_over_the_source_alone(parse):
    mark = Mark(token(parse("perhaps"), "perhaps"), "possibility")
    above = Standing("possible", positive=False, attributed=True, own=True, marks=(mark,))
    assert above.only_source() == Standing(attributed=True, own=True)
