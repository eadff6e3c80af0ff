"""Reports of speech in the tree: a word that reports, who speaks, and the words that hold what is said.

The frames are those of speech.yaml: a reporting verb, noun or adjective and its complement, an adverb ("reportedly"), a phrase
("according to", "in the words of") or an as-clause ("as the ministry put it") beside the clause that it speaks of.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.phrases import agent, antecedent, is_passive, noun_phrase, subject, subtree
from reportedly.extract.speech_lexicon import Reporting, lexicon, reporting
from reportedly.model.parsed import ParsedDocument, Token

_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "csubjpass", "relcl"})
_TAKES_OBJECT_ALONG = frozenset({"inf", "predicate"})
_LONGEST_LABEL = 8
_EMPTY_SUBJECTS = frozenset({"it", "there", "this", "that", "what"})
_POS = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV"})
_PHRASES = frozenset({"according", "in", ":"})
_RELATIVES = frozenset({"which", "that", "who", "whom", "what"})


@dataclass(slots=True, eq=False)
class Report:
    """A cue, the heads of its speaker and channel, and the indexes of the words that hold what is said (maybe none yet).

    ``clausal``: whether the content is a clause, not a bare noun; ``word``: the cue's entry.
    """

    cue: Token
    word: Reporting
    source: Token | None
    content: set[int]
    clausal: bool = True
    channel: Token | None = None


@dataclass(slots=True)
class _Complement:
    """The heads of what a word governs as content; ``joined``: whether its object belongs to the content."""

    heads: list[Token]
    joined: bool = False
    clausal: bool = False
    kinds: frozenset[str] = frozenset()


def find(parsed: ParsedDocument) -> list[Report]:
    """All reports of a document in order of their cues; verbs without content are among them, for quotations to come."""
    found: list[Report] = []
    for token in parsed.tokens:
        if token.pos in _POS or token.lower in _PHRASES:
            found.extend(_at(token))
    return found


def _at(token: Token) -> Iterator[Report]:
    report = None
    if token.pos in ("VERB", "AUX"):
        report = _of_verb(token)
    elif token.pos == "NOUN":
        report = _of_noun(token)
    elif token.pos == "ADJ":
        report = _of_adjective(token)
    elif token.pos == "ADV" and token.lower in lexicon().adverbs:
        report = _beside(token, None, Reporting("report", "speaker", frozenset()))
    elif token.text == ":":
        report = _of_colon(token)
    if report is None and token.lower in ("according", "in"):
        report = _of_phrase(token)
    if report is not None:
        yield report


def _kind(child: Token) -> str:
    """How a child may hold content, in the words of speech.yaml; empty if not at all."""
    if child.dep in _CLAUSES:
        return _clause_kind(child)
    if child.dep == "prep":
        return child.lower
    return {"oprd": "predicate", "dobj": "object"}.get(child.dep, "")


def _clause_kind(clause: Token) -> str:
    if clause.child("nsubj", "nsubjpass", "expl", "mark", "csubj") is not None:
        infinitive = any(c.tag == "TO" for c in clause.children) and clause.child("mark") is None
        return "inf" if infinitive else "clause"
    if any(c.tag == "TO" for c in clause.children):
        return "inf"
    if clause.tag == "VBG":
        return "ing"
    return "clause" if clause.tag in ("VBD", "VBZ", "VBP", "MD") or clause.child("aux", "auxpass") else "predicate"


def _complement(word: Token, takes: frozenset[str]) -> _Complement:
    """What the word governs of the kinds that it takes."""
    heads: list[Token] = []
    kinds = set()
    joined = False
    for child in word.children:
        kind = _kind(child)
        if kind in takes and kind != "object":
            heads += child.offspring("pobj", "pcomp") if child.dep == "prep" else [child]
            joined = joined or kind in _TAKES_OBJECT_ALONG
            kinds.add(kind)
        elif f"+{kind}" in takes:
            heads.append(child)
            joined = True
            kinds.add(kind)
    clausal = bool(kinds & {"clause", "inf", "ing"}) or any(h.dep == "pcomp" for h in heads)
    return _Complement(heads, joined, clausal, frozenset(kinds))


def _of_verb(verb: Token) -> Report | None:
    word = reporting(verb)
    if word is None:
        return None
    passive = is_passive(verb)
    source = agent(verb) if passive else _speaker(verb)
    if source is not None and source.lower in _EMPTY_SUBJECTS and source.lower != "it":
        source = antecedent(source)
    complement = _complement(verb, word.takes)
    heads = complement.heads + _object(verb, word, complement, passive)
    content = subtree(heads)
    if not heads and not passive:
        content = _around(verb, word)
        complement.clausal = True
    elif complement.clausal and complement.heads and not passive:
        content |= _before(verb, source, complement.heads)
    if all(_is_bare(h) for h in heads):
        content = content if not heads else set()
    return Report(verb, word, _author(source), content - {verb.index}, complement.clausal)


def _speaker(verb: Token) -> Token | None:
    """The subject; after an inverted quotation the parser may take it for an object."""
    if verb.dep == "pcomp" and verb.head.lower == "as" and verb.head.head.lemma in lexicon().relays:
        quoted = verb.head.head
        return quoted.child("nsubjpass") or quoted.child("dobj") or subject(quoted)
    return subject(verb)


def _object(verb: Token, word: Reporting, complement: _Complement, passive: bool) -> list[Token]:
    """The object (of a passive its subject) where it belongs to the content."""
    wanted = complement.joined or ("object" in word.takes and not complement.kinds)
    target = verb.child("nsubjpass") if passive else verb.child("dobj")
    if target is None or not wanted or target.lower in _RELATIVES:
        return []
    alone = not complement.heads
    if alone and (target.pos == "PRON" or (passive and agent(verb) is None)):
        return []
    return [target]


def _before(verb: Token, source: Token | None, heads: list[Token]) -> set[int]:
    """All of the sentence before a cue at its end ("..., officials said"), where the parse may have lost some words."""
    first = min(h.index for h in heads)
    if first > verb.index or not verb.is_root:
        return set()
    clause = [verb, *(c for c in verb.children if c.dep in ("aux", "auxpass", "neg", "advmod") and c.index > first)]
    start = min(t.index for t in clause)
    if source is not None and first < source.index < verb.index:
        start = min(start, noun_phrase(source)[0].index)
    return {t.index for t in verb.sentence.tokens if t.index < start}


def _around(verb: Token, word: Reporting) -> set[int]:
    """The clause that the cue interrupts or follows ("X, he said, Y"; "as he put it, X"), without the cue's own words."""
    if "clause" not in word.takes or verb.child("nsubj") is None:
        return set()
    marked = verb.child("mark")
    aside = verb.dep == "parataxis" or (
        verb.dep in ("advcl", "ccomp") and marked is not None and marked.lower == "as" and verb.lemma in lexicon().as_clauses
    )
    return subtree([verb.head]) - subtree([verb]) if aside else set()


