"""What an act is about decides the rest of its code: an appeal for a ceasefire is no appeal for a loan."""

from collections.abc import Callable, Iterator

from reportedly.codebook import content as book
from reportedly.codebook.content import Clue, Topic
from reportedly.extract.events import roles
from reportedly.extract.tree import remembered
from reportedly.model.parsed import Token

# The code of the act that a token heads, if it heads one.
Inner = Callable[[Token], str | None]
Match = tuple[bool, int, int, int, str]

_SUBJECTS = frozenset({"nsubj", "csubj", "expl", "agent"})
_IDLE = frozenset({"punct", "aux", "auxpass", "mark", "cc", "parataxis", "neg", "det"})
_PARTICLES = frozenset({"prt", "prep", "advmod", "acomp", "oprd"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})
# How far below its word a clue's second word may stand: "withdrawal of half of its remaining troops".
_PHRASE = 4


def refine(code: str, head: Token, inner: Inner) -> str:
    """The CAMEO code ``code`` of the act at ``head``, made more specific by the nearest topic in what it is about.

    Of topics equally near, one told by two words goes first, then one told by an act, then the first in the codebook;
    a topic that tells the act's form goes before all. Returns ``code`` itself where no topic speaks.
    """
    if not book.by_word(code) and not book.by_inner(code):
        return code
    best = min(_nearest(code, head, inner), default=None)
    if best is None or best[-1] == code:
        return code
    form = not best[0]
    return refine(best[-1], head, inner) if form else best[-1]


def _nearest(code: str, head: Token, inner: Inner) -> Iterator[Match]:
    """The matches that stand nearest to the head; all of them where some may tell the act's form."""
    forms = book.has_forms(code)
    reached: int | None = None
    for token, depth in _about(head):
        if reached is not None and depth > reached and not forms:
            return
        for match in _matches(code, token, depth, head, inner):
            reached = depth
            yield match


def _matches(code: str, token: Token, depth: int, head: Token, inner: Inner) -> Iterator[Match]:
    clues, acts = book.by_word(code), book.by_inner(code)
    for key in _keys(token) if depth else (book.ANY, *_keys(token)):
        for topic, clue, refined in clues.get(key, ()):
            if depth <= topic.reach and _holds(clue, token, head):
                yield not topic.first, depth, 0 if clue.double or " " in key else 2, topic.order, refined
    told = inner(token) if depth and acts else None
    for topic in _told(acts, told) if told else ():
        if depth <= topic.reach:
            yield not topic.first, depth, 1, topic.order, topic.refined(code) or code


def _told(acts: dict[str, tuple[Topic, ...]], code: str) -> tuple[Topic, ...]:
    """The topics that an act with this code tells; the longest known beginning decides."""
    return next((acts[code[:n]] for n in range(len(code), 1, -1) if code[:n] in acts), ())


def _about(head: Token) -> Iterator[tuple[Token, int]]:
    """The head and all it governs but its doers and circumstances, nearest first, with the number of arcs between."""
    level, depth = [head], 0
    while level and depth <= book.REACH:
        for token in level:
            if depth == 0 or token.lemma not in book.empty_verbs() or token.child("xcomp", "ccomp") is None:
                yield token, depth
        level = [c for token in level for c in token.children if _belongs(c, token, head)]
        depth += 1


def _belongs(child: Token, token: Token, head: Token) -> bool:
    if child.dep in _IDLE or (token is head and child.dep in _SUBJECTS and roles.is_verb(head)):
        return False
    if child.dep == "conj" and token is head and roles.is_verb(head):
        return False
    return not (child.dep == "advcl" and _circumstance(child))


def _circumstance(clause: Token) -> bool:
    """Whether a clause says when, why, on what condition or in whose words, not what."""
    told = clause.lemma in book.reporting_verbs()
    return told or any(c.lower in book.circumstances() for c in clause.offspring("mark", "advmod"))


@remembered
def _keys(token: Token) -> list[str]:
    """Under which words the token may stand in the codebook."""
    found = [token.lemma] if token.lower == token.lemma else [token.lemma, token.lower]
    if (first := _before_hyphen(token)) is not None:
        found.append(f"{first}-{token.lemma}")
    for child in token.children:
        if child.index > token.index and child.dep in _PARTICLES:
            found.append(f"{token.lemma}_{child.lower}")
        elif child.index < token.index and child.dep in _MODIFIERS:
            found.append(f"{child.lower} {token.lemma}")
    return found


def _before_hyphen(token: Token) -> str | None:
    """The first half of a word that the tokenizer has cut at its hyphen ("self-determination")."""
    tokens = token.sentence.tokens
    place = token.index - tokens[0].index
    if place < 2 or tokens[place - 1].text != "-" or tokens[place - 1].end != token.start:
        return None
    return tokens[place - 2].lower if tokens[place - 2].end == tokens[place - 1].start else None


def _holds(clue: Clue, token: Token, head: Token) -> bool:
    """Whether the conditions of a clue are met at ``token``."""
    if clue.by and not any(key in clue.by for t in roles.subjects(head) for key in _keys(t)):
        return False
    if clue.object and not any(key in clue.object for t in roles.objects(head) for key in _keys(t)):
        return False
    if clue.above and not any(t.lemma in clue.above for t in (head, *_governors(head))):
        return False
    if not (clue.below or clue.without):
        return True
    words = {key for t in _phrase(token) for key in _keys(t)}
    return not words & clue.without and (not clue.below or bool(words & clue.below))


def _governors(head: Token) -> Iterator[Token]:
    """Verbs and nouns of which the head is the complement."""
    while head.dep in ("xcomp", "acl", "pcomp", "prep", "dobj", "pobj", "compound"):
        head = head.head
        yield head


def _phrase(token: Token) -> Iterator[Token]:
    """What stands below a word, without clauses of its own nouns."""
    level = [token]
    for _ in range(_PHRASE):
        level = [c for t in level for c in t.children if c.dep not in ("relcl", "advcl", "punct", "parataxis")]
        yield from level
