"""Flattened pages with known truth: our own stories as scrapes leave them, with all that stands around an article."""

import textwrap
from collections.abc import Callable, Iterator
from dataclasses import replace

from layouts import Story, story
from scraping import CAPTION, FOOT, LAYOUTS, MENU, SHARE, Scrape, between, layout, paragraphs, scrape, titles


@layout
def menu_and_footer(s: Story) -> Scrape:
    text = f"{MENU}\n{s.title}\n\nBy Ada Quist\nMay 4, 2024\n\n{SHARE}\n{paragraphs(s)}\n\n{SHARE}\n{FOOT}"
    return scrape(s, text, day="2024-05-04", byline="Ada Quist")


@layout
def two_languages(s: Story) -> Scrape:
    menu = "전체메뉴\n뉴스 News\n정치\n경제\n한국어\nEnglish\n日本語\nРусский\n로그인\n"
    foot = "저작권자 ⓒ 무단전재 및 재배포 금지\n이용약관 개인정보처리방침\n기사제보\n"
    return scrape(
        s,
        f"{menu}\n{s.title}\n\n입력 2024.05.04 18:22\n\n{paragraphs(s)}\n\n(Yonhap)\n\n{foot}",
        agency="Yonhap News Agency",
        day="2024-05-04",
    )


@layout
def russian_menu(s: Story) -> Scrape:
    menu = "Главная\nПолитика\nЭкономика\nEN | RU | 中文\nПоиск\n"
    return scrape(
        s,
        f"{menu}\n{s.title}\n\n4 May 2024, 10:31\n\nGENEVA, May 4. /TASS/. {paragraphs(s)}\n\nТеги\nПодписаться на новости\n",
        agency="TASS",
        day="2024-05-04",
        place="Geneva",
    )


@layout
def font_sizes(s: Story) -> Scrape:
    sizes = "Font Size\nA-\nA\nA+\nText size: Small Medium Large\nPrint\n"
    return scrape(s, f"{s.title}\n{sizes}\nMay 4, 2024 10:20 am IST\n\n{paragraphs(s)}", day="2024-05-04")


@layout
def captions_again(s: Story) -> Scrape:
    text = (
        f"{s.title}\n\n{CAPTION}\n{CAPTION}\n\nBy Ada Quist\n\n{between(s, CAPTION)}\n\nAda Quist ada@harbour.example\n"
    )
    return scrape(s, text, byline="Ada Quist")


@layout
def captions_of_the_web(s: Story) -> Scrape:
    blocks = (
        "Image source, Reuters\nImage caption, The bridge between the two towns",
        "Getty Images",
        "Photo: Reuters/Jane Roe",
    )
    return scrape(s, f"{s.title}\n\nPublished\n4 May 2024\n\n{between(s, *blocks)}", day="2024-05-04")


@layout
def credits_in_brackets(s: Story) -> Scrape:
    blocks = "[Photo by Jane Roe/AFP]", "(Photo: Ministry of Trade)", "[Courtesy of the Ministry of Trade]"
    return scrape(s, f"{s.title}\n\n{between(s, *blocks)}\n\n(Yonhap)", agency="Yonhap News Agency")


@layout
def related_in_a_quotation(s: Story) -> Scrape:
    said = '"We have come to listen," an aide of the hosts said after the meeting, "and we will not go home before the last\n\nRead more: Two capitals quarrel over timber and visas\n\nlorry has crossed the bridge, whatever the weather may be by then."'
    truth = said.replace("\n\nRead more: Two capitals quarrel over timber and visas\n\n", "\n")
    whole = scrape(s, f"{s.title}\n\n{s.paragraphs[0]}\n\n{said}\n\n" + "\n\n".join(s.paragraphs[1:]))
    return replace(whole, truth=f"{s.paragraphs[0]}\n{truth}\n" + "\n".join(s.paragraphs[1:]))


@layout
def related_stories(s: Story) -> Scrape:
    block = "RELATED STORIES\n" + "\n".join(titles(40, 3))
    return scrape(s, f"{s.title}\n\n{between(s, block, 'Also read: ' + titles(50, 1)[0])}")


@layout
def related_with_stamps(s: Story) -> Scrape:
    block = "\n".join(f"{t}\n{n + 1} May 2024" for n, t in enumerate(titles(60, 3)))
    return scrape(s, f"{s.title}\nMay 4, 2024\n\n{paragraphs(s)}\n\nMore on this story\n{block}\n", day="2024-05-04")


