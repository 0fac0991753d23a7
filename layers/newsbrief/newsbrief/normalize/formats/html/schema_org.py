"""An article in schema.org's words: what they say about it, its text, and whether it may be read for free."""

import html
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from newsbrief.normalize.document import Field, Stated
from newsbrief.normalize.formats.html.json_ld import Node, nodes_in, types_of

_ARTICLE = re.compile(r"\w*article|\w*blogposting|socialmediaposting|report|review")
_PAGE = re.compile(r"\w*page|creativework")
_SITE = re.compile(r"website|newspaper|periodical|publicationissue")
_PROPERTIES: Mapping[Field, tuple[str, ...]] = {
    "title": ("headline", "name", "alternativeHeadline"),
    "byline": ("author", "creator"),
    "publisher": ("publisher", "sourceOrganization", "provider"),
    "published": ("datePublished", "dateCreated"),
    "updated": ("dateModified",),
    "section": ("articleSection",),
    "language": ("inLanguage",),
    "url": ("url", "mainEntityOfPage", "@id"),
    "copyright": ("copyrightYear",),
}
# Where an object stands for a text, the property that has it.
_NAMES = ("name", "@value", "headline")
_NAMES_OF: Mapping[Field, tuple[str, ...]] = {"language": ("alternateName", "name"), "url": ("@id", "url")}
_MOST_PEOPLE = 10
_DEEPEST = 4
_LONGEST = 5000

_BREAK = re.compile(r"(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr|section|figure|hr)")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z\d]*)\b[^<>]*>", re.I)
_UNSEEN = frozenset({"script", "style", "template", "iframe", "noscript", "figcaption"})
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|div|a|b|i|em|strong|span)\b", re.I)


class SchemaOrg:
    """The objects that a page gives of itself."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._nodes = list(nodes)
        self._named = {name: node for node in self._nodes if isinstance(name := node.get("@id"), str) and len(node) > 1}
        self._articles = [node for node in self._nodes if _is(node, _ARTICLE)]
        self._pages = [node for node in self._nodes if _is(node, _PAGE)]

    def stated(self, addresses: Collection[str]) -> list[Stated]:
        """What the article's object says, then the site's; the page's stands in for an article's that is missing.

        Of several articles the one is meant that has one of the page's `addresses`, else the first.
        """
        own = {_plain_address(address) for address in addresses}
        mine = [node for node in self._articles if _plain_address(self._text(node, "url")) in own]
        about = (mine or self._articles or self._pages)[:1]
        found: list[Stated] = [
            {field: text for field in _PROPERTIES if (text := self._text(node, field))} for node in about
        ]
        sites = [name for node in self._nodes if _is(node, _SITE) and (name := self._text(node, "title"))]
        return [*found, {"publisher": sites[0]}] if sites else found

    def body(self) -> str | None:
        """The longest text of an article, its paragraphs apart by blank lines."""
        bodies = [plain_body(body) for node in self._articles if (body := _joined(node.get("articleBody")))]
        return max(bodies, key=len, default="") or None

    def is_gated(self) -> bool | None:
        """Whether the article, or a part of it, is for subscribers; None where that isn't said."""
        for node in [*self._articles, *self._pages]:
            parts = node.get("hasPart")
            for one in [node, *(parts if isinstance(parts, list) else [parts])]:
                free = one.get("isAccessibleForFree") if isinstance(one, dict) else None
                if isinstance(free, bool | str) and str(free).strip().lower() in _ANSWERS:
                    return not _ANSWERS[str(free).strip().lower()]
        return None

    def _text(self, node: Node, field: Field) -> str:
        """A field of an object as text, empty if it has none."""
        names = _NAMES_OF.get(field, _NAMES)
        said = (self._said(node.get(name), names, many=field == "byline") for name in _PROPERTIES[field])
        found = next(filter(None, said), "")
        return found.partition("#")[0] if field == "url" else found  # an identifier may be an address with a name

    def _said(self, value: Any, names: tuple[str, ...], *, many: bool = False, depth: int = 0) -> str:
        """A value as text: an object's name, a list's first entry or, if many are asked for, all of them."""
        if depth > _DEEPEST:
            return ""
        if isinstance(value, list):
            found = [text for one in value[:_MOST_PEOPLE] if (text := self._said(one, names, depth=depth + 1))]
            return ", ".join(found) if many else (found or [""])[0]
        if isinstance(value, dict):
            known = self._named.get(str(value.get("@id")), value) if len(value) <= 2 else value
            return next(filter(None, (self._said(known.get(n), names, depth=depth + 1) for n in names)), "")
        return _written(value)


_ANSWERS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def schema_org_in(page: LexborHTMLParser) -> SchemaOrg:
    """What a page's JSON-LD says, read once for all that is asked of it."""
    return SchemaOrg(nodes_in(page))


def plain_body(body: str) -> str:
    """An article's text out of text or markup, escaped or not; elements that end a line end a paragraph."""
    if _ESCAPED_TAG.search(body):
        body = html.unescape(body)
    return html.unescape(_without_elements(body)).strip()


def _without_elements(markup: str) -> str:
    kept, at, unseen = [], 0, ""
    for tag in _TAG.finditer(markup):
        name = tag["name"].lower()
        if not unseen:
            kept.append(markup[at : tag.start()])
            if _BREAK.fullmatch(name):
                kept.append("\n\n")
            unseen = name if name in _UNSEEN and not tag["end"] else ""
        elif tag["end"] and name == unseen:
            unseen = ""
        at = tag.end()
    return "".join([*kept, "" if unseen else markup[at:]])


def _is(node: Node, kind: re.Pattern[str]) -> bool:
    return any(kind.fullmatch(name) for name in types_of(node))


def _written(value: Any) -> str:
    """A scalar as text."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)[:_LONGEST].strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _joined(value: Any) -> str:
    parts = value if isinstance(value, list) else [value]
    return "\n\n".join(part for part in parts if isinstance(part, str))


def _plain_address(address: str) -> str:
    """An address without what differs between a page's ways of writing it."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$|/$", "", address.strip().lower())
