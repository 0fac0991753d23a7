"""Announcements: of a new brief, or of a file that ended badly.

Each has JSON for programs, readable text for e-mail, and attributes for filter policies. All of it together
stays under what SNS takes, however long the brief.
"""

import json
import textwrap
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from newsbrief import keys
from newsbrief.article import SCHEMA_VERSION
from newsbrief.brief import Brief, DateMention, Explicitness, ThreatKind
from newsbrief.partial_date import PartialDate, Precision
from newsbrief.status import FileStatus

BriefEvent = Literal["brief.created", "brief.updated"]
FileEvent = Literal["file.rejected", "file.failed"]

_BYTES_LIMIT = 200_000  # of the JSON; with the e-mail text and the attributes it stays under 250 KB
_EMAIL_LIMIT = 20_000
_ATTRIBUTE_VALUES_LIMIT = 100
_SUBJECT_LIMIT = 100


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DemandLine(_Part):
    """A demand, as a message names it."""

    by: str
    of: str | None
    demand: str


class ThreatLine(_Part):
    """A threat, as a message names it."""

    by: str
    against: str | None
    threat: str
    kind: ThreatKind
    explicitness: Explicitness
    condition: str | None


class DateLine(_Part):
    """A date, as a message names it."""

    start: date | None
    end: date | None
    precision: Precision | None
    event: str


class FileName(_Part):
    """A dropped file."""

    bucket: str
    key: str


class ItemKey(_Part):
    """Where the whole brief is."""

    table: str
    pk: str
    sk: str


class BriefMessage(_Part):
    """The JSON of `brief.created` and `brief.updated`. `created_at` tells repeats of one brief apart."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    event: BriefEvent
    article_id: str
    title: str
    headline: str
    summary: str
    url: str | None
    published: PartialDate | None
    publisher: str | None
    language: str | None
    actors: list[str]
    demands: list[DemandLine]
    threats: list[ThreatLine]
    dates: list[DateLine]
    source: FileName
    item: ItemKey
    provenance: dict[Literal["created_at"], str]


class FileMessage(_Part):
    """The JSON of `file.rejected` and `file.failed`."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    event: FileEvent
    article_id: str | None
    source: FileName
    reason_code: str
    reason: str


@dataclass(frozen=True)
class Announcement:
    """What is published: subject, JSON, e-mail text, and the message attributes."""

    subject: str
    json_text: str
    email_text: str
    attributes: dict[str, str | int | list[str]]


def of_brief(brief: Brief, event: BriefEvent, table: str) -> Announcement:
    """Announce a brief that stands in `table`."""
    message = _fitting(
        BriefMessage(
            event=event,
            article_id=brief.article_id,
            title=brief.article.title,
            headline=brief.headline,
            summary=brief.summary,
            url=brief.article.url,
            published=brief.article.published,
            publisher=brief.article.publisher,
            language=brief.article.language,
            actors=[actor.name for actor in brief.actors],
            demands=[DemandLine(by=d.by, of=d.of, demand=d.demand) for d in brief.demands],
            threats=[
                ThreatLine.model_validate(threat.model_dump(include=set(ThreatLine.model_fields)))
                for threat in brief.threats
            ],
            dates=[_date_line(mention) for mention in brief.dates],
            source=FileName(bucket=brief.article.source.bucket, key=brief.article.source.key),
            item=ItemKey(table=table, pk=keys.article_pk(brief.article_id), sk=keys.BRIEF_SK),
            provenance={"created_at": brief.provenance.created_at.isoformat()},
        )
    )
    return Announcement(
        subject=_subject(brief.headline),
        json_text=message.model_dump_json(),
        email_text=_email(message),
        attributes=_brief_attributes(brief, event),
    )


def of_file(status: FileStatus) -> Announcement:
    """Announce that a file was rejected or failed."""
    event: FileEvent = "file.rejected" if status.state == "rejected" else "file.failed"
    message = FileMessage(
        event=event,
        article_id=status.article_id,
        source=FileName(bucket=status.bucket, key=status.key),
        reason_code=status.reason_code or "INTERNAL",
        reason=status.reason or "",
    )
    text = f"{status.key} {status.state}: {message.reason_code}\n\n{message.reason}\n"
    return Announcement(
        subject=_subject(f"{status.state}: {status.key}"),
        json_text=message.model_dump_json(),
        email_text=text,
        attributes={"event": event},
    )


