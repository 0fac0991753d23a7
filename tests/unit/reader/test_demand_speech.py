"""Demands in quotations and reported speech, and those that a condition makes."""

import pytest

from local.reader.reader import read


def demands(text: str) -> list[tuple[str, str | None, str]]:
    return [(d.by, d.of, d.demand) for d in read(text).demands]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norway says Sweden must repair the pipe.",
            [("Norway", "Sweden", "Sweden should repair the pipe.")],
            id="must",
        ),
        pytest.param(
            '"The dam must be closed," said President Ada Mora.',
            [("Ada Mora", None, "The dam should be closed.")],
            id="passive",
        ),
        pytest.param(
            "The bishop said that the governor has to resign.",
            [("bishop", "governor", "The governor should resign.")],
            id="has to",
        ),
        pytest.param(
            '"It is time for the governor to go," the bishop said.',
            [("bishop", "governor", "The governor should go.")],
            id="time to",
        ),
        pytest.param(
            '"You have until noon to leave the square," Colonel Ada Mora told the students.',
            [("Ada Mora", "students", "The students should leave the square.")],
            id="time left",
        ),
        pytest.param(
            "The mayor said a reform of the council was needed.",
            [("mayor", None, "There should be a reform of the council.")],
            id="needed",
        ),
        pytest.param(
            '"Release the fishermen now," President Ada Mora told Peru.',
            [("Ada Mora", "Peru", "Peru should release the fishermen now.")],
            id="command",
        ),
        pytest.param(
            '"Stop the trains. Do not call the police," the rebels wrote.',
            [
                ("rebels", None, "Those concerned should stop the trains."),
                ("rebels", None, "Those concerned should not call the police."),
            ],
            id="commands",
        ),
        pytest.param(
            '"No talks without the return of the ships," said President Ada Mora.',
            [("Ada Mora", None, "The return of the ships should follow.")],
            id="slogan",
        ),
    ],
)
def test_what_is_demanded_in_speech(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert demands(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The town must find new teachers.", id="the writer's opinion"),
        pytest.param('"We must win the cup," said President Ada Mora.', id="of oneself"),
        pytest.param('"The talks should be over by noon," said President Ada Mora.', id="expectation"),
        pytest.param("By the constitution, the president must sign the bill, the court said.", id="law"),
        pytest.param('"Ask me anything," said President Ada Mora.', id="idle imperative"),
        pytest.param('"Must Chile close the dam?" asked President Ada Mora.', id="question"),
        pytest.param('"Call the police, and the price doubles," the rebels wrote.', id="a warning"),
        pytest.param("The bishop said he would have to move if the roof fell.", id="would have to"),
    ],
)
def test_what_is_no_demand_in_speech(text: str) -> None:
    assert demands(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Peru will close the border unless Chile frees the pilots.",
            [("Peru", "Chile", "Chile should free the pilots.")],
            id="unless",
        ),
        pytest.param(
            "The rebels will stay in the valley until the government frees their leader.",
            [("rebels", "government", "The government should free their leader.")],
            id="until",
        ),
        pytest.param(
            "Peru threatened to sue if Chile does not scrap the levy.",
            [("Peru", "Chile", "Chile should scrap the levy.")],
            id="if not",
        ),
        pytest.param(
            "Peru will sign the treaty only if the tax is dropped.",
            [("Peru", None, "The tax should be dropped.")],
            id="only if",
        ),
        pytest.param(
            "The rebels will free the nurse if the ministry pays a ransom.",
            [("rebels", "ministry", "The ministry should pay a ransom.")],
            id="offer",
        ),
    ],
)
def test_what_a_condition_demands(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert demands(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The concert will be moved if it rains.", id="weather"),
        pytest.param("Peru will suffer if Chile closes the road.", id="no favour"),
        pytest.param("The mayor will speak until the guests leave.", id="until, not held back"),
        pytest.param("Peru will pay unless it runs out of money.", id="one's own condition"),
    ],
)
def test_what_no_condition_demands(text: str) -> None:
    assert demands(text) == []
