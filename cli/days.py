"""Days as users type them: a day, a month or a year."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from cli.errors import USAGE, CommandError

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def first_day(text: str) -> date:
    """The first day of `2024`, `2024-05` or `2024-05-31`; CommandError (usage) for anything else."""
    year, month, day = _parts(text)
    return _date(text, year, month or 1, day or 1)


def last_day(text: str) -> date:
    """The last day of `2024`, `2024-05` or `2024-05-31`."""
    year, month, day = _parts(text)
    start = _date(text, year, month or 12, day or 1)
    return start if day else start.replace(day=calendar.monthrange(start.year, start.month)[1])


def months(since: date, until: date) -> Iterator[date]:
    """The first day of each month from `since`'s to `until`'s."""
    at = since.replace(day=1)
    while at <= until:
        yield at
        at = months_later(at, 1)


def months_later(day: date, count: int) -> date:
    """The first day of the month `count` months later (or earlier, if negative)."""
    at = day.year * 12 + day.month - 1 + count
    return date(at // 12, at % 12 + 1, 1)


def _parts(text: str) -> tuple[int, int | None, int | None]:
    match = _DAY.fullmatch(text.strip())
    if match is None:
        raise CommandError(f"{text!r} is no date; write 2024-05-31, 2024-05 or 2024.", USAGE)
    year, month, day = (int(part) if part else None for part in match.groups())
    return year or 0, month, day


def _date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise CommandError(f"{text!r} is not in the calendar.", USAGE) from error
