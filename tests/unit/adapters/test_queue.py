import asyncio
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import boto3
import pytest
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from botocore.stub import ANY, Stubber
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.adapters.queue import Inbound, S3Object, created
from newsbrief.adapters.waiting import Waiting, delay_for, waiting_of
from newsbrief.errors import Failed, TryLater

URL = "https://sqs.example/queue"
DLQ = "https://sqs.example/dlq"


def s3_record(key: str = "a+b%26%C3%A9.txt", event: str = "ObjectCreated:Put") -> dict[str, Any]:
    return {
        "eventName": event,
        "eventTime": "2024-05-20T09:30:00.000Z",
        "s3": {
            "bucket": {"name": "inbox"},
            "object": {"key": key, "size": 12, "eTag": "e", "versionId": "v", "sequencer": "0055AED6DCD90281E5"},
        },
    }


def message(
    *records: dict[str, Any], receives: int = 1, attributes: dict[str, Any] | None = None, sent: int | None = None
) -> SQSRecord:
    return SQSRecord(
        {
            "messageId": "m1",
            "receiptHandle": "r1",
            "body": json.dumps({"Records": list(records)}),
            "attributes": {
                "ApproximateReceiveCount": str(receives),
                "SentTimestamp": str(sent or int(time.time() * 1000)),
            },
            "messageAttributes": attributes or {},
        }
    )


class Heard:
    """What the queue told its callers."""

    def __init__(self, *troubles: Exception | None) -> None:
        self.troubles = list(troubles)
        self.worked: list[str] = []
        self.waited: list[float] = []
        self.failed: list[str] = []

    def work(self, target: S3Object) -> None:
        self.worked.append(target.key)
        trouble = self.troubles.pop(0) if self.troubles else None
        if trouble:
            raise trouble

    async def work_async(self, target: S3Object) -> None:
        await asyncio.sleep(0)
        self.work(target)

    def on_wait(self, target: S3Object, later: TryLater, waiting: Waiting) -> None:
        assert later.code
        self.waited.append(waiting.delay.total_seconds())

    def on_failure(self, target: S3Object, error: Exception) -> None:
        self.failed.append(f"{target.key}: {type(error).__name__}")


Run = Callable[[Any, Heard, SQSRecord], None]


@pytest.fixture
def sqs() -> Any:
    client = boto3.client("sqs", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b")
    with Stubber(client) as stub:
        yield client, stub
        stub.assert_no_pending_responses()


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest) -> Run:
    """Works on a message, in either way."""

    def sync(client: Any, heard: Heard, taken: SQSRecord) -> None:
        Inbound(client, URL, DLQ, max_receives=5).each_object(taken, heard.work, heard.on_wait, heard.on_failure)

    def awaiting(client: Any, heard: Heard, taken: SQSRecord) -> None:
        inbound = Inbound(client, URL, DLQ, max_receives=5)
        asyncio.run(inbound.each_object_async(taken, heard.work_async, heard.on_wait, heard.on_failure))

    return sync if request.param == "sync" else awaiting


def expect_visibility(stub: Stubber, seconds: int) -> None:
    stub.add_response(
        "change_message_visibility", {}, {"QueueUrl": URL, "ReceiptHandle": "r1", "VisibilityTimeout": seconds}
    )


def test_an_s3_record_is_decoded() -> None:
    [record] = created(message(s3_record()))
    assert S3Object.of(record) == S3Object(
        bucket="inbox",
        key="a b&é.txt",
        version_id="v",
        sequencer="0055AED6DCD90281E5",
        size=12,
        created_at=datetime(2024, 5, 20, 9, 30, tzinfo=UTC),
    )


