"""DynamoDB: the articles of a file that holds several, listed on the file's status with what became of each.

Many invocations write to one list at the same time. Each changes only its own article's place, on condition that it
is as it was read; then, if all have ended, the file's end, on condition that the list is as it was then. So whoever
writes last ends the file, nobody who saw less writes over that, and a retry ends what a crash in between left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsbrief.adapters.status_item import StatusItems, same_version
from newsbrief.status import UNDER_WAY, ArticleStatus, Reason, State, end_of, place_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mypy_boto3_dynamodb.service_resource import Table

    from newsbrief.adapters.queue import S3Object
    from newsbrief.article import Source

_NO_REASON = {"reason_code": None, "reason": None}


class ArticleLists:
    """The lists of articles in the stack's table."""

    def __init__(self, table: Table) -> None:
        self._items = StatusItems(table)

    def open(self, file: S3Object, articles: Sequence[ArticleStatus]) -> list[ArticleStatus]:
        """List a file's articles; the list that stands then, which is an earlier try's if that found the same ones.

        Empty if another version of the file has taken this one's place.
        """
        identities = [article.article_id for article in articles]
        new = [article.model_dump(exclude_none=True) for article in articles]
        item = self._items.read(file)
        while item.get("version_id") == file.version_id:
            standing = listed_in(item)
            if [article.article_id for article in standing] == identities:
                return standing
            # None yet; or those that another release found, of which none will be heard again.
            item = self._items.swap(file, {"articles": item.get("articles")}, {"articles": new})
        return []

    def advance(self, file: Source, article_id: str, state: State, reason: Reason | None = None) -> bool:
        """Move an article on, unless it has moved past that; and its file to its end, if all its articles have ended.

        False if the file lists no articles: it holds only this one.
        """
        item = self._items.read(file)
        if "articles" not in item:
            return False
        while item.get("version_id") == file.version_id:
            articles = listed_in(item)
            place = place_of(article_id, articles)
            moved = None if place is None else articles[place].moved(state, reason)
            if place is None or moved is None:
                self._end(file, item)
                break
            # What the file waited for is over, for one article at least.
            reason_over = _NO_REASON if item["state"] in UNDER_WAY else {}
            path = f"articles[{place}]"
            seen = {path: item["articles"][place], "state": item["state"]}
            item = self._items.swap(file, seen, {path: moved.model_dump(exclude_none=True), **reason_over})
        return True

    def close(self, file: S3Object) -> None:
        """Say that a file's articles are all on their way, or that they have ended."""
        item = self._items.read(file)
        if end_of(listed_in(item)):
            self._end(file, item)
            return
        condition, values = same_version(file)
        self._items.update(
            file,
            {"state": "normalized", **_NO_REASON},
            # A file that failed before its articles did is brought home; one that failed with them has ended.
            f"{condition} AND (#state = :received OR (#state = :failed AND #articles = :articles))",
            {**values, "received": "received", "failed": "failed", "articles": item.get("articles")},
        )

    def _end(self, file: S3Object | Source, item: Mapping[str, Any]) -> None:
        """Write a file's end, if its articles have come to theirs and it isn't written yet."""
        end = end_of(listed_in(item))
        if end is None:
            return
        state, reason = end
        code, sentence = reason or (None, None)
        if (item["state"], item.get("reason_code"), item.get("reason")) == (state, code, sentence):
            return
        changes = {"state": state, "reason_code": code, "reason": sentence}
        self._items.swap(file, {"articles": item["articles"]}, changes)


def listed_in(item: Mapping[str, Any]) -> list[ArticleStatus]:
    """The articles that a status item lists; none if the file holds only one, or isn't read yet."""
    return [ArticleStatus.model_validate(article) for article in item.get("articles", [])]
