"""Pages in the dress of many houses: the same furniture in other places and words. All stories are invented."""

import datetime
from dataclasses import dataclass

import pytest

from reportedly.clean.article import clean
from reportedly.model.document import Document
from reportedly.model.page import Page


@dataclass(frozen=True)
class Style:
    """A page and what is to be read from it; ``body``, ``dropped``: how the paragraphs and dropped lines begin."""

    name: str
    text: str
    title: str | None
    byline: str | None
    agency: str | None
    outlet: str | None
    place: str | None
    day: tuple[str, str] | None
    body: tuple[str, ...]
    dropped: tuple[str, ...] = ()
    captions: int = 0


WIRE_OF_KOREA = Style(
    name="a Korean agency: stamp with a clock, captions with notes, mail address and (END) below",
    text="""(2nd LD) N. Korea fires two missiles into sea off its east coast

All News 10:31 September 12, 2024

By Hwang Da-in

SEOUL, Sept. 12 (Yonhap) -- North Korea fired two short missiles into the waters off its east coast on Thursday, the military here said.

The launch was the first in two months. The two objects flew some 360 kilometers, and the military is still looking at the data.

This file photo, carried by the North's media on July 2, 2024, shows a launcher on a field. (For use in the Republic of Korea only. No Redistribution) (Yonhap)

Seoul called the launch a breach of the council's resolutions and urged the North to come back to the table.

The United States said that the launch puts neither its people nor its allies at risk for now.

dain@yna.co.kr

(END)

Keywords
#N Korea-missile

Related Articles
Top court to rule on ferry law this winter

Most Viewed
""",
    title="(2nd LD) N. Korea fires two missiles into sea off its east coast",
    byline="Hwang Da-in",
    agency="Yonhap News Agency",
    outlet=None,
    place="Seoul",
    day=("2024-09-12", "2024-09-12"),
    body=("North Korea fired", "The launch was", "Seoul called", "The United States"),
    dropped=("All News", "(END)", "Keywords", "Top court"),
    captions=1,
)

REUTERS_LIKE = Style(
    name="a British agency: no place in the dateline's first form, reporters below, standards line",
    text="""Exclusive: Baltic grain deal close, say three officials
By Ada Quist
June 5, 2024 4:12 PM GMT+1
Summary
VILNIUS, June 5 (Reuters) - Lithuania and Latvia are close to a deal on the transit of grain, three officials with knowledge of the talks said on Wednesday.
The deal could be signed as early as next week, two of them said. They asked not to be named because the talks are not public.
A spokesperson for the Latvian government declined to comment.
"We are not there yet," a Lithuanian official said.
The two neighbours have argued for years over who should pay for the railway.
Reporting by Ada Quist in Vilnius and Bo Lind in Riga; Editing by Cai Moss
Our Standards: The Thomson Reuters Trust Principles., opens new tab
Purchase Licensing Rights
Read Next
Ferry owners ask court to lift the ban on night trips
""",
    title="Exclusive: Baltic grain deal close, say three officials",
    byline="Ada Quist",
    agency="Reuters",
    outlet=None,
    place="Vilnius",
    day=("2024-06-05", "2024-06-05"),
    body=("Lithuania and Latvia", "The deal could", "A spokesperson", '"We are not', "The two neighbours"),
    dropped=("Our Standards", "Purchase Licensing", "Ferry owners"),
)

TASS_LIKE = Style(
    name="a Russian agency: dateline with slashes, everything on adjoining lines",
    text="""Envoys to meet over bridge across Tumen River
MOSCOW, March 13, 2025. /TASS/. Envoys of Russia and North Korea will meet over a bridge across the Tumen River, the ministry of transport said on Thursday.
The bridge is to carry cars and lorries. Until now the two neighbors are linked by rail alone.
The ministry did not name a date for the meeting.
It expects that work will begin in the spring and take about a year and a half.
Tags
Russia
North Korea
""",
    title="Envoys to meet over bridge across Tumen River",
    byline=None,
    agency="TASS",
    outlet=None,
    place="Moscow",
    day=("2025-03-13", "2025-03-13"),
    body=("Envoys of Russia", "The bridge is", "The ministry did", "It expects"),
    dropped=("Tags",),
)

