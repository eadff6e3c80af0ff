"""Acts in the text: verbs and event nouns matched with the codebook's patterns, with who did it to whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.codebook import events as book
from reportedly.codebook.ontology import plover
from reportedly.extract import content, roles
from reportedly.extract.anaphora import in_return, other_party, parties_before, refers_back
from reportedly.extract.parties import Parties, distinct
from reportedly.model.actor import Actor
from reportedly.model.claim import EventType
from reportedly.model.finding import EventMention, Mentions
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.span import Span

# Who counts as a public voice: a "said" of anybody else is no event (CAMEO 01 is about political actors).
_PUBLIC = frozenset({"GOV", "MIL", "SPY", "LEG", "IGO", "REB", "PTY", "OPP"})


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A pattern that fired: its reading, its event's head token, and the noun it is about if that decided."""

    pattern: book.Pattern
    case: book.Case | None
    head: Token
    noun: Token | None = None

    @property
    def code(self) -> str | None:
        """The CAMEO code before the complement is looked at."""
        return self.case.code if self.case else self.pattern.code

    @property
    def mutual(self) -> bool:
        """Whether all parties are sources."""
        return self.pattern.mutual or bool(self.case and self.case.mutual)


def find(parsed: ParsedDocument, mentions: Mentions) -> list[EventMention]:
    """The acts of a document, in text order. Factuality is not looked at: "did not attack" is an attack here."""
    parties = Parties(mentions)
    found = list(_candidates(parsed))
    by_head = {readings[0].head.index: readings[0] for readings in reversed(found)}
    coded: list[EventMention] = []
    told: set[int] = set()
    for readings in found:
        for reading in readings:
            event = None if _told(reading, told) else _mention(parsed, reading, by_head, parties, coded)
            if event is not None:
                coded.append(event)
                told.update(n.index for n in (_through(reading.noun) if reading.noun else ()))
                break
    return sorted(_thinned(coded), key=lambda e: (e.trigger.start, e.trigger.end))


def _told(reading: Found, told: set[int]) -> bool:
    """Whether a verb has told the noun's act already ("imposed sanctions")."""
    return reading.pattern.name.startswith("noun:") and reading.noun is not None and reading.noun.index in told


def _candidates(parsed: ParsedDocument) -> Iterator[list[Found]]:
    """The possible readings of each verb, then of each event noun, best first."""
    for token in parsed.tokens:
        if _may_head(token) and (found := _verb(token)):
            yield found
    for token in parsed.tokens:
        if (token.pos in ("NOUN", "PROPN") or token.tag == "VBG") and (found := _noun(token)):
            yield found


def _may_head(token: Token) -> bool:
    """Whether a verb entry can apply: full verbs, and adjectives that say what somebody is ready to do."""
    if roles.is_verb(token):
        return token.dep not in ("aux", "auxpass", "amod")
    return (
        token.pos == "ADJ" and token.dep in ("acomp", "ROOT", "amod", "conj", "ccomp") and token.lemma in book.verbs()
    )


def lemmas_of(verb: Token) -> list[str]:
    """The lemma with each particle or preposition that may belong to it, then alone, then as the form lets guess it.

    The guesses mend what a lemmatizer gets wrong ("staged" as "stag").
    """
    below = [c.lower for c in verb.children if c.index > verb.index and c.dep in _PARTICLES]
    form = verb.lower
    guesses = [form[:-1], form[:-2]] if form.endswith("ed") else [f"{form[:-3]}e"] if form.endswith("ing") else []
    return [*(f"{verb.lemma}_{particle}" for particle in below), verb.lemma, *guesses]


_PARTICLES = frozenset({"prt", "prep", "advmod", "dobj", "dative"})


