"""Quotations and the reports around them: which cue frames a quotation, and what of the sentence is said with it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.extract.statements.phrases import noun_phrase, subject, subtree
from reportedly.extract.statements.quotes import Paragraph, Quoted
from reportedly.extract.statements.report import Report
from reportedly.extract.statements.report_asides import ASIDE
from reportedly.extract.statements.units import FINAL, Unit, units
from reportedly.model.parsed import ParsedDocument, Token

# A quotation of one or two words is a name or scare quotes, unless a cue frames it.
_FEW_WORDS = 3
# A quotation without cue with at most so many words around it in its sentence goes on from whoever spoke before.
_ALONE = 3
# How far, in tokens, a cue may stand from a quotation that its clause doesn't hold.
_REACH = 10
# Classes that say nothing where nobody is named ("so-called", "compared with").
_NAMED = frozenset({"call", "judge"})
# In a quotation, what "I think" says is the quotation's own content.
_I = frozenset({"i", "we"})
_WHERE = frozenset({"on", "in", "with", "to", "for", "at", "during"})
_FRAMES = frozenset({"clause", "quotation"})
_GOVERNED = frozenset(
    {"dobj", "ccomp", "xcomp", "oprd", "prep", "attr", "dative", "pobj", "acomp", "advcl", "agent"}
)  # fmt: skip
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


class Framing:
    """Joins the quotations of a document with its reports; ``found`` grows as paragraphs are read in text order."""

    def __init__(self, parsed: ParsedDocument, reports: list[Report]) -> None:
        self._tokens = parsed.tokens
        self._reports = {r.cue.index: r for r in reports}
        self._last: Utterance | None = None
        self._announced: Report | None = None
        self._nested: list[Quoted] = []
        self.found: list[Utterance] = []

    def read(self, paragraph: Paragraph, quoted: list[Quoted]) -> None:
        """Add the utterances of one paragraph; ``quoted`` are its quotations."""
        in_paragraph = units(paragraph, [q for q in quoted if not q.nested], self._reports)
        self._nested = [q for q in quoted if q.nested]
        for unit in in_paragraph:
            self._read_unit(unit)
        self._announced = self._announcement(in_paragraph[-1])

    def _announcement(self, unit: Unit) -> Report | None:
        """The cue of a paragraph that ends in a colon: it frames the quotation that begins the next."""
        if unit.tokens[-1].text != ":":
            return None
        return next((r for r in reversed(self._cues(unit.tokens)) if "clause" in r.word.takes), None)

    def _cues(self, tokens: Iterable[Token]) -> list[Report]:
        return [r for t in tokens if (r := self._reports.get(t.index)) is not None]

    def _read_unit(self, unit: Unit) -> None:
        inside = {i for q in unit.quoted for i in q.words}
        reports = self._cues(unit.tokens)
        outside = [r for r in reports if r.cue.index not in inside]
        framed: dict[int, set[int]] = {}
        orphans = []
        for q in unit.quoted:
            report = _cue_of(q, outside, unit)
            if report is not None and _is_programme(self._tokens, q, report):
                continue
            if report is not None:
                framed.setdefault(report.cue.index, set()).update(q.words, self._begun(q))
            elif (q.continues or self._is_sentence(q)) and not _is_mistyped(q, reports):
                orphans.append(q)
        for report in reports:
            self._add(report, framed.get(report.cue.index, set()), unit, inside)
        for q in orphans:
            self._add_orphan(q, unit, inside)

    def _is_sentence(self, q: Quoted) -> bool:
        words = [self._tokens[i] for i in q.words]
        return _count(words) >= _FEW_WORDS or (len(words) > 1 and words[-1].text in FINAL)

    def _begun(self, q: Quoted) -> set[int]:
        """What a quotation that goes on from the paragraph before held there without a cue."""
        if not q.continues or self._last is None or self._last.report is not None:
            return set()
        begun = self.found.pop(self.found.index(self._last))
        self._last = begun.before
        return begun.quoted

    def _add(self, report: Report, quoted: set[int], unit: Unit, inside: set[int]) -> None:
        """One report, with the quotations that it frames. ``inside``: the unit's words that stand in quotations."""
        if _adds_nothing(report, inside):
            return
        if report.cue.index in inside:
            around = next(set(q.words) for q in unit.quoted if report.cue.index in q.words)
            self._keep(Utterance(report, *self._within(report, report.content & around)))
            return
        content = _joined(report, quoted | _lead(report, quoted, unit)) if quoted else report.content
        utterance = Utterance(report, content, quoted | (content & inside))
        self._keep(utterance)
        if quoted:
            self._last = utterance

    def _keep(self, utterance: Utterance) -> None:
        """Add an utterance that has words."""
        if any(self._tokens[i].text[0].isalnum() for i in utterance.content):
            self.found.append(utterance)

    def _within(self, report: Report, content: set[int]) -> tuple[set[int], set[int]]:
        """What is said within a quotation, and what of it stands between inner marks: these hold all of it."""
        for q in self._nested:
            words = set(q.words)
            if report.cue.index not in words and len(words & content) * 2 >= max(len(words), len(content)):
                return words, words
        return content, set()

    def _add_orphan(self, q: Quoted, unit: Unit, inside: set[int]) -> None:
        """A quotation that no cue frames: it goes on from the last one, or the verb above it serves as its cue."""
        words = set(q.words)
        if q.continues and self._last is not None:
            _extend(self._last, words)
        elif unit.tokens[0].sentence.in_headline:  # the body gives these words with their speaker
            self.found.append(Utterance(None, words, set(words)))
        elif _count(t for t in unit.tokens if t.index not in inside) > _ALONE:
            utterance = _governed(self._tokens, q)
            if utterance is not None:
                self.found.append(utterance)
        else:
            self._go_on(words, unit)

    def _go_on(self, words: set[int], unit: Unit) -> None:
        """A quotation that stands alone: announced by a colon, or going on from the last one."""
        last = self._last
        if self._announced is not None:
            self._last = Utterance(self._announced, words, set(words))
            self._announced = None
        elif last is not None and self._tokens[max(last.quoted)].sentence.segment == unit.tokens[0].sentence.segment:
            _extend(last, words)
            return
        else:
            self._last = Utterance(None, words, set(words), last)
        self.found.append(self._last)


