"""The noun that `why` gives."""

from dataclasses import dataclass

from reportedly.model.plain import to_json
from reportedly.tracing import prose
from reportedly.tracing.nouns import Act, PassedOver, TracedSentence


@dataclass(frozen=True, slots=True)
class Trace:
    """What was looked at in a text; ``str()`` tells it to a reader who never saw the code, ``json()`` to a program."""

    sentences: tuple[TracedSentence, ...]

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts of all sentences."""
        return tuple(act for sentence in self.sentences for act in sentence.acts)

    @property
    def passed_over(self) -> tuple[PassedOver, ...]:
        """The entries of all sentences that gave none."""
        return tuple(entry for sentence in self.sentences for entry in sentence.passed_over)

    def json(self) -> str:
        """One line of JSON."""
        return to_json(self)

    def __str__(self) -> str:
        return "\n".join(prose.told(self.sentences))
