"""Where the scenes play: the deployed stack, with a proxy before AWS and one before the model.

Only what an operator may set is set otherwise than in the template: the functions' endpoint, shorter time-outs (an
invocation that was cut off is heard of again after one of them), and a second queue that S3 tells of some files, so
that a scene can hand its events on as it likes.
"""

import json
import socket
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_plus

import psutil
from botocore.exceptions import BotoCoreError, ClientError
from pydantic import SecretStr
from typer.testing import CliRunner

from cli.main import app
from local import embedded_aws
from local import stack as local_stack
from local.home import Home
from tests.faults.proxy import HOST, Proxy
from tests.faults.stories import Model
from tests.integration import client
from tests.integration.client import Client, Subscriber
from tests.integration.logs import KEY
from tests.scripted_model import ScriptedModel

PATIENCE_S = 400
CUT_OFF_S = 40  # the time of an invocation of summarize; 300 in the template
SEEN_AGAIN_S = 55  # the visibility time-out of its queue and of normalize's: later than its claims end

HELD, STRAIGHT = "held/", "in/"  # how keys begin whose events a scene hands on itself, and all others

_FUNCTIONS = ("Normalize", "Summarize", "Notify")


def until(ask: Callable[[], Any], what: str, seconds: float = PATIENCE_S) -> Any:
    """The first true answer; AssertionError if there is none for long. Many wait at the same time, so none hurries."""
    return client.until(ask, seconds, what, pause=0.5)


@dataclass
class Heard:
    """What a subscriber to everything has heard so far, in order."""

    subscriber: Subscriber
    messages: list[dict[str, Any]] = field(default_factory=list)

    def listen(self) -> None:
        self.messages += self.subscriber.messages(quiet=0.1)

    def about(self, key: str) -> list[str]:
        """The events that were announced of a file."""
        return [message["event"] for message in self.messages if message["source"]["key"] == key]


