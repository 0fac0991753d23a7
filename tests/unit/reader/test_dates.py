from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from local.reader.dates.grammar import matches
from local.reader.reader import read


def dates(text: str) -> list[tuple[str, str]]:
    return [(d.text, d.status) for d in read(text).dates]


def written(text: str) -> list[str]:
    return [text[start:end] for start, end in matches(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court met on 3 May 2021 in Oslo.", [("3 May 2021", "past")]),
        ("The summit will open on Monday, June 5, 2028.", [("Monday, June 5, 2028", "scheduled")]),
        ("The talks could begin as early as January 10.", [("January 10", "possible")]),
        ("In mid-December, the fleet left the port.", [("mid-December", "past")]),
        ("A vote is planned for next month.", [("next month", "scheduled")]),
        ("The bridge, which Norland built back in 2014, is closed.", [("2014", "past")]),
        (
            "Norland demanded that Alder pay before the season begins on April 15.",
            [("April 15", "scheduled")],
        ),
        ("Norland demanded that Alder open the gates by April 15.", [("April 15", "possible")]),
        ("The commission was set up in 1974 after a flood.", [("1974", "past")]),
        ("KELTOWN, March 4 – The court met on Monday.", [("Monday", "past")]),
        ("They have worked there since the spring of 1998.", [("the spring of 1998", "past")]),
    ],
)
def test_dates_as_written(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A visit in the second week of December.", ["the second week of December"]),
        ("A report in the first half of next year.", ["the first half of next year"]),
        ("Sales fell in the third quarter of 2024.", ["the third quarter of 2024"]),
        ("Sales in Q3 2024 fell.", ["Q3 2024"]),
        ("Built between 2016 and 2020 for the fair.", ["between 2016 and 2020"]),
        ("Water between May and September only.", ["between May and September"]),
        ("Open from March 3 to March 9.", ["March 3 to March 9"]),
        ("Open March 3-5 and closed later.", ["March 3-5"]),
        ("They met in November last year.", ["November last year"]),
        ("By Friday week at the latest.", ["Friday week"]),
        ("Pay by the end of the month.", ["the end of the month"]),
        ("It closed last night.", ["last night"]),
        ("Seen eleven days ago.", ["eleven days ago"]),
        ("Ten years ago it snowed.", ["Ten years ago"]),
        ("Answer within two weeks.", ["within two weeks"]),
        ("Answer within 72 hours.", ["within 72 hours"]),
        ("Rain in the coming weeks.", ["in the coming weeks"]),
        ("A reply by the 27th is due.", ["the 27th"]),
        ("Back before Christmas or by New Year's Eve.", ["Christmas", "New Year's Eve"]),
        ("Signed on 2024-03-09 or on 09.03.2024.", ["2024-03-09", "09.03.2024"]),
        ("Late on Tuesday evening.", ["Tuesday evening"]),
        ("It rained over the weekend.", ["the weekend"]),
        ("Granted in 1468 to the crown.", ["1468"]),
        ("In the 1990s they left.", ["1990s"]),
        ("He and 2020 others, 12:30, $2024, 3.2024x.", ["2020"]),
        ("Between Monday and the harbour.", ["Monday"]),
        ("The second half was dull, and the first quarter-finals, too.", []),
    ],
)
def test_expressions(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The company gave the strikers until Sunday to return to work.", "scheduled"),
        ("The minister summoned both sides for Thursday.", "scheduled"),
        ("The ransom is payable by noon on Friday.", "scheduled"),
        ("She is to report to parliament on May 30.", "scheduled"),
        ("They are to stay until the end of the month.", "scheduled"),
        ("“Leave the valley by Monday.”", "scheduled"),
        ("The pass tends to be open until November.", "scheduled"),
        ("The mayor has ordered the firm to publish the report by 31 January.", "possible"),
        ("If the ferry stops on Sunday, the island may starve.", "possible"),
        ("The strike will begin on Monday, the union said on Tuesday.", "scheduled"),
        ("The wages that it owes since September are small.", "past"),
        ("They had demanded an answer for the second time in October.", "past"),
        ("The bank was open until Sunday.", "past"),
        ("The firm set up a school in 2011.", "past"),
        ("He asked on Friday for a rise.", "past"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert dates(text)[0][1] == status


def test_the_day_on_which_it_was_said_is_past() -> None:
    assert dates("The ports will close from May 1, the ministers agreed on Tuesday.")[1] == ("Tuesday", "past")


@pytest.mark.parametrize(
    "text",
    [
        "The woman is 120 years old.",
        "Some 2014 sheep died.",
        "The paper appears daily and costs $2024.",
        "They may march through the town in protest.",
        "Copyright 2021, Alder Press",
        "They sent each other Christmas cards.",
        "The winter timetable is out.",
        "The church is of the 15th century.",
        "The men built the wall within a week.",
        "The frigate was within a day's sailing.",
        "They were fined for working on a Sunday.",
        "He reached the town in two hours.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_the_event_is_the_clause_without_the_date() -> None:
    (date,) = read("The bridge, which Norland built back in 2014, is closed.").dates
    assert date.event == "Norland built bridge"
    (date,) = read("The talks could begin as early as January 10.").dates
    assert date.event == "The talks could begin"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ana Rook lost the vote. On Friday she left the town.", "Ana Rook left the town"),
        ("Peru gave Chile until Sunday to open the dam.", "Peru gave Chile to open the dam"),
        ("Peru said on Friday that it would close the port.", "Peru said that it would close the port"),
        ("A visit by the king, planned for the spring of 2031, is off.", "visit by the king planned"),
        ("The winter could be hard, the mayor said.", "The winter could be hard"),
    ],
)
def test_events_are_phrases(text: str, event: str) -> None:
    assert read(text).dates[0].event == event


@given(st.text(alphabet="0123456789-/. ,aMay Juneofthwkd'\n", max_size=200))
@settings(max_examples=100, deadline=None)
def test_places_are_in_order_and_apart(text: str) -> None:
    found = matches(text)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert all(0 <= start < end <= len(text) for start, end in found)
