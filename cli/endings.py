"""What became of a file, and of each article in a file that holds several, in words."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from cli.layout import put
from cli.plain_text import plain
from newsbrief.status import ENDS, ArticleStatus, FileStatus, State

_STYLES: dict[State, str] = {"summarized": "green", "duplicate": "green", "rejected": "red", "failed": "red"}


def style_of(state: State) -> str:
    """A state's colour."""
    return _STYLES.get(state, "yellow")


def ending(status: FileStatus) -> str:
    """A file's end in a few words."""
    if status.state == "duplicate" and status.article_id:
        return f"the same text as another file's (article {status.article_id})"
    if status.reason_code or status.reason:
        return f"{status.state} ({status.reason_code}): {plain(status.reason or '')}"
    return status.state


def counted(articles: Sequence[ArticleStatus]) -> str:
    """`10 articles: 8 summarized, 2 rejected`."""
    counts = Counter(article.state for article in articles)
    return f"{len(articles)} articles: {', '.join(f'{count} {state}' for state, count in counts.items())}"


def progress(status: FileStatus) -> str:
    """A file's state, and how many of its articles have ended if it lists several."""
    ended = sum(article.state in ENDS for article in status.articles)
    return f"{status.state}, {ended} of {len(status.articles)} articles done" if status.articles else status.state


def print_articles(console: Console, articles: Iterable[ArticleStatus]) -> None:
    """Each article's number in the file, its state, its title and its reason, as far as it has them."""
    for number, article in enumerate(articles, 1):
        reason = f"{article.reason_code}: {article.reason}" if article.reason_code else None
        line = Text(f"{number:3}  ").append(f"{article.state:10}  ", style=style_of(article.state))
        line.append(plain(" · ".join(filter(None, [article.title, reason]))))
        put(console, line, 2, hang=17)
