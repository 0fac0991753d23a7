"""A page's visible elements and text as a small tree of our own, made in one pass without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsbrief.errors import Rejected

# Elements whose content is no text for a reader.
_SKIPPED = frozenset(
    "script style noscript template svg math canvas object embed iframe frame audio video map head title meta link "
    "input select option textarea button datalist progress meter dialog rp rt amp-ad amp-embed amp-sticky-ad "
    "amp-iframe amp-social-share amp-sidebar amp-consent amp-user-notification "
    "amp-video amp-youtube amp-analytics".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
PICTURES = frozenset({"img", "picture", "amp-img", "source"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_MOST_NODES = 400_000


@dataclass(slots=True, eq=False)
class Element:
    """An element: its tag, what its `class`, `id` and the like call it, and its children in order."""

    tag: str
    parent: Element | None
    names: str = ""
    role: str = ""
    itemprop: str = ""
    href: str = ""
    hidden: bool = False
    children: list[Element | str] = field(default_factory=list)

    @property
    def inline(self) -> bool:
        """Whether it stands in a line of text, as elements of a site's own making do unless told otherwise."""
        return self.tag in INLINE or self.tag in PICTURES or "-" in self.tag

    def ancestors(self) -> Iterator[Element]:
        """Its parent, its parent's parent, up to the root."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent


def tree_of(page: LexborHTMLParser, max_depth: int) -> Element:
    """The page's body; Rejected(TOO_COMPLEX) if it nests deeper than `max_depth` or has absurdly many nodes."""
    root = Element("body", None)
    start = page.body
    node = start.first_child if start is not None else None
    at, depth, nodes = root, 0, 0
    while node is not None:
        nodes += 1
        if depth > max_depth or nodes > _MOST_NODES:
            raise Rejected(
                "TOO_COMPLEX",
                "The page's elements nest deeper, or are more, than any document needs. Save its text and drop that.",
            )
        child = _taken(node, at)
        below = node.first_child if child is not None else None
        if child is not None and below is not None:
            at, node, depth = child, below, depth + 1
            continue
        while node is not None and node.next is None and depth > 0:
            node, at, depth = node.parent, at.parent or root, depth - 1
        node = node.next if node is not None else None
    return root


def drop_hidden(root: Element) -> None:
    """Take out what markup hides from its reader, such as the preview line of a newsletter."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        element.children = [child for child in element.children if isinstance(child, str) or not child.hidden]
        waiting += [child for child in element.children if isinstance(child, Element)]


def _taken(node: LexborNode, parent: Element) -> Element | None:
    """Put a node into the tree; the element to go on under, if it is one with content."""
    if node.is_text_node:
        text = node.text_content
        if text:
            parent.children.append(text)
        return None
    tag = node.tag
    if not node.is_element_node or tag is None or tag in _SKIPPED:
        return None
    element = Element(tag, parent)
    attributes = node.attributes
    if attributes:
        _describe(element, attributes)
    parent.children.append(element)
    return element


def _describe(element: Element, attributes: dict[str, str | None]) -> None:
    def of(name: str) -> str:
        return attributes.get(name) or ""

    element.names = " ".join(filter(None, (of("class"), of("id"), of("data-component"), of("data-testid"))))
    element.role = of("role").lower()
    element.itemprop = of("itemprop").lower()
    element.href = of("href")
    element.hidden = "hidden" in attributes or _HIDDEN_STYLE.search(of("style")) is not None
