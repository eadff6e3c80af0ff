"""A trace in words: sentence by sentence, acts first, then what was passed over, then the parse with its labels."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.parse import meaning
from reportedly.tracing.nouns import Act, PassedOver, Slot, TracedSentence, Word

# A longer word would push every other column off the screen.
_WIDEST = 24


def told(sentences: Sequence[TracedSentence]) -> Iterator[str]:
    """The lines of a trace."""
    for number, sentence in enumerate(sentences, 1):
        if len(sentences) > 1:
            yield f"== Sentence {number} of {len(sentences)}: {' '.join(sentence.sentence.text.split())}"
        yield from _sentence(sentence)
        yield ""
    yield from _labels({label for s in sentences for word in s.words for label in (word.tag, word.dep)})


def _sentence(sentence: TracedSentence) -> Iterator[str]:
    yield f"Acts: {len(sentence.acts)}" if sentence.acts else "No act."
    for number, act in enumerate(sentence.acts, 1):
        yield from _act(number, act)
    background = [entry for entry in sentence.passed_over if entry.background]
    others = [entry for entry in sentence.passed_over if not entry.background]
    yield from _passed_over("Acts left out, as the sentence only mentions them beside another", background)
    yield from _passed_over("Entries looked at that gave no act", others)
    if sentence.unlisted:
        yield f"\nVerbs without an entry in the codebook: {', '.join(sentence.unlisted)}"
        yield "  CONTRIBUTING.md says how to add one"
    yield f"\nActors: {len(sentence.actors)}" if sentence.actors else "\nActors: none known"
    yield from _aligned([(f"  {named.text}", "; ".join(named.parties)) for named in sentence.actors])
    yield "\nParse"
    yield from _table(sentence.words)


def _act(number: int, act: Act) -> Iterator[str]:
    mode = f", mode {act.mode}" if act.mode else ""
    code = f"{act.type or 'no PLOVER type'}{mode}; CAMEO {act.cameo} ({act.cameo_name})" if act.cameo else "no act"
    yield f'  {number}. "{act.text}": {code}{f"; trend {act.trend}" if act.trend else ""}'
    if not act.told:
        yield "     told as:     nothing that is to come, so that no claim is made of it"
    if act.symmetric:
        yield f"     together:    {'; '.join(act.source)}"
    else:
        yield f"     source:      {'; '.join(act.source) or 'nobody'}"
        yield f"     target:      {'; '.join(act.target) or 'nobody'}"
    for label in act.told:
        words = f", by the words {', '.join(map(repr, label.words))}" if label.words else ""
        yield f"     told as:     {label.factuality}{words}"
    decided = f", its code chosen by '{act.decided_by}'" if act.decided_by else ""
    yield f"     by entry:    {act.entry} in {act.file}, for '{act.word}'{decided}"
    yield from (f"     {side + ' in:':<12} {_slots(act.slots, side)}" for side in ("source", "target"))


def _slots(slots: Sequence[Slot], side: str) -> str:
    """The places of one side: those that hold somebody, then the empty ones."""
    own = [s for s in slots if s.side == side]
    held = [f"{s.slot} = {', '.join(s.parties)}" for s in own if s.parties]
    empty = ", ".join(s.slot for s in own if not s.parties)
    return "; ".join([*held, *([f"nobody in {empty}"] if empty else [])]) or "no place given"


def _passed_over(title: str, entries: Sequence[PassedOver]) -> Iterator[str]:
    if entries:
        yield f"\n{title}: {len(entries)}"
    for entry in entries:
        code = f", CAMEO {entry.cameo} ({entry.cameo_name})" if entry.cameo else ""
        yield f'  "{entry.word}": {entry.entry} in {entry.file}{code}\n     {entry.reason}'


def _table(words: Sequence[Word]) -> Iterator[str]:
    texts = {word.number: word.text for word in words}
    heads = (f"{word.head} {texts[word.head]}" if word.head else "-" for word in words)
    rows = [
        (f"  {word.number:>3}", word.text, word.lemma, word.tag, word.dep, head)
        for word, head in zip(words, heads, strict=True)
    ]
    yield from _aligned([("  no.", "word", "lemma", "tag", "relation", "hangs on"), *rows])


def _labels(labels: Iterable[str]) -> Iterator[str]:
    known = [(f"  {label}", text) for label in sorted(labels) if (text := meaning(label))]
    if known:
        yield "What the parser's labels mean"
    yield from _aligned(known)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns of equal width; the last column may be as long as it likes."""
    cut = [[_short(cell) for cell in row[:-1]] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cut, strict=True)]
    for row, cells in zip(rows, cut, strict=True):
        padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
        yield "  ".join([*padded, row[-1]]).rstrip()


def _short(cell: str) -> str:
    return cell if len(cell) <= _WIDEST else f"{cell[: _WIDEST - 1]}…"