def _is_programme(tokens: list[Token], q: Quoted, report: Report) -> bool:
    """Whether the words name where something is said: 'said on "Morning in Lyon"', 'told the "Harbour Weekly"'."""
    head = next((tokens[i] for i in q.words if tokens[i].head.index not in q.words), None)
    if head is None or q.first < report.cue.index or not _is_title(tokens, q) or head.index in report.content:
        return False
    if head.head is report.cue and head.dep in ("dobj", "dative"):
        return report.word.class_ == "tell"
    while head.head is not report.cue and head.dep in ("pobj", "prep", "compound", "nmod", "appos"):
        head = head.head
    return head.head is report.cue and head.dep == "prep" and head.lower in _WHERE


def _adds_nothing(report: Report, inside: set[int]) -> bool:
    """Whether a report makes no statement: what nobody calls so, and "I think" in one's own words."""
    if report.source is None:
        return report.word.class_ in _NAMED
    return report.cue.index in inside and report.source.lower in _I


def _is_mistyped(q: Quoted, reports: list[Report]) -> bool:
    """Whether a quotation that nothing closes holds its own cue: '"The port is shut, the envoy said.'"""
    ends = (r.cue.index for r in reports if r.clause and r.cue.index in q.words)
    return not q.closed and any(q.last - end <= _REACH for end in ends)


def _extend(utterance: Utterance, words: set[int]) -> None:
    utterance.content |= words
    utterance.quoted |= words


def _count(tokens: Iterable[Token]) -> int:
    """How many of the tokens are words."""
    return sum(t.text[0].isalnum() for t in tokens)


def _cue_of(q: Quoted, cues: list[Report], unit: Unit) -> Report | None:
    """The report that frames a quotation: the closest whose content holds most of it, else the cue beside it."""
    holding = [r for r in cues if sum(i in r.content for i in q.words) * 2 >= len(q.words)]
    if holding:
        return min(holding, key=lambda r: (len(r.content), abs(r.cue.index - q.first)))
    beside = [r for r in cues if _FRAMES & r.word.takes or r.cue.lower == "according"]
    before = next((r for r in reversed(beside) if r.cue.index < q.first), None)
    after = next((r for r in beside if r.cue.index > q.last), None)
    if after is not None and _goes_on(q, unit):
        return after
    near = before is not None and (q.first - before.cue.index <= _REACH or _is_set_off(q, unit))
    return before if near else None


