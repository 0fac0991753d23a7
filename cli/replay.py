"""`newsbrief replay`: briefs that are to be made again, what that costs, and the request for it."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Any

import typer
from pydantic import TypeAdapter

from cli import days
from cli.connection import JsonOption, Stack, StackOption, connect
from cli.errors import USAGE, CommandError
from cli.plain_text import plain, to_json
from cli.progress import out, steps
from newsbrief import keys
from newsbrief.adapters.queue import again_record
from newsbrief.article import Article
from newsbrief.brief import Brief
from newsbrief.items import brief_of
from newsbrief.summarize.estimate import Estimate, estimate
from newsbrief.summarize.prices import Prices
from newsbrief.summarize.prompt import prompt_version

_MONTHS_BACK = 12
_SHOWN = 20
_PRICES = TypeAdapter(Prices)


@dataclass(frozen=True)
class Wanted:
    """Which briefs: of articles published in these days (both included), of files whose key begins so, and of a prompt.

    `prompt` is a version, or None for any; `outdated` takes all that the present prompt has not made.
    """

    since: date
    until: date
    prefix: str
    prompt: str | None
    outdated: bool

    def has(self, brief: Brief) -> bool:
        """Whether a brief is one of them."""
        made_with = brief.provenance.prompt_version
        if not brief.article.source.key.startswith(self.prefix) or (self.prompt and made_with != self.prompt):
            return False
        return not self.outdated or made_with != prompt_version()


def replay(  # noqa: PLR0913, PLR0917 - each parameter is an option
    prefix: Annotated[str, typer.Option("--key", metavar="PREFIX", help="Only files whose key begins so.")] = "",
    since: Annotated[str | None, typer.Option(metavar="D", help="Published from this day, month or year on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="D", help="Published up to this day, month or year.")] = None,
    prompt: Annotated[str | None, typer.Option(metavar="VERSION", help="Only briefs made with this prompt.")] = None,
    outdated: Annotated[
        bool, typer.Option("--outdated", help="Only briefs made with another prompt than now.")
    ] = False,
    apply: Annotated[bool, typer.Option("--apply", help="Do it; without, only tell what it would take.")] = False,
    as_json: JsonOption = False,
    stack_name: StackOption = None,
) -> None:
    """Tell which briefs would be made again and what the model would take for them; with --apply, have it done.

    Without days, of the last twelve months. A new brief takes the old one's place in one step and is announced as
    brief.updated. An article without a brief is for `newsbrief redrive`, or has to be dropped again.
    """
    today = datetime.now(UTC).date()
    wanted = Wanted(
        since=days.first_day(since) if since else days.months_later(today, -_MONTHS_BACK),
        until=days.last_day(until) if until else today,
        prefix=prefix,
        prompt=prompt,
        outdated=outdated,
    )
    if wanted.until < wanted.since:
        raise CommandError("--until lies before --since.", USAGE)
    stack = connect(stack_name)
    briefs = list(_briefs(stack, wanted))
    with steps() as say:
        say(f"Estimating {len(briefs)} articles")
        estimates = [found for brief in briefs if (found := _estimated(stack, brief))]
    if apply:
        now = datetime.now(UTC)
        for brief in briefs:
            _ask_for(stack, brief, now)
    total = _sum(estimates)
    if as_json:
        told = {"briefs": [_data(brief) for brief in briefs], "estimate": asdict(total), "asked_for": apply}
        typer.echo(to_json(told))
    else:
        _print(briefs, total, apply=apply)


def _briefs(stack: Stack, wanted: Wanted) -> Iterator[Brief]:
    for month in days.months(wanted.since, wanted.until):
        for item in stack.month(keys.month_of("BRIEF", month)):
            if wanted.since.isoformat() <= item["published"] <= wanted.until.isoformat():
                brief = brief_of(item)
                if wanted.has(brief):
                    yield brief


def _estimated(stack: Stack, brief: Brief) -> Estimate | None:
    article = _article(stack, brief)
    model = stack.parameters.get("ModelName", brief.provenance.model)
    prices = _PRICES.validate_json(stack.parameters.get("ModelPrices", "{}"))
    return estimate(article, model, prices) if article is not None else None


def _article(stack: Stack, brief: Brief) -> Article | None:
    return stack.article(keys.article_object_key(brief.article_id))


def _ask_for(stack: Stack, brief: Brief, now: datetime) -> None:
    record = again_record(stack.outputs["ArticlesBucket"], brief.article_id, now)
    body = json.dumps({"Records": [record]})
    stack.client("sqs").send_message(QueueUrl=stack.outputs["SummarizeQueueUrl"], MessageBody=body)


def _sum(estimates: list[Estimate]) -> Estimate:
    costs = [found.cost_usd for found in estimates]
    return Estimate(
        requests=sum(found.requests for found in estimates),
        input_tokens=sum(found.input_tokens for found in estimates),
        output_tokens=sum(found.output_tokens for found in estimates),
        cost_usd=None if None in costs else round(sum(cost or 0 for cost in costs), 6),
    )


def _data(brief: Brief) -> dict[str, Any]:
    made = brief.provenance
    return {
        "article_id": brief.article_id,
        "key": brief.article.source.key,
        "published": brief.article.published.start.isoformat() if brief.article.published else None,
        "prompt_version": made.prompt_version,
        "model": made.model,
        "created_at": made.created_at.isoformat(),
    }


def _print(briefs: list[Brief], total: Estimate, *, apply: bool) -> None:
    console = out()
    if not briefs:
        console.print("No brief fits.")
        return
    for brief in briefs[:_SHOWN]:
        made = brief.provenance
        console.print(
            f"{made.created_at:%Y-%m-%d}  {made.prompt_version}  {plain(brief.article.source.key)}", soft_wrap=True
        )
    if len(briefs) > _SHOWN:
        console.print(f"... and {len(briefs) - _SHOWN} more")
    cost = (
        "at a price that isn't known (parameter ModelPrices)" if total.cost_usd is None else f"${total.cost_usd:,.2f}"
    )
    console.print(
        f"\n{len(briefs)} briefs: {total.requests} requests, about {total.input_tokens:,} tokens in and "
        f"{total.output_tokens:,} out, {cost}."
    )
    console.print("They are on their way." if apply else "To have them made again: the same command with --apply")
