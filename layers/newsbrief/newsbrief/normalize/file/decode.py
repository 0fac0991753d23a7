"""Bytes to text: by byte order mark, as UTF-8, by the declared charset, else by detection."""

import codecs
import re
from collections.abc import Iterator, Sequence

from newsbrief.errors import Rejected
from newsbrief.normalize.file.charsets import SEVEN_BIT, as_windows_1252, codec_of, decode_as, detected

_BOMS: dict[bytes, str] = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_SNIFFED = 65536
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", re.I)
_BEYOND_ASCII = bytes(range(128, 256))
_REPLACED = "\ufffd"
# How ISO 2022 begins two-byte characters.
_ESCAPE = re.compile(rb"\x1b\$[()@-C]")
# Their characters have few zeros, and those anywhere; but taken in the wrong order they are of any script.
_EAST_ASIAN = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff00-\uffef]")
_PLANES = 17  # of Unicode
# Where a page declares its charset, in its first bytes.
_DECLARED_WITHIN = 4096
_DECLARATIONS = (
    re.compile(rb"<meta\b[^>]{0,500}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9._:-]{1,40})", re.I),
    re.compile(rb"\A\s*<\?xml\b[^>]{0,500}?\bencoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})", re.I),
)
# A page may hold a few broken bytes (an advertisement's, say) and still be what it says it is.
_BROKEN_AT_MOST = 0.01
_UTF8_AT_LEAST = 0.9
_BROKEN_BYTES = 3
# UTF-8 read as windows-1252 or Latin-1 and encoded again: what its leading and following bytes have become.
_FOLLOWING = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore"))
_TWICE = re.compile(f"[\u00c2-\u00f4][\x80-\x9f{_FOLLOWING}]")
_TWICE_AT_LEAST = 3


def charset_in(content_type: str | None) -> str | None:
    """The charset that a content type declares."""
    match = _CHARSET.search(content_type or "")
    return match[1] if match else None


