"""Web pages in some forty layouts with known article text, written from our own stories; nothing is anybody's page.

A layout takes a story and gives HTML; ``truth`` is what a reader of the page would call the article's text.
"""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

STATES = ["Latveria", "Sokovia", "Genovia", "Freedonia", "Ruritania", "Syldavia", "Borduria", "Wakanda"]
MATTERS = ["grain", "river water", "customs", "railways", "fishing rights", "electricity", "visas", "timber"]
PLACES = ["Geneva", "Vienna", "Oslo", "Montreux", "Samarkand", "Windhoek", "Montevideo", "Hanoi"]
WHO = ["the foreign ministers", "two deputy ministers", "the trade envoys", "the heads of both customs services"]
SAID = [
    "a spokeswoman for the hosts",
    "an official who took part",
    "the ministry of trade",
    "a person who saw the draft",
]
LINES = [
    "{who} of {a} and {b} met in {place} on {day} and spoke for {n} hours about {matter}.",
    "{said} said that they had come closer on {matter}, but that the two sides would need {n} more rounds at the least.",
    "{a} has kept {n} of its border posts closed since the spring, when a quarrel over {matter} began.",
    "The closure has cost farmers on both banks of the river more than they earned in the {n} years before it.",
    "{b} wants its neighbour to take back a rule of last year by which every lorry is weighed {n} times.",
    "Under the plan, {n} inspectors from {c} would watch the crossings and report to both capitals each month.",
    "{said} added that a paper of {n} pages had been left on the table, and that nobody had signed it.",
    "Talks in {place} broke down {n} weeks ago after {a} had asked for a share of what {c} earns from {matter}.",
    "The price of {matter} rose by {n} percent in the markets of {b} when word of the meeting came out.",
    "Neither government would say whether the presidents are going to see one another before the end of the year.",
    "Hundreds of drivers waited on the bridge in the rain, and some of them had been there for {n} days.",
    "{c}, which borders on both, has offered its good offices and a hall that seats {n} people.",
]
QUESTIONS = ["What comes next", "How it began", "Who loses most", "What the paper says"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True)
class Story:
    """An invented report: title, paragraphs, and what its page says of itself."""

    title: str
    paragraphs: tuple[str, ...]
    author: str = "Ada Quist"
    site: str = "Harbour Gazette"
    day: str = "2024-05-04"

    @property
    def spoken_day(self) -> str:
        year, month, day = self.day.split("-")
        return f"{MONTHS[int(month) - 1]} {int(day)}, {year}"


@dataclass(frozen=True)
class Sample:
    """A page, its layout's name, the article's text, and whether the page hides text that is not the article's."""

    layout: str
    html: str
    truth: str
    hides: bool


def story(seed: int, paragraphs: int = 7) -> Story:
    draw = random.Random(seed)
    a, b, c = draw.sample(STATES, 3)

    def sentence(line: str) -> str:
        text = line.format(
            a=a, b=b, c=c, place=draw.choice(PLACES), matter=draw.choice(MATTERS), n=draw.randint(2, 90),
            who=draw.choice(WHO), said=draw.choice(SAID), day=draw.choice(["Monday", "Tuesday", "Thursday"]),
        )  # fmt: skip
        return text[0].upper() + text[1:]

    lines = draw.sample(LINES[1:], k=min(len(LINES) - 1, paragraphs + 3))
    texts = [sentence(LINES[0]) + " " + sentence(lines[0])]
    rest = iter(lines[1:])
    for _ in range(paragraphs - 1):
        line = next(rest, None) or draw.choice(LINES)
        texts.append(" ".join(sentence(x) for x in (line, *([draw.choice(LINES)] if draw.random() < 0.5 else []))))
    title = f"{a} and {b} speak about {draw.choice(MATTERS)} in {draw.choice(PLACES)}"
    return Story(title, tuple(texts), day=f"2024-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}")


