"""A user of the stack who has nothing but boto3: drops files, subscribes, queries the table."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from boto3.dynamodb.conditions import Key

from local import embedded_aws

ENDED = {"summarized", "duplicate", "rejected", "failed"}


def until(ask: Callable[[], Any], seconds: float, what: str, pause: float = 0.1) -> Any:
    """The first true answer within so many seconds, asked for in such pauses; AssertionError if there is none."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = ask()
        if found:
            return found
        time.sleep(pause)
    raise AssertionError(f"not within {seconds} s: {what}")


@dataclass(frozen=True)
class Subscriber:
    """An SQS queue subscribed to the topic."""

    sqs: Any
    url: str

    def messages(self, expected: int = 0, quiet: float = 2.0) -> list[dict[str, Any]]:
        """All messages: waits for as many as expected, then until none has come for so many seconds."""
        found: list[dict[str, Any]] = []
        patience = time.monotonic() + 30
        end = time.monotonic() + quiet
        while time.monotonic() < end or (len(found) < expected and time.monotonic() < patience):
            taken = self.sqs.receive_message(QueueUrl=self.url, MaxNumberOfMessages=10, WaitTimeSeconds=1)
            for message in taken.get("Messages", []):
                envelope = json.loads(message["Body"])
                found.append({**json.loads(envelope["Message"]), "attributes": envelope.get("MessageAttributes", {})})
                self.sqs.delete_message(QueueUrl=self.url, ReceiptHandle=message["ReceiptHandle"])
                end = time.monotonic() + quiet
        return found


class Client:
    """The stack's buckets, table, topic and queues."""

    def __init__(self, port: int, outputs: Mapping[str, str]) -> None:
        self.port = port
        self.outputs = outputs
        self.s3 = embedded_aws.client("s3", port)
        self.sqs = embedded_aws.client("sqs", port)
        self.sns = embedded_aws.client("sns", port)
        resource: Any = embedded_aws.session()
        self.table = resource.resource("dynamodb", endpoint_url=embedded_aws.endpoint(port)).Table(outputs["TableName"])
        self.inbox = outputs["InboxBucket"]

    def drop(self, key: str, body: bytes | str, **more: Any) -> str:
        """Put a file into the inbox; its version."""
        data = body.encode() if isinstance(body, str) else body
        return str(self.s3.put_object(Bucket=self.inbox, Key=key, Body=data, **more)["VersionId"])

    def status(self, key: str) -> dict[str, Any]:
        """The file's status item; empty if there is none yet."""
        found = self.table.get_item(Key={"pk": f"FILE#{self.inbox}/{key}", "sk": "STATUS"}, ConsistentRead=True)
        return dict(found.get("Item", {}))

    def ended(self, key: str, seconds: float = 60) -> dict[str, Any]:
        """The file's status once it has come to an end."""
        return dict(
            until(
                lambda: s if (s := self.status(key)).get("state") in ENDED else None,
                seconds,
                f"an end of {key}, which is {self.status(key)}",
            )
        )

    def article(self, article_id: str) -> dict[str, Any]:
        """A normalized article."""
        found = self.s3.get_object(Bucket=self.outputs["ArticlesBucket"], Key=f"{article_id}.json")
        return dict(json.loads(found["Body"].read()))

    def items(self, article_id: str) -> list[dict[str, Any]]:
        """The brief and all its items."""
        return list(self.table.query(KeyConditionExpression=Key("pk").eq(f"ARTICLE#{article_id}"))["Items"])

    def ask(self, index: str, partition: str, value: str) -> list[dict[str, Any]]:
        """What an index answers."""
        return list(self.table.query(IndexName=index, KeyConditionExpression=Key(partition).eq(value))["Items"])

    def subscribe(self, name: str, policy: dict[str, Any] | None = None) -> Subscriber:
        """A new queue that gets what the filter policy lets through."""
        url = self.sqs.create_queue(QueueName=name)["QueueUrl"]
        arn = self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        attributes = {"FilterPolicy": json.dumps(policy)} if policy else {}
        self.sns.subscribe(TopicArn=self.outputs["TopicArn"], Protocol="sqs", Endpoint=arn, Attributes=attributes)
        return Subscriber(self.sqs, url)

    def notify_queue(self, queue: str, *records: dict[str, Any]) -> None:
        """Put an S3 notification on one of the stack's queues, as S3 does."""
        self.sqs.send_message(QueueUrl=self.outputs[queue], MessageBody=json.dumps({"Records": list(records)}))

    def waiting(self, queue: str) -> int:
        """Messages on a queue, in flight and delayed ones too."""
        names = [
            "ApproximateNumberOfMessages",
            "ApproximateNumberOfMessagesNotVisible",
            "ApproximateNumberOfMessagesDelayed",
        ]
        found = self.sqs.get_queue_attributes(QueueUrl=self.outputs[queue], AttributeNames=names)["Attributes"]
        return sum(int(found.get(name, 0)) for name in names)

    def s3_record(self, key: str, version: str | None, sequencer: str, bucket: str | None = None) -> dict[str, Any]:
        """An S3 notification record of our own making. `key` is url-encoded already."""
        return {
            "eventSource": "aws:s3",
            "eventTime": "2024-05-20T09:30:00.000Z",
            "eventName": "ObjectCreated:Put",
            "s3": {
                "bucket": {"name": bucket or self.inbox},
                "object": {"key": key, "size": 10, "eTag": "e", "versionId": version, "sequencer": sequencer},
            },
        }

    def renotify(self, key: str) -> None:
        """Tell the summarize function of a file's article again, as the message does that comes back from waiting."""
        article = f"{self.status(key)['article_id']}.json"
        self.notify_queue("SummarizeQueueUrl", self.s3_record(article, None, "0A", self.outputs["ArticlesBucket"]))


