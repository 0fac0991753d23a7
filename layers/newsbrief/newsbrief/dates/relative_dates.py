"""Days, weeks, months and years told from the article's own date: "yesterday", "next Friday", "later this year".

An article whose own date is only roughly known (the anchor is wide) leaves most of them open; each function
says how wide an anchor it bears, and raises `NoSuchDate` beyond.
"""

import re
from collections.abc import Callable
from typing import cast

from newsbrief.dates.context import Context, enclosing
from newsbrief.dates.spans import NoSuchDate, Unit, day_of, plus, span, unit_around
from newsbrief.dates.words import DAY, OFFSETS, WEEKDAY, WEEKDAYS, WHICH
from newsbrief.partial_date import PartialDate

_DAYS_AWAY = {
    "today": 0,
    "tonight": 0,
    "end of day": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "yesterday": -1,
    "day before yesterday": -2,
}
_AGAIN = {"after next": 1, "before last": -1}
# What "this time" is about as long as, a week, month or year away.
_ABOUT: dict[Unit, Unit] = {"week": "day", "month": "week", "year": "month"}
_UNIT = r"(?P<unit>week|month|quarter|year|decade)"


def _near_day(match: re.Match[str], context: Context) -> PartialDate:
    """Read "today", "tomorrow"; anchor up to a week."""
    context.need(7)
    away = _DAYS_AWAY[match["word"]]
    return enclosing(unit_around(day, "day", away) for day in (context.anchor.start, context.anchor.end))


def _night(match: re.Match[str], context: Context) -> PartialDate:
    """Read "overnight", "at midnight": the night before an article that reports it, else the one after."""
    context.need(1)
    day = context.anchor.start
    start, end = (plus(day, -1, "day"), day) if context.status == "past" else (day, plus(day, 1, "day"))
    return span(start, end, "range" if match[0] == "overnight" else "approximate", "relative")


def _unit(match: re.Match[str], context: Context) -> PartialDate:
    """Read "next month"; the anchor must lie in one such unit."""
    return context.unit(cast("Unit", match["unit"]), OFFSETS[match["which"]])


def _unit_again(match: re.Match[str], context: Context) -> PartialDate:
    """Read "the week after next", "the year before last"; the anchor must lie in one such unit."""
    return context.unit(cast("Unit", match["unit"]), 2 * _AGAIN[match["again"]])


def _rest_of_unit(match: re.Match[str], context: Context) -> PartialDate:
    """Read "later this year", "earlier this month": the unit on one side of the anchor, `approximate`."""
    whole = context.unit(cast("Unit", match["unit"]), 0)
    if match["side"] == "later":
        return span(context.anchor.start, whole.end, "approximate", "relative")
    return span(whole.start, context.anchor.end, "approximate", "relative")


def _this_time(match: re.Match[str], context: Context) -> PartialDate:
    """Read "this time last year": about as exact as the unit is long; the anchor must lie in what is shifted."""
    unit = cast("Unit", match["unit"])
    around = _ABOUT[unit]
    now = context.unit(around, 0)
    shifted = unit_around(plus(context.anchor.start, OFFSETS[match["which"]], unit), around)
    return span(shifted.start, shifted.end, "approximate", now.basis)


def _day_of_month(match: re.Match[str], context: Context) -> PartialDate:
    """Read "the 19th" (latest or next, by status), "the 19th of next month"; anchor up to a week."""
    context.need(7)
    if match["month"]:
        month = context.unit("month", OFFSETS[match["which"] or "this"]).start
        return PartialDate.of_day(day_of(month.year, month.month, int(match["day"])), "relative")
    return _nearest(int(match["day"]), None, context, 2)


def _weekday_of_month(match: re.Match[str], context: Context) -> PartialDate:
    """Read "Friday the 14th": the weekday tells the month, within half a year; anchor up to a week."""
    context.need(7)
    return _nearest(int(match["day"]), WEEKDAYS.index(match["weekday"]), context, 6)


def _nearest(number: int, weekday: int | None, context: Context, months: int) -> PartialDate:
    """The day of the month (on that weekday) that is nearest on the status's side of the anchor."""
    past = context.status == "past"
    edge = context.anchor.end if past else context.anchor.start
    for away in range(months + 1):
        month = unit_around(edge, "month", -away if past else away).start
        try:
            day = day_of(month.year, month.month, number)
        except NoSuchDate:
            continue
        if ((day <= edge) if past else (day >= edge)) and weekday in (None, day.weekday()):
            return PartialDate.of_day(day, "relative")
    raise NoSuchDate(f"no {number} near")


RELATIVE: tuple[tuple[str, str, Callable[[re.Match[str], Context], PartialDate]], ...] = (
    ("near day", rf"(?:later |earlier |late |early )?(?P<word>{'|'.join(_DAYS_AWAY)})", _near_day),
    ("night", r"overnight|turn of day", _night),
    ("unit", rf"{WHICH} {_UNIT}", _unit),
    ("unit again", r"(?P<unit>week|month|quarter|year) (?P<again>after next|before last)", _unit_again),
    ("rest of unit", rf"(?P<side>later|earlier) (?:in )?(?:this )?{_UNIT}", _rest_of_unit),
    ("this time", r"this time (?P<which>last|next) (?P<unit>week|month|year)", _this_time),
    ("day of month", rf"{DAY}(?<=\D)(?P<month> (?:of )?(?:{WHICH} )?month)?", _day_of_month),
    ("weekday of month", rf"{WEEKDAY} {DAY}", _weekday_of_month),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""
