"""Which element of a page holds its article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsbrief.normalize.formats.html.blocks import PageBlock
from newsbrief.normalize.formats.html.title_part import part_with_title
from newsbrief.normalize.formats.html.tree import Element
from newsbrief.normalize.formats.html.vocabulary import pattern_of, words_of
from newsbrief.normalize.formats.html.weights import SHORT_ARTICLE, Weights

_BODY_NAMES = pattern_of("article", "body")
_VAGUE_NAMES = pattern_of("article", "vague")


def article_element(root: Element, blocks: list[PageBlock], title: PageBlock | None) -> tuple[Element, bool]:
    """The element that holds the article, and whether it says so of itself.

    `title` is the block with the page's title: an article that holds it is the one, however long its neighbours.
    """
    weights = Weights(blocks, title)
    root = part_with_title(root, blocks, title) if title else root
    elements = list(_elements(root))
    titled = {id(above) for above in title.element.ancestors()} if title else set[int]()
    by_weight = _into(root, weights, 0.6)
    for said, share in _MARKS:
        marked = list(filter(said, elements))
        own = [element for element in marked if id(element) in titled and weights[element] >= SHORT_ARTICLE]
        if said is _is_article and own:
            return _into(own[-1], weights, 0.97), False
        found = _best(marked, weights, weights[root] * share)
        if found is not None and not _is_outweighed(found, by_weight, weights):
            return _into(found, weights, 0.97), said in {_is_said_body, _is_named_body}
    return _into(root, weights, 0.7), False


def _is_outweighed(found: Element, other: Element, weights: Weights) -> bool:
    """Whether an element elsewhere on the page has far more text than one that is marked."""
    apart = not found.is_under(other) and not other.is_under(found)
    return apart and weights[other] > 1.5 * weights[found]


def _best(marked: Iterable[Element], weights: Weights, at_least: float) -> Element | None:
    """The first of the heaviest elements; their parent, if the text is spread over several that share a name."""
    heavy = [element for element in marked if weights[element] > 0]
    most = max((weights[element] for element in heavy), default=0.0)
    if most == 0:
        return None
    first = next(element for element in heavy if weights[element] >= most * 0.6)
    parent = first.parent
    if parent is not None and first.tag != "article":
        names = set(first.names.split())
        twins = [e for e in heavy if e.parent is parent and not names.isdisjoint(e.names.split())]
        if len(twins) > 1:
            first = parent
    return first if weights[first] >= at_least else None


def _into(element: Element, weights: Weights, share: float) -> Element:
    """Down to the smallest element that still has most of the text."""
    while True:
        below = [child for child in element.children if isinstance(child, Element)]
        heaviest = max(below, key=weights.__getitem__, default=None)
        if heaviest is None or weights[heaviest] == 0 or weights[heaviest] < weights[element] * share:
            return element
        if heaviest.tag in {"p", "li", "blockquote", "tr", "td"} and weights[heaviest] < weights[element]:
            return element
        element = heaviest


def _elements(root: Element) -> Iterator[Element]:
    stack = [root]
    while stack:
        element = stack.pop()
        yield element
        stack.extend(child for child in reversed(element.children) if isinstance(child, Element))


def _is_said_body(element: Element) -> bool:
    return "articlebody" in element.itemprop.split()


def _is_named_body(element: Element) -> bool:
    return _is_named(element, _BODY_NAMES)


def _is_vaguely_named_body(element: Element) -> bool:
    return _is_named(element, _VAGUE_NAMES)


def _is_named(element: Element, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(words_of(name)) for name in element.names.split())


def _is_article(element: Element) -> bool:
    return element.tag in {"article", "main"} or element.role in {"article", "main"}


# What marks the article's element, the clearest first, and the share of the page's text it must have to be believed.
_MARKS = ((_is_said_body, 0.05), (_is_named_body, 0.15), (_is_article, 0.25), (_is_vaguely_named_body, 0.35))
