"""The parts of reading a phrase: where names end, whose somebody is, what was named together."""

import pytest

from reportedly.extract.actors.antecedents import History, chain, distinct, subjects_above
from reportedly.extract.actors.naming import name_behind, name_beside, whole_name
from reportedly.extract.actors.nominals import Nominals
from reportedly.extract.actors.owners import owners, place_of
from reportedly.extract.actors.phrase import Phrase
from reportedly.extract.actors.pronouns import sorts
from reportedly.extract.actors.spotting import spot
from reportedly.model.actor import Actor


def words(tokens):
    return " ".join(t.text for t in tokens)


def token(parsed, text, nth=0):
    return [t for t in parsed.tokens if t.text == text][nth]


# -- names


@pytest.mark.parametrize(
    ("text", "post", "name"),
    [
        ("President Ole Hansen left.", "President", "Ole Hansen"),
        ("Minister Kim Jong-un left.", "Minister", "Kim Jong - un"),
        ("Prince Khalid bin Omar left.", "Prince", "Khalid bin Omar"),
        ("President Hansen visited Oslo.", "President", "Hansen"),
        ("The president left Monday.", "president", ""),
        ("The president of France left.", "president", ""),
        ("Minister for Trade and Industry Kari Berg left.", "Minister", "Kari Berg"),
        ("The minister for trade left.", "minister", ""),
        ("The minister for Norway left.", "minister", ""),
        ("The minister of", "minister", ""),
        ("President Xi Jinping, who left, spoke.", "President", "Xi Jinping"),
    ],
)
def test_the_name_behind_a_title(parse, text, post, name):
    parsed = parse(text)
    hits = spot(parsed)
    hit_at = {t.index: h for h in hits for t in h.tokens}
    hit = next(h for h in hits if h.tokens[-1].text == post)
    assert words(name_behind(hit, parsed.tokens, hit_at)) == name


@pytest.mark.parametrize(
    "text",
    ["The minister for trade, who left, spoke.", "Minister for Trade of Norway", "The secretary of", "Minister for"],
)
def test_a_remit_is_no_name(parse, text):
    parsed = parse(text)
    hits = spot(parsed)
    hit_at = {t.index: h for h in hits for t in h.tokens}
    assert name_behind(hits[0], parsed.tokens, hit_at) == []


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Ole Hansen, a minister, left.", "minister", "Ole Hansen"),
        ("The minister, Ole Hansen, left.", "minister", "Ole Hansen"),
        ("The minister, a farmer, left.", "minister", ""),
        ("The minister left.", "minister", ""),
        ("Norway, the host, left.", "host", ""),
    ],
)
def test_the_name_beside_a_post(parse, text, noun, name):
    parsed = parse(text)
    hit_at = {t.index: h for h in spot(parsed) for t in h.tokens}
    assert words(name_beside(token(parsed, noun), parsed.tokens, hit_at)) == name


@pytest.mark.parametrize(
    ("text", "surname", "name"),
    [
        ("They met Ole Hansen today.", "Hansen", "Ole Hansen"),
        ("The Kim-Putin talks ended.", "Putin", "Putin"),
        ("Hansen left.", "Hansen", "Hansen"),
    ],
)
def test_the_name_around_a_surname(parse, text, surname, name):
    assert words(whole_name(token(parse(text), surname))) == name


# -- owners


def owned(parsed, noun):
    """The states that a noun belongs to."""
    nominals = Nominals(parsed, spot(parsed))
    nominals.read()
    head = token(parsed, noun)
    hit = nominals.hit_at[head.index]
    before = [h for h in nominals.hits if h.last < hit.first]
    return owners(nominals, hit.tokens, before, hit.role, None)


@pytest.mark.parametrize(
    ("text", "noun", "countries"),
    [
        ("Russian troops left.", "troops", ("RUS",)),
        ("Russia's own troops left.", "troops", ("RUS",)),
        ("Troops from Chad left.", "Troops", ("TCD",)),
        ("Troops from Chad and Mali left.", "Troops", ("TCD", "MLI")),
        ("French and German troops left.", "troops", ("FRA", "DEU")),
        ("US, French and German troops left.", "troops", ("USA", "FRA", "DEU")),
        ("A group based in Syria left.", "group", ("SYR",)),
        ("UN Iraq inspectors left.", "inspectors", ("IRQ",)),
        ("Iran-backed fighters left.", "fighters", ()),
        ("Troops left.", "Troops", ()),
    ],
)
def test_whose_somebody_is(parse, text, noun, countries):
    assert owned(parse(text), noun).countries == countries


@pytest.mark.parametrize(
    ("text", "noun", "sector"),
    [
        ("The FSB chief left.", "chief", "SPY"),
        ("The chief at the FSB left.", "chief", "SPY"),
        ("The Hamas chief left.", "chief", "REB"),
        ("The chief left.", "chief", None),
    ],
)
def test_bodies_lend_their_sector(parse, text, noun, sector):
    assert next((s for s in owned(parse(text), noun).lent if s), None) == sector


@pytest.mark.parametrize(
    ("text", "noun", "countries"),
    [
        ("Villagers marched in Chad.", "Villagers", ("TCD",)),
        ("Villagers blocked roads in Chad.", "Villagers", ("TCD",)),
        ("Villagers fought with miners in Chad.", "Villagers", ("TCD",)),
        ("Police arrested villagers in Chad.", "villagers", ("TCD",)),
        ("Villagers marched in Chad and Mali.", "Villagers", ()),
        ("Villagers marched in anger.", "Villagers", ()),
        ("They spoke of villagers in anger.", "villagers", ()),
    ],
)
def test_where_an_act_happens(parse, text, noun, countries):
    parsed = parse(text)
    nominals = Nominals(parsed, spot(parsed))
    nominals.read()
    assert place_of(nominals, token(parsed, noun)) == countries