class Stage:
    """The stack, those who break it, and those who watch."""

    def __init__(self, home: Home, stack: local_stack.Running, model: Model, front: Proxy, lines: ExitStack) -> None:
        self.home = home
        self.model = model
        self.front = front
        self.aws = Client(stack.port, stack.outputs)
        self.proxy = lines.enter_context(Proxy(stack.port, self._embedded))
        self.heard = Heard(self.aws.subscribe("everything"))
        self._events: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._post = self.aws.sqs.create_queue(QueueName="held-events")["QueueUrl"]
        self._done = threading.Event()
        self._mappings = self._found_mappings()
        self._set_up()

    def _embedded(self) -> psutil.Process:
        started = self.home.read().aws
        assert started
        return psutil.Process(started.pid)

    def _found_mappings(self) -> dict[str, str]:
        """The event source mapping of each function."""
        found = embedded_aws.client("lambda", self.aws.port).list_event_source_mappings()["EventSourceMappings"]
        return {name: m["UUID"] for name in _FUNCTIONS for m in found if f"{name}Function" in m["FunctionArn"]}

    def _set_up(self) -> None:
        # S3 tells each queue that it is told, and a function whose settings change is not to be at work on that.
        until(lambda: not self.on_the_way(), "the end of S3's test events")
        functions = embedded_aws.client("lambda", self.aws.port)
        for function in functions.list_functions()["Functions"]:
            name, variables = function["FunctionName"], function["Environment"]["Variables"]
            more = {"Timeout": CUT_OFF_S} if "SummarizeFunction" in name else {}
            variables = {**variables, "AWS_ENDPOINT_URL": self.proxy.url}
            functions.update_function_configuration(FunctionName=name, Environment={"Variables": variables}, **more)
        for queue in ("NormalizeQueueUrl", "SummarizeQueueUrl"):
            self.aws.sqs.set_queue_attributes(
                QueueUrl=self.aws.outputs[queue], Attributes={"VisibilityTimeout": str(SEEN_AGAIN_S)}
            )
        self._notify_of(STRAIGHT, HELD)
        until(lambda: not self.on_the_way(), "the end of S3's test events")
        threading.Thread(target=self._collect, daemon=True).start()

    def _notify_of(self, straight: str, held: str) -> None:
        """Let S3 tell the stack's queue of some keys, and the scenes' queue of others."""
        arns = {straight: self._arn(self.aws.outputs["NormalizeQueueUrl"]), held: self._arn(self._post)}
        self.aws.s3.put_bucket_notification_configuration(
            Bucket=self.aws.inbox,
            NotificationConfiguration={
                "QueueConfigurations": [
                    {
                        "QueueArn": arn,
                        "Events": ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"],
                        "Filter": {"Key": {"FilterRules": [{"Name": "prefix", "Value": prefix}]}},
                    }
                    for prefix, arn in arns.items()
                ]
            },
        )

    def _arn(self, url: str) -> str:
        found = self.aws.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
        return str(found["Attributes"]["QueueArn"])

    def _collect(self) -> None:
        """Take the events of files whose scenes hand them on, as long as the stage stands."""
        while not self._done.is_set():
            try:
                taken = self.aws.sqs.receive_message(QueueUrl=self._post, MaxNumberOfMessages=10, WaitTimeSeconds=1)
            except (BotoCoreError, ClientError):  # while the stack is started again
                time.sleep(0.5)
                continue
            for message in taken.get("Messages", []):
                for record in json.loads(message["Body"]).get("Records", []):
                    self._events[unquote_plus(record["s3"]["object"]["key"])].append(record)
                self.aws.sqs.delete_message(QueueUrl=self._post, ReceiptHandle=message["ReceiptHandle"])

    def close(self) -> None:
        self._done.set()

    def events(self, key: str, count: int) -> list[dict[str, Any]]:
        """The events of a file, in S3's order, once there are so many."""
        found: list[dict[str, Any]] = until(
            lambda: e if len(e := list(self._events[key])) >= count else None, f"{count} events of {key}"
        )
        return sorted(found, key=lambda record: str(record["s3"]["object"]["sequencer"]))

    def switch(self, function: str, *, on: bool, **more: int) -> None:
        """Let a function work, or leave what is for it on its queue or stream."""
        embedded_aws.client("lambda", self.aws.port).update_event_source_mapping(
            UUID=self._mappings[function], Enabled=on, **more
        )

    @contextmanager
    def held_back(self, function: str) -> Iterator[None]:
        """What comes for a function meanwhile is what its next invocation finds together on its queue."""
        self.switch(function, on=False)
        time.sleep(1.5)  # longer than a look at the queue that has begun
        yield
        self.switch(function, on=True)

    def restart(self) -> None:
        """End the embedded AWS, with all that is on its queues, and start it again."""
        local_stack.down(self.home, say=print)
        local_stack.up(self.home, port=self.aws.port, say=print)

    def on_the_way(self) -> int:
        """How many messages are on the queues of normalize and summarize."""
        return self.aws.waiting("NormalizeQueueUrl") + self.aws.waiting("SummarizeQueueUrl")

    def at_rest(self) -> bool:
        """Whether nothing is on the way any more, and every brief was announced."""
        self.heard.listen()
        if self.on_the_way():
            return False
        announced = {message["article_id"] for message in self.heard.messages if message["event"] == "brief.created"}
        briefs = {item["article_id"] for item in self.scan() if item.get("kind") == "BRIEF"}
        return len(briefs - announced) <= self.aws.waiting("NotifyDlqUrl")

    def newest(self) -> dict[str, str]:
        """The newest version of each file in the inbox, without those that were deleted."""
        pages = self.aws.s3.get_paginator("list_object_versions").paginate(Bucket=self.aws.inbox)
        versions = [version for page in pages for version in page.get("Versions", [])]
        return {version["Key"]: version["VersionId"] for version in versions if version["IsLatest"]}

    def scan(self) -> list[dict[str, Any]]:
        """The whole table."""
        items: list[dict[str, Any]] = []
        asked: dict[str, Any] = {"ConsistentRead": True}
        while True:
            page = self.aws.table.scan(**asked)
            items += page["Items"]
            if "LastEvaluatedKey" not in page:
                return items
            asked["ExclusiveStartKey"] = page["LastEvaluatedKey"]

    def redrive(self, *arguments: str) -> list[dict[str, Any]]:
        """`newsbrief redrive`, as an operator types it."""
        done = CliRunner().invoke(app, ["redrive", *arguments, "--json"], catch_exceptions=False)
        told: list[dict[str, Any]] = json.loads(done.stdout)
        return told


@contextmanager
def set_up(home: Home) -> Iterator[Stage]:
    """A stage on a stack of its own, which goes with it."""
    with ExitStack() as lines:
        model = lines.enter_context(ScriptedModel())
        script = Model()
        model.decide = script.decide
        front = lines.enter_context(Proxy(model.port, psutil.Process))
        lines.callback(local_stack.down, home, wipe=True, say=print)
        choice = local_stack.ModelChoice(base_url=f"{front.url}/v1", name="scripted-1", api_key=SecretStr(KEY))
        # A port that no other stack prefers: this one is given up for a moment when the stack is started again.
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            port = probe.getsockname()[1]
        stage = Stage(home, local_stack.up(home, choice, port, say=print), script, front, lines)
        lines.callback(stage.close)
        yield stage
