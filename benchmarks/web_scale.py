"""How fast `reportedly serve` answers over a large record: every page and API route, 50 requests at once.

Makes a record of a million claims once (`scale_record.py`, a quarter of an hour; kept in the cache folder), starts the
server on it as a process of its own, and asks it

1. for the start page, from the start of the process on,
2. for every address for the first time, one request at a time and then (other addresses) 50 at once,
3. for addresses drawn at random, 50 at once, for some seconds,
4. the same while `reportedly read` writes pages into the record, which it also does for as long by itself.

Prints the 50th and 95th percentile of the time to the last byte by route, the processor time of the server a request,
its memory, and the load of the machine. Client and server share the processors.

    python benchmarks/web_scale.py [--claims 1000000] [--at-once 50] [--seconds 60] [--pages 960] [--only ROUTE]
"""

import argparse
import http.client
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import local
from urllib.parse import urlencode

import platformdirs

import scale_record
from reportedly.store import Store
from reportedly.views import review

PAGE, START, FIRST, MEMORY = 0.300, 0.150, 2.0, 1_000_000_000  # asked for: seconds, and bytes
_TICKS = os.sysconf("SC_CLK_TCK")
_EACH = 12  # different addresses of a route


def processor_time(process: int) -> float:
    """Seconds of processor time that a process has used so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


@dataclass(frozen=True)
class Server:
    """A running server: its port and process."""

    port: int
    process: "subprocess.Popen[bytes]"

    def cpu(self) -> float:
        """Seconds of processor time so far."""
        return processor_time(self.process.pid)

    def memory(self, name: str = "VmRSS") -> int:
        """Bytes: what is resident, or its highest (``VmHWM``)."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


@dataclass
class Answers:
    """Seconds of the answers by route, and those that were no success."""

    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)

    def add(self, route: str, address: str, status: int, seconds: float) -> None:
        """Note an answer."""
        self.took[route].append(seconds)
        if status != 200:
            self.faults.append(f"{status} {address}")


_KEPT = local()


def ask(port: int, address: str) -> tuple[int, float]:
    """Status, and seconds to the last byte; each thread keeps its connection, as browsers do."""
    before = time.perf_counter()
    for _ in range(2):
        if getattr(_KEPT, "port", None) != port:
            _KEPT.port, _KEPT.connection = port, http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        try:
            _KEPT.connection.request("GET", address)
            answer = _KEPT.connection.getresponse()
            answer.read()
            return answer.status, time.perf_counter() - before
        except (http.client.HTTPException, OSError):
            _KEPT.port = None  # closed while it was idle: once more on a new one
    return 0, time.perf_counter() - before


def routes(store: Store, draw: random.Random) -> dict[str, list[str]]:
    """Addresses by route: the plain one, and with filters, pairs and states heavy and light, and deep in the list."""
    pairs = [scale_record.BIGGEST, *draw.sample(scale_record.world().pairs, _EACH - 1)]
    states = [s for pair in pairs for s in pair]
    events = [e.event_id for e in store.events(newest=True, limit=_EACH, offset=5)]
    claims = [c.claim_id for c in store.claims(newest=True, limit=_EACH, offset=5)]
    documents = store.document_ids(newest=True, limit=_EACH, offset=5)
    words = ["harvest", "railway season", '"border ministry"', "pipeline insurance cable", "ammunition", "accord"]
    lists = {f"/api/v1/{kind}": _lists(f"/api/v1/{kind}", pairs, draw) for kind in _KINDS}
    pages = {f"/{kind}": _lists(f"/{kind}", pairs, draw) for kind in ("events", "documents", "forecasts")}
    return {
        "/": ["/"],
        "/pairs/A/B": [f"/pairs/{a}/{b}" for a, b in pairs] + [f"/pairs/{a}/{b}?type=ASSAULT" for a, b in pairs[:3]],
        "/actors/A": [f"/actors/{s}" for s in states],
        **pages,
        "/events/ID": [f"/events/{i}" for i in events],
        "/documents/ID": [f"/documents/{i}" for i in documents],
        "/ties": [
            "/ties",
            "/ties?since=2025-01-01",
            "/ties?factuality=happened",
            *(f"/ties?actor={s}" for s in states[:4]),
        ],
        "/review": [f"/review?topic={topic}" for topic in review.TOPICS],
        "/search": [f"/search?{urlencode({'words': text})}" for text in words],
        "/codebook": ["/codebook", "/codebook?term=CONSULT"],
        "/feed.atom": [f"/feed.atom?pair={a},{b}" for a, b in pairs],
        **lists,
        "/api/v1/claims/ID": [f"/api/v1/claims/{i}" for i in claims],
        "/api/v1/weeks": [f"/api/v1/weeks?pair={a},{b}" for a, b in pairs] + ["/api/v1/weeks"],
        "/api/v1/pairs": ["/api/v1/pairs", "/api/v1/pairs?days=365", f"/api/v1/pairs?actor={states[0]}"],
        "/api/v1/search": [f"/api/v1/search?{urlencode({'text': text})}" for text in words],
    }