SECTIONS = [
    f"{a} {b}"
    for a in ("World", "Economy", "Sport", "Culture", "Weather")
    for b in ("today", "week", "maps", "video", "archive")
]
MENU = (
    "<nav><ul>"
    + "".join(f"<li class='item menu-{i}'><a href='/{i}'><span>{w}</span></a></li>" for i, w in enumerate(SECTIONS))
    + "</ul></nav>"
)
SCRIPTS = "".join(
    f"<script>var q{i}=[{','.join(map(str, range(300)))}];q{i}.push(function(){{return {i};}});</script>"
    for i in range(12)
)
FOOT = (
    "<footer><p>Copyright 2024 Harbour Gazette. All rights reserved.</p><ul>"
    + "".join(f"<li><a href='/about/{i}'>{w}</a></li>" for i, w in enumerate(SECTIONS))
    + f"</ul></footer>{SCRIPTS}"
)
SPAM = (
    "Cheap watches and loans without a bank are to be had from our partners at a price that nobody else will offer you. "
    "Write to us today and you will get a second watch for nothing, sent to your house within three days of the order."
)


def ps(texts: tuple[str, ...] | list[str], tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(t, quote=False)}</{tag}>" for t in texts)


def head(s: Story, extra: str = "") -> str:
    return (
        f"<head><meta charset='utf-8'><title>{s.title} | {s.site}</title><meta property='og:title' content='{s.title}'>"
        f"<meta property='og:site_name' content='{s.site}'><meta name='author' content='{s.author}'>"
        f"<meta property='article:published_time' content='{s.day}T08:00:00Z'>{extra}</head>"
    )


def page(s: Story, body: str, extra: str = "", menu: str = MENU, foot: str = FOOT) -> str:
    return f"<!doctype html><html lang='en'>{head(s, extra)}<body>{menu}{body}{foot}</body></html>"


def article(s: Story, inner: str | None = None, extra: str = "") -> str:
    inner = ps(s.paragraphs) if inner is None else inner
    stamp = f"<p class='meta'>By {s.author} <time datetime='{s.day}'>{s.spoken_day}</time></p>"
    return page(s, f"<main><article><h1>{s.title}</h1>{stamp}{inner}</article></main>", extra)


Layout = Callable[[Story], str | tuple[str, list[str]]]
LAYOUTS: dict[str, Layout] = {}
HIDING: set[str] = set()


def layout(build: Layout) -> Layout:
    LAYOUTS[build.__name__] = build
    return build


