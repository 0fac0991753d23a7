"""The model: overloaded, broken, silent, slow, wrong, or down for a day."""

import json
import time
from datetime import timedelta
from typing import Any

from tests.faults.acts import changed, dripping, halved, silent, unreached
from tests.faults.place import Place
from tests.faults.scene import A, scene
from tests.faults.stories import demand, draft_of
from tests.scripted_model import Answer

STORM = {f"{number}.txt": "summarized" for number in range(6)}
WAITED_FOR = "The article waits on the queue, which costs no receive, and is briefed when the model is back."


def more_often_than_receives(at: Place) -> None:
    assert all(at.asked(file) >= 9 for file in STORM)


@scene(
    "model",
    "A storm of HTTP 429: eight for each of six articles",
    WAITED_FOR,
    ends=STORM,
    check=more_often_than_receives,
)
def storm(at: Place) -> None:
    for file in STORM:
        at.model_says(file, *[Answer(status=429, headers={"Retry-After": "1"})] * 8)
        at.drop(file)


@scene("model", "HTTP 500, 502 and 503, three times each", WAITED_FOR)
def broken(at: Place) -> None:
    at.model_says(A, *[Answer(status=status, headers={"Retry-After": "1"}) for status in (500, 502, 503) * 3])
    at.drop(A)


@scene("model", "No connection, twice", WAITED_FOR)
def unreachable(at: Place) -> None:
    at.on_model(A, act=unreached, times=2)
    at.drop(A)


@scene("model", "It never answers", "The request ends before the invocation does. " + WAITED_FOR)
def hanging(at: Place) -> None:
    at.on_model(A, act=silent)
    at.drop(A)


@scene("model", "It drips white space for minutes", "The whole request has a time limit, not each byte. " + WAITED_FOR)
def dripped(at: Place) -> None:
    at.on_model(A, act=dripping)
    at.drop(A)


@scene("model", "The line is cut in the middle of the answer", WAITED_FOR)
def half_an_answer(at: Place) -> None:
    at.on_model(A, act=halved)
    at.drop(A)


@scene("model", "A gateway's answer of HTTP 200 with an error in it", WAITED_FOR)
def error_in_an_answer(at: Place) -> None:
    at.model_says(A, Answer(body={"error": {"code": 503, "message": "No upstream."}}))
    at.drop(A)


def mended_by_one_call(at: Place) -> None:
    assert at.asked(A) >= 2


@scene("model", "An answer of another schema", "One more request shows it its errors.", check=mended_by_one_call)
def wrong_schema(at: Place) -> None:
    at.model_says(A, Answer(text='{"headline": 1, "people": []}'))
    at.drop(A)


PARKED = "The file is `failed` and says why; its message waits on the dead-letter queue for an operator."


@scene("model", "Garbage, and garbage again", PARKED, ends={A: "failed MODEL_OUTPUT_INVALID"}, dead={"summarize": 1})
def garbage(at: Place) -> None:
    at.model_says(A, Answer(text="\x00 no JSON at all"), *[Answer(text="[" * 5_000)] * 9)
    at.drop(A)


@scene("model", "A web page", PARKED, ends={A: "failed MODEL_REJECTED_REQUEST"}, dead={"summarize": 1})
def web_page(at: Place) -> None:
    page = Answer(raw=b"<!doctype html><title>Sign in</title>", headers={"Content-Type": "text/html"})
    at.model_says(A, *[page] * 9)
    at.drop(A)


@scene(
    "model",
    "Every answer is cut off at the output limit",
    PARKED,
    ends={A: "failed MODEL_OUTPUT_TRUNCATED"},
    dead={"summarize": 1},
)
def truncated(at: Place) -> None:
    at.model_says(A, *[Answer(text='{"headline": "A pi', finish_reason="length", tokens=(10, 99_000))] * 9)
    at.drop(A)


@scene("model", "A refusal", "The file is rejected, and says that the model did.", ends={A: "rejected MODEL_REFUSED"})
def refusal(at: Place) -> None:
    at.model_says(A, *[Answer(refusal="I won't.")] * 9)
    at.drop(A)


