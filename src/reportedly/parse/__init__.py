"""Document in, tokens and sentences out: the only room that knows the parser."""

from reportedly.parse.spacy_adapter import Parser, meaning

__all__ = ["Parser", "meaning"]
