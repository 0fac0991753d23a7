"""Where a quote stands in the text: exactly, but for white space and quotation marks, or nearly.

Of several places where a quote stands, it is the one nearest to where the item's other quotes stand that have one
place only; without such, the one nearest to where the text names who the item is of; without that, the first.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from newsbrief.actors.phrase import is_in_longer_names, is_of_longer
from newsbrief.brief import Evidence
from newsbrief.summarize.atoms import Atoms, are_marks
from newsbrief.summarize.nearly import Passages

Span = tuple[int, int]  # start and end in the text, in code points, end excluded

_ELLIPSIS = re.compile(r"\[(?:…|\.{3,}|\. \. \.)\]|\((?:…|\.{3,}|\. \. \.)\)|…|\.{3,}|\. \. \.")
_EDGES = frozenset(".,;:!?…-()[]{}*_。、，；：！？")  # what a quote may have at its ends and the text not
_PIECES = 10  # of evidence for one item
_PIECE_LENGTH = 2_000  # characters; of a longer quote the beginning is evidence enough
_PLACES = 1_000  # of one quote; of more the first
_APART = 3_000  # characters between two pieces that a quote joins
_ENOUGH_WORDS, _ENOUGH_CHARACTERS, _ENOUGH_WIDE = 3, 15, 6
_RIGHT_TO_LEFT = ("R", "AL")


class Text:
    """An article's text, prepared for finding quotes in it.

    What overlaps a `distrusted` passage isn't found: a quote or a name that stands only there isn't in the text.
    """

    def __init__(self, text: str, distrusted: Sequence[Span] = ()) -> None:
        self.text = text
        self._distrusted = sorted(distrusted)
        self._known: dict[str, list[Span]] = {}
        self._known_names: dict[str, list[Span]] = {}
        self._known_nearly: dict[str, list[Span]] = {}

    def evidence(self, quotes: list[str], near: Sequence[int] = ()) -> list[Evidence]:
        """The evidence for those quotes that stand in the text, in its order, none twice.

        `near` is where the text names who the item is of, ascending. A quote that joins passages with an ellipsis
        becomes one span for each; they stand in the quote's order and no more than 3,000 characters apart. There are
        10 pieces at most, those of the first quotes, of at most 2,000 characters.
        """
        found = [places for quote in quotes[:_PIECES] if (places := self._places(quote))]
        certain = sorted(places[0][0][0] for places in found if len(places) == 1)
        spans: dict[Span, None] = {}  # in the order of the quotes
        for places in found:
            spans.update(dict.fromkeys(_nearest(places, certain or near)))
        return [self._piece(*span) for span in sorted(list(spans)[:_PIECES])]

    def find(self, quote: str) -> Span | None:
        """Start and end of the first place of a quote in the text, or None."""
        found = self._word_for_word(quote) or self._nearly(quote)
        return found[0] if found else None

    def find_words(self, quote: str) -> Span | None:
        """Start and end of these very words, in any case and with any white space and quotation marks, or None."""
        found = self._word_for_word(quote)
        return found[0] if found else None

    def names(self, name: str) -> bool:
        """Whether the text has this name, as whole words and in this case, but for the beginning of a sentence."""
        return bool(self._named(name))

    def mentions(self, names: Iterable[str]) -> list[int]:
        """Where the text has one of these names, ascending; of each name the first 1,000 places."""
        return sorted({start for name in set(names) for start, _ in self._named(name)})

    def name_evidence(self, name: str) -> Evidence | None:
        """Where the text first has this name; the quote is the name as the text writes it."""
        found = self._named(name)
        return self._piece(*found[0]) if found else None

    def trusts(self, span: Span) -> bool:
        """Whether a span is outside of the passages that nothing is found in."""
        at = bisect_left(self._distrusted, (span[1], 0))
        return at == 0 or self._distrusted[at - 1][1] <= span[0]

    @cached_property
    def atoms(self) -> Atoms:
        """The text's pieces."""
        return Atoms(self.text)

    @cached_property
    def _passages(self) -> Passages:
        return Passages(self.atoms)

    def _piece(self, start: int, end: int) -> Evidence:
        if end - start > _PIECE_LENGTH:
            whole = self.atoms.within(start, start + _PIECE_LENGTH)
            end = self.atoms.ends[whole[-1]] if whole else start + _PIECE_LENGTH
        return Evidence(quote=self.text[start:end], start=start, end=end)

    def _places(self, quote: str) -> list[list[Span]]:
        """The places of a quote, each of one span or, if it joins passages, of several."""
        whole = self._word_for_word(quote)
        if not whole and (joined := self._joined(quote)):
            return joined
        return [[span] for span in whole or self._nearly(quote)]

    def _joined(self, quote: str) -> list[list[Span]]:
        """The places of a quote with ellipses in which its parts follow each other, as near as they can."""
        parts = [part for part in _ELLIPSIS.split(quote) if part.strip()]
        if not 2 <= len(parts) <= _PIECES:
            return []
        found = [self._word_for_word(part) or self._nearly(part) for part in parts]
        if not all(found):
            return []
        chains: dict[Span, list[Span]] = {}  # by their last span: of those that share it the last is the shortest
        for first in found[0]:
            chain = [first]
            for places in found[1:]:
                end = chain[-1][1]
                at = bisect_left(places, (end, 0))
                if at == len(places) or places[at][0] - end > _APART:
                    break
                chain.append(places[at])
            else:
                chains[chain[-1]] = chain
        return list(chains.values())

    def _word_for_word(self, quote: str) -> list[Span]:
        """The places of these very words, ascending, 1,000 at most: where they are written just so, else all."""
        if quote not in self._known:
            self._known[quote] = self._searched(unicodedata.normalize("NFC", quote.strip()))
        return self._known[quote]

    def _searched(self, quote: str) -> list[Span]:
        if not any(map(str.isalnum, quote)):
            return []
        whole = Atoms(quote)
        for wanted in (whole, _without_edges(whole)):
            for small in (False, True):
                places = self.atoms.places_of(wanted, _PLACES, small=small)
                spans = [self.atoms.span(at, at + len(wanted) - 1) for at in places]
                spans = list(filter(self.trusts, spans))
                if spans:
                    marked = [
                        outer if self.trusts(outer := self._with_marks(span, quote, whole)) else span for span in spans
                    ]
                    exact = [span for span in marked if self.text[span[0] : span[1]] == quote]
                    return exact or spans
        return []

    def _with_marks(self, span: Span, quote: str, wanted: Atoms) -> Span:
        """The span with the quotation marks around it, if the quote has the same."""
        before, after = quote[: wanted.starts[0]], quote[wanted.ends[-1] :]
        start, end = span[0] - len(before), span[1] + len(after)
        if start < 0 or self.text[start : span[0]] != before or self.text[span[1] : end] != after:
            return span
        return (start, end) if are_marks(before + after, self.text[end : end + 1]) else span

    def _nearly(self, quote: str) -> list[Span]:
        """The one place of what is nearly this quote, if there is one."""
        if quote not in self._known_nearly:
            found = self._passages.nearly(Atoms(unicodedata.normalize("NFC", quote)))
            spans = [self.atoms.span(*found)] if found else []
            self._known_nearly[quote] = list(filter(self.trusts, spans))
        return self._known_nearly[quote]

    def _named(self, name: str) -> list[Span]:
        """The places of a name, as whole words, ascending, 1,000 at most of each spelling."""
        if name not in self._known_names:
            self._known_names[name] = self._searched_name(unicodedata.normalize("NFC", name.strip()))
        return self._known_names[name]

    def _searched_name(self, name: str) -> list[Span]:
        if not name:
            return []
        spans: list[Span] = []
        for spelling in (name, name[0].swapcase() + name[1:]) if _is_common(name) else (name,):
            wanted = Atoms(spelling)
            last = len(wanted) - 1
            places = self.atoms.places_of(wanted, _PLACES)
            if is_in_longer_names(spelling):
                places = [at for at in places if not is_of_longer(self.atoms.spelled, at, at + last)]
            spans += [self.atoms.span(at, at + last) for at in places]
        if not spans and unicodedata.bidirectional(name[0]) in _RIGHT_TO_LEFT:
            # Hebrew and Arabic write "and", "in" and "the" as one word with the name.
            at = self.text.find(name)
            spans = [(at, at + len(name))] if at >= 0 else []
        return sorted(filter(self.trusts, spans))


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


def _is_common(name: str) -> bool:
    """Whether a name's first letter is capital only where a sentence begins: "consumer groups", "the Guild"."""
    first, *others = name.split()
    if first.lower() == "the" and others:
        return True
    return all(word == word.lower() for word in others) and (bool(others) or first == first.lower())


def _nearest(places: list[list[Span]], near: Sequence[int]) -> list[Span]:
    """The place that is nearest to one of these offsets; the first if there are none, or of several as near."""
    if len(places) == 1 or not near:
        return places[0]
    return min(places, key=lambda place: _distance(place[0][0], near))


def _distance(offset: int, near: Sequence[int]) -> int:
    at = bisect_left(near, offset)
    return min(abs(offset - other) for other in near[max(at - 1, 0) : at + 1])


def _without_edges(atoms: Atoms) -> Atoms:
    """The pieces without the punctuation marks at both ends."""
    first, last = 0, len(atoms) - 1
    while first < last and atoms.spelled[first] in _EDGES:
        first += 1
    while last > first and atoms.spelled[last] in _EDGES:
        last -= 1
    return atoms.part(first, last)
