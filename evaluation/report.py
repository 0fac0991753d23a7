"""A run and its scores together: in all, by kind, by article, and as JSON."""

from dataclasses import asdict, dataclass
from typing import Any

from evaluation.agree import Tally
from evaluation.compare import Change
from evaluation.gold import GoldArticle
from evaluation.run import Run
from evaluation.score import Counts, Score, score, total


@dataclass(frozen=True)
class Report:
    """A run with the score of each of its articles that the set has, by id."""

    run: Run
    kinds: dict[str, str]
    scores: dict[str, Score]

    @property
    def all(self) -> Score:
        """The sum over the articles."""
        return total(self.scores.values())

    @property
    def by_kind(self) -> dict[str, Score]:
        """The sums by kind, in the set's order."""
        return {
            kind: total(score for name, score in self.scores.items() if self.kinds[name] == kind)
            for kind in dict.fromkeys(self.kinds.values())
        }

    def as_json(self) -> dict[str, Any]:
        """Everything but the briefs."""
        return {
            **self.run.model_dump(mode="json", exclude={"outcomes"}),
            "all": _score(self.all),
            "kinds": {kind: _score(part) for kind, part in self.by_kind.items()},
            "articles": {name: _score(part) for name, part in self.scores.items()},
            "failed": {outcome.id: outcome.reason for outcome in self.run.outcomes if outcome.reason},
        }


def report(articles: list[GoldArticle], run: Run) -> Report:
    """The scores of a run's briefs of these articles."""
    outcomes = {outcome.id: outcome for outcome in run.outcomes}
    known = [gold for gold in articles if gold.id in outcomes]
    return Report(
        run,
        {gold.id: gold.kind for gold in known},
        {gold.id: score(gold, outcomes[gold.id].brief) for gold in known},
    )


def change_as_json(change: Change) -> dict[str, Any]:
    """One change, its items whole."""
    return {
        "what": change.what,
        "list": change.of,
        "right": change.right,
        "fields": list(change.fields),
        "before": change.before.model_dump(mode="json") if change.before else None,
        "after": change.after.model_dump(mode="json") if change.after else None,
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "articles": score.articles,
        "failed": score.failed,
        "lists": {name: _counts(counts) for name, counts in score.lists.items()},
        "agreement": {name: _tally(tally) for name, tally in sorted(score.agree.items())},
        "grounded": _tally(score.grounded),
        "traps": score.traps,
        "sprung": [trap.model_dump() for trap in score.sprung],
    }


def _counts(counts: Counts) -> dict[str, float | None]:
    figures = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    return asdict(counts) | {name: _rounded(value) for name, value in figures.items()}


def _tally(tally: Tally) -> dict[str, float | None]:
    return {"right": round(tally.right, 4), "of": tally.of, "share": _rounded(tally.share)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
