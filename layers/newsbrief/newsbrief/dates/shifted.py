"""So many units before or after another date: "90 days after 1 May", "a week on Monday", "a year ago today"."""

import re
from dataclasses import replace
from datetime import date

from newsbrief.dates.composed import Meaning, Read, Reader, changed
from newsbrief.dates.context import Context
from newsbrief.dates.counted import in_days
from newsbrief.dates.spans import NoSuchDate, Unit, Yearly, plus, span, unit_around
from newsbrief.dates.weekdays import on_or_after, on_or_before
from newsbrief.dates.words import ANY_WEEKDAY, UNIT, WEEKDAY, WEEKDAYS
from newsbrief.partial_date import PartialDate

_COUNT = r"(?P<count>\d{1,4})"
_EXACT = rf"(?:(?:next|coming|this) )?(?:{ANY_WEEKDAY})|today|tomorrow|yesterday"


def _shift(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "90 days after 1 May", "two weeks before 3 May", "a week on Monday".

    Days are counted to the day, and so are weeks from a weekday; else the answer is the week, month or year.
    """
    count, unit = in_days(int(match["count"]), match["unit"])
    sign = -1 if match["side"] == "before" else 1
    if unit == "week" and re.fullmatch(_EXACT, match["date"]):
        count, unit = 7 * count, "day"
    if unit == "decade":
        count, unit = 10 * count, "year"
    status = context.status if match["side"] in ("before", "after") else "scheduled"
    from_date = read(match["date"], replace(context, status=status))

    def shifted(found: PartialDate) -> PartialDate:
        return unit_around(_day(found, match[0]), unit, sign * count).model_copy(update={"basis": found.basis})

    return changed(from_date, shifted)


def _next_to(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "the day after Christmas", "the eve of 3 May"."""
    offset = 1 if match["side"] == "after" else -1

    def beside(found: PartialDate) -> PartialDate:
        return PartialDate.of_day(plus(_day(found, match[0]), offset, "day"), found.basis)

    return changed(read(match["date"], context), beside)


def _weekday_beside(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "the Monday after Easter", "the Sunday before 3 May": the nearest, never the day itself."""
    weekday, sign = WEEKDAYS.index(match["weekday"]), -1 if match["side"] == "before" else 1

    def beside(found: PartialDate) -> PartialDate:
        next_to = plus(_day(found, match[0]), sign, "day")
        day = on_or_before(next_to, weekday) if sign < 0 else on_or_after(next_to, weekday)
        return PartialDate.of_day(day, found.basis)

    return changed(read(match["date"], context), beside)


def _within(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "within 30 days of 1 May": from that day on."""
    count, unit = in_days(int(match["count"]), match["unit"])

    def running(found: PartialDate) -> PartialDate:
        return span(found.start, plus(_day(found, match[0]), count, unit), "range", found.basis)

    return changed(read(match["date"], context), running)


def _ago_from(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "a year ago today", "a week ago Monday": to the day; "a year ago this month": about then."""
    count, unit = in_days(int(match["count"]), match["unit"])
    found = read(match["date"], replace(context, status="past"))
    if isinstance(found, Yearly):
        raise NoSuchDate(match[0])
    if match["date"] in ("this week", "this month"):
        around: Unit = "week" if match["date"] == "this week" else "month"
        then = unit_around(plus(context.anchor.start, -count, unit), around)
        return span(then.start, then.end, "approximate", "relative")
    if match["date"] != "today" and unit not in ("day", "week"):
        raise NoSuchDate(match[0])
    return PartialDate.of_day(plus(_day(found, match[0]), -count, unit), "relative")


def _night_after(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "overnight on Friday": that day and the next."""

    def night(found: PartialDate) -> PartialDate:
        day = _day(found, match[0])
        return span(day, plus(day, 1, "day"), "range", found.basis)

    return changed(read(match["date"], context), night)


def _day(found: PartialDate, words: str) -> date:
    if found.precision != "day":
        raise NoSuchDate(f"{words}: counted from a {found.precision}")
    return found.start


SHIFTED: tuple[tuple[str, str, Reader], ...] = (
    ("within", rf"within {_COUNT} {UNIT} (?:of|from|after) (?P<date>.+)", _within),
    ("next to", r"(?:day (?P<side>before|after)|eve of) (?P<date>.+)", _next_to),
    ("weekday beside", rf"{WEEKDAY} (?P<side>before|after) (?P<date>.+)", _weekday_beside),
    ("ago from", rf"{_COUNT} {UNIT} ago (?:on )?(?P<date>{ANY_WEEKDAY}|today|this week|this month)", _ago_from),
    ("shift", rf"{_COUNT} {UNIT} (?P<side>before|after|from|on) (?P<date>.+)", _shift),
    ("week from", rf"(?P<count>\d) (?P<unit>week)s? (?P<side>)(?P<date>{_EXACT})", _shift),
    ("night after", r"overnight (?:on )?(?P<date>.+)", _night_after),
    ("day and night", r"(?P<date>.+) overnight", _night_after),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""
