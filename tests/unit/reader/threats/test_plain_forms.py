"""Threats plainly said in forms that the parser or the words hide, and whose they are."""

import pytest

from local.reader.reader import read


def _by(text: str) -> list[str]:
    return [threat.by.lower().removeprefix("the ") for threat in read(text).threats]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        # one body of a state tells what another will do
        (
            (
                "Interior Minister Jon Hale told reporters in Lima that it was enough. "
                "He said Peru's air force would strike the camps should there be another raid on Peruvian soil."
            ),
            "jon hale",
        ),
        (
            (
                "Peru asked Chile to recall a survey ship. In a statement, the Foreign Ministry said time was short. "
                '"Should the survey go ahead, the Peruvian Navy will prevent it," it said.'
            ),
            "foreign ministry",
        ),
        (
            (
                "Peru's trade ministry said it would study the request. Spokeswoman Ana Roe said it was late. "
                '"If Chile files a complaint, Peru will stop issuing permits to its crews altogether," she said.'
            ),
            "peruvian trade ministry",
        ),
        (
            (
                "The Peruvian foreign minister, Luis Mora, said his country's parliament would vote to leave the "
                "treaty if sanctions were imposed."
            ),
            "luis mora",
        ),
        # what will be done to others, in other words
        (
            '"If the drivers walk out, the government will requisition staff," the transport minister, Ana Roe, said.',
            "ana roe",
        ),
        (
            '"Every firm that digs here exposes itself to the seizure of its rigs," the minister, Ana Roe, said.',
            "ana roe",
        ),
        ('"Any lorry that moves, we burn it," the gang\'s leader, Abu Zed, said.', "gang"),
        (
            "\"If this stands, we'll have to look at moving production to Peru,\" the firm's head, Ana Roe, said.",
            "firm",
        ),
        (
            '"If they come to our village, we will be waiting for them with rifles," the chief, Jon Hale, said.',
            "jon hale",
        ),
        (
            "The tenants' union said its members would pay no rent from May unless the heating was mended.",
            "tenants' union",
        ),
        ("The group said it would ask the court to jail the owners if the deadline was missed.", "group"),
        ('"If there is a strike, we will shut the second smelter," the company\'s head, Ada Lund, said.', "company"),
        (
            '"If the minister signs, she can look for another coalition," the leader of the Greens, Jon Hale, said.',
            "greens",
        ),
        (
            "A spokesman for Peru's army, Jon Hale, said nobody should doubt that all options remain on the table.",
            "jon hale",
        ),
        # an office is not held by the one whose it is
        (
            "President Mora called for calm. His interior minister was blunter: “Those who burn cars will be shot.”",
            "interior minister",
        ),
        # who only reports it
        (
            (
                "Gunmen who seized twenty pupils have demanded two million, a village elder said on Tuesday, "
                "and will kill the captives if they are not paid by Sunday."
            ),
            "gunmen",
        ),
        ("Growers want Lima to pay for wells and say they will block the road if nothing is done by May.", "growers"),
        (
            (
                "The Commissioner for Schools, Mrs Ana Roe, asked for patience. The commissioner told the college to "
                "open its halls, and vowed that any teacher who stayed away would lose a month's pay."
            ),
            "ana roe",
        ),
    ],
)
def test_by_whom(text: str, by: str) -> None:
    assert any(by in found for found in _by(text))


def test_a_second_threat_in_one_quotation_has_its_own_condition() -> None:
    text = (
        '"If the money does not come, we will kill one of them. And if aircraft come instead, we will kill all four," '
        "the group's spokesman, Abu Zed, said."
    )

    assert [threat.condition for threat in read(text).threats] == [
        "if the money does not come",
        "if aircraft come instead",
    ]


def test_a_second_verb_tells_harm_of_its_own() -> None:
    text = (
        "Georgia's interior minister, Levan Gori, said the country would recall its ambassador and stop taking back "
        "migrants if visas were brought back."
    )

    assert [threat.kind for threat in read(text).threats] == ["diplomatic", "economic"]
