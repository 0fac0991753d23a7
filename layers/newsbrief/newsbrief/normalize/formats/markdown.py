"""Markdown to the text a reader sees: marks go, words stay."""

import re
from collections.abc import Iterator
from typing import get_args

from newsbrief.normalize.decode import decoded
from newsbrief.normalize.document import Block, Document, Field, Stated
from newsbrief.normalize.limits import Limits
from newsbrief.normalize.paragraphs import split

_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>.*?)\n---\n", re.S)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_]{1,100}):(?P<value>.*)$", re.M)
_HEADING = re.compile(r"#{1,6}[ \t](?P<title>.*)")
_FENCE = "```"
_NAMES: tuple[Field, ...] = get_args(Field)
# What static site generators call the same things, where they don't use our names.
_ALIASES: dict[Field, tuple[str, ...]] = {
    "byline": ("author",),
    "published": ("date",),
    "updated": ("lastmod",),
    "language": ("lang",),
    "section": ("category",),
}
_MARKS = (
    (re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,2000}\)"), r"\1"),
    (re.compile(r"^[ \t]*>[ \t]?", re.M), ""),
    (re.compile(r"^[ \t]*([-*_][ \t]*){3,}$", re.M), ""),
    (re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).){1,500})(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]{1,500}?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
)


def read(data: bytes, charset: str | None, limits: Limits) -> list[Document]:
    """The one document in a Markdown file; its front matter is what it says of itself."""
    text = decoded(data, charset).replace("\r\n", "\n").replace("\r", "\n")
    limits.check_words(text)
    fields: Stated = {}
    front = _FRONT_MATTER.match(text)
    if front:
        fields = _fields(front["fields"])
        text = text[front.end() :]
    return [Document(list(_blocks(_without_code(text.split("\n")))), [fields])]


def _fields(front_matter: str) -> Stated:
    given = {m["name"].lower(): m["value"].strip().strip("\"'") for m in _FIELD.finditer(front_matter)}
    return {name: given[alias] for name in _NAMES for alias in (name, *_ALIASES.get(name, ())) if alias in given}


def _blocks(lines: list[str]) -> Iterator[Block]:
    """Headings, and between them the paragraphs of what stands there."""
    run: list[str] = []
    for line in [*lines, "#"]:
        match = _HEADING.fullmatch(line)
        if match is None and line != "#":
            run.append(line)
            continue
        yield from (Block(paragraph) for paragraph in split(_unmarked("\n".join(run))))
        run = []
        if match:
            yield Block(_unmarked(_without_closing_marks(match["title"])), heading=True)


def _unmarked(text: str) -> str:
    for mark, replacement in _MARKS:
        text = mark.sub(replacement, text)
    return text


def _without_code(lines: list[str]) -> list[str]:
    """The lines outside fenced blocks; a fence that is never closed opens none."""
    kept: list[str] = []
    fenced: list[str] = []
    for line in lines:
        if fenced:
            fenced.append(line)
            if line.rstrip() == _FENCE:
                fenced = []
        elif line.startswith(_FENCE) and "`" not in line.lstrip("`"):
            fenced = [line]
        else:
            kept.append(line)
    return kept + fenced


def _without_closing_marks(title: str) -> str:
    """A heading without the marks that may follow it after a space; "About C#" keeps its own."""
    unmarked = title.strip().rstrip("#")
    return unmarked.rstrip() if not unmarked or unmarked[-1].isspace() else title.strip()
