"""A process of its own for files that may take all memory or all time: it is asked for one file at a time."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

PROGRAM = Path(__file__).with_name("watched.py")


class Watcher:
    """Runs `watched.py`; a file that takes longer than ``seconds`` ends it, and the next file gets a new one."""

    def __init__(self, *arguments: str, seconds: float, **environment: str) -> None:
        self._arguments, self._seconds, self._environment = arguments, seconds, {**os.environ, **environment}
        self._process: subprocess.Popen[str] | None = None

    def ask(self, path: Path) -> dict[str, Any]:
        """What came of the file. Fails when nothing came in time, or the process died of it."""
        process = self._running()
        assert process.stdin
        assert process.stdout
        stop = threading.Timer(self._seconds, process.kill)
        stop.start()
        try:
            print(path, file=process.stdin, flush=True)
            answer = process.stdout.readline()
        finally:
            stop.cancel()
        if not answer:
            self.close()
            raise AssertionError(f"{path.name}: no result within {self._seconds:g} seconds, or the process died")
        found: dict[str, Any] = json.loads(answer)
        return found

    @property
    def pid(self) -> int | None:
        """The process, while one runs."""
        return self._process.pid if self._process else None

    def _running(self) -> "subprocess.Popen[str]":
        if self._process is None:
            command = [sys.executable, str(PROGRAM), *self._arguments]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=self._environment
            )
        return self._process

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
