"""The event patterns of ``data/events_*.yaml``, checked and indexed by lemma.

A verb entry says which lemmas it covers, the CAMEO code (by the noun class of its object where that decides), and in
which syntactic slots source and target stand; a noun entry says the same of an act named by a noun.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from reportedly.codebook import form, load

Needs = str  # "source", "both" or "none": parties without which a pattern does not fire


@dataclass(frozen=True, slots=True)
class Case:
    """A reading that holds when every slot named has one of the words; ``code`` None: no event at all."""

    conditions: tuple[tuple[str, frozenset[str]], ...]
    code: str | None = None
    type: str | None = None
    mode: str | None = None
    mutual: bool = False
    contexts: tuple[str, ...] = ()
    trend: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One entry of the event codebook; ``name`` is its kind and first lemma, ``file`` the data file that holds it.

    ``only_ahead``: it tells no act, only where relations go, so that it counts where that is foretold;
    ``fires_alone``: it says something where none of its cases holds.
    """

    name: str
    lemmas: tuple[str, ...]
    file: str = ""
    code: str | None = None
    type: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    source: tuple[str, ...] = ("subject",)
    target: tuple[str, ...] = ()
    mutual: bool = False
    needs: Needs = "source"
    one_sided: bool = False
    shared: bool = False
    local: bool = False
    abroad: bool = False
    reaching: bool = False
    strict: bool = False
    complement: frozenset[str] | bool = False
    complement_aux: frozenset[str] = frozenset()
    complement_tags: frozenset[str] = frozenset()
    complement_own: bool = False
    complement_to: bool = False
    intransitive: bool = False
    not_above: frozenset[str] = frozenset()
    complement_negated: bool = False
    complement_roots: frozenset[str] = frozenset()
    or_topic: bool = False
    not_complement: frozenset[str] = frozenset()
    not_question: bool = False
    negated: bool = False
    not_: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    subject_sector: frozenset[str] = frozenset()
    not_sector: frozenset[str] = frozenset()
    person: bool = False
    patient: bool = False
    bodily: bool = False
    statement: bool = False
    light_only: bool = False
    one_party: bool = False
    single: str | None = None
    single_target: tuple[str, ...] = ()
    with_item: frozenset[str] = frozenset()
    examples: tuple[tuple[str, str], ...] = ()
    nominal: bool = False
    lent: bool = False
    announced: bool = False
    looks_below: bool = False
    trend: str | None = None
    only_ahead: bool = False
    fires_alone: bool = False

    @property
    def treats(self) -> bool:
        """Whether its parties come to terms with one another: talks, agreements, ceasefires."""
        code = self.code or next((c.code for c in self.cases if c.code), "")
        return self.mutual and (code[:2] in ("03", "04", "05") or code == "0871")


_SETS = {
    "complement_roots", "complement_aux", "complement_tags", "not_complement", "not_", "not_above", "without",
    "subject_sector", "not_sector", "with_item",
}  # fmt: skip
_TUPLES = {"contexts", "source", "target", "single_target"}


@cache
def classes() -> dict[str, frozenset[str]]:
    """Noun classes by name, with that of all goods that change hands (``flows.yaml``)."""
    goods = (word for item in load("flows")["items"].values() for word in item.get("words", ()))
    named = {name: _spelt(nouns) for name, nouns in load("events_classes")["classes"].items()}
    return {**named, form.ITEM: _spelt(goods)}


def _spelt(words: Iterable[str]) -> frozenset[str]:
    """The words; those with a hyphen, which the tokenizer cuts, also as two ("go-ahead", "go ahead")."""
    return frozenset(form for word in words for form in (word, word.replace("-", " ")))


@cache
def final_codes() -> frozenset[str]:
    """CAMEO codes of three digits that say all."""
    return frozenset(load("events_classes")["final_codes"])


@cache
def light_verbs() -> frozenset[str]:
    """Verbs that lend their subject to an event noun; phrasal ones as ``verb_particle``."""
    return frozenset(load("events_classes")["light_verbs"])


@cache
def transparent() -> frozenset[str]:
    """Nouns that are looked through: "a package of sanctions"."""
    return frozenset(load("events_classes")["transparent"])


