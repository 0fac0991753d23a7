"""Date expressions made of others: "the spring of next year", "early May", "last March", "May 30 to June 2".

Each reader gets `read`, which tells what a shorter expression means.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from newsbrief.brief import DateStatus
from newsbrief.dates.context import Context
from newsbrief.dates.likely_year import LEAP_GAP, in_likely_year
from newsbrief.dates.parts import edge_of, nth_weekday, part_of, week_at, week_of, weekend_of
from newsbrief.dates.spans import NoSuchDate, Unit, Yearly
from newsbrief.dates.words import ANY_MONTH, ANY_WEEKDAY, OFFSETS, WEEKDAY, WEEKDAYS, WHICH
from newsbrief.partial_date import PartialDate

Meaning = PartialDate | Yearly
Read = Callable[[str, Context], Meaning]
Reader = Callable[[re.Match[str], Context, Read], Meaning]

_STATUS: dict[str, DateStatus] = {"past": "past", "coming": "scheduled"}
_RUNNING = ("day", "week", "month", "quarter", "year", "decade")  # "the end of the month" is that of this month


def changed(meaning: Meaning, change: Callable[[PartialDate], PartialDate]) -> Meaning:
    """A date, or each occurrence of one without a year, changed."""
    return meaning.then(change) if isinstance(meaning, Yearly) else change(meaning)


def _whole(text: str, context: Context, read: Read) -> Meaning:
    """What a part is of."""
    return read(f"this {text}" if text in _RUNNING else text, context)


def _inside(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "in March", "during 2014"."""
    return read(match["date"], context)


def _in_year(match: re.Match[str], context: Context, read: Read) -> PartialDate:
    """Read "January 10, 2022", "the spring of next year"; a weekday that isn't that day's makes it `approximate`."""
    part = read(match["part"], context)
    if not isinstance(part, Yearly):
        raise NoSuchDate(match[0])
    year = int(match["digits"]) if match["digits"] else context.unit("year", OFFSETS[match["which"]]).start.year
    basis = "stated" if match["digits"] else "relative"
    try:
        return part.in_year(year).model_copy(update={"basis": basis})
    except NoSuchDate:
        if part.by_date is None:
            raise
    return part.by_date(year).model_copy(update={"basis": basis, "precision": "approximate"})


