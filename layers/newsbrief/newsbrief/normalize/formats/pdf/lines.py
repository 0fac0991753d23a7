"""The lines of one column from its words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from unicodedata import bidirectional

from newsbrief.normalize.formats.pdf.hyphens import is_unspaced
from newsbrief.normalize.formats.pdf.words import Word

_SAME_LINE = 0.5  # raised and lowered figures belong to a line
_NO_SPACE = 0.1
_HEADLINE = 2.0
_DROP_CAP = 1.8
_MOST_DROP_CAPS = 20
_WORDS_OF_ONE = frozenset("aioyåöéeuàèóá")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column: its text, its edges, the size most of it is set in, and whether all of it is bold.

    `left` is where reading begins: in a column that is read from the right, edges are counted from there.
    `first_word` is the width of its first word.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    first_word: float


def lines_of(region: Sequence[Word]) -> list[Line]:
    """The lines of a column from top to bottom."""
    turned = is_right_to_left(region)
    return [_line(words, turned=turned) for words in rows_of(_with_drop_caps_in_line(region))]


def is_right_to_left(words: Sequence[Word]) -> bool:
    """Whether most words are Arabic or Hebrew; figures and marks are neither these nor others."""
    turned = sum(map(_is_turned, words))
    return turned > 0 and 2 * turned > sum(any(map(str.isalpha, word.text)) for word in words)


def _is_turned(word: Word) -> bool:
    return not word.text.isascii() and any(bidirectional(char) in {"R", "AL"} for char in word.text)


def rows_of(words: Sequence[Word], within: float = _SAME_LINE) -> list[list[Word]]:
    """Words grouped by the baseline they share, from top to bottom, each row from left to right.

    `within` is how far their baselines may be apart, in font sizes.
    """
    rows: list[list[Word]] = []
    last = float("-inf")
    for word in sorted(words, key=lambda word: word.base):
        if word.base - last > within * _larger(word.size, rows[-1][0].size if rows else 0.0):
            rows.append([])
            last = word.base
        rows[-1].append(word)
    return [sorted(row, key=lambda word: word.left) for row in rows]


def _larger(size: float, other: float) -> float:
    """The larger of two sizes; the smaller if the other is a headline's beside it, not a figure's raised from it."""
    small, large = sorted((size, other))
    return large if large < _HEADLINE * small or small == 0 else small


def text_of(row: Sequence[Word]) -> str:
    """The words of a row in the order they are read, with a space wherever a distance shows one."""
    ordered = _in_reading_order(row)
    parts = [ordered[0].text]
    for before, word in pairwise(ordered):
        distance = max(word.left - before.right, before.left - word.right)
        if _is_drawn_twice(before, word):
            continue
        if word.spaced or distance > _NO_SPACE * min(before.size, word.size):
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


def _line(row: Sequence[Word], *, turned: bool) -> Line:
    sizes = Counter[float]()
    for word in row:
        sizes[round(word.size, 1)] += len(word.text)
    left, right, first = row[0].left, max(word.right for word in row), row[0]
    if turned:
        left, right, first = -right, -left, row[-1]
    return Line(
        text=text_of(row),
        left=left,
        right=right,
        base=median(word.base for word in row),
        size=sizes.most_common(1)[0][0],
        bold=all(word.bold for word in row),
        first_word=_cut_width(first),
    )


def _cut_width(word: Word) -> float:
    """How much of a word must stay together on a line: all of it, or one character of an unspaced script."""
    return word.size if is_unspaced(word.text[0]) else word.right - word.left


def _in_reading_order(row: Sequence[Word]) -> list[Word]:
    """From left to right, or in a line of Arabic or Hebrew from right to left except for runs of other words."""
    if not is_right_to_left(row):
        return list(row)
    ordered: list[Word] = []
    run: list[Word] = []
    for word in reversed(row):
        if _is_turned(word):
            ordered += [*reversed(run), word]
            run = []
        else:
            run.append(word)
    return [*ordered, *reversed(run)]


def _is_drawn_twice(before: Word, word: Word) -> bool:
    """Whether a word is the one before again, shifted by a hair to look bold or cast a shadow."""
    return word.text == before.text and abs(word.left - before.left) < 0.15 * word.size


def _with_drop_caps_in_line(region: Sequence[Word]) -> Sequence[Word]:
    """The words with a large initial put on the first of the lines that it stands beside."""
    body = median(word.size for word in region)
    caps = [word for word in region if word.size >= _DROP_CAP * body and _is_initial(word.text)]
    if not caps or len(caps) > _MOST_DROP_CAPS:
        return region
    words = [word for word in region if word not in caps]
    known = Counter(word.text.strip(".,;:!?").casefold() for word in words)
    edge = min(word.left for word in region)
    for cap in caps:
        words = _with_drop_cap(words, cap, known, edge)
    return words


def _is_initial(text: str) -> bool:
    """Whether it is one letter, maybe with a quotation mark or bracket before it."""
    return len(text) <= 2 and text[-1].isalpha() and sum(map(str.isalpha, text)) == 1


def _with_drop_cap(words: list[Word], cap: Word, known: Counter[str], edge: float) -> list[Word]:
    beside = rows_of([word for word in words if cap.top < word.base < cap.base + word.size])
    starts = [row[0] for row in beside if row[0].left >= cap.right - 0.3 * row[0].size]
    if not starts:
        return [*words, cap]
    first = starts[0]
    # "A" and "O" may be words of their own: they are if what follows is a word elsewhere too, or is set apart.
    is_apart = 0.12 < (first.left - min(word.left for word in starts)) / first.size < 0.5
    following = first.text.strip(".,;:!?").casefold()
    is_word = cap.text.casefold() in _WORDS_OF_ONE and (known[following] > 1 or not first.text[0].isalpha())
    text = f"{cap.text} {first.text}" if is_apart or is_word else cap.text + first.text
    left = edge if cap.left - edge < 2 * first.size else cap.left
    moved = {id(word) for word in starts}
    return [
        replace(first, text=text, left=left)
        if word is first
        else replace(word, left=left)
        if id(word) in moved
        else word
        for word in words
    ]
