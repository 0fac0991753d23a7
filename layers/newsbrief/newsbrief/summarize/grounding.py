"""Where a quote stands in the text: exactly, but for white space and quotation marks, or nearly."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property

from rapidfuzz import fuzz

from newsbrief.brief import Evidence

_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": ".",
    }
)
_ELLIPSIS = re.compile(r"\s*(?:\[?(?:…|\.{3,}|(?:\. ){2,}\.)\]?)\s*")
_NEARLY = 90.0  # least similarity, in percent, of a quote that isn't in the text word for word
_NEARLY_AT_LEAST = 20  # characters; what is shorter is too easily like something else
_NEARLY_AT_MOST = 1_000  # characters; the search costs the product of both lengths
_SNAP = 40  # characters that a span may grow to either side; a text without spaces has no whole words
_COMPARED = 10_000_000  # characters that a search for whole words may look at
_PIECES = 10  # of evidence for one item
_PIECE_LENGTH = 2_000  # characters; of a longer quote the beginning is evidence enough
_ENOUGH_WORDS, _ENOUGH_CHARACTERS, _ENOUGH_WIDE = 3, 15, 6


class Text:
    """An article's text, prepared for finding quotes in it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def evidence(self, quotes: list[str]) -> list[Evidence]:
        """The evidence for those quotes that stand in the text, in its order, none twice.

        A quote that joins two passages with an ellipsis becomes one span for each. There are 10 pieces at most,
        those of the first quotes, of at most 2,000 characters.
        """
        spans: dict[tuple[int, int], None] = {}  # in the order of the quotes
        for quote in quotes[:_PIECES]:
            whole = self.find(quote)
            if whole:
                spans[whole] = None
                continue
            parts = [part for part in _ELLIPSIS.split(quote) if part]
            found = [self.find(part) for part in parts] if len(parts) > 1 else [None]
            if all(found):
                spans.update((span, None) for span in found if span)
        return [self._piece(*span) for span in sorted(list(spans)[:_PIECES])]

    def find(self, quote: str) -> tuple[int, int] | None:
        """Start and end of a quote in the text, or None."""
        return self.find_words(quote) or self._nearly(unicodedata.normalize("NFC", quote.strip()))

    def find_words(self, quote: str) -> tuple[int, int] | None:
        """Start and end of these very words, in any case and with any white space and quotation marks, or None."""
        quote = unicodedata.normalize("NFC", quote.strip())
        if not any(char.isalnum() for char in quote):
            return None
        return self._exact(quote) or self._but_for_marks(quote)

    def names(self, name: str) -> bool:
        """Whether the text has this name, as whole words and in this case."""
        return bool(name.strip()) and _whole(self.text, name.strip()) is not None

    def name_evidence(self, name: str) -> Evidence | None:
        """Where the text first has this name, as whole words and in this case."""
        span = self._exact(name.strip()) if name.strip() else None
        return self._piece(*span) if span else None

    def _piece(self, start: int, end: int) -> Evidence:
        quote = self.text[start : min(end, start + _PIECE_LENGTH)].rstrip()
        return Evidence(quote=quote, start=start, end=start + len(quote))

    def _exact(self, quote: str) -> tuple[int, int] | None:
        at = _whole(self.text, quote)
        return (at, at + len(quote)) if at is not None else None

    def _but_for_marks(self, quote: str) -> tuple[int, int] | None:
        folded = _folded(quote)[0].strip('"').strip()
        at = _whole(self._folded_text[0], folded)
        return self._real(at, at + len(folded)) if folded and at is not None else None

    def _nearly(self, quote: str) -> tuple[int, int] | None:
        if len(quote) > _NEARLY_AT_MOST or not any(char.isalnum() for char in quote):
            return None
        folded, haystack = _folded(quote)[0], self._folded_text[0]
        if not _NEARLY_AT_LEAST <= len(folded) <= min(len(haystack), _NEARLY_AT_MOST):
            return None
        match = fuzz.partial_ratio_alignment(folded, haystack, score_cutoff=_NEARLY)
        if match is None:
            return None
        return self._snapped(*self._real(match.dest_start, match.dest_end))

    def _real(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the folded text as offsets into the text."""
        positions = self._folded_text[1]
        return positions[start], positions[end - 1] + 1

    def _snapped(self, start: int, end: int) -> tuple[int, int]:
        """The span grown to whole words, by so much at most, without white space at its ends."""
        least, most = max(start - _SNAP, 0), min(end + _SNAP, len(self.text))
        while start > least and self.text[start - 1 : start + 1].isalnum():
            start -= 1
        while end < most and self.text[end - 1 : end + 1].isalnum():
            end += 1
        inside = self.text[start:end]
        return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())

    @cached_property
    def _folded_text(self) -> tuple[str, list[int]]:
        return _folded(self.text)


def says_something(evidence: list[Evidence]) -> bool:
    """Whether a piece of evidence is more than a stray word: three words, 15 characters, or 6 Chinese ones."""
    for piece in evidence:
        words = [word for word in piece.quote.split() if any(char.isalnum() for char in word)]
        wide = sum(unicodedata.east_asian_width(char) in "WF" and char.isalnum() for char in piece.quote)
        if len(words) >= _ENOUGH_WORDS or len(piece.quote) >= _ENOUGH_CHARACTERS or wide >= _ENOUGH_WIDE:
            return True
    return False


def merged(evidence: Iterable[Evidence], more: Iterable[Evidence]) -> list[Evidence]:
    """Both in the text's order, none twice; when it gets too much, what came first stays."""
    pieces = list({(piece.start, piece.end): piece for piece in (*evidence, *more)}.values())[:_PIECES]
    return sorted(pieces, key=lambda piece: (piece.start, piece.end))


def _folded(text: str) -> tuple[str, list[int]]:
    """The text with one kind of white space, quotation mark and dash; for each character where it came from."""
    chars: list[str] = []
    positions: list[int] = []
    for at, char in enumerate(text):
        if char.isspace():
            if chars and chars[-1] != " ":
                chars.append(" ")
                positions.append(at)
            continue
        for folded in unicodedata.normalize("NFKC", char.translate(_SAME)):
            chars.append(folded.casefold()[:1] or folded)
            positions.append(at)
    return "".join(chars), positions


def _whole(text: str, part: str) -> int | None:
    """Where a part first stands in a text as whole words.

    A text that repeats itself without spaces has a long part at nearly every place, so the tries are limited.
    """
    at = text.find(part)
    tries = _COMPARED // max(len(part), 1)
    while at >= 0 and tries >= 0:
        tries -= 1
        before, after = text[at - 1 : at + 1], text[at + len(part) - 1 : at + len(part) + 1]
        if not (_inside_word(before) or _inside_word(after)):
            return at
        at = text.find(part, at + 1)
    return None


def _inside_word(pair: str) -> bool:
    """Whether a word goes on between two characters. Scripts written without spaces have no such inside."""
    return len(pair) == 2 and pair.isalnum() and all(unicodedata.category(char) != "Lo" for char in pair)
