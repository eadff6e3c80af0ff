"""A program that loads the files whose paths come in, one a line, and tells in JSON what came of each.

For each file: pages, problems, the seconds it took and the peak memory so far; with ``clean`` as argument, pages are
cleaned too, and ``pages`` counts documents.
"""

import json
import resource
import sys
import time
from pathlib import Path

from reportedly.clean.article import clean
from reportedly.errors import PageError
from reportedly.load import pages
from reportedly.model.page import Page


def peak() -> int:
    """Bytes, also of processes started by this one. Linux's own figure counts from the start of this program; the other is inherited from the one before."""
    try:
        status = Path("/proc/self/status").read_text()
        own = int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
        return 1024 * max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def watch(path: str, cleans: bool) -> dict[str, object]:
    """What comes of a file."""
    start = time.perf_counter()
    number, problems = 0, []
    for row in pages([path]):
        if not isinstance(row, Page):
            problems.append(str(row))
            continue
        try:
            if cleans:
                clean(row)
            number += 1
        except PageError as error:
            problems.append(f"{row.path}: {error}")
    return {"pages": number, "problems": problems, "seconds": time.perf_counter() - start, "peak": peak()}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(watch(line.rstrip("\n"), sys.argv[1:] == ["clean"])), flush=True)
