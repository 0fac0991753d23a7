"""Demands that say whose turn, duty or best course something is."""

import pytest

from local.reader.reader import read


def demands(text: str) -> list[tuple[str, str | None, str]]:
    return [(d.by, d.of, d.demand) for d in read(text).demands]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It is up to Peru to recognise the passports, Chile said.",
            [("Chile", "Peru", "Peru should recognise the passports.")],
            id="up to",
        ),
        pytest.param(
            "The onus is on the company to prove that the water is safe, the guild said.",
            [("guild", "company", "The company should prove that the water is safe.")],
            id="onus",
        ),
        pytest.param(
            '"It is vital that the firm publish the list," said Amnesty International.',
            [("Amnesty International", "firm", "The firm should publish the list.")],
            id="vital that",
        ),
        pytest.param(
            "Chile said the only way out was for Peru to sell the mine.",
            [("Chile", "Peru", "Peru should sell the mine.")],
            id="the only way",
        ),
        pytest.param(
            '"The government has a duty to protect these families," said Amnesty International.',
            [("Amnesty International", "government", "The government should protect these families.")],
            id="has a duty",
        ),
    ],
)
def test_a_duty_laid_on_another_is_demanded(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert demands(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"It is up to us to win," said the president of Peru.', id="one's own turn"),
        pytest.param("It is not up to Peru to pay, Chile said.", id="not its turn"),
        pytest.param("The law says the state has a duty to protect children.", id="the law"),
        pytest.param("It is important that prices fall, the bank said.", id="no one's act"),
        pytest.param("It is clear that the minister lied, the opposition said.", id="what is"),
        pytest.param("The state has a duty to protect children.", id="the author"),
    ],
)
def test_what_is_no_duty_of_another(text: str) -> None:
    assert demands(text) == []
