"""An article's metadata, in the order of trust: the uploader's, the document's own, the text's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header

from newsbrief.article import Note
from newsbrief.dates.resolve import resolve
from newsbrief.normalize.language import language_of
from newsbrief.partial_date import Basis, PartialDate

_TITLE_LIMIT = 300
_FIELD_LIMIT = 500
_FIELDS = ("title", "byline", "publisher", "url", "language")
_ISO_PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?")
_BYLINE = re.compile(r"by (?P<name>[^\d.!?:;]{3,80})", re.I)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,40}?\b((?:19|20)\d\d)\b", re.I)
_DATED_LINE = re.compile(
    r"(?:(?:first )?(?:published|posted|updated|date|filed)(?: on| at)?:? *)?"
    r"(?P<date>(?:[A-Za-z]{3,9},? )?(?:\d{4}-\d{2}-\d{2}|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,? \d{4}))(?:[ ,|·at-]*\d{1,2}[:.]\d{2}.{0,20})?",
    re.I,
)
_DATELINE = re.compile(
    r"[A-Z][\w.'’ ,-]{2,60}?[,(] *(?P<date>[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})"
    r"[^–—-]{0,30}[–—-]"
)
_HEAD = 4


@dataclass(frozen=True)
class Metadata:
    """What is known of an article besides its text."""

    title: str
    byline: str | None
    publisher: str | None
    url: str | None
    language: str | None
    published: PartialDate
    warnings: list[Note] = field(default_factory=list)


def metadata_of(
    uploaded: Mapping[str, str],
    document: Mapping[str, str],
    raw_text: str,
    paragraphs: list[str],
    received_at: datetime,
) -> Metadata:
    """Metadata from S3 object metadata, the document's fields, and the text before boilerplate was cut.

    Values of `uploaded` may be RFC 2047 encoded words, since S3 metadata is ASCII.
    """
    given = {name: _decoded(value) for name, value in uploaded.items()}
    warnings: list[Note] = []
    known = {
        name: next((source[name][:_FIELD_LIMIT] for source in (given, document) if source.get(name)), None)
        for name in _FIELDS
    }
    published = next(
        (
            found
            for source in (given, document)
            if (value := source.get("published")) and (found := _stated(value, warnings))
        ),
        None,
    )
    return Metadata(
        title=(known["title"] or _title_in(paragraphs))[:_TITLE_LIMIT],
        byline=known["byline"] or _byline_in(paragraphs),
        publisher=known["publisher"],
        url=known["url"],
        language=known["language"] or language_of("\n".join(paragraphs)),
        published=published or _published_in(raw_text, paragraphs, received_at.date()),
        warnings=warnings,
    )


def without_credits(paragraphs: list[str]) -> list[str]:
    """The paragraphs without the byline and the dated line at their head, which are metadata and not text."""
    head = [line for line in paragraphs[1:_HEAD] if not (_BYLINE.fullmatch(line) or _DATED_LINE.fullmatch(line))]
    return [*paragraphs[:1], *head, *paragraphs[_HEAD:]]


def _decoded(value: str) -> str:
    """An S3 metadata value; RFC 2047 encoded words decoded, white space folded."""
    try:
        text = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        text = value
    return " ".join(text.split())


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


def _byline_in(paragraphs: list[str]) -> str | None:
    for line in paragraphs[1:_HEAD]:
        match = _BYLINE.fullmatch(line)
        if match:
            return match["name"].strip()
    return None


def _published_in(raw_text: str, paragraphs: list[str], received: date) -> PartialDate:
    """The date in a dated line or dateline, else a copyright line's year, else the day of the upload."""
    for line in paragraphs[:_HEAD]:
        match = _DATED_LINE.fullmatch(line) or _DATELINE.match(line)
        found = resolve(match["date"], "past", PartialDate.of_day(received, "uploaded")) if match else None
        if found and found.basis == "stated" and found.precision == "day":
            return found
    years = [int(year) for year in _COPYRIGHT.findall(raw_text) if int(year) <= received.year]
    if years:
        return PartialDate.of_year(max(years), "copyright")
    return PartialDate.of_day(received, "uploaded")
