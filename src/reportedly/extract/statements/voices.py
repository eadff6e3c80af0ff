"""Who speaks in each utterance: by the cue's subject, by the quotation around it, by who had the floor."""

from dataclasses import replace

from reportedly.extract.statements.quoted import Utterance
from reportedly.extract.statements.speakers import (
    FIRST_PERSON,
    NOBODY,
    PRONOUNS,
    Known,
    Speakers,
    fits,
    is_personal,
    meant,
    moved,
)
from reportedly.model.actor import Speaker
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument, Token


class Voices:
    """The speakers of a document's utterances; ``of`` may be asked in any order, best in that of the text."""

    def __init__(self, parsed: ParsedDocument, mentions: Mentions, utterances: list[Utterance]) -> None:
        said = {i for u in utterances for i in u.content}
        self.speakers = Speakers(parsed, mentions, said)
        self._known: dict[int, Known] = {}
        self._around: dict[int, Utterance] = {}
        cues = {u.report.cue.index for u in utterances if u.report is not None}
        for utterance in sorted(utterances, key=lambda u: -len(u.content)):
            self._around.update(dict.fromkeys(cues & utterance.content, utterance))

    def of(self, utterance: Utterance) -> Known:
        """Who speaks: in a quotation that goes on whoever spoke last, else whom the cue's subject means."""
        if id(utterance) not in self._known:
            self._known[id(utterance)] = NOBODY  # what a circle of cues would come back to
            known = self._known[id(utterance)] = self._find(utterance)
            self._remember(utterance, known)
        return self._known[id(utterance)]

    def _find(self, utterance: Utterance) -> Known:
        report = utterance.report
        if report is None:
            return self.speakers.last() or NOBODY
        if report.source is None:
            return _nobody(report.cue)
        if report.source.lower in FIRST_PERSON and report.source.pos == "PRON":
            return self._first_person(report.source, report.cue)
        if report.source.lower in PRONOUNS:
            return self._pronoun(utterance, report.source, report.cue)
        return self.speakers.named(report.source)

    def _first_person(self, head: Token, cue: Token) -> Known:
        """Who is "I": the one in whose quotation it stands."""
        around = self._around.get(cue.index)
        if around is not None and cue.index in around.quoted:
            return moved(self.of(around), head)
        return self.speakers.unknown(head)

    def _pronoun(self, utterance: Utterance, head: Token, cue: Token) -> Known:
        around = self._around.get(cue.index)
        if around is None:
            found = self._in_authors_words(utterance, head)
        elif cue.index in around.quoted:
            found = self.speakers.by_mention(head)
        else:
            found = self._reported(around, head)
        return found or self.speakers.unknown(head)

    def _in_authors_words(self, utterance: Utterance, head: Token) -> Known | None:
        """Who says or thinks something is who spoke last; who does something by words is whom the text speaks of."""
        by_mention = self.speakers.by_mention(head)
        if not _is_aloud(utterance) and (by_mention is not None or not is_personal(head)):
            return by_mention
        return self.speakers.by_floor(head, utterance.content) or by_mention

    def _reported(self, around: Utterance, head: Token) -> Known | None:
        """In reported words a pronoun means who says them, unless another subject stands between."""
        speaker = self.of(around)
        assert around.report is not None
        between = self.speakers.before(head, around.report.cue)
        if between is not None:
            return between
        return meant(speaker, head) if fits(head.lower, speaker) else self.speakers.by_mention(head)

    def _remember(self, utterance: Utterance, known: Known) -> None:
        """Who speaks in the author's own sentences has the floor."""
        report = utterance.report
        if report is not None and report.source is not None and report.cue.index not in self._around:
            self.speakers.give_floor(known, report.cue, _is_aloud(utterance))


def _is_aloud(utterance: Utterance) -> bool:
    """Whether a report is of speech or thought, or frames a quotation."""
    return utterance.report is None or utterance.report.word.aloud or bool(utterance.quoted)


def _nobody(cue: Token) -> Known:
    """Somebody unnamed, whose only trace is a noun as cue ("speculation")."""
    start, end = (cue.start, cue.end) if cue.pos == "NOUN" else (None, None)
    return replace(NOBODY, speaker=Speaker(None, anonymous=True, start=start, end=end))
