"""A page's visible elements and text as a small tree of our own, made in one pass without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsbrief.errors import Rejected
from newsbrief.normalize.formats.html.hiding import Style, hidden_names

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
_LISTS = frozenset({"ul", "ol"})
_PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})
_MOST_NODES = 400_000
_LONGEST_ATTRIBUTE = 1000  # as far as it is read


@dataclass(slots=True, eq=False)
class Element:
    """An element: its tag, what its `class`, `id` and the like call it, and its children in order.

    `number` counts a page's nodes in their order, `last` is the number of the last one in it. `hidden` and
    `preformatted` (line feeds are seen) hold for all that is in it; `speaks` tells that it has text of its own;
    `in_list` is the list it is or stands in; `set_apart` tells that a style makes a block of it.
    """

    tag: str
    parent: Element | None
    number: int = 0
    last: int = 0
    depth: int = 0
    names: str = ""
    role: str = ""
    itemprop: str = ""
    href: str = ""
    hidden: bool = False
    preformatted: bool = False
    speaks: bool = False
    in_list: Element | None = None
    set_apart: bool = False
    children: list[Element | str] = field(default_factory=list)

    @property
    def inline(self) -> bool:
        """Whether it stands in a line of text; an element of a site's own making does if there is text beside it."""
        if self.set_apart:
            return False
        if "-" in self.tag and self.tag not in PICTURES:
            return self.parent is not None and self.parent.speaks
        return self.tag in INLINE or self.tag in PICTURES

    def is_under(self, other: Element) -> bool:
        """Whether it is another or stands in it."""
        return other.number <= self.number <= other.last

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
    never_shown = hidden_names(page)
    at, depth, nodes = root, 0, 0
    while node is not None:
        nodes += 1
        if depth > max_depth or nodes > _MOST_NODES:
            raise Rejected(
                "TOO_COMPLEX",
                "The page's elements nest deeper, or are more, than any document needs. Save its text and drop that.",
            )
        child = _taken(node, at, nodes, never_shown)
        below = node.first_child if child is not None else None
        if child is not None and below is not None:
            at, node, depth = child, below, depth + 1
            continue
        while node is not None and node.next is None and depth > 0:
            at.last = nodes
            node, at, depth = node.parent, at.parent or root, depth - 1
        node = node.next if node is not None else None
    root.last = nodes
    return root


def drop_hidden(root: Element) -> None:
    """Take out what markup hides from its reader, such as the preview line of a newsletter."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        element.children = [child for child in element.children if isinstance(child, str) or not child.hidden]
        waiting += [child for child in element.children if isinstance(child, Element)]


def _taken(node: LexborNode, parent: Element, number: int, never_shown: frozenset[str]) -> Element | None:
    """Put a node into the tree; the element to go on under, if it is one with content."""
    if node.is_text_node:
        text = node.text_content
        if text:
            parent.children.append(text)
            parent.speaks = parent.speaks or not text.isspace()
        return None
    tag = node.tag
    if not node.is_element_node or tag is None or tag in _SKIPPED:
        return None
    element = Element(tag, parent, number, number, parent.depth + 1)
    element.hidden = parent.hidden
    element.in_list = element if tag in _LISTS else parent.in_list
    element.preformatted = parent.preformatted or tag in _PREFORMATTED
    attributes = node.attributes
    if attributes:
        _describe(element, attributes)
        _look(element, attributes, node, never_shown)
    parent.children.append(element)
    return element


def _describe(element: Element, attributes: dict[str, str | None]) -> None:
    def of(name: str) -> str:
        return (attributes.get(name) or "")[:_LONGEST_ATTRIBUTE]

    element.names = " ".join(filter(None, (of("class"), of("id"), of("data-component"), of("data-testid"))))
    element.role = of("role").lower()
    element.itemprop = of("itemprop").lower()
    element.href = of("href")


def _look(element: Element, attributes: dict[str, str | None], node: LexborNode, never_shown: frozenset[str]) -> None:
    """What styles make of an element."""
    style = Style(said) if (said := attributes.get("style")) else None
    classes = (attributes.get("class") or "")[:_LONGEST_ATTRIBUTE].split()
    names = [*(f".{name}" for name in classes), f"#{attributes.get('id') or ''}"]
    if "hidden" in attributes or not never_shown.isdisjoint(names):
        element.hidden = True
    if style is not None:
        element.hidden = element.hidden or style.hides or (style.is_tiny and _begins_with_text(node))
        element.preformatted = element.preformatted or style.keeps_lines
        element.set_apart = style.makes_block and element.tag not in PICTURES


def _begins_with_text(node: LexborNode) -> bool:
    first = node.first_child
    return first is not None and first.is_text_node and bool((first.text_content or "").strip())
