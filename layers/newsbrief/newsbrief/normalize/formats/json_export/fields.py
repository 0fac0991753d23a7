"""Whose name for what: our fields, and where an export's record has them."""

import math
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from newsbrief.normalize.document import Field, Stated

Record = dict[str, Any]
"""What an export says of one article, by name without case and punctuation."""

# In order of trust: "publishedAt" of NewsAPI, "date_publish" of news-please,
# "source-hostname" of trafilatura, "publish_date" of newspaper, "datePublished" of schema.org, "seendate" of GDELT,
# "webPublicationDate", "pub_date" and "date_published" of newspapers' own interfaces and of JSON Feed.
_NAMES: dict[Field, tuple[str, ...]] = {
    "title": ("headline", "title", "webtitle", "articletitle", "headlines", "titlepage", "name"),
    "byline": ("byline", "author", "authors", "by", "authorname", "creator", "writer", "dccreator", "credits"),
    "publisher": (
        *("publisher", "sitename", "sourcename", "sourcecommonname", "newspaper", "publication", "outlet", "source"),
        *("provider", "origin", "sourcehostname", "sourcedomain", "hostname", "domain"),
    ),
    "url": (
        *("url", "link", "weburl", "articleurl", "permalink", "mainentityofpage", "source", "sourceurl"),
        *("canonicalurl", "pageurl", "documentidentifier", "uri", "guid", "id"),
    ),
    "canonical_url": ("canonicalurl", "canonicallink", "canonical"),
    "published": (
        *("datepublished", "publishedat", "published", "datepublish", "publishdate", "publicationdate", "publishedon"),
        *("pubdate", "publisheddate", "publishedtime", "webpublicationdate", "firstpublicationdate", "displaydate"),
        *("firstpublishdate", "datetime", "date", "seendate", "datecreated", "createdat", "created", "timestamp"),
    ),
    "updated": (
        *("datemodified", "modifiedat", "modified", "datemodify", "updatedat", "dateupdated", "updated"),
        *("lastmodified", "lastupdated", "lastmod"),
    ),
    "language": ("language", "inlanguage", "lang", "metalang", "languagecode", "locale"),
    "section": ("section", "articlesection", "sectionname", "category", "categories"),
    "copyright": ("copyrightyear",),
}
# What a value's words are called where the value is an object: {"$date": …}, {"@id": …}, {"rendered": …}.
_INSIDE = (
    *("name", "title", "rendered", "main", "original", "basic", "@value", "value", "$date", "$numberLong", "text"),
    *("@id", "url", "by"),
)
_PUNCTUATION = re.compile(r"[\W_]+")
_ADDRESSES = frozenset({"url", "canonical_url"})
_LEVELS = 4
_MOST_AUTHORS = 20


def named(value: Mapping[str, Any]) -> Record:
    """Fields that hold anything: "publishedAt", "published_at" and "Published-At" are the same."""
    record: Record = {}
    for name, inner in value.items():
        if inner is not None and inner not in ("", [], {}):
            record.setdefault(_PUNCTUATION.sub("", name.casefold()), inner)
    return record


def stated_in(record: Mapping[str, Any]) -> Stated:
    """What a record with plain names says of its article; of each field the most trusted value that fits."""
    stated: dict[Field, str] = {}
    for field, names in _NAMES.items():
        said = (value for name in names if name in record for value in [_joined(field, record[name])])
        found = next((value for value in said if value and _fits(field, value)), None)
        if found:
            stated[field] = found
    return stated


def _joined(field: Field, value: Any) -> str:
    """All authors, but only the first of anything else; exports list sections "World;Europe" too."""
    words = _words(value, _LEVELS)
    if field == "byline":
        return ", ".join(islice(words, _MOST_AUTHORS))
    first = next(words, "")
    return first.split(";", 1)[0].strip() if field == "section" else first


def _words(value: Any, levels: int) -> Iterator[str]:
    """The strings and numbers of a value in order; of an object the one that says it best."""
    if isinstance(value, str):
        if value.strip():
            yield value.strip()
    elif isinstance(value, int | float):
        if math.isfinite(value) and not isinstance(value, bool):
            yield str(int(value))
    elif isinstance(value, list) and levels:
        for item in value:
            yield from _words(item, levels - 1)
    elif isinstance(value, dict) and levels:
        inside = ([*_words(value[name], levels - 1)] for name in _INSIDE if name in value)
        yield from next(filter(None, inside), [])


def _fits(field: Field, value: str) -> bool:
    """Whether a value is of the field's kind: `source` is a name in one export and an address in another."""
    is_address = value.lower().startswith(("http://", "https://", "//"))
    if field in _ADDRESSES:
        return is_address or (field == "canonical_url" and value.startswith("/"))
    if field in ("published", "updated"):
        return any(map(str.isdecimal, value))
    return not is_address
