"""Feasts and holidays that news use as dates: "until Easter", "since Labor Day", "Good Friday", "Boxing Day".

Easter is the western one unless it is called Orthodox; Thanksgiving, Labor Day and what is spelled or kept so in the
United States alone are theirs. Feasts whose day the calendar doesn't tell (Eid, Diwali, the Lunar New Year), or that
each state has of its own (Labour Day, Independence Day), stay open. `spellings` has those around the turn of the year.
"""

import re
from collections.abc import Callable
from datetime import date

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # type: ignore[import-untyped]

from newsbrief.dates.composed import Meaning, Read, Reader
from newsbrief.dates.context import Context
from newsbrief.dates.parts import nth_weekday
from newsbrief.dates.spans import NoSuchDate, Yearly, day_of, months, plus, span
from newsbrief.partial_date import PartialDate, Precision

_Day = Callable[[int], date]


def _on(month: int, day: int) -> _Day:
    return lambda year: day_of(year, month, day)


def _nth(nth: str, weekday: str, month: int, after: int = 0) -> _Day:
    """The first to fifth or the last such weekday of a month, or so many days after it."""
    return lambda year: plus(nth_weekday(months(year, month, 1, "month"), nth, weekday).start, after, "day")


def _at_easter(away: int, method: int = EASTER_WESTERN) -> _Day:
    def found(year: int) -> date:
        try:
            sunday: date = easter(year, method)
        except ValueError as error:
            raise NoSuchDate(f"Easter in {year}") from error
        return plus(sunday, away, "day")

    return found


# Names are in plain form: without "the", apostrophes and genitives.
_DAYS: tuple[tuple[str, _Day], ...] = (
    (r"easter(?: sunday| day)?", _at_easter(0)),
    (r"easter monday", _at_easter(1)),
    (r"good friday", _at_easter(-2)),
    (r"holy saturday|easter (?:saturday|eve)", _at_easter(-1)),
    (r"(?:maundy|holy) thursday", _at_easter(-3)),
    (r"palm sunday", _at_easter(-7)),
    (r"ash wednesday", _at_easter(-46)),
    (r"shrove tuesday|mardi gras", _at_easter(-47)),
    (r"ascension(?: day)?", _at_easter(39)),
    (r"pentecost(?: sunday)?|whit sunday|whitsun", _at_easter(49)),
    (r"(?:whit|pentecost) monday", _at_easter(50)),
    (r"corpus christi", _at_easter(60)),
    (r"orthodox easter(?: sunday)?", _at_easter(0, EASTER_ORTHODOX)),
    (r"orthodox good friday", _at_easter(-2, EASTER_ORTHODOX)),
    (r"orthodox easter monday", _at_easter(1, EASTER_ORTHODOX)),
    (r"(?:martin luther king(?: jr\.?)?|mlk) day", _nth("3rd", "monday", 1)),
    (r"presidents day", _nth("3rd", "monday", 2)),
    (r"memorial day", _nth("last", "monday", 5)),
    (r"labor day", _nth("1st", "monday", 9)),
    (r"columbus day|indigenous peoples? day|canadian thanksgiving", _nth("2nd", "monday", 10)),
    (r"remembrance sunday", _nth("2nd", "sunday", 11)),
    (r"thanksgiving(?: day)?", _nth("4th", "thursday", 11)),
    (r"black friday", _nth("4th", "thursday", 11, 1)),
    (r"cyber monday", _nth("4th", "thursday", 11, 4)),
    (r"epiphany|3 kings day", _on(1, 6)),
    (r"valentines? day", _on(2, 14)),
    (r"(?:international )?womens? day", _on(3, 8)),
    (r"st\.? patricks? day", _on(3, 17)),
    (r"april fools? day", _on(4, 1)),
    (r"anzac day", _on(4, 25)),
    (r"may day|international (?:workers|labou?r) day", _on(5, 1)),
    (r"juneteenth", _on(6, 19)),
    (r"canada day", _on(7, 1)),
    (r"bastille day", _on(7, 14)),
    (r"halloween", _on(10, 31)),
    (r"all saints day", _on(11, 1)),
    (r"all souls day", _on(11, 2)),
    (r"guy fawkes night|bonfire night", _on(11, 5)),
    (r"armistice day|remembrance day|veterans day", _on(11, 11)),
    (r"boxing day|st\.? stephens? day", _on(12, 26)),
)
# First and last day; the weekend at Easter and at Thanksgiving isn't equally long for all.
_STRETCHES: tuple[tuple[str, _Day, _Day, Precision], ...] = (
    (r"lent", _at_easter(-46), _at_easter(-1), "range"),
    (r"holy week", _at_easter(-7), _at_easter(-1), "range"),
    (r"easter weekend", _at_easter(-2), _at_easter(1), "approximate"),
    (r"memorial day weekend", _nth("last", "monday", 5, -2), _nth("last", "monday", 5), "range"),
    (r"labor day weekend", _nth("1st", "monday", 9, -2), _nth("1st", "monday", 9), "range"),
    (r"thanksgiving weekend", _nth("4th", "thursday", 11), _nth("4th", "thursday", 11, 3), "approximate"),
)


def _feast(match: re.Match[str], _: Context) -> Yearly:
    """Read "Good Friday", "Labor Day"."""
    day = next(day for name, day in _DAYS if re.fullmatch(name, match[0]))
    return Yearly(lambda year: PartialDate.of_day(day(year), "stated"))


def _stretch(match: re.Match[str], _: Context) -> Yearly:
    """Read "Holy Week", "Labor Day weekend"."""
    first, last, precision = next(row[1:] for row in _STRETCHES if re.fullmatch(row[0], match[0]))
    return Yearly(lambda year: span(first(year), last(year), precision, "stated"))


def _dated(match: re.Match[str], context: Context, read: Read) -> Meaning:
    """Read "Good Friday, April 18": only in years in which it is that day."""
    day = next(day for name, day in _DAYS if re.fullmatch(name, match["feast"]))
    dated = read(match["date"], context)

    def checked(found: PartialDate) -> PartialDate:
        if found.precision != "day" or found.start != day(found.start.year):
            raise NoSuchDate(f"{found.start} is no {match['feast']}")
        return found

    return dated.then(checked) if isinstance(dated, Yearly) else checked(dated)


_NAMES = "|".join(name for name, _ in _DAYS)
FEASTS: tuple[tuple[str, str, Callable[[re.Match[str], Context], Yearly]], ...] = (
    ("feast", _NAMES, _feast),
    ("feast's days", "|".join(name for name, *_ in _STRETCHES), _stretch),
)
"""Name, pattern over the plain form, and reader; the first pattern that fits decides."""

DATED: tuple[tuple[str, str, Reader], ...] = (("feast, date", rf"(?P<feast>{_NAMES}) (?P<date>.+)", _dated),)
"""The same, for a feast that its date follows."""
