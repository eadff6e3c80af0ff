"""The weekly plot: cooperation above a line, conflict below it, weeks without any page shaded. Plain SVG 1.1."""

from collections.abc import Callable, Sequence
from html import escape

from reportedly.views import words
from reportedly.views.series import Week

#: Pixels: the height of each half, the room for names on the left and for days below.
HALF, LEFT, FOOT = 70, 92, 22
#: Pixels that the name of a month takes.
DAY_ROOM = 56
#: Weeks that one picture shows at most, the latest; a bar gets three pixels then.
WEEKS = 260


def plot(weeks: Sequence[Week], link: Callable[[Week], str], width: int = 1000) -> str:
    """The plot as an ``<svg>`` element; ``link``: the address of the events of a week. Empty text for no weeks."""
    shown = weeks[-WEEKS:]
    if not shown:
        return ""
    most = max(max(week.cooperation, week.conflict) for week in shown) or 1
    step = (width - LEFT) / len(shown)
    bars = "".join(_bar(week, LEFT + n * step, step, most, link(week)) for n, week in enumerate(shown))
    names = "".join(
        f'<text x="{LEFT - 8}" y="{y}" text-anchor="end">{name}</text>'
        for name, y in (("cooperation", HALF // 2 + 4), ("conflict", HALF + HALF // 2 + 4))
    )
    scale = f'<text class="most" x="{LEFT - 8}" y="12" text-anchor="end">{words.count(most, "event")}</text>'
    return (
        f'<svg class="series" viewBox="0 0 {width} {2 * HALF + FOOT}" role="group" aria-label="Events by week">{bars}'
        f'<path class="rule" d="M{LEFT} {HALF}H{width}"/>{names}{scale}{_days(shown, step)}</svg>'
    )


def told(week: Week) -> str:
    """A week in one line."""
    if not week.documents:
        pages = "no page of the record came out in it"
    else:
        pages = f"{words.count(week.documents, 'document')} came out in it"
    return f"Week of {words.day(week.monday)}: {week.cooperation} of cooperation, {week.conflict} of conflict; {pages}"


def _bar(week: Week, x: float, step: float, most: int, href: str) -> str:
    up, down = (HALF - 6) * week.cooperation / most, (HALF - 6) * week.conflict / most
    thick, title = max(step - 1, 1), escape(told(week))
    gap = "" if week.documents else f'<rect class="gap" x="{x:.1f}" y="0" width="{step:.1f}" height="{2 * HALF}"/>'
    if not week.cooperation and not week.conflict:
        return gap and f"<g><title>{title}</title>{gap}</g>"
    return (
        f'{gap}<a href="{escape(href)}" aria-label="{title}"><title>{title}</title>'
        f'<rect class="up" x="{x:.1f}" y="{HALF - up:.1f}" width="{thick:.1f}" height="{up:.1f}"/>'
        f'<rect class="down" x="{x:.1f}" y="{HALF}" width="{thick:.1f}" height="{down:.1f}"/></a>'
    )


def _days(shown: Sequence[Week], step: float) -> str:
    """The Mondays of about eight weeks, evenly spread."""
    every = max(len(shown) // 8, 1)
    return "".join(
        f'<text class="day" x="{LEFT + n * step:.1f}" y="{2 * HALF + 16}">{week.monday:%b %Y}</text>'
        for n, week in enumerate(shown)
        if n % every == 0 and (len(shown) - n) * step >= DAY_ROOM
    )
