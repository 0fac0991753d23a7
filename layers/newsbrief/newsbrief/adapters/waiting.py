"""How long a record waits on the queue for its next try, and what its message says of the waits before."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from newsbrief.errors import Failed, TryLater

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
    from mypy_boto3_sqs.type_defs import MessageAttributeValueTypeDef

LONGEST_DELAY = timedelta(minutes=15)  # the most that SQS delays a message
_FIRST_DELAY = timedelta(seconds=5)
_WAIT_AT_MOST = timedelta(days=1)
_REDRIVEN_AFTER = timedelta(minutes=1)
_WAITED_SINCE = "waitedSince"
_PUT_BACK_AT = "putBackAt"
_WAITS = "waits"


@dataclass(frozen=True)
class Waiting:
    """A record on its way back to the queue: `delay` until its next try, `so_far` since its first.

    `waits` is how often it has waited, this time included. An endless wait counts for nothing in either.
    """

    delay: timedelta
    so_far: timedelta
    waits: int

    def attributes(self) -> dict[str, MessageAttributeValueTypeDef]:
        """What the message that goes back tells the next try."""
        now = datetime.now(UTC)
        told = {_WAITED_SINCE: (now - self.so_far).timestamp(), _PUT_BACK_AT: now.timestamp(), _WAITS: self.waits}
        return {name: {"DataType": "Number", "StringValue": str(int(value))} for name, value in told.items()}


def waiting_of(message: SQSRecord, later: TryLater) -> Waiting:
    """How a message's record waits now; Failed once it has waited a whole day for what must pass within one."""
    if later.endless:
        # The day begins again after it.
        return Waiting(delay_for(0, later.after), timedelta(), 0)
    waits, since = _number(message, _WAITS) or 0, _number(message, _WAITED_SINCE)
    sent = int(message.attributes.sent_timestamp) / 1000
    put_back_at = _number(message, _PUT_BACK_AT)
    if since is None or put_back_at is None or sent - put_back_at > _REDRIVEN_AFTER.total_seconds():
        # New, or brought back from the dead-letter queue with the attributes it had: the day begins now.
        waits, since = 0, int(datetime.now(UTC).timestamp())
    so_far = datetime.now(UTC) - datetime.fromtimestamp(since, UTC)
    if so_far > _WAIT_AT_MOST:
        raise Failed(later.code, f"{later.reason} Given up after a day of waiting.")
    return Waiting(delay_for(waits, later.after), so_far, waits + 1)


def delay_for(waits: int, asked: timedelta | None) -> timedelta:
    """How long a message waits: what was asked for, else twice as long each time; jittered, 15 minutes at most."""
    pause = asked if asked is not None else _FIRST_DELAY * 2 ** min(waits, 10)
    jittered = max(pause, timedelta(seconds=1)) * random.uniform(1.0, 1.2)  # noqa: S311 - not a secret
    return min(jittered, LONGEST_DELAY)


def _number(message: SQSRecord, name: str) -> int | None:
    attribute = message.message_attributes[name]
    return int(attribute.string_value or 0) if attribute else None
