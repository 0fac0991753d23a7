"""Invocations that write to one file's list of articles at the same time, in the orders that could go wrong."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from newsbrief.adapters.article_list import ArticleLists
from newsbrief.adapters.files import Files
from newsbrief.adapters.queue import S3Object
from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.status import listed
from tests.integration.client import Client
from tests.samples import article_of

WORDS = ("first", "second", "third")
UNUSABLE = Rejected("NO_TEXT", "The article has no words. Drop it again with its text.")
FAULT = ("MODEL_REJECTED_REQUEST", "The key is wrong.")


class Scene:
    """One file with three articles, and whoever works on it."""

    def __init__(self, aws: Client, key: str) -> None:
        self.aws = aws
        self.file = S3Object(aws.inbox, key, "v1", "0A", 10, datetime(2024, 5, 20, tzinfo=UTC))
        self.found = [self.article(f"The {word} ferry of {key} was late.") for word in WORDS]
        self.files = Files(aws.table, 0)
        self.lists = ArticleLists(aws.table)
        assert self.files.begin(self.file)
        self.lists.open(self.file, listed(self.found))

    def article(self, text: str) -> Article:
        article = article_of(text)
        place = {"bucket": self.file.bucket, "key": self.file.key, "version_id": self.file.version_id}
        return article.model_copy(update={"source": article.source.model_copy(update=place)})

    def end(self, place: int, state: Any = "summarized", reason: Any = None, by: ArticleLists | None = None) -> None:
        article = self.found[place]
        assert (by or self.lists).advance(article.source, article.article_id, state, reason)

    @property
    def now(self) -> tuple[str, list[str]]:
        """The file's state and its articles'."""
        status = self.aws.status(self.file.key)
        return status["state"], [article["state"] for article in status["articles"]]

    def interrupted(self, before: Callable[[Mapping[str, Any]], bool], by: Callable[[], object]) -> ArticleLists:
        """Lists of another invocation, which something happens to just before its first such change."""
        lists = ArticleLists(self.aws.table)
        items, happened = lists._items, list[bool]()
        update = items.update

        def interrupting(file: Any, changes: Mapping[str, Any], *rest: Any) -> Any:
            if before(changes) and not happened:
                happened.append(True)
                by()
            return update(file, changes, *rest)

        items.update = interrupting  # type: ignore[method-assign, assignment]
        return lists


@pytest.fixture
def scene(aws: Client, request: pytest.FixtureRequest) -> Scene:
    return Scene(aws, f"lists/{request.node.name}.json")


def ends_file(changes: Mapping[str, Any]) -> bool:
    return changes.get("state") in {"summarized", "failed"}


def moves_article(changes: Mapping[str, Any]) -> bool:
    return any("[" in name for name in changes)


class Crash(Exception):
    """An invocation is cut off."""


def crash() -> None:
    raise Crash


def test_the_last_article_to_end_ends_its_file(scene: Scene) -> None:
    scene.lists.close(scene.file)
    assert scene.now == ("normalized", ["received"] * 3)
    scene.end(2)
    scene.end(0)
    assert scene.now == ("normalized", ["summarized", "received", "summarized"])
    scene.end(1)
    assert scene.now == ("summarized", ["summarized"] * 3)
    assert "reason_code" not in scene.aws.status(scene.file.key)


def test_ends_before_normalize_is_done_are_not_taken_back(scene: Scene) -> None:
    for place in range(3):
        scene.end(place)
    scene.lists.close(scene.file)
    assert scene.now == ("summarized", ["summarized"] * 3)


def test_of_two_that_end_at_once_one_ends_the_file(scene: Scene) -> None:
    scene.end(0)
    slow = scene.interrupted(moves_article, by=lambda: scene.end(2))
    scene.end(1, by=slow)
    assert scene.now == ("summarized", ["summarized"] * 3)


def test_who_saw_less_does_not_write_over_the_end(scene: Scene) -> None:
    scene.end(0, "failed", FAULT)
    scene.end(1, "failed", FAULT)
    scene.end(2)
    assert scene.aws.status(scene.file.key)["reason"] == "2 of 3 articles failed; the first: The key is wrong."
    # Both failed ones come home at once; the first has seen the other as failed when it is overtaken.
    slow = scene.interrupted(ends_file, by=lambda: scene.end(1))
    scene.end(0, by=slow)
    assert scene.now == ("summarized", ["summarized"] * 3)


def test_a_crash_between_the_articles_end_and_its_files_is_mended_by_the_retry(scene: Scene) -> None:
    scene.end(0)
    scene.end(1)
    with pytest.raises(Crash):
        scene.end(2, by=scene.interrupted(ends_file, by=crash))
    assert scene.now == ("received", ["summarized"] * 3)
    scene.end(2)
    assert scene.now == ("summarized", ["summarized"] * 3)


def test_a_file_that_ends_while_normalize_closes_it_stays_ended(scene: Scene) -> None:
    scene.files.advance(scene.file, "failed", reason=("INTERNAL", "normalize failed."))
    scene.end(0, "failed", FAULT)
    scene.end(1)
    redriven = scene.interrupted(lambda changes: changes.get("state") == "normalized", by=lambda: scene.end(2))
    redriven.close(scene.file)
    assert scene.now == ("failed", ["failed", "summarized", "summarized"])
    assert scene.aws.status(scene.file.key)["reason"] == "1 of 3 articles failed; the first: The key is wrong."


def test_normalize_that_failed_half_way_is_brought_home_by_its_redrive(scene: Scene) -> None:
    scene.end(0)
    scene.files.advance(scene.file, "failed", reason=("INTERNAL", "normalize failed."))
    assert scene.files.begin(scene.file)
    standing = scene.lists.open(scene.file, listed(scene.found))
    assert [article.state for article in standing] == ["summarized", "received", "received"]
    scene.lists.close(scene.file)
    assert scene.now == ("normalized", ["summarized", "received", "received"])
    scene.end(1, "rejected", ("MODEL_REFUSED", "The model refused."))
    scene.end(2)
    status = scene.aws.status(scene.file.key)
    assert (status["state"], status["reason_code"]) == ("summarized", "PARTLY_REJECTED")


def test_what_a_file_waits_for_is_forgotten_when_an_article_gets_on(scene: Scene) -> None:
    scene.files.explain(scene.found[0].source, "MODEL_UNAVAILABLE", "The model is down.")
    assert scene.aws.status(scene.file.key)["reason_code"] == "MODEL_UNAVAILABLE"
    scene.end(1)
    assert "reason_code" not in scene.aws.status(scene.file.key)


def test_nothing_changes_the_list_of_a_later_version(scene: Scene) -> None:
    later = replace(scene.file, version_id="v2", sequencer="0B")
    assert scene.files.begin(later)
    assert "articles" not in scene.aws.status(scene.file.key)
    assert scene.lists.open(scene.file, listed(scene.found)) == []
    scene.lists.open(later, listed(scene.found))
    scene.end(0)
    scene.lists.close(scene.file)
    assert scene.now == ("received", ["received"] * 3)
    assert not scene.files.is_under_way(scene.found[0])


def test_a_file_without_any_usable_article_ends_when_it_is_closed(aws: Client) -> None:
    scene = Scene(aws, "lists/unusable.json")
    other = replace(scene.file, key="lists/nothing.json")
    scene.files.begin(other)
    scene.lists.open(other, listed([UNUSABLE, UNUSABLE]))
    scene.lists.close(other)
    status = aws.status(other.key)
    assert (status["state"], status["reason_code"]) == ("rejected", "NO_TEXT")
    assert status["reason"].startswith("None of the 2 articles can be used; the first: ")


def test_another_releases_articles_replace_those_that_were_found_before(scene: Scene) -> None:
    found = listed([scene.found[1], UNUSABLE])
    assert scene.lists.open(scene.file, found) == found
    assert scene.now == ("received", ["received", "rejected"])
    assert scene.lists.advance(scene.found[0].source, scene.found[0].article_id, "summarized")
    assert scene.now == ("received", ["received", "rejected"])


def test_whether_an_article_is_under_way_is_told_by_its_own_state(scene: Scene) -> None:
    scene.lists.close(scene.file)
    scene.end(0, "failed", FAULT)
    assert [scene.files.is_under_way(article) for article in scene.found] == [False, True, True]


def test_the_longest_list_can_be_stored(aws: Client) -> None:
    scene = Scene(aws, "lists/longest.json")
    other = replace(scene.file, key=f"lists/{'ü' * 500}.json")
    scene.files.begin(other)
    wide = [
        one.model_copy(update={"article_id": f"{number:032}", "title": "𝔉" * 79 + "…", "reason": "𝔉" * 299 + "…"})
        for number, one in enumerate(listed([scene.found[0]]) * 200)
    ]
    assert scene.lists.open(other, wide) == wide
