"""Speakers: who stands behind a cue; pronouns, short names and "the official" by who has spoken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.codebook import sexes
from reportedly.extract.statements.lexicon import lexicon
from reportedly.extract.statements.phrases import antecedent, subtree
from reportedly.extract.statements.speaker_names import HONORIFICS, PLURAL, Naming, Sort, naming
from reportedly.model.actor import Actor, Speaker
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument, Token

_SHE = frozenset({"she", "her", "hers", "herself"})
_HE = frozenset({"he", "him", "his", "himself"}) | _SHE
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "mine", "myself", "ourselves"})
PRONOUNS = _HE | _IT | _THEY
_SUBJECTS = ("nsubj", "nsubjpass")
_PERSONAL = frozenset({"person", "role", "anonymous", "either"})
_TOPICAL = frozenset({"on", "about", "over", "against"})
# Sentences through which a pronoun's noun is looked for where nobody who has spoken fits.
_BACK = 2
_POINTING = frozenset({"the", "that", "this"})


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who has spoken: who, as which actor, and what decides which words can mean them.

    ``head``: the lemma of the noun, ``several``: whether it is a plural; ``woman`` is None where the text doesn't tell.
    """

    speaker: Speaker
    actor: Actor | None
    head: str
    sort: Sort
    woman: bool | None = None
    several: bool = False


