"""The page: self-contained, well-formed, safe, and every line leads to its words."""

import base64
import dataclasses
import hashlib
import itertools
import re
from html.parser import HTMLParser

import pytest
import sample_record as sample

from reportedly.views import explain
from reportedly.views.brief import html as brief_html
from reportedly.views.brief.nouns import Brief
from reportedly.views.ledger.scoring import Trial, score
from reportedly.views.templating import file, short

VOID = {"meta", "input", "br", "hr", "link", "img"}
DRAWN = {"path", "circle", "rect", "use"}


class Page(HTMLParser):
    """Collects ids, links, texts and classes; notes tags that don't close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
            self.ids += [value or ""] if name == "id" else []
            self.links += [value or ""] if name in ("href", "src") else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="module")
def html(pair: Brief) -> str:
    return brief_html.render(pair)


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_tags_close_in_order(page: Page) -> None:
    assert (page.faults, page.open) == ([], [])


def test_ids_are_unique_and_links_stay_in_the_page(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert {link for link in page.links if link.removeprefix("#") not in page.ids} == set()


def test_nothing_is_loaded_from_anywhere(html: str) -> None:
    assert not re.search(r"https?:|//[a-z]|@import|url\(", html)


def test_policy_admits_just_the_page_s_own_style_and_script(html: str, page: Page) -> None:
    policy = next(
        value for tag, name, value in page.attributes if tag == "meta" and "default-src" in value and name == "content"
    )
    for tag in ("style", "script"):
        (code,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.S)
        assert base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() in policy
    assert "unsafe" not in policy
    assert not [name for _, name, _ in page.attributes if name == "style" or name.startswith("on")]


def test_every_line_has_claims_and_opens_their_sentences(pair: Brief, page: Page) -> None:
    text = " ".join("".join(page.text).split())
    listed = [set(value.split()) for _, name, value in page.attributes if name == "data-claims"]
    number = len(
        [*pair.events, *pair.statements, *pair.flows, *pair.forecasts, *pair.contradictions, *pair.news, *pair.reasons]
    )
    assert len(listed) == number
    assert all(listed)
    for line in pair.events:
        assert line.lead.split(": ", 1)[1] in text
        assert short(line.dated) in text
        assert line.words in text
        for e in line.evidence:
            assert " ".join(e.claim.sentence.text.split()) in text
            assert e.claim.claim_id in text


def test_words_are_marked(html: str) -> None:
    assert '<mark class="m-trigger " title="trigger: the act">send more</mark>' in html
    assert '<mark class="m-certainty " title="certainty: almost_certain">almost certain</mark>' in html
    assert '<mark class="m-actor " title="actor: PRK">Pyongyang</mark>' in html
    assert '<mark class="m-speaker " title="speaker">The Kremlin</mark>' in html


def test_headings_go_down_one_level_at_a_time(html: str) -> None:
    levels = [int(n) for n in re.findall(r"<h([1-6])", html)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_both_drawings_and_the_legend(html: str) -> None:
    assert html.count('class="timeline"') == 2
    legend = html.split('aria-label="Legend"')[1].split("</ul>")[0]
    shown = re.findall(r"#sign-(\w+)", legend)
    assert shown == [label for label in explain.FACTUALITY_ORDER if label != "unknown"]


@pytest.mark.parametrize("label", explain.FACTUALITY_ORDER)
def test_how_to_read_explains_each_label(page: Page, label: str) -> None:
    assert explain.meaning(label) in "".join(page.text)  # type: ignore[arg-type]


def test_the_words_of_pages_are_escaped(pair: Brief, html: str) -> None:
    assert "Leaders meet at &lt;spaceport&gt;" in html
    evil = dataclasses.replace(pair.stories[0].sources[0], title="<img src=x onerror=alert(1)>", path='"><script>')
    story = dataclasses.replace(pair.stories[0], sources=(evil,))
    spoilt = brief_html.render(dataclasses.replace(pair, stories=(story,)))
    assert "<img" not in spoilt
    assert '"><script>' not in spoilt


def test_forecasts_show_range_state_and_what_settled_them(html: str) -> None:
    section = html.split('id="forecasts"')[1].split("</section>")[0]
    assert section.index("Open") < section.index("Settled")
    assert '<rect x="95"' in section
    assert "no odds stated" in section
    assert "Russian foreign ministry, 20 June 2024, for September to November 2024" in section
    assert sample.MET_AGAIN.sentence.text.split(" met ")[0] in section.split("Settled by")[1]


def test_what_was_said_before_is_marked_and_told_as_not_counted(pair: Brief) -> None:
    first, *rest = pair.forecasts
    again = dataclasses.replace(first, forecast=dataclasses.replace(first.forecast, restates="c0"))
    assert pair.track
    track = dataclasses.replace(pair.track, restated=1, stated=score([Trial(0.7, 0.7, True)]))
    html = brief_html.render(dataclasses.replace(pair, forecasts=(again, *rest), track=track))
    section = html.split('id="forecasts"')[1].split("</section>")[0]
    assert section.count(f"{first.forecast.status} (said before)") == 1
    assert "Not counted: 1 forecast said before by the same source." in section


def test_codes_are_told_on_hover(html: str) -> None:
    events = html.split('id="events"')[1].split("</section>")[0]
    assert '<span title="PLOVER CONSULT, CAMEO 036"><b>North Korea – Russia</b>: meeting, happened</span>' in events
    assert 'title="no PLOVER type, CAMEO 016"' in events


def test_a_part_leads_to_its_whole(html: str) -> None:
    (part,) = re.findall(r'<li id="\w+" class="part".*?</li>', html, re.S)
    assert f'Part of <a href="#{sample.VISIT.event_id}">' in part


def test_history_is_told_where_it_changed(html: str) -> None:
    assert html.count("How it was reported:") == 2


def test_empty_brief_is_a_clear_sentence(nothing: Brief) -> None:
    html = brief_html.render(nothing)
    assert "The record holds no claim that names both France and Germany." in html
    assert "reportedly read" in html
    for absent in ('class="timeline"', 'id="events"', "<nav"):
        assert absent not in html
    page = Page(html)
    assert (page.faults, page.open) == ([], [])


def test_empty_brief_on_a_period_names_it(nothing: Brief) -> None:
    day = sample.WEDNESDAY.start
    html = brief_html.render(dataclasses.replace(nothing, since=day))
    assert "Period asked for: 13 September 2023 to the latest report." in html
    assert "in this period" in html


def test_brief_without_dates_has_a_sentence_for_the_plot(pair: Brief) -> None:
    undated = tuple(line for line in pair.events if line.last is None)
    html = brief_html.render(dataclasses.replace(pair, events=undated, news=(), first=None, last=None))
    assert "None of these events has a date" in html


def test_same_brief_same_page(pair: Brief, html: str) -> None:
    assert brief_html.render(pair) == html


def test_contrast_of_signs_on_paper_and_dark() -> None:
    """WCAG 2.1 asks 3:1 of graphics and 4.5:1 of text."""
    css = file("page.css")
    for block in re.findall(r":root \{(.*?)\}", css, re.S)[:2]:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", block))
        for name in ("blue", "orange", "green", "vermilion", "purple", "sky", "grey"):
            assert contrast(colours[name], colours["paper"]) >= 3
        for name in ("ink", "soft", "link"):
            assert min(contrast(colours[name], colours[back]) for back in ("paper", "card", "tint")) >= 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_how_the_day_of_publication_is_known_is_told_on_hover(html: str) -> None:
    assert '<span title="dateline">published 1 November 2023</span>' in html
