"""How an event noun may be read: the entries of the codebook whose conditions hold there, best first."""

from collections.abc import Iterator

from reportedly.codebook import deverbal
from reportedly.codebook import events as book
from reportedly.extract.events import roles
from reportedly.extract.events.readings import (
    BEFORE,
    Considered,
    Reading,
    compound,
    deciding,
    lemmas_of,
    may_head,
    named,
    of_verb,
)
from reportedly.extract.tree import remembered
from reportedly.model.parsed import ParsedDocument, Token

_NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj"})


def candidates(parsed: ParsedDocument) -> Iterator[list[Reading]]:
    """The possible readings of each verb, then of each event noun, best first."""
    for token in parsed.tokens:
        if may_head(token) and (found := of_verb(token)):
            yield found
    for token in parsed.tokens:
        if may_name(token) and (found := of_noun(token)):
            yield found


def may_name(token: Token) -> bool:
    """Whether a noun entry can apply: heads of noun phrases, gerunds in their places included."""
    if (token.pos not in ("NOUN", "PROPN") and token.tag != "VBG") or roles.is_hidden_verb(token):
        return False
    return token.dep not in BEFORE and (not roles.is_verb(token) or token.dep in _NOUN_PLACES)


def of_noun(token: Token) -> list[Reading]:
    """Readings of an event noun, with the verb that lends it a subject as head if there is one."""
    return [t.reading for t in considered_noun(token) if t.reading is not None]


def considered_noun(token: Token) -> list[Considered]:
    """Every entry that the codebook has for a noun, with its reading or what speaks against it."""
    patterns = noun_patterns(token)
    light = light_verb(token) if patterns else None
    found = []
    for pattern in patterns:
        reason = noun_objection(pattern, token, light is not None)
        case = deciding(pattern, token)[0] if reason is None else None
        if reason is None and case is None and not pattern.fires_alone:
            reason = "none of the nouns that decide stands there"
        reading = Reading(pattern, case, light or token, token) if reason is None else None
        found.append(Considered(pattern, reading, reason or ""))
    return sorted(found, key=lambda c: c.reading is None or c.reading.case is None)


def noun_objection(pattern: book.Pattern, token: Token, light: bool) -> str | None:
    """What speaks against a noun entry at this noun, in words; ``light``: whether a verb lends it a subject."""
    if pattern.light_only and not light and not (pattern.mutual and _is_scene(token)):
        return "no verb lends it a subject"
    if token.head.lemma in pattern.not_above:
        return f"it stands below '{token.head.lower}'"
    if pattern.complement and roles.complement(token) is None:
        return "no clause stands below it that says what"
    if pattern.with_item and not _is_beside(token, pattern.with_item):
        return "the word that the entry asks for is not beside it"
    if pattern.not_ and _is_beside(token, pattern.not_):
        return "a word beside it gives it another sense"
    return None


def _is_scene(noun: Token) -> bool:
    """Whether a noun says when something was done, and with whom: "told him in a call with Laos"."""
    return noun.dep == "pobj" and noun.head.lower in ("in", "during", "on") and bool(roles.prepositional(noun, "with"))


def _is_beside(noun: Token, names: frozenset[str]) -> bool:
    return any(named(c, names) for c in (*noun.children, *roles.prepositional(noun, "of")))


@remembered
def noun_patterns(token: Token) -> tuple[book.Pattern, ...]:
    """Entries for the noun with the word before it; failing that, for what a carrier carries; else for the noun."""
    known = book.nouns()
    if (pair := compound(token)) in known:
        return known[pair]
    if token.lemma in book.carriers():
        carried = (c.lemma for c in token.children if c.dep in ("compound", "amod") and c.lemma in known)
        if (lemma := next(carried, None)) is not None:
            return known[lemma]
    plural = known.get(token.lower, ())
    found = plural if token.lemma == token.lower else tuple(dict.fromkeys((*plural, *known.get(token.lemma, ()))))
    return found or _of_its_verb(token)


def _of_its_verb(token: Token) -> tuple[book.Pattern, ...]:
    """Entries of the verb that a noun is made from; a participle or gerund with an object is a verb still."""
    if roles.is_verb(token) and (token.child("dobj") is not None or not roles.prepositional(token, "of")):
        return ()
    return deverbal.entries(token.lower if token.lower.endswith("ing") else token.lemma)


def light_verb(noun: Token) -> Token | None:
    """The verb that lends its subject to the noun: "hold talks", "talks were held", "take part in talks"."""
    above = noun
    while above.dep in ("pobj", "prep", "conj") and not roles.is_verb(above.head):
        if above.dep == "prep" and above.head.lemma not in book.transparent():
            return None
        above = above.head
    verb, known = above.head, book.light_verbs()
    if not roles.is_verb(verb) or above.dep not in ("dobj", "nsubjpass", "prep"):
        return None
    if above.dep == "prep":
        return verb if f"{verb.lemma}_{above.lower}" in known else None
    return verb if any(lemma in known for lemma in lemmas_of(verb)) else None
