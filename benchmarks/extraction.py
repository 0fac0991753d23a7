# ruff: noqa: T201  # it prints
"""How well newsbrief finds the article on a page, and how fast, beside everyone else who tries.

    python -m benchmarks.extraction FOLDER [--json]       all contenders, as a table
    python -m benchmarks.extraction FOLDER --alone        newsbrief's line of it
    python -m benchmarks.extraction FOLDER --worst 20     the pages where newsbrief is furthest from the truth
    python -m benchmarks.extraction FOLDER --page ID      truth and text of one page, side by side

FOLDER is a clone of https://github.com/scrapinghub/article-extraction-benchmark, or holds `pages.json` and
`pages/<id>.html.gz` of the same form. The measure is that benchmark's own. docs/benchmarks.md tells how to read it.
"""

import argparse
import json
import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median, pstdev
from typing import Any

from benchmarks import contest
from benchmarks.contender import OURS, Run
from benchmarks.corpus import Page, pages_in
from benchmarks.difference import difference_of, shown
from benchmarks.shingles import PageScore, Scores, deviation, page_score, resampled, scores_of
from benchmarks.theirs import PEERS

_RESAMPLES = 1000
_FIGURES: dict[str, Callable[[Scores], float]] = {
    "F1": lambda scores: scores.f1,
    "precision": lambda scores: scores.precision,
    "recall": lambda scores: scores.recall,
    "accuracy": lambda scores: scores.accuracy,
}


@dataclass(frozen=True)
class Result:
    """One contender: what it did, what each page of it is worth, and the same over resampled sets of pages."""

    name: str
    run: Run
    pages: list[PageScore]
    samples: list[Scores]


def result_of(name: str, run: Run, pages: Sequence[Page]) -> Result:
    """Score a run."""
    scores = [page_score(page.truth, run.texts[page.id]) for page in pages]
    return Result(name, run, scores, resampled(scores, _RESAMPLES))


def figures_of(result: Result, ours: Result) -> dict[str, Any]:
    """One row of the table.

    Each figure of quality is followed by its standard deviation; `lead` is newsbrief's F1 less this one's, on the
    same resamples. Times are milliseconds of processor time a page, warm.
    """
    scores = scores_of(result.pages)
    quality = {name: [figure(scores), deviation(result.samples, figure)] for name, figure in _FIGURES.items()}
    apart = [mine.f1 - theirs.f1 for mine, theirs in zip(ours.samples, result.samples, strict=True)]
    times = list(result.run.ms.values())
    return {
        "name": result.name,
        "version": result.run.version,
        **quality,
        "lead": [scores_of(ours.pages).f1 - scores.f1, pstdev(apart)],
        "ms_median": median(times),
        "ms_mean": fmean(times),
        "empty": sum(not text.strip() for text in result.run.texts.values()),
        "errors": len(result.run.errors),
    }


def table_of(rows: Sequence[dict[str, Any]]) -> str:
    """The rows, best F1 first, as text that is also Markdown."""
    columns = [*_FIGURES, "lead"]
    lines = [
        f"| {'':<40} | " + " | ".join(f"{name:^14}" for name in columns) + " | ms median |  mean | empty | errors |",
        f"|{'-' * 42}|" + f"{'-' * 16}|" * len(columns) + f"{'-' * 10}:|{'-' * 6}:|{'-' * 6}:|{'-' * 7}:|",
    ]
    for row in sorted(rows, key=lambda row: -row["F1"][0]):
        quality = " | ".join(f"{value:6.3f} ± {sd:.3f}" for value, sd in (row[c] for c in columns))
        lines.append(
            f"| {row['name'] + ' ' + row['version']:<40} | {quality} | {row['ms_median']:9.1f} "
            f"| {row['ms_mean']:5.1f} | {row['empty']:5} | {row['errors']:6} |"
        )
    return "\n".join(lines)


def compare(folder: Path, names: Sequence[str], passes: int, as_json: bool) -> int:
    """The contenders over all pages, newsbrief first. The exit code: 1 if newsbrief itself failed on a page."""
    pages = pages_in(folder)
    results: list[Result] = []
    skipped: dict[str, str] = {}
    for name in names:
        _progress(f"{name} ...")
        try:
            results.append(result_of(name, contest.run(name, folder, passes), pages))
        except contest.Absent as absent:
            skipped[name] = str(absent)
    _progress("")
    if not results or results[0].name != OURS:
        print(f"newsbrief did not run: {skipped[OURS]}", file=sys.stderr)
        return 1
    rows = [figures_of(result, results[0]) for result in results]
    about = {"pages": len(pages), "passes": passes, "python": platform.python_version(), "machine": platform.machine()}
    if as_json:
        print(json.dumps({**about, "contenders": rows, "skipped": skipped}, indent=2))
    else:
        print(", ".join(f"{name} {value}" for name, value in about.items()))
        print(table_of(rows))
        for name, why in skipped.items():
            print(f"skipped: {name} {why}")
    _tell_errors(results[0].run)
    return int(bool(results[0].run.errors))


def worst(folder: Path, number: int) -> int:
    """Print the pages where newsbrief has the lowest F1."""
    pages = pages_in(folder)
    run = contest.run(OURS, folder, 0)
    scored = [(page_score(page.truth, run.texts[page.id]).f1, page) for page in pages]
    print("   F1  missing  extra  page          address")
    for score, page in sorted(scored, key=lambda pair: pair[0])[:number]:
        parts = difference_of(page.truth, run.texts[page.id])
        missing, extra = (sum(part.words for part in parts if part.kind == kind) for kind in ("missing", "extra"))
        print(f"{score:.3f}  {missing:7}  {extra:5}  {page.id[:12]}  {page.url}")
    _tell_errors(run)
    return int(bool(run.errors))


def one_page(folder: Path, beginning: str) -> int:
    """Print what is missing from newsbrief's text of one page, and what is too much; exit code 2 for no such page."""
    found = [page for page in pages_in(folder) if page.id.startswith(beginning)]
    if len(found) != 1:
        print(f"{len(found)} pages have an id that begins with {beginning}", file=sys.stderr)
        return 2
    [page] = found
    run = contest.run(OURS, folder, 0)
    score = page_score(page.truth, run.texts[page.id])
    print(f"{page.id}\n{page.url}\nF1 {score.f1:.3f}, precision {score.precision}, recall {score.recall}\n")
    print(shown(difference_of(page.truth, run.texts[page.id])))
    _tell_errors(run)
    return 0


def _tell_errors(run: Run) -> None:
    for page, error in run.errors.items():
        print(f"failed on {page}: {error}", file=sys.stderr)


def _progress(line: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)


def main() -> int:
    """The exit code: 0 measured, 1 newsbrief failed on a page (a rejection is no failure), 2 wrong usage."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    parser.add_argument("--alone", action="store_true", help="newsbrief without the others")
    parser.add_argument("--passes", type=int, default=3, help="timed passes over the pages, after one that warms up")
    parser.add_argument("--worst", type=int, metavar="N")
    parser.add_argument("--page", metavar="ID", help="the id of a page, or its beginning")
    given = parser.parse_args()
    try:
        if given.page:
            return one_page(given.folder, given.page)
        if given.worst:
            return worst(given.folder, given.worst)
        return compare(given.folder, [OURS] if given.alone else [OURS, *PEERS], max(1, given.passes), given.json)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
