"""The lines of all columns to paragraphs and headings, across the ends of columns and pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsbrief.normalize.document import Block
from newsbrief.normalize.formats.pdf.asides import Sized, asides_in
from newsbrief.normalize.formats.pdf.hyphens import Vocabulary, joined
from newsbrief.normalize.formats.pdf.lines import Line

_INDENT = 0.8  # from here on a line is indented, in font sizes
_DEEPEST_INDENT = 5.0
_SPACED = 1.2  # from here on a distance parts paragraphs, in usual distances of lines
_SAME_SIZE = 1.08
_LARGE = 1.15  # from here on a font is a heading's, in sizes of the body's
_LOOSEST = 2.4  # distance of lines in one paragraph, in their font sizes
_HEADING_SPACED = 1.75  # distance that parts two headings, in their font sizes
_LONGEST_HEADING = 30  # words
_LONGEST_BOLD = 16
_LONGEST_HEADING_CHARS = 220
_LOOK_BACK = 6  # blocks that may stand between the halves of a paragraph: a footnote, a caption
_EMPTY_PART = 0.35
_HEADLINE_WITHIN = 8  # blocks
_HEADLINE_WORDS = 4  # a newspaper's name has fewer
_SENTENCE_END = re.compile(r"[.!?:…。！？][\"'”’»“)\]]*$")
_BULLET = re.compile(r"[•●▪■◦‣]\s+")
_LIST_ITEM = re.compile(r"(?:[•●▪■◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")


@dataclass(slots=True)
class _Paragraph:
    """Lines that belong together, and the column that the last of them stands in."""

    lines: list[Line]
    column: "_Column"

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def is_ended(self) -> bool:
        return _SENTENCE_END.search(self.last.text) is not None

    def is_full(self, following: Line) -> bool:
        """Whether its last line had no room for the first word of the line that follows."""
        return self.column.right - self.last.right <= following.first_word + self.last.size

    @property
    def is_divided(self) -> bool:
        return self.last.text.endswith(("-", "‐"))


@dataclass(frozen=True, slots=True)
class _Column:
    """Where most lines of a region begin, and where the long ones end."""

    left: float
    right: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Column":
        lefts = Counter(round(line.left) for line in lines)
        rights = sorted(line.right for line in lines)
        return cls(lefts.most_common(1)[0][0], rights[round(0.9 * (len(rights) - 1))])

    def is_indented(self, line: Line) -> bool:
        return _INDENT * line.size < line.left - self.left < _DEEPEST_INDENT * line.size


@dataclass(frozen=True, slots=True)
class _Style:
    """How most of a document is set: its body's font, its lines' usual distance by size, and its paragraphs."""

    size: float
    bold: bool
    distances: dict[int, float]
    indents: bool

    @classmethod
    def of(cls, regions: Sequence[Sequence[Line]]) -> "_Style":
        fonts = Counter[tuple[float, bool]]()
        between: defaultdict[int, list[float]] = defaultdict(list)
        indented = spaced = 0
        for region in regions:
            for line in region:
                fonts[line.size, line.bold] += len(line.text)
            for above, below in pairwise(region):
                if _is_same_size(above, below):
                    between[round(below.size)].append(below.base - above.base)
        distances = {size: sorted(found)[len(found) // 5] for size, found in between.items()}
        for region in regions:
            column = _Column.of(region)
            indented += sum(column.is_indented(line) for line in region)
            spaced += sum(
                below.base - above.base > _SPACED * distances.get(round(below.size), float("inf"))
                for above, below in pairwise(region)
            )
        size, bold = fonts.most_common(1)[0][0]
        return cls(size, bold, distances, indented > 1 and indented > spaced)

    def is_heading(self, line: Line) -> bool:
        return line.size >= _LARGE * self.size or (line.bold and not self.bold and line.size >= 0.9 * self.size)

    def is_body(self, line: Line) -> bool:
        return 1 / _SAME_SIZE <= line.size / self.size <= _SAME_SIZE and (self.bold or not line.bold)

    def is_spaced(self, above: Line, below: Line) -> bool:
        distance = below.base - above.base
        usual = self.distances.get(round(below.size), 1.3 * below.size)
        if below.size >= _LARGE * self.size:
            loose = self.distances.get(round(self.size), 0.0) / self.size
            return distance > max(_HEADING_SPACED, min(_SPACED * loose, _LOOSEST)) * below.size
        return distance > min(_SPACED * max(usual, below.size), _LOOSEST * below.size)


def blocks_of(regions: Sequence[Sequence[Line]]) -> tuple[list[Block], str | None]:
    """Paragraphs and headings of a document from the lines of its columns, both in reading order; and its headline.

    The headline is the heading in the largest type among the first blocks, but for a newspaper's name.
    """
    regions = [region for region in regions if region]
    if not regions:
        return [], None
    style = _Style.of(regions)
    vocabulary = Vocabulary.of([line.text for region in regions for line in region])
    paragraphs = _paragraphs(regions, style)
    texts = [joined([line.text for line in found.lines], vocabulary) for found in paragraphs]
    asides = asides_in(
        [Sized(text, found.last.size / style.size) for text, found in zip(texts, paragraphs, strict=True)]
    )
    blocks, headings = [], []
    for number, (text, found) in enumerate(zip(texts, paragraphs, strict=True)):
        if number in asides:
            continue
        blocks.append(Block(_BULLET.sub("", text, count=1), heading=_is_heading(found, style)))
        if blocks[-1].heading and number < _HEADLINE_WITHIN and found.last.size >= _LARGE * style.size:
            headings.append((len(text.split()) >= _HEADLINE_WORDS, found.last.size, -number, text))
    return blocks, max(headings)[-1] if headings else None


def _paragraphs(regions: Sequence[Sequence[Line]], style: _Style) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    column = _Column(0, 0)
    for region in regions:
        column = _column(region, column)
        current = _continued(found, region[0], column, style)
        for line in region:
            if current is None or (line is not region[0] and _begins(current, line, column, style)):
                current = _Paragraph([], column)
                found.append(current)
            current.lines.append(line)
            current.column = column
    return found


def _column(region: Sequence[Line], before: _Column) -> _Column:
    """A region's column; where a few lines don't show its width, that of the one before if it began there too."""
    column = _Column.of(region)
    if len(region) < 4 and abs(column.left - before.left) < region[0].size:
        return _Column(column.left, max(column.right, before.right))
    return column


def _begins(paragraph: _Paragraph, line: Line, column: _Column, style: _Style) -> bool:
    """Whether a line begins a paragraph, given the one that the line above it is in."""
    above = paragraph.last
    if style.is_spaced(above, line) or not _is_same_size(above, line):
        return True
    if above.size >= _LARGE * style.size:
        return False
    goes_on = not paragraph.is_ended and line.text[0].islower()
    if above.bold != line.bold and not (goes_on and paragraph.is_full(line)):
        return True
    if _is_item_after(paragraph, line):
        return True
    return _is_shifted(paragraph, line) or _ended_early(paragraph, line, column)


def _is_shifted(paragraph: _Paragraph, line: Line) -> bool:
    """Whether a line is indented more than the one above, or less though that one was not a first line."""
    shift = line.left - paragraph.last.left
    if abs(shift) <= _INDENT * line.size:
        return False
    if len(paragraph.lines) > 1:
        return True
    return shift > 0 and not _LIST_ITEM.match(paragraph.last.text)


def _is_item_after(paragraph: _Paragraph, line: Line) -> bool:
    """Whether a line begins with a list's mark; a dash or number in mid-sentence is none."""
    if _BULLET.match(line.text):
        return True
    return _LIST_ITEM.match(line.text) is not None and paragraph.last.text.endswith((".", ":", ";", "!", "?"))


