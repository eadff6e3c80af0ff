import itertools
import random
import time
from collections import Counter

import pytest
from wires import KINDS, texts

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


def test_a_part_of_two_stories_joins_them_not():
    part = story(5, 100)
    first, second = f"{story(6, 200)} {part}", f"{story(7, 150)} {part}"
    documents = of(first, second, part)
    found = [stories(documents)[d.document_id] for d in documents]
    assert found[0] != found[1]
    assert found[2] == found[1]
    assert all(stories(order) == stories(documents) for order in itertools.permutations(documents))


def test_copies_of_a_part_join_nothing_either():
    part = story(5, 100)
    documents = of(f"{story(6, 200)} {part}", f"{story(7, 200)} {part}", part, part + " dan", part + " bush")
    found = stories(documents)
    assert found[documents[0].document_id] != found[documents[1].document_id]
    assert len(set(found.values())) == 2


def test_generated_copies_are_found_and_nothing_else():
    made = list(texts(2_000))
    documents = of(*(t.text for t in made))
    found = stories(documents)
    told = [found[d.document_id] for d in documents]
    said, true = pairs(Counter(told)), pairs(Counter(t.story for t in made))
    right = pairs(Counter(zip(told, (t.story for t in made), strict=True)))
    assert right >= 0.99 * said
    assert right >= 0.95 * true
    assert {t.kind for t in made} == {"original", *KINDS}


def pairs(groups: Counter) -> int:
    return sum(n * (n - 1) // 2 for n in groups.values())


def test_time_grows_about_linearly():
    documents = of(*(t.text for t in texts(2_000)))
    stories(documents[:10])
    spent = []
    for part in (documents[:500], documents):
        start = time.process_time()
        stories(part)
        spent.append(time.process_time() - start)
    assert spent[1] < 10 * spent[0]


def test_a_thousand_copies_of_one_text():
    documents = of(*(f"{BASE} {story(n, 5)}" for n in range(1_000)))
    start = time.process_time()
    assert len(set(stories(documents).values())) == 1
    assert time.process_time() - start < 10
