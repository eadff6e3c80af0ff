"""Answers are given again as long as the record is the same, and made anew when it has changed."""

import asyncio
import re
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from served import awaited, running
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

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


def anew(ask: Callable[[], httpx.Response], is_new: Callable[[httpx.Response], bool]) -> httpx.Response:
    """The answer once it is of the record as it is now; on a busy computer the older one is given before."""
    end = time.monotonic() + 20
    while not is_new(answer := ask()):
        assert time.monotonic() < end, "what has changed is never made anew"
        settled()
    return answer


def test_what_holds_is_not_sent_again(asking: httpx.Client, store: Store) -> None:
    first = asking.get("/documents")
    assert first.headers["etag"]
    again = asking.get("/documents", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "content-security-policy" not in again.headers
    assert again.headers["etag"] == first.headers["etag"]
    store.add(document("Page 2: both signed."))
    known = {"If-None-Match": first.headers["etag"]}
    changed = anew(lambda: asking.get("/documents", headers=known), lambda answer: answer.status_code == 200)
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
    assert anew(lambda: asking.get("/api/v1/events"), lambda answer: answer.json()["total"] > 0).json()["total"] == 1


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
    there = store.count("documents")
    assert there > 1
    anew(lambda: asking.get("/api/v1/documents"), lambda answer: answer.json()["total"] == there)


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
        async with inside(Answers(app, store)) as client:
            for _ in range(3):
                assert (await client.get("/")).text == "made"

    awaited(ask())
    assert asked == ["/"] * made


class Slow:
    """An application that counts what it makes; a decision is asked for with POST."""

    def __init__(self, store: Store) -> None:
        self.store, self.made, self.seconds = store, 0, 0.0
        self.answers = Guard(Answers(self, store), LOOPBACK)
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(self.answers), base_url="http://localhost")  # type: ignore[arg-type]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "POST":
            self.store.add(document("Page 3: decided."))
            await PlainTextResponse("decided")(scope, receive, send)
            return
        self.made += 1
        made = str(self.made)
        await asyncio.sleep(self.seconds)
        await PlainTextResponse(made)(scope, receive, send)

    async def get(self, path: str = "/") -> str:
        return (await self.client.get(path)).text


def inside(answers: Answers) -> httpx.AsyncClient:
    within = httpx.ASGITransport(Guard(answers, LOOPBACK))  # type: ignore[arg-type]
    return httpx.AsyncClient(transport=within, base_url="http://localhost")


def test_what_every_page_leads_to_is_made_before_anybody_asks(store: Store) -> None:
    made: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            made.append(scope["path"])
            await PlainTextResponse(scope["app"])(scope, receive, send)

    async def nothing(message: Message) -> None:
        pass

    async def ask() -> None:
        answers = Answers(app, store, ["/", "/events"])
        await answers({"type": "lifespan", "app": "the application", "state": {}}, asyncio.Event().wait, nothing)
        await asyncio.sleep(0.5)
        assert made == ["/", "/events"]
        async with inside(answers) as client:
            assert [(await client.get(path)).text for path in ("/events", "/")] == ["the application"] * 2
        assert made == ["/", "/events"]

    awaited(ask())


def test_a_question_that_was_refused_is_asked_anew(store: Store) -> None:
    status = iter((422, 200))

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("made", next(status))(scope, receive, send)

    async def ask() -> None:
        async with inside(Answers(app, store)) as client:
            assert [(await client.get("/")).status_code for _ in range(3)] == [422, 200, 200]

    awaited(ask())


def test_one_maker_for_fifty_who_ask_at_once(store: Store) -> None:
    async def ask() -> None:
        slow = Slow(store)
        slow.seconds = 0.2
        assert set(await asyncio.gather(*(slow.get() for _ in range(50)))) == {"1"}

    awaited(ask())


@pytest.mark.parametrize(("patience", "seconds", "at_once"), [(10.0, 0.0, "2"), (0.1, 0.5, "1")])
def test_who_asks_after_a_change_waits_a_moment_for_the_new(
    store: Store, monkeypatch: pytest.MonkeyPatch, patience: float, seconds: float, at_once: str
) -> None:
    monkeypatch.setattr("reportedly.web.answers._PATIENCE", patience)

    async def ask() -> None:
        slow = Slow(store)
        assert await slow.get() == "1"
        store.add(document("Page 2: both signed."))
        await asyncio.sleep(0.4)
        slow.seconds = seconds
        assert await slow.get() == at_once
        await asyncio.sleep(seconds + 0.1)
        assert await slow.get() == "2"

    awaited(ask())


def test_while_others_are_made_the_older_one_is_given_and_made_anew(store: Store) -> None:
    async def ask() -> None:
        slow = Slow(store)
        assert await slow.get() == "1"
        store.add(document("Page 2: both signed."))
        await asyncio.sleep(0.4)
        slow.seconds = 0.3
        other = asyncio.create_task(slow.get("/other"))
        await asyncio.sleep(0.05)
        assert [await slow.get() for _ in range(3)] == ["1"] * 3
        assert await other == "2"
        await asyncio.sleep(1.0)
        assert await slow.get() == "3"
        assert slow.made == 3

    awaited(ask())


def test_a_decision_shows_at_once_however_long_it_takes(store: Store) -> None:
    async def ask() -> None:
        slow = Slow(store)
        assert await slow.get() == "1"
        slow.seconds = 0.4
        other = asyncio.create_task(slow.get("/other"))
        await asyncio.sleep(0.05)
        assert (await slow.client.post("/")).text == "decided"
        assert await slow.get() == "3"
        assert await other == "4"  # begun before the decision, and so made once more

    awaited(ask())


def test_what_lags_too_far_behind_is_waited_for(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_SERVE_BEHIND", "0.3")

    async def ask() -> None:
        slow = Slow(store)
        assert await slow.get() == "1"
        store.add(document("Page 2: both signed."))
        await asyncio.sleep(0.4)
        slow.seconds = 0.3
        assert await slow.get() == "2"

    awaited(ask())
