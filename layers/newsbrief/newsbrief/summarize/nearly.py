"""A passage that is nearly a quote: where words that both have suggest it, not at every place of the text."""

from array import array
from collections import Counter
from itertools import islice

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from newsbrief.summarize.agreement import agrees
from newsbrief.summarize.atoms import Atoms

_NEARLY = 90.0  # least similarity, in percent
_NEARLY_AT_LEAST = 20  # characters; what is shorter is too easily like something else
_NEARLY_AT_MOST = 1_000  # characters of a quote
_NEARLY_IN_ALL = 100_000  # characters of all quotes of one text
_HINTS = 400  # places in the text, of a quote's rarest words first
_WINDOWS = 6  # that are looked at closely, those with most hints first


class Passages:
    """The passages of one text, found by what they are nearly."""

    def __init__(self, atoms: Atoms) -> None:
        self._atoms = atoms
        self._left = _NEARLY_IN_ALL
        self._places: dict[str, array[int]] = {}
        for at, key in enumerate(_keys(atoms)):
            self._places.setdefault(key, array("L")).append(at)

    def nearly(self, quote: Atoms) -> tuple[int, int] | None:
        """The first and last piece of the passage that is most like a quote, or None.

        It is at least 90 percent like it, in whole words, and has its numbers, negations and names. The quote has 20
        to 1,000 characters, and one of its rarer words stands in the passage as it is.
        """
        spelled, _ = _line(quote.small)
        if not _NEARLY_AT_LEAST <= len(spelled) <= min(_NEARLY_AT_MOST, self._left):
            return None
        self._left -= len(spelled)
        best: tuple[float, int, int] | None = None
        for first, last in self._windows(quote):
            found = self._closest(quote, spelled, first, last)
            if found and (best is None or (found[0], -found[1]) > (best[0], -best[1])):
                best = found
        return (best[1], best[2]) if best else None

    def _windows(self, quote: Atoms) -> list[tuple[int, int]]:
        """Stretches of the text in which hints come together: first and last piece of each."""
        hints: Counter[int] = Counter()
        width = max(len(quote) // 2, 4)
        left = _HINTS
        keys = {key: at for at, key in enumerate(_keys(quote)) if key in self._places}
        for key in sorted(keys, key=lambda key: len(self._places[key])):
            places = self._places[key]
            hints.update((place - keys[key]) // width for place in islice(places, left))
            left -= len(places)
            if left <= 0:
                break
        slack = width + 4
        end = len(self._atoms) - 1
        return [
            (max(step * width - slack, 0), min((step + 1) * width + len(quote) + slack, end))
            for step, _ in hints.most_common(_WINDOWS)
        ]

    def _closest(self, quote: Atoms, spelled: str, first: int, last: int) -> tuple[float, int, int] | None:
        """Similarity, first and last piece of the passage in a window that is most like the quote."""
        line, offsets = _line(self._atoms.small[first : last + 1])
        match = fuzz.partial_ratio_alignment(spelled, line, score_cutoff=_NEARLY - 5)
        if match is None:
            return None
        inside = [
            at
            for at in range(len(offsets) - 1)
            if offsets[at] < match.dest_end + 8 and offsets[at + 1] > match.dest_start - 8
        ]
        if not inside:
            return None
        first, last = self._trimmed(quote, first + inside[0], first + inside[-1])
        passage = self._atoms.part(first, last)
        likeness = fuzz.ratio(spelled, _line(passage.small)[0], score_cutoff=_NEARLY)
        return (likeness, first, last) if likeness and agrees(quote.spelled, passage.spelled) else None

    def _trimmed(self, quote: Atoms, first: int, last: int) -> tuple[int, int]:
        """The stretch without what stands before and after the quote's words in it.

        Words of the quote that its beginning or end lacks may stand there differently spelled, so as many stay.
        """
        changes = [*Indel.opcodes(quote.small, self._atoms.small[first : last + 1])]
        same = [change for change in changes if change.tag == "equal"]
        if not same:
            return first, last
        begin = max(same[0].dest_start - same[0].src_start, 0)
        end = same[-1].dest_end + len(quote) - same[-1].src_end
        return first + begin, min(first + end - 1, last)


def _keys(atoms: Atoms) -> list[str]:
    """What each piece is known by: itself, or if it is a single character, with the next."""
    small = atoms.small
    return [
        piece if len(piece) > 1 or at + 1 == len(small) else piece + small[at + 1] for at, piece in enumerate(small)
    ]


def _line(pieces: list[str]) -> tuple[str, list[int]]:
    """The pieces as one text with spaces after words; where in it each begins, and its end."""
    parts = [piece + " " if len(piece) > 1 else piece for piece in pieces]
    offsets = [0]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return "".join(parts), offsets
