"""DynamoDB: a brief and its items, stored in one transaction and once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from newsbrief import keys
from newsbrief.items import items_of

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.service_resource import Table
    from mypy_boto3_dynamodb.type_defs import TransactWriteItemTypeDef

    from newsbrief.brief import Brief


class Briefs:
    """The briefs in the stack's table. `retention_days` 0 keeps them for ever."""

    def __init__(self, table: Table, retention_days: int) -> None:
        self._table = table
        self._retention_days = retention_days

    def has(self, article_id: str) -> bool:
        """Whether the article has its brief."""
        answer = self._table.get_item(
            Key={"pk": keys.article_pk(article_id), "sk": keys.BRIEF_SK},
            ProjectionExpression="pk",
            ConsistentRead=True,
        )
        return "Item" in answer

    def store(self, brief: Brief) -> bool:
        """Write a brief and its items in one transaction; False if the article already has one."""
        items = items_of(brief, keys.expires_at(datetime.now(UTC), self._retention_days))
        try:
            self._table.meta.client.transact_write_items(TransactItems=[self._put(item) for item in items])
        except ClientError as error:
            reasons = error.response.get("CancellationReasons", [])
            if any(reason.get("Code") == "ConditionalCheckFailed" for reason in reasons):
                return False
            raise
        return True

    def _put(self, item: dict[str, Any]) -> TransactWriteItemTypeDef:
        """A put; the brief's own, by which readers know it, only if the article has none."""
        if item["sk"] == keys.BRIEF_SK:
            return {
                "Put": {
                    "TableName": self._table.name,
                    "Item": item,
                    "ConditionExpression": "attribute_not_exists(pk)",
                }
            }
        return {"Put": {"TableName": self._table.name, "Item": item}}