def _verb(token: Token) -> list[Found]:
    """Readings of a verb: those that a noun decides first, then general ones; none where the codebook has no code."""
    patterns = [p for lemma in lemmas_of(token) for p in book.verbs().get(lemma, ()) if _conditions(p, token)]
    decided, general = [], []
    for pattern in dict.fromkeys(patterns):
        case, noun = _case(pattern, token)
        if case is not None:
            decided.append(Found(pattern, case, token, noun))
        elif pattern.code:
            general.append(Found(pattern, None, token))
    if decided and decided[0].code is None:
        return []
    if _lends_itself(token):
        general = [f for f in general if f.pattern.statement]
    return decided + sorted(general, key=lambda f: not f.pattern.complement_roots)


def _lends_itself(token: Token) -> bool:
    """Whether the verb is one that lends its subject to an event noun which is there: "undertake joint exercises"."""
    if not any(lemma in book.light_verbs() for lemma in lemmas_of(token)):
        return False
    return any(
        n.lemma in book.nouns() or _compound(n) in book.nouns() for o in roles.objects(token) for n in _through(o)
    )


def _case(pattern: book.Pattern, token: Token) -> tuple[book.Case | None, Token | None]:
    for case in pattern.cases:
        noun = _case_noun(case, token)
        if noun is not None:
            return case, noun
    return None, None


def _conditions(pattern: book.Pattern, token: Token) -> bool:
    if any(c.lower in pattern.without for c in token.offspring("prep")):
        return False
    if pattern.not_ and any(_named(o, pattern.not_) for o in roles.objects(token)):
        return False
    below = roles.complement(token)
    if isinstance(pattern.complement, frozenset):
        return below is not None and below.lemma in pattern.complement
    if pattern.complement and below is None:
        return False
    if pattern.complement_tags and below is not None and below.tag not in pattern.complement_tags:
        return False
    if below is not None and pattern.complement_own and roles.is_negated(below) is not pattern.complement_negated:
        return False
    if pattern.complement_aux and not (below is not None and roles.modals(below) & pattern.complement_aux):
        return False
    return not (below is not None and below.lemma in pattern.not_complement)


def _case_noun(case: book.Case, token: Token) -> Token | None:
    if case.slot == "object":
        candidates = roles.objects(token)
    elif case.slot == "subject":
        candidates = roles.subjects(token)
    else:
        candidates = roles.prepositional(token, case.slot)
        for noun in roles.objects(token):
            candidates = candidates + roles.prepositional(noun, case.slot)
    return next((n for c in candidates for n in _through(c) if _named(n, case.nouns)), None)


def _through(noun: Token) -> list[Token]:
    """The noun and, if it only measures or bundles, what it is of."""
    if noun.lemma in book.transparent() or noun.pos == "NUM":
        return [noun, *(n for p in roles.prepositional(noun, "of") for n in _through(p))]
    return [noun]


def _named(noun: Token, names: frozenset[str]) -> bool:
    """Whether the noun, alone or with the word before it, is one of the names."""
    return noun.lemma in names or noun.lower in names or _compound(noun) in names


def _compound(noun: Token) -> str:
    before = [c for c in noun.children if c.dep in ("compound", "amod", "nmod") and c.index < noun.index]
    return f"{before[-1].lower} {noun.lemma}" if before else ""


def _noun(token: Token) -> list[Found]:
    if token.dep in ("compound", "amod", "nmod") or (roles.is_verb(token) and token.dep not in _NOUN_PLACES):
        return []
    patterns = dict.fromkeys(_noun_patterns(token))
    light = _light_verb(token) if patterns else None
    return [
        Found(p, None, light or token, token)
        for p in patterns
        if (light is not None or not p.light_only)
        and (not p.with_item or any(c.lemma in p.with_item for c in token.children))
    ]


def _noun_patterns(token: Token) -> tuple[book.Pattern, ...]:
    """Entries for the noun with the word before it; failing that, for what a carrier carries; else for the noun."""
    known = book.nouns()
    if _compound(token) in known:
        return known[_compound(token)]
    if token.lemma in book.carriers():
        carried = (c.lemma for c in token.children if c.dep in ("compound", "amod") and c.lemma in known)
        return next((known[lemma] for lemma in carried), ())
    return (*known.get(token.lower, ()), *(known.get(token.lemma, ()) if token.lemma != token.lower else ()))


_NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj"})


def _light_verb(noun: Token) -> Token | None:
    """The verb that lends its subject to the noun: "hold talks", "talks were held", "take part in talks"."""
    above = noun
    while above.dep in ("pobj", "prep", "conj") and not roles.is_verb(above.head):
        if above.dep == "prep" and above.head.lemma not in book.transparent():
            return None
        above = above.head
    verb = above.head
    if not roles.is_verb(verb) or above.dep not in ("dobj", "nsubjpass", "pobj", "prep"):
        return None
    return verb if any(lemma in book.light_verbs() for lemma in lemmas_of(verb)) else None


def _mention(
    parsed: ParsedDocument, found: Found, by_head: dict[int, Found], parties: Parties, earlier: Sequence[EventMention]
) -> EventMention | None:
    """The act, with its code and its parties; None when it has no code or lacks parties that it can't do without."""
    code = _code(found, by_head)
    if code is None:
        return None
    kind, mode, contexts = _plover(found, code)
    source, target, symmetric = _roles(found, parties)
    source, target = _bargained(found, earlier, source, target)
    if not _enough(found, source, target, symmetric):
        before = _before(found, kind, earlier, (*source, *target))
        if before is None:
            return None
        source, target, symmetric = before.source, before.target, before.symmetric
    if found.pattern.single and not symmetric:
        code = found.pattern.single
        kind, mode, contexts = _plover(found, code)
    return EventMention(
        found.head, _trigger(parsed, found), code, kind, mode, contexts, source, target, symmetric, found.pattern.name
    )


def _roles(found: Found, parties: Parties) -> tuple[tuple[Actor, ...], tuple[Actor, ...], bool]:
    """Source, target, and whether the act is mutual; all parties of a mutual act are its source."""
    source, target = parties.of(found.pattern, found.head, found.noun)
    if found.mutual:
        source, target = _joined(found, source, target)
        source = tuple(a for a in source if a.country or a.sector not in (None, "JRN", "CVL"))
    symmetric = found.mutual and not target and len({a.country or a.name for a in source}) > 1
    return source, target, symmetric


def _before(
    found: Found, kind: EventType | None, earlier: Sequence[EventMention], known: Sequence[Actor]
) -> EventMention | None:
    """The act that a noun takes up, if it is one that refers back."""
    if found.head is not found.noun or not refers_back(found.head):
        return None
    return parties_before(earlier, kind, found.head.start, known)


