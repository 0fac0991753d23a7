"""So many days, weeks, months or years from the article's own date: "two weeks ago", "within 90 days".

Each function says how wide an anchor it bears, and raises `NoSuchDate` beyond.
"""

import re
from collections.abc import Callable
from typing import cast

from newsbrief.dates.context import Context, enclosing
from newsbrief.dates.spans import Unit, plus, span, unit_around
from newsbrief.dates.words import COUNT, UNIT
from newsbrief.partial_date import PartialDate, Precision

_WIDEST = {"day": 7, "week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 366}


def in_days(count: int, unit: str) -> tuple[int, Unit]:
    """A count of units with hours made days, rounded up."""
    return (-(-count // 24), "day") if unit == "hour" else (count, cast("Unit", unit))


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
    found = enclosing(unit_around(day, unit, sign * step * count) for day in ends for count in counts)
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
    said = match.groupdict()
    count, unit = in_days(int(said.get("most") or said["count"] or 1), match["unit"])
    context.need(_WIDEST[unit])
    start, end = context.anchor.start, context.anchor.end
    if match["which"] in ("last", "past", "ago"):
        start = plus(start, -count, unit)
    else:
        end = plus(end, count, unit)
    return span(start, end, "range" if context.days == 1 else "approximate", "relative")


_TIME = r"(?:in|within|over|for|during|throughout)"
_NOW = r"(?: (?:from|of) (?:now|today)| time)?"
COUNTED: tuple[tuple[str, str, Callable[[re.Match[str], Context], PartialDate]], ...] = (
    ("ago", rf"{COUNT} {UNIT} (?P<past>ago)", _away),
    ("ahead", rf"(?:in )?{COUNT} {UNIT} (?:from now|hence)(?P<past>)", _away),
    ("in a while", rf"in {COUNT} {UNIT}(?: time)?(?P<past>)", _away),
    ("within", rf"within (?P<which>){COUNT} {UNIT}{_NOW}", _window),
    ("within ago", rf"within {COUNT} {UNIT} (?P<which>ago)", _window),
    ("window", rf"(?:{_TIME} )?(?P<which>last|past|next|coming) {COUNT} {UNIT}", _window),
    ("running unit", rf"(?:{_TIME} )?(?P<which>past|coming) (?P<count>){UNIT}(?<!s)", _window),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""
