"""What a page says of itself, for machines and for readers, the most trusted first."""

import re
from collections.abc import Iterator, Mapping, Sequence

from selectolax.lexbor import LexborHTMLParser

from newsbrief.normalize.document import Field, Stated
from newsbrief.normalize.formats.html.microdata import of_microdata
from newsbrief.normalize.formats.html.schema_org import SchemaOrg
from newsbrief.normalize.formats.html.sight import of_sight

_MOST_ELEMENTS = 1000  # of one kind; pages have fewer
_LONGEST = 5000

_OPEN_GRAPH: Mapping[Field, tuple[str, ...]] = {
    "title": ("og:title",),
    "byline": ("article:author", "og:article:author"),
    "publisher": ("og:site_name",),
    "url": ("og:url",),
    "published": ("article:published_time", "og:article:published_time", "og:published_time", "article:published"),
    "updated": ("article:modified_time", "og:article:modified_time", "article:modified", "og:updated_time"),
    "section": ("article:section", "og:article:section"),
}
# In the order in which they are believed: those of Parse.ly and Sailthru are made for analytics of articles.
_OTHER_META: Mapping[Field, tuple[str, ...]] = {
    "title": ("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "headline"),
    "byline": (
        *("parsely-author", "sailthru.author", "author", "dc.creator", "dcterms.creator", "dc.creator.name", "byl"),
        *("citation_author", "article.author", "byline", "authors"),
    ),
    "publisher": ("dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title", "application-name"),
    "url": ("parsely-link", "twitter:url"),
    "published": (
        *("parsely-pub-date", "sailthru.date", "article.published", "datepublished", "dc.date.issued"),
        *("dcterms.issued", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date"),
        *("publication-date", "published_time", "citation_publication_date", "date", "dc.date", "dcterms.date"),
        *("dc.date.created", "dcterms.created", "originalpublicationdate", "displaydate", "pdate", "ptime", "created"),
    ),
    "updated": ("dc.date.modified", "dcterms.modified", "article.updated", "lastmod", "last-modified", "datemodified"),
    "section": ("parsely-section", "article.section", "section"),
    "language": ("content-language", "dc.language", "dcterms.language", "language"),
    "copyright": ("copyright", "dcterms.rights", "rights"),
}
# Makers of pages seldom set this one, and then it says en_US.
_LOCALE: Mapping[Field, tuple[str, ...]] = {"language": ("og:locale",), "title": ("twitter:title",)}
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|\burl: )(https?://\S+)")
_MOST_COMMENTS = 5


def stated_in(page: LexborHTMLParser, json_ld: SchemaOrg) -> list[Stated]:
    """What the page says of its article: JSON-LD, Open Graph, other metadata, microdata, links, and what is seen.

    `json_ld` is what `schema_org_in` finds in the page, which stays as it is.
    """
    meta = _meta_of(page)
    links: Stated = {**_links_of(page), **_saved_from(page)}
    open_graph = _chosen(_OPEN_GRAPH, meta)
    addresses = [one[name] for one in (links, open_graph) for name in ("url", "canonical_url") if name in one]
    said: list[Stated] = [
        *json_ld.stated(addresses),
        open_graph,
        _chosen(_OTHER_META, meta),
        of_microdata(page),
        links,
    ]
    titles = [one["title"] for one in said if "title" in one]
    found = [*said, *of_sight(page, titles), _chosen(_LOCALE, meta)]
    return [one for one in found if one]


def _meta_of(page: LexborHTMLParser) -> dict[str, list[str]]:
    """The contents of the page's meta elements by their lower-case names."""
    found: dict[str, list[str]] = {}
    for element in page.css("meta[content]")[:_MOST_ELEMENTS]:
        attributes = element.attributes
        content = (attributes.get("content") or "").strip()[:_LONGEST]
        names = {attributes.get(name) or "" for name in ("property", "name", "itemprop", "http-equiv")}
        for name in names if content else ():
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _chosen(fields: Mapping[Field, Sequence[str]], meta: Mapping[str, Sequence[str]]) -> Stated:
    """For each field the first of its names that the page has; all of that name if they are authors."""
    found: dict[Field, str] = {}
    for field, names in fields.items():
        said = next((meta[name] for name in names if name in meta), None)
        if said:
            found[field] = "; ".join(dict.fromkeys(said[:10])) if field == "byline" else said[0]
    return found


def _links_of(page: LexborHTMLParser) -> Stated:
    """The page's canonical address, and the language that its root is marked with."""
    found: dict[Field, str] = {}
    canonical = page.css('link[rel~="canonical" i][href]')
    if canonical:
        found["canonical_url"] = (canonical[0].attributes.get("href") or "")[:_LONGEST]
    root = page.css_first("html")
    attributes = root.attributes if root is not None else {}
    found["language"] = (attributes.get("lang") or attributes.get("xml:lang") or "")[:_LONGEST]
    return {field: value for field, value in found.items() if value}


def _saved_from(page: LexborHTMLParser) -> Stated:
    """The address that a browser writes into a page when it saves it."""
    said = next(filter(None, map(_SAVED_FROM.search, _comments_of(page))), None)
    return {"url": said[1]} if said else {}


def _comments_of(page: LexborHTMLParser) -> Iterator[str]:
    """The comments before the page's root element and at its beginning."""
    root = page.css_first("html")
    first = root.first_child if root is not None else None
    for node, step in ((root, "prev"), (first, "next")):
        at = node
        for _ in range(_MOST_COMMENTS):
            if at is None:
                break
            if at.is_comment_node:
                yield (at.comment_content or "")[:_LONGEST]
            at = getattr(at, step)
