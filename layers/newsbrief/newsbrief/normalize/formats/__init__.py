"""One reader a format. A heavy library is imported by the one reader that needs it, and only when it is needed."""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from newsbrief.normalize.document import Document, Format
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


def reader_of(kind: Format) -> Reader:
    """The reader of a format, imported on its first use."""
    return cast("Reader", import_module(f"{__name__}.{_MODULES[kind]}"))


Read = Callable[[Format, bytes, str | None, Limits], list[Document]]


def read_here(kind: Format, data: bytes, charset: str | None, limits: Limits) -> list[Document]:
    """The documents in a file of a known format, read in this process."""
    return reader_of(kind).read(data, charset, limits)
