"""Who speaks around a pronoun or spoke before it, by main clauses alone: statements as such are found later."""

from collections.abc import Iterable, Sequence

from reportedly.extract.statements.lexicon import lexicon, reporting
from reportedly.extract.statements.set_off import set_off
from reportedly.model.parsed import Sentence, Token

_SUBJECTS = ("nsubj", "nsubjpass")
_PLURAL = frozenset({"NNS", "NNPS"})
_FIRST_PERSON = frozenset({"i", "we"})
_OPENING = frozenset({'"', "``", "“", "„", "«"})
_CLOSING = frozenset({"''", "”", "»"})
# How many sentences back the last speaker is looked for.
_REACH = 3


def speaks_aloud(subject: Token) -> bool:
    """Whether a word is the subject of a main verb of speech or thought ("he said", not "said he thought")."""
    verb = subject.head
    return subject.dep == "nsubj" and _is_main(verb) and _is_aloud(verb)


def last_speaker(sentences: Sequence[Sentence], at: Token) -> Token | None:
    """The person who speaks in the nearest sentence before that reports speech; None if another is spoken of since."""
    here = at.sentence.index
    for number in range(here - 1, max(here - 1 - _REACH, -1), -1):
        root = sentences[number].root
        if _is_aloud(root):
            speaker = _speaker(root)
            return speaker if speaker is not None and _is_somebody(speaker) else None
        doer = root.child(*_SUBJECTS)
        if doer is not None and _is_somebody(doer):
            return None
    return None


def voice_of(sentences: Sequence[Sentence], at: Token) -> Token | None:
    """Whose words "we" or "I" stands in: who speaks in its own sentence, else, inside a quotation, who spoke last."""
    told = _speakers((*at.ancestors(), *_cues(at.sentence)))
    if told and told[0].lower in ("he", "she"):
        return last_speaker(sentences, at)
    if told:
        return next((speaker for speaker in told if speaker.lower not in _FIRST_PERSON), None)
    before = at.sentence.tokens[: at.index - at.sentence.tokens[0].index]
    if not any(t.text in _OPENING for t in before):
        return None
    return _speaker_behind(sentences, at.sentence) or last_speaker(sentences, at)


def _speaker_behind(sentences: Sequence[Sentence], opening: Sentence) -> Token | None:
    """Who is named in the next sentence, where a quotation goes on into it."""
    marks = sum(t.text in _OPENING or t.text in _CLOSING for t in opening.tokens)
    following = sentences[opening.index + 1 : opening.index + 2] if marks % 2 else ()
    return next((speaker for s in following for speaker in _speakers(_cues(s))), None)


def _cues(sentence: Sentence) -> Iterable[Token]:
    return (sentence.root, *sentence.root.offspring("parataxis", "ccomp", "dep", "conj"))


def _speakers(cues: Iterable[Token]) -> list[Token]:
    return [speaker for cue in dict.fromkeys(cues) if _is_aloud(cue) and (speaker := _speaker(cue)) is not None]


def _speaker(verb: Token) -> Token | None:
    own = verb.child(*_SUBJECTS)
    if own is not None:
        return own
    aside = set_off(verb)
    return aside.source if aside is not None else None


def _is_somebody(noun: Token) -> bool:
    """Whether "he" or "she" can mean it: one person, by name, post or pronoun."""
    if noun.tag in _PLURAL or noun.lower in ("it", "they", "we", "i"):
        return False
    words = lexicon()
    return noun.pos == "PRON" or noun.ent == "PERSON" or noun.lemma in words.people or noun.lemma in words.anonymous


def _is_main(verb: Token) -> bool:
    """Whether a verb heads its sentence, or stands beside what it reports (", he said,")."""
    return verb.is_root or verb.dep == "parataxis" or (verb.dep == "conj" and verb.head.is_root)


def _is_aloud(verb: Token) -> bool:
    word = reporting(verb)
    return word is not None and word.aloud
