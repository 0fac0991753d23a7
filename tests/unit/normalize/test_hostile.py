"""Files made to keep a worker busy, and metadata made to break it."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.limits import Limits
from tests.samples import LIMITS, article_from, article_of, dropped

GENEROUS = Limits(max_bytes=11_000_000, max_words=10_000_000)


@pytest.mark.parametrize(
    "hostile",
    [
        "```a\n" * 100_000,
        "# a" + "#" * 200_000 + "b",
        "# a" + " #" * 100_000 + "b",
        "---\ntitle: a" + " " * 200_000 + "b\n---\nText",
        ("The harbour board met on Tuesday to hear the fishermen\n") * 100_000,
        "( – " * 300_000,
        "a\n\n" + "By Ana Moss\n\n" * 50_000,
    ],
    ids=["fences", "hashes", "spaced hashes", "front matter", "hard-wrapped", "lost datelines", "bylines"],
)
def test_work_grows_with_the_file_and_no_faster(hostile: str) -> None:
    """Linear work takes a moment; a pattern tried in every possible way would hold up the whole suite."""
    reasons = set()
    for key in ("a.txt", "a.md"):
        try:
            article_from(dropped(hostile, key), GENEROUS)
        except Rejected as rejected:
            reasons.add(rejected.code)
    assert reasons <= {"NO_TEXT"}


def test_a_text_without_spaces_is_limited_by_its_characters() -> None:
    limits = Limits(max_bytes=1_000_000, max_words=100)
    assert article_from(dropped("船" * 2000), limits).words == 1
    with pytest.raises(Rejected, match=r"2,001 characters.*Split the file"):
        article_from(dropped("船" * 2001), limits)


def test_fenced_code_and_heading_marks_go_and_the_rest_stays() -> None:
    text = "# Ferries ##\n\n```py\nx = 1\n```\n\n## About C#\n\nThe boats return.\n\n```\nnever closed"
    assert article_of(text, "a.md").text.split("\n\n") == [
        "Ferries",
        "About C#",
        "The boats return.",
        "never closed",
    ]


def test_metadata_has_no_control_or_format_characters() -> None:
    article = article_of(
        "---\ntitle: Fer\u202eries\n---\nThe boats return.",
        "a.md",
        metadata={"publisher": "Lund\x00\u200b Daily", "byline": "=?utf-8?q?Ana=00=0AMoss?="},
    )
    assert (article.title, article.publisher, article.byline) == ("Ferries", "Lund Daily", "Ana Moss")


@given(st.one_of(st.text(), st.text("=?utf8-7qb+2A é\n").map(lambda word: f"=?utf-8?q?{word}?={word}")))
@example("xx?b?=?éxx?b?=?utf-7?q?+2A?=")
@example("=?utf-7?q?+2A?=")
@example("=?utf-8?b?a?=")
@example("=?nothing?q?a?=")
@example("0000-13")
def test_any_metadata_value_gives_printable_metadata(value: str) -> None:
    names = ("title", "byline", "publisher", "url", "language", "published")
    article = article_of("The boats return.", metadata=dict.fromkeys(names, value))
    for known in (article.title, article.byline, article.publisher, article.url, article.language):
        assert not {unicodedata.category(char) for char in known or ""} & {"Cc", "Cs", "Cn"}
    assert article_from(dropped("The boats return."), LIMITS).article_id == article.article_id
