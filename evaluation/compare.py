"""What one run found that another did not, and what both found but tell differently."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from evaluation.gold import GoldArticle
from evaluation.items import LISTS, List, gold_items, items_of
from evaluation.match import Item, pairs
from evaluation.run import Outcome, Run
from newsbrief.article import article_id_of
from newsbrief.brief import Actor, Brief, DateMention, Demand, Threat

Found = Actor | Demand | Threat | DateMention

# What makes two items differ: not their wording or their quotes, which vary without meaning anything.
_TOLD: dict[List, tuple[str, ...]] = {
    "actors": ("kind", "country"),
    "demands": ("of_key", "mode", "deadline", "response"),
    "threats": ("against_key", "kind", "explicitness", "condition", "deadline"),
    "dates": ("start", "end", "precision", "status"),
}


@dataclass(frozen=True)
class Change:
    """One item that was added, lost or changed; `right` is whether it is among the analyst's findings.

    `before` is None for what was added, `after` for what was lost. `fields` are those that differ.
    """

    what: Literal["added", "lost", "changed"]
    of: List
    before: Found | None
    after: Found | None
    right: bool
    fields: tuple[str, ...] = ()


def compare(articles: list[GoldArticle], one: Run, other: Run) -> dict[str, list[Change]]:
    """By article id, in the set's order, what changed from one run to the other.

    Only articles in both, and none whose text has changed since: the runs' quotes would stand elsewhere.
    """
    before, after = ({outcome.id: outcome for outcome in run.outcomes} for run in (one, other))
    both = [(gold, before[gold.id], after[gold.id]) for gold in articles if gold.id in before and gold.id in after]
    return {
        gold.id: [change for of in LISTS for change in _changes(gold, of, mine, yours)]
        for gold, mine, yours in both
        if _is_of(mine, gold) and _is_of(yours, gold)
    }


def _is_of(outcome: Outcome, gold: GoldArticle) -> bool:
    """Whether the outcome is of the article as it is today; one without a brief may always be."""
    return outcome.brief is None or outcome.brief.article_id == article_id_of(gold.text)


def _changes(gold: GoldArticle, of: List, one: Outcome, other: Outcome) -> Iterator[Change]:
    mine, yours = _found(one.brief, of), _found(other.brief, of)
    both = pairs(_paired_by(one.brief, of, gold), _paired_by(other.brief, of, gold))
    right_before, right_after = _right(one.brief, of, gold), _right(other.brief, of, gold)
    kept_before, kept_after = {i for i, _ in both}, {j for _, j in both}
    for i, item in enumerate(mine):
        if i not in kept_before:
            yield Change("lost", of, item, None, i in right_before)
    for j, item in enumerate(yours):
        if j not in kept_after:
            yield Change("added", of, None, item, j in right_after)
    for i, j in both:
        fields = tuple(name for name in _TOLD[of] if getattr(mine[i], name) != getattr(yours[j], name))
        if fields:
            yield Change("changed", of, mine[i], yours[j], j in right_after, fields)


def _found(brief: Brief | None, of: List) -> list[Found]:
    return list(getattr(brief, of)) if brief else []


def _paired_by(brief: Brief | None, of: List, gold: GoldArticle) -> list[Item]:
    return items_of(brief, of, gold.text) if brief else []


def _right(brief: Brief | None, of: List, gold: GoldArticle) -> set[int]:
    """The places of the items that are hits."""
    return {i for i, _ in pairs(_paired_by(brief, of, gold), gold_items(gold, of))}
