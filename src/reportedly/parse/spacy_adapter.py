"""The spaCy adapter: each readable segment is parsed by itself, so that no sentence crosses a paragraph."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from reportedly import settings
from reportedly.errors import ModelError
from reportedly.model.document import READ_ZONES, Document, Segment
from reportedly.model.parsed import ParsedDocument, Sentence, Token
from reportedly.parse.casing import Casing, Usage, is_capitalized, usage
from reportedly.parse.dictionary import Dictionary
from reportedly.parse.glued import Gluing, Repaired

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Markup that a scrape left behind, characters that confuse the tokenizer, halves of characters that stop it: replaced
# one for one, so offsets hold.
_MARKUP = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|[ \t\r\n\f\v  ​﻿\ud800-\udfff]")
_CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "—"})


def parser_view(text: str) -> str:
    """The text as the parser should see it, character by character as long as the original."""
    return _MARKUP.sub(lambda m: " " * len(m.group()), text).translate(_CURLY)


def meaning(label: str) -> str | None:
    """What a tag or relation of the parser stands for, in words; None where the parser doesn't say."""
    from spacy.glossary import GLOSSARY

    return GLOSSARY.get(label)


@cache
def _language(model: str) -> "Language":
    import spacy

    from reportedly.parse.attributes import remember
    from reportedly.parse.entities import in_step

    try:
        return in_step(remember(spacy.load(model)))
    except OSError as error:
        raise ModelError(
            f"the spaCy model '{model}' is not installed.", "REPORTEDLY_MODEL", f"Install it with: pip install {model}"
        ) from error


@cache
def _repairs(model: str) -> tuple[Gluing, Casing]:
    """With the dictionary of the model's lemmatizer, where it has one."""
    nlp = _language(model)
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    tables = [lookups.get_table(name) for name in ("lemma_index", "lemma_exc") if lookups and lookups.has_table(name)]
    words = frozenset(word for table in tables for words in table.values() for word in words)
    return Gluing(words), Casing(Dictionary(words))


class Parser:
    """Parses documents in batches. ``model``: any installed spaCy English model (default: the setting ``model``)."""

    def __init__(self, model: str | None = None) -> None:
        name = model or settings.text("model")
        self.nlp = _language(name)
        self._gluing, self._casing = _repairs(name)

    def parse(self, documents: Iterable[Document]) -> Iterator[ParsedDocument]:
        """Parsed documents in the order given; text between documents is batched for speed."""
        for batch in _batches(documents, settings.number("batch_words")):
            pieces = [(d, s) for d in batch for s in d.segments if s.zone in READ_ZONES and s.span.text.strip()]
            views = [self._view(d, s) for d, s in pieces]
            docs = self.nlp.pipe([view.text for view in views])
            parsed: dict[int, list[tuple[Segment, Repaired, Doc]]] = {id(d): [] for d in batch}
            for (document, segment), view, doc in zip(pieces, views, docs, strict=True):
                parsed[id(document)].append((segment, view, doc))
            for document in batch:
                yield _assemble(document, parsed[id(document)])

    def _view(self, document: Document, segment: Segment) -> Repaired:
        """A segment as the parser should see it."""
        line = parser_view(segment.span.text)
        return self._gluing.repair(self._casing.sentence_case(line, lambda: _usage(document)))


def _usage(document: Document) -> Usage:
    """How the sentences of a document write words."""
    return usage("\n".join(b.text for b in document.body if not is_capitalized(b.text)))


def _batches(documents: Iterable[Document], words: int) -> Iterator[list[Document]]:
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text) // 6
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _assemble(document: Document, pieces: "list[tuple[Segment, Repaired, Doc]]") -> ParsedDocument:
    result = ParsedDocument(document, [], [])
    for number, (segment, view, doc) in enumerate(pieces):
        _add_segment(result, segment, number, view, doc)
    return result


def _add_segment(result: ParsedDocument, segment: Segment, number: int, view: Repaired, doc: "Doc") -> None:
    """Append the tokens and sentences of one segment, at their places in the stored text; spaces are no tokens."""
    own: dict[int, Token] = {}
    for sent in doc.sents:
        members = [t for t in sent if not t.is_space]
        if not members:
            continue
        sentence = Sentence(len(result.sentences), number, segment.zone, [])
        for t in members:
            start = segment.span.start + view.back(t.idx)
            end = start + len(t.text)
            token = Token(
                len(result.tokens), result.document.text[start:end], t.lower_, t.lemma_.lower(), t.pos_, t.tag_, t.dep_,
                t.ent_type_, start, end,
            )  # fmt: skip
            token.sentence = sentence
            own[t.i] = token
            sentence.tokens.append(token)
            result.tokens.append(token)
        for t in members:
            _hang(own[t.i], own.get(t.head.i))
        result.sentences.append(sentence)


def _hang(token: Token, head: Token | None) -> None:
    """Put a token below its head; one whose head was a space becomes a root of its own."""
    token.head = head or token
    if token.head is not token:
        token.head.children.append(token)
