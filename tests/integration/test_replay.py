"""`newsbrief replay` on the deployed stack: briefs made again, each in place of the old one in one step."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from typer.testing import CliRunner

from cli.main import app
from local.home import HOME_VARIABLE, Home
from newsbrief.adapters.queue import again_record
from newsbrief.summarize.draft import DraftDemand, DraftThreat
from tests.integration.client import Client, until
from tests.scripted_model import Answer, ScriptedModel

TOWN = "The ferry of Replayville was late, said the mayor. The mayor wants a new ferry, and a bridge, and a boat."


@pytest.fixture(autouse=True)
def this_stack(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(home.root))


def replay(*arguments: str) -> dict[str, Any]:
    done = CliRunner().invoke(app, ["replay", *arguments, "--json"], catch_exceptions=False)
    assert done.exit_code == 0
    return dict(json.loads(done.stdout))


QUOTE = "The mayor wants a new ferry, and a bridge, and a boat."


def answer_with(*things: str, threats: int = 0) -> Answer:
    """A brief in which the mayor demands these things and threatens so many others."""
    actors = [{"name": "Mayor", "kind": "person", "role": None, "aliases": ["mayor"], "quotes": ["said the mayor"]}]
    common: dict[str, Any] = {"by": "Mayor", "deadline": None, "quotes": [QUOTE]}
    wanted = {"of": None, "mode": "other", "response": "none"}
    harm = {"against": None, "kind": "political", "explicitness": "explicit", "condition": None}
    draft = {
        "headline": "H",
        "summary": "S. S.",
        "actors": actors,
        "demands": [
            DraftDemand(demand=f"There should be {thing}.", **wanted, **common).model_dump() for thing in things
        ],
        "threats": [DraftThreat(threat=f"Harm {n} may follow.", **harm, **common).model_dump() for n in range(threats)],
        "dates": [],
    }
    return Answer(text=json.dumps(draft))


def demands(aws: Client, article_id: str) -> list[str]:
    return [item["demand"] for item in aws.items(article_id) if item["kind"] == "DEMAND"]


def test_a_brief_made_again_takes_the_place_of_the_old_one_with_all_its_items(
    aws: Client, model: ScriptedModel
) -> None:
    model.decide = lambda request: answer_with("a new ferry", "a bridge", "a boat")
    aws.drop("replay/town.txt", TOWN)
    article_id = aws.ended("replay/town.txt")["article_id"]
    assert len(demands(aws, article_id)) == 3
    subscriber = aws.subscribe("replayed")

    told = replay("--key", "replay/")
    assert [brief["key"] for brief in told["briefs"]] == ["replay/town.txt"]
    assert (told["asked_for"], told["estimate"]["requests"]) == (False, 1)
    assert told["estimate"]["input_tokens"] > 500
    assert replay("--key", "replay/", "--outdated")["briefs"] == []
    assert replay("--key", "replay/", "--prompt", "other")["briefs"] == []
    assert all(message["event"] == "brief.created" for message in subscriber.messages())

    model.decide = lambda request: answer_with("a new ferry")
    assert replay("--key", "replay/", "--apply")["asked_for"]
    until(lambda: len(demands(aws, article_id)) == 1, 60, "the new brief")
    [brief] = [item for item in aws.items(article_id) if item["kind"] == "BRIEF"]
    assert [demand["demand"] for demand in brief["demands"]] == demands(aws, article_id)
    [message] = [m for m in subscriber.messages(expected=1) if m["event"] != "brief.created"]
    assert (message["event"], message["article_id"]) == ("brief.updated", article_id)
    assert aws.status("replay/town.txt")["state"] == "summarized"


def test_a_request_that_comes_twice_is_worked_on_once(aws: Client, model: ScriptedModel) -> None:
    model.decide = lambda request: answer_with("a boat")
    aws.drop("twice/town.txt", f"{TOWN} That was on Tuesday.")
    article_id = aws.ended("twice/town.txt")["article_id"]
    asked = len(model.requests)
    replay("--key", "twice/", "--apply")
    body = json.dumps({"Records": [again(aws, article_id)]})
    for _ in range(3):
        aws.sqs.send_message(QueueUrl=aws.outputs["SummarizeQueueUrl"], MessageBody=body)
    until(lambda: not aws.waiting("SummarizeQueueUrl"), 60, "an empty queue")
    assert len(model.requests) - asked in (1, 2)  # the command's request, and ours, which is later
    assert len(demands(aws, article_id)) == 1


def again(aws: Client, article_id: str) -> dict[str, Any]:
    return again_record(aws.outputs["ArticlesBucket"], article_id, datetime.now(UTC))


def test_a_replay_that_fails_leaves_the_old_brief(aws: Client, model: ScriptedModel) -> None:
    model.decide = lambda request: answer_with("a boat", "a bridge")
    aws.drop("kept/town.txt", f"{TOWN} That was on Wednesday.")
    article_id = aws.ended("kept/town.txt")["article_id"]
    model.decide = lambda request: Answer(text="no JSON at all")
    replay("--key", "kept/", "--apply")
    until(lambda: aws.waiting("SummarizeDlqUrl") == 1, 60, "the request on the dead-letter queue")
    assert len(demands(aws, article_id)) == 2
    assert aws.status("kept/town.txt")["state"] == "summarized"
    aws.sqs.purge_queue(QueueUrl=aws.outputs["SummarizeDlqUrl"])


def test_briefs_that_are_too_much_for_one_transaction_together_are_never_seen_mixed(
    aws: Client, model: ScriptedModel
) -> None:
    model.decide = lambda request: answer_with(*map("boat {}".format, range(70)))
    aws.drop("large/town.txt", f"{TOWN} That was on Thursday.")
    article_id = aws.ended("large/town.txt")["article_id"]
    assert len(demands(aws, article_id)) == 70
    model.decide = lambda request: answer_with(threats=70)
    replay("--key", "large/", "--apply")

    def seen() -> bool:
        """Whether the new brief is whole; whatever is seen meanwhile is a brief with exactly its items."""
        items = aws.items(article_id)
        [brief] = [item for item in items if item["kind"] == "BRIEF"]
        kinds = [item["kind"] for item in items]
        assert (kinds.count("DEMAND"), kinds.count("THREAT")) == (len(brief["demands"]), len(brief["threats"]))
        return len(brief["threats"]) == 70

    until(seen, 60, "the new brief")
