"""`newsbrief redrive` on the deployed stack: what it tells of each dead-letter queue, and the way back."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from cli.main import app
from local import embedded_aws
from local.home import HOME_VARIABLE, Home
from tests.integration.client import Client, until
from tests.scripted_model import Answer, ScriptedModel


@pytest.fixture(autouse=True)
def this_stack(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(home.root))


def redrive(*arguments: str) -> tuple[int, list[dict[str, Any]]]:
    done = CliRunner().invoke(app, ["redrive", *arguments, "--json"], catch_exceptions=False)
    return done.exit_code, json.loads(done.stdout)


def latest_change(aws: Client) -> dict[str, Any]:
    """The place of the last change in the table's stream, as Lambda tells of it."""
    streams = embedded_aws.client("dynamodbstreams", aws.port)
    arn = aws.table.meta.client.describe_table(TableName=aws.table.name)["Table"]["LatestStreamArn"]
    [shard] = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]
    at: str | None = streams.get_shard_iterator(
        StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    brief = ""
    while at:
        page = streams.get_records(ShardIterator=at)
        for record in page["Records"]:
            if record["dynamodb"]["Keys"]["sk"]["S"] == "BRIEF":
                brief = record["dynamodb"]["SequenceNumber"]
        at = page.get("NextShardIterator") if page["Records"] else None
    return {"streamArn": arn, "shardId": shard["ShardId"], "startSequenceNumber": brief, "endSequenceNumber": brief}


def unsent(aws: Client, place: dict[str, Any]) -> None:
    """Put a notification that could not be sent on its dead-letter queue, in the form that Lambda does."""
    told = {
        "requestContext": {"condition": "RetryAttemptsExhausted"},
        "DDBStreamBatchInfo": {**place, "batchSize": 1},
    }
    aws.sqs.send_message(QueueUrl=aws.outputs["NotifyDlqUrl"], MessageBody=json.dumps(told))


def test_an_article_that_an_operators_mistake_stopped_is_told_of_and_sent_back(
    aws: Client, model: ScriptedModel
) -> None:
    model.decide = lambda request: Answer(status=401)
    aws.drop("wrong key/harbour.txt", "The harbour of Redrivia closed on Monday, its master said, and nobody came.")
    assert aws.ended("wrong key/harbour.txt")["reason_code"] == "MODEL_REJECTED_REQUEST"
    until(lambda: aws.waiting("SummarizeDlqUrl") == 1, 30, "the article on the dead-letter queue")

    code, [told] = redrive("summarize")
    assert (code, told["about"], told["sent_back"]) == (0, ["wrong key/harbour.txt"], False)
    assert told["reasons"][0].startswith("MODEL_REJECTED_REQUEST: ")
    assert aws.waiting("SummarizeDlqUrl") == 1
    assert redrive("summarize", "--key", "other/", "--apply") == (0, [])
    assert aws.waiting("SummarizeDlqUrl") == 1

    model.decide = lambda request: Answer()
    code, [told] = redrive("summarize", "--key", "wrong", "--apply")
    assert (code, told["sent_back"]) == (0, True)
    until(lambda: aws.status("wrong key/harbour.txt")["state"] == "summarized", 60, "the file brought home")
    assert aws.waiting("SummarizeDlqUrl") == 0


def test_files_that_normalize_gave_up_on_are_worked_on_as_if_just_dropped(aws: Client) -> None:
    version = aws.drop("parked.txt", "The ferry of Parkedly runs again, its captain said on Tuesday.")
    assert aws.ended("parked.txt")["state"] == "summarized"
    aws.notify_queue("NormalizeDlqUrl", aws.s3_record("parked.txt", version, aws.status("parked.txt")["sequencer"]))
    code, [told] = redrive("normalize", "--apply")
    assert (code, told["about"], told["sent_back"]) == (0, ["parked.txt"], True)
    until(lambda: not (aws.waiting("NormalizeDlqUrl") or aws.waiting("NormalizeQueueUrl")), 60, "empty queues")
    assert aws.status("parked.txt")["state"] == "summarized"


def test_a_notification_that_could_not_be_sent_is_sent(aws: Client) -> None:
    aws.drop("unsent.txt", "The mayor of Unsentia asked for a bridge on Wednesday, and for a boat.")
    article_id = aws.ended("unsent.txt")["article_id"]
    subscriber = aws.subscribe("redriven")
    place = until(lambda: p if (p := latest_change(aws))["startSequenceNumber"] else None, 30, "the change")
    unsent(aws, place)
    code, [told] = redrive("notify", "--apply")
    assert (code, told["about"], told["sent_back"]) == (0, [article_id], True)
    [message] = subscriber.messages(expected=1)
    assert (message["event"], message["article_id"]) == ("brief.created", article_id)
    assert aws.waiting("NotifyDlqUrl") == 0


def test_a_change_that_the_stream_has_no_longer_stays_on_the_queue_and_is_said_so(aws: Client) -> None:
    gone = "1" * 21
    unsent(aws, {**latest_change(aws), "startSequenceNumber": gone, "endSequenceNumber": gone})
    code, [told] = redrive("notify", "--apply")
    assert (code, told["sent_back"]) == (1, False)
    assert "no longer in the table's stream" in told["reasons"][0]
    assert aws.waiting("NotifyDlqUrl") == 1
    aws.sqs.purge_queue(QueueUrl=aws.outputs["NotifyDlqUrl"])


def test_a_message_that_nobody_can_read_is_shown_and_not_lost(aws: Client) -> None:
    aws.sqs.send_message(QueueUrl=aws.outputs["SummarizeDlqUrl"], MessageBody="hello")
    code, [told] = redrive()
    assert (code, told["function"], told["sent_back"]) == (0, "summarize", False)
    assert "no S3 notification" in told["about"][0]
    aws.sqs.purge_queue(QueueUrl=aws.outputs["SummarizeDlqUrl"])
