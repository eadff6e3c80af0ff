import itertools
import random

import pytest

from reportedly.clean.copies import stories
from reportedly.clean.plain import plain
from reportedly.model.document import Document

WORDS = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("an", "ero", "ilt", "ovu", "ush", "yme")]


def story(seed: int, words: int = 300) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words)) + "."


def of(*texts: str) -> list[Document]:
    return [plain(t, None) for t in texts]


def same(*texts: str) -> bool:
    return len(set(stories(of(*texts)).values())) == 1


BASE = story(1)


@pytest.mark.parametrize(
    ("other", "copy"),
    [
        (BASE.upper(), True),
        (BASE.replace(" ", "\n"), True),
        (story(2, 40) + " " + BASE, True),
        (story(2, 60) + " " + BASE[len(BASE) // 4 :], True),
        (BASE[: len(BASE) // 2], True),
        (BASE[: len(BASE) // 3] + story(3, 20), True),
        (BASE[: len(BASE) // 3] + story(3, 200), False),
        (story(2), False),
        (BASE[:60], False),
    ],
)
def test_what_is_a_copy(other, copy):
    assert same(BASE, other) is copy


def test_ids_are_the_least_of_the_copies_in_any_order():
    documents = of(BASE, story(2, 30) + BASE, story(3), BASE + story(4, 30))
    expected = stories(documents)
    copies = [d.document_id for i, d in enumerate(documents) if i != 2]
    assert {expected[c] for c in copies} == {min(copies)}
    assert expected[documents[2].document_id] == documents[2].document_id
    assert all(stories(order) == expected for order in itertools.permutations(documents))


def test_copies_of_copies_belong_together():
    chain = [" ".join(BASE.split()[i : i + 200]) for i in (0, 50, 100)]
    assert same(*chain)


def test_one_text_twice_is_one_document():
    assert len(stories(of(BASE, BASE))) == 1


@pytest.mark.parametrize("texts", [(), ("",), ("", " "), ("One.",), ("One.", "Two.")])
def test_nearly_nothing(texts):
    found = stories(of(*texts))
    assert all(a == b for a, b in found.items())
    assert len(found) == len({d.document_id for d in of(*texts)})


def test_short_texts_share_a_story_only_if_nearly_equal():
    assert same("The ministers met in Geneva on Monday to talk.", "The ministers met in Geneva on Monday to talk!")
    assert not same("The ministers met in Geneva on Monday.", "The ministers met in Geneva on Friday to eat.")


def test_many_copies_are_one_story():
    assert same(*(BASE + f" {story(100 + i, 8)}" for i in range(120)))


def test_many_stories_stay_apart():
    assert len(set(stories(of(*(story(1_000 + i, 120) for i in range(200)))).values())) == 200
