"""A text as the pieces that a quote may begin and end at, each spelled so that only what it says counts.

A piece is a word, a number with its separators, a Chinese character, an emoji with everything joined to it, a
punctuation mark. White space and quotation marks are no pieces, so two texts that differ in nothing else have the
same pieces; no piece is part of a word or of a character that people see as one.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache

MARK = "\x1f"  # between pieces; it is white space to Python, so no piece has it

_CHUNK = re.compile(r"\S+(?:(?<=\d)[\u00a0\u2009\u202f](?=\d{3})\S+)*")  # "1 200 000" is one number
_LONGEST_CACHED = 40  # characters

_KINDS = {
    **dict.fromkeys('"“”„‟«»″〝〞〟「」『』＂', "q"),
    **dict.fromkeys("'‘’‚‛′`´ʼ‹›＇", "a"),
    **dict.fromkeys("nN", "n"),
    **dict.fromkeys("tT", "k"),
    **dict.fromkeys(",:/", ","),
    ".": ".",
    "…": "o",
    "\u200d": "z",
    # These count as letters in Unicode, but are marks on the letter before.
    **dict.fromkeys("\u0e33\u0eb3\uff9e\uff9f", "m"),
}
_RANGES = (
    ("i", 0xFE00, 0xFE0F),
    ("i", 0xE0100, 0xE01EF),  # variation selectors
    ("t", 0x1F3FB, 0x1F3FF),  # skin tones
    ("t", 0xE0020, 0xE007F),  # tags
    ("r", 0x1F1E6, 0x1F1FF),  # regional indicators, two to a flag
    ("l", 0x1100, 0x115F),  # Korean letters, of which several make a character
    ("l", 0xA960, 0xA97F),
    ("m", 0x1160, 0x11FF),
    ("m", 0xD7B0, 0xD7FF),
)
# Scripts written without spaces, or with particles joined to a name: every character is a piece.
_SPACELESS = (
    (0x0E00, 0x0FFF),  # Thai, Lao, Tibetan
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0xA4CF),  # Japanese, Chinese, Yi
    (0xAC00, 0xD7FF),  # Korean
    (0xF900, 0xFAFF),
    (0xFF66, 0xFFDC),
    (0x20000, 0x3FFFF),
)
_EXTENDED = r"(?:[mit]|z[^mitz]?)*"
# The pieces of a text whose characters are replaced by their kinds, one for one.
_PIECE = re.compile(
    rf"(?P<word>[wdnk]{_EXTENDED}(?:[wdnk]{_EXTENDED}|(?<=d)[.,s](?=d))*(?:(?<=n)ak(?![wdnkc]))?)"
    rf"|(?P<apostrophe>(?<=[wdnkcmi])a(?=[wdnkc]))"
    rf"|(?P<none>[aq]{_EXTENDED}|[mitz]+)"
    rf"|(?P<dots>(?:o|\.\.+){_EXTENDED})"
    rf"|(?P<other>rr?{_EXTENDED}|l+c?{_EXTENDED}|.{_EXTENDED})",
    re.S,
)
_SPELLED = {"apostrophe": "'", "dots": "…"}
_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼ‹›＇", "'"),
        **dict.fromkeys("‐‑‒–—―−﹘－", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f", ""),
        "\u2044": "/",
    }
)


class Atoms:
    """A text's pieces, and where each stands in it: `text[starts[i]:ends[i]]` is piece `i`."""

    def __init__(self, text: str) -> None:
        spelled: list[str] = []
        starts, ends = array("L"), array("L")
        for chunk in _CHUNK.finditer(text):
            at, found = chunk.start(), chunk[0]
            for piece, start, end in _cached(found) if len(found) <= _LONGEST_CACHED else _pieces(found):
                spelled.append(piece)
                starts.append(at + start)
                ends.append(at + end)
        self.spelled: Sequence[str] = spelled
        self.starts: Sequence[int] = starts
        self.ends: Sequence[int] = ends

    def __len__(self) -> int:
        return len(self.spelled)

    @cached_property
    def row(self) -> str:
        """All pieces, each between two marks."""
        return MARK + "".join([piece + MARK for piece in self.spelled])

    @cached_property
    def small_row(self) -> str:
        """The row in lower case, character by character the same."""
        return self.row.lower()

    @cached_property
    def small(self) -> list[str]:
        """The pieces in lower case."""
        return self.small_row[1:-1].split(MARK) if self.spelled else []

    @cached_property
    def _offsets(self) -> Sequence[int]:
        """Where the mark before each piece stands in the row; in the end, the last mark."""
        offsets, at = array("L"), 0
        for piece in self.spelled:
            offsets.append(at)
            at += len(piece) + 1
        offsets.append(at)
        return offsets

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Start and end in the text of the pieces from `first` to `last`, both included."""
        return self.starts[first], self.ends[last]

    def part(self, first: int, last: int) -> "Atoms":
        """The pieces from `first` to `last`, both included, as if they were all."""
        part = Atoms("")
        part.spelled = self.spelled[first : last + 1]
        part.starts = self.starts[first : last + 1]
        part.ends = self.ends[first : last + 1]
        return part

    def within(self, start: int, end: int) -> range:
        """The pieces that stand whole in this part of the text."""
        first = bisect_left(self.starts, start)
        stop = bisect_left(self.starts, end)
        if stop > first and self.ends[stop - 1] > end:
            stop -= 1
        return range(first, stop)

    def places_of(self, other: "Atoms", at_most: int, *, small: bool = False, among: range | None = None) -> list[int]:
        """The pieces at which the pieces of another text stand here, one after the other, up to `at_most`."""
        row, wanted = (self.small_row, other.small_row) if small else (self.row, other.row)
        among = range(len(self)) if among is None else among
        if not len(other) or not among:
            return []
        offsets = self._offsets
        found: list[int] = []
        at, stop = offsets[among.start], offsets[among.stop] + 1
        while len(found) < at_most and (at := row.find(wanted, at, stop)) >= 0:
            found.append(bisect_left(offsets, at))
            at += len(wanted) - 1
        return found


def are_marks(text: str, after: str) -> bool:
    """Whether a text is nothing but quotation marks and spaces, to which nothing that comes after is joined."""
    return all(_kinds[ord(char)] in "qas" for char in text) and (not after or _kinds[ord(after)] not in "mitz")


def _pieces(chunk: str) -> list[tuple[str, int, int]]:
    """The pieces of a text without spaces: how they are spelled, their start and end."""
    found = []
    for piece in _PIECE.finditer(chunk.translate(_kinds)):
        kind, (start, end) = piece.lastgroup or "", piece.span()
        if kind == "none":
            continue
        written = chunk[start:end]
        spelled = _SPELLED.get(kind) or (_cached_spelling(written) if end - start == 1 else _spelling(written))
        if spelled:
            found.append((spelled, start, end))
    return found


@lru_cache(maxsize=20_000)
def _cached(chunk: str) -> list[tuple[str, int, int]]:
    return _pieces(chunk)


def _spelling(piece: str) -> str:
    """A piece with one kind of dash and apostrophe, decomposed, without what nobody sees."""
    if piece.isascii():
        return piece.replace("`", "'")
    decomposed = unicodedata.normalize("NFKD", piece.translate(_SAME))
    return "".join(char for char in decomposed if not _is_unseen(char))


_cached_spelling = lru_cache(maxsize=20_000)(_spelling)


def _is_unseen(char: str) -> bool:
    return not char.isascii() and _kinds[ord(char)] in ("i", "z")


class _Kinds(dict[int, str]):
    """The kind of each character, found out when it is first asked for."""

    def __missing__(self, code: int) -> str:
        self[code] = kind = _kind(chr(code))
        return kind


def _kind(char: str) -> str:
    """One letter for the kind of a character, as `_PIECE` has it.

    w letter, d digit, n and k the letters of "n't", c character of a script without spaces, l Korean letter, m mark,
    i unseen, t skin tone or tag, z joiner, r regional indicator, a apostrophe, q quotation mark, o ellipsis, s space,
    the point and other separators of numbers themselves, and x the rest.
    """
    code = ord(char)
    known = _KINDS.get(char) or next((kind for kind, first, last in _RANGES if first <= code <= last), None)
    if known:
        return known
    category = unicodedata.category(char)
    if category[0] == "M" or category == "Cf":
        return "m" if category[0] == "M" else "i"
    if not char.isalnum():
        return "s" if char.isspace() else "x"
    if any(first <= code <= last for first, last in _SPACELESS):
        return "c"
    return "d" if char.isdigit() else "w"


_kinds = _Kinds()
