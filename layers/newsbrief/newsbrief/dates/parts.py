"""Parts of a stretch of the calendar: "early", "the second half", "the last two weeks", "the first Monday"."""

from datetime import date, timedelta
from typing import cast

from newsbrief.dates.spans import NoSuchDate, Unit, days_from, plus, span, unit_around
from newsbrief.dates.words import WEEKDAYS
from newsbrief.partial_date import PartialDate, Precision

_Cuts = dict[str, tuple[int, int]]

# For a whole of the given kind: what it is counted in, and first and last (from 0) of each part.
_PARTS: dict[str, tuple[Unit, _Cuts]] = {
    "week": ("day", {"early": (0, 2), "mid": (1, 3), "late": (3, 6), "start": (0, 1), "end": (4, 6)}),
    "month": (
        "day",
        {
            "early": (0, 9),
            "mid": (10, 19),
            "late": (20, 30),
            "1st half": (0, 14),
            "2nd half": (15, 30),
            "2nd week": (7, 13),
            "3rd week": (14, 20),
            "4th week": (21, 27),
        },
    ),
    "quarter": ("month", {"early": (0, 0), "mid": (1, 1), "late": (2, 2)}),
    "year": (
        "month",
        {
            "early": (0, 3),
            "mid": (4, 7),
            "late": (8, 11),
            "start": (0, 0),
            "end": (11, 11),
            "1st half": (0, 5),
            "2nd half": (6, 11),
        },
    ),
    "decade": (
        "year",
        {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "1st half": (0, 4), "2nd half": (5, 9)},
    ),
    "century": (
        "year",
        {"early": (0, 32), "mid": (33, 66), "late": (67, 99), "1st half": (0, 49), "2nd half": (50, 99)},
    ),
}
_OTHER_NAMES = {"start": "early", "end": "late"}
# How a count of units at an edge of something longer is meant: "the first two weeks" is no exact stretch of days.
_EDGES: dict[str, Precision] = {"day": "range", "week": "approximate", "month": "range", "year": "range"}


def part_of(whole: PartialDate, part: str) -> PartialDate:
    """A part of a calendar unit, such as "early", "early+mid" (`approximate`) or "1st half" (`range`).

    Months are cut after the 10th and the 20th, years after April and August, quarters and seasons by their
    months, decades as 4 + 3 + 3 years, centuries as 33 + 34 + 33. The start and the end of a year are January
    and December.
    """
    if whole.precision == "day":
        return whole
    first, _, second = part.partition("+")
    if second:
        return span(part_of(whole, first).start, part_of(whole, second).end, "approximate", whole.basis)
    unit, parts = _PARTS.get(_kind(whole), ("day", {}))
    cut = parts.get(part) or parts.get(_OTHER_NAMES.get(part, ""))
    if cut is None:
        raise NoSuchDate(f"{part} of a {whole.precision}")
    start = plus(whole.start, cut[0], unit)
    end = min(whole.end, days_from(whole.start, cut[1] + 1, unit))
    return span(start, end, "range" if part.endswith("half") else "approximate", whole.basis)


def edge_of(whole: PartialDate, which: str, count: int, unit: Unit) -> PartialDate:
    """The first ("1st") or last so many units of something longer; weeks are counted from its edge on."""
    if which == "last":
        start, end = plus(plus(whole.end, 1, "day"), -count, unit), whole.end
    else:
        start, end = whole.start, days_from(whole.start, count, unit)
    if start < whole.start or end > whole.end:
        raise NoSuchDate(f"{count} {unit} of a {whole.precision}")
    precision = _EDGES.get(unit)
    if count == 1 and unit in ("day", "month", "year"):
        precision = cast("Precision", unit)
    if precision is None:
        raise NoSuchDate(f"{unit} of a {whole.precision}")
    return span(start, end, precision, whole.basis)


def nth_weekday(whole: PartialDate, nth: str, name: str) -> PartialDate:
    """The first ("1st") to fifth or the last Monday, or weekend, of something longer."""
    length = 2 if name == "weekend" else 1
    weekday = WEEKDAYS.index("saturday" if name == "weekend" else name)
    if nth == "last":
        last = plus(whole.end, 1 - length, "day")
        day = plus(last, -((last.weekday() - weekday) % 7), "day")
    else:
        day = plus(whole.start, (weekday - whole.start.weekday()) % 7 + 7 * (int(nth[0]) - 1), "day")
    end = plus(day, length - 1, "day")
    if day < whole.start or end > whole.end:
        raise NoSuchDate(f"{nth} {name} of {whole.start} to {whole.end}")
    return span(day, end, "day" if length == 1 else "range", whole.basis)


def week_of(found: PartialDate) -> PartialDate:
    """The week, from Monday on, that a day lies in."""
    if found.precision != "day":
        raise NoSuchDate(f"the week of a {found.precision}")
    return unit_around(found.start, "week").model_copy(update={"basis": found.basis})


def week_at(found: PartialDate, side: str) -> PartialDate:
    """The seven days that begin with a day, or that end with it ("ending")."""
    if found.precision != "day":
        raise NoSuchDate(f"a week that begins with a {found.precision}")
    start = plus(found.start, -6, "day") if side == "ending" else found.start
    return span(start, plus(start, 6, "day"), "week", found.basis)


def weekend_of(found: PartialDate) -> PartialDate:
    """The Saturday and Sunday that some days are of, or that a Friday begins."""
    days: list[date] = [found.start + timedelta(days=away) for away in range((found.end - found.start).days + 1)][:4]
    saturdays = [day for day in days if day.weekday() == 5]
    if not saturdays and found.start.weekday() in (4, 6):
        saturdays = [plus(found.start, 1 if found.start.weekday() == 4 else -1, "day")]
    if not saturdays or found.precision not in ("day", "range"):
        raise NoSuchDate(f"no weekend at {found.start}")
    return span(saturdays[0], plus(saturdays[0], 1, "day"), "range", found.basis)


def _kind(whole: PartialDate) -> str:
    """What a stretch of the calendar is cut like."""
    quarter = unit_around(whole.start, "quarter")
    if whole.precision == "season" or (whole.start, whole.end) == (quarter.start, quarter.end):
        return "quarter"
    if whole.precision == "range" and whole.end == days_from(whole.start, 100, "year"):
        return "century"
    return whole.precision
