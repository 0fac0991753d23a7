"""One reader a format. A heavy library is imported by the one reader that needs it, and only when it is needed."""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from newsbrief.normalize.document import Block, Document, Format
from newsbrief.normalize.limits import Limits

_MODULES: dict[Format, str] = {
    "text": "text",
    "markdown": "markdown.reader",
    "html": "html.reader",
    "json": "json_export.reader",
    "email": "mail.reader",
    "pdf": "pdf.reader",
    "docx": "docx.reader",
}


class Reader(Protocol):
    """A module of this package.

    `data` are a file's bytes, unpacked; `charset` is what the upload's content type declares; `limits` are asked
    before work is done. Several documents are several articles. Raises Rejected.
    """

    def read(self, data: bytes, charset: str | None, limits: Limits) -> list[Document]:
        """The documents in a file of this format."""


class Pages(Reader, Protocol):
    """The reader of web pages, for markup inside other formats."""

    def blocks_in(self, markup: str, limits: Limits) -> list[Block]:
        """All of a fragment that holds nothing but an article."""

    def document_in(self, markup: str, limits: Limits) -> Document:
        """The article of a page."""


def pages() -> Pages:
    """The reader of web pages; its parser is loaded only once there is markup to read."""
    return cast("Pages", reader_of("html"))


def reader_of(kind: Format) -> Reader:
    """The reader of a format, imported on its first use."""
    return cast("Reader", import_module(f"{__name__}.{_MODULES[kind]}"))


Read = Callable[[Format, bytes, str | None, Limits], list[Document]]


def read_here(kind: Format, data: bytes, charset: str | None, limits: Limits) -> list[Document]:
    """The documents in a file of a known format, read in this process."""
    return reader_of(kind).read(data, charset, limits)
