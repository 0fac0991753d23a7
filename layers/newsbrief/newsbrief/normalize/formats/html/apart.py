"""What stands apart from the article on a page: parts that call themselves something else, and what readers write."""

from __future__ import annotations

from collections import defaultdict

from newsbrief.normalize.formats.html.blocks import PageBlock
from newsbrief.normalize.formats.html.furniture import is_consent, is_furniture, is_named_furniture, is_of_readers
from newsbrief.normalize.formats.html.tree import Element
from newsbrief.normalize.formats.html.vocabulary import pattern_of, words_of
from newsbrief.normalize.formats.html.weights import SHORT_ARTICLE, Weights, weight_of

_READERS_HEADING = pattern_of("closing", "readers")
_LONGEST_HEADING = 80
_SITE_TAGS = frozenset({"nav", "header", "footer"})
_SITE_ROLES = frozenset({"navigation", "banner", "contentinfo"})
_SITE_WORDS = frozenset({"masthead", "navbar", "topbar", "header", "footer", "nav", "menu"})


def without_furniture(
    blocks: list[PageBlock], within: Element, at_most: float, title: PageBlock | None = None
) -> list[PageBlock]:
    """The blocks under an element that stand in no part which calls itself something else.

    A name is not believed where it covers more than `at_most` of the text's weight, be it in many elements, nor
    styles where they hide more than they show. What is said to be readers' goes, however much, if enough is left and
    the title isn't in it, and so does a request for consent.
    """
    weights = Weights(blocks, title)
    limit = weights[within] * at_most
    limit_of_readers = weights[within] - (SHORT_ARTICLE / 2 if title else 2 * SHORT_ARTICLE)
    titled = {id(above) for above in title.element.ancestors()} if title else set[int]()
    hidden = sum(weight_of(block) for block in blocks if block.element.hidden)
    hiding_is_believed = hidden <= weights[within] / 2
    alike = _by_names(weights)
    believed: dict[int, bool] = {id(within): False}

    def is_apart(element: Element) -> bool:
        if element.hidden and hiding_is_believed:
            return True
        of_readers = is_of_readers(element) and weights[element] <= limit_of_readers
        if id(element) not in titled and (of_readers or is_consent(element)):
            return True
        return is_furniture(element) and max(weights[element], alike[element.names]) <= limit

    def in_furniture(element: Element) -> bool:
        known = believed.get(id(element))
        if known is None:
            above = element.parent is not None and in_furniture(element.parent)
            known = above or is_apart(element)
            believed[id(element)] = known
        return known

    return [block for block in blocks if block.element.is_under(within) and not in_furniture(block.element)]


def _by_names(weights: Weights) -> defaultdict[str, float]:
    """The weight of all elements of the same names that are said to be apart by their names."""
    found: defaultdict[str, float] = defaultdict(float)
    for element in weights.elements():
        if element.names and is_named_furniture(element):
            found[element.names] += weights[element]
    return found


def without_readers(blocks: list[PageBlock], title: PageBlock | None) -> list[PageBlock]:
    """The blocks before the heading over what readers wrote, if the article is before it."""
    written = 0.0
    for number, block in enumerate(blocks):
        if title is not None and block.element.number <= title.element.number:
            continue
        if written >= SHORT_ARTICLE / 2 and _heads_readers(block):
            return blocks[:number]
        written += weight_of(block)
    return blocks


def _heads_readers(block: PageBlock) -> bool:
    return block.heading and len(block.text) <= _LONGEST_HEADING and _READERS_HEADING.fullmatch(block.text) is not None


def is_of_site(element: Element) -> bool:
    """Whether an element stands in the site's own head, menu or foot, which are the same on all its pages."""
    return any(
        one.tag in _SITE_TAGS or one.role in _SITE_ROLES or not _SITE_WORDS.isdisjoint(words_of(one.names).split())
        for one in (element, *element.ancestors())
    )
