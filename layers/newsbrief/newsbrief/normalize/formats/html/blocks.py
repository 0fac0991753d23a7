"""A tree's text as the blocks a reader sees: a paragraph, a heading, a list item, a table row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from newsbrief.normalize.formats.html.furniture import is_caption, is_unseen
from newsbrief.normalize.formats.html.tree import PICTURES, Element

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SPACES = re.compile(r"[^\S\n]+")
_LINE_BREAKS = re.compile(r" ?\n ?")
# A character of these scripts says about as much as a short word of a script with spaces.
_DENSE_SCRIPT = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:;][\"'”’»」』)\]]*$")
_CELLS = frozenset({"td", "th"})
_CELL_LIMIT = 200
_LONG_TITLE = 20
_PICTURE = "\ufffc"  # what Unicode has for an object in a line of text
_CARD_LINKS = 3
_CARD_SIZE = 80


@dataclass(slots=True, eq=False)
class PageBlock:
    """A run of text without a block-level element in it.

    `element` is the innermost block-level element around it, `text` has line feeds only where the page breaks a
    line. `size` counts letters and digits, those of dense scripts threefold; `linked` is the size of what is in links.
    `links` counts them; `begins_with_link_line` tells that its first line, of several, is a link.
    """

    element: Element
    text: str
    linked: int
    pictures: int
    links: int = 0
    begins_with_link_line: bool = False
    size: int = field(init=False)

    def __post_init__(self) -> None:
        self.size = size_of(self.text)

    @property
    def heading(self) -> bool:
        """Whether the page marks it as a heading."""
        return self.element.tag in HEADINGS

    @property
    def link_share(self) -> float:
        """The part of the text that is in links, 0 to 1."""
        return min(1.0, self.linked / self.size) if self.size else 0.0


def size_of(text: str) -> int:
    """Letters and digits; a character of a dense script counts three."""
    return sum(map(str.isalnum, text)) + 2 * len(_DENSE_SCRIPT.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence or a quote does, rather than as a label."""
    return _SENTENCE_END.search(text) is not None


def letters_of(text: str) -> str:
    """Only letters and digits, case folded: what stays the same when a page sets a title anew."""
    return "".join(filter(str.isalnum, text.casefold()))


def is_title(text: str, titles: Iterable[str]) -> bool:
    """Whether a text is one of the titles, set in whatever way; a title may have the site's name behind it."""
    letters = letters_of(text)
    if not letters:
        return False
    others = map(letters_of, titles)
    return any(other == letters or (len(letters) >= _LONG_TITLE and other.startswith(letters)) for other in others)


def blocks_of(root: Element) -> list[PageBlock]:
    """All blocks under an element in reading order."""
    return list(_Walk(root).blocks())


class _Walk:
    """One walk through a tree; text is collected until the next block-level boundary."""

    def __init__(self, root: Element) -> None:
        # The block-level elements being walked through, the innermost last.
        self._owners = [root]
        # Pieces of text in order, each with the number of the link it stands in, 0 for none.
        self._parts: list[tuple[str, int]] = []
        self._links: list[int] = [0]
        self._links_seen = 0
        # Each entry is an element being walked through, and what is left of its children.
        self._stack: list[tuple[Element, Iterator[Element | str]]] = [(root, iter(root.children))]

    def blocks(self) -> Iterator[PageBlock]:
        while self._stack:
            element, rest = self._stack[-1]
            child = next(rest, None)
            if child is None:
                yield from self._leave(element)
            elif isinstance(child, str):
                self._say(child, preformatted=element.preformatted)
            elif child.tag == "br":
                self._parts.append(("\n", 0))
            elif child.inline and not element.hidden and is_unseen(child):
                continue
            elif child.tag in PICTURES and not child.children:
                self._parts.append((_PICTURE, 0))
            else:
                yield from self._enter(child)

    def _say(self, text: str, *, preformatted: bool) -> None:
        if not preformatted:
            text = text.replace("\n", " ").replace("\r", " ")
        self._parts.append((text, self._links[-1]))

    def _enter(self, element: Element) -> Iterator[PageBlock]:
        if _bounds(element):
            yield from self._ended()
            self._owners.append(element)
        elif element.tag in _CELLS:
            self._parts.append(("\t", 0))
        if element.tag == "a":
            self._links_seen += 1
            self._links.append(self._links_seen)
        self._stack.append((element, iter(element.children)))

    def _leave(self, element: Element) -> Iterator[PageBlock]:
        self._stack.pop()
        if element.tag == "a":
            self._links.pop()
        if element is self._owners[-1]:
            yield from self._ended()
            self._owners.pop()

    def _ended(self) -> Iterator[PageBlock]:
        parts = _without_link_runs(self._parts)
        text = _LINE_BREAKS.sub("\n", _SPACES.sub(" ", _text_of(parts))).strip(" \n")
        if text:
            linked = size_of("".join(part for part, link in parts if link))
            pictures = sum(part == _PICTURE for part, _ in parts)
            links = len({link for _, link in parts if link})
            yield PageBlock(self._owners[-1], text, linked, pictures, links, _begins_with_link_line(parts))
        self._parts = []


def _text_of(parts: list[tuple[str, int]]) -> str:
    return "".join(text for text, _ in parts if text != _PICTURE)


def _begins_with_link_line(parts: list[tuple[str, int]]) -> bool:
    linked = False
    for text, link in parts:
        if text == "\n" and linked:
            return True
        if not text.isspace() and text != _PICTURE:
            if not link:
                return False
            linked = True
    return False


def _without_link_runs(parts: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without a card that opens over a word: of several long links with no text between them, the first stays."""
    if all(link for text, link in parts if not text.isspace() and text != _PICTURE):
        return parts  # a list of links is judged as a whole
    kept: list[tuple[str, int]] = []
    run: list[tuple[str, int]] = []
    for part in [*parts, ("", -1)]:
        if part[1] > 0 or (run and (part[0].isspace() or part[0] == _PICTURE)):
            run.append(part)
            continue
        numbers = list(dict.fromkeys(link for _, link in run if link))
        size = size_of("".join(text for text, _ in run))
        is_card = len(numbers) >= _CARD_LINKS and size >= _CARD_SIZE
        kept.extend([(text, link) for text, link in run if link == numbers[0]] if is_card else run)
        run = []
        kept.append(part)
    return kept[:-1]


def _bounds(element: Element) -> bool:
    """Whether an element begins and ends a block: not in a line of text, nor a short cell in a row of a table."""
    if element.tag in _CELLS:
        return not _is_short_cell(element)
    return not element.inline or (element.tag not in PICTURES and is_caption(element))


def _is_short_cell(cell: Element) -> bool:
    total = 0
    for child in cell.children:
        total += len(child) if isinstance(child, str) else _inline_length(child)
        if total > _CELL_LIMIT:
            return False
    return True


def _inline_length(element: Element) -> int:
    if not element.inline and element.tag != "br":
        return _CELL_LIMIT + 1
    return sum(len(child) if isinstance(child, str) else _CELL_LIMIT // 4 for child in element.children)
