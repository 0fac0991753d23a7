"""DynamoDB: one dropped file's status item, read and changed on conditions."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from newsbrief import keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mypy_boto3_dynamodb.service_resource import Table

    from newsbrief.adapters.queue import S3Object
    from newsbrief.article import Source

_REFUSED = "ConditionalCheckFailedException"
_NAME = re.compile(r"#(\w+)")


class StatusItems:
    """The status items in the stack's table, found by bucket and key."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def read(self, file: S3Object | Source) -> dict[str, Any]:
        """The item as it is now; empty if there is none."""
        return dict(self._table.get_item(Key=_key(file), ConsistentRead=True).get("Item", {}))

    def update(
        self, file: S3Object | Source, changes: Mapping[str, Any], condition: str, values: Mapping[str, Any]
    ) -> dict[str, Any] | None:
        """Change attributes if the condition holds: the item as it is then, None if the condition didn't hold.

        An attribute changed to None is removed; a change may also name a place in a list (`articles[3]`). In the
        condition `#name` is an attribute and `:name` one of the values. `updated_at` is set with every change.
        """
        changes = {"updated_at": _now(), **changes}
        new = {name: value for name, value in changes.items() if value is not None}
        expression = "SET " + ", ".join(f"#{name} = :new_{number}" for number, name in enumerate(new))
        if gone := [f"#{name}" for name in changes if name not in new]:
            expression += " REMOVE " + ", ".join(gone)
        try:
            answer = self._table.update_item(
                Key=_key(file),
                UpdateExpression=expression,
                ConditionExpression=condition,
                ExpressionAttributeNames={f"#{name}": name for name in _NAME.findall(f"{expression} {condition}")},
                ExpressionAttributeValues={f":new_{number}": value for number, value in enumerate(new.values())}
                | {f":{name}": value for name, value in values.items()},
                ReturnValues="ALL_NEW",
            )
        except ClientError as error:
            if error.response["Error"]["Code"] != _REFUSED:
                raise
            return None
        return answer["Attributes"]

    def swap(self, file: S3Object | Source, seen: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
        """Change attributes if those that were seen still are what they were; the item as it is after that.

        What was seen as None must not be there.
        """
        condition, values = same_version(file)
        for number, (name, value) in enumerate(seen.items()):
            condition += f" AND attribute_not_exists(#{name})" if value is None else f" AND #{name} = :seen_{number}"
        values |= {f"seen_{number}": value for number, value in enumerate(seen.values()) if value is not None}
        return self.update(file, changes, condition, values) or self.read(file)


def same_version(file: S3Object | Source) -> tuple[str, dict[str, Any]]:
    """The condition that an item is of this very version of the file, and its values."""
    if file.version_id:
        return "#version_id = :version_id", {"version_id": file.version_id}
    return "attribute_not_exists(#version_id)", {}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _key(file: S3Object | Source) -> dict[str, str]:
    return {"pk": keys.file_pk(file.bucket, file.key), "sk": keys.STATUS_SK}
