"""Calendar days of a date expression as an article writes it, worked out in code from the article's own date.

Seasons are those of the northern hemisphere; the winter of a year begins in its December. "Before", "after",
"since" and "until" a day give that day.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from newsbrief.brief import DateStatus
from newsbrief.dates.calendar_dates import CALENDAR
from newsbrief.dates.relative_dates import OFFSETS, RELATIVE, Context
from newsbrief.dates.spans import NoSuchDate, Yearly, part_of, plus, span, unit_around
from newsbrief.dates.words import WEEKDAY, WEEKDAYS, plain
from newsbrief.partial_date import Basis, PartialDate

Meaning = PartialDate | Yearly
Reader = Callable[[re.Match[str], Context], Meaning]

FIRST_YEAR, LAST_YEAR = 1000, 2999
_LEAP_GAP = 8  # years between two 29ths of February, at most


def anchor(published: PartialDate | None, received: date, mentions: Sequence[tuple[str, DateStatus]]) -> PartialDate:
    """The days in which the article was written.

    A published day stays as it is; without a published date it is the day the article was received. A wider
    date, such as the year of a copyright line, is narrowed: the article is no older than the latest date in
    it that it reports as past, and no younger than its reception.
    """
    if published is None:
        return PartialDate.of_day(received, "uploaded")
    if published.precision == "day":
        return published
    start, end = published.start, published.end
    if start <= received:
        end = min(end, received)
    for text, status in mentions:
        if status == "past":
            known = [day for day in _starts(text, published) if start <= day <= end]
            start = max(known, default=start)
    if (start, end) == (published.start, published.end):
        return published
    return span(start, end, "day" if start == end else "approximate", published.basis)


def resolve(text: str, status: DateStatus, anchor: PartialDate) -> PartialDate | None:
    """The days that `text` means in an article written in `anchor`, or None if that stays open.

    `basis` is `stated` if the text itself fixes the year, `relative` if it took the anchor. Without a year
    the date is the latest one begun by the anchor's end (`past`), or the first one not over by the anchor's
    start (`scheduled`, `possible`), or by its middle if the anchor is wider than a month.
    """
    expression, vague = plain(text)
    context = Context(status, anchor)
    try:
        meaning = _read(expression, context)
        found = _in_likely_year(meaning, context) if isinstance(meaning, Yearly) else meaning
    except NoSuchDate:
        return None
    if found.start.year < FIRST_YEAR or found.end.year > LAST_YEAR:
        return None
    if vague and found.precision in ("day", "week", "month", "year"):
        return found.model_copy(update={"precision": "approximate"})
    return found


def _starts(text: str, published: PartialDate) -> list[date]:
    """First days of a mention that needs no anchor, in every year of the published interval if it has none."""
    expression, _ = plain(text)
    try:
        meaning = _read(expression, Context("past", published))
    except NoSuchDate:
        return []
    if isinstance(meaning, Yearly):
        years = range(published.start.year, published.end.year + 1)
        # "Winter" may be the one before: a season tells little about when the article was written.
        return [one.start for one in meaning.occurrences(years) if one.precision != "season"]
    return [meaning.start] if meaning.basis == "stated" else []


def _read(text: str, context: Context) -> Meaning:
    """What an expression in plain form means; the first pattern that fits it decides."""
    for _, pattern, reader in PATTERNS:
        if match := pattern.fullmatch(text):
            return reader(match, context)
    raise NoSuchDate(text)


def _in_likely_year(yearly: Yearly, context: Context) -> PartialDate:
    """The occurrence an article means when it leaves the year out; anchor up to a year."""
    context.need(366)
    start, end = context.anchor.start, context.anchor.end
    pivot = start if context.days <= 31 else plus(start, context.days // 2, "day")
    if yearly.has_weekday:
        fitting = list(yearly.occurrences(range(start.year - 2, end.year + 3)))
        found = fitting[0] if len(fitting) == 1 else None
    elif context.status == "past":
        years = range(end.year, end.year - _LEAP_GAP - 1, -1)
        found = next((one for one in yearly.occurrences(years) if one.start <= end), None)
    else:
        years = range(pivot.year - 1, pivot.year + _LEAP_GAP + 1)
        found = next((one for one in yearly.occurrences(years) if one.end >= pivot), None)
    if found is None:
        raise NoSuchDate("in no year near the article's")
    return found.model_copy(update={"basis": "relative"})


# Made of other expressions


def _in_year(match: re.Match[str], context: Context) -> PartialDate:
    """Read "January 10, 2022", "the spring of next year"."""
    part = _read(match["part"], context)
    if not isinstance(part, Yearly):
        raise NoSuchDate(match[0])
    if match["digits"]:
        return part.in_year(int(match["digits"]))
    first, last = (unit_around(day, "year") for day in (context.anchor.start, context.anchor.end))
    if first != last:
        raise NoSuchDate("the article may come from more than one year")
    found = part.in_year(first.start.year + OFFSETS[match["which"]])
    return found.model_copy(update={"basis": "relative"})


def _part(match: re.Match[str], context: Context) -> Meaning:
    """Read "mid-December", "the end of the month", "the first half of 2024"."""
    part, rest = match["part"], match["whole"]
    whole = _read(f"this {rest}" if rest in ("week", "month", "quarter", "year") else rest, context)
    if isinstance(whole, Yearly):
        return replace(whole, in_year=lambda year: part_of(whole.in_year(year), part))
    return part_of(whole, part)


def _which(match: re.Match[str], context: Context) -> PartialDate:
    """Read "last spring", "next March": the latest one over, the first one not begun, for all of the anchor."""
    yearly = _read(match["date"], context)
    if not isinstance(yearly, Yearly):
        raise NoSuchDate(match[0])
    which, (start, end) = match["which"], (context.anchor.start, context.anchor.end)
    if which == "past":
        context = replace(context, status="past")
    if which == "coming":
        context = replace(context, status="scheduled")
    if which in ("this", "past", "coming"):
        return _in_likely_year(yearly, context)
    near = list(yearly.occurrences(range(start.year - _LEAP_GAP, end.year + _LEAP_GAP + 1)))
    if which == "last":
        found = [[one for one in near if one.end < day][-1:] for day in (start, end)]
    else:
        found = [[one for one in near if one.start > day][:1] for day in (start, end)]
    if not found[0] or found[0] != found[1]:
        raise NoSuchDate("the article's own date is too wide")
    return found[0][0].model_copy(update={"basis": "relative"})


def _range(match: re.Match[str], context: Context) -> Meaning:
    """Read "March 30 to April 2", "December 2023 to February 2024", "Monday to Friday"."""
    first = _read(match["first"], context)
    if match["second"] in WEEKDAYS and isinstance(first, PartialDate):
        context = Context("scheduled", first)
    second = _read(match["second"], context)
    if isinstance(second, Yearly):
        if isinstance(first, Yearly):
            has_weekday = first.has_weekday or second.has_weekday
            return Yearly(lambda year: _until(first.in_year(year), second), has_weekday)
        return _until(first, second)
    if isinstance(first, Yearly):
        years = (second.start.year, second.start.year - 1)
        begun = [one for one in first.occurrences(years) if one.start <= second.start]
        if not begun:
            raise NoSuchDate(match[0])
        return span(begun[0].start, second.end, "range", second.basis)
    basis: Basis = "stated" if first.basis == second.basis == "stated" else "relative"
    return span(first.start, second.end, "range", basis)


def _until(first: PartialDate, second: Yearly) -> PartialDate:
    """From a date to the next occurrence of another."""
    years = (first.start.year, first.start.year + 1)
    for end in second.occurrences(years):
        if end.start >= first.start:
            return span(first.start, end.end, "range", first.basis)
    raise NoSuchDate("the range has no end")


def _inside(match: re.Match[str], context: Context) -> Meaning:
    """Read "in March", "during 2014"."""
    return _read(match["date"], context)


def _dated_weekday(match: re.Match[str], context: Context) -> Yearly:
    """Read "Tuesday, March 4": only in years in which the weekday fits."""
    dated = _read(match["date"], context)
    weekday = WEEKDAYS.index(match["weekday"])
    if not isinstance(dated, Yearly):
        raise NoSuchDate(match[0])

    def in_year(year: int) -> PartialDate:
        found = dated.in_year(year)
        if found.start.weekday() != weekday or found.precision != "day":
            raise NoSuchDate(f"{found.start} is no {match['weekday']}")
        return found

    return Yearly(in_year, has_weekday=True)


_TWO_DAYS = r"\d{1,2}[a-z]{0,2} (?:to|and|or) \d{1,2}[a-z]{0,2}"
_THE_YEAR = r"(?:of |in )?(?:(?P<digits>[12]\d{3})|(?P<which>last|this|next) year)"
_PART = r"(?P<part>early|mid|late|start|end|1st half|2nd half|1st day|last day|(?:1st|2nd|3rd|4th) week)"
_COMPOSED: tuple[tuple[str, str, Reader], ...] = (
    ("inside", r"(?:in|within|during|over|throughout|for) (?P<date>.+)", _inside),
    ("days in year", rf"(?P<part>(?:[a-z]+ )?{_TWO_DAYS}|{_TWO_DAYS} (?:of )?[a-z]+) {_THE_YEAR}", _in_year),
    ("part", rf"{_PART}(?: of| in| on)? (?P<whole>.+)", _part),
    ("range", r"(?P<first>.+?) to (?P<second>.+)", _range),
    ("in year", rf"(?P<part>.+?) {_THE_YEAR}", _in_year),
    ("which", r"(?P<which>last|past|this|next|coming) (?P<date>.+)", _which),
    ("weekday, date", rf"{WEEKDAY} (?P<date>.+)", _dated_weekday),
)
PATTERNS: tuple[tuple[str, re.Pattern[str], Reader], ...] = tuple(
    (name, re.compile(pattern, re.ASCII), reader) for name, pattern, reader in (*CALENDAR, *RELATIVE, *_COMPOSED)
)
