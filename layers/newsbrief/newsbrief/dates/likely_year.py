"""Which year a date without one is of, in an article of a known or roughly known day."""

from datetime import date

from newsbrief.dates.context import Context
from newsbrief.dates.spans import NoSuchDate, Yearly, plus
from newsbrief.partial_date import PartialDate

LEAP_GAP = 8
"""Years between two 29ths of February, at most."""

_NARROW = 31  # days; the nearest date on the right side of so short a stretch is meant
_LEAD = 183  # days that news look ahead or back without naming the year, as a rule
# Days within which a weekday tells the year: ahead of a planned event (behind a past one), and on the other side.
_WEEKDAY_LEAD, _WEEKDAY_LAG = 550, 366


def in_likely_year(yearly: Yearly, context: Context) -> PartialDate:
    """The occurrence an article means when it leaves the year out, basis `relative`; anchor up to a year.

    The latest one begun (`past`), or the first one not over. Where that is not the same for all of a wide anchor,
    the only one within half a year of it, `approximate`, or none.
    """
    context.need(366)
    if yearly.by_date:
        return _by_weekday(yearly, context)
    start, end = context.anchor.start, context.anchor.end
    first, last = (_nearest(yearly, context, day) for day in (start, end))
    if first != last and context.days > _NARROW:
        near = _within_lead(yearly, context)
        if len(near) != 1:
            raise NoSuchDate("the article's own date leaves the year open")
        return near[0].model_copy(update={"basis": "relative", "precision": "approximate"})
    return (last if context.status == "past" else first).model_copy(update={"basis": "relative"})


def _nearest(yearly: Yearly, context: Context, day: date) -> PartialDate:
    """The occurrence on the status's side of a day."""
    if context.status == "past":
        years = range(day.year, day.year - LEAP_GAP - 1, -1)
        found = next((one for one in yearly.occurrences(years) if one.start <= day), None)
    else:
        years = range(day.year - 1, day.year + LEAP_GAP + 1)
        found = next((one for one in yearly.occurrences(years) if one.end >= day), None)
    if found is None:
        raise NoSuchDate("in no year near the article's")
    return found


def _within_lead(yearly: Yearly, context: Context) -> list[PartialDate]:
    """All occurrences on the status's side of any day of the anchor, as far away as news look."""
    start, end = context.anchor.start, context.anchor.end
    years = range(start.year - 2, end.year + 3)
    if context.status == "past":
        earliest = plus(start, -_LEAD, "day")
        return [one for one in yearly.occurrences(years) if earliest <= one.end and one.start <= end]
    latest = plus(end, _LEAD, "day")
    return [one for one in yearly.occurrences(years) if start <= one.end and one.start <= latest]


def _by_weekday(yearly: Yearly, context: Context) -> PartialDate:
    """The occurrence whose weekday fits, if need be against the status; it comes back after five years at least.

    If none does, the weekday is wrong or the date is: the date holds, `approximate`.
    """
    start, end = context.anchor.start, context.anchor.end
    behind, ahead = (_WEEKDAY_LEAD, _WEEKDAY_LAG) if context.status == "past" else (_WEEKDAY_LAG, _WEEKDAY_LEAD)
    earliest, latest = plus(start, -behind, "day"), plus(end, ahead, "day")
    for one in yearly.occurrences(range(start.year - 2, end.year + 3)):
        if earliest <= one.end and one.start <= latest:
            return one.model_copy(update={"basis": "relative"})
    if context.days > _NARROW or yearly.by_date is None:
        raise NoSuchDate("the weekday leaves the year open")
    found = in_likely_year(Yearly(yearly.by_date), context)
    return found.model_copy(update={"precision": "approximate"})
