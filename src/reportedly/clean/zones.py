"""Lines to zones: what each line of a page is, by its own features, its copies, and its place among the others.

No training: length, end mark, share of function words, duplication, position, and the lexicon of furniture.yaml
(the line features of jusText and of boilerpipe, Kohlschütter et al. 2010, with rules instead of weights).
"""

import re
from collections import Counter
from collections.abc import Mapping

from reportedly.clean import bylines, dateline, furniture, heads, notes, outlets, rendering
from reportedly.clean.lines import Line, split
from reportedly.clean.stamps import peel
from reportedly.clean.topic import Topic

_SENTENCE = 8  # words: shorter lines with a full stop count as article only between longer ones
_SHORT = 4  # words: a page without any longer sentence may be a brief
_LONG = 25  # words: headlines are shorter, so a line this long is a paragraph even without a full stop
_COPY = 6  # words: shorter lines may well be said twice
_PROSE = 0.25  # share of function words in a paragraph; headlines have fewer
_CROSSHEAD = 5  # words: a short line between paragraphs is the article's own heading, a longer one another's headline
_DECK = 3  # paragraphs: a dateline further down is quoted
_PULLED = 6, 40  # words of a quotation that is printed large
_QUOTES = "\"“”'‘’«»„"
_ISLAND = 4  # lines: what is parted from the last paragraph by as many may be another page's
_STRANGE = 0.15  # share of its words that other paragraphs have
_INTRUDERS = 8  # lines: no more stand between two halves of a sentence
_TITLES = (rendering.HEADING, rendering.LINKED)
_KEPT = (rendering.ITEM, rendering.CODE)  # lines that belong to an article's text though no sentence ends there
_CAPTION = 120  # words: no caption is longer
_LAST_CREDIT = re.compile(r"(?<=[.!?”\"])[\s\xa0]*(?P<credit>\((?P<name>[^()]{2,40})\)|\(END\))$")
_PHOTO = "photo_credit"
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s")  # paragraphs of ministries and courts
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b(?:left|right|center|centre)\b,")


def classify(text: str, title: str | None = None, marks: Mapping[str, str] | None = None) -> list[Line]:
    """The lines of a text, each with a zone or a reason to drop it.

    ``title``: the headline, where it is known; ``marks``: what HTML says of lines (``rendering.marks``), None for text.
    Lines come in text order and don't overlap; one line of the page may come in several pieces (headline and stamp).
    """
    lines = [piece for line in split(text) for piece in peel(text, line)]
    if marks is not None:
        for line in lines:
            line.mark = marks.get(line.text, rendering.PARAGRAPH)
    head = " ".join(title.casefold().split()) if title else None
    _mark_furniture([line for line in lines if line.key != head])
    _mark_copies(lines, head)
    _mark_captions(lines)
    _mark_linked(lines, head)
    topic = Topic(line for line in lines if line.open and _is_sentence(line))
    notes.mark(lines, topic)
    first, last = _core(lines, topic)
    heads.mark(lines[:first], title, topic)
    _mark_body(lines[:first], lines[first : last + 1])
    _mark_tail(lines[last + 1 :])
    _mark_author_notes(lines)
    return _with_credit(text, _with_dateline(text, lines))


def _mark_furniture(lines: list[Line]) -> None:
    for line in lines:
        if line.open and line.mark != rendering.CODE:
            line.reason = furniture.reason_of(line)


def _mark_linked(lines: list[Line], head: str | None) -> None:
    """Headlines that lead to other pages, below the article's first sentence; above it its own may be linked, too."""
    told = (at for at, line in enumerate(lines) if line.open and line.mark not in _TITLES and _is_sentence(line))
    for line in lines[next(told, len(lines)) :]:
        if line.open and line.mark == rendering.LINKED and line.key != head:
            line.reason = "related_headline"


def _mark_copies(lines: list[Line], head: str | None) -> None:
    """The second and later copies of a line; the headline's first copy is kept."""
    seen: dict[str, Line] = {}
    for line in lines:
        if not line.open or len(line.words) < _COPY:
            continue
        if line.key in seen:
            line.reason = "repeated_headline" if line.key == head else "repeated_text"
        else:
            seen[line.key] = line


def _mark_captions(lines: list[Line]) -> None:
    """Lines that end with a photo credit or speak of a photo; copies of a caption get their own reason."""
    copies = Counter(line.key for line in lines if line.reason == "repeated_text")
    # A page printed twice is not all captions.
    doubled = bool(copies) and 2 * len(copies) > sum(line.open and _is_sentence(line) for line in lines)
    captions = set()
    # A headline, if it is printed twice.
    first = next((line for line in lines if line.open and len(line.words) >= _COPY), None)
    for at, (before, line) in enumerate(zip([None, *lines], lines, strict=False)):
        twice = not doubled and line is not first and line.key in copies and _next_is_copy(lines, at)
        named = before is not None and before.reason == _PHOTO and before.bare.endswith(("caption,", "caption"))
        if line.open and (named or twice or _is_caption(line)):
            line.zone = "caption"
            captions.add(line.key)
        elif line.reason == "repeated_text" and line.key in captions:
            line.reason = "repeated_caption"
        elif before is not None and before.zone == "caption" and line.open and bylines.is_agency_line(line.bare):
            line.zone = "caption"


