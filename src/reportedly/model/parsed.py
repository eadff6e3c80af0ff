"""A document with its sentences, tokens and dependency trees, whatever parser made them.

Labels are those of Universal POS, Penn tags and ClearNLP dependencies, as spaCy's English models give them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportedly.model.document import HEADLINE_ZONES, Document, Zone
from reportedly.model.span import Span


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """One token: ``index`` counts within the document, ``start``/``end`` are places in the document's text.

    ``memo``: answers about the token's place in the tree, by the question; see ``extract.tree.remembered``.
    """

    index: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    ent: str
    start: int
    end: int
    head: "Token" = field(init=False)
    children: list["Token"] = field(default_factory=list)
    sentence: "Sentence" = field(init=False)
    memo: dict[Any, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<{self.index} {self.text} {self.pos} {self.dep}>"

    @property
    def is_root(self) -> bool:
        """Whether the token heads its sentence."""
        return self.head is self

    def ancestors(self) -> Iterator["Token"]:
        """The heads above, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def subtree(self) -> list["Token"]:
        """The token and all below it, in text order."""
        found, todo = [], [self]
        while todo:
            token = todo.pop()
            found.append(token)
            todo.extend(token.children)
        return sorted(found, key=lambda t: t.index)

    def child(self, *deps: str) -> "Token | None":
        """The first child with one of these dependency labels."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None

    def offspring(self, *deps: str) -> list["Token"]:
        """All children with one of these dependency labels."""
        return [c for c in self.children if c.dep in deps] if self.children else []


@dataclass(slots=True, eq=False, repr=False)
class Sentence:
    """A sentence: its tokens, its zone, and the number of the segment (paragraph) it stands in."""

    index: int
    segment: int
    zone: Zone
    tokens: list[Token]

    @property
    def start(self) -> int:
        """First character in the document's text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Past the last character in the document's text."""
        return self.tokens[-1].end

    @property
    def in_headline(self) -> bool:
        """Whether it is a headline or stands below one, in the language of headlines."""
        return self.zone in HEADLINE_ZONES

    @property
    def root(self) -> Token:
        """The token that heads the sentence."""
        return next(t for t in self.tokens if t.is_root)


@dataclass(slots=True, eq=False, repr=False)
class ParsedDocument:
    """A document and its sentences in text order. Only headline, subheadline, body and captions are parsed."""

    document: Document
    sentences: list[Sentence]
    tokens: list[Token]

    def span(self, first: Token, last: Token) -> Span:
        """The text from one token to another, both included."""
        return Span.of(self.document.text, first.start, last.end)

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that overlap the characters ``[start, end)``."""
        return [t for t in self.tokens if t.start < end and start < t.end]
