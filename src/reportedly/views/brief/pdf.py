"""A brief as PDF, by WeasyPrint (an extra): the page as it is printed, from the text it has and nothing fetched.

WeasyPrint draws each picture by itself, without the page's style and sprite; so each gets its own.
"""

import re
import sys
from contextlib import redirect_stdout
from functools import cache

from reportedly.errors import UsageError
from reportedly.views.brief import html as brief_html
from reportedly.views.brief.nouns import Brief
from reportedly.views.pictures.timeline import SHAPES
from reportedly.views.templating import file

_PICTURE = re.compile(r"(<svg\b[^>]*>)(.*?)</svg>", re.DOTALL)
_SIGN = re.compile(r'<use href="#sign-(\w+)" x="(-?[\d.]+)" y="(-?[\d.]+)" width="16" height="16"/>')
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# Of the page's style, what is said of pictures: their root and what stands in them.
_ROOT = re.compile(r"\.(?:timeline|reasons|flows)")
_DRAWN = re.compile(r"\.(?:timeline|reasons|flows|range) |\.(?:sign|f-\w+|ribbon)\b")


def render(brief: Brief) -> bytes:
    """The brief as a PDF file. Raises UsageError, which says what to install, where WeasyPrint can't be used."""
    return of_page(printable(brief_html.render(brief)))


def of_page(html: str) -> bytes:
    """A page as a PDF file; what it names elsewhere is not fetched. Raises UsageError as ``render`` does."""
    try:
        with redirect_stdout(sys.stderr):  # where it tells of a missing library
            import weasyprint
            from weasyprint.urls import URLFetcher
    except ModuleNotFoundError:
        raise UsageError("WeasyPrint is not installed.", "pdf", "Install it: pip install 'reportedly[pdf]'") from None
    except OSError as error:
        todo = "Install Pango, on Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        raise UsageError(f"WeasyPrint lacks a library of the system ({error}).", "pdf", todo) from None
    made: bytes = weasyprint.HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=())).write_pdf()
    return made


def printable(html: str) -> str:
    """The page with the style of its print, its signs drawn where they stand, and its style in each picture."""
    drawn = _PICTURE.sub(_own, html)
    return drawn.replace("</head>", f"<style>{file('pdf.css')}</style></head>", 1)


def _own(picture: re.Match[str]) -> str:
    return f"{picture[1]}<style>{_style()}</style>{_SIGN.sub(_drawn, picture[2])}</svg>"


def _drawn(sign: re.Match[str]) -> str:
    name, x, y = sign[1], float(sign[2]) + 8, float(sign[3]) + 8
    shape = next(shape for label, shape in SHAPES.items() if label == name)
    return f'<g class="sign f-{name}" transform="translate({x:g} {y:g})">{shape}</g>'


@cache
def _style() -> str:
    """What the page's style says of pictures, in the colours of its print."""
    css = re.sub(r"/\*.*?\*/", "", file("page.css"), flags=re.DOTALL)
    screen, print_ = css.partition("@media (max-width")[0], css.partition("@media print {")[2]
    colours = dict(re.findall(r"--(\w+): (#\w+)", print_.partition("}")[0]))
    rules = [(said.strip(), does) for said, does in _RULE.findall(screen) if ":hover" not in said]
    kept = [f"{said}{{{does}}}" for said, does in rules if _DRAWN.search(said)]
    sizes = [(said, re.search(r"font-size:[^;]+", does)) for said, does in rules if _ROOT.match(said)]
    kept += [f"{said}{{{size[0]}}}" for said, size in sizes if size]
    return re.sub(r"var\(--(\w+)\)", lambda name: colours[name[1]], "\n".join(kept))
