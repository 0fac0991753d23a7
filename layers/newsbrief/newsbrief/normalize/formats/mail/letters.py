"""A mail's parts as a tree of letters: each message, its versions of a text, and the messages enclosed in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from newsbrief.errors import Rejected
from newsbrief.normalize.formats.mail.bounds import check_shape
from newsbrief.normalize.formats.mail.fields import Fields, fields_of

_MBOX_LINE = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From \S{1,300} [^\r\n]{10,60}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,75}:)"
)
_QUOTED_MBOX_LINE = re.compile(rb"^>(>*From )", re.M)
_PAGE = re.compile(rb"\s{0,1000}<(?:!doctype\s{1,9}html|html|head|body|table|div|p|h[1-6])\b[^<>]{0,500}>", re.I)
_SIGNATURES = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"})
_SEALED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})


@dataclass(frozen=True)
class File:
    """A part with text: its bytes, the charset it declares, its content type and its format's parameters."""

    data: bytes
    charset: str | None
    kind: str
    flowed: bool = False
    spaceless: bool = False


@dataclass
class Version:
    """One text in its versions: the plain parts and the HTML parts that say the same, or either alone."""

    plain: list[File] = field(default_factory=list)
    markup: list[File] = field(default_factory=list)


@dataclass
class Letter:
    """One message. `body` are its texts in reading order, `attached` its text files, `others` how many more it has."""

    fields: Fields
    body: list[Version] = field(default_factory=list)
    attached: list[File] = field(default_factory=list)
    enclosed: list["Letter"] = field(default_factory=list)
    others: int = 0
    sealed: bool = False


def letters_in(data: bytes, charset: str | None) -> list[Letter]:
    """The message in a file, or those in a mailbox file, with the letters enclosed in each.

    Rejected(TOO_COMPLEX | CORRUPT). `charset` is for parts that declare none.
    """
    check_shape(data)
    starts = [match.start() for match in _MBOX_LINE.finditer(data)] if data.startswith(b"From ") else []
    if not starts:
        return [_letter(data, charset)]
    messages = [data[start:end] for start, end in zip(starts, [*starts[1:], len(data)], strict=True)]
    return [_letter(_QUOTED_MBOX_LINE.sub(rb"\1", message), charset) for message in messages]


def _letter(data: bytes, charset: str | None) -> Letter:
    try:
        # The newer policies parse header fields with a recursive parser; this one leaves them as they are.
        message = BytesParser(policy=compat32).parsebytes(data)
    except (TypeError, ValueError) as error:  # a content type whose numbered parameters are none, or absurd
        raise Rejected(
            "CORRUPT", "The e-mail's parts can't be told apart. Save its text from your mail program and drop that."
        ) from error
    root = Letter(fields_of(message))
    # What is still to be read: a part, the letter that it is of, and the version it belongs to if it has one.
    waiting: list[tuple[Message, Letter, Version | None]] = [(message, root, None)]
    while waiting:
        part, letter, version = waiting.pop()
        waiting += reversed(list(_opened(part, letter, version, charset)))
    return root


def _opened(
    part: Message, letter: Letter, version: Version | None, charset: str | None
) -> Iterator[tuple[Message, Letter, Version | None]]:
    """Put what a part holds into its letter; the parts within it that are still to be read."""
    kind = part.get_content_type()
    letter.sealed = letter.sealed or (kind in _SEALED and _parameter(part, "smime-type").lower() != "signed-data")
    within = [child for child in part.get_payload() if isinstance(child, Message)] if part.is_multipart() else []
    if kind in {"message/rfc822", "message/global"}:
        for message in within:
            enclosed = Letter(fields_of(message))
            letter.enclosed.append(enclosed)
            yield message, enclosed, None
    elif part.is_multipart():
        if part.get_content_maintype() != "multipart":
            return  # a report of a delivery
        if kind == "multipart/alternative" and version is None:
            version = Version()
            letter.body.append(version)
        for child in within:
            yield child, letter, version
    elif kind in {"text/plain", "text/html", "application/xhtml+xml"}:
        file = _file(part, kind, charset)
        is_page = _PAGE.match(file.data) is not None  # as when the field that says so is missing or damaged
        _put(replace(file, kind="text/html") if is_page else file, part, letter, version)
    elif kind not in _SIGNATURES:
        letter.others += 1


def _put(file: File, part: Message, letter: Letter, version: Version | None) -> None:
    disposition = str(part.get("content-disposition", "")).strip().lower()
    named = "filename" in disposition or "name=" in str(part.get("content-type", "")).lower()
    if disposition.startswith("attachment") or (named and letter.body):
        letter.attached.append(file)
        return
    if version is None:
        version = Version()
        letter.body.append(version)
    (version.plain if file.kind == "text/plain" else version.markup).append(file)


def _file(part: Message, kind: str, charset: str | None) -> File:
    payload = part.get_payload(decode=True)
    return File(
        payload if isinstance(payload, bytes) else b"",
        _parameter(part, "charset") or charset,
        kind,
        flowed=_parameter(part, "format").lower() == "flowed",
        spaceless=_parameter(part, "delsp").lower() == "yes",
    )


def _parameter(part: Message, name: str) -> str:
    """A parameter of a part's content type; empty if it isn't there or can't be read."""
    try:
        value = part.get_param(name, "")
    except (TypeError, ValueError):  # as when the whole is parsed
        return ""
    return str(value[2] if isinstance(value, tuple) else value).strip("\"' ")