def _is_caption(line: Line) -> bool:
    if not 2 <= len(line.words) <= _CAPTION:
        return False
    if furniture.speaks_of_photo(line):
        return True
    if len(line.words) < _SHORT or not furniture.has_photo_credit(line) or bylines.is_byline(line.bare):
        return False
    credit = _LAST_CREDIT.search(line.text)
    return not (credit and (credit.group("name") is None or outlets.named(credit.group("name"))))


def _next_is_copy(lines: list[Line], at: int) -> bool:
    """Whether the next line is the same again, as alternative texts of images are."""
    return at + 1 < len(lines) and lines[at + 1].key == lines[at].key


def _is_sentence(line: Line) -> bool:
    if len(line.words) >= _LONG and line.function_share >= 0.15:
        return True
    if line.final and len(line.words) >= _SENTENCE and line.function_share >= 0.08:
        return True
    return dateline.read(line.text) is not None


def _core(lines: list[Line], topic: Topic) -> tuple[int, int]:
    """Indexes of the first and last line of article text; (n, n - 1) when there is none."""
    found = [i for i, line in enumerate(lines) if line.open and _is_sentence(line) and not _is_question_title(lines, i)]
    found = found or [i for i, line in enumerate(lines) if line.open and line.final and len(line.words) >= _SHORT]
    if not found:
        return len(lines), len(lines) - 1
    found = _mainland(lines, found, topic)
    found = [*_cut_above(lines, found[0]), *found]
    stop = _closing(lines, found)
    last = max(i for i in found if i <= stop)
    return found[0], _last(lines[: min(stop, len(lines))], last)


def _last(lines: list[Line], last: int) -> int:
    """Index of the line that ends the article, given its last long sentence."""
    while last + 1 < len(lines):
        below = lines[last + 1]
        leads = below.open and below.mark == rendering.HEADING and last + 2 < len(lines) and _goes_on(lines[last + 2])
        if not leads and not _goes_on(below):
            break
        last += 1 + leads
    return last


def _cut_above(lines: list[Line], first: int) -> list[int]:
    """The line above furniture whose sentence goes on in the first line of the article, if there is one."""
    above = next((at for at in range(first - 1, max(-1, first - _INTRUDERS), -1) if lines[at].open), None)
    return [above] if above is not None and _goes_on_below(lines, above) else []


def _mainland(lines: list[Line], found: list[int], topic: Topic) -> list[int]:
    """Without what lies far above the first or below the last paragraph and shares hardly a word with the others."""
    kept = list(found)
    for end, next_to in ((-1, -2), (0, 1)):
        while len(kept) > _ISLAND and abs(kept[end] - kept[next_to]) > _ISLAND and _is_strange(lines[kept[end]], topic):
            kept.pop(end)
    return kept


def _is_strange(line: Line, topic: Topic) -> bool:
    return dateline.read(line.text) is None and topic.share(line, times=2) < _STRANGE


def _goes_on(line: Line) -> bool:
    """A short sentence right after the last long one ends the article; a widget would be in the lexicon."""
    if line.open and line.mark in _KEPT:
        return True
    return line.open and line.final and len(line.words) > 2 and (line.text[0] in "\"“'‘" or line.function_share >= 0.2)


def _is_question_title(lines: list[Line], at: int) -> bool:
    """A first line that asks and stands alone is a headline, though it ends as a sentence does."""
    line = lines[at]
    alone = at + 1 < len(lines) and lines[at + 1].gap > 0
    return alone and len(line.words) <= 18 and not line.text.endswith(".") and not any(p.open for p in lines[:at])


def _closing(lines: list[Line], found: list[int]) -> int:
    """The line after which nothing is article: one that opens comments or lists, with less text below than above."""
    for at, line in enumerate(lines):
        if at > found[0] and furniture.closes_page(line):
            above = sum(len(lines[i].words) for i in found if i < at)
            below = sum(len(lines[i].words) for i in found if i > at)
            if 2 * below < above:
                return at
    return len(lines)


def _mark_body(above: list[Line], lines: list[Line]) -> None:
    """Between the first and the last paragraph: sentences are body, other headlines are dropped."""
    deck_above = heads.deck_end(above, lines)
    listed = False
    whole = "\n".join(line.key for line in lines if line.open)
    for at, line in enumerate(lines):
        if not line.open:
            listed = furniture.opens_list(line) or (listed and line.reason == "related_headline")
        elif bylines.is_byline(line.bare) or at == deck_above > 0:
            line.zone = "byline"
        elif at < deck_above:
            line.zone = _deck_zone(line)
        elif _is_pulled(line, whole):
            line.reason = "repeated_text"
        elif _goes_on_below(lines, at):
            line.zone = "body"
        else:
            _mark_between(line, listed, lines[at + 1] if at + 1 < len(lines) else None)
            listed = listed and line.reason == "related_headline"


def _deck_zone(line: Line) -> str:
    if bylines.is_agency_line(line.bare):
        return "credit"
    return "caption" if _DATED.search(line.text) else "subheadline"


