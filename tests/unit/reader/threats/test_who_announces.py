# ruff: noqa: E501 - a case is one line of the table
"""Whose threat it is where the words for the speaker tell little, and forms of threats that reporters write in between."""

import pytest

from local.reader.reader import read


@pytest.mark.parametrize(
    ("text", "by"),
    [
        # an official without a name announces what a body will do
        ("Peru's army will strike rebel camps from Monday unless the road is opened, a senior officer said.", "Peruvian army"),
        ("Peru will expel the envoys if Chile keeps the ships, an official said.", "Peru"),
        # not whoever is to meet the condition
        ("Peru warned Chile on Saturday of a \"tough response\" to further crossings.", "Peru"),
        ("India kept the gates shut, prompting Peru to warn that it would treat any stoppage as an act of war.", "Peru"),
        # the words are there, the parse is not
        ("Peru reserves the right to recall its envoy, its foreign ministry said.", "Peru"),
        ('Peru has "every option in front of it" should Chile stop another tanker, spokesman Karl Roe said.', "Karl Roe"),
        # may and could under a condition
        ("Peru may slap duties on Chilean wine unless Chile ends the subsidies, its trade minister said.", "Peru"),
        # what is faced, or otherwise done
        ("Norwick Council has warned landlords that they face fines for unlicensed flats.", "Norwick Council"),
        ("The mayor, Ana Roe, ordered the tenants out and said their flats would be searched otherwise.", "Ana Roe"),
        # in answer to somebody
        ("Norwick Air will cut flights to Chile in response to the new tax.", "Norwick Air"),
        # work that isn't done, people who see to it
        ("The Teachers' Union said it would leave every script unmarked until the dean withdraws the notices.", "Teachers' Union"),
        ('"If the budget falls, we will see to it that they lose their seats," said Ana Roe, leader of the Greens.', "Greens"),
        # targets, by those who have arms
        ("The Front for Renewal said the airport was a legitimate target.", "Front for Renewal"),
        ("Peru's army chief said he was ready to cut off power to the camps.", "Peru"),
        # chaos promised
        ("The Truckers' Federation promised \"total paralysis\" of the capital unless fuel prices came down.", "Truckers' Federation"),
        ("Under threat of a strike by the Metro Workers' Union, the city reopened talks.", "Metro Workers' Union"),
    ],
)  # fmt: skip
def test_the_one_who_would_do_it(text: str, by: str) -> None:
    assert by in [threat.by for threat in read(text).threats]


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether Peru will retaliate.",
        "The tax office will send reminders to all households in May.",
        "The storm could destroy crops worth millions, farmers warned.",
        "The judge said the case would be dismissed if both sides agreed.",
        "Shops that pay late could soon be facing penalties from Brussels, Norwick Bank says in a note.",
        "Norwick police will tow cars parked along the course from 5 a.m., a spokesman said.",
        "Witnesses said the airport was a target for thieves.",
        "The union said its members would not be intimidated.",
        "Heavy rain has cut the slope, and the school threatens to slide into the water, said Ana Roe, who teaches there.",
        "Analysts warned that Peru would attack Chile.",
    ],
)  # fmt: skip
def test_nobody_threatens(text: str) -> None:
    assert read(text).threats == []


def test_a_year_to_come_dates_nothing_back() -> None:
    text = "Any walkout before the contract ends in 2030 would be met with a lawsuit, the Harbour Alliance said."
    assert [threat.by for threat in read(text).threats] == ["Harbour Alliance"]


def test_a_title_and_the_words_quoted_for_a_report_are_one_threat() -> None:
    text = (
        "Peru says it will close the border unless the fence goes\n\n"
        "Peru said on Monday it would shut all crossings with Chile if the fence was not removed.\n\n"
        '"Whoever builds a fence will find no gate in it," Peru\'s interior minister, Karl Roe, told reporters.'
    )
    assert len(read(text).threats) == 1


def test_against_whom_the_story_is_if_no_word_tells() -> None:
    text = (
        "Harlan Water cut off 200 homes in May. Harlan Water says the bills were not paid. "
        "The Tenants' Union said it would march on the town hall unless the taps ran by Monday."
    )
    (threat,) = read(text).threats
    assert threat.against == "Harlan Water"
