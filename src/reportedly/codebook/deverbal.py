"""Acts named by nouns made from verbs: "the storming of the embassy", "Moscow's veto of the draft".

Such a noun has the codes of its verb's entries; who did it and to whom stand in the noun's phrase. Which nouns belong
to which verbs is told by ``data/events_deverbal.yaml``; gerunds are led back to their verbs by their spelling.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from reportedly.codebook import load
from reportedly.codebook.events import Case, Pattern, verbs

# Acts of words (CAMEO 01-10) that people do in a clause: their nouns have entries of their own.
_WORDS = frozenset({"01", "02", "03", "04", "05", "06", "10", "11"})
# To find guilty is a deed of a court: a sentencing.
_GUILTY = "116"
_NOT_PREPOSITIONS = frozenset({"object", "subject", "dative", "poss", "modifier", "inner", "complement", "owner"})


@cache
def entries(noun: str) -> tuple[Pattern, ...]:
    """The entries of the verb that ``noun`` (its lemma, or its form if that is a gerund) is made from; mostly none."""
    known = verbs()
    verb = _made_from().get(noun) or next((v for v in _spellings(noun) if v in known), None)
    return tuple(_of_noun(p, noun) for p in known.get(verb, ()) if _names_an_act(p)) if verb else ()


@cache
def _made_from() -> dict[str, str]:
    return {noun: verb for verb, nouns in load("events_deverbal").items() for noun in nouns}


def _spellings(gerund: str) -> Iterator[str]:
    """The verbs of which a word in -ing may be a form: "storming", "seizing", "banning"."""
    stem = gerund.removesuffix("ing")
    if stem == gerund or len(stem) < 3:
        return
    yield stem
    yield stem + "e"
    if stem[-1] == stem[-2]:
        yield stem[:-1]


def _names_an_act(pattern: Pattern) -> bool:
    """Whether a verb entry says something without a clause: a deed, with nothing asked of what stands below."""
    codes = [c.code for c in pattern.cases if c.code] if pattern.code is None else [pattern.code]
    clausal = pattern.looks_below or pattern.statement or pattern.negated or pattern.intransitive or pattern.mutual
    return not clausal and not any(code[:2] in _WORDS and code != _GUILTY for code in codes)


def _of_noun(pattern: Pattern, noun: str) -> Pattern:
    """The entry as read in the noun's phrase; the owner of a gerund without "of" is the one who suffers it."""
    owner = "owner" if noun.endswith("ing") else "poss"
    prepositions = (s.rsplit("-", 1)[-1] for s in pattern.target if s not in _NOT_PREPOSITIONS)
    target = tuple(dict.fromkeys(("of", *prepositions, "on", "against", "poss", "modifier")))
    needs = "both" if pattern.needs == "both" else "source"
    return replace(
        pattern, name=f"noun:{noun}", lemmas=(noun,), nominal=True, source=("by", owner, "modifier"), target=target,
        needs=needs, patient=False, person=False, cases=tuple(_case(c) for c in pattern.cases),
    )  # fmt: skip


def _case(case: Case) -> Case:
    """Its condition on an object holds of what stands behind "of" or before the noun."""
    names = {"object": "theme", "subject": "by"}
    return replace(case, conditions=tuple((names.get(slot, slot), words) for slot, words in case.conditions))