_KINDS = ("documents", "claims", "statements", "events", "forecasts", "flows", "reasons")


def _lists(path: str, pairs: Sequence[tuple[str, str]], draw: random.Random) -> list[str]:
    there = scale_record.world()
    asked: list[Mapping[str, object]] = [
        {}, {"offset": 50}, {"offset": 5_000}, {"factuality": "happened"}, {"type": "CONSULT", "factuality": "denials"},
        {"since": "2025-01-01", "until": "2025-03-31"}, {"actor": "USA"}, {"outlet": draw.choice(there.outlets)},
        {"speaker": draw.choice(there.speakers)[0]}, {"agency": there.agencies[0]},
        *({"pair": ",".join(pair)} for pair in pairs[:4]),
        {"pair": ",".join(pairs[0]), "type": "ASSAULT", "since": "2024-01-01"},
    ]  # fmt: skip
    return [f"{path}?{urlencode(more)}" if more else path for more in asked]


def at_once(server: Server, asked: Sequence[tuple[str, str]], number: int) -> Answers:
    """Ask for all of these, so many at a time."""
    answers = Answers()
    with ThreadPoolExecutor(number) as pool:
        for (route, address), (status, seconds) in zip(
            asked, pool.map(lambda one: ask(server.port, one[1]), asked), strict=True
        ):
            answers.add(route, address, status, seconds)
    return answers


def for_a_while(server: Server, addresses: Mapping[str, Sequence[str]], number: int, until: "Until") -> Answers:
    """Ask for addresses drawn at random, each route as often as another, so many at a time, until it is time."""
    answers = Answers()

    def go_on(seed: int) -> None:
        draw, names = random.Random(seed), list(addresses)
        while not until.is_over():
            route = draw.choice(names)
            address = draw.choice(addresses[route])
            answers.add(route, address, *ask(server.port, address))

    with ThreadPoolExecutor(number) as pool:
        list(pool.map(go_on, range(number)))
    return answers


@dataclass
class Until:
    """Until some seconds have passed, or a process has ended."""

    seconds: float
    process: "subprocess.Popen[bytes] | None" = None
    begun: float = field(default_factory=time.perf_counter)

    def is_over(self) -> bool:
        """Whether it is time."""
        ended = self.process is not None and self.process.poll() is not None
        return ended or time.perf_counter() - self.begun > self.seconds


