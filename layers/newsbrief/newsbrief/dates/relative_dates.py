"""Date expressions that mean something only together with the article's own date: "next Friday", "in 3 days".

An article whose own date is only roughly known (the anchor is wide) leaves most of them open; each function
says how wide an anchor it bears, and raises `NoSuchDate` beyond.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast

from newsbrief.brief import DateStatus
from newsbrief.dates.spans import NoSuchDate, Unit, day_of, plus, span, unit_around
from newsbrief.dates.words import DAY, UNIT, WEEKDAY, WEEKDAYS
from newsbrief.partial_date import PartialDate, Precision

OFFSETS = {"last": -1, "this": 0, "next": 1}
_WIDEST = {"day": 7, "week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 366}
_DAYS_AWAY = {
    "today": 0,
    "tonight": 0,
    "end of day": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "yesterday": -1,
    "day before yesterday": -2,
}


@dataclass(frozen=True)
class Context:
    """What helps to read an expression: is the event over, and when was the article written."""

    status: DateStatus
    anchor: PartialDate

    @property
    def days(self) -> int:
        """How many days wide the anchor is."""
        return (self.anchor.end - self.anchor.start).days + 1

    def need(self, days: int) -> None:
        """Raise `NoSuchDate` if the anchor is wider than so many days."""
        if self.days > days:
            raise NoSuchDate(f"the article's own date is {self.days} days wide")


def _enclosing(dates: Iterable[PartialDate]) -> PartialDate:
    """What all readings agree on; if they differ, the interval around them, `approximate`."""
    readings = list(dates)
    start, end = min(one.start for one in readings), max(one.end for one in readings)
    agreed = all((one.start, one.end) == (start, end) for one in readings)
    return span(start, end, readings[0].precision if agreed else "approximate", "relative")


def _calendar_unit(context: Context, unit: Unit, offset: int) -> PartialDate:
    """This, last or next unit; the anchor must lie in one such unit."""
    first, last = (unit_around(day, unit, offset) for day in (context.anchor.start, context.anchor.end))
    if first != last:
        raise NoSuchDate(f"the article may come from more than one {unit}")
    return first


def _near_day(match: re.Match[str], context: Context) -> PartialDate:
    """Read "today", "tomorrow"; anchor up to a week."""
    context.need(7)
    away = _DAYS_AWAY[match["word"]]
    return _enclosing(unit_around(day, "day", away) for day in (context.anchor.start, context.anchor.end))


def _away(match: re.Match[str], context: Context) -> PartialDate:
    """Read "3 days ago", "in 2 to 3 weeks": the day, calendar week, month or year that far away.

    Writers count weeks and more only roughly, so the unit itself is the answer and not one day in it; for
    decades it is the year, `approximate`. Hours become days. Anchor up to one unit (days: a week).
    """
    name, sign = match["unit"], -1 if match["past"] else 1
    counts = [int(match["count"]), int(match["most"] or match["count"])]
    if name == "hour":
        counts = [min(counts) // 24, -(-max(counts) // 24)]
    unit = cast("Unit", "day" if name == "hour" else name)
    context.need(_WIDEST[unit])
    step, unit = (10, "year") if unit == "decade" else (1, unit)
    ends = (context.anchor.start, context.anchor.end)
    found = _enclosing(unit_around(day, unit, sign * step * count) for day in ends for count in counts)
    precision: Precision = found.precision
    if name == "decade":
        precision = "approximate"
    elif counts[0] != counts[1]:
        precision = "range"
    return span(found.start, found.end, precision, "relative")


def _window(match: re.Match[str], context: Context) -> PartialDate:
    """Read "within 90 days", "the last 5 years": from the anchor that far, as a range.

    Anchor up to one unit; wider than a day, it makes the range `approximate`.
    """
    count = int(match["count"] or 1)
    name = match["unit"]
    count, unit = (-(-count // 24), "day") if name == "hour" else (count, name)
    context.need(_WIDEST[unit])
    start, end = context.anchor.start, context.anchor.end
    if match["which"] in ("last", "past"):
        start = plus(start, -count, cast("Unit", unit))
    else:
        end = plus(end, count, cast("Unit", unit))
    return span(start, end, "range" if context.days == 1 else "approximate", "relative")


def _on_or_after(day: date, weekday: int) -> date:
    return plus(day, (weekday - day.weekday()) % 7, "day")


def _on_or_before(day: date, weekday: int) -> date:
    return plus(day, -((day.weekday() - weekday) % 7), "day")


def _first_days(context: Context, which: str, weekday: int, length: int) -> set[date]:
    """The days that "last/this/next Friday" (or weekend, `length` 2) may begin on; anchor up to a week.

    Writers differ over "next Friday" and "last Friday" (the nearest, or that of the next calendar week), so
    there may be two.
    """
    context.need(7)
    start, end = context.anchor.start, context.anchor.end
    if which == "past":
        return {_on_or_before(plus(start, -length, "day"), weekday)}
    if which == "coming":
        return {_on_or_after(plus(end, 1, "day"), weekday)}
    if which in ("last", "next"):
        away = -1 if which == "last" else 1
        in_week = {plus(unit_around(day, "week", away).start, weekday, "day") for day in (start, end)}
        if which == "last":
            return in_week | {_on_or_before(plus(day, -length, "day"), weekday) for day in (start, end)}
        return in_week | {_on_or_after(plus(day, 1, "day"), weekday) for day in (start, end)}
    if context.status == "past":
        return {_on_or_before(end, weekday)}
    return {_on_or_after(plus(start, 1 - length, "day"), weekday)}


def _weekday(match: re.Match[str], context: Context) -> PartialDate:
    """Read "Friday", "next Friday"; what `_first_days` leaves open is `approximate`."""
    days = _first_days(context, match["which"] or "", WEEKDAYS.index(match["weekday"]), 1)
    return _enclosing(PartialDate.of_day(day, "relative") for day in days)


def _weekday_of_week(match: re.Match[str], context: Context) -> PartialDate:
    """Read "Friday of next week"; the anchor must lie in one week."""
    week = _calendar_unit(context, "week", OFFSETS[match["which"]])
    return PartialDate.of_day(plus(week.start, WEEKDAYS.index(match["weekday"]), "day"), "relative")


def _weekend(match: re.Match[str], context: Context) -> PartialDate:
    """Read "this weekend": Saturday and Sunday."""
    days = _first_days(context, match["which"] or "", WEEKDAYS.index("saturday"), 2)
    return _enclosing(span(day, plus(day, 1, "day"), "range", "relative") for day in days)


def _unit(match: re.Match[str], context: Context) -> PartialDate:
    """Read "next month"; the anchor must lie in one such unit."""
    return _calendar_unit(context, cast("Unit", match["unit"]), OFFSETS[match["which"]])


def _rest_of_unit(match: re.Match[str], context: Context) -> PartialDate:
    """Read "later this year", "earlier this month": the unit on one side of the anchor, `approximate`."""
    whole = _calendar_unit(context, cast("Unit", match["unit"]), 0)
    if match["side"] == "later":
        return span(context.anchor.start, whole.end, "approximate", "relative")
    return span(whole.start, context.anchor.end, "approximate", "relative")


def _day_of_month(match: re.Match[str], context: Context) -> PartialDate:
    """Read "the 19th" (latest or next, by status), "the 19th of next month"; anchor up to a week."""
    context.need(7)
    if match["which"]:
        month = _calendar_unit(context, "month", OFFSETS[match["which"]]).start
        return PartialDate.of_day(day_of(month.year, month.month, int(match["day"])), "relative")
    past = context.status == "past"
    edge = context.anchor.end if past else context.anchor.start
    for offset in (0, -1, -2) if past else (0, 1, 2):
        month = unit_around(edge, "month", offset).start
        try:
            day = day_of(month.year, month.month, int(match["day"]))
        except NoSuchDate:
            continue
        if (day <= edge) if past else (day >= edge):
            return PartialDate.of_day(day, "relative")
    raise NoSuchDate(match[0])


_COUNT = r"(?P<count>\d{1,4})(?: (?:to|or) (?P<most>\d{1,4}))?"
_WHICH = r"(?P<which>last|this|next)"
_TIME = r"(?:in|within|over|for|during|throughout)"

RELATIVE: tuple[tuple[str, str, Callable[[re.Match[str], Context], PartialDate]], ...] = (
    ("near day", rf"(?:later |earlier )?(?P<word>{'|'.join(_DAYS_AWAY)})", _near_day),
    ("ago", rf"{_COUNT} {UNIT} (?P<past>ago)", _away),
    ("ahead", rf"(?:in )?{_COUNT} {UNIT} from (?:now|today)(?P<past>)", _away),
    ("in a while", rf"in {_COUNT} {UNIT}(?: time)?(?P<past>)", _away),
    ("within", rf"within (?P<which>)(?P<count>\d{{1,4}}) {UNIT}", _window),
    ("window", rf"(?:{_TIME} )?(?P<which>last|past|next|coming) (?P<count>\d{{1,4}}) {UNIT}", _window),
    ("running unit", rf"(?:{_TIME} )?(?P<which>past|coming) (?P<count>){UNIT}(?<!s)", _window),
    ("weekday", rf"(?:(?P<which>last|past|this|next|coming) )?{WEEKDAY}", _weekday),
    ("weekday of week", rf"{WEEKDAY} (?:of |in )?{_WHICH} week", _weekday_of_week),
    ("weekend", r"(?:(?P<which>last|past|this|next|coming) )?weekend", _weekend),
    ("unit", rf"{_WHICH} (?P<unit>week|month|quarter|year|decade)", _unit),
    (
        "rest of unit",
        r"(?P<side>later|earlier) (?:in )?(?:this )?(?P<unit>week|month|quarter|year|decade)",
        _rest_of_unit,
    ),
    ("day of month", rf"{DAY}(?<=\D)(?: (?:of )?{_WHICH} month)?", _day_of_month),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""