@layout
def top_ten(s: Story) -> Scrape:
    rows = "\n".join(f"{n}. {t}" for n, t in enumerate(titles(70, 10), 1))
    return scrape(s, f"{s.title}\n\n{paragraphs(s)}\n\nTop 10 stories\n{rows}\n")


@layout
def most_read_numbers(s: Story) -> Scrape:
    rows = "\n".join(f"{n}\n{t}" for n, t in enumerate(titles(90, 5), 1))
    return scrape(s, f"{s.title}\n\n{paragraphs(s)}\n\nMost read\n{rows}\n")


@layout
def list_above(s: Story) -> Scrape:
    rows = "\n".join(titles(110, 4))
    return scrape(
        s,
        f"{MENU}\nTrending now\n{rows}\n\n{s.title}\n\nBy Ada Quist | May 4, 2024\n\n{paragraphs(s)}",
        byline="Ada Quist",
        day="2024-05-04",
    )


@layout
def newsletter_sentences(s: Story) -> Scrape:
    block = "Sign up for the Morning Brief\nThe stories that matter, sent to your inbox every day.\nEnter your email address\nSign up\nBy signing up, you agree to our terms of use."
    return scrape(s, f"{s.title}\n\n{between(s, block)}")


@layout
def cookies_above(s: Story) -> Scrape:
    block = "We use cookies to give you a better experience and to count our readers.\nBy continuing to use this site you accept them.\nAccept all\nManage settings\n"
    return scrape(s, f"{block}\n{MENU}\n{s.title}\n\n{paragraphs(s)}\n\n{FOOT}")


@layout
def readers_comments(s: Story) -> Scrape:
    block = "3 Comments\nGrainLover says:\nMay 5, 2024 at 10:12 am\nI have said for years that this would never work, and now they see it.\nReply\nbridge_keeper says:\nWho is going to pay for it?\nReply\nLeave a comment\nYour email address will not be published. Required fields are marked *\n"
    return scrape(s, f"{s.title}\nMay 4, 2024\n\n{paragraphs(s)}\n\n{block}", day="2024-05-04")


@layout
def about_the_author(s: Story) -> Scrape:
    block = "Ada Quist is a correspondent for the Harbour Gazette in Geneva. She has written about trade since 2010."
    return scrape(s, f"{s.title}\n\nBy Ada Quist\n\n{paragraphs(s)}\n\n{block}\n", byline="Ada Quist", outlet=None)


@layout
def wall(s: Story) -> Scrape:
    block = (
        "This article is for subscribers only.\nAlready a subscriber? Log in\nSubscribe for $1 a week\nCancel anytime."
    )
    return scrape(s, f"{s.title}\n\n{paragraphs(s)}\n\n{block}\n")


@layout
def live_page(s: Story) -> Scrape:
    rows = "\n\n".join(f"1{n % 10}:05 GMT\n{p}\nShare" for n, p in enumerate(s.paragraphs))
    return scrape(s, f"LIVE\n{s.title}\nMay 4, 2024\n\n{rows}", day="2024-05-04")


@layout
def headline_again(s: Story) -> Scrape:
    text = f"Home > World > {s.title}\n\n{s.title}\n{s.title}     DATE: 2024-07-09 03:42:10\n\n{between(s, s.title)}"
    return scrape(s, text)


@layout
def tags(s: Story) -> Scrape:
    return scrape(
        s, f"{s.title}\n\n{paragraphs(s)}\n\nTags: grain, customs, bridges\n#grain #customs\nTOPICS\nTrade\nBorders\n"
    )


@layout
def advertisements(s: Story) -> Scrape:
    blocks = "ADVERTISEMENT", "Advertisement - scroll to continue", "Story continues below advertisement"
    return scrape(s, f"{s.title}\n\n{between(s, *blocks)}")


@layout
def wire_rights(s: Story) -> Scrape:
    rights = "Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission."
    return scrape(
        s,
        f"{s.title}\n\nBy Ada Quist\nAssociated Press\nMay 4, 2024\n\nGENEVA (AP) — {paragraphs(s)}\n\n{rights}",
        byline="Ada Quist",
        agency="The Associated Press",
        place="Geneva",
        day="2024-05-04",
    )


@layout
def wire_hands(s: Story) -> Scrape:
    end = "(Reporting by Ada Quist in Geneva; Editing by Bo Lind)\nOur Standards: The Thomson Reuters Trust Principles."
    return scrape(
        s,
        f"{s.title}\nBy Ada Quist\nMay 4, 2024 10:31 AM GMT+2 Updated 3 hours ago\n\nGENEVA, May 4 (Reuters) - {paragraphs(s)}\n\n{end}",
        byline="Ada Quist",
        agency="Reuters",
        place="Geneva",
        day="2024-05-04",
    )


