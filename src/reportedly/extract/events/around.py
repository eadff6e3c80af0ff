"""Where the people of an act may stand around its head: owners, modifiers, prepositions and the nouns these hang on."""

from collections.abc import Iterator

from reportedly.codebook.events import (
    admissions,
    allegiances,
    attending_to,
    carriers,
    classes,
    institutions,
    loading,
    quarrels,
    relations,
    thanking,
)
from reportedly.extract.events import roles
from reportedly.extract.events.nominal import noun_patterns
from reportedly.model.parsed import Token

# Clauses that tell something else: an act's missing party is not looked for there.
_OTHER_CLAUSES = frozenset({"relcl", "ccomp", "parataxis", "punct"})
# Prepositions behind which stands what an act is told beside: "over its ties to A", "near the border with A".
_ASIDE = frozenset({"near", "over", "along", "amid", "despite", "about"})
# Nouns of a town's ways, behind which stands the town: "marched through the streets of Lagos", "blocked roads to it".
_WAYS = frozenset(
    {"street", "square", "avenue", "road", "highway", "motorway", "bridge", "railway", "outskirt", "heart", "centre",
     "center", "suburb"}
)  # fmt: skip
_CONDITIONS = frozenset({"if", "unless"})
_COMPASS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})
# Houses of one state in another: what happens there happens in the other.
_LEGATIONS = frozenset({"embassy", "consulate", "mission", "commission", "legation", "residence"})
_PLACES = ("in", "through", "at", "near", "throughout", "across", "inside", "around", "outside")


def whereabouts(head: Token) -> Iterator[Token]:
    """What stands behind the prepositions of place of an act, its parties, and the clause of a noun that tells it."""
    verb = roles.is_verb(head)
    subjects = roles.subjects(head) if verb else ()
    above = (head.head,) if head.dep == "nsubj" and (not verb or head.tag == "VBG") else ()
    anchors_ = (head, *subjects, *(roles.objects(head) if verb else ()), *above)
    for anchor in anchors_:
        for name in _PLACES:
            for place in roles.prepositional(anchor, name):
                yield from roles.prepositional(place, "in") if place.lemma in _LEGATIONS else (place, *_bearings(place))
        yield from _bearings(anchor)
    for act in (t for anchor in anchors_ for t in means(anchor)):
        for name in ("on", *_PLACES):
            yield from (t for place in roles.prepositional(act, name) for t in (place, *_bearings(place)))
    yield from (o for o in (roles.objects(head) if verb else ()) if o.lemma in classes()["territory"])
    ways = (*(n for p in head.offspring("prep") for n in p.offspring("pobj")), *(roles.objects(head) if verb else ()))
    for way in (n for n in ways if n.lemma in _WAYS):
        for anchor in (way, *way.offspring("acl")):
            yield from (t for name in ("of", "to", "into") for t in roles.prepositional(anchor, name))
    for act in (t for t in subjects if noun_patterns(t)):
        for name in ("on", "of"):
            yield from roles.prepositional(act, name)


def aims(head: Token) -> list[Token]:
    """The verbs of an act and of what its own doer means to do: "threatened to impose", "said it would boycott"."""
    if not roles.is_verb(head):
        return []
    inner = roles.complement(head)
    own = inner is not None and roles.is_verb(inner) and _is_same_doer(head, inner)
    return [head, *aims(inner)] if own and inner is not None else [head]


def _is_same_doer(head: Token, inner: Token) -> bool:
    doers = roles.subjects(inner)
    return doers == roles.subjects(head) or any(t.lower in ("he", "she", "it", "they") for t in doers)


def homely(verb: Token) -> Iterator[Token]:
    """What is named only of one's own state: where a law or a curfew is put in force, whose elections are boycotted."""
    yield from (o for o in roles.objects(verb) if o.lemma in institutions())
    for anchor in (verb, *roles.objects(verb)):
        yield from roles.prepositional(anchor, "in")


def _bearings(place: Token) -> list[Token]:
    """What a place lies north or south of: "villages south of Bujumbura"."""
    return [t for c in place.offspring("advmod") if c.lower in _COMPASS for t in roles.prepositional(c, "of")]


def below(head: Token) -> list[Token]:
    """What the act governs, in text order, without other acts' clauses."""
    found, todo = list[Token](), [head]
    while todo:
        token = todo.pop()
        found.append(token)
        todo.extend(c for c in token.children if c.index > head.index and not _tells_else(c))
    return sorted(found[1:], key=lambda t: t.index)


