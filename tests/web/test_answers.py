"""Answers are given again as long as the record is the same, and made anew when it has changed."""

import asyncio
import re
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from served import running
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from fakes import claim, document, event, linked
from reportedly.store import Store
from reportedly.web.answers import Answers
from reportedly.web.guard import LOOPBACK, Guard


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        opened.add(document("Page 1: both signed."), [claim(document("Page 1: both signed."))])
        yield opened


@pytest.fixture
def asking(store: Store) -> Iterator[httpx.Client]:
    with running(store) as address, httpx.Client(base_url=address, timeout=30, trust_env=False) as client:
        yield client


def settled() -> None:
    """The state of the record is looked at some times a second."""
    time.sleep(0.4)


def test_what_holds_is_not_sent_again(asking: httpx.Client, store: Store) -> None:
    first = asking.get("/documents")
    assert first.headers["etag"]
    again = asking.get("/documents", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "content-security-policy" not in again.headers
    assert again.headers["etag"] == first.headers["etag"]
    store.add(document("Page 2: both signed."))
    settled()
    changed = asking.get("/documents", headers={"If-None-Match": first.headers["etag"]})
    assert changed.status_code == 200
    assert changed.text.count('href="/documents/d') == first.text.count('href="/documents/d') + 1


def test_a_kept_page_goes_by_the_nonce_of_its_answer(asking: httpx.Client) -> None:
    nonces = []
    for _ in range(3):
        answer = asking.get("/")
        (policy,) = set(re.findall(r"'nonce-([^']+)'", answer.headers["content-security-policy"]))
        assert set(re.findall(r'nonce="([^"]+)"', answer.text)) == {policy}
        nonces.append(policy)
    assert len(set(nonces)) == 3


def test_another_process_links(asking: httpx.Client, store: Store) -> None:
    assert asking.get("/api/v1/events").json()["total"] == 0
    with Store.open(store.where.removesuffix("reportedly.db"), create=False) as other:
        other.replace_derived(linked([event(other.claims())]))
    settled()
    assert asking.get("/api/v1/events").json()["total"] == 1


def test_faults_are_told_each_time(asking: httpx.Client) -> None:
    for _ in range(2):
        answer = asking.get("/api/v1/events?since=never")
        assert (answer.status_code, answer.json()["error"]["where"]) == (400, "since")
        assert "etag" not in answer.headers


def test_many_at_once_while_pages_come_in(asking: httpx.Client, store: Store) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 10
        while not stop.is_set():
            number += 1
            store.add(document(f"Page {number}: both signed."))

    writer = threading.Thread(target=write)
    writer.start()
    paths = ["/", "/documents", "/api/v1/documents", "/events", "/codebook"] * 20
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(asking.get, paths))
    stop.set()
    writer.join()
    assert {answer.status_code for answer in answers} == {200}
    settled()
    assert asking.get("/api/v1/documents").json()["total"] == store.count("documents") > 1


@pytest.mark.parametrize(("megabytes", "made"), [("0", 3), ("1", 1)])
def test_the_memory_for_answers_is_bounded(
    store: Store, monkeypatch: pytest.MonkeyPatch, megabytes: str, made: int
) -> None:
    monkeypatch.setenv("REPORTEDLY_SERVE_MEMORY", megabytes)
    asked: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        asked.append(scope["path"])
        await PlainTextResponse("made")(scope, receive, send)

    async def ask() -> None:
        within = httpx.ASGITransport(Guard(Answers(app, store), LOOPBACK))  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=within, base_url="http://localhost") as client:
            for _ in range(3):
                assert (await client.get("/")).text == "made"

    asyncio.run(ask())
    assert asked == ["/"] * made
