"""How a verb may be read: the entries of the codebook whose conditions hold there, best first."""

from dataclasses import dataclass
from typing import cast

from reportedly.codebook import events as book
from reportedly.codebook.actors import is_international, is_place
from reportedly.extract.events import roles
from reportedly.extract.tree import is_infinitive, remembered
from reportedly.model.claim import Trend
from reportedly.model.parsed import Token

_PARTICLES = frozenset({"prt", "prep", "advmod", "dobj", "dative", "acomp", "oprd", "agent", "intj"})
_PREDICATES = frozenset({"acomp", "ROOT", "amod", "conj", "ccomp", "oprd", "advcl", "relcl"})
# Before a number, with or without what the tokenizer makes of "m" and "bn", these make it money.
_CURRENCIES = frozenset({"$", "€", "£", "¥", "US$"})
BEFORE = frozenset({"compound", "amod", "nmod"})


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An entry whose conditions hold: the case that decided, the act's head token, and the noun it is about, if any."""

    pattern: book.Pattern
    case: book.Case | None
    head: Token
    noun: Token | None = None

    @property
    def code(self) -> str | None:
        """The CAMEO code before the complement is looked at."""
        return self.case.code if self.case else self.pattern.code

    @property
    def trend(self) -> Trend | None:
        """Where relations go by it."""
        found = (self.case.trend if self.case else None) or self.pattern.trend
        return cast(Trend | None, found)

    @property
    def mutual(self) -> bool:
        """Whether all parties are sources."""
        return self.pattern.mutual or bool(self.case and self.case.mutual)

    @property
    def nominal(self) -> bool:
        """Whether a noun names the act."""
        return self.pattern.nominal

    @property
    def bare(self) -> bool:
        """Whether the noun stands alone, without a verb that lends it a subject."""
        return self.head is self.noun


@dataclass(frozen=True, slots=True, eq=False)
class Considered:
    """An entry that was looked at: its reading, or what speaks against it (``reason``, in words)."""

    pattern: book.Pattern
    reading: Reading | None
    reason: str = ""


def may_head(token: Token) -> bool:
    """Whether a verb entry can apply: full verbs, and adjectives that say what somebody is ready to do."""
    if roles.is_verb(token):
        return token.dep not in ("aux", "auxpass", "amod") and not _is_noun_phrase(token)
    if token.pos == "ADJ":
        return token.dep in _PREDICATES and token.lemma in book.verbs()
    return False


def _is_noun_phrase(participle: Token) -> bool:
    """Whether a participle stands for people: "the wounded"."""
    return participle.tag == "VBN" and participle.child("det") is not None


@remembered
def lemmas_of(verb: Token) -> list[str]:
    """The lemma with each particle or preposition that may belong to it, then alone, then as the form lets guess it.

    The guesses mend what a lemmatizer gets wrong ("staged" as "stag", "hopes" as "hop").
    """
    below = [c.lower for c in verb.children if c.dep in _PARTICLES and (c.index > verb.index or c.dep == "advmod")]
    below += [m.lower for c in verb.offspring("advcl", "ccomp") for m in c.offspring("mark") if m.lower == "for"]
    hyphened = [f"{c.lower}-{verb.lemma}" for c in verb.offspring("npadvmod", "compound") if c.index == verb.index - 2]
    form = verb.lower
    ending = form.endswith(("ed", "es"))
    guesses = [form[:-1], form[:-2]] if ending else [f"{form[:-3]}e"] if form.endswith("ing") else []
    joint = ["jointly"] if "jointly" in below or "together" in below else []
    phrasal = [f"{lemma}_{particle}" for lemma in (verb.lemma, *guesses) for particle in below]
    return [*hyphened, *phrasal, verb.lemma, *joint, *guesses]


def verb_patterns(token: Token) -> tuple[book.Pattern, ...]:
    """The entries that the codebook has for a verb, each once, in the order in which they are tried.

    Those of trends only where the form of the verb can tell what is to come.
    """
    known = book.verbs()
    found = dict.fromkeys(p for lemma in lemmas_of(token) for p in known.get(lemma, ()))
    if any(p.only_ahead for p in found) and not _may_lie_ahead(token):
        return tuple(p for p in found if not p.only_ahead)
    return tuple(found)


def of_verb(token: Token) -> list[Reading]:
    """Readings of a verb: those that a noun decides first, then general ones; none where the codebook has no code."""
    found = [t.reading for t in considered_verb(token) if t.reading is not None]
    return sorted(found, key=_rank)


