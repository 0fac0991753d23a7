"""Weekdays and weekends told from the article's own date: "Friday", "Tuesday week", "the Friday after next".

All bear an anchor of up to a week, and raise `NoSuchDate` beyond.
"""

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise

from newsbrief.dates.context import Context, enclosing
from newsbrief.dates.spans import NoSuchDate, plus, span, unit_around
from newsbrief.dates.words import ANY_WEEKDAY, OFFSETS, WEEKDAY, WEEKDAYS, WHICH
from newsbrief.partial_date import PartialDate, Precision


def on_or_after(day: date, weekday: int) -> date:
    """The first such weekday (Monday is 0) from a day on."""
    return plus(day, (weekday - day.weekday()) % 7, "day")


def on_or_before(day: date, weekday: int) -> date:
    """The last such weekday up to a day."""
    return plus(day, -((day.weekday() - weekday) % 7), "day")


def _first_days(context: Context, which: str, weekday: int, length: int) -> set[date]:
    """The days that "last/this/next Friday" (or weekend, `length` 2) may begin on.

    Writers differ over "next Friday" and "last Friday" (the nearest, or that of the next calendar week), so
    there may be two.
    """
    context.need(7)
    start, end = context.anchor.start, context.anchor.end
    if which == "past":
        return {on_or_before(plus(start, -length, "day"), weekday)}
    if which == "coming":
        return {on_or_after(plus(end, 1, "day"), weekday)}
    if which in ("last", "next"):
        away = -1 if which == "last" else 1
        in_week = {plus(unit_around(day, "week", away).start, weekday, "day") for day in (start, end)}
        if which == "last":
            return in_week | {on_or_before(plus(day, -length, "day"), weekday) for day in (start, end)}
        return in_week | {on_or_after(plus(day, 1, "day"), weekday) for day in (start, end)}
    if context.status == "past":
        return {on_or_before(end, weekday)}
    return {on_or_after(plus(start, 1 - length, "day"), weekday)}


def _lasting(days: set[date], length: int) -> PartialDate:
    """A weekday or weekend that begins on any of these days; more than one is `approximate`."""
    precision: Precision = "day" if length == 1 else "range"
    return enclosing(span(day, plus(day, length - 1, "day"), precision, "relative") for day in days)


def _named(name: str) -> tuple[int, int]:
    """The weekday that it begins with and its length in days."""
    return (WEEKDAYS.index("saturday"), 2) if name == "weekend" else (WEEKDAYS.index(name), 1)


def _weekday(match: re.Match[str], context: Context) -> PartialDate:
    """Read "Friday", "next Friday", "this weekend"."""
    weekday, length = _named(match["name"])
    return _lasting(_first_days(context, match["which"] or "", weekday, length), length)


def _weekday_after(match: re.Match[str], context: Context) -> PartialDate:
    """Read "Monday last", "Monday next": the nearest."""
    which = "past" if match["which"] == "last" else "coming"
    return _lasting(_first_days(context, which, WEEKDAYS.index(match["weekday"]), 1), 1)


def _again(match: re.Match[str], context: Context) -> PartialDate:
    """Read "the Friday after next", "the weekend before last": a week from either meaning of next and last."""
    weekday, length = _named(match["name"])
    which, days = ("next", 7) if match["again"] == "after next" else ("last", -7)
    return _lasting({plus(day, days, "day") for day in _first_days(context, which, weekday, length)}, length)


def _weekday_week(match: re.Match[str], context: Context) -> PartialDate:
    """Read "Friday week", "tomorrow week": seven days from the next one; today's own weekday may be either."""
    context.need(7)
    start, end = context.anchor.start, context.anchor.end
    if match["near"]:
        days = {plus(day, match["near"] == "tomorrow", "day") for day in (start, end)}
    else:
        weekday = WEEKDAYS.index(match["weekday"])
        days = {on_or_after(start, weekday), on_or_after(plus(end, 1, "day"), weekday)}
    weeks = 2 if match["length"] == "fortnight" else 1
    return _lasting({plus(day, weeks, "week") for day in days}, 1)


def _weekday_of_week(match: re.Match[str], context: Context) -> PartialDate:
    """Read "Friday of next week", "last week on Friday"; the anchor must lie in one week."""
    week = context.unit("week", OFFSETS[match["which"]])
    return PartialDate.of_day(plus(week.start, WEEKDAYS.index(match["weekday"]), "day"), "relative")


def _listed(match: re.Match[str], context: Context) -> PartialDate:
    """Read "Friday, Saturday and Sunday": only days that follow each other."""
    context.need(7)
    listed = [WEEKDAYS.index(name) for name in re.findall(ANY_WEEKDAY, match[0])]
    if any((one + 1) % 7 != other for one, other in pairwise(listed)):
        raise NoSuchDate("several days, not a stretch of days")
    anchor = context.anchor
    if context.status == "past":
        last = on_or_before(anchor.end, listed[-1])
        return span(plus(last, 1 - len(listed), "day"), last, "range", "relative")
    first = on_or_after(anchor.start, listed[0])
    return span(first, plus(first, len(listed) - 1, "day"), "range", "relative")


_NAME = rf"(?P<name>{ANY_WEEKDAY}|weekend)"
WEEKLY: tuple[tuple[str, str, Callable[[re.Match[str], Context], PartialDate]], ...] = (
    ("weekday", rf"(?:(?P<which>last|past|this|next|coming) )?{_NAME}", _weekday),
    ("weekday after", rf"{WEEKDAY} (?P<which>last|next)", _weekday_after),
    ("again", rf"{_NAME} (?P<again>after next|before last)", _again),
    ("weekday week", rf"(?:{WEEKDAY}|(?P<near>today|tomorrow)) (?P<length>week|fortnight)", _weekday_week),
    ("weekday of week", rf"{WEEKDAY} (?:of |in )?{WHICH} week", _weekday_of_week),
    ("week's weekday", rf"{WHICH} week (?:on )?{WEEKDAY}", _weekday_of_week),
    ("weekdays", rf"(?:{ANY_WEEKDAY})(?: (?:{ANY_WEEKDAY})){{0,5}} (?:and|or) (?:{ANY_WEEKDAY})", _listed),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""
