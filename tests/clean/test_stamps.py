import pytest

from reportedly.clean.lines import Line
from reportedly.clean.stamps import peel

WHOLE = [
    ("Published: Jan. 12, 2024 08:30 KST", "publication_stamp"),
    ("Updated 2024-03-05 10:00", "publication_stamp"),
    ("2024.03.05 17:41", "publication_stamp"),
    ("March 5, 2024", "publication_stamp"),
    ("Tuesday, 5 March 2024", "publication_stamp"),
    ("Sept. 4, 2025 | Meridian Post", "publication_stamp"),
    ("Meridian Post | Sept. 4, 2025", "publication_stamp"),
    ("Retrieved on 2024-03-05", "scrape_stamp"),
    ("All News 10:31 September 12, 2023", "publication_stamp"),
    ("Published : Sept. 12, 2023 - 10:31", "publication_stamp"),
    ("Ada Quist May 4, 2024", "publication_stamp"),
    ("2024.05.04 Seoul", "publication_stamp"),
    ("September 13, 2023 10:05 AM", "publication_stamp"),
    ("DATE: 2024-07-09 03:42:10", "scrape_stamp"),
    ("18:03, 5 Sep 2023", "publication_stamp"),
    ("05.09.2023", "publication_stamp"),
    ("HARBOUR NEWS - Sep 5, 2023 - 15:32 | World, All", "publication_stamp"),
    ("September 6, 2023 8:42 AM UTC · Updated 2 hours ago", "publication_stamp"),
    ("September 6, 2023 / 8:42 AM / Updated an hour ago", "publication_stamp"),
    ("September 6, 2023 8:42 am by the Harbour news desk", "publication_stamp"),
    ("Source: Harbour Wire | 2023-09-06 08:42:11 | Editor: quist", "publication_stamp"),
]


def pieces(text: str) -> list[tuple[str, str | None]]:
    found = peel(text, Line(0, len(text), text, 0))
    assert all(text[p.start : p.end] == p.text for p in found)
    return [(p.text, p.reason) for p in found]


@pytest.mark.parametrize(("text", "reason"), WHOLE)
def test_a_line_that_is_a_stamp(text, reason):
    assert pieces(text) == [(text, reason)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "18:03, 5 Sep 2023Updated 19:41, 5 Sep 2023",
            [("18:03, 5 Sep 2023", "publication_stamp"), ("Updated 19:41, 5 Sep 2023", "publication_stamp")],
        ),
        ("05.09.2023 - Update : 06.09.2023", [("05.09.2023 - Update : 06.09.2023", "publication_stamp")]),
        (
            "Ferry strike ends \xa0\xa0 DATE: 2024-01-02 03:04:05",
            [("Ferry strike ends", None), ("DATE: 2024-01-02 03:04:05", "scrape_stamp")],
        ),
        (
            "Posted on May 3, 2024 Ferry strike ends",
            [("Posted on May 3, 2024", "publication_stamp"), ("Ferry strike ends", None)],
        ),
        (
            'Ferry strike ends now Ferry strike ends now 2024-01-02 03:04 | Home News "We won," he said.',
            [
                ("Ferry strike ends now Ferry strike ends now 2024-01-02 03:04 | Home News", "related_headline"),
                ('"We won," he said.', None),
            ],
        ),
        ("Ferry strike ends after weeks Ferry strike ends after weeks",
         [("Ferry strike ends after weeks Ferry strike ends after weeks", "related_headline")]),
        ("Ferry strike ends after weeks 2024-01-02 03:04 | Home",
         [("Ferry strike ends after weeks 2024-01-02 03:04 | Home", "related_headline")]),
        ("The strike ended on May 3, 2024, after nine weeks.",
         [("The strike ended on May 3, 2024, after nine weeks.", None)]),
        ("Updated plans for 2024 were shown.", [("Updated plans for 2024 were shown.", None)]),
        ("No date at all", [("No date at all", None)]),
    ],
)  # fmt: skip
def test_stamps_are_taken_off(text, expected):
    assert pieces(text) == expected
