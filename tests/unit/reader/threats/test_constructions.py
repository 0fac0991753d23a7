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
    ('"They know who they are, and we know where their farms are," said the militia leader Otto Brehm.', "Otto Brehm"),
    ('"If he sells out the forest, he shouldn\'t count on us in the autumn," the Green Youth said.', "Green Youth"),
    ('"Norland should ask itself what its ships are worth without our canal," Foreign Minister Ines Calder said.', "Ines Calder"),
    # what becomes dearer with what the addressed do
    ('"Ring the coast guard, and the fee doubles," the kidnappers wrote to the shipping company Nordlane.', "kidnappers"),
    ('"Every day you wait adds a million," the hacking group Black Ibis told the hospital.', "Black Ibis"),
    # the dead, and where they lie
    ('"If a drone comes over the camp, you will find them in the river," the Red Sand Brigade said.', "Red Sand Brigade"),
    # what somebody reports having told the other side
    ("Mayor Ivo Lund said he had told the firm that it would lose the contract if its trucks stayed away for more than a week.", "Ivo Lund"),
    # participles and messages
    ("Trains may stop on June 3 with the United Forum of Rail Clerks (UFRC) threatening a two-day strike.", "United Forum of Rail Clerks"),
    ('The letters inform drivers that the council "may have no option but to dismiss" anyone who has not signed.', "council"),
    ('In leaflets signed by the Red Sand Brigade, villagers were told to leave. Anyone who stays "will be treated as a spy", the leaflets say.', "Red Sand Brigade"),
    # a day that passes without something
    ('"Should Monday pass without an offer, we will march, and we will march in our thousands," said union leader Ola Brandt.', "Ola Brandt"),
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
    "A hillside above the coast road threatens to give way.",
    '"They must talk, they must do whatever it takes," said Sara Lind, whose son is held by the rebels.',
    "Households across Moorby have been warned to expect delays.",
    'Councillor Amy Reed said the plan would be looked at "like any other".',
    '"Every visitor adds a story," said Paula West, who directs the museum.',
    '"Every coat you give adds a smile," the charity said.',
    "The farmers had been told of the plan and had had three months to think about it, the minister said.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "by"), CONSTRUCTIONS)
def test_a_construction_threatens_in_any_words(text: str, by: str) -> None:
    assert [threat.by.lower() for threat in read(text).threats] == [by.lower()]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_one(text: str) -> None:
    assert read(text).threats == []
