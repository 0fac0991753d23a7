"""The element in which a reader sees what a page's article is called."""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsbrief.normalize.formats.html.blocks import is_title, letters_of, size_of
from newsbrief.normalize.formats.html.node_text import line_of, texts_in

_MOST_HEADINGS = 30
_LONGEST_TITLE = 300
# What stands for a headline where none is marked: a good part of the window's title, which begins or ends with it.
_SHORTEST_PART = 15
_TRUSTED_PART = 0.4


def window_title(page: LexborHTMLParser) -> str:
    """What the browser shows in its window's bar, empty if nothing."""
    found = [title for title in page.css("title")[:3] if title.parent is None or title.parent.tag != "svg"]
    said = line_of(found[0]) if found else ""
    return said if len(said) <= _LONGEST_TITLE else ""


def headline(page: LexborHTMLParser, titles: Sequence[str]) -> tuple[LexborNode | None, bool]:
    """The article's headline, if there is one, and whether it is surely that; `titles` are those in its metadata.

    A page's first heading may be its site's name, and old pages have none.
    """
    headings = [heading for rank in ("h1", "h2", "h3") for heading in page.css(rank)[:_MOST_HEADINGS]]
    lines = [(heading, line) for heading in headings if (line := line_of(heading)) and len(line) <= _LONGEST_TITLE]
    window = letters_of(window_title(page))
    for one, line in lines:
        if is_title(line, titles):
            return one, True
    parts = [(one, line) for one, line in lines if _is_part(line, window)] or list(_unmarked(page, window))
    if parts:
        return max(parts, key=lambda part: len(part[1]))[0], True
    first = [heading for heading, _ in lines if heading.tag == "h1"]
    return (first[0] if first else None), len(first) == 1


def _unmarked(page: LexborHTMLParser, window: str) -> Iterator[tuple[LexborNode, str]]:
    """The first text of a page that is a good part of its window's title, with its element."""
    for node in texts_in(page.body) if page.body is not None and window else ():
        line = " ".join((node.text_content or "").split())
        if node.parent is not None and len(line) <= _LONGEST_TITLE and _is_part(line, window):
            yield node.parent, line
            return


def _is_part(line: str, window: str) -> bool:
    """Whether a line is what a window's title begins or ends with, and more than the name of a site."""
    letters = letters_of(line)
    if size_of(line) < _SHORTEST_PART or len(letters) < _TRUSTED_PART * len(window):
        return False
    return window.startswith(letters) or window.endswith(letters)
