"""Connections that are made to checked addresses only, and that end in time."""

import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence

import httpcore

from reportedly.errors import FetchError
from reportedly.load.fetch.addresses import Rules

# Host and port to IP addresses as text, the best first. Raises OSError when there are none.
Resolver = Callable[[str, int], Sequence[str]]
SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
_TRIED = 6  # addresses of one host that are tried in turn; hosts with more give the best first


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, by the operating system. Raises OSError."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # of Python's own idna codec, for a label that is empty or too long
        raise OSError(str(error)) from error
    return list(dict.fromkeys(str(where[0]) for *_, where in found))


class Deadline:
    """The end of a span of seconds from now, for everything that is done within."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left. Raises httpcore.TimeoutException when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.TimeoutException("the time is over")
        return left

    def without(self, call: Callable[[], None]) -> None:
        """Do something that doesn't count."""
        begun = time.monotonic()
        call()
        self._end += time.monotonic() - begun


class Wire(httpcore.NetworkBackend):
    """Opens connections for one fetch.

    The name is resolved once for each connection, every address is checked, and the connection is made to an address
    that was checked: what the name means a moment later doesn't matter. TLS still verifies the name, not the address.
    """

    def __init__(self, rules: Rules, resolver: Resolver, deadline: Deadline) -> None:
        self._rules, self._resolver, self._deadline = rules, resolver, deadline
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address that takes one. Raises FetchError, and httpcore's errors."""
        addresses = self._addresses(host, port)
        self._rules.check(host, addresses)
        addresses = addresses[:_TRIED]
        for number, address in enumerate(addresses, 1):
            share = self._deadline.left() / (len(addresses) - number + 1)
            try:
                stream = self._inner.connect_tcp(address, port, share, local_address, socket_options)
                return _Timed(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number == len(addresses):
                    raise
        raise httpcore.ConnectError("the name has no address")

    def _addresses(self, host: str, port: int) -> Sequence[str]:
        """The answer of the resolver, which can't be stopped: one that doesn't answer is left to itself."""
        answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolver(host, port))
            except Exception as error:
                answers.put(error)

        threading.Thread(target=ask, daemon=True).start()
        try:
            found = answers.get(timeout=self._deadline.left())
        except queue.Empty:
            raise httpcore.ConnectTimeout("no answer to the question for its address") from None
        if isinstance(found, OSError):
            said = f"the name {host} can't be resolved ({found.strerror or found})."
            raise FetchError(said, todo="Check the spelling, and the connection.", passing=True)
        if isinstance(found, Exception):
            raise found
        return found


class _Timed(httpcore.NetworkStream):
    """A connection whose every step must be over by the deadline: a server that drips can't hold it."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As the stream."""
        return self._inner.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """As the stream."""
        self._inner.write(buffer, self._deadline.left())

    def close(self) -> None:
        """As the stream."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """As the stream. Raises FetchError for a certificate that isn't trusted or names another host."""
        try:
            stream = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left())
        except httpcore.ConnectError as error:
            if isinstance(error.__cause__, ssl.SSLCertVerificationError):
                said = error.__cause__.verify_message
                raise FetchError(f"its certificate can't be trusted: {said}", todo="Don't trust the page.") from error
            raise
        return _Timed(stream, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """As the stream."""
        return self._inner.get_extra_info(info)