@layout
def agency_below_the_title(s: Story) -> Scrape:
    return scrape(
        s,
        f"{s.title}\n\nAgence France-Presse\nSaturday, 4 May 2024\n\n{paragraphs(s)}",
        agency="Agence France-Presse",
        day="2024-05-04",
    )


@layout
def agency_with_a_slash(s: Story) -> Scrape:
    return scrape(
        s,
        f"{s.title}\n\nGeneva, May 4 /Xinhua/ -- {paragraphs(s)} Enditem",
        agency="Xinhua News Agency",
        place="Geneva",
    )


@layout
def source_line(s: Story) -> Scrape:
    return scrape(
        s,
        f"{s.title}\n2024-05-04 10:12\nSource: Xinhua\nEditor: huaxia\n\n{paragraphs(s)}",
        agency="Xinhua News Agency",
        day="2024-05-04",
    )


@layout
def wrapped(s: Story) -> Scrape:
    return scrape(s, f"{s.title}\n\n" + "\n\n".join(textwrap.fill(p, 68) for p in s.paragraphs) + "\n")


@layout
def no_empty_lines(s: Story) -> Scrape:
    return scrape(
        s,
        f"{MENU}{s.title}\nPosted on May 4, 2024 by Ada Quist\n{paragraphs(s, chr(10))}\n{SHARE}{FOOT}".replace(
            "\n", "\r\n"
        ),
        byline="Ada Quist",
        day="2024-05-04",
    )


@layout
def printed_twice(s: Story) -> Scrape:
    once = f"{s.title}\n\nBy Ada Quist\n\n{paragraphs(s)}"
    return scrape(s, f"{once}\n\n{once}\n", byline="Ada Quist")


@layout
def sound_and_pictures(s: Story) -> Scrape:
    above = "Listen to this article\n4 min\n00:00\n/ 04:12\n1x\nYour browser does not support the audio element.\nSave\nGift this article\n"
    return scrape(s, f"{s.title}\n\n{above}\n{paragraphs(s)}")


@layout
def quotes_and_weather(s: Story) -> Scrape:
    above = "KOSPI 2,533.52 (+0.8%)\nUSD/KRW 1,370.10\nSeoul 21°C\nSat, May 4, 2024\n"
    return scrape(s, f"{above}\n{s.title}\n\n{paragraphs(s)}", day="2024-05-04")


@layout
def before_and_after(s: Story) -> Scrape:
    before, after = titles(130, 2)
    return scrape(s, f"{s.title}\n\n{paragraphs(s)}\n\nPrevious article\n{before}\nNext article\n{after}\n")


@layout
def a_post_from_elsewhere(s: Story) -> Scrape:
    block = "— Ministry of Trade (@tradeministry) May 3, 2024\npic.twitter.com/aB3xYz"
    return scrape(s, f"{s.title}\n\n{between(s, block)}")


@layout
def where_to_follow(s: Story) -> Scrape:
    block = "Follow us on Google News\nJoin our Telegram channel\nDownload our app for the latest news.\nYou can also find us on WhatsApp.\n"
    return scrape(s, f"{s.title}\n\n{paragraphs(s)}\n\n{block}")


@layout
def imprint(s: Story) -> Scrape:
    block = "Publisher: Eva Holm | Editor: Bo Lind\n12 Quay Street, Oslo\nTel: +47 22 00 00 00 Fax: +47 22 00 00 01\nRegistration No. 12345\n"
    return scrape(s, f"{s.title}\n\n{paragraphs(s)}\n\n{block}{FOOT}")


@layout
def whose_views(s: Story) -> Scrape:
    block = "The views expressed in this article are the author's own and do not necessarily reflect those of the Harbour Gazette."
    return scrape(s, f"{s.title}\n\nBy Ada Quist\n\n{paragraphs(s)}\n\n{block}\n", byline="Ada Quist", outlet=None)


@layout
def a_poll(s: Story) -> Scrape:
    block = "Poll\nShould the bridge be opened at night?\nYes\nNo\nView results\n"
    return scrape(s, f"{s.title}\n\n{paragraphs(s)}\n\n{block}")


@layout
def two_stamps(s: Story) -> Scrape:
    stamp = "Sat May 4, 2024 06:31 PM Last update on: Sun May 5, 2024 01:00 AM"
    return scrape(
        s, f"{s.title}\nAFP, Geneva\n{stamp}\n\n{paragraphs(s)}", agency="Agence France-Presse", day="2024-05-04"
    )


