"""Sentences that nobody would print: made from one number each, so that a failure is told by its number.

Whole sentences of reports and damaged ones, salads of words, nests and rows of clauses, quotations that don't close, days
that no calendar has, enormous words, and letters of any script with what controls them.
"""

import random
from collections.abc import Callable
from functools import cache

from reportedly.codebook import events as book
from reportedly.codebook.actors import names

PLACES = [
    "Chad", "Khartoum", "Oman", "Peru", "Chile", "Norway", "Riga", "Mali", "Turkey", "Kenya", "Fiji", "Laos",
    "Hanoi", "Bolivia", "Ukraine", "Egypt", "NATO", "EU", "China", "Moscow",
]  # fmt: skip
PEOPLE = [
    "the president", "Foreign Minister Ana Lindqvist", "two aides", "rebels", "the Omani envoy", "officials", "it", "they", "she", "the two sides", "both capitals",
    "a spokesman who asked not to be named", "analysts at a bank", "the general's deputy", "Mr. O'Hara-Ng", "the army", "protesters", "nobody",
]  # fmt: skip
SAYING = [
    "said", "denied", "hoped", "warned", "claimed", "doubted", "reported", "vowed", "feared that", "was told",
    "repeated", "let it be known", "insisted", "wrote",
]  # fmt: skip
ITEMS = [
    "drones", "grain", "2 million tonnes of wheat", "a pact", "sanctions", "talks", "an embassy", "its airspace",
    "a ceasefire", "$3.5bn in loans", "shells", "the summit",
]  # fmt: skip
HEDGES = [
    "very likely", "may", "could", "not", "never", "unless asked", "allegedly", "if need be", "by late June",
    "almost certainly", "60 to 80 percent", "reportedly", "no longer", "yet to",
]  # fmt: skip
DAYS = [
    "on {n} February", "in {n} days", "{n} years ago", "{n}/{m}/{n}", "{n}-{m}-{m}", "at {m}:{n} GMT", "since {n}", "in the {n}s", "in Q{n} {n}", "last {n} months",
    "every {m} weeks", "from {n} to {m}", "by May {m}, {n}", "the {m}th of {n}", "half past {n}", "next Friday fortnight", "in the winter of {n}-{m}", "{n}BC", "for {n} decades",
]  # fmt: skip
NUMBERS = [
    0, 1, 2, 7, 12, 13, 29, 30, 31, 32, 60, 99, 366, 1066, 1900, 1999, 2024, 2025, 9999, 10000, 99999, 10**9,
    10**18, 10**40,
]  # fmt: skip
MARKS = [
    *list("\"'“”‘’«»„()[]{}—–…;:,.?!%&<>/\\|@#*_~^`=+"), "...", "?!", "--", "''", "``", "\n", "\n\n", "\r\n", "\t",
    "\x0c", "\x0b", "<b>", "&amp;", "&#0;", "[1]", "%20", "```",
]  # fmt: skip
ODD = [
    "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\xa0", "\xad", "\u200b", "\u200d", "\u200e", "\u202e", "\u2028", "\u2029", "\u2066", "\ufeff", "\ufffd", "\ufffe",
    "e\u0301", "e" + "\u0301" * 40, "ﬁ", "ß", "İ", "ı", "ǅ", "平壤", "モスクワ", "서울", "القاهرة وقعت", "ירושלים", "กรุงเทพ", "दिल्ली", "🚀", "👩‍👩‍👧‍👦", "🇺🇦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "𝔑𝔞𝔱𝔬", "½", "Ⅷ", "²", "٣", "㉈", "\ud800", "\udfff",
]  # fmt: skip

Maker = Callable[[random.Random], str]


@cache
def lexicon() -> tuple[str, ...]:
    """Words that the codebook knows: lemmas of acts, light verbs, nouns that decide, and the names of states."""
    nouns = (noun for members in book.classes().values() for noun in members)
    words = {*book.verbs(), *book.nouns(), *book.light_verbs(), *nouns, *names().values()}
    return tuple(sorted(word.replace("_", " ") for word in words))


def sentence(number: int) -> str:
    """The sentence of a number; the same at any time and anywhere."""
    chance = random.Random(number)
    return chance.choice(MAKERS)(chance)


def clause(chance: random.Random) -> str:
    """Somebody does something to somebody, perhaps hedged and on some day."""
    verb = (
        chance.choice(lexicon())
        if chance.random() < 0.5
        else chance.choice(["signed", "shelled", "visited", "sent", "met with", "bought", "lifted", "will host"])
    )
    parts = [
        who(chance),
        *maybe(chance, HEDGES),
        verb,
        *maybe(chance, ITEMS),
        chance.choice(["", "to", "on", "from", "against", "with", "over"]),
        who(chance),
        *maybe(chance, [day(chance)]),
    ]
    return " ".join(filter(None, parts))


def who(chance: random.Random) -> str:
    """One party, or a row of them."""
    if chance.random() < 0.1:
        many = chance.choices(PLACES, k=few(chance, 2, 30))
        return ", ".join(many[:-1]) + " and " + many[-1]
    return chance.choice([*PLACES, *PEOPLE, f"{chance.choice(PLACES)}'s {chance.choice(PEOPLE)}"])


def few(chance: random.Random, least: int, most: int) -> int:
    """A number between two, mostly near the smaller one: long things cost time and tell little more."""
    return least + int((most - least) * chance.random() ** 6)