def _tells_else(child: Token) -> bool:
    if child.dep in _OTHER_CLAUSES or (child.dep == "conj" and roles.is_verb(child)):
        return True
    return child.dep == "advcl" and child.child("mark", "nsubj", "nsubjpass") is not None


def nearest(noun: Token, placed: bool = True) -> Iterator[list[Token]]:
    """Where a phrase names its people, best first: beside it, before it, in its owner, behind "of".

    ``placed``: whether those where it is count too, as they don't for a thing that does something ("a crash in Peru").
    """
    patterns = noun_patterns(noun)
    if patterns and patterns[0].mutual:
        yield modifiers(noun)
    for token in noun.offspring("appos", "compound", "amod", "nmod", "nummod"):
        yield roles.spread(token)
    yield noun.offspring("poss")
    if patterns:
        yield roles.prepositional(noun, "by")
    for name in ("of", "in", "from", "between", "near", "outside") if placed else ("of", "from", "between"):
        if name != "of" or not is_somebodys_act(noun):
            yield roles.prepositional(noun, name)
    yield list(bonds(noun))
    yield list(_makers(noun))


def _makers(thing: Token) -> Iterator[Token]:
    """Who does with a thing what a clause beside it says: "a law that Laos passed"; of people it says nothing."""
    if thing.lemma in classes()["people"] or thing.ent == "PERSON":
        return
    for clause in thing.offspring("relcl"):
        yield from (t for t in roles.own_subject(clause) if t.tag not in ("WDT", "WP"))


def is_somebodys_act(noun: Token) -> bool:
    """Whether it is an act with an owner: who "supports its invasion of A" does nothing for A."""
    return noun.child("poss") is not None and bool(noun_patterns(noun))


def concerned(noun: Token) -> list[Token]:
    """The subject of the clause in whose phrase a noun stands: "under pressure from Oman, Yemen paid"."""
    clause = noun.head.head
    return roles.subjects(clause) if noun.dep == "pobj" and roles.is_verb(clause) else []


def grateful(act: Token) -> list[Token]:
    """Who gives thanks for what a gerund says: "Kenya thanked Peru for sending doctors"."""
    thanks = act.head.head
    given = act.dep == "pcomp" and act.head.lower == "for" and thanks.lemma in thanking()
    return roles.subjects(thanks) if given else []


def planners(verb: Token) -> list[Token]:
    """Who stands behind plans that are the subject: "the Kremlin said preparations are made to welcome"."""
    if not any(s.lemma in carriers() for s in roles.subjects(verb)):
        return []
    above = (v for v in verb.ancestors() if roles.is_verb(v))
    found = (roles.subjects(v) for v in above)
    return next((f for f in found if f and f[0].lemma not in carriers()), [])


def admitting(verb: Token) -> list[Token]:
    """Who owns up to giving what a passive leaves without a doer: "Togo admitted that arms had been sent to Mali"."""
    owns = verb.dep == "ccomp" and verb.head.lemma in admissions() and roles.is_passive(verb)
    return roles.subjects(verb.head) if owns and roles.prepositional(verb, "to") else []


def means(verb: Token) -> list[Token]:
    """The act in which somebody suffers what a passive says: "were killed in a raid by rebels"."""
    return [t for name in ("in", "during") for t in roles.prepositional(verb, name) if noun_patterns(t)]


def far_agents(verb: Token) -> list[Token]:
    """What stands behind a "by" that the parser hung below a passive's complement, or on a name between.

    "Was urged to leave by Togo"; "sent to Chad by Niger".
    """
    if not roles.is_passive(verb):
        return []
    clause = roles.complement(verb)
    anchors = [n for p in verb.offspring("prep", "dative") for n in p.offspring("pobj") if n.pos == "PROPN"]
    if clause is not None and not roles.is_passive(clause):
        anchors += [t for t in clause.subtree() if not noun_patterns(t) or t is clause]
    return [n for t in anchors for p in t.offspring("prep") if p.lower == "by" for n in p.offspring("pobj")]


def bonds(noun: Token) -> Iterator[Token]:
    """Whom a phrase is said to belong to: "positions held by rebels", "a jet carrying Omani nurses"."""
    for word in noun.offspring("acl", "amod", "relcl"):
        if word.lemma in loading() and word.tag == "VBG":
            yield from roles.objects(word)
        if word.lemma in allegiances():
            for preposition in word.offspring("prep", "agent"):
                yield from preposition.offspring("pobj")


