"""What waits on the dead-letter queues: what each message is about, why it is there, and the way back."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal
from urllib.parse import unquote_plus

from botocore.exceptions import ClientError
from pydantic import ValidationError

from cli.connection import Stack
from newsbrief import keys
from newsbrief.status import FileStatus

Function = Literal["normalize", "summarize", "notify"]
FUNCTIONS: tuple[Function, ...] = ("normalize", "summarize", "notify")

_DLQS: dict[Function, str] = {
    "normalize": "NormalizeDlqUrl",
    "summarize": "SummarizeDlqUrl",
    "notify": "NotifyDlqUrl",
}
_QUEUES: dict[Function, str] = {"normalize": "NormalizeQueueUrl", "summarize": "SummarizeQueueUrl"}
_HELD_S = 300  # how long a message that was looked at is out of others' sight, at most
_LISTENED_S = 2
_AT_ONCE = 10  # messages that SQS takes and gives in one request


@dataclass(frozen=True)
class DeadLetter:
    """One message. `about` are S3 keys of dropped files, `reasons` why each is here, `since` when it came."""

    function: Function
    body: str
    receipt: str = field(repr=False)
    since: datetime
    about: list[str]
    reasons: list[str]


def held(stack: Stack, function: Function) -> Iterator[DeadLetter]:
    """All messages of a function's dead-letter queue, each once. They are held until they go home or are let go."""
    seen = set()
    while taken := _received(stack, function):
        for message in taken:
            if message["MessageId"] not in seen:
                seen.add(message["MessageId"])
                yield _read(stack, function, message)


def let_go(stack: Stack, letters: list[DeadLetter]) -> None:
    """Let others see messages again that were only looked at."""
    for letter in letters:
        stack.client("sqs").change_message_visibility(
            QueueUrl=_dlq(stack, letter.function), ReceiptHandle=letter.receipt, VisibilityTimeout=0
        )


def send_home(stack: Stack, letter: DeadLetter) -> None:
    """Put a message back on the queue that it came from. Should this be cut off, it is on both: work twice is none."""
    sqs = stack.client("sqs")
    sqs.send_message(QueueUrl=stack.outputs[_QUEUES[letter.function]], MessageBody=letter.body)
    forget(stack, letter)


def forget(stack: Stack, letter: DeadLetter) -> None:
    """Take a message off the dead-letter queue."""
    stack.client("sqs").delete_message(QueueUrl=_dlq(stack, letter.function), ReceiptHandle=letter.receipt)


def _dlq(stack: Stack, function: Function) -> str:
    return stack.outputs[_DLQS[function]]


def _received(stack: Stack, function: Function) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (
        stack.client("sqs")
        .receive_message(
            QueueUrl=_dlq(stack, function),
            MaxNumberOfMessages=_AT_ONCE,
            VisibilityTimeout=_HELD_S,
            WaitTimeSeconds=_LISTENED_S,
            MessageSystemAttributeNames=["SentTimestamp"],
        )
        .get("Messages", [])
    )
    return found


def _read(stack: Stack, function: Function, message: dict[str, Any]) -> DeadLetter:
    about, reasons = [], []
    for what, why in _explained(stack, function, message["Body"]):
        about.append(what)
        reasons.append(why)
    since = datetime.fromtimestamp(int(message["Attributes"]["SentTimestamp"]) / 1000, UTC)
    return DeadLetter(function, message["Body"], message["ReceiptHandle"], since, about, reasons)


def _explained(stack: Stack, function: Function, body: str) -> Iterator[tuple[str, str]]:
    """What a message is about, and why it is here."""
    if function == "notify":
        yield _unsent(stack, body)
        return
    objects = list(_objects(body))
    if not objects:
        yield "(a message that is no S3 notification)", "It can't be read; sent back, it comes here again."
    for key in objects:
        yield _failed(stack, key) if function == "normalize" else _failed_article(stack, key)


def _objects(body: str) -> Iterator[str]:
    """The S3 keys in a notification; none of a message that is none."""
    try:
        records = json.loads(body)["Records"]
        for record in records:
            yield unquote_plus(record["s3"]["object"]["key"])
    except (ValueError, KeyError, TypeError):
        return


def _failed(stack: Stack, key: str) -> tuple[str, str]:
    return key, _why(stack.file_status(key), None)


def _failed_article(stack: Stack, key: str) -> tuple[str, str]:
    name = f"article {key.removesuffix('.json')}"
    try:
        article = stack.article(key)
    except ValidationError:
        return name, "What stands in the articles bucket is no article; sent back, it comes here again."
    if article is None:
        return name, "The article is no longer in the articles bucket."
    return article.source.key, _why(stack.file_status(article.source.key), article.article_id)


def _why(status: FileStatus | None, article_id: str | None) -> str:
    if status is None:
        return "Nothing is known of the file; it may never have been worked on."
    ended: Any = next((listed for listed in status.articles if listed.article_id == article_id), status)
    return f"{ended.reason_code}: {ended.reason}" if ended.reason_code else f"Its state is {ended.state} now."


# --- Notifications that weren't sent -----------------------------------------------------------------------------


def _unsent(stack: Stack, body: str) -> tuple[str, str]:
    told = json.loads(body)
    condition = told.get("requestContext", {}).get("condition", "unknown")
    records = changes(stack, body)
    if not records:
        return "(a change of the table)", f"{condition}; it is no longer in the table's stream, which keeps 24 hours."
    return ", ".join(
        map(_name_of, records)
    ), f"{condition}: the notification could not be sent; notify's logs tell why."


def changes(stack: Stack, body: str) -> list[dict[str, Any]]:
    """The table's changes that a message of the notify queue points to; none if the stream has them no longer."""
    place = json.loads(body)["DDBStreamBatchInfo"]
    streams = stack.client("dynamodbstreams")
    try:
        iterator = streams.get_shard_iterator(
            StreamArn=place["streamArn"],
            ShardId=place["shardId"],
            ShardIteratorType="AT_SEQUENCE_NUMBER",
            SequenceNumber=place["startSequenceNumber"],
        )["ShardIterator"]
        records: list[dict[str, Any]] = streams.get_records(ShardIterator=iterator, Limit=place["batchSize"])["Records"]
    except ClientError as error:
        if error.response["Error"]["Code"] not in ("TrimmedDataAccessException", "ResourceNotFoundException"):
            raise
        return []
    return [
        record for record in records if int(record["dynamodb"]["SequenceNumber"]) <= int(place["endSequenceNumber"])
    ]


def _name_of(record: dict[str, Any]) -> str:
    item = record["dynamodb"]["Keys"]
    pk, sk = str(item["pk"]["S"]), str(item["sk"]["S"])
    return pk.partition("/")[2] if sk == keys.STATUS_SK else pk.partition("#")[2]
