"""Scores as tables for a terminal, and what changed from one run to another as lines."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.layout import put
from cli.plain_text import plain
from evaluation.compare import Change, Found
from evaluation.items import LISTS, List
from evaluation.report import Report
from evaluation.score import Score
from newsbrief.brief import Actor, Demand, Threat

_SIGNS = {"added": ("+", "green"), "lost": ("-", "red"), "changed": ("~", "yellow")}
_ONE_OF: dict[List, str] = {"actors": "actor", "demands": "demand", "threats": "threat", "dates": "date"}


def print_report(console: Console, report: Report) -> None:
    """Lists in all, F1 by kind, how right matched items are, traps, failures."""
    score, run = report.all, report.run
    put(console, Text(f"{_origin(report)} · {_counted(score.articles, 'article')}", style="bold"))
    console.print()
    console.print(_lists(score))
    console.print()
    console.print(_f1("F1 by kind", report.by_kind | {"all": score}))
    console.print()
    console.print(_agreement(score))
    console.print()
    console.print(f"grounded: {score.grounded.right:.0f} of {_counted(score.grounded.of, 'item')}")
    console.print(f"traps sprung: {len(score.sprung)} of {score.traps}")
    for name, part in report.scores.items():
        for trap in part.sprung:
            put(console, Text(plain(f"{name}: no {trap.no}: “{trap.quote}” ({trap.why})")), 2, hang=2)
    for outcome in run.outcomes:
        if outcome.reason:
            put(console, Text(plain(f"{outcome.id} has no brief: {outcome.reason}"), style="red"), hang=2)


def print_comparison(
    console: Console, names: tuple[str, str], reports: Sequence[Report], changes: Mapping[str, Sequence[Change]]
) -> None:
    """Both runs, their F1 in a table, then by article what was added (+), lost (-) and changed (~)."""
    runs = dict(zip("AB", reports, strict=True))
    for (letter, report), name in zip(runs.items(), names, strict=True):
        put(console, Text(f"{letter}  {plain(name)} · {_origin(report)}", style="bold"), hang=3)
    console.print()
    console.print(_f1("F1", {letter: report.all for letter, report in runs.items()}))
    for name, found in changes.items():
        if found:
            console.print()
            put(console, Text(plain(name), style="bold"))
        for change in found:
            sign, style = _SIGNS[change.what]
            line = Text(f"{sign} {_ONE_OF[change.of]:6} ", style=style)
            put(console, line.append(plain(_told(change)), style="not bold default"), 2, hang=9)
    if not any(changes.values()):
        console.print("\nNothing was added, lost or changed.")


def _lists(score: Score) -> Table:
    table = _table("list", ["there", "found", "hits", "precision", "recall", "F1"])
    for name, counts in score.lists.items():
        figures = [_figure(value) for value in (counts.precision, counts.recall, counts.f1)]
        table.add_row(name, str(counts.there), str(counts.found), str(counts.hits), *figures)
    return table


def _f1(heading: str, scores: Mapping[str, Score]) -> Table:
    table = _table(heading, ["articles", *LISTS, "traps"])
    for name, score in scores.items():
        figures = [_figure(score.lists[of].f1) for of in LISTS]
        table.add_row(plain(name), str(score.articles), *figures, f"{len(score.sprung)}/{score.traps}")
    return table


def _agreement(score: Score) -> Table:
    table = _table("of matched items", ["right", "of"])
    for name, tally in sorted(score.agree.items()):
        table.add_row(name, _figure(tally.share), str(tally.of))
    return table


def _table(heading: str, figures: Sequence[str]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column(heading, overflow="fold")
    for name in figures:
        table.add_column(name, justify="right", no_wrap=True)
    return table


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _origin(report: Report) -> str:
    return plain(f"{report.run.model} ({report.run.endpoint}) · prompt {report.run.prompt_version}")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _told(change: Change) -> str:
    item = change.after or change.before
    judged = "right" if change.right else "not in the gold"
    if item is None:
        return judged
    fields = "; ".join(
        f"{name}: {_value(getattr(change.before, name))} → {_value(getattr(change.after, name))}"
        for name in change.fields
    )
    return f"{_words(item)} ({judged})" + (f" {fields}" if fields else "")


def _words(item: Found) -> str:
    if isinstance(item, Actor):
        return item.name
    if isinstance(item, Demand):
        return f"{item.by} → {item.of or 'anyone'}: {item.demand}"
    if isinstance(item, Threat):
        return f"{item.by} → {item.against or 'anyone'}: {item.threat}"
    return f"“{item.text}” {item.event}"


def _value(value: object) -> str:
    start, end = getattr(value, "start", None), getattr(value, "end", None)
    if start is not None:
        return str(start) if start == end else f"{start} to {end}"
    return "none" if value is None else str(value)
