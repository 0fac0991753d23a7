"""Troubles with the model and with ourselves: each article ends in the state it should, and none is lost."""

import json
import threading
import time
from functools import partial
from typing import Any

import pytest

from newsbrief.keys import file_pk
from tests.integration.client import Client, Function, until
from tests.scripted_model import Answer, ScriptedModel, refusal_of

OPERATORS_FAULT = "The town of Wrongkey lost its ferry again on Sunday."
GARBAGE = "The town of Garbage kept its ferry, said the mayor."


def by_town(request: object) -> Answer:
    """Two towns whose articles never come to a brief."""
    asked = json.dumps(request)
    if "Wrongkey" in asked:
        return Answer(status=401)
    return Answer(text="no JSON at all") if "Garbage" in asked else Answer()


@pytest.fixture(scope="module", autouse=True)
def doomed(aws: Client, model: ScriptedModel) -> None:
    """A message that only makes normalize raise. Its retries take more than a minute, so they begin first."""
    aws.notify_queue("NormalizeQueueUrl", aws.s3_record("bug.txt", "v", "0A", "no-such-bucket"))


@pytest.fixture(autouse=True)
def plain_answers(model: ScriptedModel) -> None:
    model.decide = by_town


def test_an_article_waits_for_an_unreachable_model_and_is_briefed_when_it_is_back(
    aws: Client, model: ScriptedModel
) -> None:
    model.stop()
    try:
        aws.drop("patient.txt", "The ferry of Patience was late, and everyone waited for it.")
        waiting = until(lambda: s if (s := aws.status("patient.txt")).get("reason_code") else None, 60, "a reason")
        assert (waiting["state"], waiting["reason_code"]) == ("normalized", "MODEL_UNAVAILABLE")
        assert "can't be reached" in waiting["reason"]
        assert aws.waiting("SummarizeDlqUrl") == 0
    finally:
        model.start()
    done = aws.ended("patient.txt")
    assert (done["state"], "reason_code" in done) == ("summarized", False)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_an_overloaded_or_broken_model_is_waited_for_as_it_asks(aws: Client, model: ScriptedModel, status: int) -> None:
    town = f"Overload{status}"
    troubles = [Answer(status=status, headers={"Retry-After": "1"})] * 7

    def decide(request: object) -> Answer:
        return troubles.pop() if troubles and town in json.dumps(request) else by_town(request)

    model.decide = decide
    aws.drop(f"{town}.txt", f"The ferry of {town} came and went and came again.")
    assert aws.ended(f"{town}.txt")["state"] == "summarized"
    assert model.asked_about(town) == 8  # more often than a message may be received


def test_a_refusal_is_a_rejection_with_its_own_code(aws: Client, model: ScriptedModel) -> None:
    model.decide = lambda request: Answer(refusal="No.") if "Refusal" in json.dumps(request) else by_town(request)
    aws.drop("refused.txt", "The ferry of Refusal will not sail, its captain said.")
    status = aws.ended("refused.txt")
    assert (status["state"], status["reason_code"]) == ("rejected", "MODEL_REFUSED")


def test_an_invalid_answer_costs_one_more_call(aws: Client, model: ScriptedModel) -> None:
    answers = [Answer(), Answer(text='{"headline": 1}')]
    model.decide = lambda request: answers.pop() if "Mending" in json.dumps(request) else by_town(request)
    aws.drop("mended.txt", "The ferry of Mending was repaired in a day.")
    status = aws.ended("mended.txt")
    assert status["state"] == "summarized"
    brief = next(item for item in aws.items(status["article_id"]) if item["sk"] == "BRIEF")
    assert (brief["provenance"]["calls"], brief["provenance"]["input_tokens"]) == (2, 20)


def test_a_server_without_strict_schemas_is_asked_in_json_mode(aws: Client, model: ScriptedModel) -> None:
    def decide(request: dict[str, Any]) -> Answer:
        strict = "json_schema" in json.dumps(request["response_format"])
        refused = {"error": {"message": "response_format json_schema is unknown", "type": "x", "code": None}}
        return Answer(status=400, body=refused) if strict and "Plainly" in json.dumps(request) else by_town(request)

    model.decide = decide
    aws.drop("plain.txt", "The ferry of Plainly sails by day and by night.")
    assert aws.ended("plain.txt")["state"] == "summarized"
    assert model.asked_about("Plainly") == 2


def test_a_reasoning_models_parameter_is_found_out(aws: Client, model: ScriptedModel) -> None:
    unsupported = refusal_of("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")

    def decide(request: dict[str, Any]) -> Answer:
        return unsupported if "max_tokens" in request and "Ponder" in json.dumps(request) else by_town(request)

    model.decide = decide
    aws.drop("ponder.txt", "The ferry of Ponder thinks before it sails.")
    assert aws.ended("ponder.txt")["state"] == "summarized"


