"""SQS: S3's notifications in messages, and messages that go back to wait.

Every record of a message is worked on its own. A record that must wait goes back as a message of its own with a
delay, so waiting costs no receive. A record that fails by a bug makes its message come back soon, and the last
receive marks it as failed before SQS moves the message to the dead-letter queue; one that only an operator can mend
is marked and moved there at once.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

from newsbrief.errors import Failed, TryLater

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from aws_lambda_powertools.utilities.data_classes.s3_event import S3EventRecord
    from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
    from mypy_boto3_sqs import SQSClient

_FIRST_DELAY = timedelta(seconds=5)
_LONGEST_DELAY = timedelta(minutes=15)  # the most that SQS delays a message
_WAIT_AT_MOST = timedelta(days=1)
_RETRY_STEP = timedelta(seconds=5)
_REDRIVEN_AFTER = timedelta(minutes=1)
_WAITED_SINCE = "waitedSince"
_PUT_BACK_AT = "putBackAt"
_WAITS = "waits"


@dataclass(frozen=True)
class S3Object:
    """One created object, as an S3 notification tells of it. `key` is decoded, `size` in bytes."""

    bucket: str
    key: str
    version_id: str | None
    sequencer: str
    size: int
    created_at: datetime

    @classmethod
    def of(cls, record: S3EventRecord) -> S3Object:
        """The object that an S3 notification record is about."""
        thing = record.s3.get_object
        return cls(
            bucket=record.s3.bucket.name,
            key=unquote_plus(thing.key),
            version_id=thing.version_id,
            sequencer=thing.sequencer,
            size=thing.size,
            created_at=datetime.fromisoformat(record.event_time).astimezone(UTC),
        )


@dataclass(frozen=True)
class Waiting:
    """A record on its way back to the queue: `delay` until its next try, `so_far` since its first."""

    delay: timedelta
    so_far: timedelta


class Inbound:
    """The queue that feeds a function, and its dead-letter queue.

    A message is worked on `max_receives` times. SQS must let it be received once more before it moves it away:
    should every one of those invocations have been cut off, that last receive still marks the files as failed.
    """

    def __init__(self, sqs: SQSClient, queue_url: str, dlq_url: str, max_receives: int) -> None:
        self._sqs = sqs
        self._url = queue_url
        self._dlq_url = dlq_url
        self._max_receives = max_receives

    def each_object(
        self,
        message: SQSRecord,
        work: Callable[[S3Object], None],
        on_wait: Callable[[S3Object, TryLater, Waiting], None],
        on_failure: Callable[[S3Object, Exception], None],
    ) -> None:
        """Work on every created object that a message tells of; ExceptionGroup if any is to be retried.

        `on_wait` hears of a record that goes back with a delay, `on_failure` of one that is given up. A message
        that can't be read raises as it is.
        """
        try:
            records = list(created(message))
        except Exception:
            self._come_back_soon(message)
            raise
        errors: list[Exception] = []
        for record in records:
            try:
                self._one(message, record, work, on_wait, on_failure)
            except Exception as error:  # noqa: BLE001 - one bad record must not stop its neighbours; raised below
                errors.append(error)
        if errors:
            self._come_back_soon(message)
            raise ExceptionGroup(f"{len(errors)} record(s) of message {message.message_id} failed", errors)

    def _one(
        self,
        message: SQSRecord,
        record: S3EventRecord,
        work: Callable[[S3Object], None],
        on_wait: Callable[[S3Object, TryLater, Waiting], None],
        on_failure: Callable[[S3Object, Exception], None],
    ) -> None:
        target = S3Object.of(record)
        try:
            self._check_not_cut_off(message)
            try:
                work(target)
            except TryLater as later:
                waits, waiting = _waiting(message, later)
                on_wait(target, later, waiting)
                self._put_back(record, waits, waiting)
        except Failed as failed:
            # Only an operator can mend it, so it goes to the dead-letter queue at once.
            on_failure(target, failed)
            self._sqs.send_message(QueueUrl=self._dlq_url, MessageBody=json.dumps({"Records": [record.raw_event]}))
        except Exception as error:
            if _receives(message) >= self._max_receives:
                on_failure(target, error)
            raise

    def _check_not_cut_off(self, message: SQSRecord) -> None:
        if _receives(message) > self._max_receives:
            raise CutOff(f"{self._max_receives} invocations were cut off.")

    def _put_back(self, record: S3EventRecord, waits: int, waiting: Waiting) -> None:
        """Send one record as a new message with a delay."""
        now = datetime.now(UTC)
        told = {_WAITED_SINCE: (now - waiting.so_far).timestamp(), _PUT_BACK_AT: now.timestamp(), _WAITS: waits + 1}
        self._sqs.send_message(
            QueueUrl=self._url,
            MessageBody=json.dumps({"Records": [record.raw_event]}),
            DelaySeconds=int(waiting.delay.total_seconds()),
            MessageAttributes={
                name: {"DataType": "Number", "StringValue": str(int(value))} for name, value in told.items()
            },
        )

    def _come_back_soon(self, message: SQSRecord) -> None:
        """Retry after seconds rather than after the visibility time-out, which is there for lost invocations."""
        receives = _receives(message)
        pause = timedelta() if receives >= self._max_receives else _RETRY_STEP * 2 ** (receives - 1)
        self._sqs.change_message_visibility(
            QueueUrl=self._url,
            ReceiptHandle=message.receipt_handle,
            VisibilityTimeout=int(min(pause, _LONGEST_DELAY).total_seconds()),
        )


class CutOff(Exception):
    """Every invocation that worked on a message ended without a word: out of time or memory."""


def created(message: SQSRecord) -> Iterator[S3EventRecord]:
    """The created objects of an S3 notification; none for S3's test event and for deletions."""
    body: dict[str, Any] = message.json_body
    if body.get("Event") == "s3:TestEvent":
        return
    for record in message.decoded_nested_s3_event.records:
        if record.event_name.startswith("ObjectCreated:"):
            yield record


def delay_for(waits: int, asked: timedelta | None) -> timedelta:
    """How long a message waits: what was asked for, else twice as long each time; jittered, 15 minutes at most."""
    pause = asked if asked is not None else _FIRST_DELAY * 2 ** min(waits, 10)
    jittered = max(pause, timedelta(seconds=1)) * random.uniform(1.0, 1.2)  # noqa: S311 - not a secret
    return min(jittered, _LONGEST_DELAY)


def _receives(message: SQSRecord) -> int:
    return int(message.attributes.approximate_receive_count)


def _waiting(message: SQSRecord, later: TryLater) -> tuple[int, Waiting]:
    """How often the message has waited, and how it waits now; Failed once it has waited a whole day."""
    waits, since = _number(message, _WAITS) or 0, _number(message, _WAITED_SINCE)
    sent = int(message.attributes.sent_timestamp) / 1000
    put_back_at = _number(message, _PUT_BACK_AT)
    if since is None or put_back_at is None or sent - put_back_at > _REDRIVEN_AFTER.total_seconds():
        # New, or brought back from the dead-letter queue with the attributes it had: the day begins now.
        waits, since = 0, int(datetime.now(UTC).timestamp())
    so_far = datetime.now(UTC) - datetime.fromtimestamp(since, UTC)
    if so_far > _WAIT_AT_MOST:
        raise Failed(later.code, f"{later.reason} Given up after a day of waiting.")
    return waits, Waiting(delay_for(waits, later.after), so_far)


def _number(message: SQSRecord, name: str) -> int | None:
    attribute = message.message_attributes[name]
    return int(attribute.string_value or 0) if attribute else None
