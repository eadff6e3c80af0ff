"""Document in, tokens and sentences out: the only room that knows the parser."""

from reportedly.parse.spacy_adapter import Parser

__all__ = ["Parser"]
