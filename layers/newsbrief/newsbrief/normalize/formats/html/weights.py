"""How much of a page's text stands where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsbrief.normalize.formats.html.blocks import PageBlock, ends_sentence
from newsbrief.normalize.formats.html.tree import Element

PARAGRAPH_SIZE = 60
SHORT_ARTICLE = 300
_LINKED_AT_MOST = 0.4
_ALL_LINKED = 0.8
# In list items and bare divisions stand teasers as often as text.
_TRUST = {"p": 1.0, "li": 0.5, "blockquote": 1.0}
_TRUST_ELSEWHERE = 0.8
# A paragraph right below a headline that is a link is a teaser of what it links to.
_TRUST_IN_TEASERS = 0.2
_LONGEST_TEASER = 400
_SHORTEST_HEADLINE = 15
_SEVERAL = 3
# A short sentence says that text is here, too, but not how much.
_TRUST_IN_SHORT_ONES = 0.1
_SHORTEST_SENTENCE = 12


def weight_of(block: PageBlock, short: float = _TRUST_IN_SHORT_ONES) -> float:
    """How much a block speaks for the article being where it is: the size of text, nothing for links and labels."""
    if block.heading or block.link_share > _LINKED_AT_MOST:
        return 0.0
    trust = _TRUST.get(block.element.tag, _TRUST_ELSEWHERE)
    if block.size < PARAGRAPH_SIZE:
        is_short = block.size >= _SHORTEST_SENTENCE and ends_sentence(block.text)
        trust = trust * short if is_short else 0.0
    return block.size * trust


class Weights:
    """The weight of the text under each element; `title` is the page's own headline, whatever it links to.

    `teasers` and `short` are the part of their weight that a teaser of another article and a short sentence count.
    """

    def __init__(
        self,
        blocks: Sequence[PageBlock],
        title: PageBlock | None = None,
        *,
        teasers: float = _TRUST_IN_TEASERS,
        short: float = _TRUST_IN_SHORT_ONES,
    ) -> None:
        self._of: defaultdict[int, float] = defaultdict(float)
        self._elements: dict[int, Element] = {}
        of_others = teasers_in(blocks, title)
        for block in blocks:
            if weight := weight_of(block, short) * (teasers if id(block) in of_others else 1.0):
                self._of[id(block.element)] += weight
                self._elements[id(block.element)] = block.element
        self._add_up(self._elements)

    def __getitem__(self, element: Element) -> float:
        return self._of.get(id(element), 0.0)

    def elements(self) -> Iterable[Element]:
        """All that have any."""
        return self._elements.values()

    def _add_up(self, found: dict[int, Element]) -> None:
        """Give the elements above what those below them have, the deepest first."""
        for element in list(found.values()):
            for above in element.ancestors():
                if id(above) in found:
                    break
                found[id(above)] = above
        for element in sorted(found.values(), key=lambda one: one.depth, reverse=True):
            if element.parent is not None:
                self._of[id(element.parent)] += self._of[id(element)]


def teasers_in(blocks: Sequence[PageBlock], title: PageBlock | None = None) -> set[int]:
    """The identities of blocks that only tell what another page has: right below a link to it that is a headline.

    A link that isn't marked as a heading is one if several of its kind stand over paragraphs.
    """
    below: defaultdict[tuple[str, str], list[PageBlock]] = defaultdict(list)
    found = {id(block) for block in blocks if block.begins_with_link_line and block.size < _LONGEST_TEASER}
    for above, block in pairwise(blocks):
        if above is title or above.links != 1 or above.link_share <= _ALL_LINKED or block.size >= _LONGEST_TEASER:
            continue
        if above.heading:
            found.add(id(block))
        elif above.size >= _SHORTEST_HEADLINE and weight_of(block):
            below[above.element.tag, above.element.names].append(block)
    for alike in below.values():
        if len(alike) >= _SEVERAL:
            found.update(map(id, alike))
    return found
