"""The reading order of a page: its words cut into regions of one column each, whatever order they were drawn in.

A region is cut from top to bottom where a strip of it stays empty beside text on both sides (a gutter); where
none does, since a headline or a picture's caption crosses it, the region is first cut into the bands that have
gutters in common and the bands between them. What can't be cut is one column.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from newsbrief.normalize.formats.pdf.lines import is_right_to_left, rows_of
from newsbrief.normalize.formats.pdf.words import Word

_DEEPEST = 12  # cuts within cuts; a page of print needs four
_MOST_STRIPS = 12
_SAME_BASE = 0.15
_GUTTER = 0.75  # narrowest gutter, in sizes of the font beside it
_NARROWEST = 5.0  # narrowest column, in sizes of its font; what is narrower is a list's numbers or a table's cells
# What shows a gutter: lines on the side with fewer, on the other, and its width in sizes of the font.
_EVIDENCE = ((3, 3, _GUTTER), (2, 6, 0.9), (1, 4, 1.2), (2, 2, 2.0))
_OTHER_SIZE = 1.15  # a caption or a box beside the text shows by its font
_EVIDENCE_OF_SIZE = ((1, 1, _GUTTER),)
_HEADING = 1.3
_EVERYWHERE = (float("-inf"), float("inf"))

# A part of the page's width in which nothing stands.
_Strip = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one line without a distance between them that could be a gutter."""

    words: list[Word]
    left: float
    right: float
    base: float
    size: float

    @property
    def top(self) -> float:
        return self.base - 0.75 * self.size

    @property
    def bottom(self) -> float:
        return self.base + 0.2 * self.size


def regions_of(words: Sequence[Word]) -> list[list[Word]]:
    """The columns of a page in reading order, each with its words in no order."""
    from_right = is_right_to_left(words)
    found = []
    waiting = [(_pieces(words), 0)] if words else []
    while waiting:
        region, depth = waiting.pop()
        parts = _parts(region, from_right=from_right) if depth < _DEEPEST else []
        if len(parts) < 2:
            found.append([word for piece in region for word in piece.words])
        else:
            waiting.extend((part, depth + 1) for part in reversed(parts))
    return found


def _pieces(words: Sequence[Word]) -> list[_Piece]:
    found: list[list[Word]] = []
    for row in rows_of(words, _SAME_BASE):
        found.append([row[0]])
        for before, word in pairwise(row):
            if not _is_next_to(before, word):
                found.append([])
            found[-1].append(word)
    return [
        _Piece(piece, piece[0].left, max(word.right for word in piece), piece[0].base, piece[0].size) for piece in found
    ]


def _is_next_to(before: Word, word: Word) -> bool:
    sizes = sorted((before.size, word.size))
    return word.left - before.right < _GUTTER * sizes[0] and sizes[1] < 1.5 * sizes[0]


def _parts(region: list[_Piece], *, from_right: bool) -> list[list[_Piece]]:
    gutters = _gutters(region, _gaps(region))
    if not gutters:
        return _bands_apart(region)
    parts: list[list[_Piece]] = [[] for _ in range(len(gutters) + 1)]
    middles = [(left + right) / 2 for left, right in gutters]
    for piece in region:
        parts[sum(1 for middle in middles if piece.left >= middle)].append(piece)
    return parts[::-1] if from_right else parts


def _gaps(pieces: Sequence[_Piece]) -> list[_Strip]:
    """The empty strips between pieces that are wide enough for a gutter, from left to right."""
    found = []
    ordered = sorted(pieces, key=lambda piece: piece.left)
    edge, size = ordered[0].right, ordered[0].size
    for piece in ordered[1:]:
        if piece.left - edge >= _GUTTER * min(size, piece.size):
            found.append((edge, piece.left))
        if piece.right > edge:
            edge, size = piece.right, piece.size
    if len(found) > _MOST_STRIPS:
        widest = sorted(found, key=lambda strip: strip[0] - strip[1])[:_MOST_STRIPS]
        found = sorted(widest)
    return found


def _gutters(pieces: Sequence[_Piece], strips: Sequence[_Strip]) -> list[_Strip]:
    """Those of the empty strips that have columns on both sides, not a table's cells or one line's wide spaces."""
    kept: list[_Strip] = []
    for number, (left, right) in enumerate(strips):
        start = kept[-1][1] if kept else float("-inf")
        end = strips[number + 1][0] if number + 1 < len(strips) else float("inf")
        before = [piece for piece in pieces if start <= piece.left and piece.right <= left]
        after = [piece for piece in pieces if piece.left >= right and piece.right <= end]
        if before and after and _are_columns(before, after, right - left):
            kept.append((left, right))
    return kept


