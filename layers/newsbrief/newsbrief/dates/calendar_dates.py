"""Date expressions that name a place in the calendar: "10 January 2022", "March 3-5", "spring", "Q3".

Those without a year are read as `Yearly`; which year is meant is for `dates` to tell.
"""

import re
from collections.abc import Callable

from newsbrief.dates.relative_dates import Context
from newsbrief.dates.spans import NoSuchDate, Yearly, day_of, months, span
from newsbrief.dates.words import DAY, LAST_DAY, MONTH, MONTHS, SEASONS
from newsbrief.partial_date import PartialDate

# Written out with digits


def _year_month_day(match: re.Match[str], _: Context) -> PartialDate:
    """Read "2022-01-10"."""
    return PartialDate.of_day(day_of(int(match["year"]), int(match["month"]), int(match["day"])), "stated")


def _digits(match: re.Match[str], _: Context) -> PartialDate:
    """Read "10/01/2022": day or month first, so only if one of them can't be or both are the same day."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["sep"] == "." or first > 12:
        return PartialDate.of_day(day_of(year, second, first), "stated")
    if second > 12 or first == second:
        return PartialDate.of_day(day_of(year, first, second), "stated")
    raise NoSuchDate("day and month can't be told apart")


def _year_dash(match: re.Match[str], _: Context) -> PartialDate:
    """Read "2014-16" is three years, "2022-01" a month; "2009-10" may be either."""
    year, tail = int(match["year"]), int(match["tail"])
    is_month, is_years = 1 <= tail <= 12, tail > year % 100
    if is_month == is_years:
        raise NoSuchDate("a month or two years")
    if is_month:
        return months(year, tail, 1, "month")
    return span(day_of(year, 1, 1), day_of(year - year % 100 + tail, 12, 31), "range", "stated")


def _year(match: re.Match[str], _: Context) -> PartialDate:
    """Read "2014"."""
    return months(int(match["year"]), 1, 12, "year")


def _decade(match: re.Match[str], _: Context) -> PartialDate:
    """Read "the 1990s"."""
    return months(int(match["year"]), 1, 120, "decade")


# Without a year


def _month(match: re.Match[str], _: Context) -> Yearly:
    """Read "December"."""
    month = MONTHS.index(match["month"]) + 1
    return Yearly(lambda year: months(year, month, 1, "month"))


def _month_day(match: re.Match[str], _: Context) -> Yearly:
    """Read "January 10", "10 January"."""
    month, day = MONTHS.index(match["month"]) + 1, int(match["day"])
    return Yearly(lambda year: PartialDate.of_day(day_of(year, month, day), "stated"))


def _month_days(match: re.Match[str], _: Context) -> Yearly:
    """Read "March 3-5", "3 and 4 March"; days joined by "and" must follow each other."""
    month, day, last = MONTHS.index(match["month"]) + 1, int(match["day"]), int(match["last"])
    if match["sep"] != "to" and last != day + 1:
        raise NoSuchDate("two days, not a stretch of days")
    return Yearly(lambda year: span(day_of(year, month, day), day_of(year, month, last), "range", "stated"))


def _season(match: re.Match[str], _: Context) -> Yearly:
    """Read "spring"; northern hemisphere, and winter goes on to the end of February."""
    first = SEASONS[match["season"]]
    return Yearly(lambda year: months(year, first, 3, "season"))


def _quarter(match: re.Match[str], _: Context) -> Yearly:
    """Read "Q3", "the third quarter"."""
    first = 3 * int(match["number"] or match["ordinal"]) - 2
    return Yearly(lambda year: months(year, first, 3, "range"))


_YEAR = r"(?P<year>[12]\d{3})"
CALENDAR: tuple[tuple[str, str, Callable[[re.Match[str], Context], PartialDate | Yearly]], ...] = (
    ("year, month, day", rf"{_YEAR}[-/](?P<month>\d\d)[-/](?P<day>\d\d)", _year_month_day),
    ("digits", rf"(?P<first>\d{{1,2}})(?P<sep>[-/.])(?P<second>\d{{1,2}})(?P=sep){_YEAR}", _digits),
    ("year-dash", rf"{_YEAR}-(?P<tail>\d\d)", _year_dash),
    ("year", _YEAR, _year),
    ("decade", r"(?P<year>[12]\d\d0)s", _decade),
    ("month", MONTH, _month),
    ("month, day", rf"{MONTH} {DAY}", _month_day),
    ("day, month", rf"{DAY} (?:of )?{MONTH}", _month_day),
    ("month, days", rf"{MONTH} {DAY} (?P<sep>to|and|or) {LAST_DAY}", _month_days),
    ("days, month", rf"{DAY} (?P<sep>to|and|or) {LAST_DAY} (?:of )?{MONTH}", _month_days),
    ("season", rf"(?P<season>{'|'.join(SEASONS)})", _season),
    ("quarter", r"q(?P<number>[1-4])|(?P<ordinal>[1-4])(?:st|nd|rd|th) quarter", _quarter),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""
