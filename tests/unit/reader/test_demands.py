"""Demands made by a verb, and those of whole articles."""

import pytest

from local.reader.reader import read
from newsbrief.summarize.draft import DraftDemand

from .articles import BORDER, HARBOUR


def demands(text: str) -> list[tuple[str, str | None, str]]:
    return [(d.by, d.of, d.demand) for d in read(text).demands]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "France insists that Italy not build the tunnel.",
            [("France", "Italy", "Italy should not build the tunnel.")],
            id="clause",
        ),
        pytest.param(
            "Peru demanded that Chile open the road and that it free two drivers.",
            [("Peru", "Chile", "Chile should open the road."), ("Peru", "Chile", "Chile should free two drivers.")],
            id="two clauses",
        ),
        pytest.param(
            "Brazil urged Peru to open the road and to lower the toll.",
            [("Brazil", "Peru", "Peru should open the road."), ("Brazil", "Peru", "Peru should lower the toll.")],
            id="infinitives",
        ),
        pytest.param(
            "Kenya called on Uganda to release the fishermen.",
            [("Kenya", "Uganda", "Uganda should release the fishermen.")],
            id="called on",
        ),
        pytest.param(
            "Uganda was urged by Kenya to release the fishermen.",
            [("Kenya", "Uganda", "Uganda should release the fishermen.")],
            id="passive",
        ),
        pytest.param(
            "The mayor asked the firm to wait and the union to talk.",
            [("mayor", "firm", "The firm should wait."), ("mayor", "union", "The union should talk.")],
            id="two addressees",
        ),
        pytest.param(
            "The union would like the ministry to publish the report.",
            [("union", "ministry", "The ministry should publish the report.")],
            id="would like",
        ),
        pytest.param(
            "The union wants the ministry to be reformed.",
            [("union", None, "The ministry should be reformed.")],
            id="passive infinitive",
        ),
        pytest.param(
            "Peru warned Chile against buying the boats.",
            [("Peru", "Chile", "Chile should not buy the boats.")],
            id="against",
        ),
        pytest.param(
            "The colonel gave the villagers 48 hours to leave.",
            [("colonel", "villagers", "The villagers should leave.")],
            id="time given",
        ),
        pytest.param(
            "The minister summoned the miners to talks on Thursday.",
            [("minister", "miners", "The miners should come to talks on Thursday.")],
            id="summons",
        ),
    ],
)
def test_what_a_verb_demands_with_a_clause(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert demands(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Chile demanded an apology from Peru.",
            [("Chile", "Peru", "Peru should make an apology.")],
            id="object",
        ),
        pytest.param(
            "The miners called for a pay rise and for longer breaks.",
            [("miners", None, "There should be a pay rise."), ("miners", None, "There should be longer breaks.")],
            id="called for",
        ),
        pytest.param(
            "The farmers insist on a new bridge.",
            [("farmers", None, "There should be a new bridge.")],
            id="insist on",
        ),
        pytest.param(
            "The union is asking Calder Line for 3 million dollars.",
            [("union", "Calder Line", "Calder Line should pay 3 million dollars.")],
            id="ask for",
        ),
        pytest.param(
            "The pilots want the ban lifted and their colleague freed.",
            [("pilots", None, "The ban should be lifted."), ("pilots", None, "Their colleague should be freed.")],
            id="small clauses",
        ),
        pytest.param(
            "Norway wants to bring Sweden to the table.",
            [("Norway", "Sweden", "Sweden should come to the table.")],
            id="table",
        ),
        pytest.param(
            "The students demanded to see the accounts.",
            [("students", None, "Those concerned should see the accounts.")],
            id="own access",
        ),
    ],
)
def test_what_thing_a_verb_demands(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert demands(text) == expected


def test_enumerated_things_are_demands_of_their_own() -> None:
    found = demands("Peru demanded the release of two pilots, the return of a ship and an end to the raids.")
    assert len(found) == 3
    assert {by for by, _, _ in found} == {"Peru"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kenya wants to build a dam.", id="own wish"),
        pytest.param("Kenya insists it is not building a dam.", id="assertion"),
        pytest.param("Analysts expect prices to fall in May.", id="prediction"),
        pytest.param("President Ada Mora called Peru's king on Friday to discuss the harvest.", id="telephone"),
        pytest.param("Peru summoned the ambassador of Chile to complain about the fence.", id="summons to complain"),
        pytest.param("The Bank of Peru asked whether the mine was safe.", id="a question asked"),
        pytest.param("It is a demanding job, and Kenya needs workers.", id="adjective"),
        pytest.param("Peru's officials asked not to be named.", id="not to be named"),
        pytest.param("The road needs to dry before the race.", id="no one is asked"),
    ],
)
def test_what_no_verb_demands(text: str) -> None:
    assert demands(text) == []


def by_whom(text: str, by: str) -> list[DraftDemand]:
    return [d for d in read(text).demands if d.by == by]


def test_an_answer_and_a_deadline_are_found_in_the_article() -> None:
    union = by_whom(HARBOUR, "Harbour Workers' Union")
    assert [(d.of, d.response) for d in union] == [("Calder Shipping", "rejected")]
    (keys,) = by_whom(HARBOUR, "Calder Shipping")  # its director
    assert keys.deadline == "Friday"
    assert keys.mode == "yield"


def test_a_list_of_demands_is_carried_on_by_pronoun() -> None:
    estavia = by_whom(BORDER, "Estavia")
    assert [d.mode for d in estavia] == ["refrain", "refrain", "yield"]
    assert {d.of for d in estavia} == {"Norland"}
    assert [d.mode for d in by_whom(BORDER, "Oskar Lind")] == ["meet", "assist"]
    norland = by_whom(BORDER, "Norland")[0]
    assert (norland.of, norland.response) == ("Estavia", "under_discussion")
