# ruff: noqa: E501 - a case is one line of the table
"""Threats by construction: what is one in any words, and what only looks like it."""

import pytest

from local.reader.reader import read

CONSTRUCTIONS = [
    # an act of one's own under a condition that others must meet
    ("The airline said it would move its hub to Dublin if the airport raised its fees.", "airline"),
    ("Truckers say they'll bring the capital to a standstill if fuel taxes aren't cut.", "truckers"),
    ('"If that has not happened by Saturday, we will close our airspace to their planes," Foreign Minister Ines Calder said.', "Ines Calder"),
    ('"If I see one more bulldozer here, I\'m coming back with my shotgun," farmer Joe Marsh told the surveyors.', "Joe Marsh"),
    ("The union said drivers would park their buses across the motorway unless management returned to talks.", "union"),
    ("Germany's finance minister said the aid would be frozen until Hungary changed the law.", "Germany"),
    # "or", with a subject of its own
    ("The company must raise wages or its crews will stay ashore, union leader Mara Vik said.", "Mara Vik"),
    ('"Either they sign, or we go to The Hague," Foreign Minister Ines Calder said.', "Ines Calder"),
    ("The ministry gave the embassy 72 hours to hand over the suspect or see its staff expelled.", "ministry"),
    # notices
    ("The tenants' association gave notice that the landlord will be sued for negligence.", "tenants' association"),
    ("Dockers answered the offer with a strike notice for 3 May.", "dockers"),
    ("The pilots have set a strike date of 9 June.", "pilots"),
    # what comes about
    ("The council warned squatters that bailiffs would arrive on Monday.", "council"),
    ('"If they come for our land, they will leave in coffins," clan elder Musa Dene said.', "Musa Dene"),
    ("A strike would follow if the talks broke down, the union said.", "union"),
    # hints
    ('"We won\'t ask again," Interior Minister Rolf Sand told the demonstrators.', "Rolf Sand"),
    ('"Do not test our resolve," General Omar Haddad told Ethiopia.', "Omar Haddad"),
    ('"We are prepared to go further," said union secretary Paul Dent.', "Paul Dent"),
]  # fmt: skip

NONE = [
    "The singer said she would tour again if her fans asked her.",
    "Peru said it would send doctors if Chile asked for help.",
    '"If I see my daughter again, I will be happy," the prisoner Ana Pohl said.',
    '"I\'m coming back to Rome when the film is done," actor Rob Ash said.',
    "Without rain there will be no harvest, farmers said.",
    "The road will stay closed until workers repair the bridge, the council said.",
    "The doctor told patients to drink water or tea.",
    "Students must pass the test or take it again, the ministry said.",
    'Council leader Tom Ash said the grade would go, "strike or no strike".',
    "The bank gave notice that its branch will move next door.",
    "The company set a date for the launch of its new car.",
    "The letter with the date of the wedding was sent on Monday.",
    "The police will arrive at nine to direct traffic, the club said.",
    "The festival's director said the concerts would continue for a week.",
    "The patients will recover if they rest, the doctor said.",
    "The minister said there were no red lines in the talks.",
    '"We used to threaten to move to Poland," said its director, Ana Roe.',
    "Older people remember 2011, when the union threatened to strike.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "by"), CONSTRUCTIONS)
def test_a_construction_threatens_in_any_words(text: str, by: str) -> None:
    assert [threat.by.lower() for threat in read(text).threats] == [by.lower()]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_one(text: str) -> None:
    assert read(text).threats == []