def owners(noun: Token) -> list[Token]:
    """The possessors of a noun."""
    return [t for c in noun.offspring("poss") for t in roles.spread(c)]


def modifiers(noun: Token) -> list[Token]:
    """What stands before the noun and qualifies it, however the parser hangs it ("U.S.-North Korea talks").

    Not who only has to do with it: "an Egyptian-brokered truce", "a Russian-made missile".
    """
    owners = {t.index for c in noun.offspring("poss", "det") for t in c.subtree()}
    before = [t for t in noun.subtree() if t.index < noun.index and t.index not in owners and t.dep != "punct"]
    return [t for t in before if t.dep != "npadvmod" or t.head.lemma not in attending_to()]


def own_anchors(noun: Token, preposition: str) -> list[Token]:
    """Where a preposition may hang: on the noun, before its doer also on what stands behind "of".

    Where another phrase stands between, the parser may have hung it on that: "the tourists in Peru", "the visit to
    Peru of". That of an adjective may hang on the verb that links it to its subject: "was furious at".
    """
    if noun.dep == "acomp":
        return [noun, noun.head]
    if preposition == "of" and not roles.prepositional(noun, "of"):
        return [noun, *(n for name in ("by", "to", "in", "from") for n in roles.prepositional(noun, name))]
    if preposition not in ("by", "from", "in"):
        return [noun]
    came = preposition == "from" and noun.dep == "nsubj" and noun.head.lemma in ("come", "go")
    return [noun, *roles.prepositional(noun, "of"), *([noun.head] if came else [])]


def anchors(head: Token, noun: Token | None) -> list[Token]:
    """Where a preposition of the act may hang: on the verb, its object, the noun that decides, nouns between."""
    found = [head, head.head] if head.dep in ("nsubj", "nsubjpass") and roles.is_verb(head.head) else [head]
    nouns = (noun, *(roles.objects(head) if roles.is_verb(head) else ()))
    for token in (head, *nouns):
        if token is not None:
            if token not in found:
                found.append(token)
            behind = (n for p in token.offspring("prep") for n in p.offspring("pobj") if not _is_relation_aside(n))
            found.extend(n for n in behind if n not in found)
            found.extend(
                c for c in token.offspring("acl") if c.tag == "VBN" and (c.child("agent") or c.lemma == "hold")
            )
            found.extend(c for c in token.offspring("amod") if c.lower == "worth")
    below = head.child("xcomp", "advcl", "acl") if roles.is_verb(head) else None
    return [*found, below] if below is not None and noun is not None else found


def _is_relation_aside(noun: Token) -> bool:
    """Whether the party behind a noun is that of a relation, not of the act: "attacked near the border with A"."""
    return noun.head.lower in _ASIDE and noun.lemma in relations()


def conditional(clause: Token) -> Iterator[Token]:
    """Who is the subject of the if-clauses of a clause: "would respond if Chad crossed the line"."""
    for condition in clause.offspring("advcl"):
        if any(mark.lower in _CONDITIONS for mark in condition.offspring("mark")):
            yield from roles.own_subject(condition)


def is_only_talked_of(party: Token) -> bool:
    """Whether a party is that of a quarrel which others discuss: "discussed tensions with Moscow"."""
    quarrel = party.head.head
    if party.head.lower not in ("with", "between", "against") or quarrel.lemma not in quarrels()["nouns"]:
        return False
    above = quarrel.head.head if quarrel.dep == "pobj" else quarrel.head
    return quarrel.dep in ("dobj", "pobj") and above.lemma in quarrels()["verbs"]


def inside(clause: Token) -> Iterator[Token]:
    """What in a complement clause may name the target: subject, objects, then what is behind prepositions.

    Of an adjective ("ready to host") it is what the verb below it says.
    """
    yield from roles.own_subject(clause)
    yield from roles.objects(clause) if roles.is_verb(clause) else ()
    said = clause.child("acomp") or clause
    inner = roles.complement(said)
    if inner is not None:
        yield from roles.own_subject(inner) if roles.is_verb(said) else inside(inner)
    for anchor in (clause, *(roles.objects(clause) if roles.is_verb(clause) else ())):
        for preposition in anchor.offspring("prep", "dative"):
            if preposition.lower != "of" or not is_somebodys_act(anchor):
                yield from (t for c in preposition.offspring("pobj") for t in roles.spread(c))
