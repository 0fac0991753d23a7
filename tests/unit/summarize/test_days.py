"""Dates and deadlines that take their time from a date before them in the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.brief import Brief
from newsbrief.partial_date import PartialDate
from tests.samples import article_of
from tests.unit.summarize.drafts import actor, date, demand, draft
from tests.unit.summarize.test_injection import brief_of

WEDNESDAY = {"published": "2024-05-15", "title": "The gates of Orsk"}
OPEN = "The Water Guild met."


def brief(
    *told: str, dates: tuple[str, ...] = (), due: str | None = None, quote: str = OPEN, status: str = "past"
) -> Brief:
    mentions = [date(text, "It happens.", text, status=status) for text in dates]
    demands = [demand("Water Guild", "Open the gates.", quote, deadline=due)]
    found = draft(actors=[actor("Water Guild")], demands=demands, dates=mentions)
    return brief_of(found, article_of("\n\n".join([OPEN, *told]), metadata=WEDNESDAY))


def shown(found: PartialDate | None) -> str:
    if found is None:
        return "-"
    return f"{found.start}" if found.start == found.end else f"{found.start}..{found.end}"


def days(*paragraphs: str, dates: tuple[str, ...]) -> dict[str, str]:
    """What each date of an article means."""
    found = brief(*paragraphs, dates=dates).dates
    return {
        one.text: "-" if one.start is None or one.end is None
        else f"{one.start}" if one.start == one.end else f"{one.start}..{one.end}"
        for one in found
    }  # fmt: skip


def test_that_autumn_is_of_the_year_told_before() -> None:
    found = days("In 2021 the canal ran dry. Both towns signed that autumn.", dates=("that autumn", "In 2021"))
    assert found == {"In 2021": "2021-01-01..2021-12-31", "that autumn": "2021-09-01..2021-11-30"}


def test_the_last_date_before_counts_and_it_may_refer_itself() -> None:
    told = "It began in 2019. In 2021 it ended. That year had one feast, on 3 May, and that evening was long."
    found = days(told, dates=("in 2019", "In 2021", "That year", "3 May", "that evening"))
    assert found["That year"] == "2021-01-01..2021-12-31"
    assert found["that evening"] == found["3 May"]


@pytest.mark.parametrize(
    ("between", "expected"), [((), "2021-09-01..2021-11-30"), (("Rain fell.",), "-"), (("A.", "B."), "-")]
)
def test_it_stands_in_the_paragraph_or_the_one_before(between: tuple[str, ...], expected: str) -> None:
    found = days("It began in 2021.", *between, "Both signed that fall.", dates=("in 2021", "that fall"))
    assert found["that fall"] == expected


def test_a_date_after_it_is_nothing_to_refer_to() -> None:
    told = brief("Both signed that fall. In 2021 it was.", dates=("that fall", "In 2021"))
    assert {one.text: one.start for one in told.dates}["that fall"] is None
    assert [note.code for note in told.warnings] == ["DATE_UNRESOLVED"]


GAVE = "gave the town seven days to open the gates"


@pytest.mark.parametrize(
    ("sentence", "on", "expected"),
    [
        (f"In a letter dated May 8th and seen by the mayor, the Water Guild {GAVE}.", "May 8th", "05-08..2024-05-15"),
        (f"In a video made in a barn and released on Sunday, the Water Guild {GAVE}.", "Sunday", "05-12..2024-05-19"),
        (f"In an e-mail sent on Monday the Water Guild {GAVE}.", "Monday", "05-13..2024-05-20"),
        # The date isn't the message's, or the sentence isn't the one with the message.
        (f"On Sunday the Water Guild wrote a letter and {GAVE}.", "Sunday", "05-15..2024-05-22"),
        (f"In a letter about the flood of Sunday, the Water Guild {GAVE}.", "Sunday", "05-15..2024-05-22"),
        (f"A letter was sent on Sunday. The Water Guild {GAVE}.", "Sunday", "05-15..2024-05-22"),
        (f"In a ruling released on Sunday, the judge and the Water Guild {GAVE}.", "Sunday", "05-15..2024-05-22"),
        (f"The Water Guild {GAVE} in a letter sent on Sunday.", "Sunday", "05-15..2024-05-22"),
    ],
)  # fmt: skip
def test_the_time_that_a_letter_gives_runs_from_its_own_day(sentence: str, on: str, expected: str) -> None:
    [claim] = brief(sentence, dates=(on,), due="seven days", quote=GAVE).demands
    assert shown(claim.deadline) == f"2024-{expected}"


def test_a_letter_still_to_be_sent_changes_nothing() -> None:
    told = f"In a letter to be published on May 20, the Water Guild {GAVE}."
    [claim] = brief(told, dates=("May 20",), due="seven days", quote=GAVE, status="scheduled").demands
    assert shown(claim.deadline) == "2024-05-15..2024-05-22"


def test_of_several_places_the_one_in_the_evidence_counts() -> None:
    told = ("It rained for seven days.", f"In a video released on Sunday, the Water Guild {GAVE}.")
    [claim] = brief(*told, dates=("Sunday",), due="seven days", quote=GAVE).demands
    assert shown(claim.deadline) == "2024-05-12..2024-05-19"


def test_a_deadline_may_refer_to_a_date_too() -> None:
    told = "The council votes on 20 November. The Water Guild wants money by that evening."
    asked = {"due": "by that evening", "quote": "wants money by that evening"}
    [claim] = brief(told, dates=("20 November",), status="scheduled", **asked).demands
    assert shown(claim.deadline) == "2024-11-20"


PIECES = ["In 2021 ", "that fall ", "the following year ", "two days later ", "on Sunday ", "released ", "a letter ",
          "sent ", "seven days ", "\n\n", ". ", "Monday ", "The Water Guild "]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.sampled_from(PIECES), st.sampled_from(PIECES))
def test_any_text_of_such_words_gives_a_brief(told: str, first: str, second: str) -> None:
    found = brief(told, dates=(first.strip() or "x", second.strip() or "x"), due=second.strip() or None)
    for one in found.dates:
        assert (one.start is None) == (one.end is None) == (one.precision is None)
