"""What a reader does, in a real browser: look, filter, click through to the sentence, use the keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sample_record as sample
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from served import running

from fakes import claim, document, forecast, linked
from reportedly.store import Store
from reportedly.views.ledger.reliability import ENOUGH

PAIR = "/pairs/PRK/RUS"
VIEWS = [
    "/", "/events", PAIR, "/actors/PRK", "/ties", "/documents", f"/documents/{sample.SHELLS.document_id}?dropped=1", "/forecasts",
    "/search?words=spaceport", "/forecasts?by=outlet&status=true", "/codebook?term=CONSULT", "/api", "/nothing",
    "/review?topic=settle", "/review/decisions", f"/events/{sample.DELIVERY.event_id}?speaker=KOR",
]  # fmt: skip


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that complains of every error in its console and of every request to elsewhere."""
    opened = browser.new_page(base_url=address)
    complaints: list[str] = []
    opened.on("console", lambda m: complaints.append(m.text) if m.type == "error" and "404" not in m.text else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda r: complaints.append(r.url) if not r.url.startswith((address, "data:")) else None)
    yield opened
    opened.close()
    assert complaints == []


@pytest.mark.parametrize(
    ("path", "scheme"),
    [*((path, "light") for path in VIEWS), (VIEWS[1], "dark"), ("/ties", "dark"), (VIEWS[6], "dark")],
)
def test_pages_are_for_all(page: Page, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(path)
    found = Axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found if v["impact"] in ("serious", "critical")] == []


@pytest.mark.parametrize("path", VIEWS)
def test_pages_fit_a_phone(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_from_a_mark_to_the_sentence_to_its_document(page: Page) -> None:
    page.goto(PAIR)
    mark = page.locator("svg.timeline a").first
    event = (mark.get_attribute("href") or "")[1:]
    mark.dispatch_event("click")
    line = page.locator(f"[id='{event}']")
    expect(line.locator("blockquote").first).to_be_visible()
    line.get_by_role("link", name="source").first.click()
    expect(page.locator(".kicker")).to_have_text("Document")
    page.locator("a.m-trigger").first.click()
    expect(page.locator(".notes li:target")).to_be_visible()


def test_the_switch_and_its_permalink(page: Page) -> None:
    page.goto(PAIR)
    all_ = page.locator("ol.lines > li[data-factuality]").count()
    page.locator(".filters summary").click()
    page.get_by_label("denied or not so").check()
    page.get_by_role("button", name="Show").click()
    lines = page.locator("ol.lines > li[data-factuality]")
    assert 0 < lines.count() < all_
    shown = lines.evaluate_all("all => all.map(line => line.dataset.factuality)")
    assert set(shown) <= {"denied", "negated"}
    expect(page.get_by_label("denied or not so")).to_be_checked()
    again = page.url
    page.goto("/")
    page.goto(again)
    assert lines.evaluate_all("all => all.map(line => line.dataset.factuality)") == shown


@pytest.mark.parametrize(("picture", "width", "size"), [("map", 1200, "wide"), ("network", 400, "narrow")])
def test_from_a_tie_to_its_pair_under_the_same_filters(page: Page, picture: str, width: int, size: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/ties?since=2024-01-01&factuality=happened")
    line = page.locator(f".{size} svg.{picture} a.strand[aria-label*='North Korea – Russia']")
    expect(line).to_be_visible()
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    line.locator(".hit").scroll_into_view_if_needed()
    at = line.locator(".hit").evaluate(
        "p => { const m = p.getPointAtLength(p.getTotalLength() * 0.4).matrixTransform(p.getScreenCTM());"
        " return [m.x, m.y]; }"
    )
    page.mouse.click(*at)
    expect(page.locator("h1")).to_have_text("North Korea – Russia")
    assert page.url.endswith("/pairs/PRK/RUS?since=2024-01-01&factuality=happened")
    expect(page.get_by_role("checkbox", name="happened", exact=True)).to_be_checked()


def test_from_a_number_of_the_scores_to_its_forecasts_to_their_words(page: Page) -> None:
    page.goto("/forecasts?by=outlet&since=2020-01-01")
    row = page.get_by_role("region", name="Scores by outlet").get_by_role("row").filter(has_text="Harbour Post")
    row.get_by_role("cell").nth(3).get_by_role("link").click()
    assert "since=2020-01-01&by=outlet&group=Harbour+Post&status=true" in page.url
    listed = page.get_by_role("region", name="The ledger").locator("tbody tr")
    expect(listed).to_have_count(1)
    expect(listed).to_be_in_viewport()
    expect(listed.locator(".status")).to_have_text("true")
    listed.get_by_role("link", name="talks").click()
    expect(page.locator("body")).to_contain_text("hold further talks in Moscow")


def test_from_a_dot_of_the_diagram_to_its_forecasts(browser: Browser, tmp_path: Path) -> None:
    said = document("\n".join(f"Norway is likely to visit Peru {n} times." for n in range(ENOUGH)))
    claims = [
        claim(said, f"visit Peru {n} times", source=["NOR"], target=["PER"], type="CONSULT", factuality="predicted")
        for n in range(ENOUGH)
    ]
    found = [forecast(c, status="true" if n % 3 else "false", outcome=bool(n % 3)) for n, c in enumerate(claims)]
    with Store.open(tmp_path) as store:
        store.add(said, claims)
        store.replace_derived(linked([], found))
        with running(store) as address:
            page = browser.new_page(base_url=address)
            page.goto("/forecasts?limit=500")
            dot = page.locator("svg.reliability a").first
            dot.locator(".hit").scroll_into_view_if_needed()
            dot.locator(".hit").click()
            expect(page.get_by_role("region", name="The ledger").locator("tbody tr")).to_have_count(ENOUGH)
            came = (
                page.get_by_role("region", name="How often it came about")
                .locator("tbody td")
                .nth(1)
                .get_by_role("link")
            )
            number = int(came.inner_text())
            came.click()
            expect(page.get_by_role("region", name="The ledger").locator("tbody tr")).to_have_count(number)
            page.close()


def test_from_a_dot_to_its_state_by_keyboard(page: Page) -> None:
    page.goto("/events")
    page.keyboard.press("t")
    expect(page.locator("h1")).to_have_text("Ties")
    page.locator(".wide svg.map a.state[aria-label^='Russia']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Russia")


def test_keys(page: Page) -> None:
    page.goto("/events")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".lines > li").nth(1)).to_have_class("at")
    page.keyboard.press("o")
    expect(page.locator(".lines > li").nth(1).locator("blockquote").first).to_be_visible()
    page.keyboard.press("k")
    expect(page.locator(".lines > li").first).to_have_class("at")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("/")
    expect(page.locator("h1")).to_have_text("Search")
    page.get_by_role("main").press("g")
    expect(page.locator("h1")).to_have_text("The record")


def test_pages_are_complete_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(PAIR)
    page.locator(".lines summary").first.click()
    expect(page.locator(".lines blockquote").first).to_be_visible()
    page.locator(".filters summary").click()
    page.get_by_label("Said by").fill("KOR")
    page.get_by_role("button", name="Show").click()
    assert "speaker=KOR" in page.url
    context.close()
