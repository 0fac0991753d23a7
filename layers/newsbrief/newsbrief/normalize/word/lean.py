"""A document's body, rebuilt with nothing but what becomes text.

The converter that reads it next is recursive, follows relationships to pictures and files, and numbers notes and
comments. It gets a body that has none of these: revisions are resolved as far as their text goes, references and
hidden text are gone, elements that only wrap others are unwrapped, and what is left is few and shallow.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from newsbrief.normalize.limits import Limits
from newsbrief.normalize.word.styles import Role, role_of
from newsbrief.normalize.word.xml_part import corrupt, too_complex, visit

_ROOT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
# What each element may hold. A deleted run ("w:del") is of no text; as a mark on a paragraph or row it counts.
_TEXT = frozenset(
    "w:p w:r w:t w:tab w:br w:noBreakHyphen w:softHyphen w:sym w:tbl w:tr w:tc w:pict w:txbxContent".split()
)
_HOLDS: dict[str, frozenset[str]] = {
    "": frozenset({"w:document"}),
    "w:document": frozenset({"w:body"}),
    "w:p": _TEXT | {"w:pPr"},
    "w:r": _TEXT | {"w:rPr"},
    "w:tr": _TEXT | {"w:trPr"},
    "w:pPr": frozenset({"w:pStyle", "w:rPr"}),
    "w:rPr": frozenset({"w:del", "w:vanish"}),
    "w:trPr": frozenset({"w:del"}),
    "w:t": frozenset(),
}
_UNWRAPPED = frozenset(
    "w:ins w:moveTo w:smartTag w:customXml w:hyperlink w:fldSimple w:sdt w:sdtContent w:bdo w:dir w:ruby w:rubyBase "
    "w:object mc:AlternateContent mc:Fallback v:group v:rect v:roundrect v:oval v:shape v:textbox".split()
)
_RENAMED = {"w:cr": "w:br", "w:ptab": "w:tab"}
_ATTRIBUTES = {"w:sym": ("w:font", "w:char")}
_STYLES: dict[Role, str] = {"title": "Title", "heading": "Heading", "left out": "LeftOut"}
_OFF = frozenset({"0", "false", "off"})
_HEX = re.compile(r"[0-9A-Fa-f]{1,5}")
# The converter takes about five frames of Python's stack for a level and 20 microseconds for an element.
_MOST_LEVELS = 80
_MOST_ELEMENTS = 200_000


@dataclass(frozen=True)
class Body:
    """Lean XML of a body (`xml`), and the text of its first paragraph that has the style of a title."""

    xml: bytes
    title: str | None


def lean(body: bytes, roles: Mapping[str, Role], limits: Limits) -> Body:
    """The body for the converter; Rejected(UNSAFE | TOO_COMPLEX | TOO_LONG | CORRUPT).

    A paragraph's style becomes "Title", "Heading" or "LeftOut" by its role of `roles`, or goes.
    """
    rebuilt = _Rebuilt(roles)
    visit(body, rebuilt, limits)
    if not rebuilt.has_body:
        raise corrupt("it has no body")
    limits.check_words(rebuilt.words())
    return Body(rebuilt.xml(), rebuilt.title())


@dataclass
class _Open:
    """An element being read: what it is (an unwrapped one is what it stands in), and whether it was written.

    `at` is its place in the output, `paragraphs` where those that stand right in it begin and end there.
    """

    name: str
    written: bool
    hidden: bool = False
    at: int = 0
    paragraphs: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class _Rebuilt:
    """The visitor that writes the lean body."""

    roles: Mapping[str, Role]
    has_body: bool = False
    _out: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _title: list[str] = field(default_factory=list)
    _in_title: bool = False
    _in_heading: bool = False
    _open: list[_Open] = field(default_factory=lambda: [_Open("", written=False)])
    _skipped: int = 0  # elements that are open inside a skipped one, and itself
    _levels: int = 0
    _elements: int = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        name = _RENAMED.get(name, name)
        within = self._open[-1]
        if self._skipped or within.hidden:
            self._skipped += 1
        elif name in _UNWRAPPED:
            self._open.append(_Open(within.name, written=False))
        elif name not in _HOLDS.get(within.name, _TEXT) or (name == "w:sym" and not _is_symbol(attributes)):
            self._skipped = 1
        else:
            self._take(name, attributes)

    def _take(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "w:vanish":
            self._hide(attributes)
        elif name == "w:pStyle":
            self._style(attributes.get("w:val", ""))
        elif name == "w:rPr" and self._open[-1].name == "w:r":
            pass  # read for hidden text only
        else:
            # A heading on two lines is one heading.
            self._write("w:tab" if name == "w:br" and self._in_heading else name, attributes)
            return
        self._open.append(_Open(name, written=False))

    def _hide(self, attributes: Mapping[str, str]) -> None:
        run = self._open[-2]
        run.hidden = run.name == "w:r" and attributes.get("w:val") not in _OFF

    def _style(self, identifier: str) -> None:
        role = self.roles.get(identifier) or role_of(identifier)
        if role:
            self._out.append(f'<w:pStyle w:val="{_STYLES[role]}"/>')
        self._in_heading = role in ("title", "heading")
        self._in_title = role == "title" and not "".join(self._title).strip()

    def _write(self, name: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        self._levels += 1
        if self._levels > _MOST_LEVELS or self._elements > _MOST_ELEMENTS:
            raise too_complex()
        self.has_body = self.has_body or name == "w:body"
        kept = "".join(f" {key}={quoteattr(attributes[key])}" for key in _ATTRIBUTES.get(name, ()) if key in attributes)
        self._out.append(_ROOT if name == "w:document" else f"<{name}{kept}>")
        self._open.append(_Open(name, written=True, at=len(self._out) - 1))
        if name in {"w:tab", "w:br"}:
            self._say(" ")

    def text(self, text: str) -> None:
        if not self._skipped and self._open[-1].name == "w:t":
            self._out.append(escape(text))
            self._say(text)

    def _say(self, text: str) -> None:
        self._words.append(text)
        if self._in_title:
            self._title.append(text)

    def end(self) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        ended = self._open.pop()
        if not ended.written:
            return
        self._levels -= 1
        self._out.append(f"</{ended.name}>")
        if ended.name == "w:p":
            self._words.append("\n")
            self._in_title = self._in_heading = False
            self._open[-1].paragraphs.append((ended.at, len(self._out) - 1))
        elif ended.name == "w:tc" and len(ended.paragraphs) == 1:
            # Its text stands right in the cell then, so that a row of such cells is one line.
            for place in ended.paragraphs[0]:
                self._out[place] = ""

    def words(self) -> str:
        """The text without its structure, to be counted."""
        return "".join(self._words)

    def title(self) -> str | None:
        """The text of the first paragraph styled as a title."""
        return "".join(self._title).strip() or None

    def xml(self) -> bytes:
        """The lean body, in UTF-8."""
        return "".join(self._out).encode()


def _is_symbol(attributes: Mapping[str, str]) -> bool:
    return _HEX.fullmatch(attributes.get("w:char", "")) is not None
