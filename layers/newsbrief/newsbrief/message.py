"""Announcements: of a new brief, or of a file that ended badly.

Each has JSON for programs, readable text for e-mail, and attributes for filter policies. All of it together
stays under what SNS takes, however long the brief.
"""

import json
import textwrap
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict
from pydantic_core import to_json

from newsbrief import keys
from newsbrief.article import SCHEMA_VERSION
from newsbrief.brief import Brief, DateMention, Demand, Explicitness, Threat, ThreatKind
from newsbrief.partial_date import PartialDate, Precision
from newsbrief.status import FileStatus

BriefEvent = Literal["brief.created", "brief.updated"]
FileEvent = Literal["file.rejected", "file.failed"]

# Bytes as sent: UTF-8, escaped as strings of the body's JSON. With 40 KB at most of attributes, all of it stays
# under 250 KB; SNS takes 256.
_JSON_LIMIT = 180_000
_EMAIL_LIMIT = 28_000
_ATTRIBUTE_VALUES_LIMIT = 100
_SUBJECT_LIMIT = 100

# Characters
_NAME_LIMIT = 200
_TEXT_LIMIT = 1_000
_SUMMARY_LIMIT = 2_000
_URL_LIMIT = 2_000


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

    @property
    def body(self) -> str:
        """What is sent with `MessageStructure: json`. Not in ASCII, which would triple other alphabets."""
        return json.dumps({"default": self.json_text, "email": self.email_text}, ensure_ascii=False)

    @property
    def typed_attributes(self) -> dict[str, tuple[str, str]]:
        """The attributes as SNS takes them, each a data type and a string."""
        return {name: _typed(value) for name, value in self.attributes.items()}


def of_brief(brief: Brief, event: BriefEvent, table: str) -> Announcement:
    """Announce a brief that stands in `table`."""
    message = _fitting(
        BriefMessage(
            event=event,
            article_id=brief.article_id,
            title=brief.article.title[:_TEXT_LIMIT],
            headline=brief.headline,
            summary=brief.summary[:_SUMMARY_LIMIT],
            # Half an address leads nowhere.
            url=brief.article.url if len(brief.article.url or "") <= _URL_LIMIT else None,
            published=brief.article.published,
            publisher=_name(brief.article.publisher),
            language=_name(brief.article.language),
            actors=[actor.name[:_NAME_LIMIT] for actor in brief.actors],
            demands=[_demand_line(demand) for demand in brief.demands],
            threats=[_threat(threat) for threat in brief.threats],
            dates=[_date_line(mention) for mention in brief.dates],
            source=FileName(bucket=brief.article.source.bucket, key=brief.article.source.key),
            item=ItemKey(table=table, pk=keys.article_pk(brief.article_id), sk=keys.BRIEF_SK),
            provenance={"created_at": brief.provenance.created_at.isoformat()},
        )
    )
    return Announcement(
        subject=_subject(brief.headline),
        json_text=message.model_dump_json(),
        email_text=_cut_as_sent(_email(message), _EMAIL_LIMIT),
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
        reason=(status.reason or "")[:_SUMMARY_LIMIT],
    )
    text = f"{_line(status.key)} {status.state}: {message.reason_code}\n\n{_line(message.reason)}\n"
    return Announcement(
        subject=_subject(f"{status.state}: {status.key}"),
        json_text=message.model_dump_json(),
        email_text=_cut_as_sent(text, _EMAIL_LIMIT),
        attributes={"event": event},
    )


def _demand_line(demand: Demand) -> DemandLine:
    return DemandLine(by=demand.by[:_NAME_LIMIT], of=_name(demand.of), demand=demand.demand[:_TEXT_LIMIT])


def _threat(threat: Threat) -> ThreatLine:
    return ThreatLine(
        by=threat.by[:_NAME_LIMIT],
        against=_name(threat.against),
        threat=threat.threat[:_TEXT_LIMIT],
        kind=threat.kind,
        explicitness=threat.explicitness,
        condition=threat.condition[:_TEXT_LIMIT] if threat.condition else None,
    )


def _date_line(mention: DateMention) -> DateLine:
    return DateLine(
        start=mention.start, end=mention.end, precision=mention.precision, event=mention.event[:_TEXT_LIMIT]
    )


def _name(text: str | None) -> str | None:
    return text[:_NAME_LIMIT] if text else text


def _brief_attributes(brief: Brief, event: BriefEvent) -> dict[str, str | int | list[str]]:
    """At most ten. SNS takes no empty values, so what is unknown or empty is left out."""
    published = brief.article.published
    kinds = {"demand": brief.demands, "threat": brief.threats, "date": brief.dates}
    found: dict[str, str | int | list[str] | None] = {
        "event": event,
        "language": _name(brief.article.language),
        "publisher": _name(brief.article.publisher),
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


def _typed(value: str | int | list[str]) -> tuple[str, str]:
    if isinstance(value, list):
        return "String.Array", json.dumps(value, ensure_ascii=False)
    return ("Number", str(value)) if isinstance(value, int) else ("String", value)


def _fitting(message: BriefMessage) -> BriefMessage:
    """The message with the tails of its longest lists cut until it fits; the brief itself stays whole."""
    lists: dict[str, list[Any]] = {
        name: list(getattr(message, name)) for name in ("actors", "demands", "threats", "dates")
    }
    sizes = {name: [_bytes_as_sent(to_json(line).decode()) + 1 for line in lines] for name, lines in lists.items()}
    totals = {name: sum(line_sizes) for name, line_sizes in sizes.items()}
    left = _bytes_as_sent(message.model_dump_json())
    while left > _JSON_LIMIT and any(totals.values()):
        longest = max(totals, key=lambda name: totals[name])
        size = sizes[longest].pop()
        lists[longest].pop()
        totals[longest] -= size
        left -= size
    return message.model_copy(update=lists)


def _bytes_as_sent(text: str) -> int:
    """How long a text is inside the body."""
    return len(json.dumps(text, ensure_ascii=False).encode()) - 2


def _cut_as_sent(text: str, limit: int) -> str:
    """As many whole characters of a text as take up to `limit` bytes inside the body."""
    if _bytes_as_sent(text) <= limit:
        return text
    return text[: bisect_right(range(len(text)), limit, key=lambda length: _bytes_as_sent(text[:length])) - 1]


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
    parts.append("\n".join([*(_line(one) for one in origin if one), f"article {message.article_id}"]))
    return "\n\n".join(parts) + "\n"


def _line(text: str) -> str:
    """A text on one line, without what can't be seen: a file's name may hold anything."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


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
