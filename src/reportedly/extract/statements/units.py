"""Sentences as the writer made them: they don't end where a sentence within a quotation does."""

from dataclasses import dataclass

from reportedly.extract.statements.quotes import Paragraph, Quoted
from reportedly.extract.statements.report import Report
from reportedly.model.parsed import Token

FINAL = frozenset({".", "?", "!", "..."})
# A clause of at most so many tokens after a quotation may be no more than its cue: "...?" the minister asked.
_CUE_CLAUSE = 10


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of a paragraph up to the writer's own full stop, and the quotations that end in it."""

    tokens: list[Token]
    quoted: list[Quoted]


def units(paragraph: Paragraph, outer: list[Quoted], reports: dict[int, Report]) -> list[Unit]:
    """The paragraph cut into units. ``outer``: quotations, none within another; ``reports``: by index of the cue."""
    if not outer:
        return [Unit(paragraph.tokens, [])]
    cutter = _Cutter(paragraph.tokens, outer, reports)
    found = [Unit([], [])]
    for n, token in enumerate(paragraph.tokens):
        found[-1].tokens.append(token)
        quotation = cutter.inside.get(token.index)
        if quotation is not None and quotation.last == token.index:
            found[-1].quoted.append(quotation)
        may_end = quotation is None and not token.text[-1].isalnum()
        if may_end and n + 1 < len(paragraph.tokens) and cutter.ends(n):
            found.append(Unit([], []))
    return found


class _Cutter:
    def __init__(self, tokens: list[Token], outer: list[Quoted], reports: dict[int, Report]) -> None:
        self.tokens, self.reports = tokens, reports
        self.inside = {i: q for q in outer for i in q.words}

    def ends(self, n: int) -> bool:
        """Whether the writer's sentence ends after token ``n``, which stands outside quotations and isn't the last."""
        token, following = self.tokens[n], self.tokens[n + 1]
        if n and self.tokens[n - 1].index in self.inside and self.tokens[n - 1].text in FINAL and token.pos == "PUNCT":
            return not following.text[0].islower() and not self._is_cue_clause(self.tokens[n + 1 : n + 1 + _CUE_CLAUSE])
        return token.text in FINAL or (following.sentence is not token.sentence and token.text.endswith("."))

    def _is_cue_clause(self, tokens: list[Token]) -> bool:
        """Whether the words up to the next mark are no more than "the minister asked"."""
        for n, token in enumerate(tokens):
            if token.index in self.inside or token.text in FINAL:
                cues = (self.reports[t.index] for t in tokens[:n] if t.index in self.reports)
                return any("clause" in r.word.takes and max(r.content, default=0) < r.cue.index for r in cues)
        return False
