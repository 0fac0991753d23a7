"""Expressions that take their time from a date told just before: "that autumn", "the same year", "two years later"."""

import re
from datetime import date
from typing import cast

from newsbrief.dates.context import Context, enclosing
from newsbrief.dates.plain import plain
from newsbrief.dates.reading import read
from newsbrief.dates.resolve import FIRST_YEAR, LAST_YEAR
from newsbrief.dates.spans import NoSuchDate, Unit, Yearly, plus
from newsbrief.dates.words import ANY_MONTH, COUNT, SEASONS, UNIT
from newsbrief.partial_date import PartialDate

_THAT = r"(?:that(?: (?:very|same))?|(?:this )?same)"
_OF_YEAR = f"{ANY_MONTH}|{'|'.join(SEASONS)}"
_REFERRING = re.compile(
    rf"(?P<before>(?:(?:in|on|during|over|throughout|early|mid|late|later|earlier|start of|end of|first half of) )*)"
    rf"{_THAT}(?: (?P<what>day|week|month|quarter|year|decade|{_OF_YEAR}))?"
)

_FOLLOWING = re.compile(rf"following (?P<what>week|month|year|{_OF_YEAR})")
_LATER = re.compile(rf"{COUNT} {UNIT}(?<!hours)(?<!hour) (?:later|afterwards?|after that)")
_PART_OF_DAY = re.compile(r"\b(?:morning|noon|afternoon|evening|night|midnight)\b", re.IGNORECASE)
_BEFORE_DAYS = ("", "in", "on", "during", "early", "late", "later")
_FAR = 183  # days from a date to a month or season that is still "that" one


def referred(text: str, earlier: PartialDate) -> PartialDate | None:
    """The days that an expression means after a date; None if it doesn't refer to it, or that date is too wide.

    A month or season is the first one from that date on; "that evening" and "that day" are the date itself. What is
    within the date told has its basis, what is counted from it is `relative`.
    """
    expression, _ = plain(text)
    context = Context("past", earlier)
    found = None
    try:
        if match := _LATER.fullmatch(expression):
            found = _later(match, context)
        elif match := _FOLLOWING.fullmatch(expression):
            found = _following(match["what"], context)
        elif (match := _REFERRING.fullmatch(expression)) and (match["what"] or _PART_OF_DAY.search(text)):
            found = _meant(match, context).model_copy(update={"basis": earlier.basis})
    except NoSuchDate:
        return None
    return found if found and FIRST_YEAR <= found.start.year <= found.end.year <= LAST_YEAR else None


def _later(match: re.Match[str], context: Context) -> PartialDate:
    """Read "two years later": the year so many years on, if the date lies in one year; so for other units."""
    counts = [int(match["count"]), int(match["most"] or match["count"])]
    unit = cast("Unit", match["unit"])
    return enclosing(context.unit(unit, count) for count in counts)


def _following(what: str, context: Context) -> PartialDate:
    """Read "the following year", "the following spring"."""
    if what in ("week", "month", "year"):
        return context.unit(cast("Unit", what), 1)
    after = plus(context.anchor.end, 1, "day")
    return _first(what, after, context)


def _meant(match: re.Match[str], context: Context) -> PartialDate:
    what, earlier = match["what"], context.anchor
    if what in (None, "day"):  # what names a time of day is gone from a plain form
        if earlier.precision != "day" or match["before"].strip() not in _BEFORE_DAYS:
            raise NoSuchDate(match[0])
        return earlier
    if not re.fullmatch(_OF_YEAR, what):
        return _whole(read(f"{match['before']}this {what}", context))
    first = _first(what, earlier.start, context)
    return _whole(read(f"{match['before']}{what} {first.start.year}", context))


def _first(what: str, day: date, context: Context) -> PartialDate:
    """The first such month or season on or, for a wide earlier date, from a day on; `NoSuchDate` if it is far."""
    yearly = read(what, context)
    if not isinstance(yearly, Yearly):
        raise NoSuchDate(what)
    is_wide = context.days > _FAR
    near = yearly.occurrences(range(day.year - 1, day.year + 2))
    first = next((one for one in near if (one.start if is_wide else one.end) >= day), None)
    if first is None or (first.start - context.anchor.end).days > _FAR:
        raise NoSuchDate(what)
    return first.model_copy(update={"basis": "relative"})


def _whole(meaning: PartialDate | Yearly) -> PartialDate:
    if isinstance(meaning, Yearly):
        raise NoSuchDate("a date without its year")
    return meaning
