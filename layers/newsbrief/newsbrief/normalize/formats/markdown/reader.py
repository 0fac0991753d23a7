"""Markdown to the text a reader sees: marks go, words stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from newsbrief.normalize.document import Block, Document
from newsbrief.normalize.file.decode import decoded
from newsbrief.normalize.file.line_ends import lines_apart
from newsbrief.normalize.formats import pages
from newsbrief.normalize.formats.json_export.fields import named, stated_in
from newsbrief.normalize.formats.markdown.front_matter import without_front_matter
from newsbrief.normalize.text.paragraphs import split

if TYPE_CHECKING:
    from markdown_it.token import Token

    from newsbrief.normalize.limits import Limits

# Lists nest by two. What is deeper is left out, and brackets that are never closed cost their number times this.
_NESTED_AT_MOST = 40
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_TAG = re.compile(r"<[^<>]*>")
_LINE_BREAK = re.compile(r"<br\b", re.I)
_FENCE = re.compile(r"^(?:[ \t>*+-]|\d{1,9}[.)])*(?:```|~~~).*")
# Footnotes are no part of the standard: to it they are words, or the targets of links.
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]\s]{1,50}\]:", re.M)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,50}\]")
# What generators of sites and note-takers add to the standard.
_TEMPLATE = re.compile(r"\{\{[<%][^{}\n]{0,500}[%>]\}\}|\{%[^{}\n]{0,500}%\}")
_WIKI_LINK = re.compile(r"(?P<embedded>!?)\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<words>[^\[\]|\n]{1,200})\]\]")
# Emphasis that the standard doesn't see where no space stands beside a quotation mark.
_LEFT_STARS = re.compile(r"\*\*([^\s*][^*]{0,1000})\*\*")
_TASK = re.compile(r"\[[ xX]\]\s")
_ATTRIBUTES = re.compile(r"\s\{[#.][^{}]{0,200}\}\s*\Z")
_LONGEST_NUMBER = 2  # digits; what is longer numbers no item of a list, but is a year that a line begins with


def read(data: bytes, charset: str | None, limits: Limits) -> list[Document]:
    """The one document in a Markdown file; its front matter is what it says of itself."""
    text = decoded(data, charset).replace("\r\n", "\n").replace("\r", "\n")
    limits.check_words(text)
    fields, text = without_front_matter(text)
    return [Document(blocks_in(text, limits), [stated_in(named(fields))])]


def blocks_in(text: str, limits: Limits) -> list[Block]:
    """The headings and paragraphs of a Markdown text; HTML in it is read as a page's, code blocks are left out."""
    # Lines that are set in by four spaces are paragraphs where articles are written, not code.
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTED_AT_MOST}).enable(["table", "strikethrough"])
    parser.disable("code")
    text = _standard(lines_apart(text))
    tokens = parser.parse(text)
    never_closed = next((token for token in tokens if token.type == "fence" and not _is_closed(token)), None)
    if never_closed and never_closed.map:
        lines = text.split("\n")
        first = never_closed.map[0]
        tokens = parser.parse("\n".join([*lines[:first], *(_FENCE.sub("", line) for line in lines[first:])]))
    return list(_blocks(tokens, limits))


def _standard(text: str) -> str:
    """Markdown without what is no part of the standard."""
    text = _FOOTNOTE.sub("\n", _TEMPLATE.sub("", text))
    return _WIKI_LINK.sub(lambda link: "" if link["embedded"] else link["words"], text)


def _blocks(tokens: Sequence[Token], limits: Limits) -> Iterator[Block]:
    row: list[str] = []
    for place, token in enumerate(tokens):
        before = tokens[place - 1].type if place else ""
        if token.type == "inline" and before in ("th_open", "td_open"):
            row.append(_words(token))
        elif token.type == "tr_close":
            yield Block(" ".join(row))
            row = []
        elif token.type == "inline":
            words = _words(token)
            if before == "heading_open":
                yield Block(_ATTRIBUTES.sub("", words), heading=True)
            else:
                item = tokens[place - 2] if place > 1 and tokens[place - 2].type == "list_item_open" else None
                yield from (Block(paragraph) for paragraph in split(_item(item, words) if item else words))
        elif token.type == "html_block":
            yield from _in_html(token.content, limits)


def _words(token: Token) -> str:
    """The words of a line of text, on a line of their own after each break that is meant."""
    pieces = []
    for child in token.children or ():
        if child.type == "softbreak":
            pieces.append(" ")
        elif child.type == "hardbreak" or (child.type == "html_inline" and _LINE_BREAK.search(child.content)):
            pieces.append("\n")
        elif child.type in ("text", "code_inline"):
            pieces.append(child.content)
    return _LEFT_STARS.sub(r"\1", _FOOTNOTE_MARK.sub("", "".join(pieces)))


def _item(item: Token, words: str) -> str:
    """A list's item without its box to tick, but with the year that it began with."""
    words = _TASK.sub("", words, count=1) if _TASK.match(words) else words
    return f"{item.info}{item.markup} {words}" if len(item.info) > _LONGEST_NUMBER else words


def _in_html(markup: str, limits: Limits) -> list[Block]:
    if not any(map(str.isalnum, _TAG.sub("", _COMMENT.sub("", markup)))):
        return []
    return pages().blocks_in(markup, limits)


def _is_closed(fence: Token) -> bool:
    """Whether a fence has its other end; what follows one that is never closed is the rest of the text."""
    first, end = fence.map or (0, 0)
    inside = fence.content.removesuffix("\n").count("\n") + bool(fence.content)
    return end - first == inside + 2
