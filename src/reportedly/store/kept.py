"""Answers that are kept in memory, as many as were asked for last."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

T = TypeVar("T")


class Kept:
    """The answers to at most ``most`` questions, each of one state of what is asked; threads may share it."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._answers: OrderedDict[Hashable, tuple[Hashable, object]] = OrderedDict()

    def answer(self, question: Hashable, state: Hashable, ask: Callable[[], T]) -> T:
        """The kept answer where it is of this state, else the one that ``ask`` gives now, kept in its place."""
        with self._lock:
            of, kept = self._answers.get(question, (None, None))
            if question in self._answers and of == state:
                self._answers.move_to_end(question)
                return cast(T, kept)
        made = ask()
        with self._lock:
            self._answers[question] = state, made
            self._answers.move_to_end(question)
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return made
