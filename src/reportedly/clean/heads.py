"""What stands above an article's first paragraph: headline, deck and author among menus and widgets."""

from reportedly.clean import bylines
from reportedly.clean.lines import Line
from reportedly.clean.topic import Topic

_HEADLINE = 4  # words: shorter lines at the top are names of sites and sections
_LIST = 3  # headlines below one another; a headline and its deck are two
_ABOUT = 0.25  # share of the article's words from which a line may be its headline
_NEARLY = 0.6  # of the best share: the first line with as much is the headline, those below it are its deck
_DECK = 0.2  # share of the article's words in a deck; a full sentence needs none
_DECK_WORDS = 40  # no deck is longer
_BYLINE_WITHIN = 15  # lines: an author line further down belongs to a footer
_STAMP_WITHIN = 8  # lines: a stamp further down belongs to another article
_MUCH = 0.3  # of an article's words: no deck has as many
_STAMPED = "publication_stamp"
_STAMP = 2  # lines from an author's name down to the stamp of the page, at most
_BY = ("by", "written by", "author", "authors", "story by", "words by")


def mark(lines: list[Line], title: str | None, topic: Topic) -> None:
    """Above the first paragraph: headline, deck, author line; all else is navigation."""
    headline = _headline(lines, title, topic)
    seen = headline is None
    for at, line in enumerate(lines):
        if line is headline:
            line.zone, seen = "headline", True
        elif line.open and bylines.is_agency_line(line.bare):
            line.zone = "credit"
        elif (seen or bylines.is_byline(line.bare)) and _signs(lines, at):
            line.zone = "byline"
        elif line.open:
            deck = seen and headline is not None and _is_deck(line, topic)
            line.zone, line.reason = ("subheadline", None) if deck else (None, "navigation")


def deck_end(above: list[Line], lines: list[Line]) -> int:
    """How many of an article's first lines stand above the author's name or the stamp: sentences there are its deck.

    ``above``: the lines before them; 0 where neither follows, or so much text goes before that it is no deck.
    """
    found = next((at for at, line in enumerate(lines[:_BYLINE_WITHIN]) if _signs(lines, at)), 0)
    if found and not _before(lines, found) > _MUCH * _before(lines, len(lines)):
        return found
    if any(line.reason == _STAMPED for line in above):
        return 0
    stamp = next((at for at, line in enumerate(lines[:_STAMP_WITHIN]) if line.reason == _STAMPED), 0)
    decks = [line for line in lines[:stamp] if line.open and not bylines.is_agency_line(line.bare)]
    return stamp if len(decks) == 1 and len(decks[0].words) <= _DECK_WORDS else 0


def _signs(lines: list[Line], at: int) -> bool:
    bare = lines[at].bare
    return lines[at].open and (bylines.is_byline(bare) or (bool(bylines.names(bare)) and _is_signed(lines, at)))


def _before(lines: list[Line], end: int) -> int:
    """Words of the first lines."""
    return sum(len(line.words) for line in lines[:end])


def _is_signed(lines: list[Line], at: int) -> bool:
    """Whether a name is an author's: the stamp of the page is next to it or nearly so, or "By" stands above it."""
    if at and lines[at - 1].key.strip(" :") in _BY:
        return True
    return any(near.reason == _STAMPED for near in lines[max(0, at - 1) : at + _STAMP + 1])


def _is_deck(line: Line, topic: Topic) -> bool:
    if len(line.words) < _HEADLINE:
        return False
    return topic.share(line) >= _DECK or (line.final and len(line.words) > 2 * _HEADLINE)


def _headline(lines: list[Line], title: str | None, topic: Topic) -> Line | None:
    """The title, where it is known; else the first line about what the article is about; else the first long one."""
    candidates = [line for at, line in enumerate(lines) if line.open and _may_be_headline(lines, at)]
    if title:
        wanted = " ".join(title.casefold().split())
        if exact := next((line for line in candidates if line.key == wanted), None):
            return exact
    long = [line for line in candidates if len(line.words) > _HEADLINE]
    listed = _listed(lines)
    for some in ([line for line in long if line not in listed], long):
        if found := _about(some, topic):
            return found
    if long:
        return next((line for line in long if line not in listed), long[0])
    return max((line for line in candidates if len(line.words) > 1), key=lambda line: len(line.words), default=None)


def _may_be_headline(lines: list[Line], at: int) -> bool:
    return not bylines.is_agency_line(lines[at].bare) and not _signs(lines, at)


def _about(lines: list[Line], topic: Topic) -> Line | None:
    """The first of the lines that are nearly as much about the article as the best of them."""
    shares = [topic.share(line) for line in lines]
    best = max(shares, default=0.0)
    if best < _ABOUT:
        return None
    return next(line for line, share in zip(lines, shares, strict=True) if share >= _NEARLY * best)


def _listed(lines: list[Line]) -> set[Line]:
    """Headlines that stand in a list: three or more, without an empty line between them."""
    runs: list[list[Line]] = [[]]
    for line in lines:
        if len(line.words) <= _HEADLINE or line.gap:
            runs.append([])
        if len(line.words) > _HEADLINE:
            runs[-1].append(line)
    return {line for run in runs if len(run) >= _LIST for line in run}
