"""One maker for each address; what nobody waits for is made one after another."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from served import awaited

from reportedly.web.makers import Makers


class Work:
    """What is made, in order; each takes as long as ``go`` is not set."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.at_once = self.most = 0
        self.go = asyncio.Event()

    def of(self, name: str) -> Callable[[], Awaitable[str]]:
        async def make() -> str:
            self.begun.append(name)
            self.at_once += 1
            self.most = max(self.most, self.at_once)
            await self.go.wait()
            self.at_once -= 1
            if name == "bad":
                raise ValueError(name)
            return f"{name} {len(self.begun)}"

        return make


def test_who_asks_while_it_is_made_gets_the_same() -> None:
    async def ask() -> None:
        makers, work = Makers[str](), Work()
        tasks = [makers.now("/", work.of("start")) for _ in range(50)]
        await asyncio.sleep(0)
        assert makers.busy
        work.go.set()
        assert set(await asyncio.gather(*tasks)) == {"start 1"}
        assert work.begun == ["start"]
        assert not makers.busy
        assert await makers.now("/", work.of("start")) == "start 2"

    awaited(ask())


def test_what_is_put_off_is_made_in_turn_and_once() -> None:
    async def ask() -> None:
        makers, work = Makers[str](), Work()
        for name in ("a", "b", "a", "c", "bad", "b", "d"):
            makers.later(name, work.of(name))
        await asyncio.sleep(0.01)
        assert work.begun == ["a"]
        makers.later("a", work.of("a"))  # being made already
        work.go.set()
        for _ in range(200):
            await asyncio.sleep(0.005)
            if not makers.busy:
                break
        assert work.begun == ["a", "b", "c", "bad", "d"]
        assert work.most == 1

    awaited(ask())


def test_who_waits_goes_before_those_who_do_not() -> None:
    async def ask() -> None:
        makers, work = Makers[str](), Work()
        makers.later("a", work.of("a"))
        makers.later("b", work.of("b"))
        await asyncio.sleep(0.01)
        asked = makers.now("b", work.of("b"))
        work.go.set()
        assert await asked == "b 2"
        await asyncio.sleep(0.05)
        assert work.begun == ["a", "b"]

    awaited(ask())


def test_an_error_is_told_to_who_waits() -> None:
    async def ask() -> None:
        makers, work = Makers[str](), Work()
        work.go.set()
        with pytest.raises(ValueError, match="bad"):
            await makers.now("x", work.of("bad"))
        assert not makers.busy
        assert await makers.now("x", work.of("good")) == "good 2"

    awaited(ask())
