"""How right a matched item is, field by field."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from evaluation.gold import Deadline, GoldArticle, GoldDemand, GoldThreat
from evaluation.items import List
from evaluation.match import likeness
from newsbrief.brief import Brief, Demand, Threat
from newsbrief.partial_date import PartialDate


@dataclass(frozen=True)
class Tally:
    """How much is right, of how many."""

    right: float = 0
    of: int = 0

    @property
    def share(self) -> float | None:
        """0 to 1; None of nothing."""
        return self.right / self.of if self.of else None

    def __add__(self, other: Self) -> "Tally":
        return Tally(self.right + other.right, self.of + other.of)


def tallied(tallies: Iterable[Mapping[str, Tally]]) -> dict[str, Tally]:
    """The sums by field."""
    sums: defaultdict[str, Tally] = defaultdict(Tally)
    for tally in tallies:
        for name, value in tally.items():
            sums[name] += value
    return dict(sums)


def agreements(gold: GoldArticle, brief: Brief, of: List, found: int, there: int) -> dict[str, Tally]:
    """What is right about the item `found` of a list, which is the item `there` of the findings."""
    match of:
        case "actors":
            one, other = brief.actors[found], gold.actors[there]
            named = {"actor kind": one.kind == other.kind}
            return _tallies(named | ({"actor country": one.country == other.country} if other.country else {}))
        case "demands":
            return _demand(gold, brief.demands[found], gold.demands[there])
        case "threats":
            return _threat(gold, brief.threats[found], gold.threats[there])
        case "dates":
            mention, meant = brief.dates[found], gold.dates[there]
            exact = (mention.start, mention.end) == (meant.start, meant.end)
            return _tallies({"date exact": exact, "date precision": mention.precision == meant.precision})


def _demand(gold: GoldArticle, one: Demand, other: GoldDemand) -> dict[str, Tally]:
    return _tallies(
        {
            "demand addressee": _same_addressee(gold, one.of_key, other.of),
            "demand mode": one.mode in other.mode,
            "demand response": one.response == other.response,
            "demand deadline": _same_days(one.deadline, other.deadline),
        }
    )


def _threat(gold: GoldArticle, one: Threat, other: GoldThreat) -> dict[str, Tally]:
    fields = _tallies(
        {
            "threat addressee": _same_addressee(gold, one.against_key, other.against),
            "threat kind": one.kind in other.kind,
            "threat explicitness": one.explicitness == other.explicitness,
            "threat condition": bool(one.condition) == bool(other.condition),
            "threat deadline": _same_days(one.deadline, other.deadline),
        }
    )
    if one.condition and other.condition:
        fields["condition's words"] = Tally(likeness(one.condition, other.condition), 1)
    return fields


def _tallies(right: Mapping[str, bool]) -> dict[str, Tally]:
    return {name: Tally(int(is_right), 1) for name, is_right in right.items()}


def _same_addressee(gold: GoldArticle, key: str | None, names: list[str]) -> bool:
    """Whether the key is one of theirs; none is right if there is none, or one that may be left out."""
    if key is not None:
        return key in gold.keys(names)
    return not names or any(actor.optional for actor in gold.actors if actor.name in names)


def _same_days(one: PartialDate | None, other: Deadline | None) -> bool:
    if one is None or other is None:
        return one is None and other is None
    return (one.start, one.end) == (other.start, other.end)
