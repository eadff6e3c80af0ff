"""Speakers: the noun phrase behind a cue as name, affiliation, country; pronouns and short names by who spoke."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportedly.extract.phrases import antecedent, noun_phrase
from reportedly.extract.speech_lexicon import lexicon
from reportedly.model.actor import Actor, Speaker
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument, Token

_HE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "mine", "myself", "ourselves"})
_PRONOUNS = _HE | _IT | _THEY | FIRST_PERSON
_INDEFINITE = frozenset({"a", "an", "another", "some", "one", "any", "several", "many", "most", "few", "other"})
_ARTICLES = frozenset({"the", "a", "an", "all", "this", "that", "these", "those"})
_AFFILIATING = frozenset({"of", "for", "at", "from", "with", "in"})
_PLURAL = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who has spoken: who, as which actor, and what decides which words can mean them."""

    speaker: Speaker
    actor: Actor | None
    head: str
    kind: str


class Speakers:
    """Reads speakers in text order and remembers them."""

    def __init__(self, parsed: ParsedDocument, mentions: Mentions) -> None:
        self._parsed, self._mentions = parsed, mentions
        self._known: list[Known] = []

    def last(self) -> Known | None:
        """Who spoke last, of those that a quotation without cue can continue."""
        return next((k for k in reversed(self._known) if k.kind != "unnamed"), None)

    def read(self, head: Token | None, cue: Token | None = None) -> Known:
        """The speaker that a noun phrase names; without one, somebody unnamed whose only trace is a noun as ``cue``."""
        if head is None:
            start, end = (cue.start, cue.end) if cue is not None and cue.pos == "NOUN" else (None, None)
            return Known(Speaker(None, anonymous=True, start=start, end=end), None, "", "unnamed")
        known = self._resolve(head)
        self._known.append(known)
        return known

    def again(self, known: Known, head: Token) -> Known:
        """A known speaker who is meant by another word ("I" in their own quotation)."""
        return _moved(known, head.start, head.end)

    def peek(self, head: Token) -> Known:
        """The same without remembering, for channels."""
        return self._describe(head)

    def _resolve(self, head: Token) -> Known:
        noun = antecedent(head)
        if noun is not head:
            return _moved(self._resolve(noun), head.start, head.end)
        if head.lower in _PRONOUNS:
            return self._pronoun(head)
        known = self._describe(head)
        earlier = self._same(known, head)
        if earlier is None:
            return known
        start, end = known.speaker.start, known.speaker.end
        return _moved(earlier, start or 0, end or 0)

    def _pronoun(self, head: Token) -> Known:
        mention = self._mentions.of(head)
        if mention is not None and len(mention.actors) == 1 and _label(mention.actors[0]):
            actor = mention.actors[0]
            speaker = Speaker(_label(actor), None, actor.country, False, head.start, head.end)
            return Known(speaker, actor, head.lemma, "person" if actor.person else "body")
        fitting = next((k for k in reversed(self._known) if _fits(head.lower, k)), None)
        if fitting is not None:
            return _moved(fitting, head.start, head.end)
        return Known(
            Speaker(None, None, None, False, head.start, head.end), None, head.lemma, _kind_of_pronoun(head.lower)
        )

    def _same(self, known: Known, head: Token) -> Known | None:
        """An earlier speaker whom a short name ("Cho") or a repeated noun ("the official") takes up."""
        if head.pos == "PROPN" and known.speaker.name and " " not in known.speaker.name:
            return next((k for k in reversed(self._known) if _is_part(known.speaker.name, k)), None)
        definite = any(c.lower in ("the", "that", "this") for c in head.children)
        if definite and head.pos == "NOUN":
            country = known.speaker.country
            alike = (k for k in reversed(self._known) if k.head == head.lemma)
            return next((k for k in alike if country in (None, k.speaker.country)), None)
        return None

    def _describe(self, head: Token) -> Known:
        phrase = _compact(head)
        start, end = phrase[0].start, phrase[-1].end
        actor = self._actor(head, phrase)
        person = _person(head)
        name, affiliation, kind = self._names(head, phrase, person)
        anonymous = kind == "anonymous"
        if actor is not None and not anonymous and kind != "person":
            name = _label(actor) if actor.person else name
        country = actor.country if actor else lexicon().outlets.get(name or "")
        kind = "plural" if anonymous and head.tag in _PLURAL else kind
        return Known(Speaker(name, affiliation, country, anonymous, start, end), actor, head.lemma, kind)

    def _names(self, head: Token, phrase: list[Token], person: list[Token]) -> tuple[str | None, str | None, str]:
        if person:
            return self._text(person), self._affiliation(head, phrase, person), "person"
        bare = phrase[1:] if phrase[0].lower in _ARTICLES and len(phrase) > 1 else phrase
        name = self._text(bare)
        role = "role" if head.lemma in lexicon().people and head.tag not in _PLURAL else "body"
        return name, None, "anonymous" if _hides_name(head) else role

    def _affiliation(self, head: Token, phrase: list[Token], person: list[Token]) -> str | None:
        """What stands beside the name: the apposition, or the titles before it."""
        beside = head.child("appos") if head is person[-1] or head in person else None
        if beside is not None:
            return self._text(noun_phrase(beside))
        first = person[0].index
        before = [t for t in phrase if t.index < first and t.dep != "det" and t.pos != "PUNCT"]
        if before:
            return self._text(before)
        after = [t for c in head.children if c.dep == "prep" and c.lower in _AFFILIATING for t in c.subtree()]
        return self._text(after[1:]) if after[1:] else None

    def _text(self, tokens: list[Token]) -> str:
        return " ".join(self._parsed.document.text[tokens[0].start : tokens[-1].end].split())

    def _actor(self, head: Token, phrase: Iterable[Token]) -> Actor | None:
        """The actor that the phrase names: its head's, else the first within it."""
        for token in (head, *phrase):
            mention = self._mentions.of(token)
            if mention is not None and mention.actors:
                return mention.actors[0]
        return None


