"""What a user of the deployed stack relies on: drop, subscribe, query."""

from datetime import UTC, datetime
from functools import partial

import pytest

from newsbrief.items import brief_of
from newsbrief.summarize.draft import Draft, DraftActor, DraftDate, DraftDemand, DraftThreat
from tests.integration.client import Client, until
from tests.scripted_model import Answer, ScriptedModel

TEXT = """Kyiv rejects deadline

KYIV, May 14, 2024 – Moscow demanded that Ukraine open the canal by June 1.

“If the canal stays closed, we will cut the power lines,” the Kremlin said.
"""
DEMAND = "Moscow demanded that Ukraine open the canal by June 1."
THREAT = "“If the canal stays closed, we will cut the power lines,” the Kremlin said."
DRAFT = Draft(
    headline="Russia sets Ukraine a deadline for the canal",
    summary="Russia wants Ukraine to open the canal. It threatens to cut power lines.",
    actors=[
        DraftActor(name="Russia", kind="state", role=None, aliases=["Moscow", "the Kremlin"], quotes=[DEMAND, THREAT]),
        DraftActor(name="Ukraine", kind="state", role=None, aliases=["Kyiv"], quotes=[DEMAND]),
    ],
    demands=[
        DraftDemand(
            by="Russia",
            of="Ukraine",
            demand="Ukraine should open the canal.",
            mode="change",
            deadline="June 1",
            response="rejected",
            quotes=[DEMAND],
        )
    ],
    threats=[
        DraftThreat(
            by="Russia",
            against="Ukraine",
            threat="Russia will cut the power lines.",
            kind="economic",
            explicitness="explicit",
            condition="the canal stays closed",
            deadline=None,
            quotes=[THREAT],
        )
    ],
    dates=[DraftDate(text="June 1", event="The canal is to be open.", status="scheduled", quotes=[DEMAND])],
)


def test_a_dropped_file_becomes_a_brief_with_its_items_and_one_message(aws: Client, model: ScriptedModel) -> None:
    model.decide = lambda request: Answer(text=DRAFT.model_dump_json())
    matching = aws.subscribe("matching", {"actors": ["russia"], "threats": [{"numeric": [">", 0]}]})
    other = aws.subscribe("other", {"actors": ["brazil"]})
    key = "in box/Kyiv & Straße+1 (é).txt"
    version = aws.drop(key, TEXT, Metadata={"publisher": "The Test Post", "url": "https://post.example/1"})

    status = aws.ended(key)
    assert (status["state"], status["version_id"], "reason_code" in status) == ("summarized", version, False)
    assert status["month"] == f"FILE#{datetime.now(UTC):%Y-%m}"
    article = aws.article(status["article_id"])
    assert article["source"]["key"] == key
    items = {item["sk"]: item for item in aws.items(status["article_id"])}
    assert sorted(items) == ["ACTOR#001", "ACTOR#002", "BRIEF", "DATE#001", "DEMAND#001", "THREAT#001"]
    brief = brief_of(items["BRIEF"])
    assert brief.article.publisher == "The Test Post"
    for item in [*brief.actors, *brief.demands, *brief.threats, *brief.dates]:
        assert all(article["text"][e.start : e.end] == e.quote for e in item.evidence)

    demand = items["DEMAND#001"]
    assert demand["when"] == f"2024-05-14#{status['article_id']}#DEMAND#001"
    assert (demand["actor_key"], demand["target_key"], demand["month"]) == ("russia", "ukraine", "DEMAND#2024-05")
    assert (demand["deadline"]["start"], demand["response"]) == ("2024-06-01", "rejected")
    assert (items["THREAT#001"]["kind"], items["THREAT#001"]["threat_kind"]) == ("THREAT", "economic")
    assert items["DATE#001"]["month"] == "DATE#2024-06"

    kinds = {item["kind"] for item in aws.ask("by_actor", "actor_key", "russia")}
    assert kinds == {"ACTOR", "DEMAND", "THREAT"}
    assert {item["kind"] for item in aws.ask("by_target", "target_key", "ukraine")} == {"DEMAND", "THREAT"}
    assert [item["sk"] for item in aws.ask("by_month", "month", "THREAT#2024-05")] == ["THREAT#001"]

    [message] = matching.messages(1)
    assert message["event"] == "brief.created"
    assert message["item"] == {
        "table": aws.outputs["TableName"],
        "pk": f"ARTICLE#{status['article_id']}",
        "sk": "BRIEF",
    }
    assert message["demands"] == [{"by": "Russia", "of": "Ukraine", "demand": "Ukraine should open the canal."}]
    assert message["source"] == {"bucket": aws.inbox, "key": key}
    assert message["attributes"]["countries"] == {"Type": "String.Array", "Value": '["RUS", "UKR"]'}
    assert message["attributes"]["kinds"]["Value"] == '["demand", "threat", "date"]'
    assert message["attributes"]["threat_kinds"]["Value"] == '["economic"]'
    assert other.messages() == []

    asked = len(model.requests)
    aws.drop("again.txt", TEXT)
    again = aws.ended("again.txt")
    assert (again["state"], again["article_id"]) == ("duplicate", status["article_id"])
    assert matching.messages() == []
    assert len(model.requests) == asked


