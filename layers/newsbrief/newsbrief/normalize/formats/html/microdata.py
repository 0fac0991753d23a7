"""What a page's elements are marked as in microdata, schema.org's words in attributes."""

from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsbrief.normalize.document import Field, Stated

_SCOPES = '[itemscope][itemtype*="Article" i], [itemscope][itemtype*="BlogPosting" i]'
_FIELDS: Mapping[str, Field] = {
    "headline": "title",
    "author": "byline",
    "creator": "byline",
    "publisher": "publisher",
    "datepublished": "published",
    "datemodified": "updated",
    "articlesection": "section",
    "inlanguage": "language",
    "mainentityofpage": "url",
    "copyrightyear": "copyright",
}
_ATTRIBUTES = ("content", "datetime", "href", "itemid")
_MOST_SCOPES = 20
_MOST_PROPERTIES = 1000
_MOST_PEOPLE = 10
_MOST_LEVELS = 60
_LONGEST = 1000


def of_microdata(page: LexborHTMLParser) -> Stated:
    """What the properties of the page's article say; empty if it marks none."""
    scopes = page.css(_SCOPES)[:_MOST_SCOPES]
    if not scopes:
        return {}
    article = next((scope for scope in scopes if scope.css_first("h1") is not None), scopes[0])
    found: dict[Field, list[str]] = {}
    for element in article.css("[itemprop]")[:_MOST_PROPERTIES]:
        for name in (element.attributes.get("itemprop") or "").lower().split():
            field = _FIELDS.get(name)
            known = found.setdefault(field, []) if field else None
            if known is None or len(known) >= (_MOST_PEOPLE if field == "byline" else 1):
                continue
            scope = _scope_of(element)
            # Compared by identity: nodes are equal if their markup is, which takes as long as the markup.
            if scope is not None and scope.mem_id == article.mem_id and (value := _value_of(element)):
                known.append(value)
    return {field: "; ".join(dict.fromkeys(values)) for field, values in found.items() if values}


def _scope_of(element: LexborNode) -> LexborNode | None:
    """The item that an element is a property of."""
    above = element.parent
    for _ in range(_MOST_LEVELS):
        if above is None or "itemscope" in above.attributes:
            return above
        above = above.parent
    return None


def _value_of(element: LexborNode) -> str:
    """A property's value: an attribute's, the name of the item that it is, or its text."""
    attributes = element.attributes
    if "itemscope" in attributes:
        named = element.css('[itemprop~="name" i]')
        return _value_of(named[0]) if named and "itemscope" not in named[0].attributes else ""
    said = next((value for name in _ATTRIBUTES if (value := attributes.get(name))), None)
    if said and element.tag == "a" and "content" not in attributes:
        said = None  # an author's page, say, whose link has the name
    return " ".join((said or element.text(separator=" ")[:_LONGEST]).split())[:_LONGEST]
