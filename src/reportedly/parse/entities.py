"""spaCy's recognizer of named entities, asked for many texts in step.

The transition system of spaCy 3.8 gives the interpreter's lock back and takes it again some two hundred times a token
(methods of its state that are not declared ``noexcept``), which takes a third of the time of the small English model.
Here the weights are the model's, and the moves and what makes them valid are spaCy's (``B-``, ``I-``, ``L-`` and ``U-``
with a label, ``O``), but the states of a batch are rows of arrays, one step being the next token of every text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

Ints = NDArray[np.int64]
# What the model looks at: the token, the first token of an entity that is open, the token before inside one.
_FEATURES = 3
_NONE = -1


class Moves:
    """What each move of a recognizer does, and when it is valid. ``names``: as spaCy tells them, such as "B-GPE"."""

    def __init__(self, names: Sequence[str]) -> None:
        self.kinds = np.array([name[0] for name in names])
        self.labels = [name[2:] for name in names]
        types = ["", *sorted(set(self.labels) - {""})]
        # Of each move, the number of the type of entity that is open after it; 0: none is.
        self.opens: Ints = np.array([types.index(name[2:]) if name[0] in "BI" else 0 for name in names])
        # By that number, whether the sentence ends with the token, whether the token is a space: 0 for each valid move
        # and minus infinity for the others.
        self.penalty = np.array([[[self._penalties(t, e, s) for s in (0, 1)] for e in (0, 1)] for t in types])

    def _penalties(self, label: str, is_last: int, is_space: int) -> NDArray[np.float32]:
        valid = [_is_valid(*move, label, is_last, is_space) for move in zip(self.kinds, self.labels, strict=True)]
        return np.where(valid, 0, -np.inf).astype(np.float32)


def _is_valid(kind: str, own: str, label: str, is_last: int, is_space: int) -> bool:
    """Whether a move of a kind to the type ``own`` is valid while ``label`` is open ("": none is)."""
    if label:
        return own == label and (kind == "L" or (kind == "I" and not is_last))
    return kind == "O" or (bool(own) and not is_space and (kind == "U" or (kind == "B" and not is_last)))


@dataclass(slots=True)
class _Texts:
    """Tokens of a batch, one text behind the other, the longest text first. ``starts``: where each text begins."""

    starts: Ints
    lengths: Ints
    ends: Ints  # of each token, 1 where its sentence ends with it
    spaces: Ints  # of each token, 1 where it is a space


def _texts(docs: Sequence[Doc]) -> _Texts:
    lengths = np.array([len(doc) for doc in docs], dtype=np.int64)
    rows = np.concatenate([doc.to_array(["SENT_START", "IS_SPACE"]) for doc in docs])
    begins = rows[:, 0] == 1
    starts = np.cumsum(lengths) - lengths
    begins[starts] = True
    return _Texts(starts, lengths, np.roll(begins, -1).astype(np.int64), rows[:, 1].astype(np.int64))


class LockstepRecognizer:
    """Finds what an `EntityRecognizer` finds. ``own``: the recognizer whose weights and moves are used.

    A batch in which entities are set already, and a recognizer of another make (a beam, other features), go the
    recognizer's own way.
    """

    def __init__(self) -> None:
        self.own: EntityRecognizer
        self._moves: Moves

    def take(self, own: EntityRecognizer) -> None:
        """Stand in for a recognizer."""
        self.own = own
        self._moves = Moves([own.moves.get_class_name(n) for n in range(own.moves.n_moves)])

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of one text."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """Set the entities of many, in order. ``batch_size``: texts in step."""
        pending = iter(docs)
        while texts := list(islice(pending, batch_size)):
            if any(doc.has_annotation("ENT_IOB") for doc in texts):
                yield from self.own.pipe(texts, batch_size=batch_size)
                continue
            if full := sorted((doc for doc in texts if len(doc)), key=len, reverse=True):
                self._recognize(full)
            yield from texts

    def _recognize(self, docs: list[Doc]) -> None:
        texts = _texts(docs)
        moves = self._walk(self.own.model.predict(docs), texts)
        for doc, start, length in zip(docs, texts.starts, texts.lengths, strict=True):
            doc.set_ents(list(self._spans(doc, moves[start : start + length])), default="outside")

    def _walk(self, step: Any, texts: _Texts) -> Ints:
        """The move at each token. ``step``: the model, primed with the batch."""
        moves = np.empty(len(texts.ends), dtype=np.int64)
        first = np.full(len(texts.starts), _NONE)  # token at which the open entity of each text began
        label = np.zeros(len(texts.starts), dtype=np.int64)  # and its type; 0: none is open
        for number in range(int(texts.lengths[0])):
            live = int(np.searchsorted(-texts.lengths, -number, side="left"))
            at = texts.starts[:live] + number
            begun = first[:live]
            inside = np.where(begun == _NONE, _NONE, at - 1)
            seen = np.stack([at, begun, inside], axis=1).astype(np.int32)
            scores = step.vec2scores.predict(step.state2vec.predict(seen))
            scores += self._moves.penalty[label[:live], texts.ends[at], texts.spaces[at]]
            moves[at] = chosen = scores.argmax(axis=1)
            label[:live] = self._moves.opens[chosen]
            first[:live] = np.where(label[:live] == 0, _NONE, np.where(begun == _NONE, at, begun))
        return moves

    def _spans(self, doc: Doc, moves: Ints) -> Iterator[Span]:
        """The entities that moves over a text make."""
        begin = 0
        kinds = self._moves.kinds[moves]
        for at in np.flatnonzero((kinds != "O") & (kinds != "I")):
            if kinds[at] != "L":
                begin = int(at)
            if kinds[at] != "B":
                yield Span(doc, begin, int(at) + 1, label=self._moves.labels[moves[at]])


@Language.factory("lockstep_recognizer")
def _recognizer(nlp: Language, name: str) -> LockstepRecognizer:
    return LockstepRecognizer()


def in_step(nlp: Language) -> Language:
    """Put a recognizer in step in the place of the pipeline's own, where that is one that it knows."""
    own = nlp.get_pipe("ner") if nlp.has_pipe("ner") else None
    if type(own) is EntityRecognizer and _is_known(own):
        nlp.replace_pipe("ner", "lockstep_recognizer").take(own)  # type: ignore[attr-defined]
    return nlp


def _is_known(own: EntityRecognizer) -> bool:
    """Whether its weights and features are those that `LockstepRecognizer` reckons with."""
    model = own.model
    return (
        own.cfg["beam_width"] == 1
        and bool(model.attrs["has_upper"])
        and not model.attrs["unseen_classes"]
        and model.get_ref("lower").get_dim("nF") == _FEATURES
    )