def test_the_same_events_again_cost_nothing_and_change_nothing(aws: Client, model: ScriptedModel) -> None:
    listener = aws.subscribe("repeats")
    version = aws.drop("repeat.txt", "A ferry was late again in Lund, and nobody said why.")
    status = aws.ended("repeat.txt")
    assert len(listener.messages(1)) == 1
    asked = len(model.requests)
    for _ in range(2):
        aws.notify_queue("NormalizeQueueUrl", aws.s3_record("repeat.txt", version, status["sequencer"]))
        article = f"{status['article_id']}.json"
        aws.notify_queue("SummarizeQueueUrl", aws.s3_record(article, None, "1", aws.outputs["ArticlesBucket"]))
    until(lambda: aws.waiting("NormalizeQueueUrl") + aws.waiting("SummarizeQueueUrl") == 0, 60, "empty queues")
    assert aws.status("repeat.txt") == status
    assert len(model.requests) == asked
    assert listener.messages() == []


def test_an_older_versions_event_after_a_newer_ones_is_ignored(aws: Client, model: ScriptedModel) -> None:
    old = aws.drop("twice.txt", "The first version of this story had the wrong town in it.")
    first = aws.ended("twice.txt")
    aws.drop("twice.txt", "The second version of this story has the right town in it.")
    until(lambda: (s := aws.status("twice.txt"))["version_id"] != old and s["state"] == "summarized", 60, "the second")
    second = aws.status("twice.txt")
    asked = len(model.requests)
    aws.notify_queue("NormalizeQueueUrl", aws.s3_record("twice.txt", old, first["sequencer"]))
    until(lambda: aws.waiting("NormalizeQueueUrl") == 0, 60, "an empty queue")
    assert aws.status("twice.txt") == second
    assert second["article_id"] != first["article_id"]
    assert len(model.requests) == asked


BAD_FILES = {
    "empty.txt": (b"", "EMPTY"),
    "blank.txt": (b" \n\n ", "EMPTY"),
    "noise.bin": (bytes(range(256)) * 64, "UNSUPPORTED_FORMAT"),
    "cut.pdf": (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "CORRUPT"),
    "broken.txt": ("Überfällig, sagte die Fährfrau. ".encode() * 3 + b"\xc3", "CORRUPT"),
    "nothing.txt": (b"*** 12 ***", "NO_TEXT"),
    "huge.txt": (b"a " * 6_000_000, "TOO_LARGE"),
}