@cache
def carriers() -> frozenset[str]:
    """Nouns that carry the act named before them: "a mediation effort"."""
    return frozenset(load("events_classes")["carriers"])


@cache
def intent_verbs() -> frozenset[str]:
    """Verbs whose subject would do what their object names: "is considering a visit"."""
    return frozenset(load("events_classes")["intent_verbs"])


@cache
def admissions() -> frozenset[str]:
    """Verbs with which one owns up to what one did: "admitted that shells had been sent"."""
    return frozenset(load("events_classes")["admissions"])


@cache
def plain_intents() -> frozenset[str]:
    """Verbs that only tell an intention: what they govern is an act of its own."""
    return frozenset(load("events_classes")["plain_intents"])


@cache
def allegiances() -> frozenset[str]:
    """Words behind a noun that say whose it is: "linked to", "loyal to", "held by"."""
    return frozenset(load("events_classes")["allegiances"])


@cache
def loading() -> frozenset[str]:
    """Verbs that say whom a craft has on board: who hits it hits them."""
    return frozenset(load("events_classes")["loading"])


@cache
def private() -> frozenset[str]:
    """Nouns of people and houses whose acts are not those of the state that they are from."""
    return frozenset(load("events_classes")["private"])


@cache
def occurring() -> frozenset[str]:
    """Verbs that say that riots or protests take place."""
    return frozenset(load("events_classes")["occurring"])


@cache
def refusals() -> dict[str, Any]:
    """``modals``, ``roots`` of the acts that a negated one of them refuses, and the ``code`` of a refusal."""
    return cast(dict[str, Any], load("events_classes")["refusals"])


@cache
def attending_to() -> frozenset[str]:
    """Verbs whose participle says who has to do with an act, or made a thing, without being a party: Swiss-brokered."""
    return frozenset(load("events_classes")["attending_to"])


@cache
def designs() -> frozenset[str]:
    """Nouns of what one means to do oneself: the word before them says who means to do what the clause below says."""
    return frozenset(load("events_classes")["designs"])


@cache
def needing() -> frozenset[str]:
    """Verbs whose subject would have what an act below them gives."""
    return frozenset(load("events_classes")["needing"])


@cache
def relations() -> frozenset[str]:
    """Nouns of what lasts between two parties, the other of which stands behind "with" or "to": ties, a border."""
    return frozenset(load("events_classes")["relations"])


@cache
def quarrels() -> dict[str, frozenset[str]]:
    """``nouns`` of quarrels, with whose other party nobody talks who does what one of the ``verbs`` says."""
    return {part: frozenset(words) for part, words in load("events_classes")["quarrels"].items()}


@cache
def upon_own_people() -> frozenset[str]:
    """CAMEO codes of what a government does to its own people where nobody else is named."""
    return frozenset(load("events_classes")["upon_own_people"])


@cache
def institutions() -> frozenset[str]:
    """Nouns of what parties and rulers have to do with in their own state: elections, a constitution."""
    return frozenset(load("events_classes")["institutions"])


@cache
def thanking() -> frozenset[str]:
    """Verbs whose subject has had what the gerund behind "for" says."""
    return frozenset(load("events_classes")["thanking"])


@cache
def rules() -> frozenset[str]:
    """Nouns of rules that ban what a clause beside them names."""
    return frozenset(load("events_classes")["rules"])


@cache
def attending() -> frozenset[str]:
    """Verbs by which one party alone takes part in talks whose other parties go unnamed."""
    return frozenset(load("events_classes")["attending"])


@cache
def crowds() -> frozenset[str]:
    """Nouns for many people of whom nothing else is said: "thousands marched"."""
    return frozenset(load("events_classes")["crowds"])


@cache
def ditransitive() -> frozenset[str]:
    """Verbs whose passive can have the receiver as its subject: "was sent grain"."""
    return frozenset(load("events_classes")["ditransitive"])


@cache
def telling() -> frozenset[str]:
    """Verbs that name whom something is told."""
    return frozenset(load("events_classes")["telling"])


