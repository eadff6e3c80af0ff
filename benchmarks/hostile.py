"""The hostile files of the tests, loaded and cleaned one after the other in one process: results, time, peak memory.

Every file must end in pages or in a problem, within the limit, and the memory of the process and of those that it
starts must stay under 500 MB in all. The files are those of tests/load/test_hostile.py (archives, feeds, tables,
crawls) and of tests/clean/bombs.py (web pages, plain texts). Ends with 1 where something is not as asked.

    python benchmarks/hostile.py [--seconds 60]
"""

import argparse
import runpy
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent.parent / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "clean")]
MEMORY = 500_000_000  # bytes
_STEP = 0.01  # seconds between two looks at the processes

Watcher = runpy.run_path(str(TESTS / "watchdog.py"))["Watcher"]


def files() -> Iterator[tuple[str, Callable[[], bytes | str]]]:
    """Names and how to make the bytes."""
    for case in runpy.run_path(str(TESTS / "load" / "test_hostile.py"))["CASES"]:
        yield case.name, case.make
    bombs = runpy.run_path(str(TESTS / "clean" / "bombs.py"))
    for ending in ("html", "txt"):
        table = bombs["HTML" if ending == "html" else "TEXT"]
        yield from ((f"{name}.{ending}", make) for name, make in table.items())


class Memory:
    """The peaks of a process and of those that it starts, and of all at one time, in bytes, by Linux's own count."""

    def __init__(self) -> None:
        self.own, self.children, self.whole = 0, 0, 0

    def look(self, process: int) -> None:
        """Look at the processes as they are now."""
        own, now = _bytes(process, "VmHWM"), _bytes(process, "VmRSS")
        started = _read(f"/proc/{process}/task/{process}/children").split()
        # Until it has become another program, a new process is still the one that starts it.
        others = [child for child in started if _read(f"/proc/{child}/cmdline") != _read(f"/proc/{process}/cmdline")]
        children = sum(_bytes(int(child), "VmHWM") for child in others)
        self.own, self.children = max(self.own, own), max(self.children, children)
        self.whole = max(self.whole, own, now + children)


@contextmanager
def watched(watcher: Any) -> Iterator[Memory]:
    """Looks at the watcher's process again and again until the end."""
    memory, end = Memory(), threading.Event()

    def look() -> None:
        while not end.wait(_STEP):
            if watcher.pid is not None:
                memory.look(watcher.pid)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield memory
    finally:
        end.set()
        thread.join()


def _bytes(process: int, figure: str) -> int:
    lines = _read(f"/proc/{process}/status").splitlines()
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith(figure)), 0)


def _read(path: str) -> str:
    """The file's text; nothing where the process has gone meanwhile."""
    try:
        return Path(path).read_text()
    except OSError:
        return ""


def main() -> int:
    """Read, print, and say by the result whether all is as asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0, help="limit for one file, on a busy computer")
    options = parser.parse_args()
    results, silent, slowest = 0, [], (0.0, "")
    watcher = Watcher("clean", seconds=options.seconds)
    with tempfile.TemporaryDirectory() as folder, watched(watcher) as memory:
        for name, make in files():
            data = make()
            path = Path(folder) / name
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
            found = watcher.ask(path)
            path.unlink()
            results += 1
            slowest = max(slowest, (found["seconds"], name))
            if not found["pages"] and not found["problems"]:
                silent.append(name)
        watcher.close()
    print(f"{results} files, each with a result; silent: {', '.join(silent) or 'none'}; ", end="")
    print(f"slowest {slowest[0]:.1f} s ({slowest[1]}); ", end="")
    print(
        f"peak memory {memory.whole / 1e6:.0f} MB in all (asked: 500); {memory.own / 1e6:.0f} of the reader,", end=" "
    )
    print(f"{memory.children / 1e6:.0f} of the processes it starts")
    return int(bool(silent) or memory.whole > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
