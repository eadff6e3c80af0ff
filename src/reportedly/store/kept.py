"""Answers that are kept in memory, as many as were asked for last."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

T = TypeVar("T")


class Kept:
    """At most ``most`` answers by key; threads may share it. A key must hold all that the answer depends on."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._answers: OrderedDict[Hashable, object] = OrderedDict()

    def answer(self, key: Hashable, ask: Callable[[], T]) -> T:
        """The kept answer, or the one that ``ask`` gives now."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return cast(T, self._answers[key])
        made = ask()
        with self._lock:
            self._answers[key] = made
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return made
