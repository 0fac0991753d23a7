"""Which of the items that were found is which of those that are there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.assignment import assignment

Span = tuple[int, int]
"""First character and end in the article's text, in Unicode code points."""

_WORD = re.compile(r"\w{3,}")
# More than all that lesser things can add up to, so that one more pair always weighs more.
_PAIR, _OPTIONAL_PAIR = 1_000_000.0, 1_000.0


@dataclass(frozen=True)
class Item:
    """What pairing looks at: the keys its actor may have, where its evidence stands, to whom it is said, what it says.

    An actor's evidence is the whole article and a date's actor is nobody, so that the one rule does for all lists.
    `optional` is for what is there but need not be found.
    """

    by: frozenset[str]
    where: tuple[Span, ...]
    to: frozenset[str] = frozenset()
    words: str = ""
    optional: bool = False


def pairs(found: Sequence[Item], there: Sequence[Item]) -> list[tuple[int, int]]:
    """The best one-to-one pairing, as places in both lists.

    Two items may be paired if they have an actor's key in common and their evidence overlaps. Best are as many pairs
    as can be with what must be found, then with what is optional; among those the closest, by addressee, words and
    evidence.
    """
    weights = [[_weight(one, other) for other in there] for one in found]
    return [(i, j) for i, j in assignment(weights) if weights[i][j] > 0]


def overlap(one: Iterable[Span], other: Iterable[Span]) -> int:
    """How many characters both have in common; neither overlaps itself."""
    mine = list(other)
    return sum(max(0, min(end, last) - max(start, first)) for start, end in one for first, last in mine)


def likeness(one: str, other: str) -> float:
    """How much two wordings have in common: the F1 of their words of three letters or more, 0 to 1."""
    mine, yours = (set(_WORD.findall(text.casefold())) for text in (one, other))
    return 2 * len(mine & yours) / (len(mine) + len(yours)) if mine or yours else float(one == other)


def _weight(one: Item, other: Item) -> float:
    """0 for two that can't be the same; else more the closer they are."""
    shared = overlap(one.where, other.where)
    if not shared or not one.by & other.by:
        return 0.0
    least = min(_length(one.where), _length(other.where))
    same_addressee = bool(one.to & other.to) or one.to == other.to
    pair = _OPTIONAL_PAIR if other.optional else _PAIR
    return pair + same_addressee + likeness(one.words, other.words) + min(shared / least, 1.0)


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)
