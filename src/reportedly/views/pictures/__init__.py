"""Pictures of the record: SVG 1.1 without styles or scripts of its own, for pages and files alike."""


def is_narrow(width: int) -> bool:
    """Whether a picture of so many pixels is one for phones, which has less room for words and names."""
    return width < 600
