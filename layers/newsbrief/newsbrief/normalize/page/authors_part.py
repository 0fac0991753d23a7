"""Within the article's element: the author's paragraphs, without what stands between, before and after them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsbrief.normalize.credits import byline_of, date_in_credit
from newsbrief.normalize.page.blocks import PageBlock, is_title
from newsbrief.normalize.page.furniture import is_standfirst
from newsbrief.normalize.page.tree import Element
from newsbrief.normalize.page.vocabulary import pattern_of

_PROSE_TAGS = frozenset({"p", "li", "blockquote", "pre", "dd", "dt", "tr", "td", "th", "q"})
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:;][\"'”’»」』)\]]*$")
_LABEL_SIZE = 60
_CLOSING = pattern_of("closing", "begins")
_ADDRESS = pattern_of("closing", "addresses")
_REACHING = pattern_of("closing", "reaching")
_RELATED = pattern_of("closing", "related")
_CLOSING_SIZE = 350


def is_prose(block: PageBlock) -> bool:
    """Whether a block reads as a sentence or more, rather than as a label, a link or a heading."""
    if block.heading or block.link_share > 0.5:
        return False
    return block.size >= _LABEL_SIZE or (block.size >= 12 and _SENTENCE_END.search(block.text) is not None)


def authors_blocks(blocks: Sequence[PageBlock], titles: Sequence[str], *, said: bool) -> list[PageBlock]:
    """The blocks of the article in an element, `titles` being what the page calls it.

    `said` tells that the element is marked as the article's body, so short first paragraphs are text too.
    """
    of_paragraphs = _is_of_paragraphs(blocks)
    kept = [block for block in blocks if not _is_aside(block, of_paragraphs=of_paragraphs)]
    kept = _without_link_lists(kept)
    kept = _from_first_text(kept, titles, said=said)
    kept = _to_last_text(kept)
    while len(kept) > 1 and _is_closing(kept[-1]):
        kept = _to_last_text(kept[:-1])
    return _without_empty_headings(kept)


def _is_of_paragraphs(blocks: Sequence[PageBlock]) -> bool:
    """Whether the page puts its text in elements for text, so that other short blocks are labels."""
    prose = sum(block.size for block in blocks if is_prose(block))
    tagged = sum(block.size for block in blocks if is_prose(block) and block.element.tag in _PROSE_TAGS)
    return tagged > prose * 0.6


def _is_aside(block: PageBlock, *, of_paragraphs: bool) -> bool:
    """A label, a caption or a link to something else between the paragraphs."""
    if block.size == 0:
        return not re.fullmatch(r"_+", block.text)
    if block.heading:
        return block.link_share > 0.8
    if block.link_share > 0.8 and (block.size < 150 or _RELATED.match(block.text)):
        return True
    if block.pictures and block.size < 150:
        return True
    return of_paragraphs and block.element.tag not in _PROSE_TAGS and not is_prose(block)


def _without_link_lists(blocks: list[PageBlock]) -> list[PageBlock]:
    """Without lists whose items are mostly links."""
    by_list: dict[int, list[PageBlock]] = {}
    for block in blocks:
        above = _list_of(block.element)
        if above is not None:
            by_list.setdefault(id(above), []).append(block)
    dropped = {at for at, items in by_list.items() if sum(b.linked for b in items) > 0.6 * sum(b.size for b in items)}
    return [b for b in blocks if (above := _list_of(b.element)) is None or id(above) not in dropped]


def _list_of(element: Element) -> Element | None:
    if element.tag in {"ul", "ol"}:
        return element
    return next((above for above in element.ancestors() if above.tag in {"ul", "ol"}), None)


def _from_first_text(blocks: list[PageBlock], titles: Sequence[str], *, said: bool) -> list[PageBlock]:
    """From the first paragraph on: titles, standfirsts in headings, bylines and dates before it go."""
    for number, block in enumerate(blocks):
        if is_prose(block) or (said and block.element.tag == "p" and block.size > 3):
            if is_title(block.text, titles) or is_standfirst(block.element) or _is_credit(block.text):
                continue
            return blocks[number:]
    return blocks


def _is_credit(text: str) -> bool:
    return byline_of(text) is not None or date_in_credit(text) is not None


def _is_closing(block: PageBlock) -> bool:
    """Whether the last block is the site's rather than the author's."""
    if block.size > _CLOSING_SIZE or block.heading:
        return False
    reach = _ADDRESS.search(block.text) and _REACHING.search(block.text)
    return bool(reach or _CLOSING.match(block.text))


def _to_last_text(blocks: list[PageBlock]) -> list[PageBlock]:
    """Up to the last paragraph: links, headings, and labels in other parts of the page behind it go."""
    columns = {id(_column_of(block.element)) for block in blocks if is_prose(block)}
    for number in range(len(blocks), 0, -1):
        block = blocks[number - 1]
        is_label = block.element.tag in _PROSE_TAGS and not block.heading and block.link_share < 0.5
        if is_prose(block) or (is_label and id(_column_of(block.element)) in columns):
            return blocks[:number]
    return blocks


def _column_of(element: Element) -> Element | None:
    """What a paragraph stands in, next to others; for the items of a list, what the list stands in."""
    above = _list_of(element) or element
    return above.parent


def _without_empty_headings(blocks: list[PageBlock]) -> list[PageBlock]:
    """Without headings that head nothing: followed by another of the same or a higher rank, or by the end."""
    kept: list[PageBlock] = []
    following: PageBlock | None = None
    for block in reversed(blocks):
        heads = following is not None and not (following.heading and following.element.tag <= block.element.tag)
        if not block.heading or heads:
            kept.append(block)
            following = block
    return kept[::-1]
