"""S3's events: twice, late, out of order, several at once, of files that are gone, and messages that are none."""

import json
from typing import Any

from tests.faults.acts import held
from tests.faults.place import Place
from tests.faults.scene import A, scene
from tests.faults.stage import until


def one_at_a_time(at: Place) -> None:
    """The model is never asked about an article twice at the same time."""
    assert at.stage.front.at_once("model:POST", at.word(A)) == 1


@scene(
    "events",
    "The same event twice at once",
    "One opens the file, or both write the same.",
    by_hand=True,
    check=one_at_a_time,
)
def twice_at_once(at: Place) -> None:
    at.drop(A)
    [event] = at.events(A)
    at.deliver(event)
    at.deliver(event)


@scene(
    "events",
    "The same event again after the end",
    "A version that has ended is done.",
    by_hand=True,
    check=one_at_a_time,
)
def again_after_the_end(at: Place) -> None:
    at.drop(A)
    [event] = at.events(A)
    at.deliver(event)
    at.ended(A)
    at.deliver(event)
    at.deliver(at.article_event(A), queue="Summarize")


def asked_once(at: Place) -> None:
    assert at.asked(A) == 1


@scene(
    "events",
    "The same event again an hour after the end, when nothing is remembered but what was stored",
    "An article that has a brief is done, and so is a version that has ended.",
    by_hand=True,
    check=asked_once,
)
def again_an_hour_later(at: Place) -> None:
    at.drop(A)
    [event] = at.events(A)
    at.deliver(event)
    at.ended(A)
    at.forget_claim(A)
    at.deliver(event)
    at.deliver(at.article_event(A), queue="Summarize")


def the_newer_stands(at: Place) -> None:
    assert at.status(A)["article_id"] == at.article_id("new")


@scene(
    "events",
    "An old version's event after the newer one's end",
    "A status is of the version with the highest sequencer.",
    by_hand=True,
    check=the_newer_stands,
)
def the_old_after_the_new(at: Place) -> None:
    at.drop(A, at.story("old"))
    new = at.drop(A, at.story("new"))
    first, second = at.events(A, 2)
    at.deliver(second)
    at.ended(A, new)
    at.deliver(first)


@scene(
    "events",
    "An old version's event again after the newer one's end",
    "A status is of the version with the highest sequencer.",
    by_hand=True,
    check=the_newer_stands,
)
def the_old_again_after_the_new(at: Place) -> None:
    old = at.drop(A, at.story("old"))
    at.deliver(*at.events(A, 1))
    at.ended(A, old)
    new = at.drop(A, at.story("new"))
    first, second = at.events(A, 2)
    at.deliver(second)
    at.ended(A, new)
    at.deliver(first)


@scene(
    "events",
    "Overwritten while normalize reads it",
    "What the old version comes to is written on condition that the status is still its own.",
    check=the_newer_stands,
)
def overwritten_while_read(at: Place) -> None:
    newer = [""]
    rule = at.on("s3:GET", at.key(A), act=held(lambda: newer[0] and at.status(A).get("version_id") == newer[0]))
    at.drop(A, at.story("old"))
    rule.await_begin()
    newer[0] = at.drop(A, at.story("new"))
    at.ended(A, newer[0])


@scene(
    "events",
    "Overwritten while the model works on it",
    "The old version's brief stays, as its own article's; the status is the newer one's.",
    check=the_newer_stands,
)
def overwritten_while_summarized(at: Place) -> None:
    newer = [""]
    rule = at.on_model("old", act=held(lambda: newer[0] and at.status(A).get("version_id") == newer[0]))
    at.drop(A, at.story("old"))
    rule.await_begin()
    newer[0] = at.drop(A, at.story("new"))
    at.ended(A, newer[0])


@scene(
    "events",
    "Deleted, with its version, between event and read",
    "The file is rejected and says why.",
    by_hand=True,
    ends={A: "rejected DELETED"},
)
def deleted_before_read(at: Place) -> None:
    version = at.drop(A)
    at.stage.aws.s3.delete_object(Bucket=at.stage.aws.inbox, Key=at.key(A), VersionId=version)
    at.deliver(at.events(A)[0])


@scene(
    "events",
    "Deleted, but not its version, between event and read; and then the deletion's own event",
    "The version that the event tells of is read; deletions start nothing.",
    by_hand=True,
)
def hidden_before_read(at: Place) -> None:
    at.drop(A)
    at.stage.aws.s3.delete_object(Bucket=at.stage.aws.inbox, Key=at.key(A))
    created, deleted = at.events(A, 2)
    at.deliver(created)
    at.ended(A)
    at.deliver(deleted)


