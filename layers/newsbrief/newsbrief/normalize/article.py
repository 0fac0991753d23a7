"""The whole of normalize: a dropped file's bytes to its articles, or a Rejected that says why not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from newsbrief import __version__
from newsbrief.article import Article, Source, article_id_of, paragraphs_of
from newsbrief.errors import Rejected
from newsbrief.normalize.document import Document, Format
from newsbrief.normalize.file.decode import charset_in
from newsbrief.normalize.file.detect import format_of
from newsbrief.normalize.file.unpack import unpacked
from newsbrief.normalize.formats import Read, read_here
from newsbrief.normalize.limits import Limits
from newsbrief.normalize.metadata.metadata import metadata_of
from newsbrief.normalize.text.boilerplate import without_boilerplate
from newsbrief.normalize.text.gate import stub_of
from newsbrief.normalize.text.paragraphs import cleaned

# Metadata given with a file that holds several articles is about all of them, so it names none of them.
_OF_ONE_ARTICLE = ("title", "url", "published")

# What can stand in an article's place, and what to do about it.
_WITHOUT = {
    "PAYWALL": "The file holds only the teaser of an article behind a paywall. Save the page while you are logged in, "
    "and drop that.",
    "COOKIE_WALL": "The file holds a site's request for consent instead of an article. Save the page after answering "
    "it, and drop that.",
    "CORRUPT": "The record is damaged. Export it again and drop that.",
    "TOO_COMPLEX": "The article's markup nests deeper, or is more, than any document needs. Drop its text alone.",
}


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


def articles_from(dropped: Dropped, limits: Limits, read: Read = read_here) -> list[Article | Rejected]:
    """The articles in a dropped file, in its order; in place of one that can't be used, why.

    `read` is what gives the documents in a file of a known format. Never empty. Raises Rejected with its reason code
    if the file itself can't be used, or the one article in it.
    """
    limits.check_size(len(dropped.data))
    data, name = unpacked(dropped.data, dropped.key, limits)
    kind = format_of(data, name, dropped.content_type)
    documents = read(kind, data, charset_in(dropped.content_type), limits)
    if len(documents) == 1:
        return [_article(documents[0], kind, dropped, limits)]
    if not documents:
        raise Rejected("NO_TEXT", "The file holds no article. Drop a file with an article's words in it.")
    if len(documents) > limits.max_articles:
        raise Rejected(
            "TOO_MANY_ARTICLES",
            f"The file holds more than {limits.max_articles:,} articles, which is the limit. Split the file.",
        )
    shared = {name: value for name, value in dropped.metadata.items() if name not in _OF_ONE_ARTICLE}
    return [_article_or_reason(document, kind, replace(dropped, metadata=shared), limits) for document in documents]


def _article_or_reason(document: Document, kind: Format, dropped: Dropped, limits: Limits) -> Article | Rejected:
    try:
        return _article(document, kind, dropped, limits)
    except Rejected as rejected:
        return rejected


def _article(document: Document, kind: Format, dropped: Dropped, limits: Limits) -> Article:
    blocks = cleaned(document.blocks)
    words = without_boilerplate(blocks)
    paragraphs = [block.text for block in words.blocks]
    _check_is_article(document, paragraphs, [block.text for block in blocks])
    text, spans = paragraphs_of(paragraphs)
    limits.check_words(text)
    about = metadata_of(dropped.metadata, document.stated, blocks, words, dropped.received_at)
    return Article(
        article_id=article_id_of(text),
        title=about.title,
        byline=about.byline,
        publisher=about.publisher,
        url=about.url,
        canonical_url=about.canonical_url,
        section=about.section,
        language=about.language,
        published=about.published,
        updated=about.updated,
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
        warnings=[*document.warnings, *about.warnings],
        text=text,
        paragraphs=spans,
        headings=[number for number, block in enumerate(words.blocks) if block.heading],
    )


def _check_is_article(document: Document, paragraphs: Sequence[str], lines: Sequence[str]) -> None:
    code = document.without or stub_of(paragraphs, lines)
    if code is not None:
        raise Rejected(code, _WITHOUT[code])
    if not any(char.isalpha() for paragraph in paragraphs for char in paragraph):
        raise Rejected("NO_TEXT", "The file holds no article text. Drop a file with the article's words in it.")
