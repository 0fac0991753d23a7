"""Arithmetic on whole calendar days: units of the calendar, and dates that come back each year."""

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


class NoSuchDate(Exception):
    """The calendar has no such day ("February 30"), or the words leave open which one is meant."""


@dataclass(frozen=True)
class Yearly:
    """A date without its year, such as "December" or "January 10".

    `in_year` gives its occurrence that starts in a year (basis `stated`) or raises `NoSuchDate`. Where a weekday is
    named too, it does so in most years, and `by_date` is the same without a look at the weekday.
    """

    in_year: Callable[[int], PartialDate]
    by_date: Callable[[int], PartialDate] | None = None

    def occurrences(self, years: Iterable[int]) -> Iterator[PartialDate]:
        """Its occurrences in those of the years that have one."""
        for year in years:
            try:
                yield self.in_year(year)
            except NoSuchDate:
                continue

    def then(self, change: Callable[[PartialDate], PartialDate]) -> "Yearly":
        """The same with each occurrence changed."""
        by_date = self.by_date
        return Yearly(
            lambda year: change(self.in_year(year)),
            (lambda year: change(by_date(year))) if by_date else None,
        )


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


def days_from(start: date, count: int, unit: Unit) -> date:
    """The last of so many whole units that begin with a day."""
    return plus(plus(start, count, unit), -1, "day")


def span(start: date, end: date, precision: Precision, basis: Basis) -> PartialDate:
    """The interval; `NoSuchDate` if it runs backwards."""
    if end < start:
        raise NoSuchDate(f"{start} is after {end}")
    return PartialDate(start=start, end=end, precision=precision, basis=basis)


def months(year: int, first: int, count: int, precision: Precision) -> PartialDate:
    """That many whole months from the first on, basis `stated`."""
    start = day_of(year, first, 1)
    return span(start, days_from(start, count, "month"), precision, "stated")


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
    return span(first, days_from(first, 1, unit), _PRECISION[unit], "relative")
