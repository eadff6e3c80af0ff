"""Sentences of a site to its readers, and news about sites and letters to "you", which stay."""

import pytest
from clean_pages import STORY, document

from reportedly.clean import notes

BODY = STORY.split("\n\n")


@pytest.mark.parametrize(
    ("text", "stray", "note"),
    [
        ("Get our latest analysis in your inbox.", False, True),
        ("You can read the story for free in our app.", False, True),
        ("Your comments help our readers.", False, True),
        ("We ask our subscribers to use the new website.", False, True),
        ("Content and ads of other sites are not ours.", True, True),
        ("The ministry shut the website and the app of the paper.", False, False),
        ("The ministry shut the website and the app of the paper.", True, True),
        ('"Your website and your app are shut," the ministry told the paper.', True, False),
        ("“We want your app and your website,” he said.", False, False),
        ("“We want your app and your website", False, False),
        ('of your app and our website," he said.', True, False),
        ("We think that the three should say it in advance.", True, False),
        ("You would not know it from the harbour.", True, False),
    ],
)
def test_who_speaks(text, stray, note):
    assert notes.is_note(text, stray) is note


@pytest.mark.parametrize(
    ("line", "near", "reason"),
    [
        ("Your comments help our readers in Geneva.", "", "site_note"),
        ("Content and ads of other sites are paid for.", "Subscribe", "site_note"),
        ("Content and ads of other sites are paid for.", "", None),
        ("The ministry shut a website that had called the grain rotten, and its app.", "", None),
    ],
)
def test_in_a_page(line, near, reason):
    found = document("\n\n".join(["Ministers of two neighbours meet over grain", BODY[0], near, line, *BODY[1:]]))
    dropped = {d.text: d.reason for d in found.dropped}
    assert dropped.get(line) == reason
    assert [span.text for span in found.body if span.text != line] == BODY


def test_a_page_that_speaks_to_its_readers_all_along_keeps_its_text():
    advice = [
        "Before you travel to Chile you should read our page on visas and save your passport in the app of your bank.",
        "You can register your trip on the website of the ministry, so that we can reach you in an emergency there.",
        "Your insurance may not pay for you in every region: read what our consuls advise and keep a copy for yourself.",
    ]
    found = document("\n\n".join(["What you should know before you travel to Chile", *advice]))
    assert [span.text for span in found.body] == advice
