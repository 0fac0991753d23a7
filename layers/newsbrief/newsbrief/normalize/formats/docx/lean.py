"""A document's body, rebuilt with nothing but what becomes text.

The converter that reads it next is recursive, follows relationships to pictures and files, and numbers notes and
comments. It gets a body that has none of these: revisions are resolved as far as their text goes, references and
hidden text are gone, elements that only wrap others are unwrapped, and what is left is few and shallow.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from newsbrief.normalize.formats.docx.elements import HOLDS, RENAMED, TEXT, UNWRAPPED, VERSIONS
from newsbrief.normalize.formats.docx.lettering import OFF, SetOff, is_set_off
from newsbrief.normalize.formats.docx.styles import Role, is_outlined, role_of
from newsbrief.normalize.formats.docx.xml_part import corrupt, too_complex, visit
from newsbrief.normalize.limits import Limits

_ROOT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
_ATTRIBUTES = {"w:sym": ("w:font", "w:char")}
_STYLES: dict[Role, str] = {
    "title": "Title",
    "heading": "Heading",
    "author": "LeftOut",
    "date": "LeftOut",
    "left out": "LeftOut",
}
_JOINED = "<w:rPr><w:del/></w:rPr>"
_LONGEST_CREDIT = 12  # words
_HEX = re.compile(r"[0-9A-Fa-f]{1,5}")
# The converter takes about five frames of Python's stack for a level and 20 microseconds for an element.
_MOST_LEVELS = 80
_MOST_ELEMENTS = 200_000


@dataclass(frozen=True)
class Body:
    """Lean XML of a body (`xml`), and the text of its first paragraphs in the styles of a title, author and date."""

    xml: bytes
    said: Mapping[Role, str]


def lean(body: bytes, roles: Mapping[str, Role], limits: Limits) -> Body:
    """The body for the converter; Rejected(UNSAFE | TOO_COMPLEX | TOO_LONG | CORRUPT).

    A paragraph's style becomes "Title", "Heading" or "LeftOut" by its role of `roles`, or goes.
    """
    rebuilt = _Rebuilt(roles)
    visit(body, rebuilt, limits)
    if not rebuilt.has_body:
        raise corrupt("it has no body")
    limits.check_words(rebuilt.words())
    return Body(rebuilt.xml(), rebuilt.said)


@dataclass
class _Open:
    """An element being read: what it is (an unwrapped one is what it stands in), and whether it was written.

    `said` is how much text there was before it, `set_off` whether it is a run in bold or large type. `at` is its
    place in the output, `paragraphs` where those that stand right in it begin and end there.
    """

    name: str
    written: bool
    hidden: bool = False
    set_off: bool = False
    said: int = 0
    at: int = 0
    paragraphs: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True)
class _Saying:
    """The text so far of a paragraph whose style has a role, and the place in the output where the style stands."""

    role: Role
    place: int
    words: list[str] = field(default_factory=list)


@dataclass
class _Rebuilt:
    """The visitor that writes the lean body."""

    roles: Mapping[str, Role]
    has_body: bool = False
    _out: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    said: dict[Role, str] = field(default_factory=dict)
    _saying: _Saying | None = None
    _lettering: SetOff = field(default_factory=SetOff)
    _styled: bool = False  # whether the paragraph has a style with a role
    _in_heading: bool = False
    _open: list[_Open] = field(default_factory=lambda: [_Open("", written=False)])
    _skipped: int = 0  # elements that are open inside a skipped one, and itself
    _levels: int = 0
    _elements: int = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        name = RENAMED.get(name, name)
        within = self._open[-1]
        if self._skipped or within.hidden:
            self._skipped += 1
        elif name in VERSIONS and len(self._words) > within.said:
            self._skipped = 1
        elif name in UNWRAPPED:
            self._open.append(_Open(within.name, written=False, set_off=within.set_off, said=len(self._words)))
        elif name not in HOLDS.get(within.name, TEXT) or (name == "w:sym" and not _is_symbol(attributes)):
            self._skipped = 1
        else:
            self._take(name, attributes)

    def _take(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "w:vanish":
            self._hide(attributes)
        elif name == "w:pStyle":
            self._style(attributes.get("w:val", ""))
        elif name == "w:framePr":
            if attributes.get("w:dropCap", "none") != "none":
                self._out.append(_JOINED)  # a large initial goes on with its paragraph
        elif name == "w:outlineLvl":
            self._outline(attributes.get("w:val", ""))
        elif name in {"w:b", "w:sz"}:
            self._open[-2].set_off = self._open[-2].set_off or is_set_off(name, attributes)
        elif name == "w:rPr" and self._open[-1].name == "w:r":
            pass  # read for hidden text and lettering only
        else:
            # A heading on two lines is one heading.
            self._write("w:tab" if name == "w:br" and self._in_heading else name, attributes)
            return
        self._open.append(_Open(name, written=False))

    def _hide(self, attributes: Mapping[str, str]) -> None:
        run = self._open[-2]
        run.hidden = run.name == "w:r" and attributes.get("w:val") not in OFF

    def _style(self, identifier: str) -> None:
        role = self.roles.get(identifier) or role_of(identifier)
        self._styled = role is not None
        if role:
            self._out.append(_styled(role))
            self._lettering.leave_out()
            self._saying = _Saying(role, len(self._out) - 1)
        self._in_heading = role in ("title", "heading")

    def _outline(self, level: str) -> None:
        if is_outlined(level) and not self._styled:
            self._out.append(_styled("heading"))
            self._lettering.leave_out()
            self._in_heading = self._styled = True

    def _write(self, name: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        self._levels += 1
        if self._levels > _MOST_LEVELS or self._elements > _MOST_ELEMENTS:
            raise too_complex()
        self.has_body = self.has_body or name == "w:body"
        kept = "".join(f" {key}={quoteattr(attributes[key])}" for key in _ATTRIBUTES.get(name, ()) if key in attributes)
        self._out.append(_ROOT if name == "w:document" else f"<{name}{kept}>")
        self._open.append(_Open(name, written=True, said=len(self._words), at=len(self._out) - 1))
        if name == "w:p":
            self._lettering.begin(len(self._out) - 1)
            self._styled = False
        if name in {"w:tab", "w:br"}:
            self._say(" ")

    def text(self, text: str) -> None:
        if not self._skipped and self._open[-1].name == "w:t":
            self._out.append(escape(text))
            self._say(text)
            self._lettering.say(text, set_off=self._open[-2].set_off)

    def _say(self, text: str) -> None:
        self._words.append(text)
        if self._saying:
            self._saying.words.append(text)

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
            self._lettering.end()
            self._words.append("\n")
            self._in_heading = False
            self._say_no_more()
            self._open[-1].paragraphs.append((ended.at, len(self._out) - 1))
        elif ended.name == "w:tc" and len(ended.paragraphs) == 1:
            # Its text stands right in the cell then, so that a row of such cells is one line.
            for place in ended.paragraphs[0]:
                self._out[place] = ""

    def _say_no_more(self) -> None:
        """Keep what a paragraph says of the document; a line that is no more than its author or date goes."""
        saying, self._saying = self._saying, None
        if saying is None:
            return
        text = "".join(saying.words).strip()
        if text:
            self.said.setdefault(saying.role, text)
        if saying.role in ("author", "date") and len(text.split()) > _LONGEST_CREDIT:
            self._out[saying.place] = ""

    def words(self) -> str:
        """The text without its structure, to be counted."""
        return "".join(self._words)

    def xml(self) -> bytes:
        """The lean body, in UTF-8."""
        for place in self._lettering.headings():
            if self._out[place + 1] == "<w:pPr>":
                self._out[place + 1] += _styled("heading")
            elif self._out[place]:  # not one that was taken from around a cell's text
                self._out[place] += f"<w:pPr>{_styled('heading')}</w:pPr>"
        return "".join(self._out).encode()


def _styled(role: Role) -> str:
    return f'<w:pStyle w:val="{_STYLES[role]}"/>'


def _is_symbol(attributes: Mapping[str, str]) -> bool:
    return _HEX.fullmatch(attributes.get("w:char", "")) is not None
