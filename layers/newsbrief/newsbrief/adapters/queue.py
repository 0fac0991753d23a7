"""SQS: S3's notifications in messages, and messages that go back to wait.

Every record of a message is worked on its own. A record that must wait goes back as a message of its own with a
delay, so waiting costs no receive. A record that fails by a bug makes its message come back soon, and the last
receive marks it as failed before SQS moves the message to the dead-letter queue; one that only an operator can mend
is marked and moved there at once.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

from newsbrief.adapters.waiting import LONGEST_DELAY, Waiting, waiting_of
from newsbrief.errors import Failed, TryLater
from newsbrief.keys import article_object_key

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from aws_lambda_powertools.utilities.data_classes.s3_event import S3EventRecord
    from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
    from mypy_boto3_sqs import SQSClient

_RETRY_STEP = timedelta(seconds=5)
_AGAIN = "newsbriefAgain"


@dataclass(frozen=True)
class S3Object:
    """One created object, as an S3 notification tells of it. `key` is decoded, `size` in bytes.

    `again` is not S3's: when somebody asked for its article to be briefed again.
    """

    bucket: str
    key: str
    version_id: str | None
    sequencer: str
    size: int
    created_at: datetime
    again: datetime | None = None

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
            again=datetime.fromisoformat(again) if (again := record.raw_event.get(_AGAIN)) else None,
        )


def again_record(articles_bucket: str, article_id: str, now: datetime) -> dict[str, Any]:
    """A record like S3's that has an article briefed again, unless its brief is newer than `now`."""
    return {
        "eventSource": "aws:s3",
        "eventTime": now.isoformat(),
        "eventName": "ObjectCreated:Put",
        "s3": {
            "bucket": {"name": articles_bucket},
            "object": {"key": article_object_key(article_id), "size": 0, "sequencer": ""},
        },
        _AGAIN: now.isoformat(),
    }


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
        with self._errors_of(message) as errors:
            for record in self._records(message):
                with _noted(errors), self._ends(message, record, on_wait, on_failure) as target:
                    work(target)

    async def each_object_async(
        self,
        message: SQSRecord,
        work: Callable[[S3Object], Awaitable[None]],
        on_wait: Callable[[S3Object, TryLater, Waiting], None],
        on_failure: Callable[[S3Object, Exception], None],
    ) -> None:
        """`each_object` with work that waits: other messages go on meanwhile."""
        with self._errors_of(message) as errors:
            for record in self._records(message):
                with _noted(errors), self._ends(message, record, on_wait, on_failure) as target:
                    await work(target)

    def _records(self, message: SQSRecord) -> list[S3EventRecord]:
        try:
            return list(created(message))
        except Exception:
            self._come_back_soon(message)
            raise

    @contextmanager
    def _errors_of(self, message: SQSRecord) -> Iterator[list[Exception]]:
        """Collects what happened to a message's records; it comes back if there is anything to retry."""
        errors: list[Exception] = []
        yield errors
        if errors:
            self._come_back_soon(message)
            raise ExceptionGroup(f"{len(errors)} record(s) of message {message.message_id} failed", errors)

    @contextmanager
    def _ends(
        self,
        message: SQSRecord,
        record: S3EventRecord,
        on_wait: Callable[[S3Object, TryLater, Waiting], None],
        on_failure: Callable[[S3Object, Exception], None],
    ) -> Iterator[S3Object]:
        """Gives the object of a record, and after the work on it does with the record what its end asks for."""
        target = S3Object.of(record)
        try:
            self._check_not_cut_off(message)
            try:
                yield target
            except TryLater as later:
                waiting = waiting_of(message, later)
                on_wait(target, later, waiting)
                self._put_back(record, waiting)
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

    def _put_back(self, record: S3EventRecord, waiting: Waiting) -> None:
        """Send one record as a new message with a delay."""
        self._sqs.send_message(
            QueueUrl=self._url,
            MessageBody=json.dumps({"Records": [record.raw_event]}),
            DelaySeconds=int(waiting.delay.total_seconds()),
            MessageAttributes=waiting.attributes(),
        )

    def _come_back_soon(self, message: SQSRecord) -> None:
        """Retry after seconds rather than after the visibility time-out, which is there for lost invocations."""
        receives = _receives(message)
        pause = timedelta() if receives >= self._max_receives else _RETRY_STEP * 2 ** (receives - 1)
        self._sqs.change_message_visibility(
            QueueUrl=self._url,
            ReceiptHandle=message.receipt_handle,
            VisibilityTimeout=int(min(pause, LONGEST_DELAY).total_seconds()),
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


@contextmanager
def _noted(errors: list[Exception]) -> Iterator[None]:
    """Notes an error instead of raising it: one bad record must not stop its neighbours."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - raised again with the others, as a group
        errors.append(error)


def _receives(message: SQSRecord) -> int:
    return int(message.attributes.approximate_receive_count)
