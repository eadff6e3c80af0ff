"""Quotations and the reports around them: which cue a quotation belongs to, and what of the sentence is said with it."""

from dataclasses import dataclass, field

from reportedly.extract.phrases import noun_phrase, subject, subtree
from reportedly.extract.quotes import Paragraph, Quoted
from reportedly.extract.reported_speech import Report
from reportedly.extract.speech_lexicon import Reporting
from reportedly.model.parsed import ParsedDocument, Token

_FINAL = frozenset({".", "?", "!", "..."})
# A quotation of one or two words is a name or scare quotes, unless a cue frames it.
_FEW_WORDS = 3
# A quotation without cue that stands (almost) alone in its sentence continues whoever spoke before.
_ALONE = 3
_FRAMES = frozenset({"clause", "quotation"})
_CUE_CLAUSE = 10
_GOVERNED = frozenset({"dobj", "ccomp", "xcomp", "oprd", "prep", "attr", "dative", "pobj", "acomp", "advcl", "agent"})
_CUE_WORDS = frozenset({"aux", "auxpass", "neg", "advmod", "prt", "mark", "cc"})


@dataclass(slots=True, eq=False)
class Utterance:
    """A statement in the making: what is said, what of it stands between marks, and the report that frames it.

    ``report`` is None for a quotation that goes on from ``before``, the utterance whose speaker speaks on (if any).
    """

    report: Report | None
    content: set[int]
    quoted: set[int] = field(default_factory=set)
    before: "Utterance | None" = None


@dataclass(slots=True)
class _Unit:
    """A sentence that ends where the writer's own sentence ends, not where one within a quotation does."""

    tokens: list[Token]
    quoted: list[Quoted]


class Framing:
    """Joins the quotations of a document with its reports, paragraph by paragraph."""

    def __init__(self, parsed: ParsedDocument, reports: list[Report]) -> None:
        self._tokens = parsed.tokens
        self._reports = {r.cue.index: r for r in reports}
        self._last: Utterance | None = None
        self._announcing: Report | None = None
        self.found: list[Utterance] = []

    def read(self, paragraph: Paragraph, quoted: list[Quoted]) -> None:
        """Add the utterances of one paragraph."""
        outer = [q for q in quoted if not q.nested]
        units = self._units(paragraph, outer)
        for unit in units:
            self._read_unit(unit)
        self._announcing = self._announcement(units[-1])

    def _announcement(self, unit: _Unit) -> Report | None:
        """The cue of a paragraph that ends in a colon: it frames the quotation that begins the next."""
        if unit.tokens[-1].text != ":":
            return None
        cues = [r for t in unit.tokens if (r := self._reports.get(t.index)) and "clause" in r.word.takes]
        return cues[-1] if cues else None

    def _units(self, paragraph: Paragraph, outer: list[Quoted]) -> list[_Unit]:
        units: list[_Unit] = []
        current = _Unit([], [])
        inside = {i: q for q in outer for i in range(q.first, q.last + 1)}
        for n, token in enumerate(paragraph.tokens):
            current.tokens.append(token)
            quotation = inside.get(token.index)
            if quotation is not None and quotation.last == token.index:
                current.quoted.append(quotation)
            if quotation is None and self._ends(paragraph.tokens, n, inside):
                units.append(current)
                current = _Unit([], [])
        return [*units, current] if current.tokens else units

    def _ends(self, tokens: list[Token], n: int, inside: dict[int, Quoted]) -> bool:
        """Whether the writer's sentence ends after token ``n``, which stands outside quotations."""
        token = tokens[n]
        if n + 1 == len(tokens):
            return True
        if n and tokens[n - 1].index in inside and tokens[n - 1].text in _FINAL and token.pos == "PUNCT":
            following = tokens[n + 1]
            return not following.text[0].islower() and not self._is_cue_clause(tokens[n + 1 :], inside)
        if token.text in _FINAL:
            return True
        return tokens[n + 1].sentence is not token.sentence and token.text.endswith(".")

    def _is_cue_clause(self, tokens: list[Token], inside: dict[int, Quoted]) -> bool:
        """Whether the words up to the next mark are no more than "the minister asked"."""
        for n, token in enumerate(tokens[:_CUE_CLAUSE]):
            if token.index in inside or token.text in _FINAL:
                clause = tokens[:n]
                cues = [r for t in clause if (r := self._reports.get(t.index))]
                return any("clause" in r.word.takes and not any(i > r.cue.index for i in r.content) for r in cues)
        return False

    def _read_unit(self, unit: _Unit) -> None:
        inside = {i for q in unit.quoted for i in range(q.first, q.last + 1)}
        reports = [r for t in unit.tokens if (r := self._reports.get(t.index))]
        cues = [r for r in reports if r.cue.index not in inside]
        framed: dict[int, list[Quoted]] = {}
        orphans = []
        for q in unit.quoted:
            report = _cue_of(q, cues, unit)
            if report is not None:
                framed.setdefault(report.cue.index, []).append(q)
            elif _length(self._tokens, q) >= _FEW_WORDS or q.continues:
                orphans.append(q)
        for report in reports:
            self._add(report, framed.get(report.cue.index, []), inside, unit)
        for q in orphans:
            self._add_orphan(q, unit, inside)

    def _add(self, report: Report, quoted: list[Quoted], inside: set[int], unit: _Unit) -> None:
        words = {i for q in quoted for i in range(q.first, q.last + 1)}
        content = _joined(report, words) if words else report.content
        if report.cue.index in inside:
            own = next(q for q in unit.quoted if q.first <= report.cue.index <= q.last)
            content = {i for i in content if own.first <= i <= own.last}
        if not any(self._tokens[i].text[0].isalnum() for i in content):
            return
        utterance = Utterance(report, content, words or content & inside - _enclosing(report, unit))
        self.found.append(utterance)
        if words:
            self._last = utterance

    def _add_orphan(self, q: Quoted, unit: _Unit, inside: set[int]) -> None:
        """A quotation that no cue frames: it goes on from the last one, or the verb above it serves as its cue."""
        words = set(range(q.first, q.last + 1))
        if q.continues and self._last is not None:
            self._last.content |= words
            self._last.quoted |= words
            return
        outside = sum(t.text[0].isalnum() for t in unit.tokens if t.index not in inside)
        if outside > _ALONE:
            utterance = _governed(self._tokens, q, words)
            if utterance is not None:
                self.found.append(utterance)
            return
        self._go_on(words, unit)

    def _go_on(self, words: set[int], unit: _Unit) -> None:
        if self._announcing is not None:
            self._last = Utterance(self._announcing, set(words), words)
            self._announcing = None
            self.found.append(self._last)
            return
        before = self._last
        if before is not None and before.quoted and self._tokens[max(before.quoted)].sentence.segment == unit.tokens[0].sentence.segment:
            before.content |= words
            before.quoted |= words
            return
        self._last = Utterance(None, words, words, before)
        self.found.append(self._last)