def among(s: Story, *blocks: str) -> str:
    """The paragraphs with blocks of markup between them, evenly."""
    parts = [ps([p]) for p in s.paragraphs]
    for i, block in enumerate(blocks):
        parts.insert((i + 1) * (len(s.paragraphs)) // (len(blocks) + 1) + i, block)
    return "".join(parts)


@layout
def classic(s: Story) -> str:
    return article(s)


@layout
def crossheads(s: Story) -> tuple[str, list[str]]:
    q = QUESTIONS
    inner = f"{ps(s.paragraphs[:3])}<h2>{q[0]}</h2>{ps(s.paragraphs[3:5])}<h2>{q[1]}</h2>{ps(s.paragraphs[5:])}"
    return article(s, inner), [*s.paragraphs, q[0], q[1]]


@layout
def live_blog(s: Story) -> str:
    posts = "".join(
        f"<div class='post'><time datetime='{s.day}T1{i % 10}:05'>1{i % 10}:05</time>{ps([p])}</div>"
        for i, p in enumerate(s.paragraphs)
    )
    return article(s, f"<section class='live'>{posts}</section>")


@layout
def paywall_stub(s: Story) -> tuple[str, list[str]]:
    wall = "<div class='paywall'><p>Subscribe now to continue reading.</p><button>Subscribe</button></div>"
    return article(s, ps(s.paragraphs[:2]) + wall), list(s.paragraphs[:2])


@layout
def amp(s: Story) -> str:
    boiler = (
        "<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both}"
        "@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style>"
    )
    body = f"<article><h1>{s.title}</h1>{among(s, '<amp-ad width=300 height=250></amp-ad>')}</article>"
    return page(s, body, boiler).replace("<html ", "<html amp ")


@layout
def listed(s: Story) -> str:
    items = "<ul>" + ps(s.paragraphs[3:6], "li") + "</ul>"
    return article(s, ps(s.paragraphs[:3]) + items + ps(s.paragraphs[6:]))


@layout
def comments(s: Story) -> str:
    other = story(9_001)
    rows = "".join(f"<li class='comment'><p>{escape(t)}</p><a>Reply</a></li>" for t in other.paragraphs)
    return article(s).replace(
        "</article>", f"</article><section id='comments'><h3>7 Comments</h3><ol>{rows}</ol></section>"
    )


@layout
def cookie_banner(s: Story) -> str:
    banner = (
        "<div id='cookie-banner' class='consent'><p>We and our partners use cookies to give you a better experience, "
        "to measure who reads us and to show you advertisements. You may accept all of them or choose.</p>"
        "<button>Accept all</button></div>"
    )
    return article(s).replace("<body>", f"<body>{banner}")


def _links(seed: int) -> str:
    return "".join(f"<li><a href='/{i}'>{story(seed + i).title}</a></li>" for i in range(4))


@layout
def related_boxes(s: Story) -> str:
    box = "<div class='related-box'><h4>Related articles</h4><ul>{}</ul></div>"
    return article(s, among(s, box.format(_links(500)), box.format(_links(600))))


@layout
def read_more_lines(s: Story) -> str:
    lines = [f"<p><strong>Read more: <a href='/{i}'>{story(700 + i).title}</a></strong></p>" for i in range(2)]
    return article(s, among(s, *lines))


@layout
def newsletter_form(s: Story) -> str:
    form = (
        "<div class='signup'><h3>Sign up for our newsletter</h3><p>Get the morning's news delivered to your inbox.</p>"
        "<form><input type='email'><button>Subscribe</button></form></div>"
    )
    return article(s, among(s, form))


@layout
def second_article(s: Story) -> str:
    other = story(9_002)
    more = f"<div class='infinite-scroll'><article><h2>{other.title}</h2>{ps(other.paragraphs)}</article></div>"
    return article(s).replace("</main>", f"</main>{more}")


@layout
def video_page(s: Story) -> tuple[str, list[str]]:
    player = "<video controls><source src='a.mp4'>Your browser does not support the video tag.</video>"
    return article(s, f"<div class='player'>{player}<span>02:31</span></div>{ps(s.paragraphs[:3])}"), list(
        s.paragraphs[:3]
    )


@layout
def gallery(s: Story) -> str:
    shot = "<figure><img src='{0}.jpg' alt='A bridge in the rain'><figcaption>A bridge in the rain, May 2024. Harbour Gazette/Bo Lind</figcaption></figure>"
    return article(s, among(s, *(shot.format(i) for i in range(3))))


@layout
def print_version(s: Story) -> str:
    return f"<html><head><title>{s.title}</title></head><body><h1>{s.title}</h1><hr>{ps(s.paragraphs)}<hr><p>Print this page</p></body></html>"


@layout
def table_layout(s: Story) -> str:
    menu = "".join(f"<tr><td><a href='/{w}'><font size=1>{w}</font></a></td></tr>" for w in ("Home", "World", "Sport"))
    text = "<br><br>".join(escape(p, quote=False) for p in s.paragraphs)
    return (
        f"<html>{head(s)}<body bgcolor=white><table width=780><tr><td width=120><table>{menu}</table></td>"
        f"<td><font face=Arial><b>{s.title}</b><br><br>{text}</font></td></tr></table></body></html>"
    )


@layout
def table_of_paragraphs(s: Story) -> str:
    body = f"<table><tr><td>{MENU}</td><td><h1>{s.title}</h1>{ps(s.paragraphs)}</td></tr></table>"
    return page(s, body, menu="")


@layout
def data_table(s: Story) -> str:
    rows = "".join(f"<tr><td>{p}</td><td>{i * 13}</td></tr>" for i, p in enumerate(PLACES))
    return article(s, among(s, f"<table><tr><th>Place</th><th>Lorries</th></tr>{rows}</table>"))


@layout
def divs_only(s: Story) -> str:
    inner = ps(s.paragraphs, "div")
    return page(s, f"<div class='a'><div class='b'><div class='c'><div>{s.title}</div>{inner}</div></div></div>")


@layout
def divs_in_divs(s: Story) -> str:
    inner = "".join(
        f"<div class='x{i}'><div><div><span>{escape(p)}</span></div></div></div>" for i, p in enumerate(s.paragraphs)
    )
    return page(
        s, f"<div id='wrap'><div id='content'><h1>{s.title}</h1><div class='story-text'>{inner}</div></div></div>"
    )


@layout
def breaks(s: Story) -> str:
    return page(s, f"<div class='article'><h1>{s.title}</h1>" + "<br/><br/>".join(s.paragraphs) + "</div>")


@layout
def breaks_in_one_p(s: Story) -> str:
    return article(s, "<p>" + "<br>".join(s.paragraphs) + "</p>")


@layout
def data_in_json_only(s: Story) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": s.title, "datePublished": s.day,
            "articleBody": "\n\n".join(s.paragraphs)}  # fmt: skip
    script = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    return page(s, "<div id='root'></div>", script)