@contextmanager
def serving(place: Path) -> Iterator[Server]:
    """A server over the record, in a process of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "reportedly", "serve", "--store", str(place), "--port", str(port)],
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def reading(place: Path, pages: int) -> Iterator["subprocess.Popen[bytes]"]:
    """`reportedly read` at work on new pages of the record, by one worker; ended in the midst of it.

    On leaving, how far it came: what it had read is kept a batch at a time, so nothing but a batch is lost.
    """
    with tempfile.TemporaryDirectory() as folder, Store.open(place) as store:
        before = store.counts()["documents"]
        for name, text in scale_record.files(pages, before + time.time_ns() % 10**9):
            (Path(folder) / name).write_text(text, "utf-8")
        process = subprocess.Popen(
            [sys.executable, "-m", "reportedly", "read", folder, "--store", str(place)],
            env={**os.environ, "REPORTEDLY_PROCESSES": "1"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        begun = time.perf_counter()
        yield process
        took, used = time.perf_counter() - begun, processor_time(process.pid)
        process.terminate()
        process.wait(60)
        print(f"\nreader: {store.counts()['documents'] - before} pages in {took:.0f} s, {used:.0f} s of processor")


def first_page(server: Server, begun: float) -> float:
    """Seconds from the start of the process to the last byte of the start page."""
    while time.perf_counter() - begun < 120:
        try:
            with socket.create_connection(("127.0.0.1", server.port), 1):
                break
        except OSError:
            time.sleep(0.01)
    ask(server.port, "/")
    return time.perf_counter() - begun


def show(what: str, answers: Answers, server: Server, used: float) -> None:
    """Print the figures of one part by route."""
    every = [s for took in answers.took.values() for s in took]
    load = os.getloadavg()[0]
    print(f"\n{what}: {len(every)} answers, {1000 * used / len(every):.1f} ms of processor each,", end=" ")
    print(f"load {load:.1f}, memory {server.memory() / 1e6:.0f} MB, faults {len(answers.faults)}")
    for fault in answers.faults[:5]:
        print(f"  {fault}")
    print(f"  {'route':22} {'number':>6} {'p50 ms':>8} {'p95 ms':>8}")
    for route, took in sorted([*answers.took.items(), ("all", every)]):
        p50, p95 = statistics.median(took), sorted(took)[max(0, round(0.95 * len(took)) - 1)]
        slow = "  slow" if p95 > (START if route == "/" else PAGE) else ""
        print(f"  {route:22} {len(took):6} {1000 * p50:8.0f} {1000 * p95:8.0f}{slow}")


def measured(what: str, server: Server, run: Callable[[], Answers]) -> Answers:
    """Run, print, and give the answers."""
    before = server.cpu()
    answers = run()
    show(what, answers, server, server.cpu() - before)
    return answers


def prepared(claims: int) -> Path:
    """The folder of a record with this many claims, made where it isn't there yet."""
    place = Path(platformdirs.user_cache_dir("reportedly")) / f"scale-{claims}"
    if not (place / "made").exists():
        print(f"making a record of {claims} claims in {place}", flush=True)
        with Store.open(place) as store:
            scale_record.fill(store, claims, store.counts()["documents"])
        (place / "made").touch()
    return place


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--at-once", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pages", type=int, default=960, help="pages to be read meanwhile; 0: none")
    parser.add_argument("--only", help="routes that hold this")
    parser.add_argument("--store", type=Path, help="a folder with such a record, instead of the cache's")
    options = parser.parse_args()
    place = options.store or prepared(options.claims)
    with Store.open(place) as store:
        scale_record.renew(store)
        numbers = store.counts()
        asked = {name: found for name, found in routes(store, random.Random(1)).items() if (options.only or "") in name}
    print(", ".join(f"{number:,} {name}" for name, number in numbers.items()))
    print(f"load before: {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")
    begun = time.perf_counter()
    with serving(place) as server:
        took = first_page(server, begun)
        print(f"start page {took:.2f} s after the start of the server   (asked: {FIRST:.0f} s), ", end="")
        print(f"{server.cpu():.2f} s of processor", flush=True)
        halves = [[(name, a) for name, found in asked.items() for a in found[half::2]] for half in (0, 1)]
        measured("first time, one at a time", server, lambda: at_once(server, halves[0], 1))
        random.Random(2).shuffle(halves[1])
        measured("first time, at once", server, lambda: at_once(server, halves[1], options.at_once))
        measured(
            f"{options.at_once} at once", server,
            lambda: for_a_while(server, asked, options.at_once, Until(options.seconds)),
        )  # fmt: skip
        if options.pages:
            with reading(place, options.pages):
                time.sleep(options.seconds)
            with reading(place, options.pages) as reader:
                measured(
                    f"{options.at_once} at once while pages are read", server,
                    lambda: for_a_while(server, asked, options.at_once, Until(options.seconds, reader)),
                )  # fmt: skip
        print(f"\nhighest memory {server.memory('VmHWM') / 1e6:.0f} MB   (asked: under {MEMORY / 1e6:.0f})")


if __name__ == "__main__":
    main()
