"""`newsbrief status`: what became of a file, or of the latest ones."""

from datetime import UTC, datetime
from itertools import islice
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from cli import days
from cli.connection import JsonOption, Stack, StackOption, connect
from cli.endings import counted, print_articles, style_of
from cli.errors import CommandError
from cli.plain_text import plain, to_json
from cli.progress import out
from newsbrief import keys
from newsbrief.status import FileStatus

_LATEST = 20
_MONTHS_BACK = 12


def status(
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="A file's key in the inbox.")] = None,
    as_json: JsonOption = False,
    stack_name: StackOption = None,
) -> None:
    """Tell what became of a file; without a key, of the latest 20 of the last twelve months.

    Of a file that holds several articles, what became of each.
    """
    stack = connect(stack_name)
    if key is not None:
        _one(stack, key, as_json=as_json)
        return
    found = latest(stack, datetime.now(UTC))
    if as_json:
        typer.echo(to_json([file.model_dump(mode="json") for file in found]))
    elif found:
        _table(found)
    else:
        out().print("No file has been dropped in the last twelve months. Drop one: newsbrief put FILE --wait")


def latest(stack: Stack, now: datetime) -> list[FileStatus]:
    """The latest files, the last one first."""
    months = (days.months_later(now.date(), -back) for back in range(_MONTHS_BACK))
    items = (item for month in months for item in stack.month(keys.month_of("FILE", month), latest_first=True))
    return [FileStatus.model_validate(item) for item in islice(items, _LATEST)]


def _one(stack: Stack, key: str, *, as_json: bool) -> None:
    found = stack.file_status(key)
    if found is None:
        raise CommandError(f"Nothing is known of a file with the key {key!r} (yet).")
    if as_json:
        typer.echo(to_json(found.model_dump(mode="json")))
        return
    console = out()
    console.print(plain(found.key), style="bold")
    for name, value in (
        ("state", found.state),
        ("reason", f"{found.reason_code}: {found.reason}" if found.reason_code else None),
        ("articles", counted(found.articles) if found.articles else None),
        ("article", found.article_id),
        ("received", f"{found.received_at:%Y-%m-%d %H:%M:%S} UTC"),
        ("updated", f"{found.updated_at:%Y-%m-%d %H:%M:%S} UTC"),
        ("version", found.version_id),
    ):
        if value:
            console.print(f"  {name:9} {plain(value)}")
    if found.articles:
        console.print()
        print_articles(console, found.articles)


def _table(found: list[FileStatus]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("received", no_wrap=True)
    table.add_column("state", no_wrap=True)
    table.add_column("file", overflow="fold")
    for file in found:
        lines = [file.key]
        if file.articles:
            lines.append(counted(file.articles))
        if file.reason_code and file.reason_code != "PARTLY_REJECTED":
            lines.append(f"{file.reason_code}: {file.reason}")
        table.add_row(
            f"{file.received_at:%Y-%m-%d %H:%M}",
            Text(file.state, style=style_of(file.state)),
            Text("\n".join(map(plain, lines))),
        )
    out().print(table)
