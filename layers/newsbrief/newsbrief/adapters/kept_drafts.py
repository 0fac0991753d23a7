"""DynamoDB: what was done of a long article before the invocation's time was over. It expires by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pydantic import ValidationError

from newsbrief.summarize.parts import Done

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.service_resource import Table

_KEPT = timedelta(days=2)  # an article waits for a day at most
_ITEM_LIMIT = 390_000  # bytes; DynamoDB takes 400 KB an item with its names and keys


class KeptDrafts:
    """The drafts of one article's parts by one model, in the stack's table under a partition key of their own."""

    def __init__(self, table: Table, article_id: str, model: str) -> None:
        self._table = table
        self._article_id = article_id
        self._model = model

    def get(self, part: str) -> Done | None:
        """What became of a part, if it is known."""
        item = self._table.get_item(Key=self._key(part), ConsistentRead=True).get("Item", {})
        expires_at = item.get("expires_at", 0)
        if not item or int(str(expires_at)) < datetime.now(UTC).timestamp():
            return None
        try:
            return Done.model_validate_json(str(item["done"]))
        except ValidationError:
            return None  # written by another version of this program

    def put(self, part: str, done: Done) -> None:
        """Keep what became of a part; one too large for an item is asked for again."""
        content = done.model_dump_json()
        if len(content.encode()) > _ITEM_LIMIT:
            return
        expires_at = int((datetime.now(UTC) + _KEPT).timestamp())
        self._table.put_item(Item={**self._key(part), "done": content, "expires_at": expires_at})

    def _key(self, part: str) -> dict[str, str]:
        return {"pk": f"DRAFTS#{self._article_id}", "sk": f"{self._model}#{part}"}
