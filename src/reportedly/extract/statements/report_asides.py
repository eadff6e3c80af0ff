"""Reports without a reporting verb: nouns ("the claim that"), adjectives ("sure that"), asides ("according to")."""

from reportedly.extract.statements.complements import complement
from reportedly.extract.statements.lexicon import Reporting, lexicon
from reportedly.extract.statements.phrases import SUBJECTS, agent, is_passive, subject, subtree
from reportedly.extract.statements.report import Report
from reportedly.model.parsed import Token

ASIDE = Reporting("say", "speaker", frozenset())
LABEL = Reporting("say", "speaker", frozenset({"quotation"}))
_EMPTY_SUBJECTS = frozenset({"it", "there", "this", "that", "what"})
_OWNERS = ("ORG", "PERSON", "GPE")
_LONGEST_LABEL = 8


def of_noun(noun: Token, word: Reporting) -> Report | None:
    """ "the claim that", "fears of", "expressed concern over", "the fear is that"."""
    found = complement(noun, word.takes)
    if not found.heads and noun.dep == "nsubj" and noun.head.lemma == "be" and "clause" in word.takes:
        found.heads, found.clausal = noun.head.offspring("ccomp"), True
    source = _owner(noun)
    if not found.heads or (source is None and not found.kinds & word.bare):
        return None
    return Report(noun, word, source, subtree(found.heads), found.clausal)


def _owner(noun: Token) -> Token | None:
    """Whose claim, fear or plan it is."""
    named = (c for c in noun.offspring("compound", "nmod") if c.ent in _OWNERS)
    owner = noun.child("poss") or next(named, None)
    if owner is not None:
        return owner
    for child in noun.children:
        if child.dep in ("prep", "agent") and child.lower in ("by", "from", "among"):
            return child.child("pobj")
    verb = noun.head
    if noun.dep not in ("dobj", "nsubjpass") or verb.lemma not in lexicon().support:
        return None
    return agent(verb) if noun.dep == "nsubjpass" or is_passive(verb) else subject(verb)


def of_adjective(adjective: Token, word: Reporting) -> Report | None:
    """ "is sure that", "skeptical of"."""
    if adjective.dep not in ("acomp", "oprd", "conj", "amod", "advcl", "acl"):
        return None
    found = complement(adjective, word.takes)
    source = subject(adjective.head if adjective.dep == "acomp" else adjective)
    if not found.heads or source is None or source.lower in _EMPTY_SUBJECTS:
        return None
    return Report(adjective, word, source, subtree(found.heads), found.clausal)


def of_adverb(adverb: Token) -> Report | None:
    """ "reportedly": somebody unnamed says the clause that it stands in."""
    return _beside(adverb, None)


def of_phrase(token: Token) -> Report | None:
    """ "according to X", "in the words of X" and "in her view" speak of the clause that they stand in."""
    holder = _holder_of_according(token) if token.lower == "according" else _holder_of_view(token)
    return _beside(token, holder) if holder is not None else None


def _holder_of_according(token: Token) -> Token | None:
    to = token.child("prep") or token
    return to.child("pobj")


def _holder_of_view(token: Token) -> Token | None:
    noun = token.child("pobj")
    if noun is None or noun.lemma not in lexicon().viewpoints:
        return None
    of = next((c for c in noun.offspring("prep") if c.lower == "of"), None)
    return noun.child("poss") or (of.child("pobj") if of else None)


def _beside(aside: Token, holder: Token | None) -> Report | None:
    head = aside.head
    while not head.is_root and (head.pos not in ("VERB", "AUX") or (head.dep == "conj" and _is_last(aside, head))):
        head = head.head
    content = subtree([head]) - subtree([aside])
    return Report(aside, ASIDE, holder, content) if content else None


def _is_last(aside: Token, head: Token) -> bool:
    """Whether a comma sets an aside off behind a joined clause with a subject of its own: it speaks of all clauses."""
    tokens = aside.sentence.tokens
    at = aside.index - tokens[0].index
    return at > 0 and tokens[at - 1].text == "," and aside.index > head.index and head.child(*SUBJECTS) is not None


def of_colon(colon: Token) -> Report | None:
    """ "Minister: ..." before a quotation or in a headline, and "...: minister" at a headline's end."""
    tokens = colon.sentence.tokens
    at = colon.index - tokens[0].index
    before, after = tokens[:at], tokens[at + 1 :]
    headline = colon.sentence.in_headline
    quoted = bool(after) and after[0].tag == "``"
    if _is_label(before) and after and (headline or quoted):
        return Report(colon, LABEL, _label_head(before), set() if quoted else {t.index for t in after})
    if headline and _is_label(after) and len(before) > len(after):
        return Report(colon, LABEL, _label_head(after), {t.index for t in before})
    return None


def _is_label(tokens: list[Token]) -> bool:
    """Whether the words do no more than name somebody."""
    if not 0 < len(tokens) <= _LONGEST_LABEL or any(t.pos in ("VERB", "AUX") or t.tag == "``" for t in tokens):
        return False
    return any(t.pos == "PROPN" or t.lemma in _unnamed() for t in tokens)


def _unnamed() -> frozenset[str]:
    """Nouns for sources that have no name, media among them."""
    return lexicon().anonymous | lexicon().media_heads


def _label_head(tokens: list[Token]) -> Token:
    """The last proper noun before a comma, or the last noun."""
    comma = next((n for n, t in enumerate(tokens) if t.text == ","), len(tokens))
    named = tokens[:comma] or tokens
    return next((t for t in reversed(named) if t.pos == "PROPN"), named[-1])