def _are_columns(before: Sequence[_Piece], after: Sequence[_Piece], gutter: float) -> bool:
    lines = sorted((_lines_in(before), _lines_in(after)))
    sizes = [median(piece.size for piece in side) for side in (before, after)]
    ems = gutter / min(sizes)
    evidence = _EVIDENCE_OF_SIZE if max(sizes) >= _OTHER_SIZE * min(sizes) else _EVIDENCE
    if not any(lines[0] >= fewer and lines[1] >= more and ems >= width for fewer, more, width in evidence):
        return False
    widths = [max(piece.right for piece in side) - min(piece.left for piece in side) for side in (before, after)]
    if any(width < _NARROWEST * size for width, size in zip(widths, sizes, strict=True)):
        return False
    extents = [_extent(side) for side in (before, after)]
    return max(top for top, _ in extents) < min(bottom for _, bottom in extents)


def _extent(pieces: Sequence[_Piece]) -> tuple[float, float]:
    return min(piece.top for piece in pieces), max(piece.bottom for piece in pieces)


def _lines_in(pieces: Sequence[_Piece]) -> int:
    """How many lines the pieces of one column stand in."""
    count, last = 0, float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.base):
        if piece.base - last > 0.5 * piece.size:
            count += 1
            last = piece.base
    return count


@dataclass(frozen=True, slots=True)
class _Band:
    """Words with nothing but paper above and below them across the region, and the empty strips among them."""

    pieces: list[_Piece]
    strips: list[_Strip]

    @property
    def free(self) -> list[_Strip]:
        """Its strips and the margins beside it."""
        left, right = min(piece.left for piece in self.pieces), max(piece.right for piece in self.pieces)
        return [(_EVERYWHERE[0], left), *self.strips, (right, _EVERYWHERE[1])]


def _bands_apart(region: list[_Piece]) -> list[list[_Piece]]:
    """Runs of bands that share gutters, and what stands between them, from top to bottom."""
    bands = _bands(region)
    body = median(piece.size for piece in region)
    parts: list[list[_Band]] = []
    single = False  # whether the last part is without gutters, so that more of this kind belongs to it
    start = 0
    while start < len(bands):
        end, strips = _run_of_bands(bands, start, body)
        run = bands[start:end]
        gutters = _gutters([piece for band in run for piece in band.pieces], strips) if strips else []
        if gutters and single:
            run = [*_taken_back(parts[-1], gutters[0]), *run]
        if gutters or not single:
            parts.append(run)
        else:
            parts[-1].extend(run)
        single = not gutters
        start = end
    return [[piece for band in part for piece in band.pieces] for part in parts if part]


def _taken_back(above: list[_Band], gutter: _Strip) -> list[_Band]:
    """The bands at the end of those above that stand right of a gutter: a picture takes the place on its left."""
    first = len(above)
    while first and all(piece.left >= gutter[1] for piece in above[first - 1].pieces):
        first -= 1
    taken = above[first:]
    del above[first:]
    return taken


def _bands(region: list[_Piece]) -> list[_Band]:
    found: list[list[_Piece]] = []
    reach = float("-inf")
    for piece in sorted(region, key=_upper):
        if _upper(piece) >= reach:
            found.append([])
        found[-1].append(piece)
        reach = max(reach, piece.base + 0.1 * piece.size)
    return [_Band(pieces, _gaps(pieces)) for pieces in found]


def _upper(piece: _Piece) -> float:
    """The height of its letters without what rises above them, so that lines set close don't touch."""
    return piece.base - 0.65 * piece.size


def _run_of_bands(bands: Sequence[_Band], start: int, body: float) -> tuple[int, list[_Strip]]:
    """How far the bands from here share an empty strip with text on both sides, and the strips they share."""
    strips = bands[start].strips
    end = start + 1
    while strips and end < len(bands) and not _heads_a_section(bands[end], bands[end - 1], body):
        shared = _shared(strips, bands[end].free, _GUTTER * body)
        if not shared:
            break
        strips = shared
        end += 1
    return end, strips


def _shared(strips: Sequence[_Strip], free: Sequence[_Strip], width: float) -> list[_Strip]:
    shared = (
        (max(left, other_left), min(right, other_right)) for left, right in strips for other_left, other_right in free
    )
    return [strip for strip in shared if strip[1] - strip[0] >= width][:_MOST_STRIPS]


def _heads_a_section(band: _Band, above: _Band, body: float) -> bool:
    """Whether a band is a headline alone, below a distance: it ends the columns above even where it is short."""
    smallest = min(piece.size for piece in band.pieces)
    distance = min(piece.top for piece in band.pieces) - max(piece.bottom for piece in above.pieces)
    return smallest >= _HEADING * body and distance >= 0.5 * body and not band.strips
