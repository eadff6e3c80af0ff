"""English names of country and organisation codes."""

from functools import cache

from reportedly.codebook import load


@cache
def name_of(code: str) -> str:
    """The name of an ISO 3166 alpha-3 or organisation code; the code itself where none is known."""
    if country := load("countries")["countries"].get(code):
        return str(country["name"])
    if kind := load("ontology")["organisations"].get(code):
        return str(kind)
    organisation = load("organisations")["international"].get(code)
    return str(organisation["names"][0]) if organisation else code
