"""Arithmetic on whole calendar days: units of the calendar, their parts, and dates that come back each year."""

import calendar
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from newsbrief.partial_date import Basis, PartialDate, Precision

Unit = Literal["day", "week", "month", "quarter", "year", "decade"]

_MONTHS_IN: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_PRECISION: dict[Unit, Precision] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "range",
    "year": "year",
    "decade": "decade",
}

# For a whole of the given precision: what it is counted in, and first and last (from 0) of each part.
_PARTS: dict[Precision, tuple[Unit, dict[str, tuple[int, int]]]] = {
    "week": ("day", {"early": (0, 2), "mid": (1, 3), "late": (3, 6), "start": (0, 1), "end": (4, 6)}),
    "month": (
        "day",
        {
            "early": (0, 9),
            "mid": (10, 19),
            "late": (20, 30),
            "1st half": (0, 14),
            "2nd half": (15, 30),
            "1st week": (0, 6),
            "2nd week": (7, 13),
            "3rd week": (14, 20),
            "4th week": (21, 27),
        },
    ),
    "season": ("month", {"early": (0, 0), "mid": (1, 1), "late": (2, 2)}),
    "year": (
        "month",
        {
            "early": (0, 3),
            "mid": (4, 7),
            "late": (8, 11),
            "start": (0, 0),
            "end": (11, 11),
            "1st half": (0, 5),
            "2nd half": (6, 11),
        },
    ),
    "decade": (
        "year",
        {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "1st half": (0, 4), "2nd half": (5, 9)},
    ),
}


class NoSuchDate(Exception):
    """The calendar has no such day ("February 30"), or the words leave open which one is meant."""


@dataclass(frozen=True)
class Yearly:
    """A date without its year, such as "December" or "January 10".

    `in_year` gives its occurrence that starts in a year (basis `stated`) or raises `NoSuchDate`.
    `has_weekday`: the weekday is named too, so `in_year` fails in most years and the weekday tells the year.
    """

    in_year: Callable[[int], PartialDate]
    has_weekday: bool = False

    def occurrences(self, years: Iterable[int]) -> Iterator[PartialDate]:
        """Its occurrences in those of the years that have one."""
        for year in years:
            try:
                yield self.in_year(year)
            except NoSuchDate:
                continue


def day_of(year: int, month: int, day: int) -> date:
    """The day, or `NoSuchDate`."""
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NoSuchDate(str(error)) from error


def plus(day: date, count: int, unit: Unit) -> date:
    """The same day `count` units later; the 31st becomes the last day of a shorter month."""
    if unit in ("day", "week"):
        try:
            return day + timedelta(days=count * (7 if unit == "week" else 1))
        except OverflowError as error:
            raise NoSuchDate(str(error)) from error
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS_IN[unit], 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise NoSuchDate(f"year {year}")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def span(start: date, end: date, precision: Precision, basis: Basis) -> PartialDate:
    """The interval; `NoSuchDate` if it runs backwards."""
    if end < start:
        raise NoSuchDate(f"{start} is after {end}")
    return PartialDate(start=start, end=end, precision=precision, basis=basis)


def months(year: int, first: int, count: int, precision: Precision) -> PartialDate:
    """That many whole months from the first on, basis `stated`."""
    start = day_of(year, first, 1)
    return span(start, plus(plus(start, count, "month"), -1, "day"), precision, "stated")


def unit_around(day: date, unit: Unit, offset: int = 0) -> PartialDate:
    """The calendar unit that holds the day, or one `offset` units later. Weeks start on Monday."""
    if unit == "day":
        first = day
    elif unit == "week":
        first = plus(day, -day.weekday(), "day")
    elif unit == "decade":
        first = day_of(day.year - day.year % 10, 1, 1)
    else:
        first = date(day.year, (day.month - 1) // _MONTHS_IN[unit] * _MONTHS_IN[unit] + 1, 1)
    first = plus(first, offset, unit)
    return span(first, plus(plus(first, 1, unit), -1, "day"), _PRECISION[unit], "relative")


def part_of(whole: PartialDate, part: str) -> PartialDate:
    """A part of a calendar unit, such as "early" (`approximate`) or "1st half" (`range`).

    Months are cut after the 10th and the 20th, years after April and August, quarters and seasons by their
    months, decades as 4 + 3 + 3 years. The start and the end of a year are January and December.
    """
    if part in ("1st day", "last day"):
        day = whole.start if part == "1st day" else whole.end
        return PartialDate.of_day(day, whole.basis)
    if whole.precision == "day":
        return whole
    quarter = unit_around(whole.start, "quarter")
    is_quarter = (whole.start, whole.end) == (quarter.start, quarter.end)
    unit, parts = _PARTS.get("season" if is_quarter else whole.precision, ("day", {}))
    cut = parts.get(part) or parts.get({"start": "early", "end": "late"}.get(part, ""))
    if cut is None:
        raise NoSuchDate(f"{part} of a {whole.precision}")
    start = plus(whole.start, cut[0], unit)
    end = min(whole.end, plus(plus(whole.start, cut[1] + 1, unit), -1, "day"))
    return span(start, end, "range" if part.endswith("half") else "approximate", whole.basis)