def _enclosing(report: Report, unit: _Unit) -> set[int]:
    """The words of the quotation in which the cue itself stands."""
    return {i for q in unit.quoted if q.first <= report.cue.index <= q.last for i in range(q.first, q.last + 1)}


def _length(tokens: list[Token], q: Quoted) -> int:
    return sum(t.text[0].isalnum() for t in tokens[q.first : q.last + 1])


def _cue_of(q: Quoted, cues: list[Report], unit: _Unit) -> Report | None:
    """The report that frames a quotation: the closest whose content holds it, else the cue beside it."""
    size = q.last - q.first + 1
    holding = [r for r in cues if sum(i in r.content for i in range(q.first, q.last + 1)) * 2 >= size]
    if holding:
        return min(holding, key=lambda r: (len(r.content), abs(r.cue.index - q.first)))
    verbs = [r for r in cues if _FRAMES & r.word.takes or r.cue.lower == "according"]
    before = next((r for r in reversed(verbs) if r.cue.index < q.first), None)
    after = next((r for r in verbs if r.cue.index > q.last), None)
    by_index = {t.index: t for t in unit.tokens}
    ends_open = by_index[q.last].text in (",", "?", "!", "--", "—") or getattr(by_index.get(q.last + 2), "text", "") == ","
    if after is not None and (before is None or ends_open):
        return after if ends_open or _close(q.last, after.cue.index) else None
    return before if before is not None and _close(before.cue.index, q.first) else None


def _close(a: int, b: int) -> bool:
    return b - a <= _CUE_CLAUSE


def _joined(report: Report, words: set[int]) -> set[int]:
    """The quotations with what is said around them, on the cue's side on which they stand, without the cue's own words."""
    cue = report.cue
    own = _cue_clause(report)
    found = set(words)
    for side in (lambda i: i < cue.index, lambda i: i > cue.index):
        here = {i for i in words if side(i)}
        if here:
            around = {i for i in report.content if side(i)} - own
            if around & here:
                found |= set(range(min(around | here), max(around | here) + 1)) - own
    return found


def _cue_clause(report: Report) -> set[int]:
    own = {report.cue.index}
    own |= subtree(c for c in report.cue.children if c.dep in _CUE_WORDS and abs(c.index - report.cue.index) < 3)
    if report.source is not None:
        own |= {t.index for t in noun_phrase(report.source)}
    return own


def _governed(tokens: list[Token], q: Quoted, words: set[int]) -> Utterance | None:
    """A quoted phrase below a verb outside the lists: the verb is taken for a cue, its complement for the content."""
    head = next((t for t in tokens[q.first : q.last + 1] if t.head.index not in words), None)
    if head is None or _is_title(tokens, q):
        return None
    branch = head
    while branch.head.pos not in ("VERB", "AUX") or branch.head.index in words:
        if branch.is_root or branch.dep in ("nsubj", "nsubjpass", "relcl"):
            return None
        branch = branch.head
    verb = branch.head
    source = subject(verb)
    if source is None or branch.dep not in _GOVERNED or source.index in words:
        return None
    content = subtree(c for c in verb.children if c.dep in _GOVERNED and verb.index < c.index <= q.last) | words
    return Utterance(Report(verb, Reporting("say", "speaker", frozenset()), source, content), content, words)


def _is_title(tokens: list[Token], q: Quoted) -> bool:
    """Whether the words are the name of a work: all of them with capitals, but the small ones."""
    return all(t.text[0].isupper() or not t.text[0].isalpha() or len(t.text) < 4 for t in tokens[q.first : q.last + 1])
