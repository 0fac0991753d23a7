"""`newsbrief show`: one brief."""

import re
from typing import Annotated

import typer

from cli.connection import JsonOption, Stack, StackOption, connect
from cli.errors import FAILED, REJECTED, CommandError
from cli.plain_text import to_json
from cli.progress import out
from cli.put import ending
from cli.wording import print_brief
from newsbrief.brief import Brief

_ARTICLE_ID = re.compile(r"[0-9a-f]{32}")


def show(
    name: Annotated[str, typer.Argument(metavar="KEY|ARTICLE_ID", help="A file's key, or an article's identity.")],
    as_json: JsonOption = False,
    stack_name: StackOption = None,
) -> None:
    """Show a brief: summary, actors, demands, threats and dates, each with its quotes from the article."""
    brief = find_brief(connect(stack_name), name)
    if as_json:
        typer.echo(to_json(brief.model_dump(mode="json")))
    else:
        print_brief(out(), brief)


def find_brief(stack: Stack, name: str) -> Brief:
    """The brief of an article, or of the article in a file; CommandError tells what there is instead."""
    brief = stack.brief(name) if _ARTICLE_ID.fullmatch(name) else None
    if brief is not None:
        return brief
    status = stack.file_status(name)
    if status is None:
        raise CommandError(f"There is no file and no article {name!r}. `newsbrief status` lists the latest files.")
    brief = stack.brief(status.article_id) if status.article_id else None
    if brief is None:
        raise CommandError(
            f"{name!r} has no brief: {ending(status)}", REJECTED if status.state == "rejected" else FAILED
        )
    return brief
