"""Dates are worked out by calendar rules alone: each case is an expression, when it was written, its days."""

import pytest

from newsbrief.brief import DateStatus
from newsbrief.dates.plain import plain
from newsbrief.dates.resolve import resolve
from tests.unit.dates.reading import STATUSES, shown, written


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("January 10, 2022", "2022-01-10 day stated"),
        ("10 January 2022", "2022-01-10 day stated"),
        ("the 10th of January, 2022", "2022-01-10 day stated"),
        ("Jan. 10th 2022", "2022-01-10 day stated"),
        ("10-Jan-2022", "2022-01-10 day stated"),
        ("  JANUARY\u00a010 ,\n2022. ", "2022-01-10 day stated"),
        ("Monday, January 10, 2022", "2022-01-10 day stated"),
        ("Tuesday, January 10, 2022", "2022-01-10 approximate stated"),
        ("2022-01-10", "2022-01-10 day stated"),
        ("2022-01-10T18:30:00Z", "2022-01-10 day stated"),
        ("10/01/2022", "-"),
        ("25/12/2021", "2021-12-25 day stated"),
        ("12/25/2021", "2021-12-25 day stated"),
        ("03/03/2022", "2022-03-03 day stated"),
        ("10.01.2022", "2022-01-10 day stated"),
        ("31/31/2022", "-"),
        ("March 2023", "2023-03-01..2023-03-31 month stated"),
        ("Feb. 2024", "2024-02-01..2024-02-29 month stated"),
        ("2014", "2014-01-01..2014-12-31 year stated"),
        ("back in 2014", "2014-01-01..2014-12-31 year stated"),
        ("since 2014", "2014-01-01..2014-12-31 year stated"),
        ("the 1990s", "1990-01-01..1999-12-31 decade stated"),
        ("the early 1990's", "1990-01-01..1993-12-31 approximate stated"),
        ("mid-December 2021", "2021-12-11..2021-12-20 approximate stated"),
        ("early 2024", "2024-01-01..2024-04-30 approximate stated"),
        ("in mid\u20112024", "2024-05-01..2024-08-31 approximate stated"),
        ("late 2024", "2024-09-01..2024-12-31 approximate stated"),
        ("the beginning of 2024", "2024-01-01..2024-01-31 approximate stated"),
        ("by the end of 2024", "2024-12-01..2024-12-31 approximate stated"),
        ("the end of February 2024", "2024-02-21..2024-02-29 approximate stated"),
        ("the last day of February 2023", "2023-02-28 day stated"),
        ("the first half of 2024", "2024-01-01..2024-06-30 range stated"),
        ("Q3 2023", "2023-07-01..2023-09-30 range stated"),
        ("the second quarter of 2023", "2023-04-01..2023-06-30 range stated"),
        ("the last quarter of 2023", "2023-10-01..2023-12-31 range stated"),
        ("the summer of 2023", "2023-06-01..2023-08-31 season stated"),
        ("winter 2023", "2023-12-01..2024-02-29 season stated"),
        ("March 3\u20135, 2024", "2024-03-03..2024-03-05 range stated"),
        ("from 3 to 5 March 2024", "2024-03-03..2024-03-05 range stated"),
        ("between March 3 and 5, 2024", "2024-03-03..2024-03-05 range stated"),
        ("between 2014 and 2016", "2014-01-01..2016-12-31 range stated"),
        ("2014-2016", "2014-01-01..2016-12-31 range stated"),
        ("2014\u201316", "2014-01-01..2016-12-31 range stated"),
        ("2022-01", "2022-01-01..2022-01-31 month stated"),
        ("2009-10", "-"),
        ("December 2023 to February 2024", "2023-12-01..2024-02-29 range stated"),
        ("December to February 2024", "2023-12-01..2024-02-29 range stated"),
        ("March 30 to April 2, 2024", "2024-03-30..2024-04-02 range stated"),
        ("2016 to 2014", "-"),
        ("March 5-3, 2024", "-"),
        ("around January 10, 2022", "2022-01-10 approximate stated"),
    ],
)
def test_stated_year_needs_no_anchor(text: str, expected: str, status: DateStatus) -> None:
    for day in ("2021-12-15", "2030-06-01", "2021-01-01..2021-12-31"):
        assert shown(resolve(text, status, written(day))) == expected