def brief_of(aws: Client, key: str) -> dict[str, Any]:
    status = aws.ended(key, 120)
    assert status["state"] == "summarized"
    return next(item for item in aws.items(status["article_id"]) if item["sk"] == "BRIEF")


def story_of(town: str, paragraphs: int) -> str:
    """A story of some 60 words a paragraph, each of which names its own pier."""
    filler = "The harbour was quiet, and the ferry waited for its passengers as it always did in spring. " * 3
    return "\n\n".join(f"{town} has pier {town}{n}x. {filler.strip()}" for n in range(paragraphs))


@pytest.mark.parametrize("trouble", ["context", "output"])
def test_what_is_too_much_for_the_model_at_once_is_asked_in_parts(
    aws: Client, model: ScriptedModel, trouble: str
) -> None:
    town = f"Toomuch{trouble}"
    too_long = {
        "context": refusal_of("Too long.", code="context_length_exceeded"),
        "output": Answer(finish_reason="length", tokens=(10, 100)),  # at the model's own limit
    }[trouble]

    def decide(request: dict[str, Any]) -> Answer:
        whole = f"{town}2x" in json.dumps(request) and f"{town}9x" in json.dumps(request)
        return too_long if whole else by_town(request)

    model.decide = decide
    aws.drop(f"{town}.txt", story_of(town, 10))
    made = brief_of(aws, f"{town}.txt")["provenance"]
    assert made["chunks"] >= 2
    assert made["calls"] == made["chunks"] + 1 + (trouble == "output")


def test_a_long_article_goes_on_where_it_was_when_the_model_is_back(aws: Client, model: ScriptedModel) -> None:
    troubles = [Answer(status=503, headers={"Retry-After": "1"})]

    def decide(request: dict[str, Any]) -> Answer:
        return troubles.pop() if troubles and "Longread599x" in json.dumps(request) else by_town(request)

    model.decide = decide
    aws.drop("longread.txt", story_of("Longread", 600))
    made = brief_of(aws, "longread.txt")["provenance"]
    assert made["chunks"] > 4
    assert made["calls"] == made["chunks"] + 1
    assert [model.asked_about(f"Longread{n}x") for n in (50, 300, 599)] == [1, 1, 2]


def test_each_of_ten_in_one_batch_comes_to_its_own_end(aws: Client, model: ScriptedModel) -> None:
    busy = [Answer(status=429, headers={"Retry-After": "1"})] * 2
    hangs = threading.Event()
    bad = {
        "Tenno": Answer(refusal="No."),
        "Tenmumble": Answer(text="no JSON at all"),
        "Tenwrong": Answer(status=400),
    }

    def decide(request: dict[str, Any]) -> Answer:
        town = request["messages"][1]["content"].partition("The town of ")[2].partition(" ")[0]
        if town == "Tenbusy" and busy:
            return busy.pop()
        if town == "Tenhung":
            hangs.wait(90)
        return bad.get(town, by_town(request))

    model.decide = decide
    towns = ["Tenbusy", "Tenhung", *bad, *(f"Tenfine{n}" for n in range(5))]
    messages = aws.subscribe("ten", {"event": ["brief.created"]})
    summarize = Function(aws, "SummarizeQueueUrl")
    with summarize.having(timeout=60):  # so that the hung one has half a minute
        with summarize.held_back(10):
            for town in towns:
                aws.drop(f"{town}.txt", f"The town of {town} has a ferry that is always late.")
        began = time.time()
        waits = until(
            lambda: s if "reason" in (s := aws.status("Tenhung.txt")) else None, 90, "a wait for the hung one"
        )
        hangs.set()
        assert (waits["state"], waits["reason_code"]) == ("normalized", "MODEL_UNAVAILABLE")
        assert "was silent" in waits["reason"]
        ends = {town: aws.ended(f"{town}.txt") for town in towns}
        others = [ends[town]["updated_at"] for town in towns if town not in {"Tenhung", "Tenbusy"}]
        assert max(others) < waits["updated_at"]  # they haven't waited for it
        log = summarize.log(began)
    assert max(batch_sizes(log)) == 10
    assert told_of(log, "rejected") == {"Tenno.txt"}
    assert told_of(log, "given up") == {"Tenmumble.txt", "Tenwrong.txt"}
    assert told_of(log, "deferred") == {"Tenbusy.txt", "Tenhung.txt"}
    assert told_of(log, "summarized") == {f"{town}.txt" for town in towns if town not in bad}

    assert {town: end["reason_code"] for town, end in ends.items() if end["state"] != "summarized"} == {
        "Tenno": "MODEL_REFUSED",
        "Tenmumble": "MODEL_OUTPUT_INVALID",
        "Tenwrong": "MODEL_REJECTED_REQUEST",
    }
    assert (ends["Tenno"]["state"], ends["Tenwrong"]["state"]) == ("rejected", "failed")
    briefed = {town: ends[town]["article_id"] for town in towns if town not in bad}
    assert all("reason_code" not in ends[town] for town in briefed)
    for town in towns:
        stored = [item["sk"] for item in aws.items(ends[town]["article_id"])]
        assert stored.count("BRIEF") == (town in briefed)
    told = [message["article_id"] for message in messages.messages(expected=len(briefed))]
    assert sorted(told) == sorted(briefed.values())
    assert [model.asked_about(f"Tenfine{n} ") for n in range(5)] == [1] * 5
    assert [model.asked_about(f"{town} ") for town in ("Tenbusy", "Tenno", "Tenmumble")] == [3, 1, 2]
    until(lambda: aws.waiting("SummarizeQueueUrl") == 0, 60, "an empty queue")
    assert sorted(parked(aws)) == sorted(ends[town]["article_id"] for town in ("Tenmumble", "Tenwrong"))


