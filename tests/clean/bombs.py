"""Pages made to take all time or memory, or to break what reads them: text and HTML of every kind we could think of."""

import json
from collections.abc import Callable

from clean_pages import STORY

Make = Callable[[], str | bytes]
PARAGRAPHS = "".join(f"<p>{p}</p>" for p in STORY.split("\n\n"))
SMALL = 290_000  # characters of a page that is cleaned without a process of its own
WORDS = "The ministers of the two states met on the bridge and spoke of the grain for a long time. "

# Those that take seconds, mostly in a process that must be started, and are much like others.
SLOW = {
    "repeated-larger", "repeated-short", "empty-paragraphs", "deep-small", "deep-inline", "deep-quotes", "deep-lists",
    "fonts", "hidden-short", "hidden-colours", "classes", "templates", "dialogs", "times", "links", "figures", "frames",
    "svg", "math", "closing", "less-than", "tag-open", "comments", "sheet-same", "breaks", "attribute", "style-rgb",
    "style-attribute", "style-attribute-open", "style-spaces", "meta-author", "meta-date", "canonical", "title-blanks",
    "scripts", "comment-open", "repeated-small", "xml", "lines",
    "style-zeros", "style-digits", "meta-by", "title-dashes", "rows", "captions", "bylines", "datelines", "line-ends",
}  # fmt: skip


def page(body: str = PARAGRAPHS, head: str = "") -> str:
    return f"<html><head><title>Ministers meet over grain</title>{head}</head><body>{body}</body></html>"


