"""Demands whose verb, subject or clause the parser hangs in the wrong place, and those of many senses."""

import pytest

from local.reader.reader import read


def demands(text: str) -> list[tuple[str, str | None, str]]:
    return [(d.by, d.of, d.demand) for d in read(text).demands]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "China, which has miners working near a lake in the valley, called on Chad to protect the road.",
            [("China", "Chad", "Chad should protect the road.")],
            id="a verb hung below a noun",
        ),
        pytest.param(
            'The ministry said: "We are glad that good sense has won and call on the guild to end its strike."',
            [("ministry", "guild", "The guild should end its strike.")],
            id="a verb that agrees with another subject",
        ),
        pytest.param(
            "Residents want to know who gave the permit and have asked the council to publish the minutes.",
            [("residents", "council", "The council should publish the minutes.")],
            id="after a question",
        ),
        pytest.param(
            "The Liberal Movement called on Finance Minister Ada Mora on Monday to resign.",
            [("Liberal Movement", "Ada Mora", "Ada Mora should resign.")],
            id="called on a person on a day",
        ),
        pytest.param(
            "Chad complained. China has called on the parties to settle their dispute.",
            [("China", "Chad", "Chad should settle their dispute.")],
            id="called on the parties",
        ),
        pytest.param(
            "The guild is pressing for the bridge to be repaired.",
            [("guild", None, "The bridge should be repaired.")],
            id="pressing for it to be done",
        ),
        pytest.param(
            "The guild said it would ask the council to close the road.",
            [("guild", "council", "The council should close the road.")],
            id="would ask",
        ),
        pytest.param(
            "Peru suggested that experts of both countries meet in Lima.",
            [("Peru", None, "Experts of both countries should meet in Lima.")],
            id="suggested that they meet",
        ),
        pytest.param(
            "Growers want licences to be valid for three years.",
            [("growers", None, "Licences should be valid for three years.")],
            id="wants a thing to be so",
        ),
        pytest.param(
            "Peru expects the immediate return of the pilots.",
            [("Peru", None, "The immediate return of the pilots should follow.")],
            id="expects a return",
        ),
        pytest.param(
            "The mayor has urged the two sides back to the table.",
            [("mayor", None, "They should come to the table.")],
            id="urged back to the table",
        ),
        pytest.param(
            "The ministry told the firm that it must repair the line.",
            [("ministry", "firm", "The firm should repair the line.")],
            id="told that it must",
        ),
        pytest.param(
            "The ministry must publish the list, the Court of Appeal ruled on Monday.",
            [("Court of Appeal", "ministry", "The ministry should publish the list.")],
            id="ruled",
        ),
        pytest.param(
            "Turkey's condition for the deal is that Sweden extradite 30 people.",
            [("Türkiye", "Sweden", "Sweden should extradite 30 people.")],
            id="a condition is that",
        ),
    ],
)
def test_who_demands_and_what(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(by, of) for by, of, _ in demands(text)] == [(by, of) for by, of, _ in expected]
    said = {demand.rstrip(".").split(" should ", 1)[-1] for _, _, demand in demands(text)}
    assert said == {demand.rstrip(".").split(" should ", 1)[-1] for _, _, demand in expected}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"Did the goats ask for money?" he said.', id="a question in a quotation"),
        pytest.param("The firm has no plans to seek Tokyo's help.", id="no plans"),
        pytest.param("The union said it would tell its voters to stay home if neither signs.", id="a threat"),
        pytest.param("That year the gang demanded 6 million euros from the port.", id="that year"),
        pytest.param("The miners demanded a dollar more and settled for 40 cents.", id="settled"),
        pytest.param('"We asked for the moon," said Piet Lund, a striker.', id="once asked"),
        pytest.param("Mayor Ida Prest said he had asked his wife to marry him.", id="a wife"),
        pytest.param("A ship is expected to leave on Monday, the port said.", id="is expected to"),
        pytest.param("Vietnam will be compelled to answer, its ministry said.", id="will be compelled"),
        pytest.param("Kenya expects growth of 4 percent.", id="expects growth"),
        pytest.param("The firm is seeking a buyer.", id="seeks a buyer"),
        pytest.param("Economists suggested that prices fall in spring.", id="suggested that it is so"),
        pytest.param("The work should be done by May, the engineer said.", id="a forecast"),
        pytest.param('"You should see the harbour at dawn," said Mayor Ida Prest.', id="should see"),
        pytest.param("If the EU goes on, it will have to bear the costs, China said.", id="a consequence"),
    ],
)
def test_what_is_no_demand(text: str) -> None:
    assert demands(text) == []


