"""Words that decide how the event below them stands: the lexicon of factuality, looked up by word and by place.

Knowledge: codebook/data/factuality.yaml, which also names the literature.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.model.parsed import Token

PLACES = ("verbs", "objects", "subjects", "nouns", "adjectives", "modifiers", "adverbs")


@dataclass(frozen=True, slots=True)
class Selector:
    """A class of selecting words. ``yes``/``no``/``own``/``others``/``hearsay``/``open``: effects, see factuality.yaml.

    ``certainty``: class of certainty words; ``speech``: whether the act itself is one of speech; ``theirs``: whether
    what is selected is the deed of another side than the subject's; ``first``: the effect on an act of speech that a
    first person announces ("we would like to thank"); ``made``: the effect on a noun of speech or intent;
    ``dated``: that where the verb sets another time; ``definite``: that on a definite noun; ``subjunctive``: that on a
    clause that tells what should be done; ``told``: that on one that tells of the past; ``past``, ``ahead``,
    ``overtaken``: that where the word itself is in the past, lies ahead, or is in the pluperfect.
    """

    name: str
    yes: str
    no: str = "unknown"
    own: str | None = None
    others: str | None = None
    hearsay: str | None = None
    open: str | None = None
    past: str | None = None
    ahead: str | None = None
    overtaken: str | None = None
    told: str | None = None
    reported: str | None = None
    certainty: str | None = None
    speech: bool = False
    alleging: bool = False
    finite: bool = True
    nominal: bool = True
    theirs: bool = False
    first: str | None = None
    made: str | None = None
    dated: str | None = None
    definite: str | None = None
    subjunctive: str | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Selectors by place and wording; ``alleging`` holds verbs that deny when an allegation is their object.

    ``performatives``: verbs whose act is done by saying that one does it, though no class of theirs says so.
    """

    words: dict[str, dict[str, Selector]]
    alleging: dict[str, Selector]
    modals: dict[str, Selector]
    by_name: dict[str, Selector] = field(default_factory=dict)
    performatives: frozenset[str] = frozenset()


def _selector(name: str, entry: dict[str, Any]) -> Selector:
    known = {k: v for k, v in entry.items() if k in Selector.__slots__}
    return Selector(name=name, **known)


@cache
def lexicon() -> Lexicon:
    """The lexicon, indexed once a process."""
    book = load("factuality")
    words: dict[str, dict[str, Selector]] = {place: {} for place in PLACES}
    alleging: dict[str, Selector] = {}
    by_name = {name: _selector(name, entry) for name, entry in book["classes"].items()}
    for name, entry in book["classes"].items():
        if by_name[name].alleging:
            alleging.update((word, by_name[name]) for word in entry["verbs"])
            continue
        for place in PLACES:
            words[place].update((word, by_name[name]) for word in entry.get(place, ()))
    modals = {word: _selector(word, entry) for word, entry in book["modals"].items()}
    return Lexicon(words, alleging, modals, by_name, frozenset(book["performatives"]["verbs"]))


def _verb_forms(verb: Token, preposition: str | None) -> Iterator[str]:
    """The keys under which a verb may be listed, most specific first; ``preposition`` is "to" for an infinitive too."""
    stems = [verb.lemma]
    particle = tree.particle(verb)
    if particle is not None:
        stems.insert(0, f"{verb.lemma} {particle.lower}")
    for stem in stems:
        if preposition:
            yield from (f"{stem} {c.lower} {preposition}" for c in verb.children if c.dep == "advmod")
            yield f"{stem} {preposition}"
        else:
            yield from (f"{stem} {c.lower}" for c in verb.children if c.dep == "advmod")
            yield from (f"{stem} {c.lower} {p}" for c in verb.children if c.dep == "prep" for p in _below(c))
            yield stem


def _below(preposition: Token) -> Iterator[str]:
    """What a preposition governs, through one more: "question" and "of question" for "out of the question"."""
    for child in preposition.children:
        yield child.lemma
        if child.dep == "prep":
            yield from (f"{child.lower} {c.lemma}" for c in child.children)


def of_verb(verb: Token, clause: Token | None = None) -> Selector | None:
    """What a verb does to its complement clause (None: to whatever clause it may have)."""
    table = lexicon().words["verbs"]
    special = (
        "" if clause is None else "to" if tree.is_infinitive(clause) else "-ing" if _is_participial(clause) else ""
    )
    forms = [*(_verb_forms(verb, special) if special else ()), *_verb_forms(verb, None)]
    found = next((table[f] for f in forms if f in table), None)
    if found is None or found.finite or clause is None or not tree.is_finite(clause):
        return found
    return None