def _rank(reading: Reading) -> tuple[bool, bool, bool]:
    """Acts before trends, what a noun decides before what is general."""
    general = reading.case is None
    return reading.pattern.only_ahead, general, general and not reading.pattern.complement_roots


def considered_verb(token: Token) -> list[Considered]:
    """Every entry that the codebook has for a verb, with its reading or what speaks against it."""
    found = [_consider(pattern, token) for pattern in verb_patterns(token)]
    decided = next((t.reading for t in found if t.reading is not None and t.reading.case), None)
    if decided is not None and decided.code is None and decided.trend is None:
        return [Considered(t.pattern, None, t.reason or "with this noun the codebook sees no act") for t in found]
    if any(t.reading is not None and t.reading.case is None for t in found) and lends_itself(token):
        return [_unless_lent(t) for t in found]
    return found


def _consider(pattern: book.Pattern, token: Token) -> Considered:
    reason = objection(pattern, token)
    if reason is not None:
        return Considered(pattern, None, reason)
    case, noun = deciding(pattern, token)
    if case is not None or pattern.fires_alone:
        return Considered(pattern, Reading(pattern, case, token, noun))
    return Considered(pattern, None, "none of the nouns that decide stands there")


def _unless_lent(entry: Considered) -> Considered:
    """A general reading gives way where the verb only lends its subject to an event noun; a statement doesn't."""
    if entry.reading is None or entry.reading.case is not None or entry.pattern.statement:
        return entry
    return Considered(entry.pattern, None, "the verb only lends its subject to the noun")


def lends_itself(token: Token) -> bool:
    """Whether the verb is one that lends its subject to an event noun which is there: "undertake joint exercises"."""
    if not any(lemma in book.light_verbs() for lemma in lemmas_of(token)):
        return False
    known = book.nouns()
    return any(n.lemma in known or compound(n) in known for o in roles.objects(token) for n in through(o))


def objection(pattern: book.Pattern, token: Token) -> str | None:
    """What speaks against a verb entry at this verb, in words; None if its conditions hold."""
    if pattern.without and any(c.lower in pattern.without for c in token.offspring("prep")):
        return "a preposition stands there that the entry excludes"
    if pattern.not_ and any(named(o, pattern.not_) for o in roles.objects(token)):
        return "its object is one that the entry excludes"
    if pattern.negated and not roles.is_negated(token):
        return "it is not negated"
    if token.head.lemma in pattern.not_above:
        return f"it stands below '{token.head.lower}'"
    if pattern.intransitive and token.child("dobj") is not None:
        return "it has an object, and the entry asks for none"
    if pattern.not_question and _is_question(token):
        return "the clause below it is a question"
    if pattern.looks_below:
        return _objection_below(pattern, roles.complement(token))
    return None


def _objection_below(pattern: book.Pattern, below: Token | None) -> str | None:
    """What speaks against an entry in the clause below, if the entry asks for one."""
    if below is None:
        asked = pattern.complement or pattern.complement_aux or pattern.complement_to
        return "no clause stands below it that says what" if asked else None
    if isinstance(pattern.complement, frozenset) and pattern.complement.isdisjoint(lemmas_of(below)):
        return f"the verb below is '{below.lower}', none of those that the entry asks for"
    progressive = below.tag == "VBG" and below.child("aux") is not None
    if pattern.complement_tags and (progressive or below.tag not in pattern.complement_tags):
        return f"the verb below is in another form ({below.tag})"
    if pattern.complement_to and not is_infinitive(below):
        return "the clause below is no infinitive"
    if pattern.complement_roots and not pattern.complement_own and roles.is_negated(below):
        return "the clause below is negated"
    if pattern.complement_own and "if" not in pattern.target and _is_hypothetical(below):
        return "the clause below only says what would be if something else were"
    if pattern.complement_own and roles.is_negated(below) is not pattern.complement_negated:
        return "the clause below is negated" if not pattern.complement_negated else "the clause below is not negated"
    if pattern.complement_aux and not roles.modals(below) & pattern.complement_aux:
        return "the clause below has none of the modal verbs asked for"
    return f"'{below.lower}' below is excluded" if below.lemma in pattern.not_complement else None