@layout
def whole_page_in_a_form(s: Story) -> str:
    return page(
        s,
        f"<form id='aspnetForm' method='post'>{MENU}<div class='text'><h1>{s.title}</h1>{ps(s.paragraphs)}</div></form>",
    )


@layout
def malformed(s: Story) -> str:
    return article(s).replace("</p>", "").replace("</article>", "").replace("<main>", "<main><b><i>")


@layout
def upper_case_tags(s: Story) -> str:
    return (
        f"<HTML><HEAD><TITLE>{s.title}</TITLE></HEAD><BODY><H2>{s.title}</H2>"
        + ps(s.paragraphs, "P")
        + "</BODY></HTML>"
    )


@layout
def nested_quotes(s: Story) -> str:
    p = list(s.paragraphs)
    quote = f"<blockquote><p>{p[2]}</p><blockquote><p>{p[3]}</p></blockquote></blockquote>"
    return article(s, ps(p[:2]) + quote + ps(p[4:]))


@layout
def right_to_left_ad(s: Story) -> str:
    ad = "<div class='ad' dir='rtl' lang='ar'><a href='/ad'>اشترك الآن في خدمتنا الجديدة واحصل على هدية</a></div>"
    return article(s, among(s, ad))


@layout
def share_bars(s: Story) -> str:
    bar = "<div class='share'><ul><li>Facebook</li><li>Twitter</li><li>Copy link</li></ul></div>"
    return article(s, bar + ps(s.paragraphs) + bar)


@layout
def advertisements(s: Story) -> str:
    ad = "<div class='advert'><span>ADVERTISEMENT</span><a href='/x'><img src='x.gif'></a></div>"
    return article(s, among(s, ad, ad, "<p>Story continues below advertisement</p>"))


@layout
def sidebar(s: Story) -> str:
    aside = f"<aside><h3>Most read</h3><ol>{_links(800)}</ol></aside>"
    return page(s, f"<div class='cols'>{aside}<div class='main'><h1>{s.title}</h1>{ps(s.paragraphs)}</div></div>")


@layout
def author_box(s: Story) -> str:
    box = f"<div class='author-bio'><p>{s.author} writes about trade. She has lived in four capitals and keeps bees.</p></div>"
    return article(s, ps(s.paragraphs) + box)


@layout
def sections_per_paragraph(s: Story) -> str:
    inner = "".join(f"<section data-component='text-block'><div><p>{p}</p></div></section>" for p in s.paragraphs)
    return page(s, f"<main id='main-content'><h1>{s.title}</h1>{inner}</main>")


