"""A real server over a store, for as long as a test needs it."""

import asyncio
import threading
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import uvicorn

from reportedly.store import Store
from reportedly.web import application

STARTED = 20.0  # seconds for the server to come up on a busy computer


@contextmanager
def running(store: Store, **more: str) -> Iterator[str]:
    """The address of a server over the store, stopped afterwards."""
    server = uvicorn.Server(uvicorn.Config(application(store, **more), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + STARTED
    while not server.started and time.monotonic() < end:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(STARTED)


def awaited(work: Coroutine[Any, Any, None]) -> None:
    """Run it in a loop and thread of its own: the browser's tests leave a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, work).result()