@pytest.mark.parametrize(
    ("text", "status", "day", "expected"),
    [
        # the year turns forwards and backwards
        ("as early as January 10", "possible", "2021-12-15", "2022-01-10 day"),
        ("January 10", "past", "2021-12-15", "2021-01-10 day"),
        ("10 January", "past", "2022-01-10", "2022-01-10 day"),
        ("10 January", "scheduled", "2022-01-10", "2022-01-10 day"),
        ("no later than 5 May", "scheduled", "2022-05-06", "2023-05-05 day"),
        ("December", "past", "2022-01-20", "2021-12-01..2021-12-31 month"),
        ("December", "past", "2021-12-20", "2021-12-01..2021-12-31 month"),
        ("December", "scheduled", "2021-12-20", "2021-12-01..2021-12-31 month"),
        ("March", "scheduled", "2021-12-20", "2022-03-01..2022-03-31 month"),
        ("mid-December", "past", "2022-01-20", "2021-12-11..2021-12-20 approximate"),
        ("mid-December", "scheduled", "2021-12-20", "2021-12-11..2021-12-20 approximate"),
        ("early December", "scheduled", "2021-12-20", "2022-12-01..2022-12-10 approximate"),
        ("the end of March", "possible", "2022-01-20", "2022-03-21..2022-03-31 approximate"),
        ("the last day of March", "scheduled", "2022-01-20", "2022-03-31 day"),
        ("February 29", "past", "2023-05-01", "2020-02-29 day"),
        ("February 29", "scheduled", "2023-05-01", "2024-02-29 day"),
        ("February 29", "scheduled", "1897-05-01", "1904-02-29 day"),
        ("the second quarter", "scheduled", "2022-08-01", "2023-04-01..2023-06-30 range"),
        ("March 30 to April 2", "scheduled", "2022-04-01", "2022-03-30..2022-04-02 range"),
        ("March 3-5", "past", "2022-03-04", "2022-03-03..2022-03-05 range"),
        ("December 30 to January 2", "past", "2022-01-20", "2021-12-30..2022-01-02 range"),
        ("on March 3 and 4", "scheduled", "2022-01-20", "2022-03-03..2022-03-04 range"),
        ("Christmas Eve", "scheduled", "2021-12-15", "2021-12-24 day"),
        ("New Year\u2019s Day", "scheduled", "2021-12-15", "2022-01-01 day"),
        ("the night of January 10", "past", "2022-02-01", "2022-01-10 day"),
        # a weekday tells the year against the status
        ("Tuesday, March 4", "past", "2025-03-03", "2025-03-04 day"),
        ("Tuesday, March 4", "scheduled", "2026-01-10", "2025-03-04 day"),
        # seasons
        ("last spring", "past", "2021-12-15", "2021-03-01..2021-05-31 season"),
        ("last spring", "past", "2021-04-15", "2020-03-01..2020-05-31 season"),
        ("next summer", "scheduled", "2021-07-15", "2022-06-01..2022-08-31 season"),
        ("this winter", "possible", "2022-01-15", "2021-12-01..2022-02-28 season"),
        ("late last year", "past", "2022-01-15", "2021-09-01..2021-12-31 approximate"),
        ("the spring of next year", "scheduled", "2021-12-15", "2022-03-01..2022-05-31 season"),
        ("last December", "past", "2021-12-15", "2020-12-01..2020-12-31 month"),
        ("next March", "scheduled", "2021-12-15", "2022-03-01..2022-03-31 month"),
        ("March 3 to 5 of next year", "scheduled", "2021-12-15", "2022-03-03..2022-03-05 range"),
        # near days and weekdays; 2021-12-15 is a Wednesday
        ("today", "past", "2021-12-15", "2021-12-15 day"),
        ("Tonight", "scheduled", "2021-12-15", "2021-12-15 day"),
        ("last night", "past", "2022-01-01", "2021-12-31 day"),
        ("tomorrow morning", "scheduled", "2021-12-31", "2022-01-01 day"),
        ("the day after tomorrow", "scheduled", "2024-02-27", "2024-02-29 day"),
        ("on Friday", "past", "2021-12-15", "2021-12-10 day"),
        ("by Friday", "scheduled", "2021-12-15", "2021-12-17 day"),
        ("Friday at 10:30 a.m. GMT", "scheduled", "2021-12-15", "2021-12-17 day"),
        ("Wednesday", "past", "2021-12-15", "2021-12-15 day"),
        ("Wed.", "possible", "2021-12-15", "2021-12-15 day"),
        ("this Thursday", "scheduled", "2021-12-15", "2021-12-16 day"),
        ("this past Friday", "past", "2021-12-17", "2021-12-10 day"),
        ("this coming Friday", "scheduled", "2021-12-17", "2021-12-24 day"),
        ("next Tuesday", "scheduled", "2021-12-15", "2021-12-21 day"),
        ("next Friday", "scheduled", "2021-12-15", "2021-12-17..2021-12-24 approximate"),
        ("last Thursday", "past", "2021-12-15", "2021-12-09 day"),
        ("last Monday", "past", "2021-12-15", "2021-12-06..2021-12-13 approximate"),
        ("Friday of next week", "scheduled", "2021-12-15", "2021-12-24 day"),
        ("Monday to Friday", "past", "2021-12-19", "2021-12-13..2021-12-17 range"),
        ("this weekend", "scheduled", "2021-12-15", "2021-12-18..2021-12-19 range"),
        ("this weekend", "possible", "2021-12-19", "2021-12-18..2021-12-19 range"),
        ("over the weekend", "past", "2021-12-15", "2021-12-11..2021-12-12 range"),
        ("last weekend", "past", "2021-12-19", "2021-12-11..2021-12-12 range"),
        ("on the 19th", "past", "2022-01-15", "2021-12-19 day"),
        ("the 31st", "scheduled", "2022-02-15", "2022-03-31 day"),
        ("the 19th of next month", "scheduled", "2021-12-15", "2022-01-19 day"),
        # calendar units
        ("next week", "scheduled", "2021-12-15", "2021-12-20..2021-12-26 week"),
        ("early next week", "scheduled", "2021-12-15", "2021-12-20..2021-12-22 approximate"),
        ("last month", "past", "2022-01-15", "2021-12-01..2021-12-31 month"),
        ("next month", "scheduled", "2021-12-31", "2022-01-01..2022-01-31 month"),
        ("this quarter", "possible", "2021-12-31", "2021-10-01..2021-12-31 range"),
        ("next quarter", "possible", "2021-12-31", "2022-01-01..2022-03-31 range"),
        ("last year's", "past", "2022-01-15", "2021-01-01..2021-12-31 year"),
        ("last decade", "past", "2022-01-15", "2010-01-01..2019-12-31 decade"),
        ("the end of the month", "scheduled", "2022-02-15", "2022-02-21..2022-02-28 approximate"),
        ("by the end of the year", "scheduled", "2022-02-15", "2022-12-01..2022-12-31 approximate"),
        ("the end of the next month", "scheduled", "2022-02-15", "2022-03-21..2022-03-31 approximate"),
        ("later this year", "possible", "2022-02-15", "2022-02-15..2022-12-31 approximate"),
        ("earlier this month", "past", "2022-02-15", "2022-02-01..2022-02-15 approximate"),
        # counted
        ("in three days", "scheduled", "2021-12-30", "2022-01-02 day"),
        ("two weeks ago", "past", "2021-12-15", "2021-11-29..2021-12-05 week"),
        ("about two weeks ago", "past", "2021-12-15", "2021-11-29..2021-12-05 approximate"),
        ("a week from now", "scheduled", "2021-12-15", "2021-12-20..2021-12-26 week"),
        ("in a fortnight\u2019s time", "scheduled", "2021-12-15", "2021-12-27..2022-01-02 week"),
        ("in two to three weeks", "possible", "2021-12-15", "2021-12-27..2022-01-09 range"),
        ("a month ago", "past", "2022-01-31", "2021-12-01..2021-12-31 month"),
        ("twenty-one years ago", "past", "2022-01-31", "2001-01-01..2001-12-31 year"),
        ("a decade ago", "past", "2022-01-31", "2012-01-01..2012-12-31 approximate"),
        ("within 90 days", "scheduled", "2021-12-15", "2021-12-15..2022-03-15 range"),
        ("within a 90-day period", "scheduled", "2021-12-15", "2021-12-15..2022-03-15 range"),
        ("within 48 hours", "scheduled", "2021-12-31", "2021-12-31..2022-01-02 range"),
        ("in the next 24 hours", "possible", "2021-12-15", "2021-12-15..2021-12-16 range"),
        ("12 hours ago", "past", "2021-12-15", "2021-12-14..2021-12-15 range"),
        ("in the next six months", "possible", "2021-08-31", "2021-08-31..2022-02-28 range"),
        ("over the last five years", "past", "2021-12-15", "2016-12-15..2021-12-15 range"),
        ("the past week", "past", "2021-12-15", "2021-12-08..2021-12-15 range"),
        ("the last year", "past", "2021-12-15", "2020-12-15..2021-12-15 range"),
        ("the coming year", "possible", "2021-12-15", "2021-12-15..2022-12-15 range"),
    ],
)
def test_anchor_tells_the_rest(text: str, status: DateStatus, day: str, expected: str) -> None:
    assert shown(resolve(text, status, written(day))) == f"{expected} relative"


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "now", "soon", "recently", "in the coming days", "in a few days", "for years", "years", "3 days",
        "for three days", "two days later", "the following week", "more than a year ago",
        "February 30", "February 30, 2024", "2022-13-01", "2022-02-30", "0999", "3000", "32 May", "the 32nd",
        "March 3 and 10", "in 9999 years", "9999 decades ago", "the early day of never", "to",
        "this 2014", "last February 30", "early mid 2024", "Monday, 2014", "1 " * 59, "early " * 20 + "2014",
        "January 10, 2022" + " and so on" * 12,
    ],
)  # fmt: skip
def test_what_stays_open_is_none(text: str) -> None:
    for status in STATUSES:
        assert resolve(text, status, written("2021-12-15")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no later than the Twenty\u2011First of Sept.", ("21st of september", False)),
        ("\u201cTues., roughly two weeks ago\u201d", ("tuesday 2 weeks ago", True)),
        ("between Monday and Wednesday", ("monday to wednesday", False)),
        ("x" * 121, ("", False)),
    ],
)
def test_plain(text: str, expected: tuple[str, bool]) -> None:
    assert plain(text) == expected
