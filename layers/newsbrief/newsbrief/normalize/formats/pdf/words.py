"""The words of a PDF page and where they stand, read from PDFium's text layer.

Coordinates are points of a page turned so that its text runs from left to right; `base`, `top` and `bottom` grow
downwards. Each glyph costs two calls into PDFium and each word seven, together some 4 ms for 1,000 glyphs; its
calls that give more at once lose positions or grow with the square of the page.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

from newsbrief.errors import Rejected
from newsbrief.normalize.formats.pdf.glyphs import Run, runs_of
from newsbrief.normalize.formats.pdf.right_to_left import Box

# A broadsheet's densest page has about 40,000 glyphs.
_MOST_GLYPHS = 100_000
_FARTHEST = 1e6
_SMALLEST = 0.5
_BOLD = re.compile(rb"bold|black|heavy|demi|cmbx|[-,]bd\b", re.I)
_FORCE_BOLD = 1 << 18


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `base` is its baseline, `size` its font's size in points as drawn.

    `spaced` tells that a space was drawn before it, however narrow.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    spaced: bool = False

    @property
    def top(self) -> float:
        """About the height of its ascenders."""
        return self.base - 0.75 * self.size

    @property
    def bottom(self) -> float:
        """About the depth of its descenders."""
        return self.base + 0.2 * self.size


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of one page, in no order, and the upper and lower edge of its paper.

    `glyphs` counts what stands in the text layer, spaces too; `unreadable` those whose font doesn't tell which
    character they are.
    """

    words: Sequence[Word]
    top: float
    bottom: float
    glyphs: int
    unreadable: int


def sheet_of(page: pdfium.PdfPage) -> Sheet:
    """The words of a page; Rejected(TOO_COMPLEX) for one with far more glyphs than a page of print has."""
    textpage = page.get_textpage()
    try:
        glyphs = textpage.count_chars()
        if glyphs > _MOST_GLYPHS:
            raise Rejected(
                "TOO_COMPLEX",
                f"A page of the PDF has {glyphs:,} characters, the limit is {_MOST_GLYPHS:,}. Save the article from "
                "its source again, and drop that.",
            )
        return _sheet(textpage.raw, page.get_bbox(), glyphs)
    finally:
        textpage.close()


def _sheet(raw: Any, paper: Box, glyphs: int) -> Sheet:
    runs = _painted(raw, [run for run in runs_of(raw, glyphs) if _is_on(paper, run.box)])
    placed = [(run, _placing(raw, run.first)) for run in runs]
    turns = Counter[int]()
    for run, (_, _, turn, _) in placed:
        turns[turn] += len(run.text)
    main = turns.most_common(1)[0][0] if turns else 0
    upright = _Turn(main)
    _, top, _, bottom = upright.box(paper)
    words = []
    for run, (x, y, turn, size) in placed:
        left, _, right, _ = upright.box(run.box)
        if turn == main and size >= _SMALLEST and run.text:
            bold = _is_bold(raw, run.first)
            words.append(Word(run.text, left, right, upright.down(x, y), size, bold, run.spaced))
    return Sheet(words, top, bottom, glyphs, sum(run.unreadable for run in runs))


def _painted(raw: Any, runs: Sequence[Run]) -> Sequence[Run]:
    """The runs that are painted, or all if most aren't: recognized text lies unpainted over the picture of it."""
    painted = [run for run in runs if not _is_unpainted(raw, run.first)]
    return painted if 2 * sum(len(run.text) for run in painted) > sum(len(run.text) for run in runs) else runs


def _is_unpainted(raw: Any, number: int) -> bool:
    shown = pdfium_c.FPDFText_GetTextObject(raw, number)
    return bool(shown) and pdfium_c.FPDFTextObj_GetTextRenderMode(shown) == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE


def _is_on(paper: Box, box: Box) -> bool:
    """Whether a run is where a reader of the page sees it; what is not finite is nowhere."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return all(abs(edge) < _FARTHEST for edge in box) and paper[0] <= x <= paper[2] and paper[1] <= y <= paper[3]


def _placing(raw: Any, number: int) -> tuple[float, float, int, float]:
    """A glyph's origin, the direction of its line in degrees, and its size."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(raw, number, ctypes.byref(x), ctypes.byref(y))
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(raw, number, ctypes.byref(matrix))
    size = pdfium_c.FPDFText_GetFontSize(raw, number) * math.hypot(matrix.c, matrix.d)
    turn = math.degrees(math.atan2(matrix.b, matrix.a))
    found = (x.value, y.value, turn, size)
    if not all(abs(value) < _FARTHEST for value in found):
        return 0.0, 0.0, 0, 0.0
    return x.value, y.value, round(turn) % 360, abs(size)


class _Turn:
    """Turns a page's coordinates so that lines which ran at so many degrees run from left to right."""

    def __init__(self, degrees: int) -> None:
        self._cos, self._sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def across(self, x: float, y: float) -> float:
        return x * self._cos + y * self._sin

    def down(self, x: float, y: float) -> float:
        return x * self._sin - y * self._cos

    def box(self, box: Box) -> Box:
        """The left, top, right and bottom edge of what a box is turned to."""
        left, bottom, right, top = box
        if self._sin == 0 and self._cos == 1:
            return left, -top, right, -bottom
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        across = [self.across(x, y) for x, y in corners]
        down = [self.down(x, y) for x, y in corners]
        return min(across), min(down), max(across), max(down)


def _is_bold(raw: Any, number: int) -> bool:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    length = pdfium_c.FPDFText_GetFontInfo(raw, number, name, len(name), ctypes.byref(flags))
    return bool(flags.value & _FORCE_BOLD) or (0 < length <= len(name) and _BOLD.search(name.value) is not None)
