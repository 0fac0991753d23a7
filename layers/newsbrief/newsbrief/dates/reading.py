"""What a date expression in plain form means: one table of patterns, the first that fits decides."""

import re
from collections.abc import Callable
from functools import cache

from newsbrief.dates.calendar_dates import CALENDAR
from newsbrief.dates.composed import BEFORE_RANGES, COMPOSED, Meaning, Reader
from newsbrief.dates.context import Context
from newsbrief.dates.counted import COUNTED
from newsbrief.dates.feasts import DATED, FEASTS
from newsbrief.dates.in_digits import IN_DIGITS
from newsbrief.dates.ranges import RANGES
from newsbrief.dates.relative_dates import RELATIVE
from newsbrief.dates.shifted import SHIFTED
from newsbrief.dates.spans import NoSuchDate
from newsbrief.dates.weekdays import WEEKLY

_Simple = Callable[[re.Match[str], Context], Meaning]


@cache
def _simple() -> tuple[tuple[re.Pattern[str], _Simple], ...]:
    """Patterns of expressions that are whole, compiled when they are needed first."""
    table = (*IN_DIGITS, *CALENDAR, *FEASTS, *RELATIVE, *WEEKLY, *COUNTED)
    return tuple((re.compile(pattern, re.ASCII), reader) for _, pattern, reader in table)


@cache
def _composed() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """Patterns of expressions made of others, compiled when they are needed first."""
    table = (*SHIFTED, *BEFORE_RANGES, *RANGES, *COMPOSED, *DATED)
    return tuple((re.compile(pattern, re.ASCII), reader) for _, pattern, reader in table)


def read(text: str, context: Context) -> Meaning:
    """What an expression in plain form means; `NoSuchDate` if no pattern fits it or the calendar hasn't it.

    Parts of it are read in turn, each shorter than the whole, and none twice.
    """
    for pattern, simple in _simple():
        if match := pattern.fullmatch(text):
            return simple(match, context)
    for pattern, composed in _composed():
        if match := pattern.fullmatch(text):
            return composed(match, context, read)
    raise NoSuchDate(text)