BROADCASTER = Style(
    name="a broadcaster: author's bare name by the stamp, two places in capitals, a share bar, a comment on artificial voices",
    text="""Skip to main content
Home | East Asia
Seoul weighs sending observers to war zone
October 25, 2024 10:05 AM
Cai Moss
Share
Facebook
Copy link
SEOUL, SOUTH KOREA — South Korea may send observers to Ukraine to study how the soldiers from the North fight, a member of its parliament said Friday.

The observers would carry no arms, the lawmaker added after a briefing by the spy agency.

Embed
The code has been copied to your clipboard.

North Korean soldiers are said to train in Russia's east. Moscow has neither confirmed nor denied that in plain words.

The presidential office said that no decision has been made and that it weighs all the options with its allies.

5 min read
No media source currently available
""",
    title="Seoul weighs sending observers to war zone",
    byline="Cai Moss",
    agency=None,
    outlet=None,
    place="Seoul",
    day=("2024-10-25", "2024-10-25"),
    body=("South Korea may", "The observers", "North Korean soldiers", "The presidential office"),
    dropped=("Skip to main", "Home |", "Copy link", "No media source"),
)

AMERICAN_AGENCY = Style(
    name="an American agency: author with the agency's name, region in the dateline, copyright below",
    text="""Kenya, Somalia agree to open border in stages
BY ADA QUIST Associated Press
Updated 3:20 PM GMT, May 16, 2023
NAIROBI, Kenya (AP) — Kenya and Somalia agreed on Monday to open their long border again in stages, more than a decade after it was closed.
Kenya's interior minister told reporters that the first crossing will open within a month and two others by the end of summer.
The border was shut in 2011 because of attacks by militants, but people go on to cross it every day.
ADVERTISEMENT
Security is expected to be tight. Police on both sides will share what they learn, the ministers said in a statement.
___
Associated Press writer Bo Lind in Mogadishu, Somalia, contributed to this report.
Copyright 2023 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.
""",
    title="Kenya, Somalia agree to open border in stages",
    byline="Ada Quist",
    agency="The Associated Press",
    outlet=None,
    place="Nairobi",
    day=("2023-05-16", "2023-05-16"),
    body=("Kenya and Somalia", "Kenya's interior", "The border was", "Security is"),
    dropped=("ADVERTISEMENT", "___", "Copyright"),
)

TWO_STAMPS = Style(
    name="a daily: posted and updated, a deck, doubled captions, agency in brackets at the end of the last paragraph",
    text="""Trade talks of Seoul and Beijing end without a word on chips
Posted : 2024-05-27 16:34
Updated : 2024-05-28 09:20
Ministers speak of fish, films and flights instead

Ministers of South Korea and China shake hands before their talks in Seoul, Monday. Joint Press Corps photo by Kim Han-byul
Ministers of South Korea and China shake hands before their talks in Seoul, Monday. Joint Press Corps photo by Kim Han-byul

South Korea and China ended their talks on trade on Monday without a word on computer chips, the ministry in Seoul said.

The two sides spoke of fish, of films and of flights between smaller towns, according to a statement.

China buys most of the chips that South Korea makes, but American rules forbid the sale of many machines.

The next round is to take place in Beijing in autumn, the ministry said. (Yonhap)

Kim Bo-ram boram@koreaherald.com
X
CLOSE
Top 10 Stories
""",
    title="Trade talks of Seoul and Beijing end without a word on chips",
    byline="Kim Bo-ram",
    agency="Yonhap News Agency",
    outlet="The Korea Herald",
    place=None,
    day=("2024-05-27", "2024-05-27"),
    body=("South Korea and China", "The two sides", "China buys", "The next round"),
    dropped=("Posted", "Updated", "Ministers of South Korea", "Top 10"),
    captions=1,
)

LONG_MENU = Style(
    name="a site whose whole menu and footer were scraped along",
    text="""Menu
News
Politics
World
Business
Sport
Search
Subscribe
Log in
World
Pakistan and Afghanistan trade fire at closed crossing
Bo Lind
12 October 2025
Follow us on WhatsApp
Getty
Lorries wait on the road to the crossing at Torkham. Getty Images
Pakistan and Afghanistan traded fire across their border on Saturday night, officials of both countries said, and the main crossings were closed.
Kabul said its men had struck posts of the army in answer to air raids. Islamabad did not confirm that it had carried out any raids.
Both sides claim to have killed dozens. None of the figures could be checked.
What is the quarrel about?
Pakistan accuses the Taliban government of sheltering fighters who attack its police. Kabul denies this.
Saudi Arabia and Qatar called on both to hold back.
More on this story
Farmers lose harvest as crossing stays shut
Related topics
Taliban
Pakistan
Terms of use
Privacy policy
Cookies
Contact us
© 2025 Meridian Post. The Meridian Post is not responsible for the content of external sites.
""",
    title="Pakistan and Afghanistan trade fire at closed crossing",
    byline="Bo Lind",
    agency=None,
    outlet="Meridian Post",
    place=None,
    day=("2025-10-12", "2025-10-12"),
    body=("Pakistan and Afghanistan traded", "Kabul said", "Both sides", "What is", "Pakistan accuses", "Saudi Arabia"),
    dropped=("Menu", "Log in", "Farmers lose", "Privacy policy", "© 2025"),
    captions=1,
)

