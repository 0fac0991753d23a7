"""Names of charsets as pages and mails use them, and which charset some bytes are in where nothing says it."""

import codecs
import re
from importlib import import_module

# What a declared charset is read as: browsers read the supersets (WHATWG Encoding Standard), and pages rely on it.
# The keys are Python's names, which already fold the aliases of each ("latin1", "ks_c_5601-1987").
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-8-sig": "utf-8",
}
_UNKNOWN_TO_PYTHON = {
    "unicode": "utf-16",
    "ucs-2": "utf-16",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "iso-8859-8-i": "iso8859-8",
    "macintosh": "mac-roman",
    "gb_2312-80": "gb18030",
    "windows-31j": "cp932",
    "windows-874": "cp874",
    "dos-874": "cp874",
}
# Encodings of names, of source code or of anything but a document's words.
_NO_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"})
# Charsets whose bytes are all ASCII, so that they pass for UTF-8.
SEVEN_BIT = frozenset(
    (
        *("iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3", "iso2022_jp_ext"),
        *("iso2022_kr", "hz"),
    )
)
_LONGEST_LABEL = 40
# What news has been written in; others (of mainframes, of one vendor) are taken for these only by mistake.
_WRITTEN_IN = (
    *("utf-8", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("iso8859-1", "iso8859-2", "iso8859-4", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-9"),
    *("iso8859-13", "iso8859-15", "koi8-r", "koi8-u", "cp866", "mac-roman", "mac-cyrillic"),
    *("gb18030", "big5hkscs", "cp932", "euc_jis_2004", "cp949", "iso2022_jp_2", "iso2022_kr"),
)
# Of chardet's confidence: sentences of a few words get .08 and more in their own charset, random bytes up to .05.
_SURE_ENOUGH = 0.06
_SAMPLE = 32_768
_BEFORE = 200  # bytes: words in ASCII tell the language too
# Unlike Python's, everybody else's windows-1252 has a character for each byte.
_WINDOWS_1252 = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_TO_WINDOWS_1252 = codecs.charmap_build(_WINDOWS_1252)
_RUN = re.compile(rb"[^<>\r\n]+")
_TAG = re.compile(rb"<[^<>]*>")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_BETWEEN_CHARACTERS = b"\r\n <>.,"  # never a part of a longer character


def codec_of(label: str | None) -> str | None:
    """Python's name for the charset that a document means by a label; None for what is no charset."""
    name = (label or "").strip()[:_LONGEST_LABEL].lower()
    for known in (name, name.removeprefix("x-")):
        try:
            codec = codecs.lookup(_UNKNOWN_TO_PYTHON.get(known, known)).name
        except (LookupError, ValueError, UnicodeError):
            continue
        return None if codec.replace("_", "-") in _NO_CHARSETS else _READ_AS.get(codec, codec)
    return None


def decode_as(data: bytes, codec: str, errors: str = "strict") -> str:
    """`data.decode`, but with the windows-1252 that is meant; raises UnicodeError, and LookupError for no charset."""
    if codec == "cp1252":
        return codecs.charmap_decode(data, errors, _WINDOWS_1252)[0]
    return data.decode(codec, errors)


def as_windows_1252(text: str) -> bytes:
    """The bytes of a text in windows-1252; UnicodeEncodeError if it has other characters."""
    return codecs.charmap_encode(text, "strict", _TO_WINDOWS_1252)[0]


def detected(data: bytes) -> str | None:
    """The charset that a sample of the bytes fits best, by what its letters would spell; None if it fits none."""
    chardet = import_module("chardet")  # few files need it, and not every cold start is to pay for it
    found = chardet.detect(_sample(data), compat_names=False, include_encodings=_WRITTEN_IN)
    return codec_of(found["encoding"]) if found["confidence"] > _SURE_ENOUGH else None


def _sample(data: bytes) -> bytes:
    """All of a short text; of a long one the lines and stretches between tags that hold more than ASCII."""
    data = _TAG.sub(b" ", data) if b"</" in data else data
    if len(data) <= _SAMPLE:
        return data
    runs: list[bytes] = []
    size = 0
    for match in _RUN.finditer(data):
        first = _BEYOND_ASCII.search(match[0])
        if first:
            start = max(0, match[0].rfind(b" ", 0, first.start()) + 1 - _BEFORE)
            runs.append(match[0][start : start + 2 * _SAMPLE])
            size += len(runs[-1])
        if size > _SAMPLE:
            break
    sample = b"\n".join(runs) or data[:_SAMPLE]
    if len(sample) <= _SAMPLE:
        return sample
    return sample[: max(sample.rfind(byte, 0, _SAMPLE) for byte in _BETWEEN_CHARACTERS) + 1] or sample