class Function:
    """One of the stack's functions, by the queue that feeds it, which is emptied at first.

    S3's test message may still be there, and would count; if its invocation was cut off, for half an hour.
    """

    def __init__(self, aws: Client, queue: str) -> None:
        self._aws = aws
        self._lambda = embedded_aws.client("lambda", aws.port)
        self._logs = embedded_aws.client("logs", aws.port)
        self._queue = queue
        aws.sqs.purge_queue(QueueUrl=aws.outputs[queue])
        name = aws.outputs[queue].rsplit("/", 1)[1]
        sources = self._lambda.list_event_source_mappings()["EventSourceMappings"]
        [source] = [source for source in sources if source["EventSourceArn"].endswith(f":{name}")]
        self._source = source["UUID"]
        self._name = source["FunctionArn"]

    @contextmanager
    def held_back(self, messages: int, **then: Any) -> Iterator[None]:
        """Let the function take nothing until so many messages are on its queue, and then all that fit in a batch.

        `then` are further settings of the event source.
        """
        self._lambda.update_event_source_mapping(UUID=self._source, Enabled=False)
        try:
            yield
            until(lambda: self._aws.waiting(self._queue) == messages, 300, f"{messages} messages on the queue")
        finally:
            self._lambda.update_event_source_mapping(UUID=self._source, Enabled=True, **then)

    @contextmanager
    def having(self, timeout: int | None = None, variables: Mapping[str, str] | None = None) -> Iterator[None]:
        """The function with another time-out, in seconds, or other environment variables, and then as it was."""
        before = self._lambda.get_function_configuration(FunctionName=self._name)
        environment = before["Environment"]["Variables"]
        try:
            self._configure(timeout or before["Timeout"], environment | dict(variables or {}))
            yield
        finally:
            self._configure(before["Timeout"], environment)

    def _configure(self, timeout: int, variables: Mapping[str, str]) -> None:
        self._lambda.update_function_configuration(
            FunctionName=self._name, Timeout=timeout, Environment={"Variables": variables}
        )

    def log(self, since: float) -> list[str]:
        """The lines of its log since then, in seconds of the epoch."""
        group = self._lambda.get_function_configuration(FunctionName=self._name)["LoggingConfig"]["LogGroup"]
        pages = self._logs.get_paginator("filter_log_events").paginate(logGroupName=group, startTime=int(since * 1000))
        return [str(event["message"]) for page in pages for event in page["events"]]
