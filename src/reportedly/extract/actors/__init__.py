"""Actors in a document: who is named, by name, title, nationality, metonym, pronoun or description.

1. Spot what the actor codebook knows (`spotting`).
2. Read noun phrases: head, state, sector, person (`nominals`).
3. Find again the persons that the page introduced (here).
4. Resolve what points back (`coreference`).
"""

from reportedly.extract.actors import coreference
from reportedly.extract.actors.naming import whole_name
from reportedly.extract.actors.nominals import Nominals
from reportedly.extract.actors.phrase import Phrase
from reportedly.extract.actors.spotting import outer, spot
from reportedly.model.actor import Actor
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument, Token


def find(parsed: ParsedDocument) -> Mentions:
    """All mentions of actors, with coreference inside the page resolved.

    A mention is headed by the syntactic head of its noun phrase. Persons without a title are actors only if the
    codebook's office holders, an apposition, or a title elsewhere on the page tells who they are.
    """
    nominals = Nominals(parsed, spot(parsed))
    phrases = nominals.read()
    _find_again(nominals, phrases)
    coreference.resolve(parsed, phrases, nominals.people)
    return Mentions([p.mention() for p in phrases.values() if any(a.country or a.sector for a in p.actors)])


def _find_again(nominals: Nominals, phrases: dict[int, Phrase]) -> None:
    """Bare names of persons whom the page introduces somewhere."""
    aliases = nominals.people.aliases
    if not aliases:
        return
    covered = {i for p in phrases.values() if p.kind == "person" for i in range(p.first, p.last + 1)}
    covered.update(nominals.hit_at)
    for token in nominals.parsed.tokens:
        if token.lower in aliases and token.index not in covered and token.text[:1].isupper():
            phrase = _named(nominals, token)
            if phrase is not None:
                phrases.setdefault(phrase.head.index, phrase)


def _named(nominals: Nominals, token: Token) -> Phrase | None:
    name = whole_name(token)
    person = nominals.people.named([t.text for t in name if t.text != "-"])
    if person is None:
        return None
    actor = Actor(person.country, person.sector, None, person.name, name[0].start, name[-1].end)
    post = min(person.posts, default=None)
    return Phrase(outer(name), name[0].index, name[-1].index, "person", (actor,), post, person.woman)
