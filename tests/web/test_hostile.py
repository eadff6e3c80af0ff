"""Text of pages is shown and never run: hostile titles, outlets, names, quotations in every view, feed and file."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlencode

import httpx
import pytest
from lxml import etree
from payloads import ADDRESSES, MARK, OTHERS, PAYLOADS
from playwright.sync_api import Browser
from served import running

from fakes import claim, document, event, flow, forecast, linked, statement, when
from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import Attribution
from reportedly.store import Store

DAY = "2024-06-03"


def hostile(number: int, payload: str) -> tuple[object, ...]:
    """A page, claim and statement in which everything that a page can say is the payload."""
    text = f"{payload} Russia met North Korea, {payload} said. {number}"
    page = document(text, path=f"{payload}.txt", title=payload, outlet=payload, agency=payload, byline=payload)
    page = replace(page, address=ADDRESSES[number % len(ADDRESSES)])
    russia, korea = Actor("RUS", "GOV", payload, payload), Actor("PRK", "GOV", payload)
    told = claim(
        page, "met", source=[russia], target=[korea], type="CONSULT", date=when(DAY), factuality="planned",
        attribution=(Attribution("speaker", payload, payload, "RUS"), Attribution("outlet", payload)),
    )  # fmt: skip
    said = statement(page, "Russia met North Korea", speaker=Speaker(payload, payload, "RUS"))
    return page, told, said


@pytest.fixture(scope="module")
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    made = [hostile(n, payload) for n, payload in enumerate([*PAYLOADS, *OTHERS])]
    with Store.open(str(tmp_path_factory.mktemp("hostile"))) as store:
        store.add_many([(page, (told,), (said,)) for page, told, said in made])  # type: ignore[misc]
        claims = [told for _, told, _ in made]
        store.replace_derived(
            linked(
                [event([c]) for c in claims],  # type: ignore[list-item]
                [forecast(c, horizon=when(DAY), forecaster=s.speaker, status="due") for _, c, s in made],  # type: ignore[arg-type, attr-defined]
                [flow(c) for c in claims],  # type: ignore[arg-type]
            )
        )
        with running(store) as address:
            yield address


VIEWS = [
    "/",
    "/events?limit=500",
    "/pairs/PRK/RUS",
    "/actors/RUS",
    f"/ties?{urlencode({'outlet': PAYLOADS[0]})}",
    "/documents?limit=500",
    "/forecasts",
    "/search?words=russia",
    "/review?topic=merge",
    "/review?topic=settle",
]


def test_there_are_a_hundred() -> None:
    assert len(set(PAYLOADS)) == 100


@pytest.mark.parametrize("path", [*VIEWS, "/pairs/PRK/RUS/brief.html"])
def test_nothing_of_a_page_becomes_markup(hostile_address: str, path: str) -> None:
    answer = httpx.get(hostile_address + path, trust_env=False, timeout=60)
    assert answer.status_code == 200
    assert MARK in answer.text  # the words are there
    for raw in (
        f"<script>{MARK}",
        "<img src=x",
        "<svg onload",
        "<iframe",
        "<base ",
        "javascript:window.hit=1'",
        "1337",
    ):
        assert raw not in answer.text, raw
    assert "set-cookie" not in answer.headers


def test_what_a_reader_types_becomes_no_markup(hostile_address: str) -> None:
    with httpx.Client(base_url=hostile_address, trust_env=False, timeout=60) as client:
        for payload in PAYLOADS[::11]:  # every tenth, each way to break out in turn
            for path, name in (
                ("/search", "words"),
                ("/search", "text"),
                ("/codebook", "term"),
                ("/events", "speaker"),
                ("/events", "actor"),
                ("/x", "y"),
                ("/", "snapshot"),
                ("/review", "by"),
                ("/review/decisions", "by"),
            ):
                shown = client.get(path, params={name: payload}).text
                assert payload not in shown, (path, name)
                assert f"<script>{MARK}" not in shown
                assert "<img src=x" not in shown


@pytest.mark.parametrize(
    "path", ["/feed.atom", "/api/v1/claims?limit=500", "/files/claims.csv", "/files/documents.jsonl"]
)
def test_other_forms_are_no_pages(hostile_address: str, path: str) -> None:
    answer = httpx.get(hostile_address + path, trust_env=False, timeout=60)
    assert answer.status_code == 200
    assert "html" not in answer.headers["content-type"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    if path == "/feed.atom":
        assert etree.fromstring(answer.content).xpath("count(//*[local-name()='script'])") == 0


@pytest.mark.parametrize("path", VIEWS)
def test_no_payload_runs_in_a_browser(hostile_address: str, browser: Browser, path: str) -> None:
    page = browser.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(hostile_address + path)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert page.evaluate("window.hit") is None
    assert page.evaluate("[...document.links].filter(a => !/^https?:/.test(a.href)).length") == 0
    assert dialogs == []
    page.close()


def test_no_document_runs_in_a_browser(hostile_address: str, browser: Browser) -> None:
    listed = httpx.get(hostile_address + "/api/v1/documents?limit=500", trust_env=False, timeout=60).json()["rows"]
    page = browser.new_page()
    events = httpx.get(hostile_address + "/api/v1/events?limit=500", trust_env=False, timeout=60).json()["rows"]
    places = [f"documents/{row['document_id']}?dropped=1" for row in listed[::6]]
    for place in [*places, *(f"events/{row['event_id']}" for row in events[::6])]:
        page.goto(f"{hostile_address}/{place}")
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        assert page.evaluate("window.hit") is None
        assert page.evaluate("[...document.links].filter(a => !/^https?:/.test(a.href)).length") == 0
    page.close()