def times(text: str, size: int = SMALL) -> str:
    """The text again and again, up to as many characters."""
    return text * (size // len(text))


def numbered(text: str, size: int = SMALL) -> str:
    """The same with a number in each copy."""
    return "".join(text.format(n) for n in range(size // (len(text) + 3)))


def nested(value: object, depth: int) -> str:
    return '{"@graph":[' * depth + json.dumps(value) + "]}" * depth


HTML: dict[str, Make] = {
    "repeated-large": lambda: page(times(f"<p>{WORDS}</p>", 5_000_000)),
    "repeated-larger": lambda: page(times(f"<p>{WORDS}</p>", 19_000_000)),
    "repeated-small": lambda: page(times(f"<p>{WORDS}</p>")),
    "repeated-short": lambda: page(times("<p>Yes.</p>", 5_000_000)),
    "paragraphs": lambda: page(numbered("<p>" + WORDS + "{}</p>")),
    "empty-paragraphs": lambda: page(times("<p>") + PARAGRAPHS),
    "deep": lambda: page(times("<div>", 1_000_000) + PARAGRAPHS),
    "deep-small": lambda: page(times("<div>") + PARAGRAPHS),
    "deep-inline": lambda: page(times("<b><i>") + PARAGRAPHS),
    "deep-quotes": lambda: page(times("<blockquote><p>") + PARAGRAPHS),
    "deep-lists": lambda: page(times("<ul><li>") + PARAGRAPHS),
    "deep-tables": lambda: page(times("<table><tr><td>", 60_000) + PARAGRAPHS),
    "fonts": lambda: page(times("<font><p>") + PARAGRAPHS),
    "attributes": lambda: page(f"<p {numbered('a{}=b ')}>{WORDS}</p>{PARAGRAPHS}"),
    "attribute": lambda: page(f"<p class='{times('a ')}'>{WORDS}</p>{PARAGRAPHS}"),
    "style-attribute": lambda: page(f"<p style='{times('color:red;')}'>{WORDS}</p>{PARAGRAPHS}"),
    "style-attribute-open": lambda: page(f"<p style='color:{times('(')}'>{WORDS}</p>{PARAGRAPHS}"),
    "style-translate": lambda: page(f"<p style='transform:{times('translate(')}'>{WORDS}</p>{PARAGRAPHS}"),
    "style-spaces": lambda: page(f"<p style='text-indent:-{times(' ')}x'>{WORDS}</p>{PARAGRAPHS}"),
    "style-digits": lambda: page(f"<p style='left:-{times('9')}x'>{WORDS}</p>{PARAGRAPHS}"),
    "style-rgb": lambda: page(f"<p style='color:{times('rgb(1 ')}'>{WORDS}</p>{PARAGRAPHS}"),
    "style-zeros": lambda: page(f"<p style='opacity:{times('0')}x;font-size:{times('0')}x'>{WORDS}</p>{PARAGRAPHS}"),
    "hidden-many": lambda: page(PARAGRAPHS + times(f"<p style='display:none'>{WORDS * 3}</p>")),
    "hidden-short": lambda: page(PARAGRAPHS + times("<p hidden style='display:none'>a</p>")),
    "hidden-each": lambda: page(PARAGRAPHS + times(f"<p style='opacity:0'>{WORDS * 3}</p>")),
    "hidden-nested": lambda: page(PARAGRAPHS + times("<div style='opacity:0'>" + WORDS, 200_000)),
    "hidden-colours": lambda: page(times("<div class='a'>", 100_000) + times("<b style='color:red'>a</b>", 180_000)),
    "classes": lambda: page(numbered("<p class='c{0}'>a</p>"), f"<style>{numbered('.c{0}{{color:red}}', 90_000)}</style>"),
    "sheet-open": lambda: page(head=f"<style>{times('a')}</style>"),
    "sheet-commas": lambda: page(head=f"<style>{times('a,')}</style>"),
    "sheet-comments": lambda: page(head=f"<style>{times('/*')}</style>"),
    "sheet-at": lambda: page(head=f"<style>{times('@')}</style>"),
    "sheet-at-open": lambda: page(head=f"<style>{times('@a{{b{')}</style>"),
    "sheet-media": lambda: page(head=f"<style>{times('@media{a{}')}</style>"),
    "sheet-braces": lambda: page(head=f"<style>{times('{')}</style>"),
    "sheet-names": lambda: page(head=f"<style>{times('.a')} {{color:red}}</style>"),
    "sheet-same": lambda: page(times("<p class='a'>b</p>", 90_000), f"<style>{times('.a{top:0}', 90_000)}</style>"),
    "scripts": lambda: page(PARAGRAPHS + times("<script>a</script>")),
    "script-open": lambda: page(PARAGRAPHS + "<script>" + times("a")),
    "templates": lambda: page(times("<template>") + PARAGRAPHS),
    "dialogs": lambda: page(times("<dialog>") + PARAGRAPHS),
    "json-deep": lambda: page(head=f"<script type='application/ld+json'>{times('[')}</script>"),
    "json-graph": lambda: page(head=f"<script type='application/ld+json'>{nested({}, 900)}</script>"),
    "json-many": lambda: page(head=times("<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>")),
    "json-authors": lambda: page(head=f"""<script type='application/ld+json'>{{"@type":"NewsArticle","author":
        [{times('"Ada Quist",')}"x"]}}</script>"""),
    "json-author": lambda: page(head=f"""<script type='application/ld+json'>{{"@type":"NewsArticle","author":
        "{times('A ')}"}}</script>"""),
    "json-lists": lambda: page(head=f"""<script type='application/ld+json'>{{"@type":"NewsArticle","author":
        {'[' * 900}"x"{']' * 900}}}</script>"""),
    "json-kinds": lambda: page(head="""<script type='application/ld+json'>{"@type":{"a":1},"author":{"name":[1,null,{}]},
        "headline":7,"datePublished":[2024],"isBasedOn":{"name":{}}}</script>"""),
    "metas": lambda: page(head=numbered("<meta name='a{0}' content='b'>")),
    "meta-author": lambda: page(head=f"<meta name='author' content='{times('Ada Quist, ')}'>"),
    "meta-by": lambda: page(head=f"<meta name='author' content='{times('By ')}'>"),
    "meta-date": lambda: page(head=f"<meta name='date' content='2024-{times('0')}'>"),
    "title": lambda: page(head=f"<meta property='og:title' content='{times('Grain | ')}'>"),
    "title-dashes": lambda: page(head=f"<meta property='og:title' content='{times('a - ')}'>"),
    "title-blanks": lambda: page(head=f"<meta property='og:title' content='a{times(' ')}b'>"),
    "canonical": lambda: page(head=f"<link rel='canonical' href='https://a.example/{times('2024/')}'>"),
    "times": lambda: page(times("<time datetime='2024-05-04'>a</time>") + PARAGRAPHS),
    "links": lambda: page(times("<a href='/'>grain</a>") + PARAGRAPHS),
    "figures": lambda: page(times("<figure><figcaption>a</figcaption></figure>") + PARAGRAPHS),
    "list-items": lambda: page(numbered("<li>" + WORDS + "{}")),
    "rows": lambda: page(f"<table>{numbered('<tr><td>' + WORDS + '{}')}"),
    "breaks": lambda: page(times("<br>") + PARAGRAPHS),
    "comment-open": lambda: page(PARAGRAPHS + "<!--" + times("<p>a")),
    "comments": lambda: page(times("<!-- -->") + PARAGRAPHS),
    "tag-open": lambda: page(PARAGRAPHS + times("<p ")),
    "less-than": lambda: page(times("<") + PARAGRAPHS),
    "closing": lambda: page(times("</div>") + PARAGRAPHS),
    "entities": lambda: page(f"<p>{times('&amp;')}</p>"),
    "entities-unknown": lambda: page(f"<p>{times('&nosuch;')}</p>{PARAGRAPHS}"),
    "numbers": lambda: page(f"<p>&#{times('9')};</p>{PARAGRAPHS}"),
    "cdata": lambda: page("<![CDATA[" + times("]]>") + PARAGRAPHS),
    "doctype": lambda: "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" + page(times("<p>&b;")),
    "svg": lambda: page(times("<svg><g>") + PARAGRAPHS),
    "math": lambda: page(times("<math><mi>") + PARAGRAPHS),
    "frames": lambda: f"<html><frameset>{times('<frame src=a>')}</frameset></html>",
    "no-markup": lambda: times(WORDS),
    "one-word": lambda: page(f"<p>{times('a')}</p>{PARAGRAPHS}"),
    "blanks": lambda: page(f"<p>a{times(' ')}b</p>{PARAGRAPHS}"),
    "zero-width": lambda: page(f"<p>{times(chr(0x200B))}</p>{PARAGRAPHS}"),
    "controls": lambda: page(f"<p>{times(chr(1) + 'aaaaaaaaaa' * 9)}</p>{PARAGRAPHS}"),
    "surrogates": lambda: page(times("&#xd800;") + PARAGRAPHS),
    "random": lambda: b"<html><p>" + bytes(n * n * 7 % 251 + 1 for n in range(300_000)),
    "encoding": lambda: b"<meta charset=utf-16>" + "Z\u00fcrich ".encode("cp1252") * 30_000,
    "xml": lambda: "<?xml version='1.0' encoding='punycode'?>" + times("<a>"),
    "nothing": lambda: "<html></html>",
}  # fmt: skip

TEXT: dict[str, Make] = {
    "line": lambda: times("a", 190_000),
    "line-of-words": lambda: times(WORDS, 190_000),
    "line-of-blanks": lambda: "a" + times(" ", 190_000) + "b.",
    "long": lambda: times(WORDS + "\n\n", 19_000_000),
    "lines": lambda: times("a\n", 190_000),
    "empty-lines": lambda: STORY + times("\n", 190_000) + STORY,
    "copies": lambda: times(WORDS + "\n", 190_000),
    "captions": lambda: numbered("The minister {} leaves the hall in Geneva. (AP Photo/Jane Roe)\n", 190_000),
    "caption-pairs": lambda: numbered("The minister leaves the hall of the house {0}.\nThe minister leaves the hall of the house {0}.\n", 90_000),
    "bylines": lambda: times("By Ada Quist\n", 190_000) + STORY,
    "stamps": lambda: numbered("Ada Quist\nMay 4, 2024 1{}:00\n", 190_000) + STORY,
    "datelines": lambda: numbered("GENEVA, May 4 (Reuters) -- The ministers met again, for the {}th time.\n", 190_000),
    "capitals": lambda: times("AB ", 190_000) + STORY,
    "dates": lambda: times("On May 4, 2024 they met. ", 190_000),
    "days": lambda: times("in May on Monday last week ", 190_000) + ".",
    "numbers": lambda: times("2024-", 190_000) + STORY,
    "figures": lambda: times("1", 190_000) + STORY,
    "stamp-labels": lambda: times("published on updated ", 190_000) + "2024 " + STORY,
    "stamp-joins": lambda: "May 4, 2024" + times(" |", 190_000) + "x\n" + STORY,
    "twice": lambda: times("Ministers meet over grain in the town of Geneva ", 190_000) + "\n" + STORY,
    "pipes": lambda: times("a | ", 190_000) + "2024\n" + STORY,
    "share": lambda: times("share ", 290) + "\n" + STORY,
    "share-lines": lambda: times("Facebook Twitter WhatsApp Telegram Share this by hand and\n", 190_000) + STORY,
    "mails": lambda: times("a.b-c+", 190_000) + "\n" + STORY,
    "mail-names": lambda: times("Ada Quist, ", 150) + "x\n" + STORY,
    "hosts": lambda: times("www.a.b.", 190_000) + "\n" + STORY,
    "brackets": lambda: times("(", 190_000) + "\n" + STORY,
    "brackets-closed": lambda: times("()", 190_000) + "\n" + STORY,
    "tags": lambda: times("<a", 190_000) + "\n" + STORY,
    "quotes": lambda: times('"', 190_000) + "\n" + STORY,
    "dots": lambda: times(".", 190_000) + "\n" + STORY,
    "sentences": lambda: times("A. ", 190_000) + "\n" + STORY,
    "abbreviations": lambda: times("Mr. ", 190_000) + "\n" + STORY,
    "hyphens": lambda: times("a-", 190_000) + "\n" + STORY,
    "apostrophes": lambda: times("a'", 190_000) + "\n" + STORY,
    "titles": lambda: times("President Jane Roe ", 190_000) + "\n" + STORY,
    "events": lambda: times("Russia invaded Ukraine on Monday. ", 190_000) + "\n" + STORY,
    "years": lambda: times("the three-year war, the third year of the war ", 190_000) + "\n" + STORY,
    "copyright": lambda: times("copyright (c) ", 290) + "\n" + STORY,
    "sources": lambda: times("Source: ", 190_000) + "\n" + STORY,
    "wrapped": lambda: times("the ministers met on the bridge over the river\n", 190_000),
    "zero-width": lambda: times("\u200b", 190_000) + STORY,
    "marks": lambda: times("\u0301", 190_000) + STORY,
    "other-letters": lambda: times("\U0001d4d0", 190_000) + "\n" + STORY,
    "dotted-i": lambda: times("\u0130stanbul and the ministers. ", 190_000) + "\n" + STORY,
    "line-ends": lambda: times("a\r\u2028\x85\x0c", 190_000) + STORY,
    "not-utf8": lambda: b"\xe9" * 190_000 + STORY.encode(),
    "half-utf8": lambda: ("\u00e9" * 90_000).encode()[:-1],
    "utf16-half": lambda: (STORY * 9).encode("utf-16-le")[:-1],
    "utf16-mark": lambda: b"\xff\xfe" + STORY.encode(),
    "utf32-mark": lambda: b"\xff\xfe\0\0" + STORY.encode(),
    "gb18030": lambda: b"\x84\x31\xa4\x37" * 40_000,
    "escapes": lambda: b"\x1b$B" * 60_000 + b"\x1b(B",
    "mark": lambda: "\ufeff",
}  # fmt: skip
