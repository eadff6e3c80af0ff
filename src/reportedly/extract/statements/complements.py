"""What a reporting word governs as content: clauses, infinitives, objects, prepositions, as speech.yaml allows."""

from dataclasses import dataclass

from reportedly.extract.statements.lexicon import lexicon
from reportedly.extract.statements.phrases import SUBJECTS
from reportedly.model.parsed import Token

_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "csubjpass", "relcl"})
_OTHERS = {"oprd": "predicate", "dobj": "object"}
# Kinds whose content is a proposition, not a bare noun.
_CLAUSAL = frozenset({"clause", "inf", "ing", "predicate", "as"})
_TAKES_OBJECT_ALONG = frozenset({"inf", "predicate"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "attr"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(slots=True)
class Complement:
    """The heads of the content.

    ``kinds``: in which of the ways of speech.yaml they hang on the word; ``joined``: whether the word's object is part
    of the content; ``clausal``: whether they make a proposition.
    """

    heads: list[Token]
    kinds: set[str]
    joined: bool = False
    clausal: bool = False


def complement(word: Token, takes: frozenset[str]) -> Complement:
    """What the word governs, of the kinds that it takes; objects are left to the caller."""
    found = Complement([], set())
    for child in word.children:
        kind = "" if _is_parted(child, word) else _kind(child)
        if kind in takes and kind != "object":
            found.heads += child.offspring("pobj", "pcomp") if child.dep == "prep" else [child]
            found.joined = found.joined or kind in _TAKES_OBJECT_ALONG
            found.kinds.add(kind)
        elif f"+{kind}" in takes:
            found.heads.append(child)
            found.joined = True
            found.kinds.add(kind)
    found.clausal = bool(found.kinds & _CLAUSAL) or any(h.dep == "pcomp" for h in found.heads)
    return found


def _is_parted(clause: Token, word: Token) -> bool:
    """Whether a semicolon parts a clause from the word behind it: "X said so; Y denied it"."""
    if clause.index > word.index or clause.dep not in _CLAUSES:
        return False
    return any(c.text == ";" and clause.index < c.index < word.index for c in word.children)


def _kind(child: Token) -> str:
    """How a child may hold content, in the words of speech.yaml; empty if not at all."""
    if child.dep in _CLAUSES:
        mistaken = (child.dep == "relcl" and not _is_marked(child)) or _lacks_object(child)
        return "" if mistaken else _clause_kind(child)
    if child.dep == "advcl" and child.child("aux") is not None and child.children[0].tag in ("TO", "IN"):
        return _goal_kind(child)
    return child.lower if child.dep == "prep" else _OTHERS.get(child.dep, "")


def _is_marked(clause: Token) -> bool:
    """Whether a "that" without a part in the clause opens it; else it tells of a noun ("the note that he sent").

    Parsers mistake the one for the other; a claim or threat can be made or repelled, but hardly do anything else.
    """
    that = next((c for c in clause.children if c.dep == "mark" or c.lower == "that"), None)
    if that is None or that.dep not in _ARGUMENTS:
        return that is not None
    words = lexicon()
    about = clause.lemma in words.support or clause.lemma in words.verbs or clause.head.lemma in words.documents
    return not about and that.dep != "nsubj" and clause.child(*SUBJECTS) is not None


def _lacks_object(clause: Token) -> bool:
    """Whether a noun is what the clause's verb is done to: "the claim that he made"."""
    transitive = clause.head.pos == "NOUN" and clause.lemma in lexicon().support
    return transitive and clause.child("dobj", "ccomp", "xcomp", "auxpass", "prep", "acomp", "attr", "oprd") is None


def _goal_kind(clause: Token) -> str:
    """ "Called for the council to meet": the parser makes it a clause of purpose."""
    first = clause.children[0]
    if first.lower == "for" and first.dep == "mark" and clause.head.index == first.index - 1:
        return "for"
    return ""


def _clause_kind(clause: Token) -> str:
    infinitive = any(c.tag == "TO" for c in clause.children)
    if clause.tag == "VBG" and any(c.dep == "aux" and c.tag in _FINITE for c in clause.children):
        return "clause"
    if clause.child("nsubj", "nsubjpass", "expl", "mark", "csubj") is not None:
        return "inf" if infinitive and clause.child("mark") is None else "clause"
    if infinitive:
        return "inf"
    if clause.tag == "VBG":
        return "" if clause.lemma in lexicon().relays else "ing"
    return "clause" if clause.tag in ("VBD", "VBZ", "VBP", "MD") or clause.child("aux", "auxpass") else "predicate"
