"""Demands that are over, hypothetical or private, who makes them in a report, and how they are answered in phrases."""

import pytest

from local.reader.reader import read


def demands(text: str) -> list[tuple[str, str | None, str]]:
    return [(d.by, d.of, d.demand) for d in read(text).demands]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A militia in the north has shut the road and ordered lorry drivers to turn back, villagers said.",
            [("militia", "lorry drivers", "Lorry drivers should turn back.")],
            id="who acts, not who tells it",
        ),
        pytest.param(
            "Gunmen have seized a clinic and warned police not to approach it, the owner said.",
            [("gunmen", "police", "Police should not approach it.")],
            id="who acts, not the witness",
        ),
        pytest.param(
            "The Harbour Council wants Tidal Works to repair the quay, rehire 40 dockers and sack its safety chief.",
            [
                ("Harbour Council", "Tidal Works", "Tidal Works should repair the quay."),
                ("Harbour Council", "Tidal Works", "Tidal Works should rehire 40 dockers."),
                ("Harbour Council", "Tidal Works", "Tidal Works should sack its safety chief."),
            ],
            id="a series of three",
        ),
        pytest.param(
            "Observers of the East Union asked all sides to respect the law.",
            [("East Union", None, "All sides should respect the law.")],
            id="an organization's observers",
        ),
        pytest.param(
            "The envoy pleaded with both parties to spare the port.",
            [("envoy", None, "Both parties should spare the port.")],
            id="pleaded with both",
        ),
        pytest.param(
            "Pilots on the main routes will walk out unless Corvo Air scraps the rosters, their union said. The Air"
            " Pilots Guild said talks had failed.",
            [("Air Pilots Guild", "Corvo Air", "Corvo Air should scrap the rosters.")],
            id="their union said",
        ),
        pytest.param(
            "The guild rejected a call from Mayor Ana Roe to suspend the strike, its leader said.",
            [("Ana Roe", "guild", "The guild should suspend the strike.")],
            id="who refuses was asked",
        ),
        pytest.param(
            "Peru repeated its call on Chile to reopen the pass.",
            [("Peru", "Chile", "Chile should reopen the pass.")],
            id="who repeats a call was not asked",
        ),
    ],
)
def test_who_demands_what(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert demands(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The gang hit a school last year. It demanded $400,000, didn't get it, and moved on.",
        "The last time a candidate went to court, in 2012, he demanded a rerun and lost.",
        "The guild demanded nine percent and lost.",
        '"If there had been a witness, we would have asked for his statement," lawyer Tom Grell said.',
        "A former teacher from Eritrea, who asked to be called Yonas, said she had packed twice.",
        "The officer, who requested anonymity, said the talks went on.",
        "Algae are a danger to dogs; owners are advised to call a vet if an animal becomes ill.",
        "A source said towns that went to court should not count on the ministry's goodwill.",
        '"If Norland does not know where its border is, we shall show it," minister Tom Grell said.',
        "Karvia said it would order its coast guard to board the ship.",
    ],
)
def test_what_is_no_demand(text: str) -> None:
    assert demands(text) == []


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("The court ordered Aqua North to repair the quay. Aqua North said it would appeal.", "rejected"),
        ("The guild asked the council to publish the minutes. The council has no plans to do so.", "rejected"),
        (
            "Norland told Karvia to withdraw its ships. Karvia's minister said they would stay as planned.",
            "rejected",
        ),
        (
            "The guild asked Aqua North for a written apology. Aqua North declined to say whether it would come.",
            "unclear",
        ),
        ("The firm asked the port authority for an escort. The firm said it had been promised one.", "accepted"),
        ("The guild urged Aqua North to reopen the line. Aqua North gave in on Monday.", "accepted"),
        ("Karvia told Tom Grell to hand over his records, which he did on Friday.", "accepted"),
        (
            "The guild asked Orbel Council to close the beach. The council did close the beach on Monday.",
            "accepted",
        ),
        ("The union asked Aqua North for talks. Aqua North agreed in principle.", "under_discussion"),
        ("The guild asked the council to publish the minutes. The council has no car park.", "none"),
        ("The guild asked Orbel Council to close the beach. The council has not closed the beach.", "none"),
        ("The court ordered Aqua North to repair the quay. The mayor said he would appeal to voters.", "none"),
        ("The guild urged Aqua North to reopen the line. Aqua North had reopened a kiosk.", "none"),
    ],
)
def test_answers_in_phrases(text: str, response: str) -> None:
    assert [demand.response for demand in read(text).demands] == [response]
