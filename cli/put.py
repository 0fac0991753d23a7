"""`newsbrief put`: files into the inbox, and on request to their briefs."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from cli import days
from cli.connection import JsonOption, Stack, StackOption, connect
from cli.endings import ending, print_articles
from cli.errors import FAILED, REJECTED, USAGE, CommandError
from cli.follow import Outcome, follow
from cli.plain_text import plain, to_json
from cli.progress import err, out, steps
from cli.upload import LocalFile, Upload, files_of, metadata, upload
from cli.wording import print_briefs

_AT_ONCE = 8


def put(  # noqa: PLR0913, PLR0917 - each parameter is an option
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, or folders with all they hold.")],
    wait: Annotated[bool, typer.Option("--wait", help="Follow each file to its end and print its brief.")] = False,
    published: Annotated[
        str | None, typer.Option(metavar="D", help="Day, month or year of publication: 2024-05-31, 2024-05, 2024.")
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="T", help="The article's title.")] = None,
    url: Annotated[str | None, typer.Option(metavar="U", help="Where the article was published.")] = None,
    publisher: Annotated[str | None, typer.Option(metavar="P", help="Who published it.")] = None,
    as_json: JsonOption = False,
    stack_name: StackOption = None,
) -> None:
    """Upload articles. A file's key in the inbox is its name; a folder's files keep their paths in the folder.

    With --wait the exit code is 1 if a file failed, else 3 if one was rejected. A file that holds several articles
    is rejected only if none of them can be used.
    """
    if published:
        days.first_day(published)
    files = files_of(paths)
    if len(files) > 1 and (title or url):
        raise CommandError(f"--title and --url describe one article, not {len(files)} files.", USAGE)
    stack = connect(stack_name)
    described = metadata(title=title, url=url, published=published, publisher=publisher)
    with steps() as say:
        uploads = _upload_all(stack, files, described, say)
    if not wait:
        _report(stack, uploads, as_json=as_json)
        return
    outcomes = _follow_all(stack, uploads, as_json=as_json)
    if as_json:
        typer.echo(to_json([_as_json(stack, outcome) for outcome in outcomes]))
    raise typer.Exit(exit_code(outcomes))


def exit_code(outcomes: list[Outcome]) -> int:
    """1 if any failed or was replaced, else 3 if any was rejected, else 0."""
    states = {outcome.status.state if outcome.status else "failed" for outcome in outcomes}
    if "failed" in states:
        return FAILED
    return REJECTED if "rejected" in states else 0


def _upload_all(
    stack: Stack, files: list[LocalFile], described: dict[str, str], say: Callable[[str], None]
) -> list[Upload]:
    uploads = []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for number, done in enumerate(pool.map(partial(upload, stack, described=described), files), 1):
            say(f"Uploaded {done.key} ({number} of {len(files)})")
            uploads.append(done)
    return uploads


def _report(stack: Stack, uploads: list[Upload], *, as_json: bool) -> None:
    if as_json:
        typer.echo(to_json([{"bucket": stack.inbox, "key": u.key, "version_id": u.version_id} for u in uploads]))
        return
    count = "1 file" if len(uploads) == 1 else f"{len(uploads)} files"
    out().print(f"{count} in s3://{stack.inbox}. What becomes of them: newsbrief status", soft_wrap=True)


def _follow_all(stack: Stack, uploads: list[Upload], *, as_json: bool) -> list[Outcome]:
    outcomes: list[Outcome] = []
    try:
        with steps() as say:
            for outcome in follow(stack, uploads, say):
                outcomes.append(outcome)
                if not as_json:
                    _show(stack, outcome)
    except KeyboardInterrupt:
        left = len(uploads) - len(outcomes)
        err().print(f"No longer waiting; {left} of {len(uploads)} still under way: newsbrief status")
        raise
    return outcomes


def _show(stack: Stack, outcome: Outcome) -> None:
    key, status = plain(outcome.upload.key), outcome.status
    if status is None:
        err().print(f"{key}: replaced by a later upload of the same key", style="red")
        return
    briefs, bad = stack.briefs(status), status.state in {"rejected", "failed"}
    later = "" if briefs or bad else ", which has no brief yet"
    console = err() if bad else out()
    console.print(f"{key}: {ending(status)}{later}", style="red" if bad else "bold")
    print_articles(console, status.articles)
    if briefs:
        out().print()
        print_briefs(out(), briefs)
        out().print()


def _as_json(stack: Stack, outcome: Outcome) -> dict[str, Any]:
    status = outcome.status
    briefs = [brief.model_dump(mode="json") for brief in stack.briefs(status)] if status else []
    several = status is not None and bool(status.articles)
    return {
        "bucket": stack.inbox,
        "key": outcome.upload.key,
        "version_id": outcome.upload.version_id,
        "status": status.model_dump(mode="json") if status else None,
        "brief": briefs[0] if briefs and not several else None,
        **({"briefs": briefs} if several else {}),
    }
