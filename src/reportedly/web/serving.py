"""Running the server."""

import errno
import gc
import socket
import sys
from collections.abc import Callable, Collection

import uvicorn

from reportedly import garbage
from reportedly.errors import UsageError
from reportedly.store import Store
from reportedly.web import look
from reportedly.web.app import application
from reportedly.web.guard import LOOPBACK

#: Addresses that stand for all of a computer's: nobody asks for them by that name.
_ANY = ("0.0.0.0", "::", "[::]")
#: Seconds for which a thread that makes a page may keep the one that gives out kept pages waiting (Python's own: 5 ms).
_TURN = 0.0005
#: New objects until Python looks for garbage among them, and how many such looks until it looks at older ones.
_GARBAGE = 50_000, 20, 50


def serve(
    store: Store,
    host: str = "127.0.0.1",
    port: int = 8747,
    token: str | None = None,
    allow: Collection[str] = (),
    begun: Callable[[str], None] = lambda address: None,
) -> None:
    """Serve the record until it is stopped. ``allow``: further names to answer to; ``begun``: told the address as soon
    as the port is taken.

    Raises UsageError for a host of the outside world without a token, and for all addresses without a name.
    """
    if host not in LOOPBACK and not token:
        raise UsageError(
            f"'{host}' can be reached from other computers.", "host", "Add --token WORD, or leave it on this computer."
        )
    if host in _ANY and not allow:
        raise UsageError(
            f"'{host}' stands for all addresses of this computer, and is the name of none.", "host",
            "Add --allow-host NAME for each name or address that others will ask for.",
        )  # fmt: skip
    names = {*LOOPBACK, host, *allow}
    with garbage.paused():
        server = uvicorn.Server(
            uvicorn.Config(application(store, names, token, ("/", *look.PAGES)), log_level="warning")
        )
    _spare()
    sys.setswitchinterval(_TURN)
    with _listening(host.strip("[]"), port) as listener:
        begun(f"http://{host}:{port}/")
        server.run(sockets=[listener])


def _spare() -> None:
    """Let Python look for garbage seldom, and never among what is loaded by now."""
    gc.freeze()
    gc.set_threshold(*_GARBAGE)


def _listening(host: str, port: int) -> socket.socket:
    """The port, taken before anything else is done, so that one in use is told in one sentence.

    Its connections send at once: head and body are written one after the other, and Nagle's algorithm (RFC 896) would
    keep the body back until a browser's delayed acknowledgement of the head, 40 ms later.
    """
    try:
        listener = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        why = "is in use" if error.errno == errno.EADDRINUSE else f"can't be taken ({error.strerror})"
        raise UsageError(f"{port} {why}.", "port", "Give another with --port.") from None
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener
