"""What stands at the head and foot of pages and is no part of the text: running heads, page numbers, print marks."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from newsbrief.normalize.formats.pdf.lines import rows_of, text_of
from newsbrief.normalize.formats.pdf.words import Sheet, Word

_MOST_ROWS = 4  # of furniture at one edge of a page; when more are the same, the pages are
_ZONE = 0.16  # furniture stands in the outer part of a page's height
_PRINT_ZONE = 0.08
_SAME_PLACE = 6.0  # points
_SMALL = 0.93
_LARGE = 1.15
_APART = 1.25
_FAR = 2.0
_EDGE = 0.065
_SPREAD = 0.3
_LONGEST_HEAD = 16  # words
_SENTENCE = re.compile(r"[.!?…][\"”’»)]*$")
_DIGITS = re.compile(r"\d+")
_PAGE = r"(?:page|pages?|p|pg|seite|s|page|página|pagina|pág|sida|sid|side|strona|стр|страница|σελίδα|sayfa|oldal)"
_OF = r"(?:of|/|von|de|di|av|af|van|sur|из|z|\|)"
_PAGE_NUMBER = re.compile(rf"[-–—|•·\[( ]*(?:{_PAGE}[.:]? ?)?\d{{1,4}}(?: ?{_OF} ?\d{{1,4}})?[-–—|•·\]) ]*", re.I)
_URL = re.compile(r"(?:https?|file)://\S+", re.I)
_TIME_OF_PRINT = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[AP]M)?\b", re.I)


@dataclass(frozen=True, slots=True)
class _Row:
    words: Sequence[Word]
    text: str
    distance: float  # to the next row inwards, in the page's usual distances
    depth: float  # how far from its edge of the page, as a part of the page's height

    @property
    def apart(self) -> bool:
        """Whether it stands farther from the next row than lines of a text do."""
        return self.distance > _APART

    @property
    def base(self) -> float:
        return self.words[0].base

    @property
    def pattern(self) -> tuple[str, int]:
        """What is the same for this row on every page: its text but for numbers, and its size."""
        return _DIGITS.sub("#", self.text.casefold()), round(self.words[0].size)


@dataclass(frozen=True, slots=True)
class _Lettering:
    """The size in which most of a document is set, and whether anything is set as large as a headline."""

    body: float
    has_headline: bool

    @classmethod
    def of(cls, sheets: Sequence[Sheet]) -> "_Lettering":
        sizes = Counter[float]()
        for sheet in sheets:
            for word in sheet.words:
                sizes[round(word.size, 1)] += len(word.text)
        body = sizes.most_common(1)[0][0] if sizes else 0.0
        return cls(body, max(sizes, default=0.0) >= _LARGE * body)


def without_furniture(sheets: Sequence[Sheet]) -> tuple[list[Sheet], set[str]]:
    """The pages without their furniture, and the whole addresses that a browser printed at their edges."""
    edges = [(_edge(sheet, from_top=True), _edge(sheet, from_top=False)) for sheet in sheets]
    lettering = _Lettering.of(sheets)
    repeated = [_repeated([edge[side] for edge in edges]) for side in (0, 1)]
    found = []
    addresses = set[str]()
    for number, sheet in enumerate(sheets):
        gone: set[int] = set()
        for side in (0, 1):
            for row in _furniture_in(edges[number][side], repeated[side], number, lettering):
                gone.update(map(id, row.words))
                addresses.update(_whole_address(row.text))
        found.append(replace(sheet, words=[word for word in sheet.words if id(word) not in gone]))
    return found, addresses


def _whole_address(text: str) -> list[str]:
    return [url for url in _URL.findall(text) if url.startswith("http") and "…" not in url and "..." not in url]


def _edge(sheet: Sheet, *, from_top: bool) -> list[_Row]:
    """The outermost rows of a page, from its edge inwards."""
    rows = rows_of(sheet.words)
    distances = [below[0].base - above[0].base for above, below in pairwise(rows)]
    usual = median(distances) if distances else 0.0
    if not from_top:
        rows.reverse()
        distances.reverse()
    height = max(sheet.bottom - sheet.top, 1.0)
    found = []
    for number, words in enumerate(rows[: _MOST_ROWS + 1]):
        distance = distances[number] if number < len(distances) else float("inf")
        depth = (words[0].base - sheet.top if from_top else sheet.bottom - words[0].base) / height
        found.append(_Row(words, text_of(words), distance / usual if usual else float("inf"), depth))
    return found


def _repeated(edges: Sequence[Sequence[_Row]]) -> set[tuple[int, int]]:
    """Which rows stand at the same place of another page too, as numbers of the page and the row."""
    places: defaultdict[tuple[str, int], list[tuple[float, int, int]]] = defaultdict(list)
    for page, rows in enumerate(edges):
        for number, row in enumerate(rows):
            places[row.pattern].append((row.base, page, number))
    found = set()
    for same in places.values():
        for (base, *one), (other_base, *other) in pairwise(sorted(same)):
            if other_base - base <= _SAME_PLACE and one[0] != other[0]:
                found |= {(one[0], one[1]), (other[0], other[1])}
    return found


def _furniture_in(
    rows: Sequence[_Row], repeated: set[tuple[int, int]], page: int, lettering: _Lettering
) -> Sequence[_Row]:
    """The rows from the edge inwards that are furniture, up to the last that stands apart from the text."""
    last = 0
    for number, row in enumerate(rows):
        is_repeated = (page, number) in repeated
        is_mark = _is_print_mark(row)
        if row.depth > _ZONE or not (
            is_repeated or is_mark or _is_page_number(row) or _is_running_head(row, lettering)
        ):
            break
        if row.apart or is_mark or (is_repeated and _DIGITS.search(row.text)):
            last = number + 1
    inner = rows[last : last + 1]
    if last > _MOST_ROWS or (inner and (page, last) in repeated):
        # What goes on to be the same is the text of pages that are the same.
        return [row for row in rows[:last] if _is_page_number(row) or _is_print_mark(row)]
    return rows[:last]


def _is_running_head(row: _Row, lettering: _Lettering) -> bool:
    """Whether a row at the very edge that no other page has is furniture.

    It is small, or spread over the page, or far from a text that has its headline elsewhere.
    """
    if row.depth > _PRINT_ZONE or not row.apart or len(row.words) > _LONGEST_HEAD or _SENTENCE.search(row.text):
        return False
    left, right = row.words[0].left, row.words[-1].right
    widest = max((after.left - before.right for before, after in pairwise(row.words)), default=0.0)
    size = max(word.size for word in row.words)
    is_far = row.depth <= _EDGE and row.distance > _FAR and lettering.has_headline and size < _LARGE * lettering.body
    return size <= _SMALL * lettering.body or widest > _SPREAD * (right - left) or is_far


def _is_page_number(row: _Row) -> bool:
    return row.depth <= _ZONE and _PAGE_NUMBER.fullmatch(row.text) is not None


def _is_print_mark(row: _Row) -> bool:
    """Whether a browser printed it: the address, or the time of printing beside the page's title."""
    if row.depth > _PRINT_ZONE:
        return False
    address = _URL.search(row.text)
    if address:
        rest = row.text[: address.start()] + row.text[address.end() :]
        return not rest.strip() or _PAGE_NUMBER.fullmatch(rest) is not None or address.end() == len(row.text)
    time = _TIME_OF_PRINT.search(row.text)
    return time is not None and (time.start() == 0 or time.end() == len(row.text))
