"""An article's metadata, in the order of trust: the uploader's, the document's own, the text's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from email.errors import MessageError
from email.header import decode_header, make_header

from newsbrief.article import Note
from newsbrief.dates.resolve import resolve
from newsbrief.normalize.boilerplate import AuthorsWords
from newsbrief.normalize.credits import byline_of, copyright_year, date_in_credit, date_in_dateline
from newsbrief.normalize.document import Block, Stated
from newsbrief.normalize.language import language_of
from newsbrief.normalize.paragraphs import clean
from newsbrief.partial_date import Basis, PartialDate

_TITLE_LIMIT = 300
_FIELD_LIMIT = 500
_FIELDS = ("title", "byline", "publisher", "url", "canonical_url", "section", "language")
_ISO_PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?")
_HEAD = 4


@dataclass(frozen=True)
class Metadata:
    """What is known of an article besides its text."""

    title: str
    byline: str | None
    publisher: str | None
    url: str | None
    canonical_url: str | None
    section: str | None
    language: str | None
    published: PartialDate
    updated: PartialDate | None
    warnings: list[Note] = field(default_factory=list)


def metadata_of(
    uploaded: Mapping[str, str],
    document: Sequence[Stated],
    blocks: Sequence[Block],
    text: AuthorsWords,
    received_at: datetime,
) -> Metadata:
    """Metadata from S3 object metadata, what the document says of itself, and the text; `blocks` is all of it, uncut.

    Values of `uploaded` may be RFC 2047 encoded words, since S3 metadata is ASCII.
    """
    given = {name: _one_line(_decoded(value)) for name, value in uploaded.items()}
    sources = [given, *({name: _one_line(value) for name, value in stated.items()} for stated in document)]
    paragraphs = [block.text for block in text.blocks]
    warnings: list[Note] = []
    known = {
        name: next((source[name][:_FIELD_LIMIT] for source in sources if source.get(name)), None) for name in _FIELDS
    }
    published = next(
        (found for source in sources if (value := source.get("published")) and (found := _stated(value, warnings))),
        None,
    )
    return Metadata(
        title=(known["title"] or _title_in(paragraphs))[:_TITLE_LIMIT],
        byline=known["byline"] or next(filter(None, map(byline_of, text.credits)), None),
        publisher=known["publisher"],
        url=known["url"],
        canonical_url=known["canonical_url"],
        section=known["section"],
        updated=None,
        language=known["language"] or language_of("\n".join(paragraphs)),
        published=published
        or _published_in(
            [block.text for block in blocks], paragraphs, text.credits, received_at.date()
        ),
        warnings=warnings,
    )


def _decoded(value: str) -> str:
    """An S3 metadata value with its RFC 2047 encoded words decoded, or as it is if they are malformed."""
    try:
        return str(make_header(decode_header(value)))
    except (MessageError, LookupError, ValueError):
        return value


def _one_line(value: str) -> str:
    return " ".join(clean(value).split())


def _stated(value: str, warnings: list[Note]) -> PartialDate | None:
    """A date written as ISO 8601 (to the year, month or day) or in words with its year."""
    try:
        match = _ISO_PREFIX.fullmatch(value)
        if match:
            return _iso(match, "metadata")
    except ValueError:
        match = None
    anywhere = PartialDate.of_day(date(2000, 1, 1), "metadata")  # a stated date doesn't depend on it
    found = resolve(value, "past", anywhere)
    if found and found.basis == "stated":
        return found.model_copy(update={"basis": "metadata"})
    warnings.append(Note(code="METADATA_INVALID", message=f"published is not a date: {value[:80]!r}"))
    return None


def _iso(match: re.Match[str], basis: Basis) -> PartialDate:
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or month is None:
        return PartialDate.of_year(year or 0, basis)
    if day is None:
        return PartialDate.of_month(year, month, basis)
    return PartialDate.of_day(date(year, month, day), basis)


def _title_in(paragraphs: list[str]) -> str:
    """The first line, cut at a word if it is a whole paragraph."""
    first = paragraphs[0]
    if len(first) <= 160:
        return first
    return first[:160].rsplit(" ", 1)[0] + "…"


def _published_in(lines: list[str], paragraphs: list[str], credited: list[str], received: date) -> PartialDate:
    """The date in a dated line or dateline, else a copyright line's year, else the day of the upload."""
    for line in [*paragraphs[:1], *credited, *paragraphs[1:_HEAD]]:
        words = date_in_credit(line) or date_in_dateline(line)
        found = resolve(words, "past", PartialDate.of_day(received, "uploaded")) if words else None
        if found and found.basis == "stated" and found.precision == "day":
            return found
    years = [year for line in lines if (year := copyright_year(line)) and year <= received.year]
    if years:
        return PartialDate.of_year(max(years), "copyright")
    return PartialDate.of_day(received, "uploaded")
