"""As much of CSS as is needed to tell what a page hides: declarations, and rules with simple selectors."""

import colorsys
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

Declarations = dict[str, str]
_MARK = re.compile(r"[{};]")
_VALUE = 200  # characters of a value: longer ones are pictures
_RULES = 200  # rules for one name that are looked at
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?P<names>(?:[.#][\w-]+)+)", re.IGNORECASE)
_NAME = re.compile(r"[.#][\w-]+")
_OF_USE = re.compile(
    r"display|visibility|opacity|font-size|text-indent|clip|height|width|left|top|right|color|background|transform"
)
_FAR = re.compile(r"-\s*(?:\d{4,}(?:\.\d+)?(?:px|pt)?|\d{3,}(?:\.\d+)?(?:r?em|%|v[wh])|[5-9]\d\d(?:\.\d+)?(?:px|pt)?)$")
_NOTHING = re.compile(r"[+-]?0*\.?0*(?:px|em|rem|pt|%|vw|vh)?$")
_TINY = re.compile(r"(?:0*\.[0-2]\d*r?em|0*\.\d+(?:px|pt)|[01](?:\.\d+)?(?:px|pt)|[0-5](?:\.\d+)?%)$")
_CLIPPED = re.compile(r"rect\(\s*(?:0|1px)|inset\(\s*(?:50|100)%|circle\(\s*0")
_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/]\s*([\d.]+%?)\s*)?\)")
_HSL = re.compile(r"hsla?\(\s*(\d{1,3})(?:deg)?\s*[, ]\s*(\d{1,3})%\s*[, ]\s*(\d{1,3})%")
_FAINT = re.compile(r"0*\.0\d*$|[0-4](?:\.\d+)?%$")  # opacity that no eye sees: less than 0.1, or 5 %
_FOR_ALL = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)\s*$")
_NAMED = {"white": "#ffffff", "black": "#000000", "red": "#ff0000", "gray": "#808080", "grey": "#808080",
          "silver": "#c0c0c0", "yellow": "#ffff00", "blue": "#0000ff", "green": "#008000", "snow": "#fffafa",
          "ivory": "#fffff0", "whitesmoke": "#f5f5f5"}  # fmt: skip


@lru_cache(4096)
def _declarations(style: str) -> tuple[tuple[str, str], ...]:
    found = []
    for part in style.lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found.append((name.strip(), value[:_VALUE].replace("!important", "").strip()))
    return tuple(found)


def declarations(style: str) -> Declarations:
    """Properties and values of a style attribute or of the inside of a rule, in small letters, the last one kept."""
    return dict(_declarations(style)) if style else {}


@dataclass(slots=True)
class Rules:
    """Rules by one of the class names or ids they ask for: (tag or "", all names asked, declarations), in order."""

    by_name: dict[str, list[tuple[str, frozenset[str], Declarations]]] = field(default_factory=dict)
    _seen: dict[tuple[str, frozenset[str]], Declarations] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.by_name)

    def of(self, tag: str, classes: list[str], identity: str | None) -> Declarations:
        """What the rules declare for an element, later ones over earlier ones."""
        if not self.by_name:
            return {}
        names = frozenset({f".{c}" for c in classes} | ({f"#{identity}"} if identity else set()))
        if (tag, names) not in self._seen:
            self._seen[tag, names] = self._merged(tag, names)
        return self._seen[tag, names]

    def _merged(self, tag: str, names: frozenset[str]) -> Declarations:
        merged: Declarations = {}
        for name in sorted(names):
            for wanted, asked, declared in self.by_name.get(name, ()):
                if wanted in ("", tag) and asked <= names:
                    merged.update(declared)
        return merged


def rules(css: str) -> Rules:
    """The rules of a style sheet whose selectors are simple and that may hide something."""
    found = Rules()
    if not css.strip():
        return found
    for selectors, inside in _blocks(_without_comments(css)):
        if not _OF_USE.search(inside):
            continue
        declared = declarations(inside)
        for selector in selectors.split(","):
            if simple := _SIMPLE.fullmatch(selector.strip()):
                names = _NAME.findall(simple.group("names"))
                entries = found.by_name.setdefault(names[0], [])
                if len(entries) < _RULES:
                    entries.append(((simple.group("tag") or "").lower(), frozenset(names), declared))
    return found


