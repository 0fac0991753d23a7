"""Demands in wordings without a plain verb of demanding: places, clefts, exchanges, passives, lists that go on."""

import pytest

from local.reader.reader import read


def demands(text: str) -> list[tuple[str, str | None, str]]:
    return [(d.by, d.of, d.demand) for d in read(text).demands]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The president of Chad ordered the army out of the province.",
            [("Chad", "army", "The army should be out of the province.")],
            id="ordered out",
        ),
        pytest.param(
            '"We want our jobs back," said Piet Lund, a striker.',
            [("Piet Lund", None, "Their jobs should be back.")],
            id="wants back",
        ),
        pytest.param(
            "The opposition wants the minister gone.",
            [("opposition", "minister", "The minister should be gone.")],
            id="wants gone",
        ),
        pytest.param(
            "What Rwanda expects is that Uganda close the camp.",
            [("Rwanda", "Uganda", "Uganda should close the camp.")],
            id="cleft",
        ),
        pytest.param(
            "The guild will accept nothing less than a full apology.",
            [("guild", None, "There should be a full apology.")],
            id="nothing less than",
        ),
        pytest.param(
            "Peru's position is that Chile must leave the islands.",
            [("Peru", "Chile", "Chile should leave the islands.")],
            id="position",
        ),
        pytest.param(
            "The withdrawal of troops is one of four conditions set by Peru.",
            [("Peru", None, "The withdrawal of troops should follow.")],
            id="one of the conditions",
        ),
        pytest.param(
            "Peru offered a truce in return for the release of its pilots.",
            [("Peru", None, "The release of its pilots should follow.")],
            id="in return for",
        ),
        pytest.param(
            "The guild agreed to suspend the strike on condition that the firm drop the lawsuit.",
            [("guild", "firm", "The firm should drop the lawsuit.")],
            id="on condition that",
        ),
        pytest.param(
            "Peru tied the loan to a cut in subsidies.",
            [("Peru", None, "There should be a cut in subsidies.")],
            id="tied to",
        ),
        pytest.param(
            "The envoy of Peru proposed that both sides meet in June.",
            [("Peru", None, "Both sides should meet in June.")],
            id="proposed that",
        ),
        pytest.param(
            "Either the firm pays by Friday or the drivers walk out, the Drivers' Guild said.",
            [("Drivers' Guild", "firm", "The firm should pay by Friday.")],
            id="either or",
        ),
        pytest.param(
            "In the view of the Drivers' Guild, the firm should withdraw the plan.",
            [("Drivers' Guild", "firm", "The firm should withdraw the plan.")],
            id="in the view of",
        ),
        pytest.param(
            "It is high time the mayor resigned, said Ana Roe.",
            [("Ana Roe", "mayor", "The mayor should resign.")],
            id="high time",
        ),
        pytest.param(
            "Resign now, opposition leader Ana Roe told the mayor.",
            [("Ana Roe", "mayor", "The mayor should resign now.")],
            id="command without quotation marks",
        ),
        pytest.param(
            "The rebels' terms are simple: free the prisoners.",
            [("rebels", None, "Those concerned should free the prisoners.")],
            id="command after a colon",
        ),
        pytest.param(
            "Demands for the mayor's resignation came from the Green Party.",
            [("Green Party", None, "The mayor's resignation should follow.")],
            id="demands came from",
        ),
        pytest.param(
            "The Harbour Guild met on Monday. Tenants were told to leave by Friday.",
            [("Harbour Guild", "tenants", "Tenants should leave by Friday.")],
            id="passive without an agent",
        ),
        pytest.param(
            'Students held a banner that read "Bring back the night bus".',
            [("students", None, "Those concerned should bring back the night bus.")],
            id="banner",
        ),
        pytest.param(
            "There will be no talks without the release of the sailors, Peru said.",
            [("Peru", None, "The release of the sailors should follow.")],
            id="no talks without",
        ),
        pytest.param(
            "A group calling itself Red Lantern has told the hospital to pay by Friday.",
            [("Red Lantern", "hospital", "The hospital should pay by Friday.")],
            id="calling itself",
        ),
    ],
)
def test_what_other_wordings_demand(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert demands(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"Let them rot there," said Ana Roe.', id="defiance"),
        pytest.param("Peru lifted the ban on condition that the ships were not used for war.", id="already done"),
        pytest.param('"They had ten weeks to buy a boiler," Ana Roe said.', id="time that has passed"),
        pytest.param("Ana Roe told the crowd in Lima that she would stay.", id="a place where it is told"),
        pytest.param("The recipe calls for two eggs.", id="no actor"),
        pytest.param("In 2014 city inspectors ordered the owner to replace the boilers.", id="history"),
        pytest.param("The firm had threatened to leave unless it was paid.", id="threatened before"),
        pytest.param("They call themselves Friends of the River.", id="a name"),
        pytest.param("The police said that drivers should expect delays.", id="expectation"),
        pytest.param("The flights had to be cancelled, the airline said.", id="what had to be"),
    ],
)
def test_what_other_wordings_do_not_demand(text: str) -> None:
    assert demands(text) == []


def test_a_list_goes_on_in_the_demanders_voice() -> None:
    found = demands(
        "Save Our Pool wants two things. The council should publish the report. And it should keep the pool open."
    )
    assert found == [
        ("Save Our Pool", "council", "The council should publish the report."),
        ("Save Our Pool", "council", "The council should keep the pool open."),
    ]


def test_a_list_goes_on_in_the_past_tense() -> None:
    found = demands("The rebels' letter made three demands. The army was to leave the town. The school was to close.")
    assert [(by, demand) for by, _, demand in found] == [
        ("rebels", "The army should leave the town."),
        ("rebels", "The school should close."),
    ]


def test_a_quotation_that_points_back_is_no_new_demand() -> None:
    found = read('Peru wants Chile to open the port. "Open it now," Peru\'s president, Ada Mora, said.').demands
    assert len(found) == 1
    assert len(found[0].quotes) == 2


def test_what_is_only_to_be_ordered_is_no_demand_of_its_own() -> None:
    assert demands("Peru asked the court to order Chile to pay.") == [
        ("Peru", "court", "The court should order Chile to pay.")
    ]
