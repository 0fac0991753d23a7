"""`newsbrief eval`: how good the briefs of a model are."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from cli.connection import JsonOption
from cli.endpoint import endpoint_in
from cli.errors import USAGE, CommandError
from cli.plain_text import to_json
from cli.progress import out, steps
from cli.scores import print_comparison, print_report
from evaluation.compare import compare as compared
from evaluation.gold import GoldArticle, GoldError, chosen, load
from evaluation.report import change_as_json, report
from evaluation.run import Run, collected, run
from local.home import PROJECT
from local.reader import MODEL_NAME
from newsbrief.errors import Failed, TryLater
from newsbrief.summarize.chat import Ask
from newsbrief.summarize.draft import draft_schema

_GOLD = PROJECT / "tests" / "gold"
_PATIENCE = timedelta(minutes=10)  # for one answer


class _Model(NamedTuple):
    """Whom to ask; `each` is whether it takes long enough to tell of every article."""

    name: str
    endpoint: str
    ask: Ask
    each: bool


def eval_(  # noqa: PLR0913, PLR0917 - each parameter is an option
    model_url: Annotated[
        str | None, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint; without, the embedded reader.")
    ] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model's name at that endpoint.")] = None,
    api_key_env: Annotated[
        str | None, typer.Option(metavar="VAR", help="The environment variable that holds the endpoint's API key.")
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option(metavar="KIND|ID", help="Only this kind or article; may be repeated.")
    ] = None,
    save: Annotated[Path | None, typer.Option(metavar="FILE", help="Keep the briefs, to compare others with.")] = None,
    compare: Annotated[
        tuple[Path, Path] | None,
        typer.Option(metavar="A B", help="Instead: what changed from one saved run to another."),
    ] = None,
    gold: Annotated[Path, typer.Option(metavar="FOLDER", help="Another set of articles.", show_default=False)] = _GOLD,
    as_json: JsonOption = False,
) -> None:
    """Score a model's briefs of the project's gold set; needs no stack.

    Precision, recall and F1 of each list, how right matched items are, and which traps were sprung.
    """
    articles = _articles(gold, only or [])
    if compare:
        if model_url or model or api_key_env or save:
            raise CommandError("--compare compares saved runs; it goes with --only, --gold and --json alone.", USAGE)
        _compare(articles, *compare, as_json=as_json)
        return
    if save is not None and not save.absolute().parent.is_dir():
        raise CommandError(f"--save: there is no folder {save.absolute().parent}.", USAGE)
    done = _run(articles, _model(model_url, model, api_key_env))
    if save is not None:
        done.write(save)
    scored = report(articles, done)
    if as_json:
        typer.echo(to_json(scored.as_json()))
    else:
        print_report(out(), scored)


def _articles(folder: Path, only: list[str]) -> list[GoldArticle]:
    try:
        articles = load(folder)
    except (GoldError, OSError) as error:
        raise CommandError(str(error)) from error
    try:
        return chosen(articles, only)
    except GoldError as error:
        raise CommandError(f"--only: {error}", USAGE) from error


def _model(url: str | None, name: str | None, key_variable: str | None) -> _Model:
    """The model at the endpoint, or the embedded reader if no option names one."""
    chosen_endpoint = endpoint_in(url, name, key_variable)
    if chosen_endpoint is None:
        reader = import_module("evaluation.embedded")  # takes seconds to load, and no other command needs it
        return _Model(MODEL_NAME, reader.ENDPOINT, reader.ask, each=False)
    key = chosen_endpoint.api_key.get_secret_value() if chosen_endpoint.api_key else ""
    served = import_module("newsbrief.adapters.model").ChatModel(chosen_endpoint.base_url, chosen_endpoint.name, key)
    ask = partial(served.complete, schema=draft_schema(), time_left=lambda: _PATIENCE)
    return _Model(chosen_endpoint.name, served.endpoint, ask, each=True)


def _run(articles: list[GoldArticle], model: _Model) -> Run:
    now = datetime.now(UTC)
    outcomes = []
    with steps() as say:
        say(f"Briefing {len(articles)} articles with {model.name} ...")
        try:
            for outcome in run(articles, model.ask, model.endpoint, now, partial(_pause, say)):
                outcomes.append(outcome)
                if model.each:
                    say(f"{len(outcomes)} of {len(articles)}: {outcome.reason or outcome.id}")
        except (Failed, TryLater, GoldError) as error:
            said = getattr(error, "reason", str(error))
            raise CommandError(f"After {len(outcomes)} of {len(articles)} articles: {said}") from error
    return collected(outcomes, model.name, model.endpoint, now)


def _pause(say: Callable[[str], None], seconds: float, reason: str) -> None:
    say(f"{reason} Next try in {seconds:.0f} s.")
    time.sleep(seconds)


def _compare(articles: list[GoldArticle], one: Path, other: Path, *, as_json: bool) -> None:
    try:
        runs = (Run.read(one), Run.read(other))
    except GoldError as error:
        raise CommandError(str(error)) from error
    changes = compared(articles, *runs)
    if not changes:
        raise CommandError("The two runs have no article in common whose text is still the same.")
    shared = [gold for gold in articles if gold.id in changes]
    reports = [report(shared, each) for each in runs]
    if as_json:
        told: dict[str, Any] = {name: [change_as_json(c) for c in found] for name, found in changes.items()}
        typer.echo(to_json({"runs": [each.as_json() for each in reports], "changes": told}))
    else:
        print_comparison(out(), (str(one), str(other)), reports, changes)
