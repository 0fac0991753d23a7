# ruff: noqa: T201  # it prints
"""How well the embedded reader tells demands and threats in single news sentences.

    python -m benchmarks.sentences FILE [--misses] [--json]

FILE has one JSON object a line: `text`, `label` (a PLOVER class; REQUEST is a demand, THREATEN a threat) and `source`,
the words for who acts. Each sentence is read as an article. It counts as found if an item of the brief's draft is by
the marked source, under any of its names there.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from local.reader.reader import read
from newsbrief.actors.canonical import canonical
from newsbrief.summarize.draft import Draft

_LISTS = {"REQUEST": "demands", "THREATEN": "threats"}
_WORD = re.compile(r"[^\W_]+")
_NO_NAME = frozenset("a an and at by for from his her in its of on or s the their to with".split())


@dataclass(frozen=True, slots=True)
class Score:
    """Of one class: sentences that have it, in which it was found, and both; what follows from these."""

    label: str
    there: int
    found: int
    hits: int

    @property
    def precision(self) -> float:
        """Of those found, the share that is right."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Of those there, the share that was found."""
        return self.hits / self.there if self.there else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.hits / (self.found + self.there) if self.found + self.there else 0.0


def scored(rows: list[dict[str, str]]) -> Iterator[tuple[dict[str, str], dict[str, bool]]]:
    """Each row with whether its source was found to demand or threaten."""
    for row in rows:
        draft = read(row["text"])
        yield row, {label: by_source(draft, name, row["source"]) for label, name in _LISTS.items()}


def by_source(draft: Draft, name: str, source: str) -> bool:
    """Whether an item of one of the draft's lists is by the marked source."""
    return any(_is_called(draft, item.by, source) for item in getattr(draft, name))


def _is_called(draft: Draft, by: str, source: str) -> bool:
    names = {by} | {alias for actor in draft.actors if actor.name == by for alias in actor.aliases}
    if canonical(source).key in {canonical(name).key for name in names}:
        return True
    wanted = _words(source)
    return any(_words(name) & wanted for name in names)


def _words(name: str) -> set[str]:
    return {word for word in (w.lower() for w in _WORD.findall(name)) if word not in _NO_NAME}


def main() -> int:
    """Print each class's score."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was missed and wrongly found")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows: list[dict[str, str]] = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines()]
    read("The pipeline is loaded before the clock starts.")
    began = time.process_time()
    results = list(scored(rows))
    took = time.process_time() - began
    scores = [
        Score(
            label,
            sum(row["label"] == label for row in rows),
            sum(found[label] for _, found in results),
            sum(found[label] and row["label"] == label for row, found in results),
        )
        for label in _LISTS
    ]
    if options.misses:
        _print_misses(results)
    if options.json:
        print(json.dumps([_figures(score) for score in scores]))
        return 0
    print(f"{len(rows)} sentences, {1000 * took / len(rows):.0f} ms of processor time each\n")
    print("class     there  found  hits  precision  recall    F1")
    for score in scores:
        print(
            f"{score.label:9} {score.there:5} {score.found:6} {score.hits:5}"
            f" {score.precision:10.2f} {score.recall:7.2f} {score.f1:5.2f}"
        )
    return 0


def _figures(score: Score) -> dict[str, Any]:
    return asdict(score) | {"precision": score.precision, "recall": score.recall, "f1": score.f1}


def _print_misses(results: list[tuple[dict[str, str], dict[str, bool]]]) -> None:
    for label in _LISTS:
        for row, found in results:
            if found[label] != (row["label"] == label):
                print(f"{'missed' if row['label'] == label else 'wrong '} {label} [{row['source']}] {row['text']}")


if __name__ == "__main__":
    sys.exit(main())