NOBODY = Known(Speaker(None, anonymous=True), None, "", "unnamed")


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody who has the floor: who, and the sentence in which they got it.

    ``aloud``: in words or thoughts that a reader takes for speech, not by deeds ("agreed", "wants").
    """

    known: Known
    sentence: int
    aloud: bool


class Speakers:
    """Reads speakers and remembers them: those named anywhere, and, in text order, those who had the floor."""

    def __init__(self, parsed: ParsedDocument, mentions: Mentions, said: set[int]) -> None:
        """``said``: indexes of all words that are part of what somebody says."""
        self._parsed, self._mentions, self._said = parsed, mentions, said
        self._met: list[Known] = []
        self._floor: list[Turn] = []
        self._full_names: dict[str, list[Token]] | None = None

    def give_floor(self, known: Known, at: Token, aloud: bool) -> None:
        """Remember that somebody speaks at a word, in the author's own sentence."""
        self._floor.append(Turn(known, at.sentence.index, aloud))

    def last(self) -> Known | None:
        """Who spoke last, of those that a quotation without cue can continue."""
        spoke = [t for t in self._floor if t.known.sort != "unnamed"]
        return next((t.known for t in reversed(spoke) if t.aloud), spoke[-1].known if spoke else None)

    def named(self, head: Token) -> Known:
        """The speaker that a noun phrase names, remembered from now on."""
        noun = antecedent(head)
        known = self._described(noun)
        self._met.append(known)
        return known if noun is head else moved(known, head)

    def peek(self, head: Token) -> Known:
        """The same without remembering, for channels."""
        return self._describe(head)

    # -- pronouns ----------------------------------------------------------------------------------------------------

    def by_mention(self, head: Token) -> Known | None:
        """Whom the actors' coreference takes a pronoun for."""
        mention = self._mentions.of(head)
        actors = mention.actors if mention is not None else ()
        labels = [label for a in actors if (label := a.person or a.name)]
        if not labels or len(labels) < len(actors):
            return None
        speaker = Speaker(" and ".join(labels), None, actors[0].country, False, head.start, head.end)
        sort: Sort = "plural" if len(actors) > 1 else "person" if actors[0].person else "body"
        known = Known(speaker, actors[0], head.lemma, sort)
        return moved(self._same_person(known, known.speaker.name or "") or known, head)

    def by_floor(self, head: Token, content: set[int]) -> Known | None:
        """The last who spoke and whom a pronoun fits, unless a sentence since then has another subject that fits.

        ``content``: what is said; who is named there isn't the one who says it.
        """
        turn = next((t for t in reversed(self._floor) if fits(head.lower, t.known)), None)
        since = turn.sentence if turn is not None else max(-1, head.sentence.index - 1 - _BACK)
        said = {self._parsed.tokens[i].lower for i in content}
        for subject in self._passing(since, head):
            if subject.lower not in said:
                known = self._described(subject)
                if fits(head.lower, known):
                    return meant(known, head)
        return meant(turn.known, head) if turn is not None else None

    def before(self, head: Token, since: Token) -> Known | None:
        """The last subject between two words of a sentence that a pronoun fits."""
        for subject in _subjects(head.sentence.tokens, head):
            if subject.index > since.index and subject.pos != "PRON":
                known = self._described(subject)
                if fits(head.lower, known):
                    return meant(known, head)
        return None

    def unknown(self, head: Token) -> Known:
        """Somebody whom a pronoun means, nobody knows whom."""
        sort: Sort = "plural" if head.lower in _THEY else "body" if head.lower in _IT else "person"
        return Known(Speaker(None, None, None, False, head.start, head.end), None, head.lemma, sort)

    def _passing(self, since: int, head: Token) -> Iterator[Token]:
        """Subjects of the author's own clauses after a sentence and before a pronoun, the nearest first."""
        yield from self._own(_subjects(head.sentence.tokens, head))
        for number in range(head.sentence.index - 1, since, -1):
            sentence = self._parsed.sentences[number]
            root = sentence.root
            yield from self._own(
                s for s in _subjects(sentence.tokens, None) if s.head in (root, *root.offspring("conj"))
            )

    def _own(self, subjects: Iterable[Token]) -> Iterator[Token]:
        """Those in the author's own words that are persons or actors."""
        own = (s for s in subjects if s.index not in self._said and s.pos != "PRON")
        return (s for s in own if s.ent == "PERSON" or self._mentions.of(s) is not None or _is_party(s))

    # -- noun phrases ------------------------------------------------------------------------------------------------

    def _described(self, head: Token) -> Known:
        known = self._describe(head)
        earlier = self._same(known, head)
        if earlier is None:
            return known
        start, end = known.speaker.start, known.speaker.end
        return replace(earlier, speaker=replace(earlier.speaker, start=start, end=end))

    def _same(self, known: Known, head: Token) -> Known | None:
        """An earlier speaker whom a short name ("Cho") or a noun with "the" ("the official", "the analyst") means."""
        is_state = known.actor is not None and known.actor.person is None
        if known.sort == "person" or (head.pos == "PROPN" and not is_state):
            return self._same_person(known, known.speaker.name or "")
        if head.pos != "NOUN" or not any(c.lower in _POINTING for c in head.children):
            return None
        country, several = known.speaker.country, head.tag in PLURAL
        alike = [k for k in reversed(self._met) if country in (None, k.speaker.country) and several == k.several]
        same = next((k for k in alike if k.head == head.lemma and _may_shorten(head, k)), None)
        return same or next((k for k in alike if _holds_post(k, head.lemma)), None) or self._same_medium(head)

    def _same_medium(self, head: Token) -> Known | None:
        """ "The newspaper", "the agency" for an outlet that has spoken."""
        words = lexicon()
        if head.lemma not in words.media_heads | words.shared_heads or len(head.children) > 1:
            return None
        return next((k for k in reversed(self._met) if k.speaker.name in words.outlets), None)

    def _same_person(self, known: Known, name: str) -> Known | None:
        """The person of whose name this one is a part; the actor's, where it is known who that is."""
        person = known.actor.person if known.actor is not None else None
        words = _words(name)
        alike = [k for k in reversed(self._met) if k.sort == "person" and words <= _words(k.speaker.name or "")]
        if person is not None:
            of_actor = [k for k in alike if k.actor is None or k.actor.person in (None, person)]
            return of_actor[0] if of_actor else None
        return alike[0] if alike else None

    def _describe(self, head: Token) -> Known:
        own = self._mentions.of(head)
        person = own.actors[0].person if own is not None and own.actors else None
        found = naming(head, _parts(person) if person and head.pos == "PROPN" else frozenset())
        actor = own.actors[0] if own is not None and own.actors else None
        within = self._within(found.tokens) if actor is None or actor.country is None else None
        name, affiliation = found.name, found.affiliation
        if found.sort == "person":
            introduced = self._introduction(found)
            affiliation = affiliation or (introduced.affiliation if introduced else None)
            name = _full_name(name, actor, introduced)
        elif person and found.sort != "anonymous":
            name = person
        actor = actor or within
        country = (actor.country if actor else None) or (within.country if within else lexicon().outlets.get(name))
        woman = sexes.woman(name if found.sort == "person" or person else "", (t.lower for t in found.tokens), country)
        hidden = found.sort in ("anonymous", "plural")
        start, end = found.tokens[0].start, found.tokens[-1].end
        speaker = Speaker(name, affiliation, country, hidden, start, end)
        return Known(speaker, actor, head.lemma, found.sort, woman, head.tag in PLURAL)

    def _within(self, phrase: list[Token]) -> Actor | None:
        """The first actor of some state within a phrase, but for the subject of an "expert on Russia"."""
        topics = subtree(t for t in phrase if t.dep == "prep" and t.lower in _TOPICAL)
        found = (self._mentions.of(t) for t in phrase if t.index not in topics)
        return next((a for m in found if m is not None for a in m.actors if a.country), None)

    def _introduction(self, found: Naming) -> Naming | None:
        """The place in the text that tells what a person is, if the name itself doesn't: the first, best one before."""
        if found.affiliation is not None and len(found.person) > 1:
            return None
        if self._full_names is None:
            self._full_names = _full_names(self._parsed)
        words, here = _words(found.name), found.tokens[0].index
        ends = self._full_names.get(found.person[-1].lower, ())
        for end in sorted(ends, key=lambda t: t.index > here):
            named = naming(end)
            if named.affiliation is not None and words <= _words(named.name):
                return named
        return None


