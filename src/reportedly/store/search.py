"""Full-text search over documents and claims: FTS5 on SQLite, tsvector on PostgreSQL, with one meaning.

All words of the question must occur, in any form of the word; ``"quoted words"`` must stand side by side.
"""

import datetime
import itertools
import re
from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa

from reportedly.errors import UsageError
from reportedly.store import schema

_ON, _OFF = "\x02", "\x03"  # no page's text holds them, so they can mark what was found
# PostgreSQL refuses text whose search vector passes 1 MB: this many characters stay below it in any script.
_INDEXED = 240_000


@dataclass(frozen=True, slots=True)
class _Index:
    """One database's way to search a column of a table: what makes the index, and the parts of a query over it.

    ``tables``: the index with its table; ``alone``: what suffices for counting and ranking; ``key``: the number of a
    row there; ``rank``: how well it fits, the best first.
    """

    install: tuple[str, ...]
    tables: str
    alone: str
    matches: str
    key: str
    rank: str
    excerpt: str


def _sqlite(table: str, column: str, name: str) -> _Index:
    return _Index(
        install=(
            f"CREATE VIRTUAL TABLE {name} USING fts5({column}, content='{table}', content_rowid='number',"
            " tokenize='porter unicode61 remove_diacritics 2')",
            f"CREATE TRIGGER {name}_added AFTER INSERT ON {table} BEGIN"
            f" INSERT INTO {name}(rowid, {column}) VALUES (new.number, new.{column}); END",
            f"INSERT INTO {name}({name}) VALUES ('rebuild')",
        ),
        tables=f"{table} JOIN {name} ON {name}.rowid = {table}.number",
        alone=name,
        matches=f"{name} MATCH :question",
        key=f"{name}.rowid",
        rank=f"bm25({name})",
        excerpt=f"snippet({name}, 0, '{_ON}', '{_OFF}', '…', 24)",
    )


def _postgresql(table: str, column: str, name: str) -> _Index:
    vector = f"to_tsvector('reportedly', left({table}.{column}, {_INDEXED}))"
    return _Index(
        install=(f"CREATE INDEX {name} ON {table} USING gin ({vector})",),
        tables=f"{table}, websearch_to_tsquery('reportedly', :question) AS question",
        alone=f"{table}, websearch_to_tsquery('reportedly', :question) AS question",
        matches=f"{vector} @@ question",
        key=f"{table}.number",
        rank=f"-ts_rank({vector}, question)",
        excerpt=f"ts_headline('reportedly', {table}.{column}, question,"
        f" 'StartSel={_ON}, StopSel={_OFF}, MaxWords=24, MinWords=12')",
    )


_MAKERS = {"sqlite": _sqlite, "postgresql": _postgresql}
_DOCUMENTS = {dialect: make("documents", "text", "document_search") for dialect, make in _MAKERS.items()}
_CLAIMS = {dialect: make("claim_words", "words", "claim_search") for dialect, make in _MAKERS.items()}
# PostgreSQL's own English leaves out the commonest words; FTS5 doesn't, and "not" or "may" matter here.
_LANGUAGE = (
    "CREATE TEXT SEARCH DICTIONARY reportedly_stems (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION reportedly (COPY = english)",
    "ALTER TEXT SEARCH CONFIGURATION reportedly ALTER MAPPING"
    " FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH reportedly_stems",
)
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
    """Make the index over documents, over what is stored already as well."""
    dialect = connection.dialect.name
    for command in (*(_LANGUAGE if dialect == "postgresql" else ()), *_DOCUMENTS[dialect].install):
        connection.exec_driver_sql(command)


def install_claims(connection: sa.Connection) -> None:
    """Make the index over the words of claims, once there is the index over documents."""
    for command in _CLAIMS[connection.dialect.name].install:
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
    index = _DOCUMENTS[dialect]
    query = sa.text(f"SELECT documents.document_id FROM {index.tables} WHERE {index.matches}")
    return query.bindparams(question=_question(text))


def matching_claims(dialect: str, words: str) -> sa.TextClause:
    """The query for the ids of the claims that hold the words, for use inside another query."""
    index = _CLAIMS[dialect]
    asked = {name: part.replace(":question", ":words") for name, part in (("in", index.tables), ("on", index.matches))}
    query = sa.text(f"SELECT claim_words.claim_id FROM {asked['in']} WHERE {asked['on']}")
    return query.bindparams(words=_question(words))


def held(dialect: str, claim_id: "sa.Column[Any]", words: str) -> sa.ColumnElement[bool]:
    """That a claim holds the words, for walks through many claims of which many hold them: looked up for each."""
    if dialect != "sqlite":
        return claim_id.in_(matching_claims(dialect, words))
    w = schema.claim_words.c
    number = sa.select(w.number).where(w.claim_id == claim_id).scalar_subquery()
    found = sa.text("SELECT rowid FROM claim_search WHERE claim_search MATCH :words")
    return number.in_(found.bindparams(words=_question(words)))


def number(connection: sa.Connection, kind: Literal["claims", "documents"], words: str) -> int:
    """How many claims or documents hold the words, from the index alone."""
    index = (_CLAIMS if kind == "claims" else _DOCUMENTS)[connection.dialect.name]
    query = sa.text(f"SELECT count(*) FROM {index.alone} WHERE {index.matches}")
    return int(connection.scalar(query, {"question": _question(words)}) or 0)


def hits(connection: sa.Connection, text: str, limit: int) -> list[Hit]:
    """The best ``limit`` documents, best first; equally good ones by id."""
    index, question = _DOCUMENTS[connection.dialect.name], _question(text)
    ranks = _best(connection, index, question, limit)
    query = sa.text(
        f"SELECT {index.key} AS number, documents.document_id, path, title, outlet, said_to, {index.excerpt} AS excerpt"
        f" FROM {index.tables} WHERE {index.matches} AND {index.key} IN :numbers"
    )
    query = query.bindparams(sa.bindparam("numbers", list(ranks), expanding=True), question=question)
    found = connection.execute(query.columns(said_to=sa.Date)).all()
    return [_hit(*row[1:]) for row in sorted(found, key=lambda row: (ranks[row.number], row.document_id))[:limit]]


def _best(connection: sa.Connection, index: _Index, question: str, most: int) -> dict[int, float]:
    """The ranks of the best rows by their numbers, with all that are as good as the last of them; no text is opened."""
    query = sa.text(f"SELECT {index.key}, {index.rank} AS score FROM {index.alone} WHERE {index.matches}")
    wide = 4 * most
    while True:
        asked = {"question": question, "most": wide}
        found = connection.execute(sa.text(f"{query.text} ORDER BY score LIMIT :most"), asked).all()
        if len(found) < wide or found[-1].score > found[most - 1].score:
            return {number: score for number, score in found if score <= found[:most][-1].score}
        wide *= 4


def _question(text: str) -> str:
    """Every phrase in quotes: FTS5 and websearch_to_tsquery both read that as phrases that must all occur."""
    return " ".join(f'"{p}"' for p in phrases(text))


def _hit(
    document_id: str, path: str, title: str | None, outlet: str | None, published: datetime.date | None, marked: str
) -> Hit:
    pieces = re.split(f"[{_ON}{_OFF}]", marked)
    ends = list(itertools.accumulate(len(piece) for piece in pieces))
    return Hit(document_id, path, title, outlet, published, "".join(pieces), tuple(zip(ends[::2], ends[1::2])))  # noqa: B905
