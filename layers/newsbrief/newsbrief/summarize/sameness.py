"""Whether two claims of different parts say the same, in whatever words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

_LONGEST = 300  # characters of a sentence or a passage that are compared
_LONG_ENOUGH = 20  # characters of a passage that is more than a phrase
_PASSAGES = 10
_SAME = 85.0  # least similarity, in percent, of two sentences that say the same
_SAME_OF_ONE_PASSAGE = 75.0  # ... if the same words of the article prove them
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NEGATION = re.compile(
    r"\b(?:not?|never|none|without|neither|nor|cannot|refuse\w*|refrain\w*|stop\w*)\b|n['’]t\b", re.I
)


@dataclass(frozen=True)
class Gist:
    """What a claim is compared by. `given` is what must agree where both have it: who, whom, by when."""

    given: tuple[str | None, ...]
    sentence: str
    numbers: frozenset[str]
    is_negated: bool
    passages: frozenset[str]

    @classmethod
    def of(cls, sentence: str, quotes: list[str], *given: str | None) -> Gist:
        """The gist of a claim's sentence and quotes."""
        said = folded(sentence)
        return cls(
            given=tuple(one if one is None else folded(one) for one in given),
            sentence=said,
            numbers=frozenset(_NUMBER.findall(said)),
            is_negated=bool(_NEGATION.search(said)),
            passages=frozenset(folded(quote) for quote in quotes[:_PASSAGES]),
        )

    def likeness(self, other: Gist) -> float:
        """How alike the two are, in percent; 0 if they don't say the same.

        However alike they are, a number or a negation that only one has makes them two.
        """
        if self.is_negated != other.is_negated or not (self.numbers <= other.numbers or other.numbers <= self.numbers):
            return 0.0
        if any(None not in (mine, its) and mine != its for mine, its in zip(self.given, other.given, strict=True)):
            return 0.0
        if self._shares_a_passage(other):
            return fuzz.token_set_ratio(self.sentence, other.sentence, score_cutoff=_SAME_OF_ONE_PASSAGE)
        return fuzz.token_sort_ratio(self.sentence, other.sentence, score_cutoff=_SAME)

    def _shares_a_passage(self, other: Gist) -> bool:
        if not self.passages.isdisjoint(other.passages):
            return True
        return any(_within(mine, its) or _within(its, mine) for mine in self.passages for its in other.passages)


def folded(text: str) -> str:
    """A text without case, extra white space and full stop, cut to 300 characters."""
    return " ".join(text[:_LONGEST].split()).rstrip(".").casefold()


def _within(part: str, whole: str) -> bool:
    return len(part) >= _LONG_ENOUGH and part in whole
