"""How far a proposition goes in whose view, and what selecting words make of it as one goes down the tree."""

from typing import Literal, NamedTuple

from reportedly.extract.factuality.selectors import Selector
from reportedly.model.claim import Factuality
from reportedly.model.parsed import Token

# From firm to open: of two moods on one path the more open one holds ("may agree to send": possible).
# `future` is a bare "will": planned for the acting side, predicted for others; it yields to all but `happened`.
MOODS = ("happened", "future", "planned", "predicted", "called_for", "possible", "conditional", "unknown")
_RANK = {mood: rank for rank, mood in enumerate(MOODS)}
_LABEL: dict[str, Factuality] = {
    "happened": "happened", "planned": "planned", "predicted": "predicted", "called_for": "called_for",
    "possible": "possible", "conditional": "conditional", "unknown": "unknown",
}  # fmt: skip
# What is planned, foretold or done not to be is negated; "may not" stays possible; "asked not to" leaves it open.
_NEGATIVE: dict[str, Factuality] = {
    "happened": "negated", "future": "negated", "planned": "negated", "predicted": "negated",
    "called_for": "unknown", "possible": "possible", "conditional": "conditional", "unknown": "unknown",
}  # fmt: skip
# Classes of words with which what is called for not to be is forbidden.
_FORBIDDING = frozenset({"ordering"})

Given = Literal["", "framed", "told"]


class Mark(NamedTuple):
    """A word on the way that had a say: ``kind`` is its selector's name, ``certainty`` its class of certainty words.

    ``negated``: the word itself stands under a negation ("not likely").
    """

    token: Token
    kind: str
    certainty: str | None = None
    negated: bool = False


class Standing(NamedTuple):
    """A proposition's mood and polarity in the innermost view.

    ``attributed``: some source, not the author, says so; ``own``: whether that source is the acting side (None: not
    known); ``denied``: the nearest source says it is not so; ``alleged``: whether another alleged the denied thing;
    ``hedged``: "likely" and the like, whose mood depends on whether the event lies ahead; ``past``: whether the
    reporting that governs it is past; ``why``: the kind of word that set the mood; ``given``: why the author vouches
    for it though the clause be another's report: it only sets the time, or the text has told of it before.
    """

    mood: str = "happened"
    positive: bool = True
    attributed: bool = False
    own: bool | None = None
    denied: bool = False
    alleged: bool = False
    hedged: bool = False
    past: bool = False
    why: str = ""
    given: Given = ""
    condition: Token | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the text doesn't commit to it either way."""
        return self.mood != "happened"

    def marked(self, mark: Mark) -> "Standing":
        """With one more word that had a say; the innermost comes last."""
        return self._replace(marks=(*self.marks, mark))

    def at_most(self, mood: str, why: str) -> "Standing":
        """With this mood, unless the mood is more open already."""
        if _RANK[mood] <= _RANK[self.mood]:
            return self
        return self._replace(mood=mood, why=why)

    def only_source(self) -> "Standing":
        """Whose view it is, and nothing else: what a relative clause takes over from above."""
        return Standing(attributed=self.attributed, own=self.own, past=self.past)

    def affirmed(self) -> "Standing":
        """The same with positive polarity."""
        return self if self.positive else self._replace(positive=True)

    def label(self) -> Factuality:
        """The factuality label in the view of the innermost source."""
        if self.denied and self.mood not in ("conditional", "unknown"):
            return "denied" if self.positive else "alleged"
        if not self.positive:
            own_word = self.attributed and self.own and self.mood == "happened"
            forbidden = self.mood == "called_for" and self.why in _FORBIDDING
            return "denied" if own_word else "negated" if forbidden else _NEGATIVE[self.mood]
        if self.mood == "future":
            return "planned" if self.own else "predicted"
        return "alleged" if self.mood == "happened" and self.attributed else _LABEL[self.mood]


def _effect(below: Standing, effect: str, why: str) -> Standing:
    """One effect word of factuality.yaml on an affirmed standing."""
    if effect == "keep":
        return below
    if effect == "opposite":
        return below._replace(positive=not below.positive)
    if effect == "fact":
        return Standing(attributed=below.attributed, own=below.own, past=below.past, marks=below.marks[-1:], why=why)
    if effect == "likely":
        return below.at_most("predicted", why)._replace(hedged=True)
    if effect == "planned" and below.mood == "future":
        return below
    if effect == "unlikely":
        return below.at_most("possible", why)
    return below.at_most(effect, why)


def _in_view(above: Standing, own: bool | None, denies: bool, why: str) -> Standing:
    """The content of a report: a world of its own, unless the report itself is conditional or open."""
    mood = above.mood if above.mood in ("conditional", "unknown") else "happened"
    return above._replace(
        mood=mood,
        positive=True,
        attributed=True,
        own=own,
        denied=denies,
        alleged=denies and above.alleged,
        why=why,
    )


def select(above: Standing, selector: Selector, effect: str, own: bool | None, mark: Mark) -> Standing:
    """How the event below a selecting word stands, given how the word itself stands and which effect applies."""
    below = above._replace(
        positive=True, marks=(*above.marks, mark._replace(negated=mark.negated or not above.positive))
    )
    if selector.open and above.positive and above.mood not in ("happened", "future"):
        effect = selector.open
    if effect in ("says", "denies", "says_not"):
        told = _in_view(below, own, effect == "denies", selector.name)
        return told._replace(positive=effect != "says_not")
    return _effect(below, effect, selector.name)
