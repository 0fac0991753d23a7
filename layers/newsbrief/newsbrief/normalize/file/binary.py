"""Documents that their first bytes give away: which of them are read, and what to do about the others."""

import io
import re
import struct
import zipfile
from typing import Literal

from newsbrief.errors import Rejected

_AS_TEXT = "Save it as plain text (UTF-8) and drop that."
_AS_DOCX = "Save it as .docx or PDF and drop that."
_UNPACK = "Unpack it and drop the files in it."
_WORDS = "Drop the article's words as text."
_PDF = re.compile(rb"\s{0,500}(?:\xef\xbb\xbf)?\s{0,500}%PDF-\d")
# Readers of PDF allow for something before it, such as the headers it was sent with; but a text may be about PDF.
_LATE_PDF = re.compile(rb"[^ -~]%PDF-\d")
_PDF_OBJECT = re.compile(rb"\d{1,10} \d{1,5} obj\b")
_PDF_WITHIN = 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_ENTRIES = 10_000

# How documents begin that are not read, what to call them, and what to do instead.
_SIGNATURES = tuple(
    (re.compile(pattern, re.S), name, advice)
    for pattern, name, advice in (
        (rb"\{\\rtf", "an RTF document", _AS_DOCX),
        (rb"\x1f\x8b", "a gzip archive", _UNPACK),
        (rb"BZh[1-9]1AY&SY", "a bzip2 archive", _UNPACK),
        (rb"\xfd7zXZ\x00", "an xz archive", _UNPACK),
        (rb"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
        (rb"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
        (rb"Rar!\x1a\x07", "a RAR archive", _UNPACK),
        (rb".{257}ustar", "a tar archive", _UNPACK),
        (rb"bplist00.{0,200}WebMainResource", "a Safari web archive", "Save the page as HTML or PDF and drop that."),
        (rb"\x89PNG\r\n\x1a\n", "a PNG picture", _WORDS),
        (rb"\xff\xd8\xff", "a JPEG picture", _WORDS),
        (rb"GIF8[79]a", "a GIF picture", _WORDS),
        (rb"II\*\x00|MM\x00\*", "a TIFF picture", _WORDS),
        (rb"RIFF.{4}WEBP", "a WebP picture", _WORDS),
        (rb"\x00{2}..ftyp(?:heic|heix|mif1|avif)", "a HEIF picture", _WORDS),
        (rb"RIFF.{4}(?:WAVE|AVI )|OggS\x00|\x00{2}..ftyp|\x1aE\xdf\xa3", "a media file", _WORDS),
        (rb"ID3[\x02-\x04]", "an MP3 recording", _WORDS),
        (rb"%!PS-", "a PostScript document", "Save it as PDF and drop that."),
        (rb"\x7fELF|MZ\x90\x00", "a program", _WORDS),
        (rb"SQLite format 3\x00", "a database", "Export it as JSON Lines and drop that."),
        (rb"PAR1[\x00-\x1f]", "a Parquet table", "Export it as JSON Lines and drop that."),
    )
)
# What an entry of a ZIP archive tells of the whole.
_IN_ZIP = (
    (re.compile(r"xl/workbook\.(?:xml|bin)"), "an Excel workbook", _AS_TEXT),
    (re.compile(r"ppt/presentation\.xml"), "a PowerPoint presentation", "Save it as PDF and drop that."),
    (re.compile(r"META-INF/container\.xml"), "an e-book (EPUB)", _AS_TEXT),
    (re.compile(r"content\.xml"), "an OpenDocument file", _AS_DOCX),
    (re.compile(r"Index/Document\.iwa|Index\.zip|index\.apxl"), "a Pages document", _AS_DOCX),
)
_IN_OLE = (
    ("WordDocument", "an old Word document (.doc)", _AS_DOCX),
    ("Workbook", "an old Excel workbook", _AS_TEXT),
    ("PowerPoint Document", "an old PowerPoint presentation", "Save it as PDF and drop that."),
    ("__properties_version1.0", "an Outlook message (.msg)", "Save it as .eml or HTML and drop that."),
)


def format_of_binary(data: bytes) -> Literal["pdf", "docx"] | None:
    """PDF or DOCX, or None for what has no known signature; Rejected for what has one and is not read.

    Codes: UNSUPPORTED_FORMAT, ENCRYPTED, CORRUPT (a ZIP archive's end is missing), TOO_COMPLEX (its entries).
    """
    if data.startswith(_ZIP):
        return _in_zip(data)
    if data.startswith(_OLE):
        raise _in_ole(data)
    for pattern, name, advice in _SIGNATURES:
        if pattern.match(data):
            raise unsupported(name, advice)
    late = _LATE_PDF.search(data, 0, _PDF_WITHIN)
    return "pdf" if _PDF.match(data) or (late and _PDF_OBJECT.search(data, late.end())) else None


def unsupported(name: str, advice: str = _AS_TEXT) -> Rejected:
    """The rejection of a file that is `name`, "a picture" say."""
    return Rejected("UNSUPPORTED_FORMAT", f"The file is {name}, which newsbrief doesn't read. {advice}")


def _in_zip(data: bytes) -> Literal["docx"]:
    names = _zip_names(data)
    if "word/document.xml" in names:
        return "docx"
    for pattern, kind, advice in _IN_ZIP:
        if any(pattern.fullmatch(name) for name in names):
            raise unsupported(kind, advice)
    raise unsupported("a ZIP archive", _UNPACK)


def _zip_names(data: bytes) -> list[str]:
    """The entries' names, from the archive's directory alone: nothing is unpacked."""
    if data.count(b"PK\x01\x02") > _MOST_ENTRIES:
        raise Rejected("TOO_COMPLEX", f"The file is an archive of more than {_MOST_ENTRIES:,} files. {_UNPACK}")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, struct.error, NotImplementedError, ValueError, OverflowError, OSError) as error:
        raise Rejected(
            "CORRUPT",
            "The file is a DOCX document or another ZIP archive, but damaged, or not all of it is there. Drop a whole "
            "copy.",
        ) from error


def _in_ole(data: bytes) -> Rejected:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Rejected(
            "ENCRYPTED", "The file is an Office document locked with a password. Save it without one and drop that."
        )
    for stream, kind, advice in _IN_OLE:
        if stream.encode("utf-16-le") in data:
            return unsupported(kind, advice)
    return unsupported("an old Office document", _AS_DOCX)
