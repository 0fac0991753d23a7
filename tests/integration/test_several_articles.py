"""One file with several articles, from the drop to its end."""

import json
from functools import partial
from typing import Any

from tests.integration.client import Client, Subscriber, until
from tests.scripted_model import Answer, ScriptedModel


def export(*articles: dict[str, str] | str) -> str:
    """A JSON list of articles; a text stands for an article with that text."""
    return json.dumps([{"title": text[:40], "text": text} if isinstance(text, str) else text for text in articles])


def ferry(town: str) -> str:
    return f"The ferry of {town} was late again on Sunday, and its passengers went home on foot."


def entries(aws: Client, key: str) -> list[tuple[str, str | None]]:
    """Each article's state and reason code."""
    return [(entry["state"], entry.get("reason_code")) for entry in aws.status(key)["articles"]]


def empty_queues(aws: Client) -> bool:
    return aws.waiting("NormalizeQueueUrl") + aws.waiting("SummarizeQueueUrl") == 0


def redrive(aws: Client) -> None:
    """Bring the one parked article back, as an operator does."""
    until(lambda: aws.waiting("SummarizeDlqUrl") == 1, 30, "an article on the dead-letter queue")
    [message] = aws.sqs.receive_message(QueueUrl=aws.outputs["SummarizeDlqUrl"], WaitTimeSeconds=5)["Messages"]
    aws.sqs.send_message(QueueUrl=aws.outputs["SummarizeQueueUrl"], MessageBody=message["Body"])
    aws.sqs.delete_message(QueueUrl=aws.outputs["SummarizeDlqUrl"], ReceiptHandle=message["ReceiptHandle"])


def events(listener: Subscriber, expected: int) -> list[tuple[str, str]]:
    """The event and the file of each message."""
    return sorted((message["event"], message["source"]["key"]) for message in listener.messages(expected))


def test_each_article_in_a_file_comes_to_its_own_end(aws: Client, model: ScriptedModel) -> None:
    model.decide = lambda request: Answer(refusal="No.") if "Unspoken" in json.dumps(request) else Answer()
    listener = aws.subscribe("several")
    aws.drop("known.txt", ferry("Known"))
    assert events(listener, 1) == [("brief.created", "known.txt")]
    asked = len(model.requests)
    body = export(
        {"title": "A ferry of Amel", "text": ferry("Amel"), "date": "2024-03-02", "hostname": "amel.example"},
        {"title": "Nothing at all", "text": ""},
        ferry("Known"),
        ferry("Unspoken"),
        ferry("Amel"),
        ferry("Ostravia"),
    )
    version = aws.drop("mixed.json", body)

    status = aws.ended("mixed.json")
    assert entries(aws, "mixed.json") == [
        ("summarized", None),
        ("rejected", "NO_TEXT"),
        ("duplicate", None),
        ("rejected", "MODEL_REFUSED"),
        ("duplicate", None),
        ("summarized", None),
    ]
    assert (status["state"], status["reason_code"], status["version_id"]) == ("summarized", "PARTLY_REJECTED", version)
    assert status["reason"] == "2 of 6 articles were rejected; `articles` says why."
    assert "article_id" not in status
    assert status["articles"][0]["title"] == "A ferry of Amel"
    assert status["articles"][1]["reason"].endswith(".")
    assert status["articles"][0]["article_id"] == status["articles"][4]["article_id"]

    first, last = (aws.article(status["articles"][place]["article_id"]) for place in (0, 5))
    assert (first["text"], last["text"]) == (ferry("Amel"), ferry("Ostravia"))
    assert (first["source"]["key"], first["source"]["format"]) == ("mixed.json", "json")
    assert first["published"]["start"] == "2024-03-02"
    for article in (first, last):
        assert aws.items(article["article_id"])[0]["kind"] == "ACTOR"
    assert events(listener, 2) == [("brief.created", "mixed.json")] * 2
    assert len(model.requests) - asked == 3

    aws.notify_queue("NormalizeQueueUrl", aws.s3_record("mixed.json", version, status["sequencer"]))
    for entry in status["articles"]:
        if "article_id" in entry:
            name = f"{entry['article_id']}.json"
            aws.notify_queue("SummarizeQueueUrl", aws.s3_record(name, None, "1", aws.outputs["ArticlesBucket"]))
    until(partial(empty_queues, aws), 60, "empty queues")
    assert aws.status("mixed.json") == status
    assert events(listener, 0) == []


def test_files_that_share_articles_at_once_share_the_work(aws: Client, model: ScriptedModel) -> None:
    listener = aws.subscribe("sharing")
    towns = [f"Twinford{number}" for number in range(12)]
    keys = [f"sharing/{number}.json" for number in range(4)]
    for number, key in enumerate(keys):
        aws.drop(key, export(*map(ferry, towns[number:] + towns[:number])))
    for key in keys:
        assert aws.ended(key)["state"] in {"summarized", "duplicate"}
    ends: dict[str, list[str]] = {}
    for key in keys:
        for entry in aws.status(key)["articles"]:
            ends.setdefault(entry["article_id"], []).append(entry["state"])
    assert [sorted(states) for states in ends.values()] == [["duplicate"] * 3 + ["summarized"]] * len(towns)
    assert len(listener.messages(len(towns))) == len(towns)
    assert model.asked_about("Twinford") == len(towns)


