"""When an article was published and updated, by order of trust, and where its sources disagree."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from newsbrief.article import Note
from newsbrief.normalize.document import Block
from newsbrief.normalize.metadata.written_date import is_unset, written_date
from newsbrief.normalize.text.boilerplate import AuthorsWords
from newsbrief.normalize.text.credits import copyright_year, credits_in, date_in_dateline
from newsbrief.partial_date import PartialDate

_HEAD = 4  # paragraphs that may hold a dateline or a dated line
_AHEAD = timedelta(days=2)  # zones, and clocks that are wrong
_EARLIEST = date(1800, 1, 1)
_DATED_PATH = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d?|[a-z]{3,9})(?:[/-](?P<day>\d\d?))?(?=[/-]|$)", re.I
)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHOWN = 60
_DISAGREEING = 3

Source = tuple[str, Mapping[str, str]]
"""What a source is called in warnings, and what it states."""


@dataclass(frozen=True)
class Dates:
    """`published` is never unknown: at worst it is the day of the upload, and its basis says so."""

    published: PartialDate
    updated: PartialDate | None
    warnings: list[Note] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A date as one source has it."""

    source: str
    written: str
    date: PartialDate

    def __str__(self) -> str:
        start, end = self.date.start, self.date.end
        return f"{start if start == end else f'{start} to {end}'} in {self.source} ({self.written[:_SHOWN]!r})"


def dates_of(
    sources: Sequence[Source],
    blocks: Sequence[Block],
    text: AuthorsWords,
    received: date,
    language: str | None,
    address: str | None,
) -> Dates:
    """Dates from what came with the upload and what the document says, by trust, and from the text.

    `blocks` is all of the text, uncut; `address` the article's own. A date that no article of that day can have is
    passed over for the next source. An address, an update, a copyright line and the upload itself tell when an
    article was published only where nothing else does.
    """
    warnings: list[Note] = []
    written = list(_written_in_text(text))
    published = [*_stated("published", sources, received, language, warnings)]
    published += _read((words for words, is_update in written if not is_update), received, language)
    updated = [*_stated("updated", sources, received, language, warnings)]
    updated += _read((words for words, is_update in written if is_update), received, language)
    by_address = None if published else _in_address(address, received)
    if published or by_address:
        first = by_address or published[0].date
        last = next((one.date for one in updated if one.date.end >= first.start), None)
        return Dates(first, last, [*warnings, *_disagreement(published, last)])
    if updated:
        assumed = f"No source says when the article was published; {updated[0]} is when it was updated."
        warnings.append(Note(code="PUBLISHED_ASSUMED", message=assumed))
        return Dates(updated[0].date, updated[0].date, warnings)
    by_copyright = _by_copyright(blocks, sources, received)
    return Dates(by_copyright or PartialDate.of_day(received, "uploaded"), None, warnings)


def _stated(
    name: str,
    sources: Sequence[Source],
    received: date,
    language: str | None,
    warnings: list[Note],
) -> list[_Reading]:
    """The dates that the sources state; one that can't be used before any that can leaves a warning."""
    readings = []
    for source, stated in sources:
        written = stated.get(name)
        if not written or is_unset(written):
            continue
        found = written_date(written, language)
        if found is not None and _is_possible(found, received):
            readings.append(_Reading(source, written, found))
        elif not readings:
            trouble = "is not a date" if found is None else "is no day on which this article can have been"
            message = f"{name} {trouble}, in {source}: {written[:_SHOWN]!r}"
            warnings.append(Note(code="METADATA_INVALID", message=message))
    return readings


def _written_in_text(text: AuthorsWords) -> Iterator[tuple[str, bool]]:
    """Dates in words at the text's head, and whether they are of an update."""
    paragraphs = [block.text for block in text.blocks[:_HEAD]]
    for line in [*paragraphs[:1], *text.credits, *paragraphs[1:]]:
        if credit := credits_in(line):
            if credit.published:
                yield credit.published, False
            if credit.updated:
                yield credit.updated, True
        elif words := date_in_dateline(line):
            yield words, False


def _read(written: Iterable[str], received: date, language: str | None) -> list[_Reading]:
    """The days among dates in the text."""
    found = ((words, written_date(words, language, "stated")) for words in written)
    return [
        _Reading("the text", words, day)
        for words, day in found
        if day is not None and day.precision == "day" and _is_possible(day, received)
    ]


def _is_possible(found: PartialDate, received: date) -> bool:
    return found.end >= _EARLIEST and found.start <= received + _AHEAD


def _disagreement(readings: Sequence[_Reading], updated: PartialDate | None) -> list[Note]:
    """A warning if a source is more than a day away from the one that is used, and from the update too."""
    if not readings:
        return []
    used = readings[0]
    known = [used.date, *([updated] if updated else [])]
    far = (one for one in readings[1:] if min(_days_between(day, one.date) for day in known) > 1)
    others = list(dict.fromkeys(map(str, far)))
    if not others:
        return []
    message = f"published is {used}, which is used, but {', '.join(others[:_DISAGREEING])}."
    return [Note(code="DATES_DISAGREE", message=message)]


def _days_between(one: PartialDate, other: PartialDate) -> int:
    """0 for intervals that touch or overlap."""
    return max(0, (other.start - one.end).days, (one.start - other.end).days)


def _in_address(address: str | None, received: date) -> PartialDate | None:
    """The day, or at least the month, in the path of an address such as https://lund.example/2024/03/02/ferries."""
    match = _DATED_PATH.search(address or "")
    found = written_date(" ".join(filter(None, match.group("day", "month", "year")))) if match else None
    if found is None and match and match["month"].isdecimal():
        found = written_date("-".join(filter(None, match.group("year", "month", "day"))))
    return found if found and _is_possible(found, received) else None


def _by_copyright(blocks: Sequence[Block], sources: Sequence[Source], received: date) -> PartialDate | None:
    lines = [year for block in blocks if (year := copyright_year(block.text))]
    stated = [int(year) for _, one in sources for year in _YEARS.findall(one.get("copyright", ""))]
    past = [year for year in (*lines, *stated) if year <= received.year]
    return PartialDate.of_year(max(past), "copyright") if past else None
