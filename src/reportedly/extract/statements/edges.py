"""Where what is said begins and ends: words that the parser hung on the cue or its content, and belong to the other."""

from reportedly.extract.statements.complements import Complement
from reportedly.extract.statements.lexicon import lexicon
from reportedly.extract.statements.phrases import subtree
from reportedly.model.parsed import Token

_GROUNDS = frozenset({"because", "if", "unless"})
_TIMES = frozenset({"when", "while", "after", "before", "as", "since"})
# Prepositions behind an object that tell more of it ("discussed the crisis in Europe"), not of the speaking.
_OF_OBJECTS = frozenset({"of", "for", "from", "in", "at", "between", "against", "toward", "towards", "through", "into"})
_WHEN = frozenset({"DATE", "TIME"})
_IN = frozenset({"in", "at", "during"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MODAL = frozenset({"MD", "VB"})


def circumstances(content: Complement) -> set[int]:
    """What tells, below an infinitive or gerund, when it was proposed ("when they met"), or what came then."""
    if not content.kinds or content.kinds & {"clause", "predicate"}:
        return set()
    clauses = (c for h in content.heads for c in h.offspring("advcl") if c.tag == "VBD")
    times = [c for c in clauses if any(w.lower in _TIMES for w in c.children)]
    return subtree([*times, *(t for h in content.heads for t in _new_sentences(h))])


def _new_sentences(head: Token) -> list[Token]:
    """Finite clauses with a subject of their own, joined to an infinitive: "vowed to go, and she agreed"."""
    joined_to = head.offspring("conj")
    deeper = [c for t in joined_to for c in _new_sentences(t)]
    return [c for c in joined_to if c.tag in _FINITE and c.child("nsubj") is not None] + deeper


def grounds(verb: Token, content: Complement) -> set[int]:
    """Clauses behind the content that the parser hung on the cue: "said the deal is off, because nobody had signed"."""
    if "clause" not in content.kinds:
        return set()
    last = max(h.index for h in content.heads)
    clauses = (c for c in verb.offspring("advcl") if c.index > last)
    return subtree(c for c in clauses if any(m.dep == "mark" and m.lower in _GROUNDS for m in c.children))


def openers(heads: list[Token]) -> set[int]:
    """The "for" of "called for the council to meet"."""
    return {c.index for h in heads for c in h.offspring("mark") if c.lower == "for"}


def joined(verb: Token, content: Complement) -> list[Token]:
    """Clauses joined to the cue that go on with what is said: "conceded that ..., and that", "wants to go, stay"."""
    if not content.heads:
        return []
    clauses = [c for c in verb.offspring("conj") if c.index > content.heads[-1].index]
    if "clause" in content.kinds:
        return [c for c in clauses if any(m.dep == "mark" and m.lower == "that" for m in c.children)]
    bare = content.kinds == {"inf"} and verb.tag not in _MODAL and verb.child("aux") is None
    return [c for c in clauses if bare and c.tag == "VB" and c.child("aux", "nsubj") is None]


def behind(heads: list[Token], content: Complement) -> list[Token]:
    """The phrase right behind an object that tells more of it."""
    if content.kinds or len(heads) != 1:
        return []
    last = max(t.index for t in heads[0].subtree())
    if heads[0].pos in ("PROPN", "PRON"):
        return []
    phrases = (c for c in heads[0].head.offspring("prep") if c.lower in _OF_OBJECTS and c.index == last + 1)
    return [c for c in phrases if (noun := c.child("pobj")) is not None and noun.ent not in _WHEN and not _is_venue(c)]


def venue(verb: Token, content: set[int]) -> set[int]:
    """The phrase at the content's end that tells where it was said: "... would go on, in a letter to the council"."""
    tokens = verb.sentence.tokens
    end = max(content, default=verb.index)
    last = tokens[min(end - tokens[0].index, len(tokens) - 1)]
    for above in last.ancestors():
        if above.index not in content:
            return set()
        if above.dep == "prep" and _is_venue(above):
            words = subtree([above])
            return words if max(words) == last.index and not _tells_of_speech(above, verb) else set()
    return set()


def _is_venue(preposition: Token) -> bool:
    noun = preposition.child("pobj")
    if noun is None or preposition.lower not in _IN or noun.lemma not in lexicon().venues:
        return False
    return any(c.dep == "poss" or c.lower in ("a", "an") for c in noun.children)


def _tells_of_speech(preposition: Token, cue: Token) -> bool:
    """Whether what is said there is itself something said there ("that he had made the remark in an interview")."""
    words = lexicon()
    above = next((t for t in preposition.ancestors() if t.pos in ("VERB", "AUX")), preposition.head)
    return above is not cue and (above.lemma in words.verbs or above.lemma in words.support)
