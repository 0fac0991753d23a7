"""Words of Arabic and Hebrew, whose glyphs some programs draw from left to right, as they are seen."""

from collections.abc import Sequence
from unicodedata import bidirectional

HEBREW = 0x590  # no character before it is written from right to left
_LAM = 0x644
_ALEFS = frozenset({0x622, 0x623, 0x625, 0x627})
Box = tuple[float, float, float, float]


def in_written_order(codes: Sequence[int], boxes: Sequence[Box]) -> Sequence[int]:
    """A word's characters in the order in which they are written, whichever way they were drawn."""
    turned = [
        left for code, (left, _, _, _) in zip(codes, boxes, strict=True) if bidirectional(chr(code)) in {"R", "AL"}
    ]
    if len(turned) <= len(codes) / 2:
        return codes
    glyphs = list(zip(codes, boxes, strict=True))
    if turned[0] < turned[-1]:
        glyphs.reverse()
    ordered = list(glyphs)
    for place in range(len(glyphs) - 1):
        (first, box), (second, other) = glyphs[place], glyphs[place + 1]
        # The two letters are one glyph, which reads lam first; turning the line turned it, too.
        if first in _ALEFS and second == _LAM and box == other:
            ordered[place], ordered[place + 1] = glyphs[place + 1], glyphs[place]
    return [code for code, _ in ordered]
