"""Run as a program: load each file named, and print what came of it, the seconds it took and the peak memory so far."""

import json
import resource
import sys
import time
from pathlib import Path

from reportedly.load import pages
from reportedly.model.page import Page


def peak() -> int:
    """Bytes. Linux's own figure counts from the start of this program; the other is inherited from the one before."""
    try:
        status = Path("/proc/self/status").read_text()
        return 1024 * int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


for path in sys.argv[1:]:
    start = time.perf_counter()
    number, problems = 0, []
    for row in pages([path]):
        if isinstance(row, Page):
            number += 1
        else:
            problems.append(str(row))
    seconds = time.perf_counter() - start
    print(json.dumps({"pages": number, "problems": problems, "seconds": seconds, "peak": peak()}), flush=True)
