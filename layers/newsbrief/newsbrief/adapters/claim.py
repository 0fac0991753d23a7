"""Idempotency: an article is worked on by one invocation at a time, so it costs one model call.

Powertools keeps the claims in the stack's own table, beside the briefs; they expire by its TTL attribute. What
keeps an article from being briefed again after that is its brief.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from aws_lambda_powertools.utilities.idempotency import (
    DynamoDBPersistenceLayer,
    IdempotencyConfig,
    idempotent_function,
)
from aws_lambda_powertools.utilities.idempotency.exceptions import IdempotencyAlreadyInProgressError

from newsbrief.errors import TryLater

if TYPE_CHECKING:
    from collections.abc import Callable

    from aws_lambda_powertools.utilities.typing import LambdaContext

_CLAIMED = timedelta(minutes=6)  # longer than the function may run, so that no claim ends before its work
_LOOK_AGAIN = timedelta(seconds=30)


class Claim:
    """Claims on articles, kept in the stack's table."""

    def __init__(self, table_name: str) -> None:
        self._store = DynamoDBPersistenceLayer(
            table_name=table_name,
            key_attr="pk",
            sort_key_attr="sk",
            static_pk_value="CLAIM",
            expiry_attr="expires_at",
        )

    def once(self, article_id: str, context: LambdaContext, work: Callable[[], None]) -> None:
        """Do the work unless it was done lately; TryLater if another invocation is at it."""
        config = IdempotencyConfig(expires_after_seconds=int(_CLAIMED.total_seconds()), lambda_context=context)

        @idempotent_function(  # type: ignore[untyped-decorator]
            data_keyword_argument="article_id",
            persistence_store=self._store,
            config=config,
            key_prefix="summarize",
        )
        def claimed(article_id: str) -> None:  # noqa: ARG001
            work()

        try:
            claimed(article_id=article_id)
        except IdempotencyAlreadyInProgressError as error:
            raise TryLater("IN_PROGRESS", "Another invocation is summarizing this article.", _LOOK_AGAIN) from error
