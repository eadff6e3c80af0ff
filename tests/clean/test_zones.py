"""Each table row is a kind of mess that scrapes leave, around one and the same story."""

import itertools

import pytest
from clean_pages import STORY, document, zone_of, zones

from reportedly.clean.zones import classify

BODY = STORY.split("\n\n")
TITLE = "Ministers of two neighbours meet over grain"


def page(above: str = TITLE, between: str = "", below: str = "") -> str:
    first, *rest = BODY
    parts = [above, first, BODY[1], between, *rest[1:], below]
    return "\n\n".join(p for p in parts if p)


def body(text: str) -> list[str]:
    return [s.text for s in document(text).body]


def test_a_plain_story():
    found = document(page())
    assert zones(found) == [("headline", TITLE), *(("body", p) for p in BODY)]
    assert found.title == TITLE


def test_a_story_without_a_headline():
    found = document(STORY)
    assert found.title is None
    assert [s.text for s in found.body] == BODY


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Ferry strike enters third week after talks fail", "related_headline"),
        ("Read more: Ferry strike enters third week", "related_headline"),
        ("A quarrel over customs", "subheadline"),
        ("Facebook share button", "share_widget"),
        ("ADVERTISEMENT", "advertisement"),
        ("Sign up for our newsletter and get it in your inbox.", "subscribe_form"),
        ("We shall see.", "body"),
        ('"No," she said.', "body"),
        ("The two sides want three things:", "body"),
        ("• cheaper grain for the towns", "body"),
        ("A lorry waits at the closed border near the river. EPA-Yonhap", "caption"),
        ("In this file photo, a lorry waits at the border.", "caption"),
        ("The minister greets his guest, May 3. (For use in Korea only. No Redistribution) (Yonhap)", "caption"),
        ("The minister greets his guest in the rain. (PHOTO NOT FOR SALE) (Yonhap)", "caption"),
        ("(Yonhap)", "credit"),
        ("By Ada Quist", "byline"),
        (BODY[0], "repeated_text"),
    ],
)
def test_a_line_in_the_middle(line, zone):
    found = document(page(between=line))
    pieces = zones(found)
    assert (zone, line) in pieces
    assert [s.text for s in found.body if s.text in BODY] == BODY


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Ferry strike enters third week after talks fail", "related_headline"),
        ("scroll to top", "navigation"),
        ("Top 10 Stories", "navigation"),
        ("go top LETTER", "navigation"),
        ("Harbour news", "navigation"),
        ("Source: Yonhap News Agency", "credit"),
        ("Source: Northern Wire", "credit"),
        ("(Reporting by Ada Quist in Geneva; editing by Bo Lind)", "credit"),
        ("Ada Quist a.quist@example.org", "byline"),
        ("a.quist@example.org", "byline"),
        ("It may get worse.", "body"),
        ("Copyright 2024 Harbour Gazette", "copyright"),
    ],
)
def test_a_line_below(line, zone):
    assert zone_of(document(page(below=line)), line) == zone


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Home", "navigation"),
        ("Stock Markets", "navigation"),
        ("Daily Harbour Markets News", "navigation"),
        ("ⓕ font-size", "navigation"),
        ("  • +1".strip(), "navigation"),
        ("Log in", "navigation"),
    ],
)
def test_a_line_above_the_headline(line, zone):
    found = document(page(above=f"{line}\n\n{TITLE}"))
    assert zone_of(found, line) == zone
    assert found.title == TITLE


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Farmers on both sides of the river wait", "subheadline"),
        ("By Ada Quist", "byline"),
        ("Published: Jan. 12, 2024 08:30", "publication_stamp"),
        ("5 min read", "navigation"),
        ("A lorry waits at the border. AP-Yonhap", "caption"),
        ("AFP", "credit"),
    ],
)
def test_a_line_below_the_headline(line, zone):
    assert zone_of(document(page(above=f"{TITLE}\n\n{line}")), line) == zone


@pytest.mark.parametrize(("line", "zone"), [("Ada Quist", "byline"), ("Harbour news", "navigation")])
def test_a_name_beside_the_stamp_is_the_author(line, zone):
    found = document(page(above=f"{TITLE}\n\n{line}\nMay 4, 2024"))
    assert zone_of(found, line) == zone
    assert found.byline == ("Ada Quist" if zone == "byline" else None)


