"""What kind of document some bytes are, told by their content; the name only breaks ties."""

import codecs
import json
import re

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Format

_SAVE_AS_TEXT = "Save it as plain text (UTF-8) and drop that."

# The first bytes of documents that are not read yet, and what to call them. Longest match is not needed: no
# signature is the beginning of another.
_SIGNATURES: dict[bytes, str] = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"PK\x05\x06": "an empty ZIP archive",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ\x00": "an xz archive",
    b"7z\xbc\xaf\x27\x1c": "a 7-Zip archive",
    b"Rar!\x1a\x07": "a RAR archive",
    b"\x89PNG\r\n\x1a\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF87a": "a GIF picture",
    b"GIF89a": "a GIF picture",
    b"II*\x00": "a TIFF picture",
    b"MM\x00*": "a TIFF picture",
    b"RIFF": "a media file",
    b"OggS": "a media file",
    b"ID3": "an MP3 recording",
    b"\x7fELF": "a program",
    b"MZ\x90\x00": "a program",
    b"SQLite format 3\x00": "a database",
}
_TEXT_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 27}
_SNIFFED = 65536
# The comments are an atomic group: a file of nothing but comments must not be read in every possible way.
_HTML = re.compile(rb"\A\s*(?>(?:<!--.*?-->\s*)*)(?:<\?xml[^>]*>\s*)?<(!doctype\s+html|html|head|body)\b", re.I | re.S)
_XML = re.compile(rb"\A\s*<\?xml\b")
_MAIL = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}\r?\n")
_MAIL_FIELDS = re.compile(rb"^(received|mime-version|message-id|return-path|delivered-to):", re.I | re.M)
_MARKDOWN = re.compile(rb"^#{1,6} \S|\[[^\[\]\n]{1,300}\]\(https?://[^)\s]{1,1000}\)", re.M)


def format_of(data: bytes, key: str, content_type: str | None = None) -> Format:
    """The document's format; Rejected(EMPTY | UNSUPPORTED_FORMAT) if it is none that is read.

    `key` is the S3 key, whose ending decides between formats that the bytes alone don't tell apart.
    """
    head = data[:_SNIFFED]
    if not data.strip():
        raise Rejected("EMPTY", "The file is empty. Drop a file that holds the article's text.")
    for signature, name in _SIGNATURES.items():
        if head.startswith(signature):
            raise _unsupported(name)
    if _is_binary(head):
        raise _unsupported("binary data, not a document")
    if _HTML.match(head):
        raise _unsupported("a web page")
    if _XML.match(head):
        raise _unsupported("an XML document")
    if _MAIL.match(head) and _MAIL_FIELDS.search(head):
        raise _unsupported("an e-mail message")
    if _is_json(data):
        raise _unsupported("a JSON document")
    if key.lower().endswith((".md", ".markdown")) or len(_MARKDOWN.findall(head)) > 2:
        return "markdown"
    return "text"


def _unsupported(name: str) -> Rejected:
    return Rejected("UNSUPPORTED_FORMAT", f"The file is {name}, which newsbrief doesn't read. {_SAVE_AS_TEXT}")


def _is_binary(head: bytes) -> bool:
    """Whether control characters stand where no text has them. UTF-16 and UTF-32 have their zeros by rule."""
    if head.startswith(_TEXT_BOMS) or wide_encoding_of(head):
        return False
    controls = sum(byte in _CONTROL for byte in head)
    return b"\x00" in head or controls > len(head) / 200


def wide_encoding_of(head: bytes) -> str | None:
    """The UTF-16 byte order of text without a BOM: mostly Latin text has a zero in every other byte."""
    even, odd = head[0::2], head[1::2]
    if len(head) < 4:
        return None
    if odd.count(0) > len(odd) * 0.7 and even.count(0) < len(even) * 0.05:
        return "utf-16-le"
    if even.count(0) > len(even) * 0.7 and odd.count(0) < len(odd) * 0.05:
        return "utf-16-be"
    return None


def _is_json(data: bytes) -> bool:
    if data.lstrip(codecs.BOM_UTF8).lstrip()[:1] not in (b"{", b"["):
        return False
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True
