"""`newsbrief list`: what the three indexes answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import chain
from typing import Annotated, Any

import typer
from boto3.dynamodb.conditions import Key

from cli import days
from cli.connection import JsonOption, Stack, StackOption, connect
from cli.errors import USAGE, CommandError
from cli.plain_text import to_json
from cli.progress import out
from cli.rows import print_row
from newsbrief import keys
from newsbrief.actors.canonical import canonical

_MONTHS_BACK = 3
_MONTHS_AHEAD = 12


class Kind(StrEnum):
    """What can be listed."""

    BRIEF = "brief"
    ACTOR = "actor"
    DEMAND = "demand"
    THREAT = "threat"
    DATE = "date"


_OF_ACTORS = {Kind.ACTOR, Kind.DEMAND, Kind.THREAT}
_OF_TARGETS = {Kind.DEMAND, Kind.THREAT}


@dataclass(frozen=True)
class Question:
    """What is asked of the indexes. `actor` and `against` are actor keys; days are inclusive, None is open."""

    actor: str | None
    against: str | None
    kind: Kind | None
    since: date | None
    until: date | None


def list_(  # noqa: PLR0913, PLR0917 - each parameter is an option
    actor: Annotated[str | None, typer.Option(metavar="A", help="What this actor demands or threatens.")] = None,
    against: Annotated[str | None, typer.Option(metavar="A", help="What is demanded of it, who threatens it.")] = None,
    kind: Annotated[Kind | None, typer.Option(help="Only this kind; without an actor, briefs if not given.")] = None,
    since: Annotated[str | None, typer.Option(metavar="D", help="From this day, month or year on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="D", help="Up to this day, month or year.")] = None,
    as_json: JsonOption = False,
    stack_name: StackOption = None,
) -> None:
    """List briefs, demands, threats, actors or dates, in order of time.

    An actor is given by name or key ("United States", "U.S.", united-states). Without --actor and --against,
    the months are looked through: from three months back up to this one, dates up to a year ahead; --since and
    --until change that. Articles count for the day they were published, dates for the day they mean.
    """
    asked = Question(
        actor=canonical(actor).key if actor else None,
        against=canonical(against).key if against else None,
        kind=kind,
        since=days.first_day(since) if since else None,
        until=days.last_day(until) if until else None,
    )
    check(asked)
    items = list(answer(connect(stack_name), asked, datetime.now(UTC).date()))
    if as_json:
        typer.echo(to_json(items))
        return
    console = out()
    for item in items:
        print_row(console, item)
    if not items:
        console.print(nothing(asked, datetime.now(UTC).date()))


def check(asked: Question) -> None:
    """CommandError (usage) for a question that no index can answer."""
    if asked.since and asked.until and asked.until < asked.since:
        raise CommandError("--until lies before --since.", USAGE)
    if asked.kind and asked.against and asked.kind not in _OF_TARGETS:
        raise CommandError(f"--against goes with demands and threats, not with {asked.kind}s.", USAGE)
    if asked.kind and asked.actor and asked.kind not in _OF_ACTORS:
        raise CommandError(f"--actor goes with actors, demands and threats, not with {asked.kind}s.", USAGE)


def answer(stack: Stack, asked: Question, today: date) -> Iterator[dict[str, Any]]:
    """The items asked for, in order of time."""
    if asked.actor:
        items = stack.query(keys.BY_ACTOR, Key("actor_key").eq(asked.actor) & _between(asked.since, asked.until))
    elif asked.against:
        items = stack.query(keys.BY_TARGET, Key("target_key").eq(asked.against) & _between(asked.since, asked.until))
    else:
        items = _by_month(stack, asked, today)
    for item in items:
        if asked.kind and item["kind"] != asked.kind.upper():
            continue
        if asked.actor and asked.against and item.get("target_key") != asked.against:
            continue
        yield item


def span(asked: Question, today: date) -> tuple[date, date]:
    """The days looked through when no actor is given."""
    ahead = _MONTHS_AHEAD if asked.kind == Kind.DATE else 0
    until = asked.until or max(days.last_day(f"{days.months_later(today, ahead):%Y-%m}"), asked.since or today)
    return asked.since or days.months_later(min(until, today), -_MONTHS_BACK), until


def nothing(asked: Question, today: date) -> str:
    """What to say of an empty answer."""
    if asked.actor or asked.against:
        return f"Nothing on {asked.actor or asked.against}."
    since, until = span(asked, today)
    return f"Nothing from {since} to {until}; --since and --until look further."


def _by_month(stack: Stack, asked: Question, today: date) -> Iterator[dict[str, Any]]:
    since, until = span(asked, today)
    kind: Any = (asked.kind or Kind.BRIEF).upper()
    return chain.from_iterable(
        stack.query(keys.BY_MONTH, Key("month").eq(keys.month_of(kind, month)) & _between(since, until))
        for month in days.months(since, until)
    )


def _between(since: date | None, until: date | None) -> Any:
    """Sort keys begin with a day and `#`; `~` sorts behind all that can follow."""
    return Key("when").between((since or date.min).isoformat(), f"{(until or date.max).isoformat()}#~")
