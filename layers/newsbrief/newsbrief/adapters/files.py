"""DynamoDB: what became of each dropped file. A state never moves backwards."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from newsbrief import keys
from newsbrief.status import ENDS, PREDECESSORS, State

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.service_resource import Table

    from newsbrief.adapters.queue import S3Object
    from newsbrief.article import Source

_REFUSED = "ConditionalCheckFailedException"


class Files:
    """The states of the dropped files in the stack's table. `retention_days` 0 keeps them for ever."""

    def __init__(self, table: Table, retention_days: int) -> None:
        self._table = table
        self._retention_days = retention_days

    def begin(self, file: S3Object) -> bool:
        """Open the status of a dropped version; whether there is anything to do for it.

        There isn't if a later version of the file is known, or if this one has come to its end before. A
        failed file is worked on again: that is what a redrive is for.
        """
        now = _now()
        fields = {
            "kind": keys.FILE_KIND,
            "bucket": file.bucket,
            "key": file.key,
            "state": "received",
            "version_id": file.version_id,
            "sequencer": file.sequencer,
            "received_at": file.created_at.isoformat(),
            "updated_at": now,
            "month": keys.month_of("FILE", file.created_at.date()),
            "when": keys.file_when(file.created_at, file.sequencer),
            "expires_at": keys.expires_at(datetime.now(UTC), self._retention_days),
        }
        given = {name: value for name, value in fields.items() if value is not None}
        try:
            self._update(
                file.bucket,
                file.key,
                given,
                remove=["reason_code", "reason", "article_id", *(fields.keys() - given.keys())],
                condition="attribute_not_exists(pk) OR #sequencer < :sequencer",
            )
        except ClientError as error:
            if error.response["Error"]["Code"] != _REFUSED:
                raise
            return self._is_unfinished(file)
        return True

    def _is_unfinished(self, file: S3Object) -> bool:
        item = self._item(file)
        return item.get("sequencer") == file.sequencer and item.get("state") not in ENDS - {"failed"}

    def is_under_way(self, source: Source) -> bool:
        """Whether this very version of a file is still on its way to an end."""
        item = self._item(source)
        return item.get("version_id") == source.version_id and item.get("state") in {"received", "normalized"}

    def _item(self, file: S3Object | Source) -> dict[str, Any]:
        key = {"pk": keys.file_pk(file.bucket, file.key), "sk": keys.STATUS_SK}
        return dict(self._table.get_item(Key=key, ConsistentRead=True).get("Item", {}))

    def advance(
        self,
        file: S3Object | Source,
        state: State,
        article_id: str | None = None,
        reason: tuple[str, str] | None = None,
    ) -> bool:
        """Move a file's state on; False if it has moved past that, or is of another version by now.

        `reason` is a reason code and a sentence.
        """
        fields = {"state": state, "updated_at": _now(), "article_id": article_id}
        if reason:
            fields |= {"reason_code": reason[0], "reason": reason[1]}
        condition = _same_version(file) + f" AND #state IN ({_placeholders(PREDECESSORS[state])})"
        if state in {"normalized", "duplicate"}:
            # A failed file that already has its article failed later than this step.
            condition += " AND (#state <> :failed OR attribute_not_exists(article_id))"
        return self._update_if(
            file,
            fields,
            remove=[] if reason else ["reason_code", "reason"],
            condition=condition,
            values={f":{name}": name for name in (*PREDECESSORS[state], "failed")},
        )

    def explain(self, file: S3Object | Source, code: str, reason: str) -> bool:
        """Say what an unfinished file waits for, without changing its state."""
        return self._update_if(
            file,
            {"reason_code": code, "reason": reason, "updated_at": _now()},
            remove=[],
            condition=_same_version(file) + " AND #state IN (:received, :normalized, :failed)",
            values={f":{state}": state for state in ("received", "normalized", "failed")},
        )

    def _update_if(
        self,
        file: S3Object | Source,
        fields: dict[str, Any],
        remove: list[str],
        condition: str,
        values: dict[str, Any],
    ) -> bool:
        given = {name: value for name, value in fields.items() if value is not None}
        version = {":version_id": file.version_id} if file.version_id else {}
        used = {name: value for name, value in {**values, **version}.items() if name in condition}
        try:
            self._update(file.bucket, file.key, given, remove, condition, used)
        except ClientError as error:
            if error.response["Error"]["Code"] != _REFUSED:
                raise
            return False
        return True

    def _update(
        self,
        bucket: str,
        key: str,
        fields: dict[str, Any],
        remove: list[str],
        condition: str,
        values: dict[str, Any] | None = None,
    ) -> None:
        names = {f"#{name}": name for name in [*fields, *remove]} | {"#state": "state"}
        expression = "SET " + ", ".join(f"#{name} = :{name}" for name in fields)
        if remove:
            expression += " REMOVE " + ", ".join(f"#{name}" for name in remove)
        self._table.update_item(
            Key={"pk": keys.file_pk(bucket, key), "sk": keys.STATUS_SK},
            UpdateExpression=expression,
            ConditionExpression=condition,
            ExpressionAttributeNames=names,
            ExpressionAttributeValues={f":{name}": value for name, value in fields.items()} | (values or {}),
        )


def _same_version(file: S3Object | Source) -> str:
    return "version_id = :version_id" if file.version_id else "attribute_not_exists(version_id)"


def _placeholders(states: frozenset[State]) -> str:
    return ", ".join(f":{state}" for state in sorted(states))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