def maybe(chance: random.Random, words: list[str]) -> list[str]:
    """One of the words, or none, as often."""
    return [chance.choice(words)] if chance.random() < 0.5 else []


def day(chance: random.Random) -> str:
    """A day, mostly one that can't be."""
    return chance.choice(DAYS).format(n=chance.choice(NUMBERS), m=chance.choice(NUMBERS))


def whole(chance: random.Random) -> str:
    """A sentence as a report might have it."""
    text = clause(chance)
    if chance.random() < 0.5:
        text = f"{who(chance)} {chance.choice(SAYING)} that {text}"
    if chance.random() < 0.3:
        text = f"{chance.choice(['If', 'After', 'Although', 'Without', 'According to', 'Unless'])} {clause(chance)}, {text}"
    return text[:1].upper() + text[1:] + "."


def damaged(chance: random.Random) -> str:
    """A whole sentence with words lost, doubled, moved, replaced and run together."""
    words = whole(chance).split()
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(words))
        other = chance.choice([*MARKS, *ODD, *PLACES, chance.choice(lexicon())])
        words[at : at + 1] = chance.choice(
            [
                [],
                [words[at]] * 2,
                [other],
                [words[at] + other],
                [other + words[at]],
                [words[at].upper()],
                [words[-1], words[at]],
            ]
        ) or ["a"]
    return " ".join(words)


def scratched(chance: random.Random) -> str:
    """A whole sentence with letters lost, swapped, added and blanked."""
    letters = list(whole(chance))
    for _ in range(chance.randint(1, 20)):
        letters[chance.randrange(len(letters))] = chance.choice(
            ["", " ", "  ", chance.choice(letters), chance.choice(MARKS), chance.choice(ODD)]
        )
    return "".join(letters)


def salad(chance: random.Random) -> str:
    """Words and marks in any order."""
    pool = chance.choice([lexicon(), PLACES, SAYING, HEDGES, MARKS, ODD, [*PLACES, *SAYING, *HEDGES, *MARKS]])
    mixed = [
        chance.choice(pool) if chance.random() < 0.7 else chance.choice(lexicon()) for _ in range(few(chance, 1, 40))
    ]
    return chance.choice([" ", " ", " ", ""]).join(mixed)


def nested(chance: random.Random) -> str:
    """Who said that who denied that who hoped ... ; or a relative clause in a relative clause."""
    depth = few(chance, 2, 25)
    told = [f"{chance.choice(PEOPLE + PLACES)} {chance.choice(SAYING)} that" for _ in range(depth)]
    if chance.random() < 0.5:
        return " ".join(told) + f" {clause(chance)}."
    return (
        " ".join(f"{p} that {chance.choice(PLACES)}" for p in chance.choices(PLACES, k=depth))
        + f" {'attacked ' * depth}fled."
    )


def row(chance: random.Random) -> str:
    """Clauses one behind the other."""
    joint = chance.choice([", and ", "; ", ", but ", " because ", ", while ", " - ", ": "])
    return joint.join(clause(chance) for _ in range(few(chance, 2, 12))) + chance.choice([".", "", "?", "!"])


def quoted(chance: random.Random) -> str:
    """Quotations in quotations, some of which never close or never open."""
    text = clause(chance)
    for _ in range(few(chance, 1, 8)):
        left, right = chance.choices(['"', "“", "”", "'", "‘", "’", "«", "»", "„", ""], k=2)
        said = f"{chance.choice(PEOPLE)} {chance.choice(SAYING)}"
        text = chance.choice(
            [
                f"{left}{text},{right} {said}",
                f"{said}: {left}{text}{right}",
                f"{left}{text}{right}",
                f"{left}{text},{right} {said}, {left}{clause(chance)}.{right}",
            ]
        )
    return text


def dated(chance: random.Random) -> str:
    """A row of days around an act."""
    return f"{' '.join(day(chance) for _ in range(few(chance, 1, 6)))} {clause(chance)} {day(chance)}."


def enormous(chance: random.Random) -> str:
    """A word of hundreds or thousands of letters, alone or in a clause."""
    piece = chance.choice(
        [
            "a",
            "7",
            "-",
            ".",
            "U.S.",
            "anti-",
            "http://a.b/",
            "'s",
            "平",
            "🚀",
            "1,",
            "&amp;",
            "(",
            '"',
            "\u0301",
            "@x",
            "A-",
            "not",
            "\u200d",
        ]
    )
    word = piece * few(chance, 10, 2000)
    return chance.choice([word, f"{clause(chance)} {word}", f"{word} {chance.choice(SAYING)} that {clause(chance)}"])


def lettered(chance: random.Random) -> str:
    """Letters of any script, controls and halves of letters among them."""
    planes = [
        (0, 0x7F),
        (0x80, 0x24F),
        (0x300, 0x36F),
        (0x370, 0x5FF),
        (0x600, 0x6FF),
        (0x2000, 0x206F),
        (0x4E00, 0x9FFF),
        (0xD800, 0xDFFF),
        (0xE000, 0xF8FF),
        (0x1F300, 0x1FAFF),
        (0, 0x10FFFF),
    ]
    spans = chance.choices(planes, k=chance.randint(1, 4))
    return "".join(chr(chance.randint(*chance.choice(spans))) for _ in range(few(chance, 1, 80)))


MAKERS: list[Maker] = [
    whole, whole, damaged, damaged, damaged, scratched, scratched, salad, salad, nested, row, quoted, quoted, dated,
    dated, enormous, lettered,
]  # fmt: skip
