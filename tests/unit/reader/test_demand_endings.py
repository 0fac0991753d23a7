"""Demands that the article itself says are over, met, only told or ruled out, and what nobody is asked to do."""

import pytest

from local.reader.reader import read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland's demand for a share of the port was settled by a court in Hesse.", id="settled"),
        pytest.param("Norland's demand for a share of the port lapsed.", id="lapsed"),
        pytest.param("Tom Grell, who leads the Orbel Guild, ruled out asking Norland for more money.", id="ruled out"),
        pytest.param("The Orbel Guild stopped short of calling on the mayor to resign.", id="stopped short"),
        pytest.param("The Orbel Guild asked Norland for a ferry, then dropped the request.", id="dropped"),
        pytest.param("The Orbel Guild had asked Norland for a ferry, and it got one.", id="met"),
        pytest.param(
            "The Orbel Guild called on the auditor to throw the ballots out. It withdrew the complaint last week.",
            id="taken back in the next sentence",
        ),
        pytest.param(
            "Last week farmers in Vell appealed to the army for water tanks. The tanks came on Sunday.", id="come since"
        ),
        pytest.param("A year ago the Meadow Party was still calling for a tax on fences.", id="a year ago"),
        pytest.param(
            "During the strike, shops in Vell closed early. The Orbel Guild urged shoppers to stay away.",
            id="during the strike",
        ),
        pytest.param('"They tell us to close, so we close," said Ana Roe, who owns a bakery.', id="told us"),
        pytest.param("Residents of Vell were warned to stay on the paths.", id="warned by nobody"),
        pytest.param('"Let nobody say that we gave up," Ana Roe, the mayor, told the Orbel Guild.', id="let nobody"),
        pytest.param("The Orbel Guild has told its members where to write to the ministry.", id="told where"),
        pytest.param(
            "Ana Roe, the mayor, told supporters from the back of a lorry that she was glad.", id="the back of"
        ),
        pytest.param(
            "If Norland files a complaint, Karvia will stop issuing permits to its firms, Tom Grell said.",
            id="a threat",
        ),
        pytest.param(
            "A rumour that the Orbel Guild would strike unless Norland paid its debts was invented.", id="a rumour"
        ),
        pytest.param('The parrot, Gladys, says "Pay up now, you pirates!"', id="a parrot"),
        pytest.param(
            "Residents of Vell should walk more, a retired doctor wrote in the Vell Post.", id="a letter writer"
        ),
        pytest.param("More people ought to save water, said Ana Roe, the mayor of Vell.", id="more people"),
        pytest.param("Buyers should brace for higher prices, Ana Roe, a broker, said.", id="brace"),
        pytest.param('"We want two more weeks of this, and then sun," said Ana Roe, a farmer.', id="the weather"),
        pytest.param("Ana Roe, the mayor, was called away to her sister's wedding.", id="called away"),
    ],
)
def test_no_demand(text: str) -> None:
    assert read(text).demands == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland's demand for a share of the port was rejected by Karvia.", 1),
        ("Tom Grell, who leads the Orbel Guild, asked Norland for more money.", 1),
        ("The Orbel Guild asked Norland for a ferry, then left the room.", 1),
        ("The Orbel Guild called on Norland to count the ballots again. It filed the complaint last week.", 1),
        ("Last week farmers in Vell appealed to the army for water tanks. The farmers came on Sunday.", 1),
        ("A year ago the Meadow Party was small. Now it is calling for a tax on fences.", 1),
        ("Residents of Vell were warned by the army to stay on the paths.", 1),
        ('"Let them lay down their weapons," General Tom Grell of the Norland army said of the Orbel Front.', 1),
        ("Tom Grell said the Orbel Front would halt its attacks if Norland freed eleven prisoners.", 1),
    ],
)
def test_demands_that_stand(text: str, expected: int) -> None:
    assert len(read(text).demands) == expected


def test_a_condition_that_only_points_back_is_no_demand_of_its_own() -> None:
    text = (
        "Norland told Karvia to withdraw two ships, and said it would close the strait if they were not gone by Friday."
    )
    found = read(text).demands
    assert [(d.by, d.of, d.demand) for d in found] == [("Norland", "Karvia", "Karvia should withdraw two ships.")]


def test_who_allows_something_under_a_condition_makes_it() -> None:
    text = "Iran's minister, Tom Grell, said inspectors could come back only after Norland had apologised."
    assert [(d.by, d.of) for d in read(text).demands] in ([("Tom Grell", "Norland")], [("Iran", "Norland")])


def test_who_receives_a_letter_does_not_demand_what_it_says() -> None:
    text = "Parents in Vell received a letter that told them to change every password by Friday."
    assert all(d.by.lower() != "parents" for d in read(text).demands)


def test_things_that_people_run() -> None:
    text = "The Orbel Guild said it would block the road unless trains run again by Friday."
    assert [d.demand for d in read(text).demands] == ["Trains should run again by Friday."]
    assert read("The Orbel Guild said it would cut jobs unless prices fall by Friday.").demands == []


def test_what_is_told_of_a_speaker_is_no_part_of_the_quote() -> None:
    text = '"Norland must free the pilots," said Tom Grell of the Orbel Guild, whose mother once demanded to see them.'
    assert read(text).demands[0].quotes == ['"Norland must free the pilots," said Tom Grell of the Orbel Guild']
