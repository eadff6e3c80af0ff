"""Who makes answers: one maker for each address, and one that makes anew, behind the askers' backs, what is outdated.

What nobody waits for takes at most half of one processor's time, so that it doesn't keep those waiting who do.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Makers(Generic[T]):
    """The makers of answers of one kind; all in one event loop."""

    def __init__(self) -> None:
        self._making: dict[str, asyncio.Task[T]] = {}
        self._later: OrderedDict[str, Callable[[], Awaitable[T]]] = OrderedDict()
        self._renewing: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether anything is being made or waits to be."""
        return bool(self._making or self._later)

    def now(self, key: str, make: Callable[[], Awaitable[T]]) -> "asyncio.Task[T]":
        """The task that makes what stands at an address; who asks while it runs gets the same."""
        self._later.pop(key, None)
        found = self._making.get(key)
        if found is None:
            found = self._making[key] = asyncio.create_task(self._made(key, make))
            found.add_done_callback(_heard)
        return found

    def later(self, key: str, make: Callable[[], Awaitable[T]]) -> None:
        """Make what stands at an address when it is its turn; those who were put off first come first."""
        if key not in self._making and key not in self._later:
            self._later[key] = make
        if self._renewing is None or self._renewing.done():
            self._renewing = asyncio.create_task(self._renew())

    async def _made(self, key: str, make: Callable[[], Awaitable[T]]) -> T:
        try:
            return await make()
        finally:
            del self._making[key]

    async def _renew(self) -> None:
        while self._later:
            begun = time.monotonic()
            await asyncio.wait({self.now(*next(iter(self._later.items())))})
            await asyncio.sleep(time.monotonic() - begun)


def _heard(task: "asyncio.Task[T]") -> None:
    """Whoever waited for it has met its error; where nobody did, the next asker meets it."""
    if not task.cancelled():
        task.exception()