@pytest.mark.parametrize(
    ("by", "of", "text"),
    [
        ("Kenya", "company", "Kenya threatened to close the port if the company fails to repair it."),
        ("European Union", "Vietnam", "The EU plans to impose duties if Vietnam does not cut its exports."),
        ("Estonia", "Russia", "There will be no talks until Russia withdraws its troops, Estonia said."),
        ("Chile", "Peru", "Talks can only begin once Peru lifts its sanctions, Chile said."),
        ("rebels", "army", "The rebels said hostages would be freed once the army leaves Bira."),
        ("Türkiye", "Sweden", "Turkey will not ratify the treaty until Sweden bans the group."),
    ],
)
def test_a_condition_demands(by: str, of: str, text: str) -> None:
    assert [(d[0], d[1]) for d in demands(text)] == [(by, of)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Chile would keep using the song until people are tired of it, it said.", id="nobody's act"),
        pytest.param("The miners will not return until their demands are met.", id="names nothing"),
        pytest.param("The fair will not open until it is spring, the mayor said.", id="no one's doing"),
    ],
)
def test_a_condition_that_asks_for_nothing(text: str) -> None:
    assert demands(text) == []


def test_a_letter_asks_what_its_writers_do() -> None:
    text = "Parents have written a letter to the Lower Bay Port Authority. It asks the authority to reopen the pier."
    assert [(d[0], d[1]) for d in demands(text)] == [("parents", "Lower Bay Port Authority")]


@pytest.mark.parametrize(
    "text",
    [
        "The Lane Growers have fired off a letter to council leader Petra Mull demanding new keys.",
        "The Lane Growers wrote to the mayor demanding new keys.",
    ],
)
def test_who_sends_a_letter_demands_what_it_does(text: str) -> None:
    assert [d[0] for d in demands(text)] == ["Lane Growers"]


def test_whose_notice_it_is_orders_what_a_passive_tells() -> None:
    text = "Boat owners have been ordered to leave.\n\nNotices pinned up by the new owner, Saltire Leisure, say so."
    assert [(d[0], str(d[1]).lower()) for d in demands(text)] == [("Saltire Leisure", "boat owners")]


def test_a_subject_that_the_parser_cuts_off_is_found() -> None:
    text = "OSLO (AP) — Norway on Monday asked Iceland to let its boats pass through the strait again."
    assert [(d[0], d[1]) for d in demands(text)] == [("Norway", "Iceland")]


def test_one_of_a_group_demands_for_it() -> None:
    text = "The men call themselves the Sons of the Lake. One of them gave Chad seven days to open the sluice."
    assert [(d[0], d[1]) for d in demands(text)] == [("Sons of the Lake", "Chad")]


def test_what_follows_or_is_not_demanded() -> None:
    found = demands("Norway ordered six trawlers to leave the fjord by Sunday or be boarded and towed to Bergen.")
    assert [d[2] for d in found] == ["Six trawlers should leave the fjord by Sunday."]


def test_things_named_after_a_colon_are_demanded() -> None:
    found = demands("Peru wants three things: an apology, compensation for the fishermen and a guarantee of safety.")
    assert [d[0] for d in found] == ["Peru"] * 3


def test_let_him_resign_is_a_demand_and_let_them_think_so_is_none() -> None:
    assert len(demands('"Let him resign," said Ada Mora, the leader of the Liberal Party.')) == 1
    assert demands('"Let them go on thinking so," said Ada Mora.') == []


def test_an_imperative_and_its_alternative() -> None:
    text = '"Release these men and leave the lake, or the army will come for you," General Abel Idrou said.'
    assert [d[2].split(" should ")[1] for d in demands(text)] == ["release these men.", "leave the lake."]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        pytest.param("The mayor asked the rebels to keep out of the market.", "refrain", id="keep out"),
        pytest.param("Kenya urged Uganda to put an end to the patrols.", "refrain", id="put an end"),
        pytest.param("Kenya asked Uganda to send a delegation to Nairobi.", "meet", id="send a delegation"),
        pytest.param("Norway ordered the trawlers to clear out of the fjord.", "yield", id="clear out"),
        pytest.param("The gang demanded 40 bitcoin.", "assist", id="a currency"),
        pytest.param("Kenya urged Uganda to treat the dead as heroes.", "change", id="treat as"),
    ],
)
def test_the_mode_of_a_phrase(text: str, mode: str) -> None:
    assert [d.mode for d in read(text).demands] == [mode]
