"""What tests of actors ask of the mentions of a text."""

from reportedly.extract import actors
from reportedly.model.finding import Mention, Mentions
from reportedly.model.parsed import ParsedDocument


def mentions_of(parsed: ParsedDocument) -> Mentions:
    """The mentions of a parsed text."""
    return actors.find(parsed)


def at(parsed: ParsedDocument, word: str, nth: int = 0) -> Mention | None:
    """The mention headed at the ``nth`` occurrence of a word."""
    token = [t for t in parsed.tokens if t.text == word][nth]
    return mentions_of(parsed).of(token)


def codes(mention: Mention | None) -> str:
    """Countries of a mention's actors, joined by spaces; "-" for an unknown one, "" for no mention."""
    return " ".join(a.country or "-" for a in mention.actors) if mention else ""


def sectors(mention: Mention | None) -> set[str | None]:
    """Sectors of a mention's actors."""
    return {a.sector for a in mention.actors} if mention else set()


def people(mention: Mention | None) -> list[str | None]:
    """Persons of a mention's actors."""
    return [a.person for a in mention.actors] if mention else []