def _full_names(parsed: ParsedDocument) -> dict[str, list[Token]]:
    """The last words of names of persons that have several, by these words."""
    found: dict[str, list[Token]] = {}
    for before, token in pairwise(parsed.tokens):
        if token.ent == "PERSON" and token.pos == "PROPN" and (before.ent == "PERSON" or before.text == "-"):
            found.setdefault(token.lower, []).append(token)
    return found


def _is_party(noun: Token) -> bool:
    """Whether a noun is for persons or bodies, not for what only shows something ("the figure", "the report")."""
    words = lexicon()
    return noun.lemma in words.speaking and noun.lemma not in words.evidence | words.documents


def _subjects(tokens: list[Token], until: Token | None) -> list[Token]:
    """The subjects before a word, the nearest first."""
    return [t for t in reversed(tokens) if t.dep in _SUBJECTS and (until is None or t.index < until.index)]


def _words(name: str) -> frozenset[str]:
    return frozenset(name.lower().split())


def _parts(name: str) -> frozenset[str]:
    """The words of a name, double ones taken apart."""
    return _words(name.replace("-", " "))


def _may_shorten(head: Token, known: Known) -> bool:
    """Whether a noun with its modifiers can be a shorter form of a name ("the ministry official")."""
    modifiers = {c.lower for c in head.children if c.dep in ("amod", "compound") and c.index < head.index}
    return modifiers <= _words(known.speaker.name or "") | _words(known.speaker.affiliation or "")


def _holds_post(known: Known, noun: str) -> bool:
    """Whether a named speaker was introduced by a noun ("a senior analyst at ...") or one that means the same."""
    if known.sort != "person" or known.speaker.affiliation is None:
        return False
    words = set(known.speaker.affiliation.lower().split())
    scholars = lexicon().scholars
    return noun in words or (noun in scholars and bool(words & scholars))


def _full_name(name: str, actor: Actor | None, introduced: Naming | None) -> str:
    """The fullest form that the text or the actor gives for a name."""
    known = (actor.person if actor else None, introduced.name if introduced else None)
    fuller = next((k for k in known if k and _parts(name) <= _parts(k)), name)
    first, _, rest = fuller.partition(" ")
    return rest if rest and first.lower() in HONORIFICS else fuller


def moved(known: Known, head: Token) -> Known:
    """The same speaker, meant by another word."""
    return replace(known, speaker=replace(known.speaker, start=head.start, end=head.end))


def meant(known: Known, pronoun: Token) -> Known:
    """The same speaker, meant by a pronoun, which may tell the sex."""
    told = pronoun.lower in _SHE if pronoun.lower in _HE else known.woman
    return moved(replace(known, woman=told), pronoun)


def is_personal(pronoun: Token) -> bool:
    """Whether it is he or she."""
    return pronoun.lower in _HE


def fits(pronoun: str, known: Known) -> bool:
    """Whether a pronoun can mean a speaker: he and she persons of that sex, they groups, it bodies."""
    if pronoun in _THEY:
        return known.sort in ("plural", "body")
    if pronoun in _IT:
        return known.sort in ("body", "either")
    return known.sort in _PERSONAL and known.woman in (None, pronoun in _SHE)
