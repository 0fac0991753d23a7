"""HTML: the article of a page, and what the page says of it."""

from newsbrief.normalize.document import Block, Document
from newsbrief.normalize.limits import Limits


def read(data: bytes, charset: str | None, limits: Limits) -> list[Document]:
    """The one article of a page."""
    raise NotImplementedError


def blocks_in(markup: str, limits: Limits) -> list[Block]:
    """All paragraphs and headings of markup that holds nothing but an article (a mail, a field of an export)."""
    raise NotImplementedError
