"""Helpers to walk dependency trees, shared by the extractors. Labels are ClearNLP's, as in ``model/parsed.py``."""

from collections.abc import Iterable

from reportedly.model.parsed import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
# Verbs below these labels have the subject of the verb above (or the noun that an ``acl`` modifies).
_SHARING = frozenset(
    {"conj", "xcomp", "advcl", "acl", "pcomp", "prep", "dep", "ccomp", "acomp", "attr", "oprd", "dobj", "relcl"}
)
# "has reason to doubt": the subject doubts, not the object.
_SUBJECT_CONTROL = frozenset(
    {"have", "take", "make", "use", "need", "find", "seek", "spend", "provide", "lose", "promise", "give"}
)
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_INSIDE_NAME_PHRASE = frozenset(
    {"det", "amod", "compound", "poss", "nmod", "nummod", "case", "quantmod", "predet", "neg"}
)
_DEPTH = 6


def is_passive(verb: Token) -> bool:
    """Whether the verb form is a passive one ("was accused", "accused of theft by")."""
    if verb.tag != "VBN":
        return False
    if verb.child("nsubjpass", "auxpass") is not None:
        return True
    by_somebody = verb.dep in ("acl", "amod", "advcl") or verb.child("agent") is not None
    return by_somebody and verb.child("aux", "nsubj", "dobj") is None


def agent(verb: Token) -> Token | None:
    """Who did what a passive verb says ("was accused by Kyiv": Kyiv), or None."""
    by = verb.child("agent") or next((c for c in verb.offspring("prep") if c.lower == "by"), None)
    return by.child("pobj") if by else None


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.lower in _RELATIVE and token.tag in ("WDT", "WP", "IN"):
        clause = next((a for a in (token.head, *token.ancestors()) if a.dep == "relcl"), None)
        return clause.head if clause else token
    return token


def subject(verb: Token) -> Token | None:
    """Who the verb is said of: its own subject, or the one that it shares with the verbs above.

    Infinitives, gerunds and conjuncts share a subject; of "X was quoted as saying" it is X, of "a report saying" the
    report.
    """
    for _ in range(_DEPTH):
        own = verb.offspring(*SUBJECTS)
        if own:
            return _foremost(own, verb)
        infinitive = verb.tag == "VB"
        if verb.dep in ("acl", "relcl") and not infinitive and verb.head.pos in ("NOUN", "PROPN", "PRON"):
            return verb.head
        if verb.dep not in _SHARING or verb.head is verb:
            return None
        controlled = verb.head.child("dobj") if verb.dep == "xcomp" and infinitive else None
        if controlled is not None and verb.head.lemma not in _SUBJECT_CONTROL:
            return controlled
        verb = verb.head
    return None


def _foremost(subjects: list[Token], verb: Token) -> Token:
    """Of two subjects the nearer one; but of "Anna Kowalska, a spokeswoman, said" the name."""
    nearest = min(subjects, key=lambda t: abs(t.index - verb.index))
    named = subjects[0].pos == "PROPN" and nearest.pos == "NOUN" and subjects[0].index < nearest.index < verb.index
    return subjects[0] if named else nearest


def noun_phrase(head: Token) -> list[Token]:
    """The noun with its modifiers on the left and its coordinated nouns, prepositions and appositions on the right."""
    inside = [head]
    for child in head.children:
        if child.dep in _INSIDE_NAME_PHRASE:
            inside += [t for t in child.subtree() if t.index < head.index or child.dep == "case"]
        elif child.dep in ("prep", "appos", "conj", "cc", "nummod") and child.index > head.index:
            inside += () if _leads_to_a_clause(child) else child.subtree()
    return sorted(inside, key=lambda t: t.index)


def _leads_to_a_clause(preposition: Token) -> bool:
    """Whether it leads to what is spoken of, hung on who speaks: "said an envoy of claims that it had rained"."""
    noun, tokens = preposition.child("pobj"), preposition.sentence.tokens
    behind = noun.index - tokens[0].index + 1 if noun is not None and preposition.dep == "prep" else len(tokens)
    return behind < len(tokens) and tokens[behind].lower == "that" and tokens[behind].tag == "IN"


def subtree(roots: Iterable[Token]) -> set[int]:
    """Indexes of the tokens and of all below them."""
    found: set[int] = set()
    todo = list(roots)
    while todo:
        token = todo.pop()
        if token.index not in found:
            found.add(token.index)
            todo.extend(token.children)
    return found
