"""Rows of the record as lines for people, each with the sentences it rests on."""
