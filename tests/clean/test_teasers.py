import time

import pytest
from clean_pages import STORY, document
from lxml.html import fromstring

from reportedly.clean import teasers
from reportedly.errors import PageError

HEADLINES = (
    "Latveria signs accord with Sokovia on grain",
    "Ministers of Genovia leave Ruritania over spying claims",
    "Wakanda sends troops to the border in May",
    "Freedonia plans new sanctions on banks of Syldavia",
    "Borduria rejects plan for a common river authority",
)
SENTENCES = (
    "The two governments agreed on the price of wheat and will meet again in June.",
    "The envoys must leave within two days, the foreign ministry said on Monday.",
    "The army said that the exercise would last for a week and no longer.",
    "The measures are aimed at banks and at shipping companies of both ports.",
    "The government said that it would build its own dam on the upper river.",
)
CARD = "<div><h2><a href='/{n}'>{headline}</a></h2><p>{text}</p><a href='/{n}'>Read more</a></div>"
BARE = "<li><a href='/{n}'>{headline}</a><p>{text}</p></li>"
WHOLE = "<a href='/{n}'><h3>{headline}</h3><div>{text}</div></a>"
ANCHORED = "<h2><a href='#s{n}'>{headline}</a></h2><p>{text}</p>"
ARTICLE = "".join(f"<p>{p}</p>" for p in STORY.split("\n\n"))


def cards(card: str, number: int = 5) -> str:
    pairs = list(zip(HEADLINES, SENTENCES, strict=True))[:number]
    return "".join(card.format(n=n, headline=h, text=t) for n, (h, t) in enumerate(pairs))


def page(body: str, head: str = "<title>Harbour Gazette - World news</title>") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (cards(CARD), 5),
        (cards(BARE), 5),
        (cards(WHOLE), 5),
        (cards(CARD, 3), 0),
        (cards(ANCHORED), 0),
        (cards("<h2>{headline}</h2><p>{text}</p>"), 0),
        (cards("<h2><a href='/{n}'>{headline}</a></h2><p>{text}</p>" + f"<p>{STORY}</p>"), 0),
        (cards("<p>{text} It follows <a href='/{n}'>a quarrel over the upper river</a>.</p>"), 0),
        (ARTICLE, 0),
    ],
)
def test_teasers_of_a_page(body, found):
    assert teasers.find(fromstring(page(body))) == frozenset(SENTENCES[:found])


@pytest.mark.parametrize("card", [CARD, BARE, WHOLE])
@pytest.mark.parametrize("title", ["", "<h1>World</h1>", "<h1><a href='/'>Harbour Gazette, news of the world</a></h1>"])
def test_a_front_page_is_a_problem(card, title):
    with pytest.raises(PageError, match="only the beginnings of several"):
        document(page(title + cards(card)), "html")


@pytest.mark.parametrize(
    "markup",
    [
        page(f"<h1>Ministers meet over the price of grain</h1>{ARTICLE}{cards(CARD)}"),
        page(f"<h1>Ministers meet over the price of grain</h1>{cards(CARD)}{ARTICLE}"),
        page(cards(CARD) + ARTICLE, "<meta property='og:type' content='article'><title>Ministers meet</title>"),
        page(cards(CARD) + ARTICLE, "<meta property='article:published_time' content='2024-05-04'>"),
        page(cards(CARD) + ARTICLE, """<script type="application/ld+json">{"@type": "NewsArticle"}</script>"""),
        page(f"<h2><a href='/here'>Ministers meet over the price of grain</a></h2>{ARTICLE}"),
        page(ARTICLE + cards(CARD, 3)),
        page(ARTICLE * 2 + cards(BARE)),
        page(cards(ANCHORED) + ARTICLE),
    ],
)
def test_an_article_among_teasers_is_none(markup):
    assert STORY.split("\n\n")[0] in [span.text for span in document(markup, "html").body]


def test_many_links_take_time_in_proportion():
    tree = fromstring(page("<p>" + "<a href='/x'>the price of grain went up</a> and " * 20_000 + "</p>"))
    start = time.process_time()
    assert not teasers.find(tree)
    assert time.process_time() - start < 5
