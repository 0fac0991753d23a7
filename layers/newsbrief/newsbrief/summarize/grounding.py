"""Where a quote stands in the text: exactly, but for white space and quotation marks, or nearly."""

import re
import unicodedata
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


class Text:
    """An article's text, prepared for finding quotes in it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def evidence(self, quotes: list[str]) -> list[Evidence]:
        """The evidence for those quotes that stand in the text, in its order, none twice.

        A quote that joins two passages with an ellipsis becomes one span for each.
        """
        spans: set[tuple[int, int]] = set()
        for quote in quotes:
            whole = self.find(quote)
            if whole:
                spans.add(whole)
                continue
            parts = [part for part in _ELLIPSIS.split(quote) if part]
            found = [self.find(part) for part in parts] if len(parts) > 1 else [None]
            if all(found):
                spans.update(span for span in found if span)
        return [Evidence(quote=self.text[a:b], start=a, end=b) for a, b in sorted(spans)]

    def find(self, quote: str) -> tuple[int, int] | None:
        """Start and end of a quote in the text, or None."""
        quote = unicodedata.normalize("NFC", quote.strip())
        if not any(char.isalnum() for char in quote):
            return None
        return self._exact(quote) or self._but_for_marks(quote) or self._nearly(quote)

    def names(self, name: str) -> bool:
        """Whether the text has this name, as whole words and in this case."""
        return bool(name.strip()) and _whole(self.text, name.strip()) is not None

    def _exact(self, quote: str) -> tuple[int, int] | None:
        at = _whole(self.text, quote)
        return (at, at + len(quote)) if at is not None else None

    def _but_for_marks(self, quote: str) -> tuple[int, int] | None:
        folded = _folded(quote)[0].strip('"').strip()
        at = _whole(self._folded_text[0], folded)
        return self._real(at, at + len(folded)) if folded and at is not None else None

    def _nearly(self, quote: str) -> tuple[int, int] | None:
        folded, haystack = _folded(quote)[0], self._folded_text[0]
        if not _NEARLY_AT_LEAST <= len(folded) <= len(haystack):
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
        """The span grown to whole words, without white space at its ends."""
        while start > 0 and self.text[start - 1 : start + 1].isalnum():
            start -= 1
        while end < len(self.text) and self.text[end - 1 : end + 1].isalnum():
            end += 1
        inside = self.text[start:end]
        return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())

    @cached_property
    def _folded_text(self) -> tuple[str, list[int]]:
        return _folded(self.text)


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
    """Where a part first stands in a text as whole words."""
    at = text.find(part)
    while at >= 0:
        before, after = text[at - 1 : at + 1], text[at + len(part) - 1 : at + len(part) + 1]
        if not (_inside_word(before) or _inside_word(after)):
            return at
        at = text.find(part, at + 1)
    return None


def _inside_word(pair: str) -> bool:
    """Whether a word goes on between two characters. Scripts written without spaces have no such inside."""
    return len(pair) == 2 and pair.isalnum() and all(unicodedata.category(char) != "Lo" for char in pair)
