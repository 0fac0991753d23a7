"""PDF: the text layer's words put back into the order, the lines and the paragraphs in which they were printed."""

from collections.abc import Sequence
from itertools import islice

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

from newsbrief.article import Note
from newsbrief.errors import Rejected
from newsbrief.normalize.document import Document, Field
from newsbrief.normalize.formats.pdf.columns import regions_of
from newsbrief.normalize.formats.pdf.furniture import without_furniture
from newsbrief.normalize.formats.pdf.info import INFO, stated_in
from newsbrief.normalize.formats.pdf.lines import lines_of
from newsbrief.normalize.formats.pdf.paragraphs import blocks_of
from newsbrief.normalize.formats.pdf.streams import check_streams
from newsbrief.normalize.formats.pdf.words import Sheet, sheet_of
from newsbrief.normalize.limits import Limits

_MOST_GLYPHS = 3_000_000  # of a whole document, spaces too: ten times what MaxWords lets through
_UNREADABLE = 0.3
_FEW_WORDS = 10
_PICTURE_PART = 0.5
_MOST_OBJECTS = 200
_CHECKED_FROM = 50_000  # characters

_DAMAGED = "The PDF is damaged and can't be read. Save or download it again, and drop that."
_SCANNED = (
    "The PDF's pages are pictures without a text layer, as a scanner makes them. Run it through text recognition "
    "(OCR), and drop the result."
)
_NO_CHARACTERS = (
    "The PDF's fonts don't tell which characters they draw, so its text can't be read. Run it through text "
    "recognition (OCR), or save the article from its source again, and drop that."
)


def read(data: bytes, charset: str | None, limits: Limits) -> list[Document]:  # noqa: ARG001
    """The one document in a PDF; Rejected(ENCRYPTED | CORRUPT | TOO_LONG | TOO_COMPLEX | NO_TEXT)."""
    check_streams(data)
    try:
        with pdfium.PdfDocument(data) as pdf:
            info = {name: _value(pdf, name) for name in INFO}
            sheets, pictures = _sheets(pdf, limits)
    except pdfium.PdfiumError as error:
        raise _why_not(error) from error
    _check_readable(sheets, pictures)
    sheets, addresses = without_furniture(sheets)
    regions = [lines_of(region) for sheet in sheets for region in regions_of(sheet.words)]
    blocks, headline = blocks_of(regions)
    shown: dict[Field, str] = {"title": headline} if headline else {}
    if len(addresses) == 1:
        shown["url"] = next(iter(addresses))
    own, made = stated_in(info)
    return [Document(blocks, [own, shown, made], _warnings(len(sheets), pictures))]


def _value(pdf: pdfium.PdfDocument, name: str) -> str:
    """An entry of the information dictionary; nothing for one that is no text."""
    try:
        return str(pdf.get_metadata_value(name))
    except UnicodeDecodeError:
        return ""


def _sheets(pdf: pdfium.PdfDocument, limits: Limits) -> tuple[list[Sheet], int]:
    """The words of each page, and how many pages are pictures."""
    pages = len(pdf)
    if pages > limits.max_pages:
        raise Rejected("TOO_LONG", f"The PDF has {pages:,} pages, the limit is {limits.max_pages:,}. Split the file.")
    sheets: list[Sheet] = []
    pictures = glyphs = characters = 0
    due = _CHECKED_FROM
    for number in range(pages):
        page = pdf[number]
        try:
            sheet = sheet_of(page)
            pictures += len(sheet.words) < _FEW_WORDS and _is_picture(page)
        finally:
            page.close()
        sheets.append(sheet)
        glyphs += sheet.glyphs
        if glyphs > _MOST_GLYPHS:
            raise Rejected("TOO_COMPLEX", f"The PDF has more than {_MOST_GLYPHS:,} characters. Split the file.")
        characters += sum(len(word.text) for word in sheet.words)
        if characters > due:  # whenever the text has doubled, so that all checks together stay linear
            limits.check_words(" ".join(word.text for read in sheets for word in read.words))
            due = 2 * characters
    limits.check_words(" ".join(word.text for sheet in sheets for word in sheet.words))
    return sheets, pictures


def _is_picture(page: pdfium.PdfPage) -> bool:
    """Whether one image covers most of a page."""
    left, bottom, right, top = page.get_bbox()
    paper = (right - left) * (top - bottom)
    images = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=2)
    return any(_area(image) >= _PICTURE_PART * paper for image in islice(images, _MOST_OBJECTS))


def _area(image: pdfium.PdfObject) -> float:
    """Square points; none for an image that PDFium can't place."""
    try:
        left, bottom, right, top = image.get_bounds()
    except pdfium.PdfiumError:
        return 0.0
    return float((right - left) * (top - bottom))


def _why_not(error: pdfium.PdfiumError) -> Rejected:
    if error.err_code in {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY}:
        return Rejected("ENCRYPTED", "The PDF is locked with a password. Save it without one, and drop that.")
    return Rejected("CORRUPT", _DAMAGED)


def _check_readable(sheets: Sequence[Sheet], pictures: int) -> None:
    read = sum(len(word.text) for sheet in sheets for word in sheet.words)
    unreadable = sum(sheet.unreadable for sheet in sheets)
    if unreadable > _UNREADABLE * (read + unreadable):
        raise Rejected("NO_TEXT", _NO_CHARACTERS)
    if not read or pictures == len(sheets):
        raise Rejected("NO_TEXT", _SCANNED)


def _warnings(pages: int, pictures: int) -> list[Note]:
    if not pictures:
        return []
    message = f"{pictures} of {pages} pages are pictures without a text layer; what they say is missing."
    return [Note(code="PAGES_WITHOUT_TEXT", message=message)]
