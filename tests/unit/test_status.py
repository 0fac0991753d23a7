import json

import pytest

from newsbrief.errors import Rejected
from newsbrief.status import ENDS, PREDECESSORS, ArticleStatus, FileStatus, Reason, State, end_of, listed, place_of
from tests.samples import LIMITS, article_of

FERRY = article_of("The ferry of Lund was late on Sunday.\n\nNobody on the quay knew why.")
NO_TEXT = Rejected("NO_TEXT", "The article has no words. Drop it again with its text.")
# What DynamoDB takes for one item, less what a status holds besides its articles: keys of 1,024 characters, twice.
ITEM_LIMIT = 400 * 1024 - 10_000


def articles(*states: State) -> list[ArticleStatus]:
    """Articles in these states, the bad ones with a reason of their own."""
    return [
        ArticleStatus(
            article_id=f"id{number}",
            state=state,
            reason_code=f"CODE{number}" if state in {"rejected", "failed"} else None,
            reason=f"Reason {number}." if state in {"rejected", "failed"} else None,
        )
        for number, state in enumerate(states, 1)
    ]


@pytest.mark.parametrize(
    ("states", "end"),
    [
        (["summarized", "summarized"], ("summarized", None)),
        (["duplicate", "summarized"], ("summarized", None)),
        (["duplicate", "duplicate"], ("duplicate", None)),
        (
            ["rejected", "summarized", "rejected"],
            ("summarized", ("PARTLY_REJECTED", "2 of 3 articles were rejected; `articles` says why.")),
        ),
        (
            ["duplicate", "rejected"],
            ("duplicate", ("PARTLY_REJECTED", "1 of 2 articles was rejected; `articles` says why.")),
        ),
        (
            ["rejected", "rejected"],
            ("rejected", ("CODE1", "None of the 2 articles can be used; the first: Reason 1.")),
        ),
        (
            ["summarized", "rejected", "failed", "failed"],
            ("failed", ("CODE3", "2 of 4 articles failed; the first: Reason 3.")),
        ),
    ],
)
def test_a_files_end_is_told_from_its_articles_ends(states: list[State], end: tuple[State, Reason | None]) -> None:
    assert end_of(articles(*states)) == end


@pytest.mark.parametrize("under_way", ["received", "normalized"])
@pytest.mark.parametrize("end", sorted(ENDS))
def test_while_an_article_is_under_way_its_file_has_no_end(end: State, under_way: State) -> None:
    assert end_of(articles(end, under_way)) is None
    assert end_of([]) is None


def test_articles_are_listed_in_their_order_and_a_text_only_once() -> None:
    other = article_of("The mayor of Lund spoke about the ferry.")
    found = listed([FERRY, NO_TEXT, other, FERRY])
    assert [(article.article_id, article.state, article.reason_code) for article in found] == [
        (FERRY.article_id, "received", None),
        (None, "rejected", "NO_TEXT"),
        (other.article_id, "received", None),
        (FERRY.article_id, "duplicate", None),
    ]
    assert (found[0].title, found[1].title) == (FERRY.title, None)
    assert place_of(FERRY.article_id, found) == 0
    assert place_of("no-such-article", found) is None


def test_the_longest_list_fits_in_one_item() -> None:
    wide = FERRY.model_copy(update={"title": "𝔉" * 1000})
    one = listed([wide])[0].moved("failed", ("MODEL_REJECTED_REQUEST", "𝔉" * 5000))
    assert one is not None
    assert one.title == "𝔉" * 79 + "…"
    stored = json.dumps([one.model_dump(exclude_none=True)] * LIMITS.max_articles, ensure_ascii=False)
    assert len(stored.encode()) < ITEM_LIMIT


def test_an_article_moves_only_forward_and_a_failed_one_home() -> None:
    [received] = listed([FERRY])
    failed = received.moved("failed", ("INTERNAL", "A bug."))
    assert failed is not None
    assert (failed.reason_code, failed.reason, failed.title) == ("INTERNAL", "A bug.", FERRY.title)
    home = failed.moved("summarized")
    assert home is not None
    assert (home.state, home.reason_code, home.reason) == ("summarized", None, None)
    for end in ENDS:
        assert home.moved(end) is None
        assert end not in PREDECESSORS[end]


def test_a_file_with_one_article_has_no_list() -> None:
    fields = {"bucket": "b", "key": "k", "state": "summarized", "article_id": "a", "sequencer": "1"}
    times = dict.fromkeys(("received_at", "updated_at"), "2024-05-20T09:30:00Z")
    one = FileStatus.model_validate(fields | times)
    assert one.articles == []
    assert "articles" not in one.model_dump(mode="json")
    several = one.model_copy(update={"articles": articles("summarized")})
    assert several.model_dump(mode="json")["articles"][0]["state"] == "summarized"
