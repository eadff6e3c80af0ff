"""The noun that the readers of reported speech share."""

from dataclasses import dataclass, field

from reportedly.extract.statements.lexicon import Reporting
from reportedly.model.parsed import Token


@dataclass(slots=True, eq=False)
class Report:
    """A cue, the heads of its speaker and channel, and the document indexes of the words that hold what is said.

    ``content`` is empty for a verb that awaits a quotation; ``clausal``: whether the content is a proposition, not a
    bare noun; ``word``: the cue's entry in the lexicon; ``source`` is None where nobody is named; ``clause``: the words
    of a cue's clause that commas set off, no part of what others say.
    """

    cue: Token
    word: Reporting
    source: Token | None
    content: set[int]
    clausal: bool = True
    channel: Token | None = None
    clause: set[int] = field(default_factory=set)
