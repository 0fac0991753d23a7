from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.assignment import assignment
from evaluation.match import Item, likeness, overlap, pairs

UNION, COMPANY = frozenset({"union"}), frozenset({"company"})


@st.composite
def matrices(draw: st.DrawFn) -> list[list[float]]:
    columns = draw(st.integers(1, 5))
    weight = st.sampled_from([0.0, 0.0, 0.5, 1.0, 2.0, 7.25, 1000.0, 1001.5])
    return draw(st.lists(st.lists(weight, min_size=columns, max_size=columns), min_size=1, max_size=5))


@settings(max_examples=300)
@given(matrices())
def test_the_assignment_is_the_best_of_all(weights: list[list[float]]) -> None:
    rows, columns = len(weights), len(weights[0])
    found = assignment(weights)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found) == min(rows, columns)
    if rows <= columns:
        best = max(sum(weights[i][j] for i, j in enumerate(chosen)) for chosen in permutations(range(columns), rows))
    else:
        best = max(sum(weights[i][j] for j, i in enumerate(chosen)) for chosen in permutations(range(rows), columns))
    assert sum(weights[i][j] for i, j in found) == pytest.approx(best)


def test_nothing_pairs_with_nothing() -> None:
    item = Item(UNION, ((0, 10),))
    assert pairs([], [item]) == pairs([item], []) == pairs([], []) == []


def test_a_pair_needs_the_actor_and_the_evidence() -> None:
    there = [Item(UNION, ((0, 10),))]
    assert pairs([Item(UNION, ((9, 20),))], there) == [(0, 0)]
    assert pairs([Item(UNION, ((10, 20),))], there) == []
    assert pairs([Item(COMPANY, ((0, 10),))], there) == []
    assert pairs([Item(UNION | COMPANY, ((5, 6),))], there) == [(0, 0)]


def test_of_two_in_one_sentence_each_goes_to_its_own() -> None:
    sentence = ((0, 100),)
    there = [
        Item(UNION, sentence, COMPANY, "raise wages"),
        Item(UNION, sentence, COMPANY, "reopen the canteen"),
    ]
    found = [
        Item(UNION, sentence, COMPANY, "The company should reopen the canteen."),
        Item(UNION, sentence, COMPANY, "The company should raise wages."),
        Item(UNION, sentence, COMPANY, "The company should do so."),
    ]
    assert pairs(found, there) == [(0, 1), (1, 0)]


def test_more_pairs_go_before_closer_ones() -> None:
    there = [Item(UNION, ((0, 10), (50, 60)), COMPANY, "raise wages"), Item(UNION, ((0, 10),), words="else")]
    found = [Item(UNION, ((0, 10),), COMPANY, "raise wages"), Item(UNION, ((50, 60),), words="other")]
    assert pairs(found, there) == [(0, 1), (1, 0)]


def test_what_must_be_found_goes_before_what_is_optional() -> None:
    there = [Item(UNION, ((0, 10),), COMPANY, "raise wages", optional=True), Item(UNION, ((0, 10),))]
    assert pairs([Item(UNION, ((0, 10),), COMPANY, "raise wages")], there) == [(0, 1)]


def test_overlap_counts_characters_in_common() -> None:
    assert overlap([(0, 10), (20, 30)], [(5, 25)]) == 10
    assert overlap([(0, 10)], [(10, 20)]) == 0


def test_likeness_is_by_words() -> None:
    assert likeness("If there is no offer", "there is no OFFER!") == 1.0
    assert likeness("the gates stay shut", "the ports stay open") == pytest.approx(0.5)
    assert likeness("one", "two") == 0.0
