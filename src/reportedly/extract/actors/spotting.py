"""Where names and nouns of the actor codebook stand in a text: one pass over the tokens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from reportedly import codebook
from reportedly.codebook import actors as book
from reportedly.codebook.gazetteer import NAMING, ROLES, Entry, Kind
from reportedly.codebook.offices import ENOUGH
from reportedly.model.parsed import ParsedDocument, Token

_NAME_LIKE: frozenset[Kind] = frozenset({"country", "nation", "capital", "place", "organisation", "person"})
_NOT_NOUNS = frozenset({"VERB", "AUX", "ADV", "ADP", "PRON", "SCONJ", "DET"})
_NOMINAL_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "conj"})
_ATTRIBUTIVE = frozenset({"amod", "advmod"})
_QUALIFYING = frozenset({"amod", "compound", "nmod"})
# For how many years after a term, and before it, its holder is in the news.
_AFTER, _SOON = 15, 2


@dataclass(slots=True, eq=False)
class Hit:
    """Consecutive tokens that the codebook knows, with the readings that fit.

    ``aside``: a state that the noun behind isn't of ("Iran-backed"); ``pair``: one token that names all entries.
    """

    tokens: Sequence[Token]
    entries: tuple[Entry, ...]
    aside: bool = False
    pair: bool = False

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.tokens[0].index

    @property
    def last(self) -> int:
        """Index of the last token."""
        return self.tokens[-1].index

    @property
    def kind(self) -> Kind:
        """What the first reading is."""
        return self.entries[0].kind

    @property
    def head(self) -> Token:
        """The token that the others hang on."""
        return outer(self.tokens)

    @property
    def naming(self) -> bool:
        """Whether this is somebody's name."""
        return self.kind in NAMING

    @property
    def role(self) -> Entry | None:
        """The reading as a common noun for those who act."""
        return next((e for e in self.entries if e.kind in ROLES), None)


def outer(tokens: Sequence[Token]) -> Token:
    """The last of consecutive tokens whose head lies outside them: the one that the phrase hangs on."""
    first, last = tokens[0].index, tokens[-1].index
    for token in reversed(tokens):
        if not first <= token.head.index <= last or token.head is token:
            return token
    return tokens[-1]


def spot(parsed: ParsedDocument) -> list[Hit]:
    """All hits in text order; none overlaps another, and the longest name wins."""
    hits: list[Hit] = []
    roots = book.index().root.next
    for sentence in parsed.sentences:
        tokens = sentence.tokens
        words = [t.lower for t in tokens]
        free = 0
        for at, word in enumerate(words):
            if at < free:
                continue
            node = roots.get(word)
            if node is not None and (node.entries or (at + 1 < len(words) and words[at + 1] in node.next)):
                free = _take(tokens, words, at, hits)
            elif "-" in word and len(word) > 3:
                free = _take_pair(tokens, words, at, hits)
    _settle(parsed, hits)
    _halve(parsed, hits)
    return hits


def _take(tokens: list[Token], words: list[str], at: int, hits: list[Hit]) -> int:
    """Add the hit that begins here, if any; returns where the next may begin."""
    for match in book.lookup(words, at):
        piece = tokens[at : match.end]
        texts = [t.text for t in piece]
        entries = tuple(e for e in match.entries if e.fits(texts) and _is_noun(e, piece))
        if not entries:
            continue
        nobody = entries[0].kind == "nothing" or _tells_no_state(piece, words, at)
        if not nobody and not _someone_else(entries[0], tokens, at, match.end):
            hits.append(Hit(piece, entries, _aside(words, at, match.end)))
        return match.end
    return at + 1


def _take_pair(tokens: list[Token], words: list[str], at: int, hits: list[Hit]) -> int:
    """Add what a token holds that the tokenizer left whole ("U.S.-Japan", "U.S.-led", "U.S.-North" before "Korea")."""
    parts, texts = words[at].split("-"), tokens[at].text.split("-")
    longer = next(iter(book.lookup([parts[-1], *words[at + 1 : at + 4]])), None)
    over = longer.end - 1 if longer is not None and longer.end > 1 else 0
    named = list(zip(parts, texts, strict=False))[: -1 if over else None]
    entries = tuple(e for e in (_first_named(*n) for n in named) if e is not None)
    if entries:
        lists = codebook.load("references")
        aside = parts[-1] in lists["aside"] or parts[0] in lists["against"]
        hits.append(Hit([tokens[at]], entries, aside, pair=True))
    if over and longer is not None:
        hits.append(Hit(tokens[at + 1 : at + 1 + over], longer.entries))
    return at + 1 + over


def _first_named(word: str, text: str) -> Entry | None:
    match = next(iter(book.lookup([word])), None)
    return next((e for e in match.entries if e.kind in NAMING and e.fits([text])), None) if match else None


def _is_noun(entry: Entry, piece: list[Token]) -> bool:
    """Common nouns must be nouns here: not "heads" the verb, not "general" the adjective; "rebel" may be either."""
    if entry.kind not in ROLES:
        return True
    last = piece[-1]
    if last.pos in _NOT_NOUNS:
        return (
            last.tag in ("VBN", "VBG")
            and last.dep in _NOMINAL_DEPS
            and any(c.dep in ("det", "poss") for c in last.children)
        )
    return last.pos != "ADJ" or last.dep not in _ATTRIBUTIVE or len(piece) > 1 or entry.sector == "REB"


