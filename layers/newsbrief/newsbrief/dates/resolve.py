"""Calendar days of a date expression as an article writes it, worked out in code from the article's own date.

Seasons are those of the northern hemisphere, whoever writes, as only some articles say where they come from; the
winter of a year begins in its December. "Before", "after", "since" and "until" a day give that day.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from newsbrief.brief import DateStatus
from newsbrief.dates.context import Context
from newsbrief.dates.languages.day_first import is_day_first
from newsbrief.dates.languages.translated import translations
from newsbrief.dates.likely_year import in_likely_year
from newsbrief.dates.plain import plain
from newsbrief.dates.reading import read
from newsbrief.dates.spans import NoSuchDate, Yearly, span
from newsbrief.partial_date import PartialDate

FIRST_YEAR, LAST_YEAR = 1000, 2999
_LENGTH_OF_TIME = re.compile(
    r"(?:another )?(?:\d{1,4} to )?(?P<count>\d{1,4}) (?:more )?(?P<unit>hour|day|week|month|year)s?"
)
_Found = TypeVar("_Found", PartialDate, tuple[date, ...])


def anchor(
    published: PartialDate | None,
    received: date,
    mentions: Sequence[tuple[str, DateStatus]],
    language: str | None = None,
) -> PartialDate:
    """The days in which the article was written.

    A published day stays as it is; without a published date it is the day the article was received. A wider
    date, such as the year of a copyright line, is narrowed: the article is no older than the latest date in
    it that it reports as past, and no younger than its reception.
    """
    if published is None:
        return PartialDate.of_day(received, "uploaded")
    if published.start == published.end:
        return published
    start, end = published.start, published.end
    if start <= received:
        end = min(end, received)
    for text, status in mentions:
        if status == "past":
            starts = _in_its_language(text, language, lambda words: _starts(words, published)) or ()
            start = max((day for day in starts if start <= day <= end), default=start)
    if (start, end) == (published.start, published.end):
        return published
    return span(start, end, "day" if start == end else "approximate", published.basis)


def resolve(text: str, status: DateStatus, anchor: PartialDate, language: str | None = None) -> PartialDate | None:
    """The days that `text` means in an article written in `anchor`, or None if that stays open.

    `basis` is `stated` if the text itself fixes the year, `relative` if it took the anchor. Without a year
    the date is the latest one begun by the anchor (`past`), or the first one not over (`scheduled`, `possible`).
    What the text itself leaves in doubt ("around", a weekday that isn't the date's) is `approximate`. `language`
    (BCP 47) is the article's; without it, what several languages have different dates for stays open.
    """
    context = Context(status, anchor, is_day_first(language))
    return _in_its_language(text, language, lambda words: _resolved(*plain(words), context))


def is_length_of_time(text: str) -> bool:
    """Whether a deadline says how long there is and not from when: "seven days", "within 48 hours"."""
    expression, _ = plain(text)
    return _LENGTH_OF_TIME.fullmatch(expression.removeprefix("within ")) is not None


def deadline(text: str, anchor: PartialDate, language: str | None = None) -> PartialDate | None:
    """By when something is due: as a planned date, and a length of time ("48 hours") runs from the anchor."""
    context = Context("scheduled", anchor, is_day_first(language))

    def due(words: str) -> PartialDate | None:
        expression, vague = plain(words)
        if length := _LENGTH_OF_TIME.fullmatch(expression):
            expression = f"within {length['count']} {length['unit']}"
        return _resolved(expression, vague, context)

    return _in_its_language(text, language, due)


def _in_its_language(text: str, language: str | None, read_in: Callable[[str], _Found | None]) -> _Found | None:
    """What a text means in its own language or else in English; of unknown languages those that fit must agree."""
    if not language and (found := read_in(text)) is not None:
        return found
    foreign = {one for words in translations(text, language) if (one := read_in(words)) is not None}
    if len(foreign) == 1:
        return foreign.pop()
    return read_in(text) if language else None


def _resolved(expression: str, vague: bool, context: Context) -> PartialDate | None:
    try:
        meaning = read(expression, context)
        found = in_likely_year(meaning, context) if isinstance(meaning, Yearly) else meaning
    except NoSuchDate:
        return None
    if found.start.year < FIRST_YEAR or found.end.year > LAST_YEAR:
        return None
    return found.model_copy(update={"precision": "approximate"}) if vague else found


def _starts(text: str, published: PartialDate) -> tuple[date, ...] | None:
    """First days of a mention that needs no anchor, in every year of the published interval if it has none."""
    expression, _ = plain(text)
    try:
        meaning = read(expression, Context("past", published))
    except NoSuchDate:
        return None
    if isinstance(meaning, Yearly):
        years = range(published.start.year, published.end.year + 1)
        # "Winter" may be the one before: a season tells little about when the article was written.
        return tuple(one.start for one in meaning.occurrences(years) if one.precision != "season")
    return (meaning.start,) if meaning.basis == "stated" else None