@cache
def reciprocal() -> frozenset[str]:
    """What stands before a noun for something between two, of whom one may go unnamed: "bilateral ties"."""
    return frozenset(load("events_classes")["reciprocal"])


@cache
def object_control() -> dict[str, frozenset[str]]:
    """By preposition, the verbs whose object does what a gerund behind it says: "accused A of shelling B"."""
    return {name: frozenset(verbs) for name, verbs in load("events_classes")["object_control"].items()}


@cache
def prepositions(name: str) -> frozenset[str]:
    """A preposition with those that say the same: in, inside, within."""
    return frozenset({name, *load("events_classes")["prepositions"].get(name, ())})


@cache
def taken_up() -> dict[str, tuple[str, ...]]:
    """By noun that takes up only acts told in words of its kind, the beginnings of such words."""
    return {noun: tuple(kind["by"]) for kind in load("events_classes")["taken_up"] for noun in kind["nouns"]}


@cache
def means() -> frozenset[str]:
    """Subjects that harm without naming who is behind them: a bomb, gunmen."""
    return frozenset(load("events_classes")["means"])


# Conditions on the clause below a verb.
_BELOW = {
    "complement", "complement_aux", "complement_tags", "complement_own", "complement_to", "complement_roots",
    "not_complement",
}  # fmt: skip


def _case(raw: dict[str, Any]) -> Case:
    fields: dict[str, Any] = {k: v for k, v in raw.items() if k in form.CASE_FIELDS}
    fields["contexts"] = tuple(fields.get("contexts", ()))
    slots = {k: v for k, v in raw.items() if k not in form.CASE_FIELDS}
    conditions = ((k, classes()[v] if isinstance(v, str) else _spelt(v)) for k, v in slots.items())
    return Case(tuple(conditions), **fields)


def _pattern(raw: dict[str, Any], key: str, file: str) -> Pattern:
    form.check(raw, key, file)
    entry = {("not_" if k == "not" else k): v for k, v in raw.items()}
    lemmas = tuple(entry.pop(key))
    entry["looks_below"] = bool(_BELOW & entry.keys())
    for name in _SETS & entry.keys():
        entry[name] = frozenset(entry[name])
    for name in _TUPLES & entry.keys():
        entry[name] = tuple(entry[name])
    if isinstance(entry.get("complement"), list):
        entry["complement"] = frozenset(entry["complement"])
    entry["cases"] = tuple(_case(c) for c in entry.get("cases", ()))
    code, trend = entry.get("code"), entry.get("trend")
    entry["only_ahead"] = code is None and not any(c.code for c in entry["cases"])
    entry["fires_alone"] = code is not None or (trend is not None and not entry["cases"])
    entry["examples"] = tuple((text, coding) for text, coding in entry.get("examples", ()))
    return Pattern(f"{key[:-1]}:{lemmas[0]}", lemmas, file, nominal=key == "nouns", **entry)


def _index(patterns: tuple[Pattern, ...]) -> dict[str, tuple[Pattern, ...]]:
    found: dict[str, tuple[Pattern, ...]] = {}
    for pattern in patterns:
        for lemma in dict.fromkeys(spelt for word in pattern.lemmas for spelt in (word, word.replace("-", " "))):
            found[lemma] = (*found.get(lemma, ()), pattern)
    return found


@cache
def patterns() -> tuple[Pattern, ...]:
    """All entries, verbs first. Raises InputError for an entry that hasn't the form."""
    return tuple(
        _pattern(entry, key, f"{file}.yaml")
        for file in ("events_cooperation", "events_conflict", "events_nouns", "events_trends")
        for entry in load(file)
        for key in ("nouns" if "nouns" in entry else "verbs",)
    )


@cache
def verbs() -> dict[str, tuple[Pattern, ...]]:
    """Verb entries by lemma (phrasal: ``verb_particle``), in the order of the files."""
    return _index(tuple(p for p in patterns() if not p.nominal))


@cache
def nouns() -> dict[str, tuple[Pattern, ...]]:
    """Noun entries by lemma; compounds with a space."""
    return _index(tuple(p for p in patterns() if p.nominal))
