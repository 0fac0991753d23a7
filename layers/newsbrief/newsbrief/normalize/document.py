"""What the reader of one format makes of a file, before any cleaning that all formats share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from newsbrief.article import Note

Format = Literal["text", "markdown", "html", "json", "email", "pdf", "docx"]

# What a document may say of itself. A source maps some of these names to text as it was written there:
# `published` and `updated` in any spelling of a date, `copyright` a year.
Field = Literal[
    "title", "byline", "publisher", "url", "canonical_url", "published", "updated", "language", "section", "copyright"
]
Stated = Mapping[Field, str]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or heading. Its text may hold any white space and any characters; it is cleaned later."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One article as its format's reader found it: blocks in reading order, without page furniture.

    `stated` are the places where the document speaks of itself (JSON-LD, Open Graph, e-mail headers, JSON
    fields, PDF info), the most trusted first. `without` says what stands in an article's place, if there is none:
    the reason code PAYWALL, COOKIE_WALL, CORRUPT or TOO_COMPLEX.
    """

    blocks: Sequence[Block]
    stated: Sequence[Stated] = ()
    warnings: Sequence[Note] = field(default_factory=list)
    without: str | None = None
