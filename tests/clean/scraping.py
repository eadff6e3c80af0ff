"""What layouts of flattened pages are made with: their nouns, and the furniture that many share."""

from collections.abc import Callable
from dataclasses import dataclass

from layouts import Story, story


@dataclass(frozen=True)
class Scrape:
    """A text file, and what a reader would call its article, title, day, and those through whose hands it went."""

    name: str
    text: str
    truth: str
    title: str | None
    day: str | None = None
    byline: str | None = None
    agency: str | None = None
    outlet: str | None = None
    place: str | None = None


MENU = "Home\nWorld\nPolitics\nBusiness\nSports\nCulture\nOpinion\nSubscribe\nLog in\n"
SHARE = "Share this article\nFacebook\nTwitter\nWhatsApp\nCopy link\n"
FOOT = "About us\nContact us\nAdvertise\nPrivacy policy\nTerms of use\nCopyright 2024 Harbour Gazette. All rights reserved.\n"
CAPTION = "Lorries wait in the rain on the bridge between the two towns, May 2, 2024. AFP-Yonhap"
LAYOUTS: dict[str, Callable[[Story], Scrape]] = {}


def layout(build: Callable[[Story], Scrape]) -> Callable[[Story], Scrape]:
    LAYOUTS[build.__name__] = build
    return build


def paragraphs(s: Story, gap: str = "\n\n") -> str:
    return gap.join(s.paragraphs)


def between(s: Story, *blocks: str) -> str:
    """The paragraphs with blocks between them, evenly."""
    parts = list(s.paragraphs)
    for i, block in enumerate(blocks):
        parts.insert((i + 1) * len(s.paragraphs) // (len(blocks) + 1) + i, block)
    return "\n\n".join(parts)


def scrape(s: Story, text: str, **more: str | None) -> Scrape:
    told = {"title": s.title, "outlet": "Harbour Gazette" if "Harbour Gazette" in text else None} | more
    return Scrape("", text, "\n".join(s.paragraphs), **told)


def titles(seed: int, number: int = 5) -> list[str]:
    return [story(seed + n).title for n in range(number)]
