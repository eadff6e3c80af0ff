"""Which acts of a sentence are told in their own right, and which are only its background."""

from reportedly.model.finding import EventMention


def background(coded: list[EventMention]) -> dict[int, str]:
    """The acts that are not told in their own right, by their place in ``coded``, each with the reason in words."""
    dropped: dict[int, str] = {}
    seen: set[tuple[object, ...]] = set()
    for place, event in sorted(enumerate(coded), key=lambda e: (e[1].pattern.startswith("noun:"), e[1].trigger.start)):
        parties = (frozenset(a.country for a in event.source), frozenset(a.country for a in event.target))
        key = (event.head.sentence.index, event.type or event.cameo, parties)
        if key in seen and event.pattern.startswith("noun:"):
            dropped[place] = "a verb of the sentence tells the same act"
        seen.add(key)
    return dropped
