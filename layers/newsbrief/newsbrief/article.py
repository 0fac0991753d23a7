"""The normalized article: what normalize writes to the articles bucket and every later step reads."""

import hashlib
from datetime import datetime
from typing import Final, Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from newsbrief.partial_date import PartialDate

PARAGRAPH_BREAK = "\n\n"
SCHEMA_VERSION: Final = "1"


class Note(BaseModel):
    """Something a reader of the article or brief should know. `code` is upper-case snake, documented."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    message: str


class Paragraph(BaseModel):
    """Offsets of one paragraph into `Article.text`, in Unicode code points, end excluded."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int


class Source(BaseModel):
    """The S3 object the article was read from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bucket: str
    key: str
    version_id: str | None
    etag: str
    bytes: int
    content_type: str | None
    format: str


class ArticleHeader(BaseModel):
    """An article's metadata: everything but its text. A brief carries this."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal["1"] = SCHEMA_VERSION
    article_id: str
    title: str
    byline: str | None
    publisher: str | None
    url: str | None
    canonical_url: str | None = None
    section: str | None = None
    language: str | None
    published: PartialDate | None
    updated: PartialDate | None = None
    received_at: datetime
    words: int
    source: Source
    normalizer: str
    warnings: list[Note]


class Article(ArticleHeader):
    """A normalized article; its paragraphs re-slice exactly from its text.

    `headings` are the places in `paragraphs`, counted from 0, of those that head others.
    """

    text: str
    paragraphs: list[Paragraph]
    headings: list[int] = []

    @model_validator(mode="after")
    def _offsets_fit(self) -> Self:
        rebuilt = PARAGRAPH_BREAK.join(self.text[p.start : p.end] for p in self.paragraphs)
        if rebuilt != self.text:
            raise ValueError("the paragraphs don't re-slice from the text")
        if self.article_id != article_id_of(self.text):
            raise ValueError("article_id is not the hash of the text")
        return self

    @property
    def header(self) -> ArticleHeader:
        """The metadata without the text."""
        return ArticleHeader.model_validate(self.model_dump(include=set(ArticleHeader.model_fields)))


def article_id_of(text: str) -> str:
    """The first 32 hex digits of SHA-256 over the normalized text (NFC), as UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]


def paragraphs_of(paragraphs: list[str]) -> tuple[str, list[Paragraph]]:
    """Join paragraphs by one blank line; give the text and each paragraph's offsets into it."""
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Paragraph(start=at, end=at + len(paragraph)))
        at += len(paragraph) + len(PARAGRAPH_BREAK)
    return PARAGRAPH_BREAK.join(paragraphs), spans
