"""When the sentence alone takes an event for given: what its date and the mentions before say of it."""

from reportedly.extract import tree
from reportedly.extract.factuality import clauses, definites
from reportedly.extract.factuality.climb import Climber
from reportedly.extract.factuality.standing import Standing
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.when import When

# Moods that a noun takes over from the mention before: "a summit may be held. ... The summit would ...".
_TAKEN_OVER = frozenset({"planned", "predicted", "called_for", "possible"})


def seen_from(
    parsed: ParsedDocument, head: Token, here: Standing, climber: Climber, date: When | None = None
) -> Standing:
    """The standing, corrected where it only is "happened" because nothing in the sentence says otherwise.

    An event dated after the day of publication is planned; a definite noun stands as its mention before.
    """
    if here.is_open or not here.positive or here.denied or here.why == "factive":
        return here
    if lies_ahead(parsed, head, date):
        return here.at_most("planned", "schedule")
    if not tree.is_nominal(head) or here.why or not _may_refer(head, parsed, date):
        return here
    return _as_before(parsed, head, here, climber)


def lies_ahead(parsed: ParsedDocument, head: Token, date: When | None) -> bool:
    """Whether an event that is told without a word of future is dated after the day of publication."""
    anchor = parsed.document.anchor
    if date is None or date.start is None or anchor is None or date.start <= anchor:
        return False
    if tree.is_nominal(head):
        return not definites.is_past(head) or date.text in _words_of(parsed, head)
    return clauses.is_present(head.head if head.dep == "acomp" else head)


def _words_of(parsed: ParsedDocument, head: Token) -> str:
    return parsed.span(*tree.contiguous(head)).text


def _may_refer(head: Token, parsed: ParsedDocument, date: When | None) -> bool:
    """Whether a noun may take up an open mention: it is definite and nothing says that its event is over."""
    if (definites.indefinite(head) and not definites.named(head)) or definites.is_past(head):
        return False
    if definites.lasts(head) or definites.is_another(head):
        return False
    anchor = parsed.document.anchor
    return date is None or date.end is None or anchor is None or date.end >= anchor


def _as_before(parsed: ParsedDocument, head: Token, here: Standing, climber: Climber) -> Standing:
    for mention in definites.earlier(parsed, head):
        before = climber.event(mention)
        if before.mood in _TAKEN_OVER and before.positive:
            side = definites.doubted_side(head, climber.standing)
            below = here.at_most(before.mood, "mention")
            return below if side is None else below.at_most(side.mood, side.why)._replace(marks=side.marks)
        if before.is_open or not before.positive or before.denied or before.attributed:
            break
        if here.attributed:  # the text has told of it in its own voice
            return here._replace(attributed=False, own=None, given="told")
        if definites.indefinite(mention):
            break
    return here
