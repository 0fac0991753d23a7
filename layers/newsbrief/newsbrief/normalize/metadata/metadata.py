"""An article's metadata, in the order of trust: the uploader's, the document's own, the text's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.errors import MessageError
from email.header import decode_header, make_header

from newsbrief.article import Note
from newsbrief.normalize.document import Block, Stated
from newsbrief.normalize.metadata.byline import byline
from newsbrief.normalize.metadata.language import knows, language_of
from newsbrief.normalize.metadata.language_tag import language_tag, primary, same_language
from newsbrief.normalize.metadata.plain_value import one_line, plain_value
from newsbrief.normalize.metadata.published import dates_of
from newsbrief.normalize.metadata.title import article_title, is_title, letters, shortened, site_names
from newsbrief.normalize.metadata.web_address import is_above, is_home, web_address
from newsbrief.normalize.text.boilerplate import AuthorsWords
from newsbrief.normalize.text.credits import byline_of
from newsbrief.partial_date import PartialDate

_FIELD_LIMIT = 500
_VALUE_LIMIT = 5000  # characters of a value that are looked at
_TITLE_LINE = 160  # characters; a longer first line is a paragraph
_CLEAR_TEXT = 200  # characters that tell a language more surely than the document does

Values = Mapping[str, str]


@dataclass(frozen=True)
class Metadata:
    """What is known of an article besides its text."""

    title: str
    byline: str | None
    publisher: str | None
    url: str | None
    canonical_url: str | None
    section: str | None
    language: str | None
    published: PartialDate
    updated: PartialDate | None
    warnings: list[Note] = field(default_factory=list)


def metadata_of(
    uploaded: Mapping[str, str],
    document: Sequence[Stated],
    blocks: Sequence[Block],
    text: AuthorsWords,
    received_at: datetime,
) -> Metadata:
    """Metadata from S3 object metadata, what the document says of itself, and the text; `blocks` is all of it, uncut.

    Values of `uploaded` may be RFC 2047 encoded words, since S3 metadata is ASCII.
    """
    given: Values = {name: one_line(_decoded(value[:_VALUE_LIMIT])) for name, value in uploaded.items()}
    stated: list[Values] = [
        {name: _value(name, value[:_VALUE_LIMIT]) for name, value in one.items()} for one in document
    ]
    sources: list[Values] = [given, *stated]
    language, language_notes = _language(given, stated, "\n".join(block.text for block in text.blocks))
    url, canonical_url, url_notes = _addresses(given, sources)
    addresses = [address for address in (url, canonical_url) if address]
    sites = site_names(_all("publisher", sources), addresses)
    named = [("the upload's metadata", given), *(("the document", one) for one in stated)]
    dates = dates_of(named, blocks, text, received_at.date(), language, url)
    return Metadata(
        title=_title(given, stated, text.blocks, sites),
        byline=_byline(sources, text, sites, language),
        publisher=next((name[:_FIELD_LIMIT] for name in _all("publisher", sources) if not web_address(name)), None),
        url=url,
        canonical_url=canonical_url,
        section=next((name[:_FIELD_LIMIT] for name in _all("section", sources) if letters(name) not in sites), None),
        language=language,
        published=dates.published,
        updated=dates.updated,
        warnings=[*language_notes, *url_notes, *dates.warnings],
    )


def _decoded(value: str) -> str:
    """An S3 metadata value with its RFC 2047 encoded words decoded, or as it is if they are malformed.

    UTF-8 that was sent as it is arrives as Latin-1, which is what HTTP takes headers to be in.
    """
    try:
        return (
            value.encode("latin-1").decode("utf-8") if not value.isascii() else str(make_header(decode_header(value)))
        )
    except (MessageError, LookupError, ValueError):
        return value


def _value(name: str, value: str) -> str:
    return one_line(value) if name in {"url", "canonical_url"} else plain_value(value)


def _all(name: str, sources: Sequence[Values]) -> Iterator[str]:
    """What the sources have for a field, the most trusted first."""
    return (value for source in sources if (value := source.get(name)))


def _title(given: Values, stated: Sequence[Values], blocks: Sequence[Block], sites: frozenset[str]) -> str:
    """The uploader's title as it is, else the document's without its site's name, else the first line."""
    first = blocks[0].text
    if title := given.get("title"):
        return shortened(title)
    titles = [title for title in _all("title", stated) if is_title(title, sites)]
    if titles:
        sections = frozenset(_all("section", [given, *stated]))
        others = [*titles[1:], *([first] if len(first) <= _TITLE_LINE else [])]
        return shortened(article_title(titles[0], sites, sections, others))
    return shortened(first, _TITLE_LINE)


def _byline(sources: Sequence[Values], text: AuthorsWords, sites: frozenset[str], language: str | None) -> str | None:
    """The first names; those of the publisher only if there are no others."""
    said = [*_all("byline", sources), *filter(None, map(byline_of, text.credits))]
    names = [name for one in said if (name := byline(one, language))]
    return next((name for name in names if letters(name) not in sites), names[0] if names else None)


def _addresses(given: Values, sources: Sequence[Values]) -> tuple[str | None, str | None, list[Note]]:
    """The article's address and its canonical one; each stands in for the other where that isn't whole."""
    notes = []
    if (said := given.get("url")) and not web_address(said):
        notes.append(Note(code="METADATA_INVALID", message=f"url is no http or https address: {said[:80]!r}"))
    canonical = next(filter(None, map(web_address, _all("canonical_url", sources))), None)
    found = [address for said in _all("url", sources) if (address := web_address(said, canonical))]
    url = next((address for address in found if not is_home(address)), found[0] if found else None)
    if canonical is None:
        seen = (web_address(said, url) for said in _all("canonical_url", sources))
        canonical = next(filter(None, seen), None) if url else None
    if canonical and url and is_home(canonical) and not is_home(url):
        canonical = None
    if canonical and (url is None or is_above(url, canonical)):
        url = canonical
    return url, canonical, notes


def _language(given: Values, stated: Sequence[Values], text: str) -> tuple[str | None, list[Note]]:
    """The stated language, unless the text clearly is in another; the uploader's always."""
    notes = []
    uploaded = language_tag(given.get("language", ""))
    if given.get("language") and not uploaded:
        message = f"language is no language tag: {given['language'][:80]!r}"
        notes.append(Note(code="METADATA_INVALID", message=message))
    said = uploaded or next(filter(None, map(language_tag, _all("language", stated))), None)
    read = language_of(text)
    if said is None or read is None:
        return said or read, notes
    if same_language(said, read) or not knows(primary(said)) or len(text) < _CLEAR_TEXT:
        return said, notes
    used = said if uploaded else read
    who = "the upload's metadata" if uploaded else "the document"
    message = f"language is {said} in {who}, but the text reads as {read}; {used} is used."
    return used, [*notes, Note(code="LANGUAGE_DISAGREES", message=message)]
