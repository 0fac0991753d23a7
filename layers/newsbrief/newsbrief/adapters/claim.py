"""Idempotency: an article is worked on by one invocation at a time, so it costs one model call.

Powertools keeps the claims in the stack's own table, beside the briefs; they expire by its TTL attribute. What
keeps an article from being briefed again after that is its brief. Its decorators know nothing of work that awaits, so
its store is used as they use it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from aws_lambda_powertools.utilities.idempotency import DynamoDBPersistenceLayer, IdempotencyConfig
from aws_lambda_powertools.utilities.idempotency.exceptions import IdempotencyItemAlreadyExistsError

from newsbrief.errors import TryLater

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from aws_lambda_powertools.utilities.typing import LambdaContext
    from mypy_boto3_dynamodb import DynamoDBClient

CLAIMED = timedelta(minutes=6)  # longer than the function may run, so that no claim ends before its work
_LOOK_AGAIN = timedelta(seconds=30)


class Claim:
    """Claims on articles, kept in the stack's table."""

    def __init__(self, table_name: str, dynamodb: DynamoDBClient) -> None:
        self._store = DynamoDBPersistenceLayer(
            table_name=table_name,
            key_attr="pk",
            sort_key_attr="sk",
            static_pk_value="CLAIM",
            expiry_attr="expires_at",
            boto3_client=dynamodb,
        )
        config = IdempotencyConfig(expires_after_seconds=int(CLAIMED.total_seconds()))
        self._store.configure(config=config, key_prefix="summarize")

    async def once(
        self, article_id: str, again: datetime | None, context: LambdaContext, work: Callable[[], Awaitable[None]]
    ) -> None:
        """Do the work unless it was done lately; TryLater if another invocation is at it.

        Work that was asked for `again` is another than the first. A claim whose invocation was cut off ends with that
        invocation's time.
        """
        data = {"article_id": article_id} | ({"again": again.isoformat()} if again else {})
        try:
            self._store.save_inprogress(data=data, remaining_time_in_millis=context.get_remaining_time_in_millis())
        except IdempotencyItemAlreadyExistsError as error:
            before = error.old_data_record
            if before is not None and before.status == "COMPLETED":
                return
            raise TryLater("IN_PROGRESS", "Another invocation is summarizing this article.", _LOOK_AGAIN) from error
        try:
            await work()
        except Exception as error:
            self._store.delete_record(data=data, exception=error)
            raise
        self._store.save_success(data=data, result={})
