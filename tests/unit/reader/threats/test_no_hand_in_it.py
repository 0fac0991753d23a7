# ruff: noqa: E501 - a case is one line of the table
"""Harm that is only foretold or retold, or falls on nobody else, is no threat; what stands close to it is one."""

import pytest

from local.reader.reader import read


@pytest.mark.parametrize(
    "text",
    [
        # foretold by those who don't decide
        '"If the pass closes, there will be no flour in the valley," said Ida Moss, who runs the Upland Bakers\' Guild.',
        "If the dam is opened, farmers will lose their crops, the Farmers' Guild said.",
        "Surveyors say that if the wall is not mended, it will cost three times as much next year.",
        '"If Peru bans our grain, the grain will go to Chile," said Ida Moss, a broker at Tarn Grain.',
        '"Otherwise ships will stand at the quay for weeks," said Ida Moss, who heads the Shippers\' Guild of Tarn.',
        "Nurses are worried there will be strikes if the ministry changes the rota.",
        # retold, denied, reported by others
        'Ida Moss recalled that the landlord told her: "I will burn your shop."',
        "A witness testified that Tom Roe had said he would kill the judge.",
        'Ida Moss told the jury that he had said: "I will burn your house down."',
        "The ministry in Lima dismissed claims that it was preparing to close the border.",
        "Peru rejected allegations that it was planning to invade Chile.",
        "The Gazette reported that Peru is preparing to expel the Chilean envoy.",
        "Peru jokingly threatened to ban Chilean wine.",
        # decided on one's own things, or good for others
        "The Tarn school board voted 4-1 on Monday to close two schools.",
        "Peru's government promised to keep the canal open.",
        "Tarn Steel said it would fight the verdict before the Court of Appeal.",
        '"We will take measures to improve the water," said Ida Moss, the mayor of Tarn.',
        # one's own loss, thoughts and things
        '"If the parts don\'t come, we will not be able to finish the ship," said Ida Moss, head of Tarn Steel.',
        '"Send us the plan, and then we will discuss it," said Ida Moss, the mayor of Tarn.',
        '"We\'ll have the new guns in May," said Ida Moss, an army spokeswoman in Peru.',
        '"She had no choice but to leave," said Ida Moss, the minister\'s friend.',
        # opinions, and what is no condition
        '"Every one of those thieves should be in jail," said senator Ida Moss.',
        '"People who steal should be punished," said Ida Moss, the mayor of Tarn.',
        "Cuts will be announced in departments that don't pay their way, Tarn Steel said.",
        '"We are going to close certain offices, which will save money," said Ida Moss, head of Tarn Steel.',
        '"No one will be arrested," police chief Ida Moss of Tarn said.',
    ],
)  # fmt: skip
def test_no_threat(text: str) -> None:
    assert read(text).threats == []


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("If the fee is not dropped, there will be no flour in the shops, the Upland Bakers' Guild said.", "Upland Bakers' Guild"),
        ('"The cranes will stand still from Monday unless they pay," said Ida Moss of the Dockers\' Union.', "Dockers' Union"),
        ("Chile denied the claim and threatened to expel the Peruvian envoy.", "Chile"),
        ("Peru is preparing to impose sanctions on Chile, its foreign ministry said.", "Peru"),
        ("Peru promised to keep the border closed until Chile pays.", "Peru"),
        ("The party decided to leave the coalition unless the bill is dropped.", "party"),
        ("Peru said it would take all necessary steps to protect its interests against Chile.", "Peru"),
        ("The drivers' union said it had no choice but to strike if the firm did not pay.", "drivers' union"),
        ('"They will get what is coming to them," said Ida Moss, the interior minister of Peru.', "Ida Moss"),
        ("Any ship in the strait will be sunk, the Sand Front said.", "Sand Front"),
    ],
)  # fmt: skip
def test_a_threat(text: str, by: str) -> None:
    assert [threat.by for threat in read(text).threats] == [by]


def test_a_threat_is_given_once() -> None:
    """What only says that it won't be said again belongs to it."""
    text = 'Peru said it would expel the Chilean envoy unless Chile paid. "We will not ask twice," Peru\'s spokesman Tom Roe said.'
    assert len(read(text).threats) == 1
