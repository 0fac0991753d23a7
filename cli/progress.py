"""What a command is doing meanwhile: a spinner on a terminal, plain lines elsewhere; always on stderr."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

from cli.plain_text import plain


def out() -> Console:
    """Where results go. Nothing in a text is taken for markup; colours only on a terminal."""
    return Console(markup=False, highlight=False, emoji=False)


def err() -> Console:
    """Where progress and problems go."""
    return Console(stderr=True, markup=False, highlight=False, emoji=False)


@contextmanager
def steps() -> Iterator[Callable[[str], None]]:
    """Announce steps, one after the other; on a terminal each shows how long it has taken."""
    console = err()
    if not console.is_terminal:
        yield _write_line
        return
    with console.status("") as spinner:
        current: tuple[str, float] | None = None

        def finish() -> None:
            if current is not None:
                console.print(Text(f"{current[0]} ({time.monotonic() - current[1]:.1f} s)", style="dim"))

        def say(text: str) -> None:
            nonlocal current
            finish()
            current = (plain(text), time.monotonic())
            spinner.update(Text(current[0]))

        yield say
        finish()


def _write_line(text: str) -> None:
    sys.stderr.write(f"{plain(text)}\n")
    sys.stderr.flush()