def _is_participial(clause: Token) -> bool:
    return clause.tag in ("VBG", "VBN") and not tree.is_finite(clause)


def of_governor(verb: Token, preposition: str | None, nominal: bool) -> Selector | None:
    """What a verb does to the noun or (not ``nominal``) gerund that it governs directly or through a preposition."""
    table = lexicon().words
    for form in _verb_forms(verb, preposition):
        found = table["objects"].get(form) if nominal else None
        if found is None:
            found = table["verbs"].get(form)
            found = None if found is not None and nominal and not found.nominal else found
        if found is not None:
            return found
    return None


def of_subject(verb: Token) -> Selector | None:
    """What a verb says of an event that is its subject ("collapsed", "took place")."""
    table = lexicon().words["subjects"]
    objects = (c for c in verb.children if c.dep == "dobj")
    forms = [*(f"{verb.lemma} {o.lower}" for o in objects), *_verb_forms(verb, None)]
    found = next((table[f] for f in forms if f in table), None)
    transitive = found is not None and found.yes in ("opposite", "fact") and verb.child("dobj") is not None
    return None if transitive else found  # "the raid stalled the talks" doesn't say that the raid stalled


def of_noun(noun: Token, preposition: str | None = None) -> Selector | None:
    """What a noun does to the clause below it, or to what follows its preposition."""
    table = lexicon().words["nouns"]
    if preposition:
        return table.get(f"{noun.lemma} {preposition}") or table.get(f"{noun.lower} {preposition}")
    forms = (*(f"{c.lower} {noun.lemma}" for c in noun.children if c.dep == "compound"), noun.lemma, noun.lower)
    return next((table[form] for form in forms if form in table), None)


def of_adjective(word: Token, preposition: str | None = None) -> Selector | None:
    """What a predicate adjective does to its clause ("to": its infinitive) or to what its preposition governs."""
    table = lexicon().words["adjectives"]
    listed = table.get(f"{word.lower} {preposition}") if preposition else None
    return listed or (table.get(word.lower) if preposition in (None, "to") else None)


def of_modifier(word: str) -> Selector | None:
    """What an attribute says of the noun after it."""
    return lexicon().words["modifiers"].get(word)


def of_adverb(word: Token) -> Selector | None:
    """What a sentence adverb, alone or with its degree word ("almost certainly"), says of its clause."""
    table = lexicon().words["adverbs"]
    graded = (f"{c.lower} {word.lower}" for c in word.children)
    return next((table[form] for form in (*graded, word.lower) if form in table), None)


def refutes(word: Token) -> Selector | None:
    """The selector of a predicate or attribute that makes a report false."""
    found = of_adjective(word) or of_modifier(word.lower)
    return found if found is not None and found.name == "refuting" else None


def reports(name: str) -> bool:
    """Whether a class is one of report or opinion: "say", "tell", "think"."""
    found = lexicon().by_name.get(name)
    return found is not None and found.speech and found.yes == "says" and not found.theirs


@cache
def belying() -> frozenset[str]:
    """Adverbs with which what is said is not so: "falsely"."""
    return frozenset(load("factuality")["belying"])


@cache
def spells() -> frozenset[str]:
    """Nouns of time, which behind "for" are no goal: "arrived for the first time"."""
    return frozenset(load("factuality")["spells"])


@cache
def undertakings() -> frozenset[str]:
    """Nouns that have goals and are deeds themselves: "campaign", "mission"."""
    return frozenset(load("factuality")["undertakings"])


def is_scheme(noun: Token) -> bool:
    """Whether a noun names something that tells what is to be: a plan, bill, deal or proposal."""
    found = of_noun(noun) if tree.is_nominal(noun) else None
    return found is not None and found.yes in ("planned", "called_for")


@cache
def _chances() -> frozenset[str]:
    return frozenset(load("certainty")["chances"])


def is_chance(noun: Token) -> bool:
    """Whether a noun means a likelihood, whose size an adjective gives."""
    return noun.lemma in _chances() or noun.lower in _chances()


def is_performative(head: Token) -> bool:
    """Whether the event is an act of speech, which its own side performs by saying so."""
    if head.lemma in lexicon().performatives:
        return True
    if tree.is_nominal(head):
        found = [of_noun(head)]
    else:
        found = [of_verb(head), *(of_governor(head, c.lower, nominal=True) for c in head.children if c.dep == "prep")]
    return any(selector is not None and selector.speech for selector in found)


def denies_allegation(verb: Token) -> Selector | None:
    """The selector of a verb that denies when an allegation is its object ("rejected claims that")."""
    table = lexicon().alleging
    return next((table[f] for f in _verb_forms(verb, None) if f in table), None)
