"""A web server on this computer that answers as it is told, and remembers who asked for what."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """``raw``: the whole answer with its status line, for answers that are no HTTP; ``drip``: seconds after each byte."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    drip: float = 0.0

    def bytes(self) -> bytes:
        if self.raw is not None:
            return self.raw
        told = {"Content-Length": str(len(self.body)), "Content-Type": "text/html; charset=utf-8", **self.headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
        return f"HTTP/1.1 {self.status} Told\r\n{lines}\r\n".encode() + self.body


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    path: str
    headers: Mapping[str, str]
    at: float


Route = Reply | Callable[[Asked], Reply]


class Site:
    """``routes``: path to answer; ``asked``: the requests so far; ``connections``: how many were opened."""

    def __init__(self, address: str = "127.0.0.1", context: ssl.SSLContext | None = None, port: int = 0) -> None:
        self.routes: dict[str, Route] = {}
        self.asked: list[Asked] = []
        self.connections = 0
        self._server = _Server((address, port), _handler(self), self)
        if context:
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._scheme = "https" if context else "http"
        self.address, self.port = self._server.server_address[:2]

    def url(self, path: str = "/", host: str = "") -> str:
        return f"{self._scheme}://{host or self.address}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [one.path for one in self.asked]

    @contextmanager
    def open(self) -> Iterator["Site"]:
        thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.005}, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, where: tuple[str, int], handler: type[BaseHTTPRequestHandler], site: Site) -> None:
        self._site = site
        self.address_family = socket.AF_INET6 if ":" in where[0] else socket.AF_INET
        super().__init__(where, handler)

    def server_bind(self) -> None:
        """Without asking for this computer's name, which can take seconds."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def process_request(self, request: Any, client_address: Any) -> None:
        self._site.connections += 1
        super().process_request(request, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients go away in the middle of an answer, on purpose."""


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = 30

        def do_GET(self) -> None:
            asked = Asked(self.path, dict(self.headers.items()), time.monotonic())
            site.asked.append(asked)
            route = site.routes.get(self.path, Reply(status=404))
            reply = route if isinstance(route, Reply) else route(asked)
            data = reply.bytes()
            self.close_connection = True
            for piece in [data[n : n + 1] for n in range(len(data))] if reply.drip else [data]:
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(reply.drip)

        def log_message(self, format: str, *arguments: object) -> None:
            """Nothing on the terminal."""

    return Handler


def loopback6() -> bool:
    """Whether this computer has an IPv6 address for itself."""
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            return True
    except OSError:
        return False
