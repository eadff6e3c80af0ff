"""What is kept in memory: of one state each, and the least asked for forgotten."""

from reportedly.store.kept import Kept


def test_an_answer_holds_as_long_as_the_state() -> None:
    kept, made = Kept(9), list[int]()

    def ask() -> None:
        made.append(len(made))

    for state in (1, 1, 2, 2, 1):
        kept.answer("how many", state, ask)
    assert made == [0, 1, 2]  # None is an answer too


def test_what_was_asked_for_longest_ago_is_forgotten() -> None:
    kept = Kept(2)
    for question in "abac":
        kept.answer(question, 0, question.upper)
    found = {question: kept.answer(question, 0, lambda: "anew") for question in "acb"}
    assert found == {"a": "A", "c": "C", "b": "anew"}


def test_many_states_of_one_question_take_the_room_of_one() -> None:
    kept = Kept(2)
    kept.answer("other", 0, lambda: "kept")
    for state in range(9):
        kept.answer("one", state, lambda: "made")
    assert kept.answer("other", 0, lambda: "anew") == "kept"
