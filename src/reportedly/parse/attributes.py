"""spaCy's attribute ruler and lemmatizer with a memory: what they do to a token they do to all of its kind."""

from collections.abc import Callable, Iterable
from typing import Any, cast

import numpy as np
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.pipeline.attributeruler import MatcherPatternType
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model

# What a rule may look at for its outcome to be the same on every token that has the same values.
_FIXED = frozenset({"LOWER", "ORTH", "TAG", "DEP", "POS", "IS_SPACE", "SHAPE", "NORM"})
# What a rule may set, other than which the ruler goes its own way.
_SET = ("POS", "TAG", "DEP", "LEMMA", "MORPH")
# What the outcome of the lemmatizer hangs on; a lemma that is there already stays.
_LEMMATIZED_BY = ("ORTH", "POS", "MORPH", "LEMMA")


class Memory:
    """What became of each kind of token. A kind: the values of the attributes ``by``; an outcome: those of ``sets``."""

    def __init__(self, by: Iterable[str], sets: Iterable[str]) -> None:
        self._by: list[int | str] = list(by)
        self._sets: list[int | str] = list(sets)
        self._known: dict[bytes, bytes] = {}

    def kinds(self, doc: Doc) -> list[bytes]:
        """The kind of each token."""
        return _rows(doc, self._by)

    def apply(self, doc: Doc, kinds: list[bytes], work: Callable[[Doc, int], None]) -> None:
        """Give each token the outcome of its kind; ``work`` is done on the first token of a kind that is new."""
        if fresh := {kind: at for at, kind in enumerate(kinds) if kind not in self._known}:
            for at in fresh.values():
                work(doc, at)
            outcomes = _rows(doc, self._sets)
            self._known.update((kind, outcomes[at]) for kind, at in fresh.items())
        if kinds:
            values = np.frombuffer(b"".join([self._known[kind] for kind in kinds]), np.uint64)
            doc.from_array(self._sets, cast(Any, values.reshape(len(kinds), len(self._sets))))


def _rows(doc: Doc, attributes: list[int | str]) -> list[bytes]:
    """The values of the attributes, packed, of each token."""
    packed = doc.to_array(attributes).tobytes()
    width = 8 * len(attributes)
    return [packed[at : at + width] for at in range(0, len(packed), width)]


class RememberingRuler(AttributeRuler):
    """Gives what an `AttributeRuler` gives, and asks its matcher only once for each kind of token.

    A document in which a rule of several tokens fires goes the ruler's own way, as does every document if a rule looks
    at something, or sets something, that the memory doesn't know of.
    """

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._looks_at: set[str] = set()
        self._foreign = False
        self._longer = Matcher(vocab)
        self._first = Matcher(vocab)  # the first tokens of the longer rules
        self._may_begin: dict[bytes, bool] = {}  # by kind: whether a longer rule may begin there
        self._memory = Memory(_SET, _SET)

    def add(self, patterns: Iterable[MatcherPatternType], attrs: dict[str, Any], index: int = 0) -> None:
        """Add a rule; see `AttributeRuler.add`."""
        rules = cast(list[list[dict[Any, Any]]], list(patterns))
        super().add(rules, attrs, index)
        self._looks_at |= {name.upper() for rule in rules for token in rule for name in token}
        self._foreign |= not self._looks_at <= _FIXED or not {str(name).upper() for name in attrs} <= set(_SET)
        self._memory = Memory(sorted(self._looks_at & _FIXED | set(_SET)), _SET)
        self._may_begin.clear()
        if longer := [rule for rule in rules if len(rule) > 1]:
            self._longer.add(str(len(self.attrs)), longer)
            self._first.add(str(len(self.attrs)), [rule[:1] for rule in longer])

    def __call__(self, doc: Doc) -> Doc:
        """Apply the rules."""
        kinds = self._memory.kinds(doc)
        if self._foreign or self._fires_longer(doc, kinds):
            return super().__call__(doc)
        self._memory.apply(doc, kinds, self._work)
        return doc

    def _fires_longer(self, doc: Doc, kinds: list[bytes]) -> bool:
        for at, kind in enumerate(kinds):
            if kind not in self._may_begin:
                self._may_begin[kind] = bool(len(self._first) and self._first(doc[at : at + 1], allow_missing=True))
        begins = any([self._may_begin[kind] for kind in kinds])
        return begins and bool(self._longer(doc, allow_missing=True))

    def _work(self, doc: Doc, at: int) -> None:
        fired = self.match(cast(Doc, doc[at : at + 1]))
        here = [(rule, label, at, at + 1) for rule, label, _, _ in fired]
        self.set_annotations(doc, here)  # type: ignore[no-untyped-call]


class RememberingLemmatizer(EnglishLemmatizer):
    """Gives what spaCy's English lemmatizer by rules gives, and looks up each kind of token once."""

    def __init__(self, vocab: Vocab, model: Model[Any, Any] | None, name: str = "lemmatizer") -> None:
        super().__init__(vocab, model, name, mode="rule")
        self._memory = Memory(_LEMMATIZED_BY, ("LEMMA",))

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas that aren't set."""
        self._memory.apply(doc, self._memory.kinds(doc), self._work)
        return doc

    def _work(self, doc: Doc, at: int) -> None:
        token = doc[at]
        if token.lemma == 0:
            token.lemma_ = self.lemmatize(token)[0]


@Language.factory("remembering_ruler")
def _ruler(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name)


@Language.factory("remembering_lemmatizer")
def _lemmatizer(nlp: Language, name: str) -> RememberingLemmatizer:
    return RememberingLemmatizer(nlp.vocab, None, name)


def remember(nlp: Language) -> Language:
    """Put components with a memory in the place of the pipeline's ruler and its English lemmatizer by rules."""
    if nlp.has_pipe("attribute_ruler"):
        ruler = cast(AttributeRuler, nlp.get_pipe("attribute_ruler"))
        cast(AttributeRuler, nlp.replace_pipe("attribute_ruler", "remembering_ruler")).from_bytes(ruler.to_bytes())
    own = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    if type(own) is EnglishLemmatizer and own.mode == "rule" and not own.overwrite:
        new = cast(RememberingLemmatizer, nlp.replace_pipe("lemmatizer", "remembering_lemmatizer"))
        new.lookups = own.lookups
    return nlp
