"""A date that was written for machines or for readers, in any spelling, to the days that it means."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from newsbrief.dates.languages.calendar_names import month_named, plain_letters
from newsbrief.dates.languages.day_first import is_day_first
from newsbrief.dates.resolve import resolve
from newsbrief.partial_date import Basis, PartialDate

_LONGEST = 120  # characters; more is prose
_SINCE_1970 = re.compile(r"(?:(?P<seconds>\d{9,10})(?:\.\d+)?|(?P<milliseconds>\d{13}))")
_ZONE = r"(?: ?(?:z|utc|gmt|[+-]\d\d\D?\d\d\D?))?"
_TOGETHER = re.compile(
    rf"(?:d:)?(?P<year>\d{{4}})(?P<month>\d\d)(?P<day>\d\d)(?:[t ]?\d{{4}}(?:\d\d(?:[.,]\d+)?)?)?{_ZONE}"
)
# After an ISO day only a time may follow, so that a stretch of days is not taken for its first.
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?:(?P<sep>[-/.])(?P<month>\d{1,2})(?:(?P=sep)(?P<day>\d{1,2})"
    rf"(?:t\d\d.*|[ ,|·_-]+\d{{1,2}}[:.h]\d\d.*|{_ZONE})?)?)?"
)
_DIGITS = re.compile(
    r"(?<![\d./-])(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{4})(?![\d./-])"
)
_NAME = r"(?P<name>[^\W\d_]{3,12})"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|er|o)?[ -]?(?:(?:de|of|di) )?{_NAME}\.?,?[ -](?:del? )?{_YEAR}",
        rf"(?<![^\W\d_]){_NAME}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?:de )?{_YEAR}",
        rf"(?<!\d)(?P<year>\d{{4}})[. ,-]{{1,2}}{_NAME}\.?[ -](?P<day>\d{{1,2}})(?!\d)",
        rf"(?<![^\W\d_]){_NAME} (?P<day>\d{{1,2}}) \d\d:\d\d:\d\d (?:[a-z]{{3,5}} |[+-]\d{{4}} )?{_YEAR}",
        r"(?<!\d)(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월](?: ?(?P<day>\d{1,2}) ?[日일])?",
        rf"(?<!\d)(?P<day>\d{{1,2}}) thang (?P<month>\d{{1,2}}),? (?:nam )?{_YEAR}",
    )
)
_MONTH_OF_YEAR = re.compile(rf"{_NAME}\.?,? (?:(?:de|del|of) )?{_YEAR}")
# A clock that nobody set, as a server writes it.
_UNSET = re.compile(r"(?:1970-01-01|0001-01-01)[t ]00:00.*")

Parts = tuple[int, int | None, int | None]


def written_date(text: str, language: str | None = None, basis: Basis = "metadata") -> PartialDate | None:
    """The day, month or year that a text means by itself, or None if it is no date or may be several.

    The day is the one that is written, in whatever zone; only seconds since 1970 name none, and are UTC.
    `language` (BCP 47) tells whether 02/03/2024 begins with the day; where it doesn't, that is no date.
    """
    plain = " ".join(plain_letters(text).split()).strip(" .,;|")
    if not plain or len(plain) > _LONGEST or is_unset(plain):
        return None
    for parts in _readings(plain, language):
        if (found := _partial(parts, basis)) is not None:
            return found
    found = resolve(text, "past", PartialDate.of_day(date(2000, 1, 1), basis))  # a date with its year needs no other
    return found.model_copy(update={"basis": basis}) if found and found.basis == "stated" else None


def is_unset(text: str) -> bool:
    """Whether a text is the time of a clock that nobody set, and so says nothing."""
    return _UNSET.fullmatch(text.strip().lower()) is not None


def _readings(plain: str, language: str | None) -> Iterator[Parts]:
    """What the text may say, the surest first; the calendar may not have it."""
    if match := _SINCE_1970.fullmatch(plain):
        seconds = int(match["seconds"]) if match["seconds"] else int(match["milliseconds"]) // 1000
        moment = datetime.fromtimestamp(seconds, UTC)
        yield moment.year, moment.month, moment.day
    for pattern in (_TOGETHER, _YEAR_FIRST):
        if match := pattern.fullmatch(plain):
            yield _parts(match)
    for match in _DIGITS.finditer(plain):
        first, second = int(match["first"]), int(match["second"])
        # Month first is never taken from a language: pages of any country say that they are in en-US.
        if match["sep"] == "." or first > 12 or first == second or (second <= 12 and is_day_first(language)):
            yield int(match["year"]), second, first
        elif second > 12:
            yield int(match["year"]), first, second
    for pattern in _NAMED:
        for match in pattern.finditer(plain):
            yield _parts(match)
    if match := _MONTH_OF_YEAR.fullmatch(plain):
        yield _parts(match)


def _parts(match: re.Match[str]) -> Parts:
    """Year, month and day of a match; a month 0 where its name is that of none."""
    said = match.groupdict()
    year, number, name, day = (said.get(group) for group in ("year", "month", "name", "day"))
    month = (month_named(name) or 0) if name else int(number) if number else None
    return int(year or 0), month, int(day) if day else None


def _partial(parts: Parts, basis: Basis) -> PartialDate | None:
    year, month, day = parts
    try:
        if month is None:
            return PartialDate.of_year(year, basis)
        if day is None:
            return PartialDate.of_month(year, month, basis)
        return PartialDate.of_day(date(year, month, day), basis)
    except ValueError:  # the calendar has no such day; calendar.IllegalMonthError is a ValueError
        return None
