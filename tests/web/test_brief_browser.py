"""The brief as a file, in a real browser: keys, light and dark, nothing asked of anywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from reportedly.store import Store
from reportedly.views import brief
from reportedly.views.brief import html as brief_html


@pytest.fixture(scope="module")
def file(shown: Store, tmp_path_factory: pytest.TempPathFactory) -> str:
    place = Path(tmp_path_factory.mktemp("brief")) / "brief.html"
    place.write_text(brief_html.render(brief.make(shown, "PRK", "RUS")), "utf-8")
    return place.as_uri()


@pytest.fixture
def page(browser: Browser, file: str) -> Iterator[Page]:
    opened = browser.new_page()
    complaints: list[str] = []
    opened.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda r: complaints.append(r.url) if r.url.partition("#")[0] != file else None)
    opened.goto(file)
    yield opened
    opened.close()
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_for_all(browser: Browser, file: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page.goto(file)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    found = Axe().run(page).response["violations"]
    page.close()
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found if v["impact"] in ("serious", "critical")] == []


def test_keys(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page.locator("#events .lines > li").first.locator("blockquote").first).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("find in events")
    page.get_by_role("button", name="Close", exact=True).click()
    page.keyboard.press("g")
    assert page.url.endswith("#top")
    page.keyboard.press("/")
    page.keyboard.type("treaty")
    expect(page.locator(".filter output")).to_contain_text(" of ")


def test_a_mark_opens_its_line(page: Page) -> None:
    mark = page.locator("svg.timeline a").first
    event = (mark.get_attribute("href") or "")[1:]
    mark.dispatch_event("click")
    expect(page.locator(f"[id='{event}'] blockquote").first).to_be_visible()


def test_a_ribbon_opens_its_sentences(page: Page) -> None:
    ribbon = page.locator(".wide svg.flows a").first
    row = (ribbon.get_attribute("href") or "")[1:]
    ribbon.dispatch_event("click")
    expect(page.locator(f"[id='{row}'] blockquote").first).to_be_visible()


def test_a_number_at_the_top_opens_its_events(page: Page) -> None:
    lines = page.locator("#events .lines > li[data-factuality]")
    all_ = lines.count()
    for number in page.locator(".figures a").all():
        number.click()
        shown = [line for line in lines.all() if line.is_visible()]
        assert len(shown) == int(number.locator("b").inner_text())
        assert {line.get_attribute("data-factuality") for line in shown} == {number.get_attribute("data-only")}
    page.get_by_role("button", name="Show all").click()
    assert sum(line.is_visible() for line in lines.all()) == all_
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()


def test_on_paper_all_is_open_and_keys_are_not_told(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator("#events .lines blockquote").first).to_be_visible()
    for gone in (".keys-hint", ".filter", ".skip"):
        expect(page.locator(gone).first).to_be_hidden()
