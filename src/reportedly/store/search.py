"""Full-text search over the documents: FTS5 on SQLite, tsvector on PostgreSQL, with one meaning.

All words of the question must occur, in any form of the word; ``"quoted words"`` must stand side by side.
"""

import datetime
import itertools
import re
from dataclasses import dataclass

import sqlalchemy as sa

from reportedly.errors import UsageError

_ON, _OFF = "\x02", "\x03"  # no page's text holds them, so they can mark what was found
# PostgreSQL refuses text whose search vector passes 1 MB: this many characters stay below it in any script.
_INDEXED = 240_000
_VECTOR = f"to_tsvector('reportedly', left(documents.text, {_INDEXED}))"


@dataclass(frozen=True, slots=True)
class _Index:
    """One database's way: what makes the index, and the parts of a query over it."""

    install: tuple[str, ...]
    tables: str
    matches: str
    rank: str
    excerpt: str


_INDEX = {
    "sqlite": _Index(
        install=(
            "CREATE VIRTUAL TABLE document_search USING fts5(text, content='documents', content_rowid='number',"
            " tokenize='porter unicode61 remove_diacritics 2')",
            "CREATE TRIGGER document_indexed AFTER INSERT ON documents BEGIN"
            " INSERT INTO document_search(rowid, text) VALUES (new.number, new.text); END",
            "INSERT INTO document_search(document_search) VALUES ('rebuild')",
        ),
        tables="documents JOIN document_search ON document_search.rowid = documents.number",
        matches="document_search MATCH :question",
        rank="bm25(document_search)",
        excerpt=f"snippet(document_search, 0, '{_ON}', '{_OFF}', '…', 24)",
    ),
    "postgresql": _Index(
        # PostgreSQL's own English leaves out the commonest words; FTS5 doesn't, and "not" or "may" matter here.
        install=(
            "CREATE TEXT SEARCH DICTIONARY reportedly_stems (TEMPLATE = snowball, LANGUAGE = english)",
            "CREATE TEXT SEARCH CONFIGURATION reportedly (COPY = english)",
            "ALTER TEXT SEARCH CONFIGURATION reportedly ALTER MAPPING"
            " FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH reportedly_stems",
            f"CREATE INDEX document_search ON documents USING gin ({_VECTOR})",
        ),
        tables="documents, websearch_to_tsquery('reportedly', :question) AS question",
        matches=f"{_VECTOR} @@ question",
        rank=f"ts_rank({_VECTOR}, question) DESC",
        excerpt="ts_headline('reportedly', documents.text, question,"
        f" 'StartSel={_ON}, StopSel={_OFF}, MaxWords=24, MinWords=12')",
    ),
}
_UNFIT = re.compile(r'["\x00]')  # what a question can't hold
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found: ``excerpt`` is a part of its text, ``marks`` the ``[start, end)`` of finds in it."""

    document_id: str
    path: str
    title: str | None
    outlet: str | None
    published: datetime.date | None
    excerpt: str
    marks: tuple[tuple[int, int], ...]


def install(connection: sa.Connection) -> None:
    """Make the index, over what is stored already as well."""
    for command in _INDEX[connection.dialect.name].install:
        connection.exec_driver_sql(command)


def phrases(text: str) -> list[str]:
    """The words and quoted phrases of a question. Raises UsageError when there is no word in it."""
    found = [quoted or word for quoted, word in _PHRASE.findall(text)]
    words = [_UNFIT.sub(" ", p).strip() for p in found if re.search(r"\w", p)]
    if not words:
        raise UsageError("there is no word to search for.", repr(text), 'Give words or a "quoted phrase".')
    return words


def matching(dialect: str, text: str) -> sa.TextClause:
    """The query for the ids of the documents that hold the words, for use inside another query."""
    index = _INDEX[dialect]
    query = sa.text(f"SELECT documents.document_id FROM {index.tables} WHERE {index.matches}")
    return query.bindparams(question=_question(text))


def hits(connection: sa.Connection, text: str, limit: int) -> list[Hit]:
    """The best ``limit`` documents, best first; equally good ones by id."""
    index = _INDEX[connection.dialect.name]
    query = sa.text(
        f"SELECT documents.document_id, path, title, outlet, said_to, {index.excerpt} AS excerpt FROM {index.tables}"
        f" WHERE {index.matches} ORDER BY {index.rank}, documents.document_id LIMIT :most"
    ).columns(said_to=sa.Date)
    return [_hit(*row) for row in connection.execute(query, {"question": _question(text), "most": limit})]


def _question(text: str) -> str:
    """Every phrase in quotes: FTS5 and websearch_to_tsquery both read that as phrases that must all occur."""
    return " ".join(f'"{p}"' for p in phrases(text))


def _hit(
    document_id: str, path: str, title: str | None, outlet: str | None, published: datetime.date | None, marked: str
) -> Hit:
    pieces = re.split(f"[{_ON}{_OFF}]", marked)
    ends = list(itertools.accumulate(len(piece) for piece in pieces))
    return Hit(document_id, path, title, outlet, published, "".join(pieces), tuple(zip(ends[::2], ends[1::2])))  # noqa: B905