def _without_comments(css: str) -> str:
    first, *rest = css.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def _blocks(css: str, outermost: bool = True) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the outermost rules, read once through.

    Rules inside @media, @supports or @keyframes hold for some readers or moments only; those for every screen are as
    good as the outermost.
    """
    start, inside, depth = 0, 0, 0
    for mark in _MARK.finditer(css):
        if mark.group() == "{":
            inside, depth = (mark.end() if depth == 0 else inside), depth + 1
        elif depth == 0:
            start = mark.end()
        elif mark.group() == "}":
            depth -= 1
            if depth == 0:
                if "@" not in (selectors := css[start : inside - 1]):
                    yield selectors, css[inside : mark.start()].partition("{")[0]
                elif outermost and _FOR_ALL.match(selectors.strip().lower()):
                    yield from _blocks(css[inside : mark.start()], outermost=False)
                start = mark.end()


def is_unseen(style: Declarations) -> bool:
    """Whether nothing with these declarations can be seen: not shown, without size, off the screen, clipped."""
    return style.get("display") == "none" or _is_tiny(style) or _is_away(style) or _is_clear(style.get("color", ""))


def _is_clear(ink: str) -> bool:
    found = _RGB.search(ink)
    return ink == "transparent" or bool(found and found.group(4) and _NOTHING.match(found.group(4)))


def _is_tiny(style: Declarations) -> bool:
    size = style.get("font-size", "")
    if size and (_NOTHING.match(size) or _TINY.match(size)):
        return True
    if "hidden" in (style.get("overflow"), style.get("overflow-y"), style.get("overflow-x")):
        sizes = (style.get(name, "") for name in ("height", "width", "max-height", "max-width"))
        return any(s in ("0", "0px", "1px") for s in sizes)
    return bool(_CLIPPED.match(style.get("clip", "")) or _CLIPPED.match(style.get("clip-path", "")))


def _is_away(style: Declarations) -> bool:
    if _FAR.match(style.get("text-indent", "")):
        return True
    moved = style.get("transform", "")
    if moved.startswith(("scale(0)", "scale(0,")) or re.search(r"translate[xy]?\([^)]*-\d{4,}px", moved):
        return True
    sides = ("left", "top", "right", "bottom", "margin-left", "margin-top")
    return any(_FAR.match(style.get(side, "")) for side in sides)


def is_faded(style: Declarations) -> bool:
    """Whether the text takes its room but isn't drawn, as before a script fades it in."""
    if style.get("visibility") in ("hidden", "collapse"):
        return True
    return bool((value := style.get("opacity")) and (_NOTHING.match(value) or _FAINT.match(value)))


def background(style: Declarations, attribute: str | None = None) -> str | None:
    """The declared background colour (``attribute``: the old bgcolor), as written; None without one."""
    return style.get("background-color") or style.get("background") or attribute


@lru_cache(1024)
def colour(text: str | None) -> str | None:
    """A colour as #rrggbb, from hexadecimal, rgb(), hsl() or a common name; None if it is none of these."""
    if not text:
        return None
    text = text.lower()
    if found := _HEX.search(text):
        digits = found.group()[1:]
        digits = "".join(d * 2 for d in digits[:3]) if len(digits) < 6 else digits[:6]
        return f"#{digits}"
    if parts := _RGB.search(text):
        return "#" + "".join(f"{min(255, int(parts.group(i))):02x}" for i in (1, 2, 3))
    if parts := _HSL.search(text):
        hue, saturation, light = (
            int(part) / whole for part, whole in zip(parts.groups(), (360, 100, 100), strict=True)
        )
        return "#" + "".join(f"{round(255 * min(1, c)):02x}" for c in colorsys.hls_to_rgb(hue, light, saturation))
    return next((_NAMED[word] for word in re.findall(r"[a-z]+", text) if word in _NAMED), None)
