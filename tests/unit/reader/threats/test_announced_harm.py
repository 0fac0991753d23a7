# ruff: noqa: E501 - a case is one line of the table
"""Harm announced in reported words and quotations, in forms beside the plain ones, and what looks like it."""

import pytest

from local.reader.reader import read


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Drivers who park on the quay, the town of Tarn said, will have their cars towed away.", "Tarn"),
        ("Peru said it would return to the World Court if Chile did not withdraw its ships.", "Peru"),
        ("The hackers, Grey Moth, said patient records would go to the highest bidder if the clinic did not pay.", "Grey Moth"),
        ('"If Chile shoots at a patrol again, the road will be opened by us," said Ilo Brand, the Peruvian interior minister.', "Ilo Brand"),
        ("Peru said it will close its airspace to Chilean flights.", "Peru"),
        ('"If the order stands, we will leave Peru," said Dana Holt, head of the Chatwell company.', "Dana Holt"),
        ("The Sand Front says it will not lay down its arms until the army leaves.", "Sand Front"),
    ],
)  # fmt: skip
def test_announced_harm(text: str, by: str) -> None:
    assert [threat.by for threat in read(text).threats] == [by]


@pytest.mark.parametrize(
    "text",
    [
        "Passengers can expect long delays, the railway said.",
        "Gardeners can expect a long summer, the weather office said.",
        "Peru said it would return to the Court of Cusco a portrait of the king.",
        "Residents said they will have their windows cleaned.",
        "The mayor said families would see their homes restored.",
        "The photographs will go on sale in May, the museum said.",
        '"This is a film we can show to children," said Dana Holt.',
        "The shop will close its doors to customers at six, its owner said.",
        '"We will leave Peru on Friday," tourist Dana Holt said.',
        "Peru will not lift its ban on chicken until inspectors have been let in.",
        '"The road was opened by us," said Ilo Brand.',
    ],
)
def test_what_looks_like_announced_harm(text: str) -> None:
    assert read(text).threats == []
