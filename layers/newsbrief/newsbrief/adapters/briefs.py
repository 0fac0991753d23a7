"""DynamoDB: a brief and its items, stored in one transaction and once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from newsbrief import keys
from newsbrief.items import items_of

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.service_resource import Table

    from newsbrief.brief import Brief

_TRANSACTION_LIMIT = 100


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
        """Write a brief and its items in one transaction; False if the article already has one.

        A brief of more items than a transaction takes has the surplus written first, so that its BRIEF item,
        by which readers know it, still appears last and at once with the rest.
        """
        whole, *claims = items_of(brief, keys.expires_at(datetime.now(UTC), self._retention_days))
        surplus = claims[_TRANSACTION_LIMIT - 1 :]
        for at in range(0, len(surplus), _TRANSACTION_LIMIT):
            self._put_together(surplus[at : at + _TRANSACTION_LIMIT])
        try:
            self._put_together([whole, *claims[: _TRANSACTION_LIMIT - 1]], only_if_new=whole["pk"])
        except ClientError as error:
            reasons = error.response.get("CancellationReasons", [])
            if any(reason.get("Code") == "ConditionalCheckFailed" for reason in reasons):
                return False
            raise
        return True

    def _put_together(self, items: list[dict[str, Any]], only_if_new: str | None = None) -> None:
        puts = [
            {
                "Put": {
                    "TableName": self._table.name,
                    "Item": item,
                    **(
                        {"ConditionExpression": "attribute_not_exists(pk)"}
                        if only_if_new and item["sk"] == keys.BRIEF_SK
                        else {}
                    ),
                }
            }
            for item in items
        ]
        self._table.meta.client.transact_write_items(TransactItems=puts)  # type: ignore[arg-type]