def batch_sizes(log: list[str]) -> list[int]:
    """How many articles each invocation asked about at first, in the order of their logs."""
    sizes: list[int] = []
    for line in log:
        if line.startswith("START "):
            sizes.append(0)
        elif '"message":"asking"' in line:
            sizes[-1] += 1
    return sizes


def told_of(log: list[str], message: str) -> set[str]:
    """The files that lines with this message are about."""
    lines = (json.loads(line) for line in log if f'"message":"{message}"' in line)
    return {line["file_key"] for line in lines}


def parked(aws: Client) -> list[str]:
    """The articles on the dead-letter queue, taken off it."""
    found: list[str] = []
    url = aws.outputs["SummarizeDlqUrl"]
    while taken := aws.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", []):
        for message in taken:
            [record] = json.loads(message["Body"])["Records"]
            found.append(record["s3"]["object"]["key"].removesuffix(".json"))
            aws.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
    return found


def test_what_only_an_operator_can_mend_is_parked_at_once(aws: Client, model: ScriptedModel) -> None:
    aws.drop("wrongkey.txt", OPERATORS_FAULT)
    aws.drop("garbage.txt", GARBAGE)
    for key, code in {"wrongkey.txt": "MODEL_REJECTED_REQUEST", "garbage.txt": "MODEL_OUTPUT_INVALID"}.items():
        status = aws.ended(key)
        assert (status["state"], status["reason_code"]) == ("failed", code)
    until(lambda: aws.waiting("SummarizeDlqUrl") == 2, 60, "two parked articles")
    until(lambda: aws.waiting("SummarizeQueueUrl") == 0, 60, "an empty queue")
    assert (model.asked_about("Wrongkey"), model.asked_about("Garbage")) == (1, 2)


def test_the_text_of_a_failed_file_gets_another_chance_when_it_is_dropped_again(
    aws: Client, model: ScriptedModel
) -> None:
    towns = "The town of Secondtry has a ferry, and a mayor who likes it."
    model.decide = lambda request: Answer(status=401) if "Secondtry" in json.dumps(request) else by_town(request)
    aws.drop("first-try.txt", towns)
    first = aws.ended("first-try.txt")
    assert first["state"] == "failed"
    model.decide = by_town
    aws.drop("second-try.txt", towns)
    second = aws.ended("second-try.txt")
    assert (second["state"], second["article_id"]) == ("summarized", first["article_id"])
    aws.drop("third-try.txt", towns)
    assert aws.ended("third-try.txt")["state"] == "duplicate"
    assert model.asked_about("Secondtry") == 2


def test_a_redriven_message_brings_its_file_home(aws: Client, model: ScriptedModel) -> None:
    model.decide = lambda request: Answer()
    while aws.waiting("SummarizeDlqUrl"):
        [message] = aws.sqs.receive_message(QueueUrl=aws.outputs["SummarizeDlqUrl"], WaitTimeSeconds=5)["Messages"]
        aws.sqs.send_message(QueueUrl=aws.outputs["SummarizeQueueUrl"], MessageBody=message["Body"])
        aws.sqs.delete_message(QueueUrl=aws.outputs["SummarizeDlqUrl"], ReceiptHandle=message["ReceiptHandle"])
    for key in ("wrongkey.txt", "garbage.txt"):
        until(partial(is_home, aws, key), 60, key)
        assert "reason_code" not in aws.status(key)


def is_home(aws: Client, key: str) -> bool:
    return bool(aws.status(key)["state"] == "summarized")


def test_a_bug_is_retried_and_ends_failed_on_the_dead_letter_queue(aws: Client) -> None:
    bug = {"pk": file_pk("no-such-bucket", "bug.txt"), "sk": "STATUS"}
    failed = until(
        lambda: item if (item := aws.table.get_item(Key=bug).get("Item", {})).get("state") == "failed" else None,
        120,
        "a failed status",
    )
    assert (failed["reason_code"], "article_id" in failed) == ("INTERNAL", False)
    until(lambda: aws.waiting("NormalizeDlqUrl") == 1, 60, "the message on the dead-letter queue")
    assert aws.waiting("NormalizeQueueUrl") == 0
