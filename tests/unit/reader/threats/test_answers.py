# ruff: noqa: E501 - a case is one line of the table
"""Threats as answers: under conditions of many kinds, by those who speak for others; and promises that look like them."""

import pytest

from local.reader.reader import read

THREATS = [
    # what is vowed until others give way
    ("Taxi owners pledged to park outside parliament until the tax is repealed.", "taxi owners"),
    ("Farmers have vowed to dump manure on the ministry's steps until the levy is scrapped.", "farmers"),
    # a condition that is only that a thing goes on
    ("Norland said it would turn the valley into a desert if the drills went ahead.", "Norland"),
    ("The firm said it would pull its lorries from the island if the law passed.", "firm"),
    ('"Every hour that you wait, we will delete another folder," the hackers told the clinic.', "hackers"),
    ("No talks will be held while their soldiers remain on our hill, Chad said.", "Chad"),
    ("The growers' league said it would block the road the day the quota is raised.", "growers' league"),
    # those who fail are those to whom it is done
    ("The club will be thrown out of the league if it fails to pay its players, the federation said.", "federation"),
    # by those who speak for others, or send them
    ("The pilots' union said its members would refuse to board ships if the rule was adopted.", "pilots' union"),
    ("President Ana Reis said troops would clear the roadblocks by Friday.", "Ana Reis"),
    ("The judge said she would hold the company in contempt if it hid the records.", "judge"),
    ("Unless management improves its offer, buses will stop running on Monday, the union said.", "union"),
    ("The regulator could strip the bank of its licence, its chairman told reporters.", "regulator"),
    ("The rebels freed two men, saying that anyone caught near the mine would be treated as a spy.", "rebels"),
    ("The insurer wrote to 300 customers saying it would cancel their cover unless they paid.", "insurer"),
    ("Cars parked on the square after Monday will be towed, the notice from the council says.", "council"),
    # what the addressed face
    ("Prosecutors told the newspaper that it faces charges if it prints the documents.", "prosecutors"),
    ("President Omar Keita told a rally that traitors would be hunted down.", "Omar Keita"),
    ("Norway said any drone over its platforms would be considered a legitimate target.", "Norway"),
    ("Mali told Niger to stop interfering or bear the consequences.", "Mali"),
    ("The nurses' union gave the board seven days to reopen talks or it will ballot for a strike.", "nurses' union"),
    # what becomes dearer
    ("The bakers' guild said it would raise bread prices by a tenth if the subsidy was cut.", "bakers' guild"),
    # what is not ruled out
    ("Kenya did not rule out closing its border with Somalia.", "Kenya"),
    ("The ministry refused to rule out the use of force.", "ministry"),
    # what somebody is to do
    ("Bus drivers are to strike on Friday over pay, the Transport Workers' Union said.", "Transport Workers' Union"),
    # hints
    ('"There are limits to our patience," General Omar Haddad said.', "Omar Haddad"),
    ("A strike is only a matter of time, the union said.", "union"),
]  # fmt: skip

NONE = [
    # promises, plans and duties of one's own
    "The company said it would open a plant in Leeds if the grant was approved.",
    "Norland said it would reopen the bridge if the floods passed.",
    "The council plans to build homes if the land is sold.",
    "The team vowed to fight on until the final whistle.",
    "The mayor said police would direct traffic around the fair.",
    "The director said volunteers would stay until the last patient left.",
    '"For every ticket you buy, we plant a tree," the festival says.',
    "The company is to close its oldest furnace in June after 80 years.",
    "The aim of the law is to ban plastic bags by 2030.",
    "The government is to expel nobody under the new rules.",
    "Baker Ann Lee said she would raise her prices if flour became dearer.",
    "The toll will rise by 3% in January in line with inflation, the operator said.",
    "The minister told lawmakers that smugglers would be deported under the new law.",
    # things and guests
    "Books left on the shelves will be sold for charity, the library said.",
    "Visitors are considered guests of the village, its elder said.",
    "No trains run while the line is being repaired, the operator said.",
    # nobody's doing, or long ago
    "Forecasters did not rule out a storm at the weekend.",
    "The bank did not rule out a recovery this year.",
    "The farm said milk deliveries would stop if the snow went on.",
    "He was arrested for threatening to burn down the school.",
    "Users had claimed that a gang was threatening to poison the water.",
    "Ten years later the duke threatened to sell the castle.",
    # not what it says
    '"Then I will go home," the witness told the judge.',
    '"We are against finding out on the radio," the nurse said.',
]  # fmt: skip


@pytest.mark.parametrize(("text", "by"), THREATS)
def test_an_answer_is_a_threat(text: str, by: str) -> None:
    assert [threat.by.lower() for threat in read(text).threats] == [by.lower()]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_answer(text: str) -> None:
    assert read(text).threats == []


GROWERS = (
    "Peru demanded that Norland pay for the dam. Peru will take the matter to court unless the money comes, its "
    "government told growers on Friday."
)
DOCKERS = (
    "The dockers' union demanded that Harbour Lines raise wages. Harbour Lines said that it would close the quay if the "
    "protest went on."
)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        # told before it is said, or hit by it
        ("The supplier has told the town that it will cut off the water unless the bill is paid.", "town"),
        ("Chad will expel Malian diplomats unless Mali frees the pilots, Chad's government said.", "Mali"),
        # of whom the same side demands something; the listeners are only told
        (GROWERS, "Norland"),
        # who demands something of the threatener
        (DOCKERS, "dockers' union"),
    ],
)
def test_whom_it_is_against(text: str, against: str) -> None:
    assert [(threat.against or "").lower() for threat in read(text).threats] == [against.lower()]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Peru will close the border from Monday unless Chile reopens a road that was shut in 2022.", "Monday"),
        ("Peru will sue Chile if the permit it was granted in 2022 is pulled.", None),
        ("Peru will sue Chile unless exports, which have been banned since 4 May, resume.", None),
        ("Peru gave villagers until Friday to leave. Anyone found there afterwards will be shot, it said.", "Friday"),
    ],
)  # fmt: skip
def test_by_when(text: str, deadline: str | None) -> None:
    (threat,) = read(text).threats
    assert threat.deadline == deadline


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The firm said that any man who left the ship would forfeit his pay.", "economic"),
        ("The party said it would leave the coalition talks unless taxes fell.", "political"),
        ("Lawyer Ana Roe said she would bring a class action if the firm refused.", "legal"),
        ("Admiral Ivo Dahl said any ship entering the strait would be dealt with.", "military"),
        ('"I will resign if this plan is adopted," Finance Minister Hugo Brandt said.', "political"),
    ],
)
def test_the_kind(text: str, kind: str) -> None:
    (threat,) = read(text).threats
    assert threat.kind == kind


def test_a_well_known_person_is_not_of_the_state_that_the_sentence_before_is_about() -> None:
    text = (
        "Russia moved troops to the border of Norland on Monday. President Joe Biden promised severe consequences in the "
        "event of Russian aggression."
    )
    assert [threat.against for threat in read(text).threats] == ["Russia"]