@scene("events", "S3's test event", "It is done with at once.", ends={})
def s3_test_event(at: Place) -> None:
    told = {"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": at.stage.aws.inbox}
    for queue in ("NormalizeQueueUrl", "SummarizeQueueUrl"):
        at.stage.aws.sqs.send_message(QueueUrl=at.stage.aws.outputs[queue], MessageBody=json.dumps(told))


FILES = {f"{number}.txt": "summarized" for number in range(3)}
POISON = "poison.txt"
POISONED = {**FILES, POISON: "failed INTERNAL"}


@scene("events", "Several records in one message", "Each is worked on by itself.", by_hand=True, ends=FILES)
def several_records(at: Place) -> None:
    for file in FILES:
        at.drop(file)
    at.deliver(*(at.events(file)[0] for file in FILES))


def poison(at: Place) -> dict[str, Any]:
    """A record that makes normalize raise: of a bucket that isn't there."""
    return at.stage.aws.s3_record(at.key(POISON), "v", "0A", "no-such-bucket")


@scene(
    "events",
    "A poison record among good ones in one message",
    "The good ones are done once; after five tries the message goes to the dead-letter queue.",
    by_hand=True,
    ends=POISONED,
    dead={"normalize": 1},
)
def a_poison_record(at: Place) -> None:
    for file in FILES:
        at.drop(file)
    first, *others = (at.events(file)[0] for file in FILES)
    at.deliver(first, poison(at), *others)


def each_opened_once(at: Place) -> None:
    for file in FILES:
        assert at.stage.proxy.count("dynamodb:UpdateItem", at.key(file), "#sequencer < :sequencer") == 1


@scene(
    "events",
    "A poison message among good ones",
    "Each message has an invocation of its own.",
    by_hand=True,
    ends=POISONED,
    dead={"normalize": 1},
    check=each_opened_once,
)
def a_poison_message(at: Place) -> None:
    for file in FILES:
        at.drop(file)
    first, *others = (at.events(file)[0] for file in FILES)
    for event in (first, poison(at), *others):
        at.deliver(event)


def each_read_once(at: Place) -> None:
    for file in FILES:
        assert at.stage.proxy.count("s3:GET", f"{at.article_id(file)}.json") == 1


@scene(
    "events",
    "An article of four in one batch of summarize is deleted before it is read",
    "Only the message that failed comes again (partial-batch answer). It can't be told any more which file it was of: "
    "the message waits on the dead-letter queue and says what is gone.",
    ends={**FILES, "gone.txt": "normalized"},
    home={"gone.txt": "normalized"},
    dead={"summarize": 1},
    check=each_read_once,
    lane="first",
)
def an_article_is_gone(at: Place) -> None:
    files = [*FILES, "gone.txt"]
    with at.stage.held_back("Summarize"):
        for file in files:
            at.drop(file)
        until(lambda: all(at.status(file).get("state") == "normalized" for file in files), "their articles")
        bucket, key = at.stage.aws.outputs["ArticlesBucket"], f"{at.article_id('gone.txt')}.json"
        at.stage.aws.s3.delete_object(Bucket=bucket, Key=key)


@scene(
    "events",
    "A message that is no S3 notification",
    "It is kept on the dead-letter queue; nothing else is touched.",
    ends={},
    dead={"normalize": 1},
)
def no_notification(at: Place) -> None:
    at.stage.aws.sqs.send_message(QueueUrl=at.stage.aws.outputs["NormalizeQueueUrl"], MessageBody="hello")


@scene(
    "events",
    "An article's event three times in one batch, while the model takes its time",
    "One claims the article; the others wait without costing a receive, and find it done.",
    lane="first",
    check=one_at_a_time,
)
def an_article_three_times(at: Place) -> None:
    at.on_model(A, act=held(lambda: at.stage.proxy.count("sqs:SendMessage", at.article_id(A)) >= 2))
    with at.stage.held_back("Summarize"):
        at.drop(A)
        until(lambda: at.status(A).get("state") == "normalized", "its article")
        for _ in range(2):
            at.deliver(at.article_event(A), queue="Summarize")


def one_is_a_duplicate(at: Place) -> None:
    states = sorted(at.status(file)["state"] for file in ("0.txt", "1.txt", "2.txt"))
    assert states == ["duplicate", "duplicate", "summarized"]
    assert at.stage.front.at_once("model:POST", at.word("same")) == 1


@scene(
    "events",
    "The same text in three files at once",
    "The article is written once; the others are duplicates.",
    by_hand=True,
    ends={f"{number}.txt": "summarized or duplicate" for number in range(3)},
    check=one_is_a_duplicate,
)
def the_same_text_at_once(at: Place) -> None:
    for file in FILES:
        at.drop(file, at.story("same"))
    for file in FILES:
        at.deliver(at.events(file)[0])
