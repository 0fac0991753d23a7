"""One item of the table as a line or two."""

from typing import Any

from rich.console import Console
from rich.text import Text

from cli.layout import put
from cli.plain_text import plain

_INDENT = 12


def print_row(console: Console, item: dict[str, Any]) -> None:
    """Day, kind and what it says; below it the article."""
    day = str(item.get("when", ""))[:10]
    first = Text(f"{day}  ", style="bold").append(f"{item['kind'].lower():7}", style="cyan")
    first.append(plain(words(item)), style="not bold")
    put(console, first, hang=_INDENT)
    about = item["title"] if item["kind"] == "BRIEF" else item["headline"]
    article = Text(f"{plain(about)} · {item['article_id']}", style="dim")
    put(console, article, _INDENT)


def words(item: dict[str, Any]) -> str:
    """What an item says, by its kind."""
    match item["kind"]:
        case "ACTOR":
            role = f": {item['role']}" if item.get("role") else ""
            return f"{item['name']} ({str(item['actor_kind']).replace('_', ' ')}){role}"
        case "DEMAND":
            return f"{item['by']} → {item.get('of') or 'anyone'}: {item['demand']}"
        case "THREAT":
            return f"{item['by']} → {item.get('against') or 'anyone'}: {item['threat']} ({item['explicitness']})"
        case "DATE":
            return f"{item['event']} (“{item['text']}”, {item['status']})"
        case _:
            return str(item["headline"])
