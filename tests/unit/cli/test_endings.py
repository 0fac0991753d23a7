from datetime import UTC, datetime
from io import StringIO

import pytest
from rich.console import Console

from cli.endings import counted, ending, print_articles, progress
from newsbrief.status import ArticleStatus, FileStatus, State

NOW = datetime(2024, 3, 4, tzinfo=UTC)
ARTICLES = [
    ArticleStatus(article_id="a" * 32, state="summarized", title="The ferry\x1b[2J of Lund"),
    ArticleStatus(state="rejected", reason_code="NO_TEXT", reason="It has no text."),
    ArticleStatus(article_id="b" * 32, state="failed", title="A crane", reason_code="INTERNAL", reason="A bug."),
    ArticleStatus(article_id="c" * 32, state="received", title="T" * 80),
]


def status(state: State, articles: list[ArticleStatus] | None = None, **more: str) -> FileStatus:
    return FileStatus(
        bucket="inbox",
        key="a",
        state=state,
        sequencer="1",
        received_at=NOW,
        updated_at=NOW,
        articles=articles or [],
        **more,
    )


def printed(articles: list[ArticleStatus], width: int = 80) -> list[str]:
    to = StringIO()
    print_articles(Console(file=to, width=width, markup=False, highlight=False), articles)
    return to.getvalue().splitlines()


def test_articles_are_counted_by_their_states() -> None:
    assert counted([*ARTICLES, ARTICLES[1]]) == "5 articles: 1 summarized, 2 rejected, 1 failed, 1 received"
    assert progress(status("normalized", ARTICLES)) == "normalized, 3 of 4 articles done"
    assert progress(status("normalized")) == "normalized"


def test_each_article_has_a_line_with_its_number_state_title_and_reason() -> None:
    lines = printed(ARTICLES)
    assert lines[:3] == [
        "    1  summarized  The ferry [2J of Lund",
        "    2  rejected    NO_TEXT: It has no text.",
        "    3  failed      A crane · INTERNAL: A bug.",
    ]
    assert max(map(len, lines)) <= 80
    assert "".join(line.strip() for line in lines[3:]).endswith("T" * 80)


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (status("summarized", ARTICLES[:1]), "summarized"),
        (status("duplicate", ARTICLES[:1]), "duplicate"),
        (status("duplicate", article_id="a1"), "the same text as another file's (article a1)"),
        (status("rejected", reason_code="EMPTY", reason="It is\nempty."), "rejected (EMPTY): It is empty."),
    ],
)
def test_an_end_is_told_in_a_few_words(file: FileStatus, words: str) -> None:
    assert ending(file) == words
