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
            "Brazil urged Peru to open the road and to lower the toll.",
            [
                ("Brazil", "Peru", "Peru should open the road."),
                ("Brazil", "Peru", "Peru should lower the toll."),
            ],
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
            "Chile demanded an apology from Peru.",
            [("Chile", "Peru", "Peru should make an apology.")],
            id="object",
        ),
        pytest.param(
            "Chile's demand that Peru remove the fence is old.",
            [("Chile", "Peru", "Peru should remove the fence.")],
            id="noun",
        ),
        pytest.param(
            "Norway says Sweden must repair the pipe.",
            [("Norway", "Sweden", "Sweden should repair the pipe.")],
            id="obligation",
        ),
        pytest.param(
            "Norway wants to bring Sweden to the table.",
            [("Norway", "Sweden", "Sweden should come to the table.")],
            id="table",
        ),
        pytest.param(
            '"Release the fishermen now," President Ada Mora told Peru.',
            [("Ada Mora", "Peru", "Peru should release the fishermen now.")],
            id="command",
        ),
    ],
)
def test_what_is_demanded_of_whom(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert demands(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kenya did not demand that Uganda close the dam.", id="negated"),
        pytest.param("Will Kenya demand that Uganda close the dam?", id="question"),
        pytest.param("If Kenya demands that Uganda close the dam, talks will end.", id="hypothetical"),
        pytest.param("Kenya denied asking Uganda to close the dam.", id="denied"),
        pytest.param("Kenya insists it is not building a dam.", id="assertion"),
        pytest.param("Kenya wants to build a dam.", id="own wish"),
        pytest.param("His mother demanded that he eat the soup.", id="private"),
        pytest.param("It is a demanding job, and Kenya needs workers.", id="adjective"),
        pytest.param("The town must find new teachers.", id="the writer's opinion"),
        pytest.param("President Ada Mora called Peru's king on Friday to discuss the harvest.", id="telephone"),
    ],
)
def test_what_is_no_demand(text: str) -> None:
    assert demands(text) == []


def by_whom(text: str, by: str) -> list[DraftDemand]:
    return [d for d in read(text).demands if d.by == by]


def test_an_answer_and_a_deadline_are_found_in_the_article() -> None:
    union = by_whom(HARBOUR, "Harbour Workers' Union")
    assert [(d.of, d.response) for d in union] == [("Calder Shipping", "rejected")]
    (keys,) = by_whom(HARBOUR, "Nora Quill")
    assert keys.deadline == "Friday"
    assert keys.mode == "yield"


def test_a_list_of_demands_is_carried_on_by_pronoun() -> None:
    estavia = by_whom(BORDER, "Estavia")
    assert [d.mode for d in estavia] == ["refrain", "refrain", "yield"]
    assert {d.of for d in estavia[:2]} == {"Norland"}
    (norland,) = by_whom(BORDER, "Norland")
    assert (norland.of, norland.response) == ("Estavia", "under_discussion")
