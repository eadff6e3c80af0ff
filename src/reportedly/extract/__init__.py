"""A parsed document in; mentions, acts, judgements, statements, dates, places, flows, claims out.

Each module has one verb and doesn't know the others' results but as arguments; the order is `pipeline.analyse`.
"""
