"""Stretches from one date to another: "March 30 to April 2", "late 2024 or early 2025", "the year to June 2025"."""

import re
from collections.abc import Callable
from typing import cast

from newsbrief.dates.composed import Meaning, Read, Reader
from newsbrief.dates.context import Context
from newsbrief.dates.spans import NoSuchDate, Unit, Yearly, plus, span
from newsbrief.dates.words import WEEKDAYS
from newsbrief.partial_date import Basis, PartialDate


def _range(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "March 30 to April 2", "December 2023 to February 2024", "Monday to Friday", "now to March"."""
    first = context.anchor if match["first"] == "now" else read(match["first"], context)
    if match["first"] == "now":
        context.need(1)
        first = PartialDate.of_day(context.anchor.start, "relative")
    if isinstance(first, PartialDate):
        # What follows a day that is known lies ahead of it: "from 28 February to the 3rd".
        context = _from(first, match["second"], context)
    return _joined(first, read(match["second"], context))


def _from(first: PartialDate, second: str, context: Context) -> Context:
    """The context in which the end of a range is read."""
    if second.split(" ", maxsplit=1)[0] in WEEKDAYS or re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", second):
        return Context("scheduled", first, context.is_day_first)
    return context


def _adjoining(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "May and June", "late 2024 or early 2025": only if the second begins where the first ends."""
    first = read(match["first"], context)
    if isinstance(first, PartialDate):
        context = _from(first, match["second"], context)
    second = read(match["second"], context)
    return _joined(first, second, is_adjoining=True)


def _joined(first: Meaning, second: Meaning, *, is_adjoining: bool = False) -> Meaning:
    """From a first to a second date; the one without a year takes it from the other."""
    if isinstance(second, Yearly):
        if not isinstance(first, Yearly):
            return _until(first, second.in_year, is_adjoining=is_adjoining)
        in_year = _both(first.in_year, second.in_year, is_adjoining=is_adjoining)
        if first.by_date or second.by_date:
            by_date = _both(first.by_date or first.in_year, second.by_date or second.in_year, is_adjoining=is_adjoining)
            return Yearly(in_year, by_date)
        return Yearly(in_year)
    if isinstance(first, Yearly):
        years = (second.start.year, second.start.year - 1)
        begun = [one for one in first.occurrences(years) if one.start <= second.start]
        if not begun:
            raise NoSuchDate("the range has no beginning")
        return _span(begun[0].model_copy(update={"basis": second.basis}), second, is_adjoining=is_adjoining)
    return _span(first, second, is_adjoining=is_adjoining)


def _both(
    first: Callable[[int], PartialDate], second: Callable[[int], PartialDate], *, is_adjoining: bool
) -> Callable[[int], PartialDate]:
    return lambda year: _until(first(year), second, is_adjoining=is_adjoining)


def _until(first: PartialDate, second: Callable[[int], PartialDate], *, is_adjoining: bool) -> PartialDate:
    """From a date to the next occurrence of another."""
    for end in Yearly(second).occurrences((first.start.year, first.start.year + 1)):
        if end.start >= first.start:
            return _span(first, end.model_copy(update={"basis": first.basis}), is_adjoining=is_adjoining)
    raise NoSuchDate("the range has no end")


def _span(first: PartialDate, second: PartialDate, *, is_adjoining: bool) -> PartialDate:
    if is_adjoining and second.start != plus(first.end, 1, "day"):
        raise NoSuchDate("two dates apart, not a stretch of time")
    basis: Basis = "stated" if first.basis == second.basis == "stated" else "relative"
    return span(first.start, second.end, "range", basis)


def _up_to(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "the three months to June 2025", "the year ending 30 June": back from the last day."""
    count, unit = int(match["count"] or 1), cast("Unit", match["unit"])

    def back(end: PartialDate) -> PartialDate:
        start = plus(plus(end.end, 1, "day"), -count, unit)
        if start > end.start:
            raise NoSuchDate(f"{count} {unit} to a {end.precision}")
        return span(start, end.end, "range", end.basis)

    end = read(match["date"], context)
    return end.then(back) if isinstance(end, Yearly) else back(end)


RANGES: tuple[tuple[str, str, Reader], ...] = (
    (
        "up to",
        r"(?:(?P<count>\d{1,3}) )?(?P<unit>week|month|quarter|year)s? (?:to|ending|ended|through) (?P<date>.+)",
        _up_to,
    ),
    ("range", r"(?P<first>.+?) to (?P<second>.+)", _range),
    ("adjoining", r"(?P<first>.+?) (?:and|or) (?P<second>.+)", _adjoining),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""