def _ended_early(paragraph: _Paragraph, line: Line, column: _Column) -> bool:
    """Whether a paragraph's last line left room that the next word would have fitted in."""
    if paragraph.is_full(line):
        return False
    room = column.right - paragraph.last.right
    return paragraph.is_ended or (room > _EMPTY_PART * (column.right - column.left) and not line.text[0].islower())


def _continued(found: Sequence[_Paragraph], line: Line, column: _Column, style: _Style) -> _Paragraph | None:
    """The paragraph of an earlier column that a column's first line goes on with."""
    if not found or _is_item_after(found[-1], line):
        return None
    last = found[-1]
    if _is_same_size(last.last, line) and last.last.bold == line.bold and not style.is_heading(line):
        return last if _goes_on(last, line, column, style) else None
    if not style.is_body(line) or not line.text[0].islower():
        return None
    for paragraph in _body_before(found, style):
        return None if paragraph.is_ended else paragraph
    return None


def _body_before(found: Sequence[_Paragraph], style: _Style) -> Iterator[_Paragraph]:
    return (paragraph for paragraph in reversed(found[-_LOOK_BACK:]) if style.is_body(paragraph.last))


def _goes_on(paragraph: _Paragraph, line: Line, column: _Column, style: _Style) -> bool:
    if paragraph.is_divided or line.text[0].islower():
        return True
    if column.is_indented(line) or not paragraph.is_full(line):
        return False
    return style.indents or not paragraph.is_ended


def _is_same_size(one: Line, other: Line) -> bool:
    return max(one.size, other.size) <= _SAME_SIZE * min(one.size, other.size)


def _is_heading(paragraph: _Paragraph, style: _Style) -> bool:
    if not all(style.is_heading(line) for line in paragraph.lines):
        return False
    text = " ".join(line.text for line in paragraph.lines)
    is_large = paragraph.lines[0].size >= _LARGE * style.size
    if len(text) > _LONGEST_HEADING_CHARS or len(text.split()) > (_LONGEST_HEADING if is_large else _LONGEST_BOLD):
        return False
    return not text.rstrip('"”’»“').endswith((".", ",", ";")) or (is_large and len(text.split()) <= 12)