def test_sentences_above_the_author_are_deck_or_caption():
    deck = "The two ministers could not agree on anything but the menu."
    caption = "The ministers shake hands in Geneva in the rain of May 2024."
    found = document(page(above=f"{TITLE}\n\n{deck}\n\n{caption}\n\nBy Ada Quist"))
    assert zone_of(found, deck) == "subheadline"
    assert zone_of(found, caption) == "caption"
    assert [s.text for s in found.body] == BODY


def test_sentences_above_the_dateline_are_deck():
    deck = "The two ministers could not agree on anything but the menu."
    found = document(f"{TITLE}\n\n{deck}\n\nGENEVA, May 3 (AP) — {STORY}")
    assert zone_of(found, deck) == "subheadline"
    assert zone_of(found, "GENEVA, May 3 (AP) —") == "dateline"
    assert [s.text for s in found.body] == BODY


@pytest.mark.parametrize("title", ["Will the two ministers of the river ever agree?", "Two ministers meet, but why?"])
def test_a_headline_may_ask(title):
    assert document(page(above=title)).title == title


def test_captions_are_kept_once():
    caption = "A lorry waits at the border bridge near the old mill, May 3. EPA-Yonhap"
    text = page(above=f"{TITLE}\n\n<i></i>{caption}\n{caption}", between=caption)
    found = document(text)
    assert [z for z, t in zones(found) if caption in t] == ["caption", "repeated_caption", "repeated_caption"]


def test_a_line_printed_twice_in_a_row_is_a_caption():
    line = "A lorry stands at the bridge while the driver sleeps."
    found = document(page(between=f"{line}\n{line}"))
    assert [z for z, t in zones(found) if t == line] == ["caption", "repeated_caption"]


def test_a_page_printed_twice_is_kept_once():
    found = document(page(below=page()))
    assert [s.text for s in found.body] == BODY
    assert {z for z, _ in zones(found)[len(BODY) + 1 :]} == {"repeated_text"}


def test_an_agency_in_brackets_ends_the_last_paragraph():
    found = document(page() + " (Yonhap)")
    assert zones(found)[-2:] == [("body", BODY[-1]), ("credit", "(Yonhap)")]


def test_other_brackets_at_the_end_stay():
    assert body(page() + " (He smiled.)")[-1].endswith("(He smiled.)")


def test_lists_of_other_articles_are_dropped():
    found = document(page(between="Related articles\n\nFerry Strike Enters Third Week\n\nGrain Prices Fall Once More"))
    assert zone_of(found, "Ferry Strike Enters Third Week") == "related_headline"
    assert [s.text for s in found.body] == BODY


def test_comments_below_are_dropped():
    comment = "I have said for years that this would come to a bad end for us all."
    found = document(page(below=f"2 Comments\n\n{comment}"))
    assert [s.text for s in found.body] == BODY
    assert comment in [d.text for d in found.dropped]


def test_a_word_of_comments_in_the_middle_does_not_end_the_story():
    assert body(page(between="2 Comments")) == BODY


def test_hard_wrapped_stories_have_whole_paragraphs():
    words = STORY.split("\n\n")[0].split()
    lines = [" ".join(words[i : i + 6]) for i in range(0, len(words), 6)]
    text = "\n\n".join(["\n".join(lines)] * 1 + BODY[1:2])
    assert len(document(text).body[0].text.split()) >= len(words) - 6


def test_segments_are_in_order_and_do_not_overlap():
    found = document(
        page(above=f"Home\n\n{TITLE}\n\nBy Ada Quist", between="Read more: Grain", below="(Yonhap)\n\nHome")
    )
    spans = sorted([(s.span.start, s.span.end) for s in found.segments] + [(d.start, d.end) for d in found.dropped])
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(spans))
    assert all(found.text[d.start : d.end] == d.text for d in found.dropped)
    assert all(found.text[s.span.start : s.span.end] == s.span.text for s in found.segments)


def test_a_first_sentence_that_furniture_cuts_in_two_is_body():
    found = document(
        "Accord signed on grain\n\nBy Ada Quist\n\n"
        '"We have come a long way and the accord is a good\n\nShare this article on Facebook\n\n'
        'beginning for both countries", the prime minister said in Geneva on Tuesday after two days of talks.\n\n'
        "The accord lets inspectors watch the crossings, and both governments will report each month.\n"
    )
    assert [zone for zone, _ in zones(found)] == ["headline", "byline", "body", "share_widget", "body", "body"]


def test_a_known_headline_is_never_furniture():
    lines = classify("All rights reserved for Chile\n\n" + STORY, "All rights reserved for Chile")
    assert lines[0].reason is None
    assert lines[0].zone == "headline"
