"""spaCy's attribute ruler with a memory: most of its rules look at one token only, and few kinds of token differ."""

from collections.abc import Iterable
from typing import Any, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.pipeline.attributeruler import MatcherPatternType
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

Match = tuple[int, int, int, int]

# What a rule may look at for its outcome to be the same on every token that has the same values.
_FIXED = frozenset({"LOWER", "ORTH", "TEXT", "TAG", "DEP", "POS", "IS_SPACE", "SHAPE", "NORM"})


class RememberingRuler(AttributeRuler):
    """Gives what an `AttributeRuler` gives, and asks its matcher only once for each kind of token.

    A kind is a token's values of the attributes that the rules look at. A document in which a rule of several tokens
    fires goes the ruler's own way, as does every document if a rule looks at something else.
    """

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._looks_at: set[str] = set()
        self._longer = Matcher(vocab)
        self._known: dict[tuple[Any, ...], list[tuple[int, int]]] = {}

    def add(self, patterns: Iterable[MatcherPatternType], attrs: dict[str, Any], index: int = 0) -> None:
        """Add a rule; see `AttributeRuler.add`."""
        rules = list(patterns)
        super().add(rules, attrs, index)
        self._known.clear()
        self._looks_at |= {str(name).upper() for rule in rules for token in rule for name in token}
        if longer := [rule for rule in rules if len(rule) > 1]:
            self._longer.add(str(len(self.attrs)), cast(list[list[dict[str, Any]]], longer))

    def match(self, doc: Doc) -> list[Match]:
        """The rules that fire, in their order: (number of the rule, its label, first token, behind the last token)."""
        if not self._looks_at <= _FIXED or (len(self._longer) and self._longer(doc, allow_missing=True)):
            return self._fired(doc)
        kinds = doc.to_array(sorted(self._looks_at)).reshape(len(doc), len(self._looks_at)).tolist()
        found = []
        for at, kind in enumerate(map(tuple, kinds)):
            fired = self._known.get(kind)
            if fired is None:
                fired = self._known[kind] = [(rule, label) for rule, label, _, _ in self._fired(doc[at : at + 1])]
            found += [(rule, label, at, at + 1) for rule, label in fired]
        return sorted(found)

    def _fired(self, piece: Doc | Span) -> list[Match]:
        return cast(list[Match], super().match(cast(Doc, piece)))


@Language.factory("remembering_ruler")
def _make(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name)


def remember(nlp: Language) -> Language:
    """Put a ruler with a memory in the place of the pipeline's attribute ruler, if it has one."""
    if nlp.has_pipe("attribute_ruler"):
        own = cast(AttributeRuler, nlp.get_pipe("attribute_ruler"))
        cast(AttributeRuler, nlp.replace_pipe("attribute_ruler", "remembering_ruler")).from_bytes(own.to_bytes())
    return nlp