def decoded(data: bytes, charset: str | None) -> str:
    """The text that some bytes encode, `charset` being declared; Rejected(CORRUPT) if no encoding fits."""
    marked = marked_encoding_of(data)
    if marked:
        return _strict(data, marked)
    text = _seven_bit(data, [codec_of(charset)])
    if text is not None:
        return text
    try:
        return _encoded_once(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise _corrupt(f"it is UTF-8 but damaged at byte {error.start}") from error
    text = _declared(data, codec_of(charset))
    return text if text is not None else _detected(data)


def decoded_markup(data: bytes, charset: str | None) -> str:
    """The markup that a page's bytes encode, `charset` being declared by whoever sent it; Rejected(CORRUPT).

    Pages lie about their charset and hold a few broken bytes: UTF-8 is believed before what is declared, and
    U+FFFD stands for up to a hundredth of the characters beyond ASCII.
    """
    marked = marked_encoding_of(data)
    if marked:
        text = _nearly(data, marked)
        if text is None:
            raise _corrupt(f"it is {marked.upper()} but damaged in many places")
        return text
    declared = [codec for label in (charset, *_labels_in(data)) if (codec := codec_of(label))]
    text = _seven_bit(data, declared)
    if text is None:
        text = _as_utf8(data, declared)
    if text is not None:
        return _encoded_once(text)
    for way in (_declared, _nearly):
        for codec in declared:
            text = way(data, codec)
            if text is not None:
                return text
    return _detected(data)


def marked_encoding_of(data: bytes) -> str | None:
    """The encoding that a byte order mark or the zeros of UTF-16 give away."""
    for bom, encoding in _BOMS.items():
        if data.startswith(bom):
            return encoding
    return _wide_encoding_of(data[:_SNIFFED])


def _wide_encoding_of(head: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: in most scripts spaces, line ends and digits have their zeros in one place."""
    if b"\x00" not in head:
        return None
    for zeros, plane, encoding in ((head[3::4], head[2::4], "utf-32-le"), (head[0::4], head[1::4], "utf-32-be")):
        if not any(zeros) and max(plane, default=_PLANES) < _PLANES and _is_readable(head, encoding, 4):
            return encoding
    even, odd = head[0::2].count(0), head[1::2].count(0)
    for here, elsewhere, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if len(head) >= 4 and here > len(head) / 40 and elsewhere < here / 4 and _is_readable(head, encoding, 2):
            return encoding
    shares = {order: len(_EAST_ASIAN.findall(head.decode(order, "ignore"))) for order in ("utf-16-le", "utf-16-be")}
    likely = max(shares, key=shares.__getitem__)
    return likely if shares[likely] > len(head) / 4 and _is_readable(head, likely, 2) else None


def _is_readable(head: bytes, encoding: str, width: int) -> bool:
    """Whether nearly all characters are ones that are seen."""
    text = head[: len(head) // width * width].decode(encoding, "replace")
    unseen = sum(not (char.isprintable() or char.isspace()) or char == _REPLACED for char in text)
    return unseen <= 1 + len(text) / 200


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _corrupt(f"it is {encoding.upper()} but damaged at byte {error.start}") from error


def _nearly(data: bytes, codec: str) -> str | None:
    """The text in an encoding that all but a few of the characters beyond ASCII are in."""
    try:
        text = decode_as(data, codec, "replace")
    except (LookupError, UnicodeError):
        return None
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text if text.count(_REPLACED) <= 1 + beyond * _BROKEN_AT_MOST else None


def _seven_bit(data: bytes, declared: Sequence[str | None]) -> str | None:
    """The text of bytes that are all ASCII, but in a charset that turns them into other characters."""
    if not data.isascii():
        return None
    codecs_of_escapes = [detected(data)] if _ESCAPE.search(data) else []
    tried = (codec for codec in (*declared, *codecs_of_escapes) if codec in SEVEN_BIT)
    return next((text for codec in tried if (text := _declared(data, codec)) is not None), None)


def _as_utf8(data: bytes, declared: list[str]) -> str | None:
    """The text of bytes that are UTF-8 or nearly so, which no other charset is by chance."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        needed = 0.5 if "utf-8" in declared else _UTF8_AT_LEAST
        return data.decode("utf-8", "replace") if _utf8_share(data) > needed else None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether so much is UTF-8 that no other charset looks like it by chance, or all but a character or two."""
    share = _utf8_share(data)
    beyond = len(data) - len(data.translate(None, _BEYOND_ASCII))
    return share > _UTF8_AT_LEAST or (share > 0.5 and beyond * (1 - share) <= _BROKEN_BYTES)


def _utf8_share(data: bytes) -> float:
    """How many of the bytes beyond ASCII form UTF-8 sequences, from 0 to 1."""
    ascii_only = len(data.translate(None, _BEYOND_ASCII))
    valid = len(data.decode("utf-8", "ignore").encode()) - ascii_only
    return valid / (len(data) - ascii_only)


def _labels_in(data: bytes) -> Iterator[str]:
    head = data[:_DECLARED_WITHIN]
    for declaration in _DECLARATIONS:
        match = declaration.search(head)
        if match:
            yield match[1].decode("ascii")


def _declared(data: bytes, codec: str | None) -> str | None:
    if codec is None or (codec.startswith(("utf-16", "utf-32")) and b"\x00" not in data):
        return None  # no charset, or one that a page in ASCII can't be in
    try:
        return decode_as(data, codec)
    except (LookupError, UnicodeError):
        return None  # the declaration is wrong; detection has the next word


def _detected(data: bytes) -> str:
    codec = detected(data)
    text = _nearly(data, codec) if codec else None
    if text is None:
        raise _corrupt("its character encoding can't be told")
    return text


def _encoded_once(text: str) -> str:
    """The text without a second encoding, if it had one from beginning to end ("â€™" for "’")."""
    if sum(1 for _ in _TWICE.finditer(text)) < _TWICE_AT_LEAST:
        return text
    for bytes_of in (as_windows_1252, _as_latin_1):
        try:
            return bytes_of(text).decode("utf-8")
        except UnicodeError:
            continue
    return text


def _as_latin_1(text: str) -> bytes:
    return text.encode("latin-1")


def _corrupt(what: str) -> Rejected:
    return Rejected(
        "CORRUPT",
        f"The file can't be decoded as text: {what}. Save it again as UTF-8 and drop that.",
    )