def _part(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "mid-December", "the end of the month", "the first half of 2024"."""
    part = match["part"]
    return changed(_whole(match["whole"], context, read), lambda whole: part_of(whole, part))


def _edge(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "the last day of March", "the first nine months of 2025"."""
    which, count, unit = match["edge"], int(match["count"] or 1), cast("Unit", match["unit"])
    return changed(_whole(match["whole"], context, read), lambda whole: edge_of(whole, which, count, unit))


def _nth_weekday(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "the first Monday in May", "the last weekend of the month"."""
    nth, name = match["nth"], match["name"]
    return changed(_whole(match["whole"], context, read), lambda whole: nth_weekday(whole, nth, name))


def _week_of(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "the week of March 3", "the week ending March 14", "the weekend of March 8-9"."""
    side = match["side"]
    if match["name"] == "weekend":
        return changed(read(match["date"], context), weekend_of)
    return changed(read(match["date"], context), week_of if side == "of" else lambda found: week_at(found, side))


def _which(match: re.Match[str], context: Context, read: Read) -> PartialDate:
    """Read "last spring", "next March": the latest one over, the first one not begun, for all of the anchor."""
    yearly = read(match["date"], context)
    if not isinstance(yearly, Yearly):
        raise NoSuchDate(match[0])
    which, (start, end) = match["which"], (context.anchor.start, context.anchor.end)
    if which == "this":
        running = [
            one for one in yearly.occurrences((start.year - 1, end.year)) if one.start <= start and end <= one.end
        ]
        if running:
            return running[0].model_copy(update={"basis": "relative"})
    if which in ("this", "past", "coming"):
        return in_likely_year(yearly, replace(context, status=_STATUS.get(which, context.status)))
    return _away(yearly, context, -1 if which == "last" else 1)


def _again(match: re.Match[str], context: Context, read: Read) -> PartialDate:
    """Read "the summer before last", "the spring after next"."""
    yearly = read(match["date"], context)
    if not isinstance(yearly, Yearly):
        raise NoSuchDate(match[0])
    return _away(yearly, context, 2 if match["again"] == "after next" else -2)


def _away(yearly: Yearly, context: Context, count: int) -> PartialDate:
    """The occurrence so many before (from the last one over) or after, for all of the anchor."""
    start, end = context.anchor.start, context.anchor.end
    near = list(yearly.occurrences(range(start.year - 2 * LEAP_GAP, end.year + 2 * LEAP_GAP + 1)))
    found = []
    for day in (start, end):
        side = [one for one in near if one.end < day][::-1] if count < 0 else [one for one in near if one.start > day]
        found.append(side[abs(count) - 1 : abs(count)])
    if not found[0] or found[0] != found[1]:
        raise NoSuchDate("the article's own date is too wide")
    return found[0][0].model_copy(update={"basis": "relative"})


def _dated_weekday(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "Tuesday, March 4": only in years in which the weekday fits; "Tuesday 2025-03-04"."""
    dated = read(match["date"], context)
    weekday = WEEKDAYS.index(match["weekday"])
    if isinstance(dated, PartialDate):
        if dated.precision != "day" or dated.basis != "stated":
            raise NoSuchDate(match[0])
        return dated if dated.start.weekday() == weekday else dated.model_copy(update={"precision": "approximate"})

    def in_year(year: int) -> PartialDate:
        found = dated.in_year(year)
        if found.start.weekday() != weekday or found.precision != "day":
            raise NoSuchDate(f"{found.start} is no {match['weekday']}")
        return found

    def by_date(year: int) -> PartialDate:
        found = dated.in_year(year)
        if found.precision != "day":
            raise NoSuchDate(f"a weekday before a {found.precision}")
        return found

    return Yearly(in_year, by_date)


_MONTH = rf"(?:{ANY_MONTH})"
_TWO_DAYS = r"\d{1,2}[a-z]{0,2}(?: \d{1,2}[a-z]{0,2}){0,5} (?:to|and|or) \d{1,2}[a-z]{0,2}"
_THE_YEAR = rf"(?:of |in )?(?:(?P<digits>[12]\d{{3}})|{WHICH} year)"
_PART = r"(?P<part>early\+mid|early\+late|mid\+late|early|mid|late|start|end|1st half|2nd half|(?:2nd|3rd|4th) week)"
_EDGE = r"(?P<edge>1st|last) (?:(?P<count>\d{1,3}) )?(?P<unit>day|week|month|year)s?"
_NAME = rf"(?P<name>{ANY_WEEKDAY}|weekend)"
BEFORE_RANGES: tuple[tuple[str, str, Reader], ...] = (
    ("inside", r"(?:in|within|during|over|throughout|for) (?P<date>.+)", _inside),
    ("days in year", rf"(?P<part>{_MONTH} {_TWO_DAYS}|{_TWO_DAYS} (?:of )?{_MONTH}) {_THE_YEAR}", _in_year),
    ("week of", r"(?P<name>weekend|week) (?P<side>of|beginning|starting|commencing|ending) (?P<date>.+)", _week_of),
)
"""Name, pattern over the plain form, and reader; these may hold a "to" of their own."""

COMPOSED: tuple[tuple[str, str, Reader], ...] = (
    ("edge", rf"{_EDGE} (?:of|in) (?P<whole>.+)", _edge),
    ("nth weekday", rf"(?P<nth>[1-5](?:st|nd|rd|th)|last) {_NAME} (?:of|in) (?P<whole>.+)", _nth_weekday),
    ("part", rf"{_PART}(?: of| in| on)? (?P<whole>.+)", _part),
    ("in year", rf"(?P<part>.+?) {_THE_YEAR}", _in_year),
    ("year's", rf"(?P<digits>(?!))?{WHICH} year (?P<part>.+)", _in_year),
    ("again", r"(?P<date>.+) (?P<again>after next|before last)", _again),
    ("which", r"(?P<which>last|past|this|next|coming) (?P<date>.+)", _which),
    ("weekday, date", rf"{WEEKDAY} (?P<date>.+)", _dated_weekday),
)
"""The same; the first pattern that fits decides."""
