"""Date expressions that name a place in the calendar: "10 January 2022", "March 3-5", "spring", "Q3".

Those without a year are read as `Yearly`; which year is meant is for `likely_year` to tell.
"""

import re
from collections.abc import Callable

from newsbrief.dates.context import Context
from newsbrief.dates.spans import NoSuchDate, Yearly, day_of, days_from, months, span
from newsbrief.dates.words import DAY, LAST_DAY, MONTH, MONTHS, SEASONS
from newsbrief.partial_date import PartialDate


def _year(match: re.Match[str], _: Context) -> PartialDate:
    """Read "2014"."""
    return months(int(match["year"]), 1, 12, "year")


def _year_first(match: re.Match[str], _: Context) -> PartialDate:
    """Read "2025 May 3", "2025 May"."""
    year, month = int(match["year"]), MONTHS.index(match["month"]) + 1
    if match["day"]:
        return PartialDate.of_day(day_of(year, month, int(match["day"])), "stated")
    return months(year, month, 1, "month")


def _decade(match: re.Match[str], _: Context) -> PartialDate:
    """Read "the 1990s"; "the 1800s" may be ten years or a hundred."""
    year = int(match["year"])
    if year % 100 == 0 and year < 2000:
        return months(year, 1, 1200, "approximate")
    return months(year, 1, 120, "decade")


def _century(match: re.Match[str], _: Context) -> PartialDate:
    """Read "the 15th century": a hundred years, as there is no precision for them a `range`."""
    start = day_of(100 * int(match["number"]) - 99, 1, 1)
    return span(start, days_from(start, 100, "year"), "range", "stated")


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
    """Read "March 3-5", "3, 4 and 5 March"; days joined by "and" must follow each other."""
    month, day, last = MONTHS.index(match["month"]) + 1, int(match["day"]), int(match["last"])
    listed = [day, *map(int, re.findall(r"\d+", match["more"] or "")), last]
    if match["sep"] != "to" and listed != list(range(day, last + 1)):
        raise NoSuchDate("several days, not a stretch of days")
    return Yearly(lambda year: span(day_of(year, month, day), day_of(year, month, last), "range", "stated"))


def _season(match: re.Match[str], _: Context) -> Yearly:
    """Read "spring"; northern hemisphere, and winter goes on to the end of February."""
    first = SEASONS[match["season"]]
    return Yearly(lambda year: months(year, first, 3, "season"))


def _summer_of_two_years(match: re.Match[str], _: Context) -> PartialDate:
    """Read "summer 2025/26": one that crosses the year's end is of the southern hemisphere."""
    year, tail = int(match["year"]), int(match["tail"])
    if tail % 100 != (year + 1) % 100:
        raise NoSuchDate("not a year and the next")
    return months(year, 12, 3, "season")


def _quarter(match: re.Match[str], _: Context) -> Yearly:
    """Read "Q3", "the third quarter"."""
    first = 3 * int(match["number"] or match["ordinal"]) - 2
    return Yearly(lambda year: months(year, first, 3, "range"))


def _half(match: re.Match[str], _: Context) -> Yearly:
    """Read "H1"."""
    first = 6 * int(match["number"]) - 5
    return Yearly(lambda year: months(year, first, 6, "range"))


_YEAR = r"(?P<year>[12]\d{3})"
_MORE = r"(?P<more>(?: \d{1,2}(?:st|nd|rd|th)?){1,5})?"
CALENDAR: tuple[tuple[str, str, Callable[[re.Match[str], Context], PartialDate | Yearly]], ...] = (
    ("year", _YEAR, _year),
    ("year, month, day", rf"{_YEAR} {MONTH}(?: {DAY})?", _year_first),
    ("decade", r"(?P<year>[12]\d\d0)s", _decade),
    ("century", r"(?P<number>1\d|2\d)(?:st|nd|rd|th) century", _century),
    ("month", MONTH, _month),
    ("month, day", rf"{MONTH} {DAY}", _month_day),
    ("day, month", rf"{DAY} (?:of )?{MONTH}", _month_day),
    ("month, days", rf"{MONTH} {DAY}{_MORE} (?P<sep>to|and|or) {LAST_DAY}", _month_days),
    ("days, month", rf"{DAY}{_MORE} (?P<sep>to|and|or) {LAST_DAY} (?:of )?{MONTH}", _month_days),
    ("season", rf"(?P<season>{'|'.join(SEASONS)})", _season),
    ("summer of two years", rf"summer (?:of )?{_YEAR}(?:[-/]| to )(?P<tail>\d{{4}}|\d\d)", _summer_of_two_years),
    ("quarter", r"q(?P<number>[1-4])|(?P<ordinal>[1-4])(?:st|nd|rd|th) quarter", _quarter),
    ("half", r"h(?P<number>[12])", _half),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""
