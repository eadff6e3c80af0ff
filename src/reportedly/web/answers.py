"""Answers that were given before, given again as long as the record is the same.

A page of a large record takes tens of milliseconds to make and none to repeat. So whole answers are kept in memory,
each with the state of the record it was made from, and made once however many ask for it at once. Who has an answer
already (``If-None-Match``) is told that it still holds. Where the record has moved on, an asker waits a moment for the
answer to be made anew; if that takes longer, or others are being made, the older one is given at once and made anew
behind the asker's back (stale-while-revalidate, RFC 5861): it names the snapshot it is of. What is decided in the
browser shows at once: no answer from before a decision is given after it. What every page leads to is made when the
server starts, before anybody asks.
"""

import asyncio
import hashlib
import secrets
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from functools import partial

from anyio import CapacityLimiter, to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly import settings
from reportedly.errors import ReportedlyError
from reportedly.store import Store, deadline
from reportedly.store.totals import Stamp
from reportedly.web.makers import Makers

#: What is made anew each time: files, which take the time they take.
_FILES = "/files/"
#: The feed names the address it was asked at.
_FEED = "/feed.atom"
_LARGEST = 4_000_000  # bytes of an answer that is kept
_LOOK = 0.2  # seconds for which the state of the record is taken to be the same
_PATIENCE = 0.1  # seconds for which an asker who could have an older answer waits for one of now
# A request as it is made when nobody asks.
_PLAIN: Scope = {
    "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "root_path": "", "query_string": b"",
    "headers": [], "client": None, "server": None,
}  # fmt: skip
_AT_ONCE = 4  # threads that make answers: more would only wait for each other


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer. ``nonce``: the one it was made with; ``state``: of which record; ``begun``: when it was asked."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    nonce: str
    etag: str
    state: Stamp
    begun: float


class Answers:
    """ASGI middleware: gives kept answers to GET, and passes all else on. ``ready``: paths to be made at the start."""

    def __init__(self, app: ASGIApp, store: Store, ready: Collection[str] = ()) -> None:
        self._app, self._store, self._ready = app, store, ready
        self._behind, self._room = settings.fraction("serve_behind"), settings.number("serve_memory")
        self._seconds = settings.fraction("serve_seconds")
        self._kept: OrderedDict[str, Answer] = OrderedDict()
        self._bytes = 0
        self._makers: Makers[Answer] = Makers()
        self._decided = 0.0  # when somebody last changed the record through this server
        self._looked: tuple[float, asyncio.Task[Stamp]] | None = None
        self._looking = CapacityLimiter(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "lifespan":
            to_thread.current_default_thread_limiter().total_tokens = _AT_ONCE
            self._make_ready(scope)
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(_FILES):
            await self._pass_on(scope, receive, send)
            return
        try:
            answer = await self._answer(_key(scope), scope, await self._state())
        except ReportedlyError:  # whoever answers meets the same, and tells it
            await self._app(scope, receive, send)
            return
        await _give(answer, scope, send)

    def _make_ready(self, started: Scope) -> None:
        for path in self._ready:
            scope = {**started, **_PLAIN, "path": path, "raw_path": path.encode()}
            key = _key(scope)
            self._makers.later(key, partial(self._make, key, scope))

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the application answer; what was asked for may change the record, before its answer and after it."""

        async def send_noted(message: Message) -> None:
            self._note(scope)
            await send(message)

        await self._app(scope, receive, send_noted)
        self._note(scope)

    def _note(self, scope: Scope) -> None:
        if scope["type"] == "http" and scope["method"] == "POST":
            self._looked, self._decided = None, time.monotonic()

    async def _answer(self, key: str, scope: Scope, now: Stamp) -> Answer:
        kept = self._kept.get(key)
        young = kept is not None and time.monotonic() - kept.begun < self._behind
        if kept is not None and kept.state == now:
            self._kept.move_to_end(key)
            return kept
        make = partial(self._make, key, scope)
        if kept is None or not young or kept.begun <= self._decided:
            return await self._fresh(key, make)
        if self._makers.busy:
            self._makers.later(key, make)
            return kept
        making = self._makers.now(key, make)
        await asyncio.wait({making}, timeout=_PATIENCE)
        return making.result() if making.done() else kept

    async def _fresh(self, key: str, make: Callable[[], Awaitable[Answer]]) -> Answer:
        """The answer made now, or by a maker at work, if it began after the last decision."""
        while True:
            answer = await asyncio.shield(self._makers.now(key, make))
            if answer.begun > self._decided:
                return answer

    async def _state(self) -> Stamp:
        now = time.monotonic()
        if self._looked is None or now - self._looked[0] > _LOOK:
            look = to_thread.run_sync(self._store.stamp, limiter=self._looking)
            self._looked = now, asyncio.ensure_future(look)
        return await asyncio.shield(self._looked[1])

    async def _make(self, key: str, scope: Scope) -> Answer:
        begun, now, nonce = time.monotonic(), await self._state(), secrets.token_urlsafe(16)
        said: list[Message] = []

        async def hear(message: Message) -> None:
            said.append(message)

        with deadline.within(self._seconds):
            await self._app({**scope, "state": {**scope.get("state", {}), "nonce": nonce}}, _nothing, hear)
        body = b"".join(part.get("body", b"") for part in said[1:])
        etag = f'"{hashlib.blake2b(body.replace(nonce.encode(), b""), digest_size=12).hexdigest()}"'
        start = said[0]
        answer = Answer(start["status"], tuple(start["headers"]), body, nonce, etag, now, begun)
        if answer.status == 200 and len(body) <= _LARGEST:
            self._keep(key, answer)
        return answer

    def _keep(self, key: str, answer: Answer) -> None:
        before = self._kept.pop(key, None)
        self._bytes += len(answer.body) - (len(before.body) if before else 0)
        self._kept[key] = answer
        while self._bytes > self._room * 1_000_000:
            self._bytes -= len(self._kept.popitem(last=False)[1].body)


def _key(scope: Scope) -> str:
    """What an answer depends on beside the record."""
    place = f"{scope['scheme']}://{Headers(scope=scope).get('host', '')}" if scope["path"] == _FEED else ""
    return f"{place}{scope['path']}?{scope['query_string'].decode('latin-1')}"


async def _nothing() -> Message:
    """What an asker says who has asked and waits."""
    await asyncio.Event().wait()
    raise AssertionError


async def _give(answer: Answer, scope: Scope, send: Send) -> None:
    holds = answer.status == 200 and answer.etag in Headers(scope=scope).get("if-none-match", "")
    nonce = scope["state"]["nonce"].encode()
    body = b"" if holds else answer.body.replace(answer.nonce.encode(), nonce)
    start: Message = {"type": "http.response.start", "status": 304 if holds else answer.status, "headers": []}
    headers = MutableHeaders(scope=start)
    for name, value in answer.headers:
        if not holds or name not in (b"content-length", b"content-type"):
            headers.append(name.decode("latin-1"), value.decode("latin-1"))
    if answer.status == 200:
        headers["ETag"] = answer.etag
        headers["Age"] = str(round(time.monotonic() - answer.begun))
    await send(start)
    await send({"type": "http.response.body", "body": body})
