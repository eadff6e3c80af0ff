"""The nouns: what the rooms hand to each other. See docs/design.md for the row of rooms."""
