"""DynamoDB: a brief and its items, stored in one transaction, once, or in place of an older one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from boto3.dynamodb.conditions import Key
from botocore.exceptions import ClientError
from pydantic_core import to_jsonable_python

from newsbrief import keys
from newsbrief.items import items_of
from newsbrief.summarize.bounds import bounded

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.service_resource import Table
    from mypy_boto3_dynamodb.type_defs import TransactWriteItemTypeDef

    from newsbrief.brief import Brief


_AT_ONCE = 100  # items that DynamoDB writes in one transaction


class Briefs:
    """The briefs in the stack's table. `retention_days` 0 keeps them for ever."""

    def __init__(self, table: Table, retention_days: int) -> None:
        self._table = table
        self._retention_days = retention_days

    def has(self, article_id: str) -> bool:
        """Whether the article has its brief."""
        return self.made_at(article_id) is not None

    def made_at(self, article_id: str) -> datetime | None:
        """When the article's brief was made; None if it has none."""
        answer = self._table.get_item(
            Key={"pk": keys.article_pk(article_id), "sk": keys.BRIEF_SK},
            ProjectionExpression="provenance.created_at",
            ConsistentRead=True,
        )
        item: Any = answer.get("Item")
        return datetime.fromisoformat(item["provenance"]["created_at"]) if item else None

    def store(self, brief: Brief, instead_of: datetime | None = None) -> bool:
        """Write a brief and its items in one transaction, so that no reader sees half of it.

        An article that has a brief keeps it, unless it is the one made at `instead_of`, whose items go in the same
        transaction. False if another brief came first.
        """
        items = items_of(brief, keys.expires_at(datetime.now(UTC), self._retention_days))
        left = self._sort_keys(brief.article_id) - {item["sk"] for item in items} if instead_of else set()
        if len(items) + len(left) > _AT_ONCE:
            # Too much for one transaction: first a brief as short as it must be for the old items to go with it.
            room = max(_AT_ONCE - len(left) - 1, 0)
            if not self.store(bounded(brief, room), instead_of):
                return False
            return self.store(brief, brief.provenance.created_at)
        writes = [self._put(item, instead_of) for item in items]
        writes += [self._delete(brief.article_id, sk) for sk in sorted(left)]
        try:
            self._table.meta.client.transact_write_items(TransactItems=writes)
        except ClientError as error:
            reasons = error.response.get("CancellationReasons", [])
            if any(reason.get("Code") == "ConditionalCheckFailed" for reason in reasons):
                return False
            raise
        return True

    def _sort_keys(self, article_id: str) -> set[str]:
        """Those of all items of an article; they are fewer than a page of the table holds."""
        found = self._table.query(
            KeyConditionExpression=Key("pk").eq(keys.article_pk(article_id)),
            ProjectionExpression="sk",
            ConsistentRead=True,
        )
        return {str(item["sk"]) for item in found["Items"]}

    def _put(self, item: dict[str, Any], instead_of: datetime | None) -> TransactWriteItemTypeDef:
        """A put; the brief's own, by which readers know it, only if the article has none, or still has the old one."""
        if item["sk"] != keys.BRIEF_SK:
            return {"Put": {"TableName": self._table.name, "Item": item}}
        if instead_of is None:
            return {
                "Put": {
                    "TableName": self._table.name,
                    "Item": item,
                    "ConditionExpression": "attribute_not_exists(pk)",
                }
            }
        return {
            "Put": {
                "TableName": self._table.name,
                "Item": item,
                "ConditionExpression": "provenance.created_at = :old",
                "ExpressionAttributeValues": {":old": to_jsonable_python(instead_of)},
            }
        }

    def _delete(self, article_id: str, sk: str) -> TransactWriteItemTypeDef:
        return {"Delete": {"TableName": self._table.name, "Key": {"pk": keys.article_pk(article_id), "sk": sk}}}
