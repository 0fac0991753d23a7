import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from newsbrief.adapters.model import ChatModel, within
from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.summarize.chat import Completion
from newsbrief.summarize.draft import draft_schema
from newsbrief.summarize.prompt import messages_for
from tests.samples import STRIKE
from tests.scripted_model import Answer, ScriptedModel

TOO_LONG = {"error": {"message": "tokens in the response_format schemas", "code": "context_length_exceeded"}}
NO_FORMAT = {"error": {"message": "response_format json_schema is not supported", "code": None}}


@pytest.fixture
def server() -> Iterator[ScriptedModel]:
    with ScriptedModel() as running:
        yield running


def ask(model: ChatModel, seconds: float = 60) -> Completion:
    return model.complete(messages_for(STRIKE), draft_schema(), lambda: timedelta(seconds=seconds))


def asked(server: ScriptedModel, answer: Answer) -> Completion:
    server.decide = lambda request: answer
    return ask(ChatModel(server.base_url, "m", "k"))


def test_a_completion_tells_what_it_cost(server: ScriptedModel) -> None:
    done = asked(server, Answer(text="{}"))
    assert (done.text, done.model, done.input_tokens, done.output_tokens) == ("{}", "scripted-1", 10, 5)
    [request] = server.requests
    assert request["response_format"]["json_schema"]["strict"] is True


@pytest.mark.parametrize(
    ("answer", "error", "code"),
    [
        (Answer(refusal="No."), Rejected, "MODEL_REFUSED"),
        (Answer(finish_reason="content_filter"), Rejected, "MODEL_REFUSED"),
        (Answer(finish_reason="length"), Failed, "MODEL_OUTPUT_TRUNCATED"),
        (Answer(status=400, body=TOO_LONG), Rejected, "TOO_LONG"),
        (Answer(status=400), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(status=401), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(status=404), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(status=429), TryLater, "MODEL_UNAVAILABLE"),
        (Answer(status=529), TryLater, "MODEL_UNAVAILABLE"),
        (Answer(raw=b"<html>Welcome</html>", headers={"Content-Type": "text/html"}), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(raw=b"{not json"), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(body={"choices": []}), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(body={"choices": [{"index": 0, "message": None}]}), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(body=[1]), Failed, "MODEL_REJECTED_REQUEST"),
    ],
)
def test_every_trouble_is_sorted_by_what_helps(
    server: ScriptedModel, answer: Answer, error: type[Exception], code: str
) -> None:
    with pytest.raises(error) as caught:
        asked(server, answer)
    assert caught.value.code == code  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [("7", 7, 7), ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 0), ("soon", None, None), ("", None, None)],
)
def test_retry_after_is_read_as_seconds_or_a_date(
    server: ScriptedModel, header: str, least: float | None, most: float | None
) -> None:
    with pytest.raises(TryLater) as caught:
        asked(server, Answer(status=429, headers={"Retry-After": header}))
    after = caught.value.after
    assert (after is None) == (least is None)
    if after is not None and least is not None and most is not None:
        assert least <= after.total_seconds() <= most


def test_json_mode_is_remembered_only_once_it_worked(server: ScriptedModel) -> None:
    def decide(request: dict[str, Any]) -> Answer:
        strict = request["response_format"]["type"] == "json_schema"
        return Answer(status=400, body=NO_FORMAT) if strict else Answer()

    server.decide = decide
    model = ChatModel(server.base_url, "m", "k")
    ask(model)
    ask(model)
    assert [request["response_format"]["type"] for request in server.requests] == [
        "json_schema",
        "json_object",
        "json_object",
    ]
    assert "JSON Schema" in server.requests[1]["messages"][0]["content"]


def test_an_article_that_is_too_long_does_not_end_strict_mode(server: ScriptedModel) -> None:
    server.decide = lambda request: Answer(status=400, body=TOO_LONG)
    model = ChatModel(server.base_url, "m", "k")
    with pytest.raises(Rejected):
        ask(model)
    server.decide = lambda request: Answer()
    ask(model)
    assert [request["response_format"]["type"] for request in server.requests] == ["json_schema", "json_schema"]


def test_nothing_is_asked_when_too_little_time_is_left(server: ScriptedModel) -> None:
    with pytest.raises(TryLater):
        ask(ChatModel(server.base_url, "m", "k"), seconds=1)
    assert server.requests == []


def test_a_closed_port_is_waited_for() -> None:
    with pytest.raises(TryLater, match="can't be reached"):
        ask(ChatModel("http://127.0.0.1:9/v1", "m", ""))


def test_a_call_is_left_alone_when_its_time_is_over() -> None:
    with pytest.raises(TimeoutError):
        within(timedelta(seconds=0.05), lambda: time.sleep(0.5))
    assert within(timedelta(seconds=5), lambda: 7) == 7
