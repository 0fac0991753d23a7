"""Which element of a page holds its article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newsbrief.normalize.page.blocks import PageBlock, is_title
from newsbrief.normalize.page.furniture import is_furniture, is_of_readers
from newsbrief.normalize.page.tree import Element
from newsbrief.normalize.page.vocabulary import pattern_of, words_of

PARAGRAPH_SIZE = 60
_SHORT_ARTICLE = 300
_LINKED_AT_MOST = 0.4
# In list items and bare divisions stand teasers as often as text.
_TRUST = {"p": 1.0, "li": 0.5, "blockquote": 1.0}
_TRUST_ELSEWHERE = 0.8

_BODY_NAMES = pattern_of("article", "body")
_VAGUE_NAMES = pattern_of("article", "vague")


def weight_of(block: PageBlock) -> float:
    """How much a block speaks for the article being where it is: the size of text, nothing for links and labels."""
    if block.heading or block.size < PARAGRAPH_SIZE or block.link_share > _LINKED_AT_MOST:
        return 0.0
    return block.size * _TRUST.get(block.element.tag, _TRUST_ELSEWHERE)


class Weights:
    """The weight of the text under each element."""

    def __init__(self, blocks: Iterable[PageBlock]) -> None:
        self._of: defaultdict[int, float] = defaultdict(float)
        for block in blocks:
            weight = weight_of(block)
            if weight:
                self._of[id(block.element)] += weight
                for above in block.element.ancestors():
                    self._of[id(above)] += weight

    def __getitem__(self, element: Element) -> float:
        return self._of.get(id(element), 0.0)


def without_furniture(blocks: list[PageBlock], within: Element, at_most: float) -> list[PageBlock]:
    """The blocks under an element that stand in no part which calls itself something else.

    A name is not believed where it covers more than `at_most` of the text's weight, unless it is said to be readers'
    and enough is left without it.
    """
    weights = Weights(blocks)
    limit = weights[within] * at_most
    limit_of_readers = weights[within] - 2 * _SHORT_ARTICLE
    believed: dict[int, bool] = {id(within): False}

    def in_furniture(element: Element) -> bool:
        known = believed.get(id(element))
        if known is None:
            above = element.parent is not None and in_furniture(element.parent)
            known = (
                above
                or (is_furniture(element) and weights[element] <= limit)
                or (is_of_readers(element) and weights[element] <= limit_of_readers)
            )
            believed[id(element)] = known
        return known

    return [block for block in blocks if is_under(block.element, within) and not in_furniture(block.element)]


def is_under(element: Element, other: Element) -> bool:
    """Whether an element is another or stands in it."""
    return element is other or any(above is other for above in element.ancestors())


def title_block(blocks: Iterable[PageBlock], titles: Sequence[str]) -> PageBlock | None:
    """The heading that says what the page is called."""
    return next((block for block in blocks if block.heading and is_title(block.text, titles)), None)


def article_element(root: Element, blocks: list[PageBlock], title: PageBlock | None) -> tuple[Element, bool]:
    """The element that holds the article, and whether it says so of itself.

    `title` is the block with the page's title: an article that holds it is the one, however long its neighbours.
    """
    weights = Weights(blocks)
    elements = list(_elements(root))
    titled = {id(above) for above in title.element.ancestors()} if title else set[int]()
    by_weight = _into(root, weights, 0.6)
    for said, share in _MARKS:
        marked = list(filter(said, elements))
        own = [element for element in marked if id(element) in titled and weights[element] >= _SHORT_ARTICLE]
        if said is _is_article and own:
            return _into(own[-1], weights, 0.97), False
        found = _best(marked, weights, weights[root] * share)
        if found is not None and not _is_outweighed(found, by_weight, weights):
            return _into(found, weights, 0.97), said in {_is_said_body, _is_named_body}
    return _into(root, weights, 0.7), False


def _is_outweighed(found: Element, other: Element, weights: Weights) -> bool:
    """Whether an element elsewhere on the page has far more text than one that is marked."""
    apart = not is_under(found, other) and not is_under(other, found)
    return apart and weights[other] > 1.5 * weights[found]


def _best(marked: Iterable[Element], weights: Weights, at_least: float) -> Element | None:
    """The first of the heaviest elements; their parent, if the text is spread over several of the same name."""
    heavy = [element for element in marked if weights[element] > 0]
    most = max((weights[element] for element in heavy), default=0.0)
    if most == 0:
        return None
    first = next(element for element in heavy if weights[element] >= most * 0.6)
    parent = first.parent
    if parent is not None and first.tag != "article":
        twins = [e for e in heavy if e.parent is parent and e.names == first.names]
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
