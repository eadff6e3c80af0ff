"""Place: where an event took place, by a phrase of place in its clause."""

from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly.codebook import load
from reportedly.codebook.gazetteer import Entry, Index
from reportedly.extract.dating.attachment import steps, way_up, words_above
from reportedly.model.claim import Place
from reportedly.model.parsed import ParsedDocument, Sentence, Token

# What the parser's entity recogniser calls a place: states and cities, landscapes, buildings.
_ENTITIES = frozenset({"GPE", "LOC", "FAC"})
# A name and the wider one behind it stand this close: "Bakhmut, Donetsk region, Ukraine".
_WIDER = 4


@dataclass(frozen=True, slots=True, eq=False)
class _Named:
    """A name of a place in a sentence, and the country it lies in where that is known."""

    tokens: list[Token]
    country: str | None
    is_country: bool

    @property
    def top(self) -> Token:
        inside = {t.index for t in self.tokens}
        return next((t for t in self.tokens if t.head is t or t.head.index not in inside), self.tokens[-1])


def place_of(parsed: ParsedDocument, head: Token) -> Place | None:
    """Where the event that ``head`` names took place; None where its clause doesn't say.

    A party of the event ("talks with Russia") is no place. A name unknown to the codebook has the country of the wider
    place named after it, else None.
    """
    named = _named(head.sentence)
    if not named:
        return None
    for word, _ in words_above(head):
        ways = ((n, way_up(n.top, word)) for n in named)
        found = [(abs(n.top.index - word.index), n) for n, way in ways if way is not None and _near(way, word)]
        if found:
            return _place(parsed, min(found, key=lambda f: f[0])[1])
    return None


def _near(way: list[Token], word: Token) -> bool:
    """Whether nothing stands between that could have a place of its own: "ended the war in Ukraine" acts elsewhere."""
    return steps(way) <= 1 + (word.lemma in _words()["light"])


def _place(parsed: ParsedDocument, named: _Named) -> Place:
    span = parsed.span(named.tokens[0], named.tokens[-1])
    return Place(span.text, named.country, span.start, span.end)


def _is_scene(named: _Named) -> bool:
    """Whether a name stands where an event's place does: after "in", as the object of "visit", before "summit"."""
    words, token = _words(), named.top
    while (noun := _kind_above(token)) is not None:
        token = noun
    above = token.head
    if token.dep == "pobj":
        return _after(above, named)
    if token.dep in ("dobj", "nsubjpass"):
        return above.lemma in words["upon_places"]
    if token.dep == "poss":
        return above.lemma in words["ceremonies"] and not named.is_country
    return token.dep == "compound" and above.lemma in words["gatherings"] and not named.is_country


def _kind_above(token: Token) -> Token | None:
    """The common noun that says what a name names: the *city* of Sudzha, the Donetsk *region*."""
    kinds, above = _words()["kinds"], token.head
    if token.dep == "pobj" and above.lower == "of" and above.head.lower in kinds:
        return above.head
    return above if token.dep in ("compound", "appos", "nmod", "poss", "amod") and above.lower in kinds else None


def _after(preposition: Token, named: _Named) -> bool:
    words, governor = _words(), preposition.head.lemma
    if preposition.lower in words["inside"]:
        return governor not in words["not_in"]
    if preposition.lower in words["towards"]:
        return governor in words["going"]
    if preposition.lower in words["upon"]:
        return not named.is_country and named.tokens[-1].lower in words["upon_names"]
    return preposition.lower == "of" and governor in words["upon_places"]


@lru_cache(maxsize=64)
def _named(sentence: Sentence) -> tuple[_Named, ...]:
    """The scenes named in a sentence: from the codebook, else as the parser's entity recogniser has them."""
    found, tokens, at = [], sentence.tokens, 0
    words = [t.lower for t in tokens]
    while at < len(tokens):
        named = _known(tokens, words, at) or _entity(tokens, at)
        if named:
            found.append(named)
        at += len(named.tokens) if named else 1
    return tuple(n for n in _with_wider(found) if _is_scene(n))


def _known(tokens: list[Token], words: list[str], at: int) -> _Named | None:
    if not tokens[at].text[:1].isupper():
        return None
    for match in _gazetteer().matches(words, at):
        here = tokens[match.start : match.end]
        for entry in match.entries:
            if entry.fits([t.text for t in here]):
                whole = here + _rest_of_entity(tokens, match.end)
                return _Named(whole, entry.country, entry.kind == "country")
    return None


def _entity(tokens: list[Token], at: int) -> _Named | None:
    first = tokens[at]
    if first.ent not in _ENTITIES or first.dep == "det":
        return None
    return _Named([first, *_rest_of_entity(tokens, at + 1)], None, False)


def _rest_of_entity(tokens: list[Token], at: int) -> list[Token]:
    """The tokens from here on that the recogniser counts to the same name: Changi *Airport*."""
    end, kind = at, tokens[at - 1].ent
    while kind in _ENTITIES and end < len(tokens) and tokens[end].ent == kind:
        end += 1
    return tokens[at:end]


def _with_wider(found: list[_Named]) -> list[_Named]:
    """Names of unknown country take that of the name close behind them."""
    after: list[_Named | None] = [*found[1:], None]
    return [
        _Named(n.tokens, wider.country, False)
        if n.country is None and wider and wider.tokens[0].index - n.tokens[-1].index <= _WIDER
        else n
        for n, wider in zip(found, after, strict=False)
    ]


@cache
def _words() -> dict[str, frozenset[str]]:
    """The word lists of places.yaml."""
    return {name: frozenset(words) for name, words in load("places").items() if name not in ("places", "shared")}


@cache
def _gazetteer() -> Index:
    """All names of places of the codebook, those of states among them."""
    index = Index()
    for code, country in load("countries")["countries"].items():
        for name in (country["name"], *country.get("also", ())):
            index.add(name, Entry("country", code, None, name, name))
        for name in (*country.get("capital", ()), *country.get("places", ()), *country.get("power", ())):
            index.add(name, Entry("place", code, None, name, name))
    for code, names in {**load("places")["places"], None: load("places")["shared"]}.items():
        for name in names:
            index.add(name, Entry("place", code, None, name, name))
    return index
