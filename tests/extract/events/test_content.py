"""The rest of a code, by what the act is about: every example beside a topic is run, then how topics compete."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.codebook import content as book
from reportedly.codebook.content import Topic
from reportedly.codebook.ontology import codes as ontology
from reportedly.extract import actors, events
from reportedly.extract.events import content
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]
EXAMPLES = [(topic.name, text, code) for topic in book.topics() for text, code in topic.examples]
SENTENCES = [line.split("\t") for line in (Path(__file__).parent / "cameo_codes.tsv").read_text("utf-8").splitlines()]


def codes(parse: Parse, text: str) -> list[str | None]:
    parsed = parse(text)
    return [e.cameo for e in events.find(parsed, actors.find(parsed))]


@pytest.mark.parametrize(("name", "text", "code"), EXAMPLES, ids=[f"{n}-{c}" for n, _, c in EXAMPLES])
def test_example_of_the_codebook(parse: Parse, name: str, text: str, code: str) -> None:
    assert code in codes(parse, text)


@pytest.mark.parametrize("topic", book.topics(), ids=lambda t: t.name)
def test_a_topic_leads_to_codes_that_exist_and_shows_one(topic: Topic) -> None:
    refined = {code for code in topic.codes.values() if not code.startswith("+")}
    assert refined <= ontology().keys()
    assert topic.examples
    assert all(topic.refined(code) != code for code in topic.codes if len(code) == 4)


def test_forms_of_an_act_do_not_lead_in_a_circle() -> None:
    forms = [t for t in book.topics() if t.first]
    starts = {code for t in forms for code in t.codes}
    assert forms
    assert not {refined for t in forms for refined in t.codes.values()} & starts


@pytest.mark.parametrize(
    ("code", "refined"),
    [
        ("020", "0243"),
        ("024", "0243"),
        ("141", "1413"),
        ("145", "1453"),
        ("140", None),
        ("14", None),
        ("1411", None),
        ("0253", None),
        ("190", None),
    ],
)
def test_which_codes_a_topic_refines(code: str, refined: str | None) -> None:
    rights = next(t for t in book.topics() if t.name == "rights")
    assert rights.refined(code) == refined


def test_a_final_code_changes_only_where_it_is_named() -> None:
    by_name = {t.name: t for t in book.topics()}
    assert by_name["release"].refined("128") is None
    assert by_name["ceasefire_broken"].refined("128") == "196"


COMPETING = [
    ("the nearest topic wins", "Peru urged Chile to hold talks on the release of the sailors.", "026"),
    ("two words before one", "Lebanon asked Qatar for military aid.", "0232"),
    ("a class of nouns spelt out", "Ghana demanded that Togo return the yacht.", "1053"),
    ("the doer is not the topic", "Peacekeepers of the United Nations asked Ghana for food.", "0233"),
    ("nor is a clause of time", "Lebanon asked Syria for help after the ceasefire.", "023"),
    ("nor is a clause with because", "Lebanon asked Syria for help because the rebels broke the truce.", "023"),
    ("nor is what is said beside it", "Chile asked Peru for help, saying that the talks went on.", "023"),
    ("nor is the next verb", "Lebanon asked Syria for money and hailed the truce.", "0231"),
    ("verbs without content are looked through", "Mali asked Algeria to help mediate.", "028"),
    ("an act named inside tells the topic", "Chile urged Peru to visit Bolivia.", "026"),
    ("who does it", "Israeli helicopters attacked Lebanon.", "195"),
    ("who suffers it", "Gunmen killed the Kenyan governor.", "186"),
    ("what stands above", "Agents of Chile tried to assassinate a Peruvian minister.", "185"),
    ("a form, then a topic", "Chilean prisoners began a hunger strike against the policy of Peru.", "1422"),
    ("a passive's object", "The sailors must be released, Chile told Peru.", "1053"),
    ("no topic at all", "Chile urged Peru to think.", "020"),
    ("an intent told by a topic alone", "The Fijian president said he would restore parliamentary democracy.", "0344"),
    ("a refused comment", "The Israeli army would not comment.", "011"),
    ("a noun with its of-phrase", "The Malian government ended the state of emergency.", "0814"),
]


@pytest.mark.parametrize(("_name", "text", "code"), COMPETING, ids=[c[0] for c in COMPETING])
def test_topics_compete(parse: Parse, _name: str, text: str, code: str) -> None:
    assert code in codes(parse, text)


def test_a_code_that_no_topic_knows_stays(parse: Parse) -> None:
    head = parse("Belgium apologized to Burundi for the raid.").sentences[0].root
    assert content.refine("055", head, lambda _: None) == "055"


def test_the_mode_follows_the_refined_code(parse: Parse) -> None:
    parsed = parse("A suicide bomber killed two Kenyan soldiers.")
    assert [(e.cameo, e.mode) for e in events.find(parsed, actors.find(parsed))] == [("1831", "suicide-attack")]


def test_own_sentences_of_every_family_get_their_code(parse: Parse) -> None:
    found = {text: codes(parse, text) for _, text in SENTENCES}
    right = Counter(code[:2] for code, text in SENTENCES if code in found[text])
    asked = Counter(code[:2] for code, _ in SENTENCES)
    assert sum(right.values()) / sum(asked.values()) > 0.85
    assert {root for root in asked if right[root] / asked[root] < 0.6} == set()
