"""A message's header fields, and what they say of the article in it."""

import re
from collections.abc import Mapping
from datetime import date
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_tz

from newsbrief.normalize.document import Field, Stated
from newsbrief.normalize.file.charsets import codec_of, decode_as
from newsbrief.normalize.formats.mail.sender import sender_of

Fields = Mapping[str, str]

_LONGEST = 2_000  # of a header's value: a subject or an address is never that long
_MOST = 500
_FOLD = re.compile(r"\s*[\r\n]+\s*")
_ENCODED_WORDS = re.compile(r"(?:=\?[^?\s]{1,60}\?[bq]\?[^?]{0,1000}\?=\s*)+", re.I)
# What mail programs of several languages put before the subject of an answer or a forwarded message.
_ANSWERED = r"re|aw|antw|sv|res|rif|odp|ynt|回复|答复|回覆|返信|답장"
_FORWARDED = r"fwd?|wg|tr|vl|enc|rv|fs|pd|doorst|转发|轉寄|転送|전달"
_PREFIX = re.compile(
    rf"\s*(?:(?:{_ANSWERED}|{_FORWARDED})(?:\[\d{{1,3}}\]|\(\d{{1,3}}\))? ?[:：]|\[[^\[\]]{{1,60}}\])", re.I
)
_IS_ANSWER = re.compile(rf"\s*(?:\[[^\[\]]{{1,60}}\]\s*)?(?:{_ANSWERED})(?:\[\d{{1,3}}\])? ?[:：]", re.I)
_IS_FORWARDED = re.compile(rf"\s*(?:\[[^\[\]]{{1,60}}\]\s*)?(?:{_FORWARDED}) ?[:：]", re.I)
_MOST_PREFIXES = 20
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,1900}", re.I)


def fields_of(message: Message) -> Fields:
    """The first value of each of a message's header fields, decoded and unfolded, by its name in lower case."""
    fields: dict[str, str] = {}
    for name, value in list(message.raw_items())[:_MOST]:
        if name.lower() not in fields:
            fields[name.lower()] = decoded_field(str(value))
    return fields


def decoded_field(raw: str) -> str:
    """A header's value on one line, its encoded words decoded; bytes beyond ASCII are UTF-8 or windows-1252."""
    octets = raw[:_LONGEST].encode("utf-8", "surrogateescape")
    try:
        text = octets.decode()
    except UnicodeDecodeError:
        text = decode_as(octets, "cp1252")
    return _ENCODED_WORDS.sub(_word, _FOLD.sub(" ", text)).strip()


def _word(match: re.Match[str]) -> str:
    """A run of encoded words; as it is if it is damaged. The space after it parts it from what is not encoded."""
    space = " " if match[0][-1].isspace() else ""
    try:
        return "".join(_chunk(*chunk) for chunk in decode_header(match[0].strip())) + space
    except HeaderParseError:
        return match[0]


def _chunk(text: bytes | str, charset: str | None) -> str:
    if isinstance(text, str):
        return text
    try:
        return decode_as(text, codec_of(charset) or "utf-8", "replace")
    except (LookupError, UnicodeError):
        return decode_as(text, "cp1252")


def stated_in(fields: Fields) -> Stated:
    """What header fields say of the article: `published` is the day as it is written, in its own zone.

    Also for the fields that stand at the head of a forwarded message, whose date may be written in any way.
    """
    sender = sender_of(fields.get("from", ""))
    archived = _WEB_ADDRESS.search(fields.get("archived-at", ""))
    found: dict[Field, str | None] = {
        "title": title_of(fields.get("subject", "")),
        "byline": sender.person,
        "publisher": sender.organization,
        "published": _day(fields.get("date", "")),
        "language": fields.get("content-language", "").split(",")[0].strip(),
        "url": archived[0] if archived else None,
    }
    return {name: value for name, value in found.items() if value}


def title_of(subject: str) -> str:
    """A subject without what answering, forwarding and mailing lists put before it."""
    title = subject
    for _ in range(_MOST_PREFIXES):
        match = _PREFIX.match(title)
        if match is None:
            break
        title = title[match.end() :]
    return title.strip() or subject.strip()


def is_answer(fields: Fields) -> bool:
    """Whether the subject says that the message answers another."""
    return _IS_ANSWER.match(fields.get("subject", "")) is not None


def is_forwarded(fields: Fields) -> bool:
    """Whether the subject says that the message forwards another."""
    return _IS_FORWARDED.match(fields.get("subject", "")) is not None


def _day(written: str) -> str:
    """The ISO day of a date as RFC 5322 writes it, or the date as it is."""
    parsed = parsedate_tz(written)
    try:
        return date(*parsed[:3]).isoformat() if parsed else written
    except (ValueError, OverflowError):
        return written
