"""Wrapped and indented text, without the blanks that would fill each line up to the edge."""

from rich.console import Console
from rich.text import Text

_WIDTH = 100  # a longer line is hard to read, however wide the terminal


def put(console: Console, text: Text, indent: int = 0, hang: int = 0) -> None:
    """Print text, every line `indent` columns in, those after the first `hang` columns more."""
    width = max(min(console.width, _WIDTH) - indent - hang, 20)
    for number, line in enumerate(text.wrap(console, width)):
        line.rstrip()
        console.print(Text(" " * (indent + (hang if number else 0))) + line, soft_wrap=True)
