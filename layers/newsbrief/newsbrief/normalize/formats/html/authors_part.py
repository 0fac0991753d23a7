"""Within the article's element: the author's paragraphs, without what stands between, before and after them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsbrief.normalize.formats.html.blocks import PageBlock, ends_sentence, is_title, size_of
from newsbrief.normalize.formats.html.furniture import is_standfirst
from newsbrief.normalize.formats.html.tree import Element
from newsbrief.normalize.formats.html.vocabulary import pattern_of
from newsbrief.normalize.formats.html.weights import SHORT_ARTICLE, teasers_in
from newsbrief.normalize.text.credits import byline_of, date_in_credit
from newsbrief.normalize.text.gate import offers_rest

_PROSE_TAGS = frozenset({"p", "li", "blockquote", "pre", "dd", "dt", "tr", "td", "th", "q"})
_LABEL_SIZE = 60
_LONGEST_HEADING = 80
_CLOSING = pattern_of("closing", "begins")
_SHORT_CLOSING = pattern_of("closing", "short")
_LONGEST_LABEL = 80
_ADDRESS = pattern_of("closing", "addresses")
_REACHING = pattern_of("closing", "reaching")
_RELATED = pattern_of("closing", "related")
_LABELS = pattern_of("closing", "labels")
_CLOSING_SIZE = 350
_BULLETS = "▶►▸▷>»•·*-–—☞※◆■□▲△●○◎#→ \t"


def is_prose(block: PageBlock) -> bool:
    """Whether a block reads as a sentence or more, rather than as a label, a link or a heading."""
    if block.heading or block.link_share > 0.5:
        return False
    return block.size >= _LABEL_SIZE or (block.size >= 12 and ends_sentence(block.text))


def authors_blocks(blocks: Sequence[PageBlock], titles: Sequence[str], *, said: bool) -> list[PageBlock]:
    """The blocks of the article in an element, `titles` being what the page calls it.

    `said` tells that the element is marked as the article's body, so short first paragraphs are text too.
    """
    of_paragraphs = _is_of_paragraphs(blocks)
    kept = [block for block in blocks if not _is_aside(block, of_paragraphs=of_paragraphs)]
    kept = _without_link_lists(kept if said else _without_last_teasers(kept, blocks))
    kept = _from_first_text(kept, titles, said=said)
    kept = _to_last_text(kept)
    while len(kept) > 1 and not kept[-1].heading and is_closing(kept[-1].text):
        kept = _to_last_text(kept[:-1])
    return _without_empty_headings(_without_headings_of_links(kept, blocks))


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
    if _is_label_of_link(block):
        return True
    if block.pictures and block.size < 150:
        return True
    return of_paragraphs and block.element.tag not in _PROSE_TAGS and not is_prose(block)


def _is_label_of_link(block: PageBlock) -> bool:
    """Whether a block is no more than "See also:" and what it names, be it a link or not."""
    label = _LABELS.match(block.text) if block.size < 200 else None
    if label is None:
        return False
    rest = block.text[label.end() :].lstrip()
    return not rest or rest[0] in ":：>»|–-" or (block.links > 0 and block.size - block.linked <= size_of(label[0]) + 2)


def _without_last_teasers(kept: list[PageBlock], blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Without the teasers of other articles behind the last paragraph of this one, if it is long enough to be one."""
    teasers = teasers_in(blocks)
    last = next((n for n in range(len(kept), 0, -1) if is_prose(kept[n - 1]) and id(kept[n - 1]) not in teasers), 0)
    text = sum(block.size for block in kept[:last] if id(block) not in teasers and is_prose(block))
    return kept[:last] if text >= SHORT_ARTICLE and len(kept) - last > 1 else kept


def _without_link_lists(blocks: list[PageBlock]) -> list[PageBlock]:
    """Without lists whose items are mostly links."""
    by_list: dict[int, list[PageBlock]] = {}
    for block in blocks:
        above = block.element.in_list
        if above is not None:
            by_list.setdefault(id(above), []).append(block)
    dropped = {at for at, items in by_list.items() if sum(b.linked for b in items) > 0.6 * sum(b.size for b in items)}
    return [b for b in blocks if (above := b.element.in_list) is None or id(above) not in dropped]


def _from_first_text(blocks: list[PageBlock], titles: Sequence[str], *, said: bool) -> list[PageBlock]:
    """From the first paragraph on: titles, standfirsts in headings, bylines and dates before it go."""
    for number, block in enumerate(blocks):
        if is_prose(block) or (said and block.element.tag == "p" and block.size > 3):
            if is_title(block.text, titles) or is_standfirst(block.element) or is_credit(block.text):
                continue
            return blocks[number - 1 if _heads_text(blocks, number) else number :]
    return blocks


def _heads_text(blocks: Sequence[PageBlock], number: int) -> bool:
    """Whether a heading stands right before the first paragraph that is made like those further on in the text."""
    above = blocks[number - 1] if number else None
    if above is None or not above.heading or above.size > _LONGEST_HEADING or ends_sentence(above.text):
        return False
    kind = (above.element.tag, above.element.names)
    return any(block.heading and (block.element.tag, block.element.names) == kind for block in blocks[number:])


def is_credit(text: str) -> bool:
    """Whether a text is a byline or a dated line."""
    return byline_of(text) is not None or date_in_credit(text) is not None


def is_closing(text: str) -> bool:
    """Whether a line that stands last is the site's rather than the author's."""
    if size_of(text) > _CLOSING_SIZE:
        return False
    begun = text.lstrip(_BULLETS)
    reach = _ADDRESS.search(text) and _REACHING.search(text)
    label = len(text) <= _LONGEST_LABEL and not ends_sentence(text.rstrip(" :：")) and _SHORT_CLOSING.match(begun)
    return bool(reach or label or _CLOSING.match(begun) or offers_rest(text) or byline_of(text))


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
    above = element.in_list or element
    return above.parent


def _without_headings_of_links(kept: Sequence[PageBlock], blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Without headings over what was not kept: it shares a part of the page with them, and what follows doesn't."""
    stays = {id(block) for block in kept}
    following: dict[int, tuple[PageBlock, PageBlock | None]] = {}
    text: PageBlock | None = None
    for block, after in zip(reversed(blocks[:-1]), reversed(blocks[1:]), strict=True):
        if id(after) in stays and not after.heading:
            text = after
        following[id(block)] = (after, text)
    return [block for block in kept if not (block.heading and _heads_links(block, following.get(id(block)), stays))]


def _heads_links(heading: PageBlock, following: tuple[PageBlock, PageBlock | None] | None, stays: set[int]) -> bool:
    part = heading.element.parent
    if following is None or part is None:
        return False
    after, text = following
    is_over_what_went = id(after) not in stays and after.linked > 0 and after.element.is_under(part)
    return is_over_what_went and (text is None or not text.element.is_under(part))


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