def _bargained(
    found: Found, earlier: Sequence[EventMention], source: tuple[Actor, ...], target: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """The missing side of "... in return": the other party of the act told before in the same sentence."""
    if found.pattern.needs != "both" or bool(source) == bool(target) or not in_return(found.head):
        return source, target
    other = other_party(earlier, found.head.sentence.index, source or target)
    return (source, other) if source else (other, target)


def _joined(
    found: Found, source: tuple[Actor, ...], target: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """All parties of a mutual act as source; an agreement to do something for a third stays directed."""
    if (
        found.pattern.one_sided
        and target
        and len({a.country for a in source}) == 1
        and not roles.prepositional(found.head, "with")
    ):
        return source, target
    return distinct((*source, *target)), ()


def _code(found: Found, by_head: dict[int, Found]) -> str | None:
    """The code, made more specific by what the act is about."""
    code = _family(found, by_head)

    def inner(token: Token) -> str | None:
        act = by_head.get(token.index)
        return _code(act, by_head) if act is not None else None

    return content.refine(code, found.head, inner) if code else None


def _family(found: Found, by_head: dict[int, Found]) -> str | None:
    """The code as the pattern and the root of its complement give it."""
    pattern, code = found.pattern, found.code
    below = roles.complement(found.head) if pattern.name.startswith("verb:") else None
    inner = by_head.get(below.index) if below is not None else None
    root = (inner.code or "")[:2] if inner else ""
    if pattern.complement_roots and root not in pattern.complement_roots and not found.case:
        return None
    return code


def _enough(found: Found, source: Sequence[Actor], target: Sequence[Actor], symmetric: bool) -> bool:
    """Whether the parties that the pattern can't do without are there."""
    pattern = found.pattern
    if not _of_the_right_kind(pattern, source, target):
        return False
    if pattern.complement_own and not _says_of_itself(found, source):
        return False
    if pattern.statement:
        return any(a.country and a.sector in _PUBLIC for a in source)
    if not any(a.country for a in (*source, *target)):
        return False
    if found.mutual and not symmetric and not target:
        return bool(source) and bool(pattern.single or pattern.one_sided)
    if pattern.patient:
        return bool(target) and (bool(source) or _nobody_or_means(found.head))
    alone = pattern.one_party or (pattern.needs != "both" and found.head is not found.noun)
    return symmetric or (bool(source) and (alone or bool(target)))


def _of_the_right_kind(pattern: book.Pattern, source: Sequence[Actor], target: Sequence[Actor]) -> bool:
    """Whether the parties are persons and of the sectors that the pattern asks for."""
    if pattern.person_object and not any(a.person for a in (*source, *target)):
        return False
    if pattern.person and not any(a.person or a.sector not in (None, "MIL") for a in source):
        return False
    if pattern.subject_sector and not any(a.sector in pattern.subject_sector for a in source):
        return False
    if not pattern.not_sector or not source:
        return True
    return not all(a.sector in pattern.not_sector and not a.person for a in source)


def _nobody_or_means(head: Token) -> bool:
    """Whether no doer is named, or only what was used: "was arrested", "a blast killed"; not "the virus killed"."""
    doers = roles.subjects(head)
    return all(d.lemma in book.means() for d in doers)


def _says_of_itself(found: Found, source: Sequence[Actor]) -> bool:
    """Whether the clause below has the speaker as its subject."""
    below = roles.complement(found.head)
    names = {t.start for t in roles.subjects(below)} if below is not None else set()
    return (below is not None and any(t.tag.startswith("PRP") for t in roles.subjects(below))) or any(
        a.start in names for a in source
    )


def _plover(found: Found, code: str) -> tuple[EventType | None, str | None, tuple[str, ...]]:
    kind, mode, contexts = plover(code)
    special = found.case if found.case and found.case.type else found.pattern
    chosen: EventType | None = special.type or kind  # type: ignore[assignment]
    case_mode = found.case.mode if found.case else None
    return chosen, case_mode or (found.pattern.mode if chosen else None) or mode, found.pattern.contexts or contexts


# A trigger is the verb up to the noun that decides, when that is near; a longer one would say nothing in particular.
_NEAR = 7


def _trigger(parsed: ParsedDocument, found: Found) -> Span:
    head, noun = found.head, found.noun
    if noun is None or noun is head:
        particle = next((c for c in head.children if c.dep == "prt" and c.index - head.index == 1), None)
        return parsed.span(head, particle or head)
    if 0 < noun.index - head.index <= _NEAR and noun.sentence is head.sentence:
        return parsed.span(head, noun)
    return parsed.span(head, head)


def _thinned(coded: list[EventMention]) -> list[EventMention]:
    """Without what another mention says already: a noun's act told by its verb with the same type and parties."""
    kept: list[EventMention] = []
    seen: set[tuple[object, ...]] = set()
    for event in sorted(coded, key=lambda e: (e.pattern.startswith("noun:"), e.trigger.start)):
        parties = (frozenset(a.country for a in event.source), frozenset(a.country for a in event.target))
        key = (event.head.sentence.index, event.type or event.cameo, parties)
        if key in seen and event.pattern.startswith("noun:"):
            continue
        seen.add(key)
        kept.append(event)
    return kept