def _is_pulled(line: Line, whole: str) -> bool:
    """Whether a quotation is printed large beside the paragraph that has it, too."""
    quoted = line.text[0] in _QUOTES and _PULLED[0] <= len(line.words) <= _PULLED[1]
    return quoted and whole.count(line.key.strip(_QUOTES + " .,")) > 1


def _goes_on_below(lines: list[Line], at: int) -> bool:
    """Whether a sentence is cut in two by furniture: no end mark here, and a small letter at the next line of text."""
    line, below = lines[at], next((other for other in lines[at + 1 : at + _INTRUDERS] if other.open), None)
    parted = below is not None and below is not lines[at + 1] and below.text[0].islower()
    return parted and not line.final and len(line.words) >= _SHORT


def _mark_between(line: Line, listed: bool, below: Line | None) -> None:
    """``listed``: in a list of other articles."""
    leads = below is not None and below.open and _reads_on(below)
    if bylines.is_credit(line.bare) or bylines.is_agency_line(line.bare):
        line.zone = "credit"
    elif _reads_on(line) and not (listed and _is_title(line)):
        line.zone = "body"
    elif line.mark == rendering.HEADING and not listed and below is not None and below.open:
        line.zone = "subheadline"
    elif len(line.words) <= _CROSSHEAD and not listed:
        line.zone = "subheadline" if leads and len(line.words) > 1 else None
        line.reason = None if line.zone else "navigation"
    else:
        line.reason = "related_headline"


def _is_title(line: Line) -> bool:
    """Whether a line that ends as sentences do may be a headline."""
    return len(line.words) < _LONG and (line.title_case or line.text[-1] == "?")


def _is_prose(line: Line) -> bool:
    """Whether a paragraph of HTML is no title, though no sentence ends there."""
    prose = line.mark == rendering.PARAGRAPH and len(line.words) >= _SENTENCE and line.function_share >= _PROSE
    return prose and not line.title_case


def _reads_on(line: Line) -> bool:
    """Whether the line is running text: a sentence, a long line, an item of a list, or one that ends in a colon."""
    if (line.final and len(line.words) > 1) or line.mark in _KEPT:
        return True
    if len(line.words) >= _LONG or dateline.read(line.text) or _is_prose(line):
        return True
    if _NUMBERED.match(line.text) and len(line.words) >= _SENTENCE and line.function_share >= 0.15:
        return True
    return len(line.words) >= 3 and (line.bullet or line.text[-1] in ":;,–—")


def _mark_tail(lines: list[Line]) -> None:
    """Below the last paragraph: author lines and credits are kept, all else is dropped."""
    for line in lines:
        if not line.open:
            continue
        if bylines.is_byline(line.bare):
            line.zone = "byline"
        elif bylines.is_credit(line.bare) or bylines.is_agency_line(line.bare):
            line.zone = "credit"
        else:
            line.reason = "related_headline" if len(line.words) > _CROSSHEAD else "navigation"


def _mark_author_notes(lines: list[Line]) -> None:
    """The last paragraphs, where they tell about the author, who is no part of the story."""
    names = {name for line in lines if line.zone == "byline" and (name := bylines.author(line.bare))}
    for line in [line for line in lines if line.zone == "body"][:0:-1]:
        if not any(bylines.is_note(line.bare, name) for name in names):
            break
        line.zone, line.reason = None, "author_note"


def _with_dateline(text: str, lines: list[Line]) -> list[Line]:
    """The first paragraph in two pieces if it begins with a dateline; sentences above a dateline are the deck."""
    for at in [i for i, line in enumerate(lines) if line.zone == "body"][:_DECK]:
        if at and _is_place(lines[at - 1]):
            lines[at - 1].zone, lines[at - 1].reason = "dateline", None
            return lines
        if found := dateline.read(lines[at].text):
            for above in lines[:at]:
                above.zone = "subheadline" if above.zone == "body" else above.zone
            return [*lines[:at], *_cut(text, lines[at], found.end, "dateline", "body"), *lines[at + 1 :]]
    return lines


def _is_place(line: Line) -> bool:
    """Whether a line above a paragraph is a dateline of nothing but a place: "ANKARA"."""
    return line.reason == "navigation" and dateline.read(line.bare, alone=True) is not None


def _with_credit(text: str, lines: list[Line]) -> list[Line]:
    """The last paragraph in two pieces if an agency's name in brackets ends it."""
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.zone == "body":
            found = _LAST_CREDIT.search(line.text)
            if not found or not (found.group("name") is None or outlets.named(found.group("name"))):
                return lines
            return [*lines[:at], *_cut(text, line, found.start("credit"), "body", "credit"), *lines[at + 1 :]]
    return lines


def _cut(text: str, line: Line, at: int, left: str, right: str) -> list[Line]:
    """Two lines from one; the blanks between them belong to neither."""
    pieces = []
    for start, end, zone in ((line.start, line.start + at, left), (line.start + at, line.end, right)):
        while end > start and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            pieces.append(Line(start, end, text[start:end], line.gap, None, zone))
    return pieces
