"""Dates written with digits and signs alone: "2022-01-10", "10/01/2022", "10.1.22", "2014-16"."""

import re
from collections.abc import Callable

from newsbrief.dates.context import Context
from newsbrief.dates.spans import NoSuchDate, day_of, months, span
from newsbrief.partial_date import PartialDate


def _year_month_day(match: re.Match[str], _: Context) -> PartialDate:
    """Read "2022-01-10", "20220110"."""
    return PartialDate.of_day(day_of(int(match["year"]), int(match["month"]), int(match["day"])), "stated")


def _digits(match: re.Match[str], context: Context) -> PartialDate:
    """Read "10/01/2022": day or month first, as the calendar or else the article's language tells."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["sep"] == "." or first > 12 or first == second:
        return PartialDate.of_day(day_of(year, second, first), "stated")
    if second > 12 or context.is_day_first is False:
        return PartialDate.of_day(day_of(year, first, second), "stated")
    if context.is_day_first:
        return PartialDate.of_day(day_of(year, second, first), "stated")
    raise NoSuchDate("day and month can't be told apart")


def _two_digit_year(match: re.Match[str], context: Context) -> PartialDate:
    """Read "10.1.22", "1/25/22"; what begins with the year or with the day where no language tells stays open."""
    first, second, tail = int(match["first"]), int(match["second"]), int(match["tail"])
    year = tail + (1900 if tail >= 70 else 2000)
    if match["sep"] == "." or context.is_day_first:
        return PartialDate.of_day(day_of(year, second, first), "stated")
    if (second > 12 >= first and context.is_day_first is None) or context.is_day_first is False:
        return PartialDate.of_day(day_of(year, first, second), "stated")
    raise NoSuchDate("year, month and day can't be told apart")


def _days(match: re.Match[str], _: Context) -> PartialDate:
    """Read "3.5.-5.6.2025", "3.-5.6.2025"."""
    year, month = int(match["year"]), int(match["month"])
    start = day_of(year, int(match["first_month"] or month), int(match["first"]))
    return span(start, day_of(year, month, int(match["last"])), "range", "stated")


def _month_year(match: re.Match[str], _: Context) -> PartialDate:
    """Read "01/2022"."""
    return months(int(match["year"]), int(match["month"]), 1, "month")


def _year_dash(match: re.Match[str], _: Context) -> PartialDate:
    """Read "2014-16" is three years, "2014/15" two, "2022-01" a month; "2009-10" may be either."""
    year, tail = int(match["year"]), int(match["tail"])
    is_month, is_years = 1 <= tail <= 12, tail > year % 100
    if is_month == is_years:
        raise NoSuchDate("a month or some years")
    if is_month:
        return months(year, tail, 1, "month")
    return span(day_of(year, 1, 1), day_of(year - year % 100 + tail, 12, 31), "range", "stated")


def _own_years(match: re.Match[str], _: Context) -> PartialDate:
    """Read "fiscal 2024/25": of a year that begins in one year and ends in the next no more is known than that."""
    year, tail = int(match["year"]), int(match["tail"])
    if tail % 100 != (year + 1) % 100:
        raise NoSuchDate("not a year and the next")
    return span(day_of(year, 1, 1), day_of(year + 1, 12, 31), "approximate", "stated")


_YEAR = r"(?P<year>[12]\d{3})"
_FIRST = r"(?P<first>\d{1,2})\.(?:(?P<first_month>\d{1,2})\.)?"
IN_DIGITS: tuple[tuple[str, str, Callable[[re.Match[str], Context], PartialDate]], ...] = (
    ("year, month, day", rf"{_YEAR}(?P<sep>[-/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})", _year_month_day),
    ("together", rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)", _year_month_day),
    ("digits", rf"(?P<first>\d{{1,2}})(?P<sep>[-/.])(?P<second>\d{{1,2}})(?P=sep){_YEAR}", _digits),
    (
        "two-digit year",
        r"(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<tail>\d\d)",
        _two_digit_year,
    ),
    ("days", rf"{_FIRST}(?:-| to )(?P<last>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}", _days),
    ("month, year", rf"(?P<month>\d{{1,2}})/{_YEAR}", _month_year),
    ("year-dash", rf"{_YEAR}[-/](?P<tail>\d\d)", _year_dash),
    ("own years", rf"own {_YEAR}(?:[-/]| to )(?P<tail>\d{{4}}|\d\d)", _own_years),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""
