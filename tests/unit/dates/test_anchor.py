"""An article's own date: how it is narrowed, and what one that is only roughly known still settles."""

from datetime import date

import pytest

from newsbrief.brief import DateStatus
from newsbrief.dates.resolve import anchor, resolve
from newsbrief.partial_date import PartialDate
from tests.unit.dates.reading import shown, written


@pytest.mark.parametrize(
    ("text", "status", "days", "expected"),
    [
        ("next month", "scheduled", "2021-12-11..2021-12-31", "2022-01-01..2022-01-31 month relative"),
        ("next month", "scheduled", "2021-01-01..2021-12-31", "-"),
        ("next year", "scheduled", "2021-01-01..2021-12-31", "2022-01-01..2022-12-31 year relative"),
        ("last year", "past", "2021-12-20..2022-01-10", "-"),
        ("next week", "scheduled", "2021-12-13..2021-12-19", "2021-12-20..2021-12-26 week relative"),
        ("next week", "scheduled", "2021-12-14..2021-12-20", "-"),
        ("Friday", "past", "2021-12-13..2021-12-19", "2021-12-17 day relative"),
        ("Friday", "scheduled", "2021-12-13..2021-12-20", "-"),
        ("next Friday", "scheduled", "2021-01-01..2021-12-31", "-"),
        ("this weekend", "scheduled", "2021-01-01..2021-12-31", "-"),
        ("yesterday", "past", "2021-12-11..2021-12-12", "2021-12-10..2021-12-11 approximate relative"),
        ("yesterday", "past", "2021-12-01..2021-12-31", "-"),
        ("the 19th", "past", "2021-12-01..2021-12-31", "-"),
        ("three days ago", "past", "2021-01-01..2021-12-31", "-"),
        ("five years ago", "past", "2021-01-01..2021-12-31", "2016-01-01..2016-12-31 year relative"),
        ("within 90 days", "scheduled", "2021-12-11..2021-12-31", "-"),
        ("in two months", "scheduled", "2021-12-11..2021-12-31", "2022-02-01..2022-02-28 month relative"),
        ("December", "past", "2021-01-01..2021-12-31", "-"),
        ("January 10", "scheduled", "2021-12-11..2021-12-31", "2022-01-10 day relative"),
        ("January 10", "scheduled", "2021-01-01..2021-12-31", "-"),
        ("November 3", "scheduled", "2021-01-01..2021-12-31", "2021-11-03 approximate relative"),
        ("Tuesday, March 4", "past", "2025-01-01..2025-12-31", "2025-03-04 day relative"),
        ("Tuesday, March 4", "past", "2021-01-01..2021-12-31", "-"),
        ("last spring", "past", "2021-01-01..2021-12-31", "-"),
        ("last spring", "past", "2021-06-01..2021-12-31", "2021-03-01..2021-05-31 season relative"),
        ("December", "past", "2020-01-01..2021-12-31", "-"),
    ],
)
def test_wide_anchor_settles_only_what_it_can(text: str, status: DateStatus, days: str, expected: str) -> None:
    assert shown(resolve(text, status, written(days))) == expected


@pytest.mark.parametrize(
    ("published", "mentions", "expected"),
    [
        (None, [("mid-December", "past")], "2024-05-05 day uploaded"),
        ("2021-12-15", [("mid-December", "past")], "2021-12-15 day metadata"),
        ("2021-01-01..2021-12-31", [], "2021-01-01..2021-12-31 approximate copyright"),
        (
            "2021-01-01..2021-12-31",
            [("mid-December", "past"), ("on November 3", "past"), ("January 10", "possible"), ("2014", "past")],
            "2021-12-11..2021-12-31 approximate copyright",
        ),
        (
            "2021-01-01..2021-12-31",
            [("on November 3", "past"), ("December 20", "scheduled")],
            "2021-11-03..2021-12-31 approximate copyright",
        ),
        (
            "2021-01-01..2021-12-31",
            [("March 7, 2021", "past"), ("winter", "past"), ("last year", "past"), ("nonsense", "past")],
            "2021-03-07..2021-12-31 approximate copyright",
        ),
        ("2021-01-01..2021-12-31", [("December 31", "past")], "2021-12-31 day copyright"),
        # received in May: the December it looks back on is not this year's
        (
            "2024-01-01..2024-12-31",
            [("December", "past"), ("March", "past")],
            "2024-03-01..2024-05-05 approximate copyright",
        ),
        ("2024-05-10..2024-05-20", [], "2024-05-10..2024-05-20 approximate copyright"),
    ],
)
def test_anchor(published: str | None, mentions: list[tuple[str, DateStatus]], expected: str) -> None:
    when = written(published) if published else None
    assert shown(anchor(when, date(2024, 5, 5), mentions)) == expected


def test_year_of_a_copyright_line_is_enough_for_next_month() -> None:
    mentions: list[tuple[str, DateStatus]] = [("mid-December", "past"), ("next month", "scheduled")]
    when = anchor(PartialDate.of_year(2021, "copyright"), date(2026, 1, 1), mentions)
    assert shown(resolve("next month", "scheduled", when)) == "2022-01-01..2022-01-31 month relative"
    assert shown(resolve("as early as January 10", "possible", when)) == "2022-01-10 day relative"