NO_DATE_AT_ALL = Style(
    name="an undated text: nothing is made up",
    text="""Serbia and Kosovo argue over number plates once more

Serbia and Kosovo have been at odds over number plates for a long time, and a new rule has made matters worse.

Drivers who do not change their plates will have to pay, the government in Pristina says. Belgrade calls that a breach of what was agreed.

European envoys hope that a deal can be found before the rule comes into force.
""",
    title="Serbia and Kosovo argue over number plates once more",
    byline=None,
    agency=None,
    outlet=None,
    place=None,
    day=None,
    body=("Serbia and Kosovo", "Drivers who", "European envoys"),
)

ARCHIVED = Style(
    name="a page kept by an archive: its stamps are later by years, the text tells its own week",
    text="""Archived on 2026-01-15 08:00:00
Retrieved: 2026-01-16
Grain ships leave Odesa again as deal is saved   DATE: 2025-12-24 23:59:59

By Ada Quist

A ship with grain leaves the port of Odesa in this Aug. 1, 2022, file photo. EPA-Yonhap

Russia came back to the grain deal on Wednesday, two days after it had left it, and ships sail from Odesa again.

President Vladimir Putin said that Kyiv had given guarantees in writing. Ukraine says that it promised nothing new.

Russia invaded Ukraine in February, and grain prices have been high since then. Prime Minister Rishi Sunak welcomed the news.

Russian forces may soon leave Kherson, officials in Kyiv think, and Russia's partial mobilization of September is said to be over.

Vessels that wait for inspection near Istanbul will pass by the end of the week, said the United Nations on Nov. 2.
""",
    title="Grain ships leave Odesa again as deal is saved",
    byline="Ada Quist",
    agency=None,
    outlet=None,
    place=None,
    day=("2022-11-02", "2022-11-02"),
    body=("Russia came", "President Vladimir", "Russia invaded", "Russian forces", "Vessels that"),
    dropped=("Archived on", "Retrieved", "DATE:"),
    captions=1,
)

WRAPPED = Style(
    name="a text cut to a width, as mail and old archives have it",
    text="""Peru and Ecuador patrol border together

LIMA, Aug. 14, 2024 (Northern Wire) -- Peru and Ecuador have begun to patrol
their border in the rain forest together, the ministers of defense of the two
countries said on Wednesday.

The patrols are meant to stop the smuggling of gold and of mercury, which
poisons the rivers. Each boat has soldiers of both armies on board, and they
may follow smugglers for five kilometers beyond the line.

The two countries fought a short war over the region in 1995 and settled
their quarrel three years later.
""",
    title="Peru and Ecuador patrol border together",
    byline=None,
    agency=None,
    outlet="Northern Wire",
    place="Lima",
    day=("2024-08-14", "2024-08-14"),
    body=("Peru and Ecuador have", "The patrols are", "The two countries fought"),
)

STYLES = (
    WIRE_OF_KOREA, REUTERS_LIKE, TASS_LIKE, BROADCASTER, AMERICAN_AGENCY, TWO_STAMPS, LONG_MENU, NO_DATE_AT_ALL, ARCHIVED, WRAPPED,
)  # fmt: skip


@pytest.fixture(params=STYLES, ids=[s.name.split(":")[0] for s in STYLES])
def style(request) -> Style:
    return request.param


@pytest.fixture
def found(style: Style) -> Document:
    return clean(Page("page.txt", style.text.encode(), "text"))


def test_title(style, found):
    assert found.title == style.title


def test_credits(style, found):
    assert (found.byline, found.agency, found.outlet, found.dateline_place) == (
        style.byline, style.agency, style.outlet, style.place,
    )  # fmt: skip


def test_day(style, found):
    day = found.published
    assert ((str(day.start), str(day.end)) if day else None) == style.day
    assert day is None or day.end <= datetime.date.today()


def test_body(style, found):
    assert len(found.body) == len(style.body)
    assert all(span.text.startswith(start) for span, start in zip(found.body, style.body, strict=True))


def test_dropped(style, found):
    texts = [d.text for d in found.dropped]
    assert all(any(t.startswith(words) for t in texts) for words in style.dropped)


def test_captions(style, found):
    assert sum(s.zone == "caption" for s in found.segments) == style.captions


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_change_nothing(style, end):
    one, two = (clean(Page("p", t.encode(), "text")) for t in (style.text, style.text.replace("\n", end)))
    assert [s.zone for s in one.segments] == [s.zone for s in two.segments]
    assert [d.reason for d in one.dropped] == [d.reason for d in two.dropped]
    assert (one.title, one.published and one.published.start) == (two.title, two.published and two.published.start)