def _goes_on(q: Quoted, unit: Unit) -> bool:
    """Whether the writer's sentence goes on after the quotation: "..., he said", "...?" he asked, '...', he said."""
    by_index = {t.index: t.text for t in unit.tokens if t.index in (q.last, q.last + 2)}
    return by_index[q.last] in (",", "?", "!", "--", "—") or by_index.get(q.last + 2) == ","


def _is_set_off(q: Quoted, unit: Unit) -> bool:
    """Whether a comma or colon leads up to the quotation, however long the speaker's titles."""
    return any(t.index == q.first - 2 and t.text in (",", ":") for t in unit.tokens)


def _lead(report: Report, quoted: set[int], unit: Unit) -> set[int]:
    """The words that run into a quotation before its cue: 'Deal "likely," analysts say'."""
    first = min(quoted)
    before = [t for t in unit.tokens if t.index < first - 1]
    runs_on = report.cue.index > max(quoted) and before and before[-1].text[0].isalnum()
    return {t.index for t in before} if runs_on and len(before) > 1 else set()


def _joined(report: Report, quoted: set[int]) -> set[int]:
    """The quotations with what is said around them on their side of the cue, without the cue's own words."""
    cue = report.cue.index
    own, held = _cue_clause(report), report.content or _object_around(report, quoted)
    found = set(quoted)
    for side in ({i for i in quoted if i < cue}, {i for i in quoted if i > cue}):
        around = {i for i in held if side and (i < cue) == (min(side) < cue)} - own
        if around & side or _adjoin(around, side):
            found |= set(range(min(around | side), max(around | side) + 1)) - own
    return found


def _adjoin(around: set[int], side: set[int]) -> bool:
    """Whether no more than marks stand between reported words and quoted ones."""
    return bool(around) and 0 < min(side) - max(around) <= _FEW_WORDS


def _object_around(report: Report, quoted: set[int]) -> set[int]:
    """The object that holds the quoted words: 'voiced his "full" support for the plan'."""
    target = report.cue.child("dobj")
    words = subtree([target]) if target is not None else set()
    return words if quoted <= words else set()


def _cue_clause(report: Report) -> set[int]:
    """The cue with its auxiliaries and its speaker."""
    beside = (c for c in report.cue.children if c.dep in _CUE_WORDS and abs(c.index - report.cue.index) < _FEW_WORDS)
    own = {report.cue.index} | subtree(beside)
    return own | {t.index for t in noun_phrase(report.source)} if report.source is not None else own


def _governed(tokens: list[Token], q: Quoted) -> Utterance | None:
    """A quoted phrase below a verb outside the lists: the verb is taken for a cue, its complement for the content."""
    head = next((tokens[i] for i in q.words if tokens[i].head.index not in q.words), None)
    branch = None if head is None or _is_title(tokens, q) else _branch(head, q)
    if branch is None:
        return None
    verb = branch.head
    source = subject(verb)
    if source is None or branch.dep not in _GOVERNED or source.index in q.words:
        return None
    content = subtree(c for c in verb.children if c.dep in _GOVERNED and verb.index < c.index <= q.last) | set(q.words)
    return Utterance(Report(verb, ASIDE, source, content), content, set(q.words))


def _branch(head: Token, q: Quoted) -> Token | None:
    """The word on the way up from a quotation's head that hangs directly on a verb outside of it."""
    branch = head
    while branch.head.pos not in ("VERB", "AUX") or branch.head.index in q.words:
        if branch.is_root or branch.dep in ("nsubj", "nsubjpass", "relcl"):
            return None
        branch = branch.head
    return branch


def _is_title(tokens: list[Token], q: Quoted) -> bool:
    """Whether the words are the name of a work: all of them with capitals, but the small ones."""
    words = [tokens[i].text for i in q.words]
    return all(w[0].isupper() or not w[0].isalpha() or len(w) <= _FEW_WORDS for w in words)
