"""Which of a document's paragraph styles are titles, headings or no part of the article's text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from newsbrief.normalize.formats.docx.xml_part import visit
from newsbrief.normalize.limits import Limits

Role = Literal["title", "heading", "author", "date", "left out"]

# Word names its own styles in English whatever its language is; other programs translate the names, and
# documents without a style sheet have only the styles' identifiers.
_TITLES = frozenset("title titel titre titolo título tittel otsikko tytuł název".split())
_SAID: dict[str, Role] = {"author": "author", "byline": "author", "date": "date"}
_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|見出し|标题"
    r"|標題|제목) ?[1-9]|heading",
    re.I,
)
_LEFT_OUT = re.compile(r"toc ?\d?|toc ?heading|(?:(?:image|table|figure|photo) ?)?caption|figure|illustration", re.I)
# A standfirst reads like a paragraph; some programs base its style on that of headings.
_PARAGRAPHS = frozenset({"subtitle", "untertitel", "sous-titre"})
_MOST_ANCESTORS = 20


def roles_in(styles: bytes | None, limits: Limits) -> Mapping[str, Role]:
    """The role of each paragraph style that has one, by its identifier; Rejected(UNSAFE | TOO_COMPLEX | CORRUPT).

    A style of the author's own has the role of the style that it is based on.
    """
    sheet = _Sheet()
    if styles is not None:
        visit(styles, sheet, limits)
    return {name: role for name in {*sheet.names, *sheet.based_on} if (role := _inherited(name, sheet))}


def role_of(style: str) -> Role | None:
    """The role that a style's name, or an identifier such as "Heading2", tells."""
    name = style.strip().casefold()
    if name in _TITLES:
        return "title"
    if _HEADING.fullmatch(name):
        return "heading"
    if name in _SAID:
        return _SAID[name]
    return "left out" if _LEFT_OUT.fullmatch(name) else None


def is_outlined(level: str) -> bool:
    """Whether a level of the document's outline is one: 0 to 8, as 9 is that of paragraphs."""
    return len(level) == 1 and level in "012345678"


def _inherited(style: str, sheet: "_Sheet") -> Role | None:
    at: str | None = style
    for _ in range(_MOST_ANCESTORS):
        if at is None:
            break
        name = sheet.names.get(at, at)
        if role := role_of(name):
            return role
        if at in sheet.outlined:
            return "heading"
        at = None if name.casefold() in _PARAGRAPHS else sheet.based_on.get(at)
    return None


@dataclass
class _Sheet:
    """Names of styles and the styles they are based on, by identifier; and which have a place in the outline."""

    names: dict[str, str] = field(default_factory=dict)
    outlined: set[str] = field(default_factory=set)
    based_on: dict[str, str] = field(default_factory=dict)
    _style: str = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._style = attributes.get("w:styleId", "")
        elif name == "w:name":
            self.names.setdefault(self._style, value)
        elif name == "w:basedOn":
            self.based_on.setdefault(self._style, value)
        elif name == "w:outlineLvl" and is_outlined(value):
            self.outlined.add(self._style)

    def text(self, text: str) -> None: ...

    def end(self) -> None: ...
