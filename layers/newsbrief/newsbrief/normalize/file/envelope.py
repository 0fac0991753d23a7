"""What a saved page may be wrapped in: the headers of the response it came in, or the MIME of an MHTML file."""

import binascii
import quopri
import re
from email.message import Message
from email.parser import HeaderParser
from itertools import islice

from newsbrief.normalize.file.decode import decoded_markup

_FIELD = rb"[A-Za-z][A-Za-z0-9-]{0,75}:[^\r\n]{0,20000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,20}"
_LONGEST_CONTENT_TYPE = 1000  # the standard library takes quadratic time over its parameters
# `curl -i` and its like; one set of headers a redirect.
_RESPONSES = re.compile(rb"(?:HTTP/\d(?:\.\d)? \d{3}[^\r\n]{0,200}\r?\n(?:" + _FIELD + rb"){0,200}\r?\n){1,20}")
_HEADER = re.compile(rb"(?:" + _FIELD + rb"){1,100}\r?\n")
# Boundaries differ by level; any of them ends a part. A part's fields never begin with a dash, so no two overlap.
_PART = re.compile(rb"\n(?P<boundary>--[^\r\n]{1,200})\r?\n(?P<fields>(?:" + _FIELD + rb"){1,100})\r?\n")
_PARTS_LOOKED_AT = 200  # programs write the page first, or nearly so
# A browser sends the page it saves to nobody.
_ONLY_IN_MAIL = ("To", "Cc", "Received", "Message-ID", "Return-Path", "Delivered-To")


def without_envelope(data: bytes) -> bytes:
    """The saved page, or whatever else, inside its wrapping; a page from MHTML is UTF-8. Rejected(CORRUPT)."""
    response = _RESPONSES.match(data)
    if response:
        data = data[response.end() :]
    header = _HEADER.match(data)
    if header and b"multipart/related" in header[0].lower() and _is_saved_page(_fields(header[0])):
        page = _page_in(data)
        if page is not None:
            return page
    return data


def _is_saved_page(fields: Message) -> bool:
    return fields.get_content_type() == "multipart/related" and not any(name in fields for name in _ONLY_IN_MAIL)


def _page_in(data: bytes) -> bytes | None:
    """The first HTML part: the page itself; those after it are its frames."""
    for part in islice(_PART.finditer(data), _PARTS_LOOKED_AT):
        fields = _fields(part["fields"])
        if fields.get_content_type() in ("text/html", "application/xhtml+xml"):
            end = data.find(b"\n" + part["boundary"], part.end())
            body = data[part.end() : end if end >= 0 else len(data)]
            page = _transferred(body, str(fields.get("Content-Transfer-Encoding", "")).strip().lower())
            return decoded_markup(page, _charset(fields)).encode()
    return None


def _fields(header: bytes) -> Message:
    return HeaderParser().parsestr(header.decode("latin-1"))


def _charset(fields: Message) -> str | None:
    declared = str(fields.get("Content-Type", ""))
    return fields.get_content_charset() if len(declared) <= _LONGEST_CONTENT_TYPE else None


def _transferred(body: bytes, encoding: str) -> bytes:
    if encoding == "quoted-printable":
        return quopri.decodestring(body)
    if encoding == "base64":
        try:
            return binascii.a2b_base64(body)
        except binascii.Error:
            return b""  # and so it is reported as empty
    return body