def _date_line(mention: DateMention) -> DateLine:
    return DateLine(start=mention.start, end=mention.end, precision=mention.precision, event=mention.event)


def _brief_attributes(brief: Brief, event: BriefEvent) -> dict[str, str | int | list[str]]:
    """At most ten. SNS takes no empty values, so what is unknown or empty is left out."""
    published = brief.article.published
    kinds = {"demand": brief.demands, "threat": brief.threats, "date": brief.dates}
    found: dict[str, str | int | list[str] | None] = {
        "event": event,
        "language": brief.article.language,
        "publisher": brief.article.publisher,
        "published": published.start.isoformat() if published else None,
        "actors": _values(actor.key for actor in brief.actors),
        "countries": _values(actor.country for actor in brief.actors),
        "kinds": [kind for kind, items in kinds.items() if items],
        "threat_kinds": _values(threat.kind for threat in brief.threats),
        "demands": len(brief.demands),
        "threats": len(brief.threats),
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _values(found: Any) -> list[str]:
    return list(dict.fromkeys(value for value in found if value))[:_ATTRIBUTE_VALUES_LIMIT]


def _fitting(message: BriefMessage) -> BriefMessage:
    """The message with the tails of its longest lists cut until it fits; the brief itself stays whole."""
    while len(message.model_dump_json().encode()) > _BYTES_LIMIT:
        lists = {name: getattr(message, name) for name in ("actors", "demands", "threats", "dates")}
        longest = max(lists, key=lambda name: len(json.dumps(lists[name], default=str)))
        if not lists[longest]:
            return message.model_copy(update={"summary": message.summary[:2000], "title": message.title[:300]})
        message = message.model_copy(update={longest: lists[longest][: len(lists[longest]) // 2]})
    return message


def _subject(text: str) -> str:
    """SNS subjects are one line of fewer than 100 printable ASCII characters, beginning with a letter or digit."""
    ascii_text = text.encode("ascii", "ignore").decode()
    line = " ".join("".join(c for c in ascii_text if c.isprintable()).split())
    return textwrap.shorten(f"newsbrief: {line}", _SUBJECT_LIMIT - 1, placeholder="...")


def _email(message: BriefMessage) -> str:
    """The brief as a person reads it."""
    parts = [message.headline, _wrapped(message.summary)]
    if message.demands:
        lines = [f"- {d.by}{f' to {d.of}' if d.of else ''}: {d.demand}" for d in message.demands]
        parts.append("DEMANDS\n" + "\n".join(map(_wrapped, lines)))
    if message.threats:
        parts.append("THREATS\n" + "\n".join(_wrapped(_threat_line(threat)) for threat in message.threats))
    if message.dates:
        lines = [f"- {_days(line)}: {line.event}" for line in message.dates]
        parts.append("DATES\n" + "\n".join(map(_wrapped, lines)))
    parts.append("ACTORS\n" + _wrapped(", ".join(message.actors) or "none"))
    origin = [message.publisher, message.url, f"s3://{message.source.bucket}/{message.source.key}"]
    parts.append("\n".join([*filter(None, origin), f"article {message.article_id}"]))
    return "\n\n".join(parts)[:_EMAIL_LIMIT] + "\n"


def _threat_line(threat: ThreatLine) -> str:
    whom = f" against {threat.against}" if threat.against else ""
    condition = f" (if: {threat.condition})" if threat.condition else ""
    return f"- {threat.by}{whom}, {threat.explicitness}, {threat.kind}: {threat.threat}{condition}"


def _days(line: DateLine) -> str:
    if line.start is None or line.end is None:
        return "date unknown"
    return f"{line.start}" if line.start == line.end else f"{line.start} to {line.end}"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 78, subsequent_indent="  " if text.startswith("- ") else "")
