"""Running the server."""

import errno
import socket

import uvicorn

from reportedly.errors import UsageError
from reportedly.store import Store
from reportedly.web.app import application
from reportedly.web.guard import LOOPBACK


def serve(store: Store, host: str = "127.0.0.1", port: int = 8747, token: str | None = None) -> None:
    """Serve the record until it is stopped. Raises UsageError for a host of the outside world without a token."""
    if host not in LOOPBACK and not token:
        raise UsageError(
            f"'{host}' can be reached from other computers.", "host", "Add --token WORD, or leave it on this computer."
        )
    names = {*LOOPBACK, host}
    server = uvicorn.Server(uvicorn.Config(application(store, names, token), log_level="warning"))
    with _listening(host.strip("[]"), port) as listener:
        server.run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    """The port, taken before anything else is done, so that one in use is told in one sentence."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        why = "is in use" if error.errno == errno.EADDRINUSE else f"can't be taken ({error.strerror})"
        raise UsageError(f"{port} {why}.", "port", "Give another with --port.") from None