def _someone_else(entry: Entry, tokens: list[Token], at: int, end: int) -> bool:
    """Whether a one-word name is part of a longer name of a person that the codebook doesn't know ("Julian Castro")."""
    if entry.kind not in _NAME_LIKE or end - at > 1 or tokens[at].ent != "PERSON":
        return False
    neighbours = [tokens[i] for i in (at - 1, end) if 0 <= i < len(tokens)]
    names = entry.name.lower().split()
    return any(
        n.ent == "PERSON" and n.pos == "PROPN" and n.text[:1].isupper() and not _known(n.lower) and not _glued(n, names)
        for n in neighbours
    )


def _glued(word: Token, names: list[str]) -> bool:
    """Whether a scrape has run a title into the first name ("MinisterSergei")."""
    return any(len(name) > 3 and word.lower.endswith(name) for name in names)


def _known(word: str) -> bool:
    return any(True for _ in book.lookup([word]))


def _tells_no_state(piece: list[Token], words: list[str], at: int) -> bool:
    """Whether a demonym only says of whom people descend, or what they speak: "ethnic Uzbek", "English-speaking"."""
    tongues, behind = codebook.load("references")["tongue"], words[at + len(piece) : at + len(piece) + 2]
    spoken = len(behind) == 2 and behind[0] == "-" and behind[1] in tongues
    return spoken or (_is_descent(words, at) and piece[-1].dep in _QUALIFYING)


def _is_descent(words: list[str], at: int) -> bool:
    return at > 0 and words[at - 1] in codebook.load("references")["descent"]


def _aside(words: list[str], at: int, end: int) -> bool:
    lists = codebook.load("references")
    if end + 1 < len(words) and words[end] == "-" and words[end + 1] in lists["aside"]:
        return True
    if _is_descent(words, at):
        return True
    return at > 1 and words[at - 1] == "-" and words[at - 2] in lists["against"]


def _settle(parsed: ParsedDocument, hits: list[Hit]) -> None:
    """Choose among readings that the page or the day decides: shared names, namesakes in office."""
    page: frozenset[str] | None = None
    for hit in hits:
        entry = hit.entries[0]
        if entry.when:
            page = page if page is not None else frozenset(t.lower for t in parsed.tokens)
            if entry.when & page:
                hit.entries = (Entry(entry.kind, entry.rather, entry.sector, entry.name),) if entry.rather else ()
        elif entry.kind == "person" and len(hit.entries) > 1:
            hit.entries = (in_office(hit.entries, parsed.document.anchor),)
    hits[:] = [h for h in hits if h.entries]
    left_out = set(map(id, unsupported(parsed, hits)))
    hits[:] = [h for h in hits if id(h) not in left_out]


def _halve(parsed: ParsedDocument, hits: list[Hit]) -> None:
    """Add "the North" and "the South" where the page speaks of a divided state."""
    named = {e.country for h in hits for e in h.entries}
    halves = next((h for h in codebook.load("references")["halves"] if named & set(h["states"])), None)
    if halves is None:
        return
    taken = {i for h in hits for i in range(h.first, h.last + 1)}
    found = [t for t in parsed.tokens if t.lower in halves and t.index not in taken and _is_half(parsed, t)]
    for token in found:
        code = halves[token.lower]
        hits.append(Hit([token], (Entry("country", code, "GOV", book.name_of(code)),)))
    hits.sort(key=lambda h: h.first)


def _is_half(parsed: ParsedDocument, token: Token) -> bool:
    """A capitalised "North" or "South" that heads its phrase, with its article except in headlines."""
    if not token.text[:1].isupper() or token.dep in ("compound", "amod", "nmod", "advmod"):
        return False
    before = parsed.tokens[token.index - 1] if token.index else None
    article = before is not None and before.lower == "the" and before.sentence is token.sentence
    return article or token.sentence.zone != "body"


def in_office(entries: Sequence[Entry], day: date | None) -> Entry:
    """Of several persons of one name the one whose term on the day is surest, else the first."""
    holding = [e for e in entries if day is not None and e.kind == "person" and e.term(day) is not None]
    return max(holding, key=lambda e: _sure(e, day), default=entries[0])


def _sure(entry: Entry, day: date | None) -> float:
    held = entry.term(day) if day is not None else None
    return held.sure if held is not None else 0.0


def recent(entry: Entry, day: date | None) -> bool:
    """Whether an office holder may be in the news on a day: in office then, in the 15 years before, or soon."""
    if day is None:
        return True
    first, last = f"{day.year + _SOON}-{day.month:02}", f"{day.year - _AFTER}-{day.month:02}"
    return any(t.since <= first and t.until >= last for t in entry.terms)


def unsupported(parsed: ParsedDocument, hits: list[Hit]) -> Iterator[Hit]:
    """Names of office holders that may well be others': common or doubtful surnames alone, holders of long ago.

    The page bears them out if it names the state, or the person in full.
    """
    day = parsed.document.anchor
    doubtful = [h for h in hits if h.kind == "person" and _is_doubtful(h, day)]
    if not doubtful:
        return
    named = {e.country for h in hits if h.kind != "person" for e in h.entries}
    full = {h.entries[0].name for h in hits if h.kind == "person" and len(h.tokens) > 1 and h not in doubtful}
    yield from (h for h in doubtful if h.entries[0].country not in named and h.entries[0].name not in full)


def _is_doubtful(hit: Hit, day: date | None) -> bool:
    if day is None:
        return False
    entry, alone = hit.entries[0], len(hit.tokens) == 1
    if not recent(entry, day):
        return alone or not any(t.post in _heads() for t in entry.terms)
    term = entry.term(day)
    return alone and (hit.tokens[0].lower in _common() if term is None else term.sure < ENOUGH)


@cache
def _common() -> frozenset[str]:
    return frozenset(codebook.load("references")["common_surnames"])


@cache
def _heads() -> frozenset[str]:
    return frozenset(codebook.load("sectors")["same_post"]["leader"])
