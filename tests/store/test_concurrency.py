"""Several processes at one store: nobody fails, and nothing that was stored is lost."""

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fakes import claim, document, event, linked
from reportedly.store import Store

TESTS = Path(__file__).parents[1]
WRITER = """
import sys
sys.path.insert(0, {tests!r})
from fakes import claim, document
from reportedly.store import Store

with Store.open(sys.argv[1]) as store:
    for number in range(int(sys.argv[2]), int(sys.argv[3])):
        page = document(f"Page {{number}}: both signed. " + "Words. " * 200, path=f"{{number}}.txt")
        store.add(page, [claim(page, source=[f"A{{n}}"]) for n in range(20)])
        print(page.document_id, flush=True)
"""


def writer(where: str, first: int, last: int) -> "subprocess.Popen[str]":
    script = WRITER.format(tests=str(TESTS))
    return subprocess.Popen(
        [sys.executable, "-c", script, where, str(first), str(last)], stdout=subprocess.PIPE, text=True
    )


def test_one_reads_while_another_writes(where: str) -> None:
    Store.open(where).close()
    seen = []
    with writer(where, 0, 60) as process, Store.open(where) as store:
        assert process.stdout is not None
        for _ in process.stdout:
            documents = {d.document_id for d in store.documents()}
            claims = store.claims()
            seen.append(len(documents))
            assert {c.document_id for c in claims} >= documents
            assert len(claims) % 20 == 0
        assert process.wait() == 0
        assert store.counts()["claims"] == 1200
    assert seen == sorted(seen)
    assert seen[-1] == 60


def test_nothing_that_was_stored_is_lost_when_the_writer_is_killed(where: str) -> None:
    for round_ in range(3):
        with writer(where, round_ * 1000, round_ * 1000 + 1000) as process:
            assert process.stdout is not None
            stored = [next(process.stdout).strip() for _ in range(5 + 7 * round_)]
            os.kill(process.pid, signal.SIGKILL)
            stored += [line.strip() for line in process.stdout]
        assert process.returncode == -signal.SIGKILL
        with Store.open(where, create=False) as store:
            assert store.known(stored) == set(stored)
            counts = store.counts()
            assert counts["claims"] == 20 * counts["documents"]
            assert len(store.claims(text="both signed")) == counts["claims"]


def test_several_open_a_new_store_at_once(where: str) -> None:
    processes = [writer(where, 0, 5) for _ in range(4)]
    written = [process.communicate()[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0] * 4
    assert written == [written[0]] * 4
    with Store.open(where) as store:
        assert store.counts()["documents"] == 5


def test_threads_share_a_store(where: str) -> None:
    pages = [document(f"Page {n}: both signed.") for n in range(40)]
    with Store.open(where) as store:
        with ThreadPoolExecutor(4) as pool:
            added = list(pool.map(lambda page: store.add(page, [claim(page)]), [*pages, *pages]))
        assert sum(added) == 40
        assert store.counts()["claims"] == 40


def test_linking_is_seen_whole_or_not_at_all(where: str) -> None:
    pages = [document(f"Page {n}: both signed.") for n in range(30)]
    claims = [claim(page) for page in pages]
    one, each = linked([event(claims)]), linked([event([c]) for c in claims])
    with Store.open(where) as store:
        store.add_many([(page, (c,), ()) for page, c in zip(pages, claims, strict=True)])
        store.replace_derived(one)
        done = threading.Event()

        def relink() -> None:
            for _ in range(10):
                store.replace_derived(each)
                store.replace_derived(one)
            done.set()

        thread = threading.Thread(target=relink)
        thread.start()
        seen = {len(store.events()) for _ in iter(done.is_set, True)}
        thread.join()
    assert seen <= {1, 30}
    assert seen