def _may_lie_ahead(head: Token) -> bool:
    """Whether the form of a verb, or of the one above an adjective or noun, can tell what is to come."""
    verb = head
    while not verb.is_root and (not roles.is_verb(verb) or verb.dep in ("acomp", "attr", "oprd")):
        verb = verb.head
    if verb.tag in ("VB", "VBG"):
        return True
    return verb.tag == "VBN" and any(c.tag in ("MD", "TO", "VB") for c in verb.offspring("aux", "auxpass"))


def _is_question(verb: Token) -> bool:
    """Whether the verb has nothing below it but a clause with "if" or "whether": no request on a condition."""
    if verb.child("xcomp") is not None or any(p.lower == "for" for p in verb.offspring("prep")):
        return False
    below = verb.offspring("ccomp", "advcl")
    return any(m.lower in ("if", "whether") for c in below for m in c.offspring("mark"))


def _is_hypothetical(clause: Token) -> bool:
    """Whether a clause with "would" has an if-clause: "if he came, we would see him" promises nothing."""
    return "would" in roles.modals(clause) and any(
        c.lower == "if" for below in clause.offspring("advcl") for c in below.offspring("mark")
    )


def deciding(pattern: book.Pattern, token: Token) -> tuple[book.Case | None, Token | None]:
    """The first case of an entry that holds, and the noun that decides it; (None, None) where none does."""
    for case in pattern.cases:
        noun = _condition_met(case, token)
        if noun is not None:
            return case, noun
    return None, None


def _condition_met(case: book.Case, token: Token) -> Token | None:
    """The noun that makes the case hold: the first condition's; all conditions must be met."""
    found = [_in_slot(slot, words, token) for slot, words in case.conditions]
    return found[0] if all(found) else None


def _in_slot(slot: str, words: frozenset[str], token: Token) -> Token | None:
    if slot == "complement":
        below = roles.complement(token)
        return below if below is not None and below.lemma in words else None
    return next((n for c in _slot_heads(slot, token) for n in through(c) if named(n, words)), None)


def _slot_heads(slot: str, token: Token) -> list[Token]:
    if slot == "object":
        return roles.objects(token)
    if slot == "subject":
        return roles.subjects(token)
    if slot == "attr":
        return [t for c in token.offspring("attr", "acomp", "oprd") for t in roles.spread(c)]
    if slot == "span":
        return [*roles.objects(token), *token.offspring("npadvmod")]
    if slot == "predicate":
        return [*token.offspring("oprd"), *(c for c in token.offspring("ccomp", "xcomp") if c.pos in ("ADJ", "NOUN"))]
    if slot == "theme":
        return [*roles.prepositional(token, "of"), *roles.prepositional(token, "on"), *token.offspring(*BEFORE)]
    return [n for t in (token, *roles.objects(token)) for n in roles.prepositional(t, slot)]


@remembered
def through(noun: Token) -> list[Token]:
    """The noun and, if it only measures or bundles, what it is of."""
    if noun.lemma in book.transparent() or noun.pos == "NUM":
        return [noun, *(n for p in roles.prepositional(noun, "of") for n in through(p))]
    return [noun]


def named(noun: Token, names: frozenset[str]) -> bool:
    """Whether the noun, alone, with the word before it or with its of-phrase, is one of the names.

    Among the names ``*`` stands for any noun, ``place`` for a name of a place that the codebook knows, ``organisation``
    for that of an organisation of states, and ``person`` for whoever else is called by a name.
    """
    return not names.isdisjoint(_names(noun))


@remembered
def _names(noun: Token) -> frozenset[str]:
    """Under which names a noun may stand in an entry."""
    behind = (f"{noun.lemma} of {n.lemma}" for n in roles.prepositional(noun, "of"))
    sum_of_money = ("money",) if any(c.text in _CURRENCIES for c in noun.children) else ()
    return frozenset({"*", noun.lemma, noun.lower, compound(noun), *_called(noun), *behind, *sum_of_money}) - {""}


def _called(noun: Token) -> tuple[str, ...]:
    """Whether a name is a place's, a person's or that of an organisation of states; empty for other nouns."""
    if noun.pos != "PROPN":
        return ()
    if is_international(noun.lower):
        return ("organisation",)
    return ("place",) if is_place(noun.lower) else ("person",) if noun.ent in ("PERSON", "NORP") else ()


@remembered
def compound(noun: Token) -> str:
    """The noun with the word before it that qualifies it ("air strike"); empty if none does."""
    before = [c for c in noun.children if c.dep in BEFORE and c.index < noun.index]
    return f"{before[-1].lower} {noun.lemma}" if before else ""
