"""How much of what is there was found, and how right it is.

An item of a brief is a hit if it can be paired with one of the analyst's: the same actor, overlapping evidence
(`match.pairs`). Precision is the share of hits among what was found, recall among what is there, F1 their harmonic
mean; sums run over all articles (micro average). An item that the analyst left to taste (`optional`) counts on
neither side, found or not.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from evaluation.agree import Tally, agreements, tallied
from evaluation.gold import GoldArticle, Trap
from evaluation.items import LISTS, List, date_spans, gold_items, items_of, spans
from evaluation.match import Item, Span, overlap, pairs
from newsbrief.actors.canonical import canonical
from newsbrief.brief import Brief

_OF_TRAP: dict[str, List] = {"actor": "actors", "demand": "demands", "threat": "threats", "date": "dates"}
_DROPPED = "UNGROUNDED_DROPPED"


@dataclass(frozen=True)
class Counts:
    """Hits, items found and items there."""

    hits: int = 0
    found: int = 0
    there: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what was found that is there; None if nothing was found."""
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of what is there that was found; None if nothing is there."""
        return self.hits / self.there if self.there else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None if nothing was found and nothing is there."""
        return 2 * self.hits / (self.found + self.there) if self.found or self.there else None

    def __add__(self, other: Self) -> "Counts":
        return Counts(self.hits + other.hits, self.found + other.found, self.there + other.there)


@dataclass(frozen=True)
class Score:
    """One article's score, or the sum of several.

    `agree` tells of matched items how often a field is right; `sprung` are the traps that an item fell into;
    `traps` is how many there were.
    """

    articles: int = 0
    failed: int = 0
    lists: dict[List, Counts] = field(default_factory=lambda: dict.fromkeys(LISTS, Counts()))
    agree: dict[str, Tally] = field(default_factory=dict)
    grounded: Tally = field(default_factory=Tally)
    traps: int = 0
    sprung: tuple[Trap, ...] = ()

    def __add__(self, other: Self) -> "Score":
        return Score(
            self.articles + other.articles,
            self.failed + other.failed,
            {name: self.lists[name] + other.lists[name] for name in LISTS},
            tallied([self.agree, other.agree]),
            self.grounded + other.grounded,
            self.traps + other.traps,
            self.sprung + other.sprung,
        )


def total(scores: Iterable[Score]) -> Score:
    """The sum."""
    return sum(scores, Score())


def score(gold: GoldArticle, brief: Brief | None) -> Score:
    """One article's score; None is an article that the model gave no brief of, so nothing was found."""
    there = {name: gold_items(gold, name) for name in LISTS}
    if brief is None:
        return Score(1, 1, {name: _counts(0, [], there[name]) for name in LISTS}, traps=len(gold.traps))
    paired = {name: pairs(items_of(brief, name, gold.text), there[name]) for name in LISTS}
    return Score(
        articles=1,
        lists={name: _counts(len(getattr(brief, name)), paired[name], there[name]) for name in LISTS},
        agree=tallied(
            agreements(gold, brief, name, i, j)
            for name in LISTS
            for i, j in paired[name]
            if not there[name][j].optional
        ),
        grounded=_grounded(gold.text, brief),
        traps=len(gold.traps),
        sprung=tuple(trap for trap in gold.traps if _is_sprung(trap, gold, brief, paired)),
    )


def _counts(found: int, paired: list[tuple[int, int]], there: list[Item]) -> Counts:
    hits = sum(not there[j].optional for _, j in paired)
    return Counts(
        hits=hits,
        found=found - (len(paired) - hits),
        there=sum(not item.optional for item in there),
    )


def _grounded(text: str, brief: Brief) -> Tally:
    """Items that stand in the text at their offsets, of those that the model gave: the dropped ones included."""
    items = [item for name in LISTS for item in getattr(brief, name)]
    right = sum(all(text[piece.start : piece.end] == piece.quote for piece in item.evidence) for item in items)
    dropped = sum(note.code == _DROPPED for note in brief.warnings)
    return Tally(right, len(items) + dropped)


def _is_sprung(trap: Trap, gold: GoldArticle, brief: Brief, paired: dict[List, list[tuple[int, int]]]) -> bool:
    """Whether an item that is no hit has the trap's words as its evidence, or as an actor its name."""
    if trap.no == "actor":
        names = {
            name.casefold().removeprefix("the ") for actor in brief.actors for name in (actor.name, *actor.aliases)
        }
        keys = {actor.key for actor in brief.actors}
        return trap.quote.casefold().removeprefix("the ") in names or canonical(trap.quote).key in keys
    name = _OF_TRAP[trap.no]
    place = tuple(gold.spans([trap.quote]))
    hits = {i for i, _ in paired[name]}
    return any(overlap(where, place) for i, where in enumerate(_places(brief, name)) if i not in hits)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _places(brief: Brief, name: List) -> list[tuple[Span, ...]]:
    if name == "dates":
        return [date_spans(mention) for mention in brief.dates]
    return [spans(item.evidence) for item in getattr(brief, name)]
