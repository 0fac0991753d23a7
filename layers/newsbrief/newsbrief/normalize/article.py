"""The whole of normalize: a dropped file's bytes to an Article, or a Rejected that says why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from newsbrief import __version__
from newsbrief.article import Article, Source, article_id_of, paragraphs_of
from newsbrief.errors import Rejected
from newsbrief.normalize.boilerplate import without_boilerplate
from newsbrief.normalize.decode import decoded
from newsbrief.normalize.detect import format_of
from newsbrief.normalize.markdown import plain
from newsbrief.normalize.metadata import metadata_of
from newsbrief.normalize.paragraphs import split

_CHARACTERS_PER_WORD = 20  # generous: the average is about 6 in English and 2 in Chinese


@dataclass(frozen=True)
class Limits:
    """What a stack accepts: `max_bytes` of a file, `max_words` of an article."""

    max_bytes: int
    max_words: int

    def check_size(self, size: int) -> None:
        """Rejected(TOO_LARGE) for a file of more bytes; asked before the file is read."""
        if size > self.max_bytes:
            raise Rejected(
                "TOO_LARGE",
                f"The file has {size:,} bytes, the limit is {self.max_bytes:,}. Drop a smaller file, or raise "
                "the stack's parameter MaxFileBytes.",
            )

    def check_words(self, text: str) -> None:
        """Rejected(TOO_LONG) for a text of more words; asked before any work is put into it.

        A text without spaces has no words to count, so its characters are limited too.
        """
        words = len(text.split())
        if words > self.max_words:
            raise Rejected(
                "TOO_LONG",
                f"The article has {words:,} words, the limit is {self.max_words:,}. Split the file, or raise the "
                "stack's parameter MaxWords.",
            )
        if len(text) > self.max_words * _CHARACTERS_PER_WORD:
            raise Rejected(
                "TOO_LONG",
                f"The article has {len(text):,} characters, the limit is "
                f"{self.max_words * _CHARACTERS_PER_WORD:,}, {_CHARACTERS_PER_WORD} for each allowed word. Split the "
                "file, or raise the stack's parameter MaxWords.",
            )


@dataclass(frozen=True)
class Dropped:
    """A dropped file as it was read: its bytes, where they came from, and what the uploader said of it."""

    data: bytes
    bucket: str
    key: str
    version_id: str | None
    etag: str
    content_type: str | None
    received_at: datetime
    metadata: Mapping[str, str] = field(default_factory=dict)


def article_from(dropped: Dropped, limits: Limits) -> Article:
    """The normalized article in a dropped file; Rejected with its reason code if there is none."""
    limits.check_size(len(dropped.data))
    kind = format_of(dropped.data, dropped.key)
    raw_text = decoded(dropped.data, dropped.content_type)
    if not raw_text.strip():
        raise Rejected("EMPTY", "The file holds nothing but white space. Drop a file that holds the article's text.")
    limits.check_words(raw_text)
    document: dict[str, str] = {}
    if kind == "markdown":
        raw_text, document = plain(raw_text)
    lines = split(raw_text)
    words = without_boilerplate(lines)
    if not any(char.isalpha() for paragraph in words.paragraphs for char in paragraph):
        raise Rejected("NO_TEXT", "The file holds no article text. Drop a file with the article's words in it.")
    text, spans = paragraphs_of(words.paragraphs)
    about = metadata_of(dropped.metadata, document, lines, words, dropped.received_at)
    return Article(
        article_id=article_id_of(text),
        title=about.title,
        byline=about.byline,
        publisher=about.publisher,
        url=about.url,
        language=about.language,
        published=about.published,
        received_at=dropped.received_at,
        words=len(text.split()),
        source=Source(
            bucket=dropped.bucket,
            key=dropped.key,
            version_id=dropped.version_id,
            etag=dropped.etag,
            bytes=len(dropped.data),
            content_type=dropped.content_type,
            format=kind,
        ),
        normalizer=__version__,
        warnings=about.warnings,
        text=text,
        paragraphs=spans,
    )