@scene("model", "The key is wrong", PARKED, ends={A: "failed MODEL_REJECTED_REQUEST"}, dead={"summarize": 1})
def wrong_key(at: Place) -> None:
    at.model_says(A, *[Answer(status=401)] * 9)
    at.drop(A)


def without_the_inventions(at: Place) -> None:
    brief = at.brief(A)
    assert (len(brief["demands"]), len(brief["actors"])) == (1, 1)
    assert "UNGROUNDED_DROPPED" in {warning["code"] for warning in brief["warnings"]}


@scene("model", "Invented quotes", "What the text doesn't say is not stored.", check=without_the_inventions)
def inventions(at: Place) -> None:
    draft = draft_of(at.story(A))
    invented = ["The harbour master threatened to sink every ferry of the Kestrel Line by noon."]
    actor = draft.actors[0].model_copy(update={"name": "Harbour Master", "quotes": invented})
    more = {"demands": [*draft.demands, demand(invented, "Sink it.")], "actors": [*draft.actors, actor]}
    at.model_says(A, *[Answer(text=draft.model_copy(update=more).model_dump_json())] * 9)
    at.drop(A)


def as_many_as_a_transaction_takes(at: Place) -> None:
    assert len(at.stage.aws.items(at.article_id(A))) == 100
    assert "ITEMS_DROPPED" in {warning["code"] for warning in at.brief(A)["warnings"]}


@scene(
    "model",
    "A brief of 150 demands, where a transaction takes 100 items",
    "The tails are left out, with a warning, and all of the rest is stored at once.",
    check=as_many_as_a_transaction_takes,
)
def too_many_items(at: Place) -> None:
    draft = draft_of(at.story(A))
    wanted = [demand(draft.demands[0].quotes, f"Build pier {number} of the harbour.") for number in range(150)]
    at.model_says(A, *[Answer(text=draft.model_copy(update={"demands": wanted}).model_dump_json())] * 9)
    at.drop(A)


def under_dynamodbs_limit(at: Place) -> None:
    size = len(json.dumps(at.brief(A), default=str).encode())
    assert 200_000 < size < 400_000
    assert "ITEMS_DROPPED" in {warning["code"] for warning in at.brief(A)["warnings"]}


@scene(
    "model",
    "A brief of a megabyte, where an item takes 400 KB",
    "The tails are left out, with a warning, until it fits.",
    check=under_dynamodbs_limit,
)
def too_large_an_item(at: Place) -> None:
    story = f"{at.story(A)}\n\n{' '.join(SENTENCES)}"
    draft = draft_of(story)
    # Each demand has five quotes of 25 sentences.
    starts = [[(number + 40 * part) % 200 for part in range(5)] for number in range(95)]
    wanted = [
        demand([" ".join(SENTENCES[start : start + 25]) for start in five], f"Build pier {number} of the harbour.")
        for number, five in enumerate(starts)
    ]
    at.model_says(A, *[Answer(text=draft.model_copy(update={"demands": wanted}).model_dump_json())] * 9)
    at.drop(A, story)


SENTENCES = [f"Kestrel Line asked for pier {number} of the harbour once more, and none heard." for number in range(230)]


def waited_for(time_since: timedelta) -> Any:
    """Move the clock of a message that goes back to wait: it has waited for so long."""

    def change(message: dict[str, Any]) -> None:
        told = message["MessageAttributes"]["waitedSince"]
        told["StringValue"] = str(int(time.time() - time_since.total_seconds()))
        message["DelaySeconds"] = 0

    return changed(change)


@scene(
    "model",
    "Down for more than a day (the message's clock is moved)",
    PARKED,
    ends={A: "failed MODEL_UNAVAILABLE"},
    dead={"summarize": 1},
)
def down_for_a_day(at: Place) -> None:
    at.on("sqs:SendMessage", at.article_id(A), "waitedSince", act=waited_for(timedelta(hours=25)))
    at.model_says(A, *[Answer(status=503)] * 9)
    at.drop(A)


@scene("model", "Down for 23 hours (the message's clock is moved)", WAITED_FOR)
def down_for_23_hours(at: Place) -> None:
    at.on("sqs:SendMessage", at.article_id(A), "waitedSince", act=waited_for(timedelta(hours=23)))
    at.model_says(A, *[Answer(status=503)] * 2)
    at.drop(A)
