"""The text of an export's record: which field has it, whether it is all of it, and its paragraphs."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol, cast

from newsbrief.article import Note
from newsbrief.normalize.document import Block
from newsbrief.normalize.file.line_ends import lines_apart
from newsbrief.normalize.formats import pages
from newsbrief.normalize.formats.markdown.marks import is_markdown, without_links
from newsbrief.normalize.limits import Limits
from newsbrief.normalize.text.paragraphs import split

# Names without case and punctuation, in order of trust.
_MARKDOWN = ("markdown", "contentmarkdown", "bodymarkdown", "textmarkdown")
_FULL = (
    *("articlebody", "maintext", "fulltext", "bodyhtml", "bodytext", "contenthtml", "contenttext", "contentelements"),
    *(
        "articletext",
        "articlecontent",
        "text",
        "rawtext",
        "body",
        "content",
        "article",
        "story",
        "document",
        "paragraphs",
    ),
    *("textcontent", "pagecontent", "rawcontent", *_MARKDOWN, "plaintext", "html", "rawhtml"),
)
_SUMMARY = ("summary", "description", "excerpt", "abstract", "leadparagraph", "trailtext", "standfirst", "snippet")
# What a value's text is called where the value is an object.
_INSIDE = ("rendered", "content", "@value", "value", "basic", "html", "plain", "#text", "$t")
_IN_PARAGRAPH = ("text", "content", *_INSIDE)
_TITLES = ("title", "headline", "name")

# NewsAPI cuts what it gives and says by how much.
_CUT = re.compile(r"\[\+(?P<missing>\d{1,9}) chars\]\s*\Z")
_PAGE = re.compile(r"\s*(?:<!--.{0,1000}?-->\s*)?<(?:!doctype html|html)\b", re.I | re.S)
_BLOCK_TAG = re.compile(
    r"<(?:p|br|div|h[1-6]|li|blockquote|tr|section|article|figure|table|ul|ol|hr)(?:\s[^<>]{0,2000})?/?>", re.I
)
_INLINE_TAG = re.compile(
    r"</(?:a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)>|<img\s[^<>]{1,2000}>", re.I
)
# Only whole entities: "AT&T" and "?a=1&copy=2" are words.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});", re.I)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Body:
    """A record's text as it was written there, and a warning if the record holds only a part of it."""

    text: str
    warnings: Sequence[Note] = ()
    markdown: bool = False


class _Markdown(Protocol):
    """The reader of Markdown; its parser is loaded only if a field holds some."""

    def blocks_in(self, text: str, limits: Limits) -> list[Block]:
        """All of a text."""


def body_of(record: Mapping[str, Any], *, summary_will_do: bool = True) -> Body | None:
    """The text of a record with plain names; None if it has none, or only a summary that nothing heads.

    Of a full text that is shorter than the summary only a beginning was exported, or a notice in its place.
    """
    full = _written(record, _FULL)
    whole = next((body for body in full if not _CUT.search(body.text)), None)
    summary = next((body.text for body in _written(record, _SUMMARY)), "")
    if whole is not None and len(whole.text) >= len(summary):
        return whole
    if not full and not summary_will_do:
        return None
    end = _CUT.search(full[0].text) if full else None
    cut = full[0].text[: end.start()].rstrip() if end else ""
    if end and len(cut) > len(summary):
        return Body(cut, [_part(f"was cut off where it was exported; {int(end['missing']):,} characters are missing")])
    if summary and (full or any(name in record for name in _TITLES[:2])):
        return Body(summary, [_part("is only a summary")])
    return None


def blocks_of(body: Body, limits: Limits) -> list[Block]:
    """The paragraphs and headings of a text, which may be plain, Markdown, markup, or markup that was escaped."""
    text = body.text
    if "\n" not in text:
        text = text.replace("\\n\\n", "\n\n")  # written as JSON twice
    if body.markdown or (not text.lstrip().startswith("<") and is_markdown(text)):
        markdown = cast("_Markdown", import_module("newsbrief.normalize.formats.markdown.reader"))
        return markdown.blocks_in(text, limits)
    if not _is_markup(text):
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
        if not _is_markup(text):
            return [Block(paragraph) for paragraph in split(lines_apart(without_links(text)))]
    if _PAGE.match(text):
        return list(pages().document_in(text, limits).blocks)
    if not _BLOCK_TAG.search(text):
        text = "".join(f"<p>{paragraph}</p>" for paragraph in split(lines_apart(text)))
    return pages().blocks_in(text, limits)


def _written(record: Mapping[str, Any], names: Sequence[str]) -> list[Body]:
    return [Body(text, markdown=name in _MARKDOWN) for name in names if (text := _text(record.get(name)))]


def _text(value: Any) -> str:
    """A value's words, "" if it has none: itself, what an object calls its text, or paragraphs in a list."""
    if isinstance(value, str):
        return _LONE_SURROGATE.sub("", value) if any(map(str.isalpha, value)) else ""
    if isinstance(value, dict):
        return "" if any(name in value for name in _TITLES) else _inside(value, _INSIDE)
    if not isinstance(value, list):
        return ""
    items = [item for item in value if not isinstance(item, dict) or not any(name in item for name in _TITLES)]
    pieces = [_inside(item, _IN_PARAGRAPH) if isinstance(item, dict) else item for item in items]
    texts = [text for piece in pieces if isinstance(piece, str) and (text := _text(piece))]
    if any(map(_is_markup, texts)):
        return "".join(f"<div>{text}</div>" for text in texts)
    return "\n\n".join(texts)


def _inside(value: dict[str, Any], names: Sequence[str]) -> str:
    return next((_text(value[name]) for name in names if isinstance(value.get(name), str)), "")


def _is_markup(text: str) -> bool:
    return _BLOCK_TAG.search(text) is not None or _INLINE_TAG.search(text) is not None


def _part(what: str) -> Note:
    return Note(code="TRUNCATED_SOURCE", message=f"The text {what}; drop the article's page for all of it.")