@layout
def inline_markup(s: Story) -> str:
    inner = "".join(
        "<p>" + " ".join(f"<a href='/w'>{w}</a>" if i % 9 == 4 else w for i, w in enumerate(p.split())) + "</p>"
        for p in s.paragraphs
    )
    return article(s, inner)


@layout
def shown_by_a_script(s: Story) -> str:
    return page(s, f"<article style='opacity:0'><h1>{s.title}</h1>{ps(s.paragraphs)}</article>")


@layout
def behind_a_dialog(s: Story) -> str:
    ask = "<div role='dialog'><p>This site keeps files on your machine. Choose what it may keep and go on.</p></div>"
    return page(
        s, f"{ask}<div id='app' aria-hidden='true'><article><h1>{s.title}</h1>{ps(s.paragraphs)}</article></div>"
    )


def hides(name: str, opening: str, closing: str = "</p>", extra: str = "") -> None:
    """A layout whose second half holds a text that can't be seen."""

    def build(s: Story) -> str:
        return article(s, among(s, f"{opening}{SPAM}{closing}", f"{opening}{SPAM[::-1][:0]}{SPAM}{closing}"), extra)

    LAYOUTS[name] = build
    HIDING.add(name)


hides("not_displayed", "<p style='display:none'>")
hides("not_displayed_with_blanks", "<div style='color:red; DISPLAY : none !important'><p>", "</p></div>")
hides("not_visible", "<p style='visibility: hidden'>")
hides("hidden_attribute", "<p hidden>")
hides("hidden_from_readers", "<div aria-hidden='true'><p>", "</p></div>")
hides("font_size_zero", "<p style='font-size:0'>")
hides("font_of_one_pixel", "<p style='font-size: 1px; line-height: 1px'>")
hides("white_on_white", "<p style='color:#fff;background-color:#FFFFFF'>")
hides("white_on_the_page", "<p style='color: white'>")
hides("old_white_font", "<p><font color='#FFFFFF'>", "</font></p>")
hides("off_to_the_left", "<p style='position:absolute;left:-9999px'>")
hides("far_indent", "<p style='text-indent:-9999em'>")
hides("no_opacity", "<p style='opacity:0.0'>")
hides("clipped", "<div style='position:absolute;clip:rect(0 0 0 0);height:1px'><p>", "</p></div>")
hides("no_height", "<div style='height:0;overflow:hidden'><p>", "</p></div>")
hides("template", "<template><p>", "</p></template>")
hides("noscript", "<noscript><p>", "</p></noscript>")
hides("remark", "<!-- <p>", "</p> -->")
hides("class_rule", "<p class='zq'>", extra="<style>.a{color:red} p.zq, .y { display : none }</style>")
hides("id_rule", "<div id='honey'><p>", "</p></div>", "<style>#honey{position:absolute;left:-5000px}</style>")
hides("known_class", "<p class='sr-only'>")
hides("closed_dialog", "<dialog><p>", "</p></dialog>")


@layout
def zero_width(s: Story) -> str:
    return article(s, ps([p.replace("er", "e\u200br").replace("an", "a\u00adn") for p in s.paragraphs]))


@layout
def rule_taken_back(s: Story) -> str:
    rules = "<style>.text{display:none} .text{display:block} @media print{.text{display:none}}</style>"
    return article(s, f"<div class='text'>{ps(s.paragraphs)}</div>", rules)


HIDING.add("zero_width")


def samples(stories: int = 3) -> Iterator[Sample]:
    """Every layout with as many stories; the same pages every time."""
    for n in range(stories):
        for name, build in LAYOUTS.items():
            made = story(n, 7 + 2 * n)
            built = build(made)
            html, truth = built if isinstance(built, tuple) else (built, list(made.paragraphs))
            yield Sample(name, html, "\n".join(truth), name in HIDING)