# -- antecedents


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad said Mali lost its way.", "its", ["Mali", "Chad"]),
        ("Chad, which lost its way, left.", "its", ["Chad"]),
        ("In its note Chad apologised.", "its", ["Chad"]),
        ("Chad's war on its neighbour ended.", "its", ["Chad"]),
        ("Mali and its army left.", "its", ["Mali"]),
        ("It left.", "It", []),
    ],
)
def test_subjects_above_a_word(parse, text, word, expected):
    assert [t.text for t in subjects_above(token(parse(text), word))][: len(expected) or None] == expected


def test_a_chain_of_joined_nouns(parse):
    assert [t.text for t in chain(token(parse("Chad, Mali and Niger met."), "Chad"))] == ["Chad", "Mali", "Niger"]


@pytest.mark.parametrize(
    ("countries", "expected"),
    [(["TCD", "MLI", "TCD"], ["TCD", "MLI"]), ([None, "TCD"], ["TCD"]), ([], [])],
)
def test_one_actor_a_state(countries, expected):
    assert [a.country for a in distinct(Actor(c) for c in countries)] == expected


def history_of(parsed):
    """The history of a text's plain phrases."""
    nominals = Nominals(parsed, spot(parsed))
    phrases = nominals.read()
    history = History(phrases)
    for phrase in sorted(phrases.values(), key=lambda p: p.head.index):
        history.add(phrase)
    return history


@pytest.mark.parametrize(
    ("text", "size", "countries"),
    [
        ("Chad and Mali met. End.", 2, ["TCD", "MLI"]),
        ("Chad-Mali talks. End.", 2, ["TCD", "MLI"]),
        ("Chad met Mali. End.", 2, ["TCD", "MLI"]),
        ("Chad met Mali. End.", None, []),
        ("Chad and Mali met. End.", None, ["TCD", "MLI"]),
        ("Chad, Mali and Niger met. End.", 3, ["TCD", "MLI", "NER"]),
        ("Chad, Mali and Niger met. End.", 2, []),
        ("Chad left. Mali left. End.", 2, ["TCD", "MLI"]),
        ("Chad left. End.", 2, []),
        ("Chad and Mali met. Niger and Togo met. End.", 2, ["NER", "TGO"]),
        ("Reuters said Chad met Mali. End.", 2, ["TCD", "MLI"]),
    ],
)
def test_who_was_named_together(parse, text, size, countries):
    parsed = parse(text)
    found = history_of(parsed).group(token(parsed, "End"), size)
    wanted = countries or ([] if size is None else None)
    assert wanted is None or [a.country for a in found] == wanted


def test_a_sentence_with_just_two_states_names_a_pair(parse):
    history = history_of(parse("Chad met Mali. Chad left. Niger met Chad and Mali."))
    assert [len(history.pair(n)) for n in range(3)] == [2, 0, 0]


def test_main_subjects_come_first(parse):
    parsed = parse("When Mali called, Chad answered. It rained.")
    subjects = [p.head.text for p in history_of(parsed).subjects(token(parsed, "It"))]
    assert subjects[0] == "Chad"
    assert "Mali" in subjects


def test_the_same_noun_again(parse):
    parsed = parse("A Chadian official left. An official spoke.")
    nominals = Nominals(parsed, spot(parsed))
    phrases = nominals.read()
    history = History(phrases)
    first, second = (phrases[t.index] for t in parsed.tokens if t.text == "official")
    history.add(first)
    assert history.same_noun(second) is first
    history.add(second)
    assert history.same_noun(second) is second


# -- phrases


def phrase(parsed, word, kind, *actors):
    head = token(parsed, word)
    return Phrase(head, head.index, head.index, kind, actors)


def test_what_may_stand_for_a_phrase(parse):
    parsed = parse("Troops left. Chad left. Police left. Hansen left. Officials left. Minister left.")
    troops = phrase(parsed, "Troops", "member", Actor("TCD", "MIL"))
    chad = phrase(parsed, "Chad", "country", Actor("TCD", "GOV"))
    both = phrase(parsed, "Chad", "country", Actor("TCD", "GOV"), Actor("MLI", "GOV"))
    police = phrase(parsed, "Police", "member", Actor(None, "COP"))
    hansen = phrase(parsed, "Hansen", "person", Actor("DNK", "GOV", None, "Ole Hansen"))
    minister = phrase(parsed, "Minister", "title", Actor("DNK", "GOV"))
    assert [p.is_plural for p in (troops, chad, both, police, hansen)] == [True, False, True, True, False]
    assert [p.is_state for p in (troops, chad, both, police, hansen)] == [False, True, False, False, False]
    assert [p.is_person for p in (troops, chad, both, hansen, minister)] == [False, False, False, True, True]
    assert [p.person for p in (chad, both, hansen)] == [None, None, "Ole Hansen"]
    assert both.countries == ("TCD", "MLI")
    assert chad.is_bare


def test_settling_the_states_of_a_phrase(parse):
    leaders = phrase(parse("Leaders met."), "Leaders", "generic", Actor(None, "GOV", "leaders"))
    leaders.settle(())
    assert leaders.countries == ()
    leaders.settle(("TCD", "MLI", "TCD"))
    assert leaders.actors == (Actor("TCD", "GOV", "leaders"), Actor("MLI", "GOV", "leaders"))


@pytest.mark.parametrize(
    ("word", "sort"),
    [("he", "he"), ("herself", "she"), ("its", "it"), ("theirs", "they"), ("another", "reciprocal")],
)
def test_sorts_of_pronouns(word, sort):
    assert sorts()[word] == sort