def _of_noun(noun: Token) -> Report | None:
    word = reporting(noun)
    if word is None:
        return None
    complement = _complement(noun, word.takes)
    heads = list(complement.heads)
    if not heads and noun.dep == "nsubj" and noun.head.lemma == "be" and "clause" in word.takes:
        heads = noun.head.offspring("ccomp")
        complement.clausal = True
    source = _owner(noun)
    if not heads or (source is None and not complement.kinds & word.bare):
        return None
    return Report(noun, word, source, subtree(heads), complement.clausal)


def _owner(noun: Token) -> Token | None:
    """Whose claim, fear or plan it is."""
    owner = noun.child("poss") or next((c for c in noun.offspring("compound", "nmod") if c.ent in ("ORG", "PERSON", "GPE")), None)
    if owner is not None:
        return owner
    for child in noun.children:
        if child.dep in ("prep", "agent") and child.lower in ("by", "from", "among"):
            return child.child("pobj")
    verb = noun.head
    if noun.dep == "dobj" and verb.lemma in lexicon().support:
        return agent(verb) if is_passive(verb) else subject(verb)
    if noun.dep == "nsubjpass" and verb.lemma in lexicon().support:
        return agent(verb)
    return None


def _of_adjective(adjective: Token) -> Report | None:
    word = reporting(adjective)
    if word is None or adjective.dep not in ("acomp", "oprd", "conj", "amod", "advcl", "acl"):
        return None
    complement = _complement(adjective, word.takes)
    source = subject(adjective if adjective.dep != "acomp" else adjective.head)
    if not complement.heads or source is None or source.lower in _EMPTY_SUBJECTS:
        return None
    return Report(adjective, word, source, subtree(complement.heads), complement.clausal)


def _of_phrase(token: Token) -> Report | None:
    """ "according to X" and "in the words of X" speak of the clause that they stand in."""
    if token.lower == "according":
        to = token.child("prep")
        holder = to.child("pobj") if to else token.child("pobj")
    else:
        noun = token.child("pobj")
        if noun is None or noun.lemma not in lexicon().viewpoints:
            return None
        of = next((c for c in noun.offspring("prep") if c.lower == "of"), None)
        holder = noun.child("poss") or (of.child("pobj") if of else None)
    if holder is None:
        return None
    return _beside(token, holder, Reporting("say", "speaker", frozenset()))


def _of_colon(colon: Token) -> Report | None:
    """ "Minister: ..." before a quotation or in a headline, and "...: minister" at a headline's end."""
    tokens = colon.sentence.tokens
    at = colon.index - tokens[0].index
    before, after = tokens[:at], tokens[at + 1 :]
    word = Reporting("say", "speaker", frozenset({"quotation"}))
    headline = colon.sentence.zone in ("headline", "subheadline")
    if _is_label(before) and after and (headline or after[0].tag == "``"):
        content = {t.index for t in after} if after[0].tag != "``" else set()
        return Report(colon, word, _label_head(before), content)
    if headline and _is_label(after) and len(before) > len(after):
        return Report(colon, word, _label_head(after), {t.index for t in before})
    return None


def _is_label(tokens: list[Token]) -> bool:
    """Whether the words do no more than name somebody."""
    if not 0 < len(tokens) <= _LONGEST_LABEL or any(t.pos in ("VERB", "AUX") or t.tag == "``" for t in tokens):
        return False
    return any(t.pos == "PROPN" or t.lemma in lexicon().anonymous for t in tokens)


def _label_head(tokens: list[Token]) -> Token:
    """The last proper noun before a comma, or the last noun."""
    named = tokens[: next((n for n, t in enumerate(tokens) if t.text == ","), len(tokens))]
    return next((t for t in reversed(named) if t.pos == "PROPN"), named[-1] if named else tokens[-1])


def _beside(aside: Token, holder: Token | None, word: Reporting) -> Report | None:
    """The clause in which an aside stands is its content."""
    head = aside.head
    while head.pos not in ("VERB", "AUX") and not head.is_root:
        head = head.head
    content = subtree([head]) - subtree([aside])
    return Report(aside, word, holder, content) if content else None



def _is_bare(head: Token) -> bool:
    """Whether a complement is no more than a relative or question word ("what he complained about")."""
    return head.lower in _RELATIVES and not head.children


def _author(source: Token | None) -> Token | None:
    """Who issues the text that speaks: in "she sent a letter saying" she, not the letter."""
    if source is not None and source.dep == "dobj" and source.lemma in lexicon().documents:
        return subject(source.head) or source
    return source
