"""DynamoDB: what became of each dropped file. A state never moves backwards."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from newsbrief import keys
from newsbrief.adapters.article_list import listed_in
from newsbrief.adapters.status_item import StatusItems, same_version
from newsbrief.status import ENDS, PREDECESSORS, UNDER_WAY, Reason, State, place_of

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.service_resource import Table

    from newsbrief.adapters.queue import S3Object
    from newsbrief.article import Article, Source


class Files:
    """The states of the dropped files in the stack's table. `retention_days` 0 keeps them for ever."""

    def __init__(self, table: Table, retention_days: int) -> None:
        self._items = StatusItems(table)
        self._retention_days = retention_days

    def begin(self, file: S3Object) -> bool:
        """Open the status of a dropped version; whether there is anything to do for it.

        There isn't if a later version of the file is known, or if this one has come to its end before. A
        failed file is worked on again: that is what a redrive is for.
        """
        opened = self._items.update(
            file,
            {
                "kind": keys.FILE_KIND,
                "bucket": file.bucket,
                "key": file.key,
                "state": "received",
                "version_id": file.version_id,
                "sequencer": file.sequencer,
                "received_at": file.created_at.isoformat(),
                "month": keys.month_of("FILE", file.created_at.date()),
                "when": keys.file_when(file.created_at, file.sequencer),
                "expires_at": keys.expires_at(datetime.now(UTC), self._retention_days),
                # What an earlier version came to
                **dict.fromkeys(("reason_code", "reason", "article_id", "articles")),
            },
            "attribute_not_exists(pk) OR #sequencer < :sequencer",
            {"sequencer": file.sequencer},
        )
        return opened is not None or self._is_unfinished(file)

    def _is_unfinished(self, file: S3Object) -> bool:
        item = self._items.read(file)
        return item.get("sequencer") == file.sequencer and item.get("state") not in ENDS - {"failed"}

    def is_under_way(self, article: Article) -> bool:
        """Whether an article is still on its way to an end, in this very version of the file it was read from."""
        item = self._items.read(article.source)
        if item.get("version_id") != article.source.version_id:
            return False
        listed = listed_in(item)
        if not listed:
            return item.get("state") in UNDER_WAY
        place = place_of(article.article_id, listed)
        return place is not None and listed[place].state in UNDER_WAY

    def advance(
        self,
        file: S3Object | Source,
        state: State,
        article_id: str | None = None,
        reason: Reason | None = None,
        *,
        unlisted: bool = False,
    ) -> bool:
        """Move a file's state on, unless it has moved past that, or is of another version by now; whether it moved.

        With `unlisted` only if the file lists no articles: it holds one alone.
        """
        code, sentence = reason or (None, None)
        changes = {"state": state, "reason_code": code, "reason": sentence}
        if article_id:
            changes["article_id"] = article_id
        condition, values = _is_in(PREDECESSORS[state], file)
        if state in {"normalized", "duplicate"}:
            # A failed file that already has its article failed later than this step.
            condition += " AND (#state <> :failed OR attribute_not_exists(#article_id))"
        if unlisted:
            condition += " AND attribute_not_exists(#articles)"
        return self._items.update(file, changes, condition, values) is not None

    def explain(self, file: S3Object | Source, code: str, reason: str) -> None:
        """Say what an unfinished file waits for, without changing its state."""
        condition, values = _is_in(UNDER_WAY | {"failed"}, file)
        self._items.update(file, {"reason_code": code, "reason": reason}, condition, values)


def _is_in(states: frozenset[State], file: S3Object | Source) -> tuple[str, dict[str, Any]]:
    """The condition that this very version of a file is in one of these states, and its values, each by its name."""
    condition, values = same_version(file)
    places = ", ".join(f":{state}" for state in sorted(states))
    return f"{condition} AND #state IN ({places})", values | {state: state for state in states}
