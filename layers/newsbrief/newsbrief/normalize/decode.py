"""Bytes to text: by byte order mark, as UTF-8, by the declared charset, else by detection."""

import codecs
import re

from charset_normalizer import from_bytes

from newsbrief.errors import Rejected
from newsbrief.normalize.detect import wide_encoding_of

_BOMS: dict[bytes, str] = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._-]+)", re.I)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def charset_in(content_type: str | None) -> str | None:
    """The charset that a content type declares."""
    match = _CHARSET.search(content_type or "")
    return match[1] if match else None


def decoded(data: bytes, charset: str | None) -> str:
    """The text that some bytes encode, `charset` being declared; Rejected(CORRUPT) if no encoding fits."""
    for bom, encoding in _BOMS.items():
        if data.startswith(bom):
            return _strict(data, encoding)
    wide = wide_encoding_of(data[:65536])
    if wide:
        return _strict(data, wide)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_broken_utf8(data):
            raise _corrupt(f"it is UTF-8 but damaged at byte {error.start}") from error
    return _declared(data, charset) or _detected(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _corrupt(f"it is {encoding.upper()} but damaged at byte {error.start}") from error


def _is_broken_utf8(data: bytes) -> bool:
    """Whether most of the bytes beyond ASCII form UTF-8 sequences: no other charset does that by chance."""
    valid = sum(len(sequence) for sequence in _MULTIBYTE.findall(data))
    beyond_ascii = sum(byte > 127 for byte in data)
    return valid > beyond_ascii / 2


def _declared(data: bytes, charset: str | None) -> str | None:
    try:
        return data.decode(codecs.lookup(charset or "").name)
    except (LookupError, UnicodeDecodeError):
        return None  # the declaration is wrong; detection has the next word


def _detected(data: bytes) -> str:
    best = from_bytes(data).best()
    if best is None:
        raise _corrupt("its character encoding can't be told")
    return str(best)


def _corrupt(what: str) -> Rejected:
    return Rejected(
        "CORRUPT",
        f"The file can't be decoded as text: {what}. Save it again as UTF-8 and drop that.",
    )
