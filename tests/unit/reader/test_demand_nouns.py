"""Demands that a noun names, and lists that go on over sentences."""

import pytest

from local.reader.reader import read


def demands(text: str) -> list[tuple[str, str | None, str]]:
    return [(d.by, d.of, d.demand) for d in read(text).demands]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Chile's demand that Peru remove the fence is old.",
            [("Chile", "Peru", "Peru should remove the fence.")],
            id="clause",
        ),
        pytest.param(
            "Peru repeated its call for new elections.",
            [("Peru", None, "There should be new elections.")],
            id="call for",
        ),
        pytest.param(
            "Peru sent an ultimatum to Chile to leave the valley.",
            [("Peru", "Chile", "Chile should leave the valley.")],
            id="ultimatum",
        ),
        pytest.param(
            "Peru set a deadline of May 4 for Chile to reply.",
            [("Peru", "Chile", "Chile should reply.")],
            id="deadline",
        ),
        pytest.param(
            "Peru submitted a list of demands to Chile. Among the demands are the return of a ship and an end to night"
            " fishing. Additionally, Chile is to publish its catches.",
            [
                ("Peru", "Chile", "Chile should return a ship."),
                ("Peru", "Chile", "Chile should end night fishing."),
                ("Peru", "Chile", "Chile should publish its catches."),
            ],
            id="list",
        ),
        pytest.param(
            "Peru handed Chile a list of demands. At the top of the list is the return of a ship.",
            [("Peru", "Chile", "Chile should return a ship.")],
            id="top of the list",
        ),
    ],
)
def test_what_a_noun_demands(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert demands(text) == expected


def test_a_letter_demands_what_its_author_does() -> None:
    found = demands("Peru sent Chile a letter. The letter asks for the return of two ships.")
    assert [(by, of) for by, of, _ in found] == [("Peru", "Chile")]


def test_who_also_wants_something_is_who_wanted_the_last_thing() -> None:
    text = (
        "Peru asked Chile to open the gate. Bolivia, which lies upstream, looks on. It also wants Chile to pay a toll."
    )
    assert {by for by, _, _ in demands(text)} == {"Peru"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("China's demand for copper rose in May.", id="market"),
        pytest.param("Strong demand from Peru lifted the price of tin.", id="market, described"),
        pytest.param("Peru withdrew its demand for an apology.", id="withdrawn"),
        pytest.param("The miners dropped their call for a strike ballot.", id="dropped"),
        pytest.param("Peru has no demands.", id="none"),
        pytest.param("The deadline for applications is May 4.", id="no one's deadline"),
    ],
)
def test_what_no_noun_demands(text: str) -> None:
    assert demands(text) == []
