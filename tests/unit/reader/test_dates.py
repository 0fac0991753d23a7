import pytest

from local.reader.reader import read


def dates(text: str) -> list[tuple[str, str]]:
    return [(d.text, d.status) for d in read(text).dates]


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
    "text",
    [
        "The woman is 120 years old.",
        "Some 2014 sheep died.",
        "The paper appears daily and costs $2024.",
        "They may march through the town in protest.",
        "Copyright 2021, Alder Press",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_the_event_is_the_clause_without_the_date() -> None:
    (date,) = read("The bridge, which Norland built back in 2014, is closed.").dates
    assert date.event == "Norland built bridge"
    (date,) = read("The talks could begin as early as January 10.").dates
    assert date.event == "The talks could begin"