def _compact(head: Token) -> list[Token]:
    """The noun phrase up to its first relative clause, without punctuation at its ends."""
    phrase = noun_phrase(head)
    at = phrase.index(head)
    left, right = at, at
    while left and phrase[left].index - phrase[left - 1].index == 1:
        left -= 1
    while right + 1 < len(phrase) and phrase[right + 1].index - phrase[right].index <= 2:
        right += 1
    phrase = phrase[left : right + 1]
    while phrase[-1] is not head and (phrase[-1].pos in ("PUNCT", "CCONJ", "ADP") or phrase[-1].tag == "POS"):
        phrase = phrase[:-1]
    while phrase[0] is not head and phrase[0].pos == "PUNCT":
        phrase = phrase[1:]
    return phrase


def _person(head: Token) -> list[Token]:
    """The tokens of a person's name: the head's, or that of an apposition to it; empty if it names none."""
    for token in (head, *head.offspring("appos")):
        if token.ent == "PERSON" and token.pos in ("PROPN", "NOUN"):
            tokens = token.sentence.tokens
            at = last = token.index - tokens[0].index
            while at and (_joins_name(tokens[at - 1]) or (tokens[at - 1].text == "-" and at > 1)):
                at -= 1
            return tokens[at : last + 1]
    return []


def _joins_name(token: Token) -> bool:
    return token.ent == "PERSON" and token.pos == "PROPN"


def _hides_name(head: Token) -> bool:
    """Whether the phrase speaks of people whom it doesn't name ("a senior official", "analysts")."""
    listed = head.lemma in lexicon().anonymous
    if head.pos == "PROPN" or not (listed or head.lemma in lexicon().people):
        return False
    if listed and (head.tag != "NN" or head.lemma == "source"):
        return True
    return any(c.lower in _INDEFINITE for c in head.children if c.index < head.index)


def _label(actor: Actor) -> str | None:
    return actor.person or actor.name


def _moved(known: Known, start: int, end: int) -> Known:
    return replace(known, speaker=replace(known.speaker, start=start, end=end))


def _is_part(name: str, known: Known) -> bool:
    return known.kind == "person" and name in (known.speaker.name or "").split()


def _kind_of_pronoun(pronoun: str) -> str:
    if pronoun in _HE | FIRST_PERSON:
        return "person"
    return "plural" if pronoun in _THEY else "body"


def _fits(pronoun: str, known: Known) -> bool:
    """Whether a pronoun can mean a speaker: he and she persons, they groups, it bodies."""
    if pronoun in _THEY:
        return known.kind in ("plural", "body")
    return known.kind == _kind_of_pronoun(pronoun) or (pronoun in _HE and known.kind in ("role", "anonymous"))