@layout
def agency_beside_the_stamp(s: Story) -> Scrape:
    text = f"{s.title}\nXinhua | Updated: 2024-05-04 10:12\n\n{paragraphs(s)}"
    return scrape(s, text, agency="Xinhua News Agency", day="2024-05-04")


@layout
def agency_beside_the_author(s: Story) -> Scrape:
    text = f"{s.title}\n\nby Bo Lind, Reuters\nSaturday, 4 May 2024 10:31 GMT\n\n{paragraphs(s)}"
    return scrape(s, text, byline="Bo Lind", agency="Reuters", day="2024-05-04")


@layout
def outlet_in_the_dateline(s: Story) -> Scrape:
    text = f"{s.title}\n\nGENEVA (Northern Tribune) - {paragraphs(s)}"
    return scrape(s, text, outlet="Northern Tribune", place="Geneva")


@layout
def interfax(s: Story) -> Scrape:
    text = f"10:31 04.05.2024\n{s.title}\nGENEVA. May 4 (Interfax) - {paragraphs(s)}"
    return scrape(s, text, agency="Interfax", place="Geneva")


@layout
def two_authors_and_a_deck(s: Story) -> Scrape:
    text = f"{s.title}\nBoth sides hope for a deal before the harvest\nBy Ada Quist and Bo Lind\n04 May 2024 12:01AM\n\n{paragraphs(s)}"
    return scrape(s, text, byline="Ada Quist and Bo Lind", day="2024-05-04")


@layout
def pull_quote(s: Story) -> Scrape:
    said = "We have come to listen, and we will not go home before the last lorry has crossed the bridge"
    told = f'"{said}," an aide of the hosts said after the meeting.'
    text = f"{s.title}\n\n{s.paragraphs[0]}\n\n{told}\n\n“{said}”\n\n" + "\n\n".join(s.paragraphs[1:])
    return replace(scrape(s, text), truth="\n".join((*s.paragraphs, told)))


@layout
def asked_for_comments_and_money(s: Story) -> Scrape:
    below = "What do you think? Let us know in the comments below.\nOur journalism needs your help. Make a donation today.\nDonate now\n"
    return scrape(s, f"{s.title}\n\n{paragraphs(s)}\n\n{below}")


@layout
def other_languages(s: Story) -> Scrape:
    above, below = "Read this in: English | Español | Français", "This article is also available in Spanish."
    return scrape(s, f"{above}\n{s.title}\n\n{paragraphs(s)}\n\n{below}\n")


@layout
def glued_menus(s: Story) -> Scrape:
    return scrape(s, f"{s.title}\n\nShareTweetSharePin\nFacebookTwitterEmail\n\n{paragraphs(s)}\n\nShares\n")


@layout
def put_in_by_scripts(s: Story) -> Scrape:
    blocks = (
        "View this post on Instagram\nA post shared by Ministry of Trade (@trade)",
        "Warning: This graphic requires JavaScript. Please enable JavaScript for the best experience.",
        "WATCH | Ministers arrive at the bridge: 2:14",
        "Click to play video: 'Ministers arrive at the bridge'",
    )
    return scrape(s, f"{s.title}\n\n{between(s, *blocks)}")


STAMPS = {
    "iso": "2024-05-04T06:00:00Z", "weekday": "Sat May 4, 2024", "ordinal": "May 4th, 2024", "british": "Saturday 04 May 2024 09:12 BST",
    "labelled": "Published: 4 May 2024 - 10:31 | Updated: 5 May 2024 - 08:00", "dots": "Updated 2024.05.04 18:22", "slashes": "2024/05/04",
    "korean": "2024년 5월 4일", "chinese": "2024年05月04日", "short": "04-May-2024", "ago": "May 4, 2024 · 5 min read", "bylined": "By Ada Quist · May 4, 2024",
}  # fmt: skip


def _stamped(stamp: str) -> Callable[[Story], Scrape]:
    return lambda s: scrape(
        s, f"{s.title}\n\n{stamp}\n\n{paragraphs(s)}", day="2024-05-04", byline="Ada Quist" if "Ada" in stamp else None
    )


LAYOUTS |= {f"stamp_{name}": _stamped(stamp) for name, stamp in STAMPS.items()}


def scrapes(stories: int = 1) -> Iterator[Scrape]:
    """Every layout with as many stories; the same texts every time."""
    for n in range(stories):
        for name, build in LAYOUTS.items():
            yield replace(build(story(300 + n, 6 + n)), name=name)
