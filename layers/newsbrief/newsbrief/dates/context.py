"""What helps to read a date expression besides its words, and how far an article's own date bears it."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsbrief.brief import DateStatus
from newsbrief.dates.spans import NoSuchDate, Unit, span, unit_around
from newsbrief.partial_date import PartialDate


@dataclass(frozen=True)
class Context:
    """Is the event over, when was the article written, and do its dates in digits begin with the day (if known)."""

    status: DateStatus
    anchor: PartialDate
    is_day_first: bool | None = None

    @property
    def days(self) -> int:
        """How many days wide the anchor is."""
        return (self.anchor.end - self.anchor.start).days + 1

    def need(self, days: int) -> None:
        """Raise `NoSuchDate` if the anchor is wider than so many days."""
        if self.days > days:
            raise NoSuchDate(f"the article's own date is {self.days} days wide")

    def unit(self, unit: Unit, offset: int) -> PartialDate:
        """This, last or next unit; the anchor must lie in one such unit."""
        first, last = (unit_around(day, unit, offset) for day in (self.anchor.start, self.anchor.end))
        if first != last:
            raise NoSuchDate(f"the article may come from more than one {unit}")
        return first


def enclosing(dates: Iterable[PartialDate]) -> PartialDate:
    """What all readings agree on; if they differ, the interval around them, `approximate`."""
    readings = list(dates)
    start, end = min(one.start for one in readings), max(one.end for one in readings)
    agreed = all((one.start, one.end) == (start, end) for one in readings)
    return span(start, end, readings[0].precision if agreed else "approximate", "relative")