def test_bad_files_are_rejected_with_their_reason_and_kept(aws: Client, model: ScriptedModel) -> None:
    listener = aws.subscribe("rejections", {"event": ["file.rejected"]})
    asked = len(model.requests)
    for key, (body, _) in BAD_FILES.items():
        aws.drop(key, body)
    for key, (body, code) in BAD_FILES.items():
        status = aws.ended(key)
        assert (key, status["state"], status["reason_code"]) == (key, "rejected", code)
        assert status["reason"].endswith(".")
        assert aws.s3.head_object(Bucket=aws.inbox, Key=key)["ContentLength"] == len(body)
    told = {message["source"]["key"]: message for message in listener.messages(len(BAD_FILES))}
    assert {key: message["reason_code"] for key, message in told.items()} == {k: c for k, (_, c) in BAD_FILES.items()}
    assert aws.waiting("NormalizeQueueUrl") == 0
    assert len(model.requests) == asked


def test_a_file_that_was_deleted_before_it_was_read_says_so(aws: Client) -> None:
    aws.notify_queue("NormalizeQueueUrl", aws.s3_record("gone.txt", "0" * 32, "0A"))
    assert aws.ended("gone.txt")["reason_code"] == "DELETED"


def test_s3_test_events_and_deletions_pass_without_a_trace(aws: Client) -> None:
    aws.sqs.send_message(
        QueueUrl=aws.outputs["NormalizeQueueUrl"], MessageBody='{"Service":"Amazon S3","Event":"s3:TestEvent"}'
    )
    deletion = aws.s3_record("deleted.txt", "v", "0B") | {"eventName": "ObjectRemoved:DeleteMarkerCreated"}
    aws.notify_queue("NormalizeQueueUrl", deletion)
    until(lambda: aws.waiting("NormalizeQueueUrl") == 0, 60, "an empty queue")
    assert aws.status("deleted.txt") == {}


def test_a_message_of_several_records_is_worked_record_by_record(aws: Client) -> None:
    versions = {}
    for name in ("one", "two"):
        key = f"several/{name}.txt"
        versions[key] = aws.drop(key, f"Story number {name} of a batch, about a ferry.")
        aws.ended(key)
    records = [aws.s3_record(key, version, "FFFFFFFFFFFFFFFFFF") for key, version in versions.items()]
    missing = aws.s3_record("several/missing.txt", "1" * 32, "FF")
    aws.notify_queue("NormalizeQueueUrl", records[0], missing, records[1])
    assert aws.ended("several/missing.txt")["state"] == "rejected"
    for key in versions:
        until(partial(has_sequencer, aws, key, "FFFFFFFFFFFFFFFFFF"), 30, f"{key} worked again")


def has_sequencer(aws: Client, key: str, sequencer: str) -> bool:
    return bool(aws.status(key)["sequencer"] == sequencer)


def test_the_same_text_under_many_keys_at_once_is_one_brief_and_one_message(aws: Client, model: ScriptedModel) -> None:
    listener = aws.subscribe("twins")
    keys = [f"twins/{number}.txt" for number in range(20)]
    for key in keys:
        aws.drop(key, "The twin ferries of Lund look alike, and so do these files.")
    states = sorted(aws.ended(key)["state"] for key in keys)
    assert states == ["duplicate"] * 19 + ["summarized"]
    assert len({aws.status(key)["article_id"] for key in keys}) == 1
    assert len(listener.messages(1)) == 1
    assert model.asked_about("twin ferries") == 1


@pytest.mark.parametrize("count", [100])
def test_many_files_at_once_all_end_and_none_is_told_twice(aws: Client, count: int) -> None:
    listener = aws.subscribe("many")
    keys = [f"many/{number}.txt" for number in range(count)]
    for number, key in enumerate(keys):
        aws.drop(key, f"Ferry number {number} left the harbour of Lund on time.\n\nNobody complained.")
    states = [aws.ended(key, 180)["state"] for key in keys]
    assert states == ["summarized"] * count
    told = [message["article_id"] for message in listener.messages(count)]
    assert len(told) == count
    assert set(told) == {aws.status(key)["article_id"] for key in keys}
    for queue in ("NormalizeDlqUrl", "SummarizeDlqUrl", "NotifyDlqUrl"):
        assert aws.waiting(queue) == 0
