"""Threats in forms that reporters use besides the plain ones, and what looks like them."""

import pytest

from local.reader.reader import read


@pytest.mark.parametrize(
    ("text", "by"),
    [
        # a condition whose subject is a name with a common word in it
        (
            "The hackers said they will put the billing files online unless Harlan Water pays $2 million.",
            "hackers",
        ),
        # those who are told where they stand, not by a clause
        ("Those still inside at noon will be treated as enemies, the army said.", "army"),
        (
            'Anyone still in the valley after Friday "will be shot," the Front for Renewal said in a leaflet.',
            "Front for Renewal",
        ),
        # what others cannot count on
        (
            'The prime minister, Ana Roe, said that "neighbours who cut our water cannot expect open gates".',
            "Ana Roe",
        ),
        # what becomes of those who fail
        ("Failure to pay by 1 May will result in disconnection, Westgrid told customers in a letter.", "Westgrid"),
        ("The operator said anyone refusing the new shifts would be in breach of contract.", "operator"),
        ("The ministry said those who obstruct aid could find themselves on a sanctions list.", "ministry"),
        ("The regulator warned the bank that it could lose its licence over the missing reports.", "regulator"),
        # "or see", "after which", "or she would"
        ("Tenants have until Friday to pay up or see the locks changed, Crown Estates told them.", "Crown Estates"),
        ("The mayor has given the squatters until Sunday to leave, after which police will clear the house.", "mayor"),
        ("The ombudsman gave the ministry ten days to answer, or she would take it to court.", "ombudsman"),
        # who says it, behind a colon and what follows it
        (
            "The minister was blunter: anybody who stages a march will spend it in a cell, Karl Brandt said.",
            "Karl Brandt",
        ),
        ("The Greens let it be known that the budget would not pass without their votes.", "Greens"),
        # in place of what others want
        ("Unless the fee is paid by May, Peru will send its oil by sea instead, its cabinet said.", "Peru"),
        ("The airline could move its base to Lisbon if the tax is raised, its head, Ana Prado, said.", "airline"),
        ('"Every day that you wait, we will release another hundred names," the group, Redfin, wrote.', "Redfin"),
        # a date that only tells which thing is meant
        ("Miners issued a seven-day strike notice, accusing the firm of breaking a deal signed in 2021.", "Miners"),
    ],
)
def test_a_form_threatens(text: str, by: str) -> None:
    assert by.lower() in [threat.by.lower().removeprefix("the ") for threat in read(text).threats]


@pytest.mark.parametrize(
    "text",
    [
        # nobody does it, or not the one who speaks
        "Forecasters warned that gales threaten to close the airport on Monday.",
        "Meteorologists said a blizzard threatened to cut off the villages.",
        "The bank warned that the ruling might lead to power cuts in the north.",
        "The minister said the law would ban the sale of fireworks from January.",
        '"They could sue us, I suppose," said Ron Pike, who owns the kiosk.',
        '"If they win, there\'ll be dozens of lawsuits from here to Galway," said Pat Dunne, a farmer.',
        # over, or never meant
        "In 2021, the clerk testified, Mr Roe told her to sign or lose her job.",
        "The Greens themselves threatened to quit over an airport in May, only to change their minds.",
        '"I could have killed him," said his wife, Ada, laughing.',
        '"I\'ve told my son he must read first, or I take his phone away," said Mele Fonua, a mother of three.',
        # a refusal, a demand, a way to work
        '"There will be no talks with people who burn villages," army spokesman Jules Ngoma said.',
        "There was no intention of revisiting the rule, a spokesman for the Commission said.",
        "Goods already on ships will be dealt with case by case, the ministry said.",
        '"The ships must leave, and they must give up the data they took," the minister, Ali Hassan, said.',
        'The deputy, Nora Beck, said the government should recall the envoy, or "explain what an envoy is for".',
        # good or no matter for those who do something
        "People who signed up by Friday will receive a refund, the theatre said.",
        "Visitors who come early will find the gates open, the park said.",
        "The hospital said patients who miss appointments will get a reminder by post.",
    ],
)
def test_what_looks_like_it_is_none(text: str) -> None:
    assert read(text).threats == []


def test_a_bare_description_is_the_person_named_before() -> None:
    text = (
        "Viktor Ozolin, who chairs the defence committee, proposed leaving the treaty. "
        '"If Norland forgets where its border is, we shall remind it," the lawmaker said.'
    )
    assert [threat.by for threat in read(text).threats] == ["Viktor Ozolin"]
