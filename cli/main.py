"""The command `newsbrief`."""

import typer
from botocore.exceptions import BotoCoreError, ClientError
from rich.text import Text

from cli import local
from cli.errors import FAILED, CommandError
from cli.eval import eval_
from cli.listing import list_
from cli.plain_text import plain
from cli.progress import err
from cli.put import put
from cli.redrive import redrive
from cli.replay import replay
from cli.show import show
from cli.status import status
from local.home import LocalError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Drop a news article, get a structured brief: who demands what of whom, who threatens, and when.",
    epilog="Exit codes: 0 done, 1 failed, 2 usage, 3 the file was rejected.",
)
app.add_typer(local.app, name="local")
app.command()(put)
app.command()(status)
app.command()(show)
app.command("list")(list_)
app.command()(redrive)
app.command()(replay)
app.command("eval")(eval_)


def main() -> None:
    """Run the command; an error that a user can do something about is a sentence and an exit code."""
    try:
        app()
    except CommandError as error:
        _fail(str(error), error.exit_code)
    except LocalError as error:
        _fail(str(error), FAILED)
    except (BotoCoreError, ClientError) as error:
        _fail(f"AWS: {error}", FAILED)


def _fail(message: str, code: int) -> None:
    lines = "\n".join(plain(line) for line in message.splitlines())
    err().print(Text(lines, style="red"), soft_wrap=True)
    raise SystemExit(code)
