"""`newsbrief show`: one brief, or those of one file."""

import re
from typing import Annotated

import typer

from cli.connection import JsonOption, Stack, StackOption, connect
from cli.endings import ending
from cli.errors import FAILED, REJECTED, CommandError
from cli.plain_text import to_json
from cli.progress import out
from cli.wording import print_briefs
from newsbrief.brief import Brief

_ARTICLE_ID = re.compile(r"[0-9a-f]{32}")


def show(
    name: Annotated[str, typer.Argument(metavar="KEY|ARTICLE_ID", help="A file's key, or an article's identity.")],
    as_json: JsonOption = False,
    stack_name: StackOption = None,
) -> None:
    """Show a brief: summary, actors, demands, threats and dates, each with its quotes from the article.

    Of a file that holds several articles, all their briefs; with --json, a list of them.
    """
    found = find_briefs(connect(stack_name), name)
    if as_json:
        told = (
            [brief.model_dump(mode="json") for brief in found]
            if isinstance(found, list)
            else found.model_dump(mode="json")
        )
        typer.echo(to_json(told))
    else:
        print_briefs(out(), found if isinstance(found, list) else [found])


def find_briefs(stack: Stack, name: str) -> Brief | list[Brief]:
    """The brief of an article, or of the article in a file; a list if the file holds several.

    CommandError tells what there is instead.
    """
    brief = stack.brief(name) if _ARTICLE_ID.fullmatch(name) else None
    if brief is not None:
        return brief
    status = stack.file_status(name)
    if status is None:
        raise CommandError(f"There is no file and no article {name!r}. `newsbrief status` lists the latest files.")
    briefs = stack.briefs(status)
    if not briefs:
        raise CommandError(
            f"{name!r} has no brief: {ending(status)}", REJECTED if status.state == "rejected" else FAILED
        )
    return briefs if status.articles else briefs[0]