def test_test_events_and_deletions_are_nothing_to_do() -> None:
    test_event = SQSRecord({"body": json.dumps({"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "inbox"})})
    assert list(created(test_event)) == []
    assert list(created(message(s3_record(event="ObjectRemoved:DeleteMarkerCreated")))) == []


def test_every_record_is_worked_though_one_fails(sqs: Any, run: Run) -> None:
    client, stub = sqs
    expect_visibility(stub, 5)
    heard = Heard(None, ValueError("x"), None)
    with pytest.raises(ExceptionGroup) as caught:
        run(client, heard, message(s3_record("1"), s3_record("2"), s3_record("3")))
    assert heard.worked == ["1", "2", "3"]
    assert heard.failed == []
    assert [type(error) for error in caught.value.exceptions] == [ValueError]


def test_the_last_receive_marks_what_failed_and_lets_the_message_go(sqs: Any, run: Run) -> None:
    client, stub = sqs
    expect_visibility(stub, 0)
    heard = Heard(None, ValueError("x"))
    with pytest.raises(ExceptionGroup):
        run(client, heard, message(s3_record("1"), s3_record("2"), receives=5))
    assert heard.failed == ["2: ValueError"]


def test_retries_come_after_growing_pauses(sqs: Any, run: Run) -> None:
    client, stub = sqs
    for receives, pause in [(1, 5), (2, 10), (3, 20), (4, 40)]:
        expect_visibility(stub, pause)
        with pytest.raises(ExceptionGroup):
            run(client, Heard(ValueError("x")), message(s3_record(), receives=receives))


def test_a_record_that_must_wait_goes_back_alone_and_costs_no_receive(sqs: Any, run: Run) -> None:
    client, stub = sqs
    stub.add_response(
        "send_message",
        {"MessageId": "m2", "MD5OfMessageBody": "0"},
        {
            "QueueUrl": URL,
            "MessageBody": json.dumps({"Records": [s3_record("2")]}),
            "DelaySeconds": ANY,
            "MessageAttributes": {
                "waitedSince": {"DataType": "Number", "StringValue": ANY},
                "putBackAt": {"DataType": "Number", "StringValue": ANY},
                "waits": {"DataType": "Number", "StringValue": "1"},
            },
        },
    )
    heard = Heard(None, TryLater("MODEL_UNAVAILABLE", "Busy.", timedelta(seconds=60)))
    run(client, heard, message(s3_record("1"), s3_record("2"), receives=5))
    assert heard.failed == []
    assert 60 <= heard.waited[0] <= 72


def expect_parked(stub: Stubber, record: dict[str, Any]) -> None:
    body = json.dumps({"Records": [record]})
    stub.add_response(
        "send_message", {"MessageId": "m2", "MD5OfMessageBody": "0"}, {"QueueUrl": DLQ, "MessageBody": body}
    )


def waited(hours: float, put_back_ago: float) -> dict[str, Any]:
    now = time.time()
    told = {"waitedSince": now - hours * 3600, "putBackAt": now - put_back_ago, "waits": 99}
    return {name: {"dataType": "Number", "stringValue": str(int(value))} for name, value in told.items()}


def test_a_day_of_waiting_is_enough(sqs: Any, run: Run) -> None:
    client, stub = sqs
    expect_parked(stub, s3_record("1"))
    heard = Heard(TryLater("MODEL_UNAVAILABLE", "Busy."))
    run(client, heard, message(s3_record("1"), attributes=waited(hours=25, put_back_ago=0)))
    assert (heard.waited, heard.failed) == ([], ["1: Failed"])


def test_an_endless_wait_never_ends_in_failure_and_the_day_begins_after_it(sqs: Any, run: Run) -> None:
    client, stub = sqs
    sent: dict[str, Any] = {"QueueUrl": URL, "MessageBody": ANY, "DelaySeconds": 900, "MessageAttributes": ANY}
    stub.add_response("send_message", {"MessageId": "m2", "MD5OfMessageBody": "0"}, sent)
    heard = Heard(TryLater("BUDGET_SPENT", "Spent.", timedelta(hours=9), endless=True))
    run(client, heard, message(s3_record("1"), attributes=waited(hours=25, put_back_ago=0)))
    assert (heard.waited, heard.failed) == ([900.0], [])


def test_what_an_endless_wait_leaves_in_the_message_is_a_new_beginning() -> None:
    spent = TryLater("BUDGET_SPENT", "Spent.", timedelta(hours=9), endless=True)
    told = waiting_of(message(s3_record("1"), attributes=waited(hours=25, put_back_ago=0)), spent).attributes()
    assert told["waits"]["StringValue"] == "0"
    assert abs(time.time() - int(told["waitedSince"]["StringValue"])) < 60


def test_a_redriven_message_begins_its_day_again(sqs: Any, run: Run) -> None:
    client, stub = sqs
    stub.add_response("send_message", {"MessageId": "m2", "MD5OfMessageBody": "0"})
    heard = Heard(TryLater("MODEL_UNAVAILABLE", "Busy."))
    run(client, heard, message(s3_record("1"), attributes=waited(hours=25, put_back_ago=7200)))
    assert heard.failed == []
    assert heard.waited[0] < 10


def test_what_only_an_operator_can_mend_is_parked_at_once(sqs: Any, run: Run) -> None:
    client, stub = sqs
    expect_parked(stub, s3_record("2"))
    heard = Heard(None, Failed("MODEL_REJECTED_REQUEST", "Wrong key."), None)
    run(client, heard, message(s3_record("1"), s3_record("2"), s3_record("3")))
    assert heard.worked == ["1", "2", "3"]
    assert heard.failed == ["2: Failed"]


def test_a_message_whose_invocations_were_all_cut_off_is_marked_without_more_work(sqs: Any, run: Run) -> None:
    client, stub = sqs
    expect_visibility(stub, 0)
    heard = Heard()
    with pytest.raises(ExceptionGroup):
        run(client, heard, message(s3_record("1"), receives=6))
    assert (heard.worked, heard.failed) == ([], ["1: CutOff"])


def test_a_failure_to_mark_one_record_does_not_stop_the_others(sqs: Any) -> None:
    client, stub = sqs
    expect_visibility(stub, 0)
    heard = Heard(ValueError("x"))

    def broken(target: S3Object, error: Exception) -> None:
        raise RuntimeError(target.key)

    both = message(s3_record("1"), s3_record("2"), receives=5)
    with pytest.raises(ExceptionGroup) as caught:
        Inbound(client, URL, DLQ, max_receives=5).each_object(both, heard.work, heard.on_wait, broken)
    assert heard.worked == ["1", "2"]
    assert [type(error) for error in caught.value.exceptions] == [RuntimeError]


def test_a_message_that_is_no_notification_fails_soon(sqs: Any, run: Run) -> None:
    client, stub = sqs
    expect_visibility(stub, 5)
    poison = message()
    poison.raw_event["body"] = "{not json"
    with pytest.raises(ValueError, match="Expecting property name"):
        run(client, Heard(), poison)


@given(st.integers(0, 500), st.none() | st.timedeltas(timedelta(), timedelta(days=30)))
def test_delays_are_what_sqs_takes(waits: int, asked: timedelta | None) -> None:
    assert timedelta(seconds=1) <= delay_for(waits, asked) <= timedelta(minutes=15)


def test_delays_grow_when_nothing_was_asked_for() -> None:
    assert delay_for(0, None) < delay_for(2, None) < delay_for(5, None)
