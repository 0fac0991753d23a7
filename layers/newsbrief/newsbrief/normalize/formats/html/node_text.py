"""The text of a parsed page's nodes, as far as it can matter."""

from collections.abc import Iterator
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

_MOST_READ = 1200
_FAR = 300  # nodes
_FOOT = 600  # nodes, from the end
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe"})


def line_of(element: LexborNode) -> str:
    """The beginning of an element's text on one line."""
    return " ".join(" ".join(texts_of(element)).split())


def texts_of(element: LexborNode) -> list[str]:
    """An element's texts, as far as they can matter: no more is read of an element that holds a page."""
    parts: list[str] = []
    size = 0
    for node in element.traverse(include_text=True):
        if node.is_text_node and (text := node.text_content):
            parts.append(text[:_MOST_READ])
            size += len(text)
            if size > _MOST_READ:
                break
    return parts


def texts_in(element: LexborNode) -> Iterator[LexborNode]:
    """The first text nodes in an element, a few hundred."""
    nodes = (node for node in element.traverse(include_text=True) if node.is_text_node)
    return islice(nodes, _FAR)


def texts_after(start: LexborNode) -> Iterator[LexborNode]:
    """The text nodes that follow an element, a few hundred nodes far."""
    node, below = start, None  # what is in the element itself doesn't follow it
    for _ in range(_FAR):
        at: LexborNode | None = node
        while below is None and at is not None and at.next is None:
            at = at.parent if at.tag != "body" else None
        following = below or (at.next if at is not None else None)
        if following is None:
            return
        node = following
        below = node.first_child if node.tag not in _UNSEEN else None
        if node.is_text_node:
            yield node


def texts_from_the_end(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """The page's last text nodes, backwards."""
    node = page.body.last_child if page.body is not None else None
    for _ in range(_FOOT):
        if node is None:
            return
        if node.is_text_node:
            yield node
        below = node.last_child if node.tag not in _UNSEEN else None
        if below is None:
            while node is not None and node.prev is None:
                node = node.parent if node.tag != "body" else None
            below = node.prev if node is not None else None
        node = below
