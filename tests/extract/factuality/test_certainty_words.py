"""Certainty words in many places: class, wording and scale of what governs the event in brackets."""

import pytest

from reportedly.codebook import load
from reportedly.extract.factuality import judge

CLASSES = [
    ("Kenya will surely [close] the border.", "certain"),
    ("Kenya is certain to [close] the border.", "certain"),
    ("Kenya is almost certain to [close] the border.", "almost_certain"),
    ("Kenya is all but certain to [close] the border.", "almost_certain"),
    ("Kenya will almost certainly [close] the border.", "almost_certain"),
    ("Kenya is very likely to [close] the border.", "very_likely"),
    ("Kenya is bound to [close] the border.", "very_likely"),
    ("Analysts think it most likely that Kenya will [close] the border.", "very_likely"),
    ("There is a very good chance that Kenya will [close] the border.", "very_likely"),
    ("Kenya is likely to [close] the border.", "likely"),
    ("Kenya will probably [close] the border.", "likely"),
    ("Kenya is expected to [close] the border.", "likely"),
    ("Analysts predict that Kenya will [close] the border.", "likely"),
    ("Kenya is poised to [close] the border.", "likely"),
    ("Chances are good that Kenya will [close] the border.", "likely"),
    ("In all likelihood Kenya will [close] the border.", "likely"),
    ("There is a 70 percent chance that Kenya will [close] the border.", "likely"),
    ("With a 50 percent chance, Kenya will [close] the border.", "roughly_even"),
    ("There is an even chance that Kenya will [close] the border.", "roughly_even"),
    ("The odds of a [raid] are about even.", "roughly_even"),
    ("Kenya may [close] the border.", "possible"),
    ("Kenya could [close] the border.", "possible"),
    ("Kenya is able to [close] the border.", "possible"),
    ("Perhaps Kenya [closed] the border.", "possible"),
    ("It is possible that Kenya [closed] the border.", "possible"),
    ("Kenya is considering [closing] the border.", "possible"),
    ("Kenya is unlikely to [close] the border.", "unlikely"),
    ("Kenya is not likely to [close] the border.", "unlikely"),
    ("Diplomats doubt that Kenya will [close] the border.", "unlikely"),
    ("There is a one in five chance that Kenya will [close] the border.", "unlikely"),
    ("Kenya is highly unlikely to [close] the border.", "very_unlikely"),
    ("There is little chance that Kenya will [close] the border.", "very_unlikely"),
    ("The chance that Kenya will [close] the border is small.", "very_unlikely"),
    ("Prospects of a [visit] are slim.", "very_unlikely"),
    ("Prospects of a [visit] are bleak.", "very_unlikely"),
    ("The probability of a [raid] is remote.", "remote"),
    ("Kenya will not [close] the border.", "remote"),
    ("Kenya will [close] the border if the talks fail.", "conditional"),
    ("Unless the talks succeed, Kenya will [close] the border.", "conditional"),
    ("Kenya would [close] the border.", "conditional"),
    ("Kenya apparently [closed] the border.", "apparent"),
    ("Kenya seems to have [closed] the border.", "apparent"),
    ("A memo suggests that Kenya [closed] the border.", "apparent"),
    ("Pictures appear to show that Kenya [closed] the border.", "apparent"),
    ("There are signs that Kenya [closed] the border.", "apparent"),
    ("Kenya reportedly [closed] the border.", "reported"),
    ("Officials said that Kenya [closed] the border.", "reported"),
    ("A minister suggests that Kenya [closed] the border.", "reported"),
    ("According to officials, Kenya [closed] the border.", "reported"),
    ("Kenya vowed to [close] the border.", "intended"),
    ("Kenya plans to [close] the border.", "intended"),
    ("Kenya asked Uganda to [close] the border.", "intended"),
    ("Kenya is scheduled to [close] the border.", "intended"),
    ("Kenya [closed] the border.", None),
    ("Kenya managed to [close] the border.", None),
    # of several words the most telling one
    ("Officials said that Kenya may [close] the border.", "possible"),
    ("Officials said that Kenya will probably [close] the border.", "likely"),
    ("Analysts expect that Kenya will [close] the border.", "likely"),
    ("Kenya may [close] the border if the talks fail.", "conditional"),
    ("Kenya reportedly plans to [close] the border.", "intended reported"),
]

WORDINGS = [
    ("The chance that Kenya will [close] the border is very small.", "very small"),
    ("Chances are good that Kenya will [close] the border.", "good"),
    ("There is a 60 to 80 percent chance that Kenya will [close] the border.", "60 to 80 percent chance"),
    ("There is a one in five chance that Kenya will [close] the border.", "one in five chance"),
    ("Kenya is widely expected to [close] the border.", "widely expected"),
    ("Kenya is all but certain to [close] the border.", "all but certain"),
    ("Kenya is highly unlikely to [close] the border.", "highly unlikely"),
    ("In all likelihood Kenya will [close] the border.", "In all likelihood"),
]

SCALES = [
    ("There is a 70 percent chance that Kenya will [close] the border.", "stated", 0.7, 0.7),
    ("With a 50 percent chance, Kenya will [close] the border.", "stated", 0.5, 0.5),
    ("There is a 5 % chance that Kenya will [close] the border.", "stated", 0.05, 0.05),
    ("Kenya may [close] the border.", "possibility", 0.0, 1.0),
    ("Kenya is likely to [close] the border.", "capphrase2026", 0.6, 0.85),
    ("British intelligence said Kenya was likely to [close] the border.", "phia", 0.55, 0.75),
    ("US intelligence said Kenya was likely to [close] the border.", "icd203", 0.55, 0.8),
    ("Kenya vowed to [close] the border.", None, None, None),
    ("Kenya would [close] the border.", None, None, None),
]


def certainty(bracketed, text: str):
    parsed, head = bracketed(text)
    found = judge(parsed, head, frozenset(), [])[0].certainty
    if found is not None:
        assert parsed.document.text[found.start : found.end] == found.text
    return found


@pytest.mark.parametrize(("text", "expected"), CLASSES, ids=[t for t, _ in CLASSES])
def test_class(bracketed, text, expected):
    found = certainty(bracketed, text)
    assert (found.class_ if found else "None") in str(expected).split()


@pytest.mark.parametrize(("text", "expected"), WORDINGS, ids=[t for t, _ in WORDINGS])
def test_wording(bracketed, text, expected):
    assert certainty(bracketed, text).text == expected


@pytest.mark.parametrize(("text", "scale", "low", "high"), SCALES, ids=[t for t, *_ in SCALES])
def test_scale(bracketed, text, scale, low, high):
    found = certainty(bracketed, text)
    assert (found.scale, found.low, found.high) == (scale, low, high)


def test_every_class_is_met():
    assert {c for _, classes in CLASSES if classes for c in classes.split()} == set(load("certainty")["classes"])


@pytest.mark.parametrize("part", ["chances", "evidence", "words"])
def test_words_are_words(part):
    book = load("certainty")[part]
    words = book if isinstance(book, list) else [word for listed in book.values() for word in listed]
    assert [word for word in words if not isinstance(word, str)] == []
