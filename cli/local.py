"""`newsbrief local`: the stack on this machine."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from cli.connection import JsonOption
from cli.endpoint import endpoint_in
from cli.errors import USAGE, CommandError
from cli.plain_text import to_json
from cli.progress import out, steps
from local import deploy, embedded_aws, reader_process
from local import stack as local_stack
from local.home import Home
from local.reader import MODEL_NAME

app = typer.Typer(no_args_is_help=True, help="The whole stack on this machine: an embedded AWS and a model.")


@app.command()
def up(
    port: Annotated[
        int | None,
        typer.Option(min=1, max=65535, help="Port of the embedded AWS; else 4566, or a free one if that is taken."),
    ] = None,
    model_url: Annotated[
        str | None, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint instead of the embedded reader.")
    ] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model's name at that endpoint.")] = None,
    api_key_env: Annotated[
        str | None, typer.Option(metavar="VAR", help="The environment variable that holds the endpoint's API key.")
    ] = None,
    gguf: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            exists=True,
            dir_okay=False,
            resolve_path=True,
            help="A model file (GGUF) to serve with llama.cpp and to use instead of the embedded reader.",
        ),
    ] = None,
    reader: Annotated[bool, typer.Option("--reader", help="Go back to the embedded reader.")] = False,
) -> None:
    """Bring the stack up, or back, or up to date. Quick and without effect if it is all that already.

    The chosen model is kept from one `up` to the next. An API key is kept in the embedded Secrets Manager,
    whose data lie in the project's .newsbrief folder.
    """
    choice = endpoint_in(model_url, model, api_key_env)
    if [reader, choice is not None, gguf is not None].count(True) > 1:
        raise CommandError("--reader, --model-url and --gguf exclude each other.", USAGE)
    with steps() as say:
        running = local_stack.up(Home.default(), choice, port, reader=reader, gguf_file=gguf, say=say)
    console = out()
    console.print("The local stack is up." if running.changed else "The local stack was up already; nothing changed.")
    console.print(f"  AWS endpoint  {embedded_aws.endpoint(running.port)}", soft_wrap=True)
    console.print(f"  model         {running.model_name} at {running.model_url}", soft_wrap=True)
    console.print(f"  inbox         s3://{running.outputs.get('InboxBucket')}", soft_wrap=True)
    console.print('Next: newsbrief put FILE --wait, or for any AWS tool: eval "$(newsbrief local env)"', soft_wrap=True)


@app.command()
def down(
    wipe: Annotated[bool, typer.Option("--wipe", help="Delete all the local stack holds, too.")] = False,
) -> None:
    """End the local stack. What it holds is kept for the next `up`."""
    with steps() as say:
        stopped = local_stack.down(Home.default(), wipe=wipe, say=say)
    kept = "Its data are deleted." if wipe else "Its data are kept; `newsbrief local up` brings it back."
    out().print(f"The local stack is down. {kept}" if stopped or wipe else "The local stack was not running.")


@app.command()
def status(as_json: JsonOption = False) -> None:
    """Tell what runs and where."""
    found = local_stack.standing(Home.default())
    model = found.endpoint.name if found.endpoint else MODEL_NAME
    url = found.endpoint.base_url if found.endpoint else reader_process.base_url(found.reader_port or 0)
    endpoint = embedded_aws.endpoint(found.port) if found.port else None
    if as_json:
        aws = {"state": found.aws, "endpoint": endpoint}
        served = {"name": model, "url": url, "embedded_reader": found.reader}
        typer.echo(to_json({"aws": aws, "model": served, "stack": found.stack, "outputs": found.outputs}))
        return
    console = out()
    console.print(f"embedded AWS  {found.aws}" + (f" at {endpoint}" if found.aws == "running" else ""))
    if found.endpoint:
        console.print(f"model         {model} at {url}", soft_wrap=True)
    else:
        console.print(f"reader        {found.reader}" + (f" at {url}" if found.reader == "running" else ""))
    if found.aws == "running":
        console.print(f"stack         {f'{deploy.STACK}, {found.stack}' if found.stack else 'not deployed'}")
    for name, value in found.outputs.items():
        console.print(f"  {name:18} {value}", soft_wrap=True)


@app.command()
def env() -> None:
    """Print the environment that points any AWS tool at the local stack: eval "$(newsbrief local env)"."""
    port = local_stack.running_port(Home.default())
    if port is None:
        raise CommandError("The local stack is not running; start it with `newsbrief local up`.")
    for name, value in (embedded_aws.variables(port) | {"NEWSBRIEF_STACK": deploy.STACK}).items():
        typer.echo(f"export {name}={shlex.quote(value)}")
