"""The part of a page that its title stands over."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from newsbrief.normalize.formats.html.blocks import PageBlock, is_title
from newsbrief.normalize.formats.html.tree import Element
from newsbrief.normalize.formats.html.weights import PARAGRAPH_SIZE, SHORT_ARTICLE, Weights, weight_of

_SHORTEST_ARTICLE = 60
_HARDLY_MORE = 0.03


def title_block(blocks: Iterable[PageBlock], titles: Sequence[str]) -> PageBlock | None:
    """The heading that says what the page is called."""
    return next((block for block in blocks if block.heading and is_title(block.text, titles)), None)


def part_with_title(root: Element, blocks: Sequence[PageBlock], title: PageBlock) -> Element:
    """The part of a page that has the title and its text, where only teasers or other articles are around it."""
    texts = Weights(blocks, title, teasers=0.0, short=1.0)
    teasers = Weights(blocks, title, teasers=1.0, short=1.0)
    own = None
    following = _telling_after(title, blocks)
    for above in title.element.ancestors():
        if own is not None:
            more = texts[above] - texts[own]
            is_long, is_most = texts[own] >= SHORT_ARTICLE, texts[own] >= texts[root] / 2
            is_all_but_teasers = more < _HARDLY_MORE * texts[own] and teasers[above] - teasers[own] > 2 * more
            if (is_long or is_most) and is_all_but_teasers:
                return own
            if is_long and _begins_another(own, title, following):
                return own
        if own is not None or texts[above] >= _SHORTEST_ARTICLE:
            own = above
    return root


def _telling_after(title: PageBlock, blocks: Iterable[PageBlock]) -> deque[PageBlock]:
    """The headings and paragraphs behind a title."""
    behind = (block for block in blocks if block.element.number > title.element.number)
    return deque(block for block in behind if block.heading or weight_of(block) >= PARAGRAPH_SIZE)


def _begins_another(own: Element, title: PageBlock, following: deque[PageBlock]) -> bool:
    """Whether the text behind an element has a headline of the first rank, as its own has.

    Takes what stands in the element out of `following`.
    """
    while following and following[0].element.is_under(own):
        following.popleft()
    return bool(following) and following[0].element.tag == title.element.tag == "h1"