def test_a_failed_article_fails_its_file_and_brings_it_home_when_it_is_redriven(
    aws: Client, model: ScriptedModel
) -> None:
    listener = aws.subscribe("half-failed")
    model.decide = lambda request: Answer(status=401) if "Lockford" in json.dumps(request) else Answer()
    aws.drop("half.json", export(ferry("Keyton"), ferry("Lockford"), {"title": "Nothing", "text": ""}))
    status = aws.ended("half.json")
    assert entries(aws, "half.json") == [
        ("summarized", None),
        ("failed", "MODEL_REJECTED_REQUEST"),
        ("rejected", "NO_TEXT"),
    ]
    assert (status["state"], status["reason_code"]) == ("failed", "MODEL_REJECTED_REQUEST")
    assert status["reason"].startswith("1 of 3 articles failed; the first: The model endpoint refused")
    assert events(listener, 2) == [("brief.created", "half.json"), ("file.failed", "half.json")]

    model.decide = lambda request: Answer()
    redrive(aws)
    home = until(lambda: s if (s := aws.status("half.json"))["state"] == "summarized" else None, 60, "its file home")
    assert home["reason"] == "1 of 3 articles was rejected; `articles` says why."
    assert entries(aws, "half.json")[1] == ("summarized", None)
    assert events(listener, 1) == [("brief.created", "half.json")]


def test_a_file_of_which_nothing_can_be_used_is_rejected(aws: Client, model: ScriptedModel) -> None:
    listener = aws.subscribe("useless")
    aws.drop("useless.json", export(*({"title": n, "url": f"https://post.example/{n}"} for n in "ab")))
    status = aws.ended("useless.json")
    assert (status["state"], status["reason_code"]) == ("rejected", "NO_TEXT")
    assert status["reason"].startswith("None of the 2 articles can be used; the first: ")
    assert entries(aws, "useless.json") == [("rejected", "NO_TEXT")] * 2
    [message] = listener.messages(1)
    assert (message["event"], message["reason_code"]) == ("file.rejected", "NO_TEXT")


def test_a_file_of_known_articles_is_a_duplicate(aws: Client, model: ScriptedModel) -> None:
    aws.drop("once.json", export(ferry("Onceby"), ferry("Twiceby")))
    assert aws.ended("once.json")["state"] == "summarized"
    aws.drop("twice.json", export(ferry("Twiceby"), ferry("Onceby")))
    status = aws.ended("twice.json")
    assert (status["state"], "reason_code" in status) == ("duplicate", False)
    assert entries(aws, "twice.json") == [("duplicate", None)] * 2


def test_the_articles_of_a_failed_file_get_another_chance_when_it_is_dropped_again(
    aws: Client, model: ScriptedModel
) -> None:
    body = export(ferry("Hopeton"), ferry("Gladville"))
    model.decide = lambda request: Answer(status=401) if "Hopeton" in json.dumps(request) else Answer()
    old = aws.drop("again.json", body)
    assert aws.ended("again.json")["state"] == "failed"
    model.decide = lambda request: Answer()
    aws.drop("again.json", body)
    until(lambda: ended_as_other(aws.status("again.json"), old), 60, "an end of the second version")
    status = aws.status("again.json")
    assert entries(aws, "again.json") == [("summarized", None), ("duplicate", None)]
    # What the first version left behind finds its article briefed, and nothing of its own to change.
    redrive(aws)
    until(partial(empty_queues, aws), 60, "empty queues")
    assert aws.status("again.json") == status
    assert model.asked_about("Hopeton") == 2


def ended_as_other(status: dict[str, Any], version: str) -> bool:
    return bool(status["version_id"] != version and status["state"] == "summarized")


def test_as_many_articles_as_a_file_may_hold_all_end(aws: Client, model: ScriptedModel) -> None:
    texts = [ferry(f"Manyham{number}") for number in range(200)]
    aws.drop("many.json", export(*texts))
    status = aws.ended("many.json", 240)
    assert status["state"] == "summarized"
    assert [entry["state"] for entry in status["articles"]] == ["summarized"] * 200
    assert aws.article(status["articles"][123]["article_id"])["text"] == texts[123]
    aws.drop("too-many.json", export(*texts, ferry("Toomuchham")))
    rejected = aws.ended("too-many.json")
    assert (rejected["state"], rejected["reason_code"], "articles" in rejected) == (
        "rejected",
        "TOO_MANY_ARTICLES",
        False,
    )
