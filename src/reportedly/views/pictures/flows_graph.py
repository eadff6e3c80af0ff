"""The picture of flows: who is said to give on the left, who to receive on the right, a ribbon for each item.

A ribbon is as broad as many claims speak of it, which is no amount: claims repeat each other. Plain SVG 1.1, no script.
"""

from collections.abc import Callable, Sequence
from html import escape

from reportedly.views import names
from reportedly.views.lines.nouns import FlowLine
from reportedly.views.pictures import is_narrow

#: Ribbons drawn; the table has the rest.
LIMIT = 8
_MARGIN = 6  # pixels between two parties of one side
_THIN, _STEP, _BROAD = 22, 4, 42  # pixels: the narrowest ribbon, each further claim, the broadest ribbon
_NODE = 8  # pixels: the bar of a party

Placed = dict[int, tuple[float, float]]


def picture(lines: Sequence[FlowLine], width: int, nobody: str) -> str:
    """The picture as an ``<svg>`` element; empty where no flow has a named giver and receiver.

    ``nobody``: what stands in a line for a party that isn't named.
    """
    shown = [line for line in lines if nobody not in (line.giver, line.receiver)][:LIMIT]
    if not shown:
        return ""
    narrow = is_narrow(width)
    label = (0.29 if narrow else 0.15) * width
    left, givers, low = _side(shown, lambda line: line.giver)
    right, receivers, high = _side(shown, lambda line: line.receiver)
    ribbons = "".join(
        _ribbon(line, left[n], right[n], (label + _NODE, width - label - _NODE), not narrow)
        for n, line in enumerate(shown)
    )
    ends = _parties(givers, label, "end", -6, label) + _parties(receivers, width - label - _NODE, "start", 14, label)
    height = max(low, high)
    return (
        f'<svg class="flows" viewBox="0 0 {width} {height:g}" width="{width}" height="{height:g}" role="group"'
        f' aria-label="Picture of {len(shown)} flows">{ribbons}{ends}</svg>'
    )


def _side(
    lines: Sequence[FlowLine], party: Callable[[FlowLine], str]
) -> tuple[Placed, dict[str, tuple[float, float]], float]:
    """Where each ribbon ends on one side, where each party stands, and how high it all is."""
    ribbons: Placed = {}
    parties: dict[str, tuple[float, float]] = {}
    y = 0.0
    for name in dict.fromkeys(map(party, lines)):
        top = y
        for number, line in enumerate(lines):
            if party(line) == name:
                ribbons[number] = (y, y + _breadth(line))
                y += _breadth(line) + 2
        parties[name] = (top, y - 2)
        y += _MARGIN
    return ribbons, parties, y - _MARGIN


def _breadth(line: FlowLine) -> float:
    return min(_THIN + _STEP * (len(line.flows) - 1), _BROAD)


def _ribbon(
    line: FlowLine, start: tuple[float, float], end: tuple[float, float], across: tuple[float, float], roomy: bool
) -> str:
    (a, b), (c, d), (x, to) = start, end, across
    middle = (x + to) / 2
    path = (
        f"M{x:g} {a:g}C{middle:g} {a:g} {middle:g} {c:g} {to:g} {c:g}V{d:g}"
        f"C{middle:g} {d:g} {middle:g} {b:g} {x:g} {b:g}Z"
    )
    told = ", ".join(f"{status} {number}" for status, number in line.statuses.items())
    item = names.item(line.item)
    title = escape(f"{item}, {line.giver} to {line.receiver}: {told}")
    words = escape(f"{item}: {told}" if roomy else item)
    return (
        f'<a href="#{line.anchor}" aria-label="{title}"><title>{title}</title><path class="ribbon s-{line.standing}"'
        f' d="{path}"/><text x="{middle:g}" y="{(a + b + c + d) / 4 + 4:g}" text-anchor="middle">{words}</text></a>'
    )


def _parties(parties: dict[str, tuple[float, float]], x: float, anchor: str, off: float, room: float) -> str:
    """The bars of one side with the parties' names."""
    return "".join(
        f'<rect class="party" x="{x:g}" y="{top:g}" width="{_NODE}" height="{bottom - top:g}"/>'
        f'<text class="name" x="{x + off:g}" y="{(top + bottom) / 2 + 4:g}" text-anchor="{anchor}">'
        f"{escape(_short(name, room))}</text>"
        for name, (top, bottom) in parties.items()
    )


def _short(name: str, room: float) -> str:
    """A name as far as there is room for it."""
    most = int(room / 8)
    return name if len(name) <= most else f"{name[: most - 1]}…"
