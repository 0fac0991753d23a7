"""SQS: S3's notifications in messages, and messages that go back to wait.

Every record of a message is worked on its own. A record that must wait goes back as a message of its own with a
delay, so waiting costs no receive; a record that fails makes its message come back soon, and the last receive
marks it as failed before SQS moves the message to the dead-letter queue.
"""

from __future__ import annotations

import json
import random
import time
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
_WAITED_SINCE = "waitedSince"
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


class Inbound:
    """The queue that feeds a function."""

    def __init__(self, sqs: SQSClient, queue_url: str, max_receives: int) -> None:
        self._sqs = sqs
        self._url = queue_url
        self._max_receives = max_receives

    def each_object(
        self,
        message: SQSRecord,
        work: Callable[[S3Object], None],
        on_wait: Callable[[S3Object, TryLater, timedelta], None],
        on_last_failure: Callable[[S3Object, Exception], None],
    ) -> None:
        """Work on every created object that a message tells of; ExceptionGroup if any of them failed.

        `on_wait` hears of a record that went back with a delay, `on_last_failure` of one that failed for the
        last time. A message that can't be read raises as it is.
        """
        try:
            targets = [(record, S3Object.of(record)) for record in created(message)]
            self._each(message, targets, work, on_wait, on_last_failure)
        except Exception:
            self._come_back_soon(message)
            raise

    def _each(
        self,
        message: SQSRecord,
        targets: list[tuple[S3EventRecord, S3Object]],
        work: Callable[[S3Object], None],
        on_wait: Callable[[S3Object, TryLater, timedelta], None],
        on_last_failure: Callable[[S3Object, Exception], None],
    ) -> None:
        errors: list[Exception] = []
        for record, target in targets:
            try:
                try:
                    work(target)
                except TryLater as later:
                    on_wait(target, later, self._put_back(message, record, later))
            except Exception as error:  # noqa: BLE001 - one bad record must not stop its neighbours; raised below
                errors.append(error)
                if self._is_last(message):
                    on_last_failure(target, error)
        if errors:
            raise ExceptionGroup(f"{len(errors)} record(s) of message {message.message_id} failed", errors)

    def _put_back(self, message: SQSRecord, record: S3EventRecord, later: TryLater) -> timedelta:
        """Send one record as a new message with a delay; Failed once it has waited a whole day."""
        since, waits = _waited(message)
        if time.time() - since > _WAIT_AT_MOST.total_seconds():
            raise Failed(later.code, f"{later.reason} Given up after a day of waiting.")
        delay = delay_for(waits, later.after)
        self._sqs.send_message(
            QueueUrl=self._url,
            MessageBody=json.dumps({"Records": [record.raw_event]}),
            DelaySeconds=int(delay.total_seconds()),
            MessageAttributes={
                _WAITED_SINCE: {"DataType": "Number", "StringValue": str(int(since))},
                _WAITS: {"DataType": "Number", "StringValue": str(waits + 1)},
            },
        )
        return delay

    def _is_last(self, message: SQSRecord) -> bool:
        return int(message.attributes.approximate_receive_count) >= self._max_receives

    def _come_back_soon(self, message: SQSRecord) -> None:
        """Retry after seconds rather than after the visibility time-out, which is there for lost invocations."""
        receives = int(message.attributes.approximate_receive_count)
        pause = timedelta() if self._is_last(message) else _RETRY_STEP * 2 ** (receives - 1)
        self._sqs.change_message_visibility(
            QueueUrl=self._url,
            ReceiptHandle=message.receipt_handle,
            VisibilityTimeout=int(min(pause, _LONGEST_DELAY).total_seconds()),
        )


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


def _waited(message: SQSRecord) -> tuple[float, int]:
    """Since when (epoch seconds) and how often a message has waited."""
    attributes = message.message_attributes
    since, waits = attributes[_WAITED_SINCE], attributes[_WAITS]
    return (
        float(since.string_value or 0) if since else time.time(),
        int(waits.string_value or 0) if waits else 0,
    )
