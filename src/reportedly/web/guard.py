"""What every request and every answer passes: who may ask, and what a page may load.

The server shows text that strangers wrote, on a computer where other programs and other pages in the same browser can
reach it. So: only known names of hosts (a foreign name that points here is an attack by DNS), no writing asked for by
other pages, and pages that run and load nothing but their own.
"""

import hmac
import secrets
from collections.abc import Collection
from http.cookies import SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.web import limits

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
COOKIE = "reportedly"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Without a referrer to itself, a browser names no origin with a form, and every decision would look foreign.
_HEADERS = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}  # fmt: skip


def policy(nonce: str) -> str:
    """The Content Security Policy of a page: scripts and styles by this nonce alone, the rest from here or nowhere."""
    return (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self' data:;"
        " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


class Guard:
    """ASGI middleware. ``hosts``: the names the server answers to, without port; ``token``: asked of all if given.

    The nonce of an answer stands in ``request.state.nonce``.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str], token: str | None = None) -> None:
        self._app, self._hosts, self._token = app, frozenset(h.lower() for h in hosts), token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer why not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in (*_HEADERS.items(), (limits.HEADER, limits.stated())):
                    headers[name] = value
                if message["status"] != 304:  # the page that the browser has goes by the nonce it came with
                    headers.setdefault("Content-Security-Policy", policy(nonce))
                headers.setdefault("Cache-Control", "no-cache")
            await send(message)

        answer = self._refusal(scope) or self._app
        await answer(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        """The answer to a request that may not pass; None for one that may."""
        headers = Headers(scope=scope)
        if _name(headers.get("host", "")) not in self._hosts:
            return PlainTextResponse(
                "This server does not answer to that name. Start it with --allow-host NAME to allow it.\n", 421
            )
        if scope["method"] not in _SAFE and not _is_own(headers):
            return PlainTextResponse("Another page asked for a change; only this server's own pages may.\n", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > limits.REQUEST:
            return PlainTextResponse(f"A request may bring {limits.REQUEST:,} bytes at most. Send less.\n", 413)
        return self._unknown(scope, headers) if self._token else None

    def _unknown(self, scope: Scope, headers: Headers) -> Response | None:
        """The answer to one who has not shown the token; one who shows it in the address gets it as a cookie."""
        shown = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if self._fits(shown):
            answer = RedirectResponse(scope["path"], 303)
            answer.set_cookie(COOKIE, shown, httponly=True, samesite="strict")
            return answer
        cookie = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        if self._fits(bearer) or (cookie and self._fits(cookie.value)):
            return None
        return PlainTextResponse("This record is not open to all: add ?token=... to the address.\n", 401)

    def _fits(self, shown: str) -> bool:
        return hmac.compare_digest(shown.encode(), (self._token or "").encode())


def _name(host: str) -> str:
    """The name in a Host header, without the port."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()


def _is_own(headers: Headers) -> bool:
    """Whether a request comes from one of our own pages, or from no page at all."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    same = origin is None or origin.partition("://")[2] == headers.get("host")
    return same and site in (None, "same-origin", "none")
