"""A budget a day through the deployed stack: what is over it waits, and goes on when there is more."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest

from newsbrief.keys import SPENT_SK, budget_pk
from newsbrief.summarize.estimate import estimate
from tests.integration.client import Client, Function, until
from tests.samples import article_of
from tests.scripted_model import Answer, ScriptedModel


def text_of(town: str) -> str:
    return f"The town of {town} has a ferry that is always late."


@cache
def expected() -> int:
    """Tokens that each of these articles is expected to take."""
    return estimate(article_of(text_of("Thrift0")), "scripted-1").tokens


def spent(aws: Client) -> int:
    key = {"pk": budget_pk(datetime.now(UTC).date()), "sk": SPENT_SK}
    item: dict[str, Any] = aws.table.get_item(Key=key, ConsistentRead=True).get("Item", {})
    return int(item.get("tokens", 0))


@pytest.fixture
def summarize(aws: Client) -> Iterator[Function]:
    """The function; what waits on its queues afterwards is thrown away, as it would wait for tomorrow."""
    yield Function(aws, "SummarizeQueueUrl")
    for queue in ("SummarizeQueueUrl", "SummarizeDlqUrl"):
        aws.sqs.purge_queue(QueueUrl=aws.outputs[queue])


def test_over_the_budget_articles_wait_and_go_on_when_there_is_more(
    aws: Client, model: ScriptedModel, summarize: Function
) -> None:
    each = expected()

    def decide(request: dict[str, Any]) -> Answer:
        time.sleep(1)  # all of the batch are there before one is done
        return Answer(tokens=(each - 100, 90))

    model.decide = decide
    keys = [f"thrift{n}.txt" for n in range(5)]
    with summarize.having(variables={"DAILY_TOKEN_BUDGET": str(each * 5 // 2)}):
        with summarize.held_back(5):
            for number, key in enumerate(keys):
                aws.drop(key, text_of(f"Thrift{number}"))
        until(
            lambda: all("reason_code" in s or s.get("state") == "summarized" for s in map(aws.status, keys)), 60, "ends"
        )
        ended = [key for key in keys if aws.status(key)["state"] == "summarized"]
        waits = [aws.status(key) for key in keys if key not in ended]
        assert len(ended) == 2
        assert {(status["state"], status["reason_code"]) for status in waits} == {("normalized", "BUDGET_SPENT")}
        assert f"Today's budget of {each * 5 // 2:,} tokens leaves too little" in waits[0]["reason"]
        assert spent(aws) == 2 * (each - 10)
        assert model.asked_about("Thrift") == 2
        until(lambda: aws.waiting("SummarizeQueueUrl") == 3, 60, "three messages with a delay")
        assert aws.waiting("SummarizeDlqUrl") == 0
    with summarize.having(variables={"DAILY_TOKEN_BUDGET": str(each * 10)}):
        for status in waits:
            aws.renotify(status["key"])
        assert [aws.ended(key)["state"] for key in keys] == ["summarized"] * 5
        assert spent(aws) == 5 * (each - 10)
    assert all("reason_code" not in aws.status(key) for key in keys)
    assert model.asked_about("Thrift") == 5


@pytest.mark.parametrize(
    ("budget", "code"),
    [
        ({"DAILY_TOKEN_BUDGET": "100"}, "BUDGET_TOO_SMALL"),
        ({"DAILY_COST_BUDGET": "0.5"}, "BUDGET_WITHOUT_PRICE"),
    ],
)
def test_what_can_never_be_paid_fails_at_once_and_is_redrivable(
    aws: Client, model: ScriptedModel, summarize: Function, budget: dict[str, str], code: str
) -> None:
    with summarize.having(variables=budget):
        aws.drop(f"{code}.txt", text_of(f"Never{code}"))
        status = aws.ended(f"{code}.txt")
        assert (status["state"], status["reason_code"]) == ("failed", code)
        assert "redrive" in status["reason"]
        until(lambda: aws.waiting("SummarizeDlqUrl") == 1, 60, "the article on the dead-letter queue")
    aws.renotify(f"{code}.txt")
    until(lambda: aws.status(f"{code}.txt")["state"] == "summarized", 60, "the article's end")
    assert model.asked_about(f"Never{code}") == 1
