"""`newsbrief redrive`: what waits on the dead-letter queues, and the way back to work."""

from collections import Counter
from typing import Annotated

import typer
from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord
from rich.table import Table
from rich.text import Text

from cli import dead_letters
from cli.connection import JsonOption, Stack, StackOption, connect
from cli.dead_letters import FUNCTIONS, DeadLetter, Function
from cli.errors import FAILED
from cli.plain_text import plain, to_json
from cli.progress import out
from newsbrief.adapters.stream import announcement_for
from newsbrief.adapters.topic import Topic


def redrive(
    function: Annotated[
        Function | None, typer.Argument(help="Only the dead-letter queue of this function; without, all three.")
    ] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Send them back; without, only tell what there is.")] = False,
    prefix: Annotated[str, typer.Option("--key", metavar="PREFIX", help="Only files whose key begins so.")] = "",
    as_json: JsonOption = False,
    stack_name: StackOption = None,
) -> None:
    """Tell what waits on the dead-letter queues and why; with --apply, send it back to work.

    A file that is sent back is worked on as if it had just been dropped; a notification that could not be sent is
    sent. Mend the cause first: what fails again comes back here. Exit code 1 if something could not be sent back.
    """
    stack = connect(stack_name)
    chosen: list[DeadLetter] = []
    others: list[DeadLetter] = []
    for name in FUNCTIONS if function is None else (function,):
        for letter in dead_letters.held(stack, name):
            (chosen if any(key.startswith(prefix) for key in letter.about) else others).append(letter)
    stuck = [letter for letter in chosen if apply and not _sent(stack, letter)]
    dead_letters.let_go(stack, others + (stuck if apply else chosen))
    if as_json:
        typer.echo(to_json([_data(letter, sent=apply and letter not in stuck) for letter in chosen]))
    else:
        _print(chosen, stuck, apply=apply)
    if stuck:
        raise typer.Exit(FAILED)


def _sent(stack: Stack, letter: DeadLetter) -> bool:
    """Whether a message could be sent back; what it told of is gone if not."""
    if letter.function != "notify":
        dead_letters.send_home(stack, letter)
        return True
    changes = dead_letters.changes(stack, letter.body)
    topic = Topic(stack.client("sns"), stack.outputs["TopicArn"])
    for change in changes:
        announcement = announcement_for(DynamoDBRecord(change), stack.outputs["TableName"])
        if announcement is not None:
            topic.publish(announcement)
    if changes:
        dead_letters.forget(stack, letter)
    return bool(changes)


def _data(letter: DeadLetter, *, sent: bool) -> dict[str, object]:
    return {
        "function": letter.function,
        "since": letter.since.isoformat(),
        "about": letter.about,
        "reasons": letter.reasons,
        "sent_back": sent,
    }


def _print(letters: list[DeadLetter], stuck: list[DeadLetter], *, apply: bool) -> None:
    console = out()
    if not letters:
        console.print("Nothing waits on the dead-letter queues.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("since", "function"):
        table.add_column(column, no_wrap=True)
    table.add_column("what and why", overflow="fold")
    for letter in letters:
        lines = (plain(line) for pair in zip(letter.about, letter.reasons, strict=True) for line in pair)
        table.add_row(f"{letter.since:%Y-%m-%d %H:%M}", letter.function, Text("\n".join(lines)))
    console.print(table)
    counts = Counter(letter.function for letter in letters if letter not in stuck)
    told = ", ".join(f"{counts[name]} of {name}" for name in FUNCTIONS if counts[name]) or "none"
    if apply:
        console.print(f"\nSent back: {told}.")
    else:
        console.print(f"\n{told}. To send them back, once the cause is mended: newsbrief redrive --apply")
    if stuck:
        console.print(f"Not sent back: {len(stuck)}, of changes that the table's stream has no longer.", style="red")
