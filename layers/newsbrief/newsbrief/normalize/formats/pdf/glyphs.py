"""A page's glyphs, as PDFium gives them one by one, to runs of neighbours in the order in which they are written."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

from newsbrief.normalize.formats.pdf.right_to_left import HEBREW, Box, in_written_order

_HYPHEN = 0x02  # what PDFium gives for a hyphen at what it takes for a line's end
_SPACES = frozenset([0x09, 0x0A, 0x0D, 0x20, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000])
_LINE_ENDS = frozenset([0, 0x0A, 0x0D])  # PDFium gives them before raised figures too
_REPLACEMENT = "\ufffd"
# A soft hyphen that is drawn is a hyphen. Symbol fonts keep their bullets where no character is assigned.
_PLAIN = {0x02: "-", 0xAD: "-", 0xF0A7: "•", 0xF0B7: "•", 0xF0D8: "•", 0xF0FC: "•"}
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_SPELLED = _PLAIN | _LIGATURES
_NOTE_MARKS = frozenset(map(ord, "0123456789*†‡,[]()"))
_SMALLER = 0.85
_RAISED = 0.2
_PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFF))
_NOWHERE = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring glyphs without a space between them, in the page's own coordinates."""

    text: str
    first: int
    box: Box
    spaced: bool
    unreadable: int


def runs_of(raw: Any, glyphs: int) -> Iterator[Run]:
    """The page's glyphs, cut at white space and wherever the next glyph is not a neighbour of the one before."""
    word = _Word()
    space = 0
    for number, (code, here) in enumerate(_glyphs(raw, glyphs)):
        if code in _SPACES:
            if word.codes and not word.ended:
                yield word.run()
            word.ended = True
            space = code
            continue
        if (not word.ended or space in _LINE_ENDS) and word.bears(code, here):
            continue
        if word.ended or _are_apart(word.boxes[-1], here):
            if not word.ended:
                yield word.run()
            word = _Word(number, spaced=space not in _LINE_ENDS)
        word.codes.append(code)
        word.boxes.append(here)
        word.ended, space = False, 0
    if not word.ended:
        yield word.run()


def _glyphs(raw: Any, glyphs: int) -> Iterator[tuple[int, Box]]:
    """Each glyph's character and where it stands; white space stands nowhere."""
    unicode_of, box_of = pdfium_c.FPDFText_GetUnicode, pdfium_c.FPDFText_GetLooseCharBox
    rect = pdfium_c.FS_RECTF()
    ref = ctypes.byref(rect)
    for number in range(glyphs):
        code = unicode_of(raw, number)
        if code in _SPACES:
            yield code, _NOWHERE
        else:
            box_of(raw, number, ref)
            yield code, (rect.left, rect.bottom, rect.right, rect.top)


@dataclass(slots=True)
class _Word:
    """Glyphs that belong together while they are being read; the first is number `first` of its page."""

    first: int = 0
    spaced: bool = False
    ended: bool = True
    codes: list[int] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def bears(self, code: int, here: Box) -> bool:
        """Whether a glyph is a note's number, raised behind this word."""
        if not self.codes or code not in _NOTE_MARKS:
            return False
        return _is_raised(here, self.boxes[-1]) and _bears_note(self.codes)

    def run(self) -> Run:
        """The word with the box around it."""
        lefts, bottoms, rights, tops = zip(*self.boxes, strict=True)
        codes = in_written_order(self.codes, self.boxes) if max(self.codes) >= HEBREW else self.codes
        return _run(codes, self.first, (min(lefts), min(bottoms), max(rights), max(tops)), spaced=self.spaced)


def _is_raised(mark: Box, word: Box) -> bool:
    """Whether a glyph is smaller than the one it follows, and stands higher."""
    height = word[3] - word[1]
    is_beside = abs(mark[0] - word[2]) < height
    return is_beside and mark[3] - mark[1] < _SMALLER * height and mark[1] > word[1] + _RAISED * height


def _bears_note(codes: Sequence[int]) -> bool:
    """Whether a raised figure after this is the number of a note: behind a unit or a figure it may be a power."""
    word = "".join(map(chr, codes[-5:]))
    if word[-1].isdigit():
        return len(word) > 3 and word[-4:].isdigit()
    return len(word) > 2 or not word.isalpha()


def _are_apart(one: Box, other: Box) -> bool:
    size = max(one[3] - one[1], one[2] - one[0])
    return max(other[0] - one[2], one[0] - other[2], other[1] - one[3], one[1] - other[3]) > size


def _run(codes: Sequence[int], first: int, box: Box, *, spaced: bool) -> Run:
    unreadable = sum(1 for code in codes if _is_unreadable(code))
    text = "".join(_SPELLED.get(code) or chr(code) for code in codes if code in _SPELLED or not _is_unreadable(code))
    if not text.isprintable():  # lone halves of characters, among others
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace(_REPLACEMENT, "")
    return Run(text, first, box, spaced, unreadable)


@lru_cache(maxsize=4096)
def _is_unreadable(code: int) -> bool:
    return (
        (code < 0x20 and code != _HYPHEN)
        or 0x7F <= code < 0xA0
        or code == 0xFFFD
        or (any(low <= code <= high for low, high in _PRIVATE) and code not in _PLAIN)
    )
