import asyncio
import json
import logging
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from newsbrief.adapters.model import OUTPUT_LIMIT, ChatModel
from newsbrief.adapters.spending import Spending
from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.summarize.chat import Completion, DoesNotFit, Truncated
from newsbrief.summarize.draft import draft_schema
from newsbrief.summarize.prompt import messages_for
from tests.samples import STRIKE
from tests.scripted_model import Answer, ScriptedModel, refusal_of

TOO_LONG = refusal_of("tokens in the response_format schemas", code="context_length_exceeded")
NO_SCHEMA = refusal_of("response_format json_schema is not supported")
NO_JSON_MODE = refusal_of("'response_format.type' must be 'text'")
NO_MAX_TOKENS = refusal_of(
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    param="max_tokens",
    code="unsupported_parameter",
)


@pytest.fixture
def server() -> Iterator[ScriptedModel]:
    with ScriptedModel() as running:
        yield running


def model_of(server: ScriptedModel) -> ChatModel:
    return ChatModel(server.base_url, "m", "k")


def ask(model: ChatModel, seconds: float = 60, spending: Spending | None = None) -> Completion:
    return asyncio.run(completed(model, seconds, spending))


async def completed(model: ChatModel, seconds: float = 60, spending: Spending | None = None) -> Completion:
    return await model.complete(messages_for(STRIKE), draft_schema(), lambda: timedelta(seconds=seconds), spending)


def asked(server: ScriptedModel, answer: Answer) -> Completion:
    server.decide = lambda request: answer
    return ask(model_of(server))


def formats(server: ScriptedModel) -> list[str]:
    return [request.get("response_format", {"type": "none"})["type"] for request in server.requests]


def caps(server: ScriptedModel) -> list[dict[str, int]]:
    names = ("max_tokens", "max_completion_tokens")
    return [{name: request[name] for name in names if name in request} for request in server.requests]


# ---------------------------------------------------------------- the request


def test_a_completion_tells_what_it_cost(server: ScriptedModel) -> None:
    done = asked(server, Answer(text="{}"))
    assert (done.text, done.model, done.input_tokens, done.output_tokens) == ("{}", "scripted-1", 10, 5)
    assert done.calls == 1
    [request] = server.requests
    assert request["response_format"]["json_schema"]["strict"] is True
    assert request["max_tokens"] == OUTPUT_LIMIT
    assert "temperature" not in request


@pytest.mark.parametrize(
    ("unsupported", "taken"),
    [
        ({"json_schema": NO_SCHEMA}, "json_object"),
        ({"json_schema": NO_SCHEMA, "json_object": NO_JSON_MODE}, "none"),
        ({"json_schema": refusal_of("Invalid request")}, "json_object"),
        ({"json_schema": Answer(status=422, body={"detail": [{"loc": ["body"], "msg": "extra"}]})}, "json_object"),
        ({"json_schema": Answer(status=400, body={"error": "failed to parse grammar"})}, "json_object"),
        ({"json_schema": refusal_of("json_schema is not implemented", status=500)}, "json_object"),
        ({"json_schema": refusal_of("No endpoints support: response_format", status=404)}, "json_object"),
    ],
)
def test_what_an_endpoint_takes_is_found_out_once_and_logged(
    server: ScriptedModel, caplog: pytest.LogCaptureFixture, unsupported: dict[str, Answer], taken: str
) -> None:
    server.decide = lambda request: unsupported.get(request.get("response_format", {}).get("type", "none"), Answer())
    model = model_of(server)
    with caplog.at_level(logging.INFO):
        ask(model)
        ask(model)
    tried = ["json_schema", "json_object", "none"]
    assert formats(server) == [*tried[: tried.index(taken) + 1], taken]
    assert "JSON Schema" in server.requests[-1]["messages"][0]["content"]
    found = [record for record in caplog.records if "found out" in record.message]
    assert len(found) == 1


def test_a_request_that_is_refused_in_every_form_changes_nothing(server: ScriptedModel) -> None:
    model = model_of(server)
    server.decide = lambda request: refusal_of("Invalid request", code="first" if len(server.requests) == 1 else "last")
    with pytest.raises(Failed, match=r"HTTP 400 \(first\)"):
        ask(model)
    server.decide = lambda request: Answer()
    ask(model)
    assert formats(server) == ["json_schema", "json_object", "none", "json_schema"]


@pytest.mark.parametrize("answer", [Answer(status=500), Answer(status=401), Answer(status=429), TOO_LONG])
def test_what_another_form_cannot_help_is_asked_once_in_strict_mode(server: ScriptedModel, answer: Answer) -> None:
    model = model_of(server)
    server.decide = lambda request: answer
    with pytest.raises((TryLater, Failed, Rejected)):
        ask(model)
    server.decide = lambda request: Answer()
    ask(model)
    assert formats(server) == ["json_schema", "json_schema"]


def test_a_reasoning_model_is_given_its_own_limit(server: ScriptedModel) -> None:
    server.decide = lambda request: NO_MAX_TOKENS if "max_tokens" in request else Answer()
    model = model_of(server)
    ask(model)
    ask(model)
    other = {"max_completion_tokens": OUTPUT_LIMIT}
    assert caps(server) == [{"max_tokens": OUTPUT_LIMIT}, other, other]


def test_a_limit_that_is_too_high_is_left_to_the_endpoint(server: ScriptedModel) -> None:
    too_high = refusal_of("max_tokens is too large: 16000. This model supports at most 4096 completion tokens")
    server.decide = lambda request: too_high if "max_tokens" in request else Answer()
    model = model_of(server)
    ask(model)
    ask(model)
    assert caps(server) == [{"max_tokens": OUTPUT_LIMIT}, {}, {}]
    assert set(formats(server)) == {"json_schema"}


def test_a_context_that_only_the_limit_fills_is_asked_without_it(server: ScriptedModel) -> None:
    full = refusal_of(
        "This model's maximum context length is 8192 tokens. However, you requested 18000 tokens (2000 in the "
        "messages, 16000 in the completion). Please reduce the length of the messages or completion."
    )
    server.decide = lambda request: full if "max_tokens" in request else Answer()
    ask(model_of(server))
    assert caps(server) == [{"max_tokens": OUTPUT_LIMIT}, {}]
    server.decide = lambda request: full
    with pytest.raises(DoesNotFit):
        ask(model_of(server))


# ---------------------------------------------------------------- the answer


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"content": [{"type": "text", "text": '{"a":'}, {"type": "text", "text": "1}"}, "stray"]}, '{"a":1}'),
        ({"content": None}, ""),
        ({"content": None, "reasoning_content": "Hm."}, ""),
        ({"content": "<think>Hm.</think>{}"}, "<think>Hm.</think>{}"),
    ],
)
def test_an_answers_text_is_what_the_message_says(server: ScriptedModel, message: dict[str, Any], text: str) -> None:
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": "stop"}
    assert asked(server, Answer(body={"object": "chat.completion", "choices": [choice]})).text == text


def test_a_completion_without_a_choice_is_an_empty_answer(server: ScriptedModel) -> None:
    assert asked(server, Answer(body={"object": "chat.completion", "model": "x", "choices": []})).text == ""


def test_thoughts_are_counted_as_output_even_where_the_endpoint_leaves_them_out(server: ScriptedModel) -> None:
    usage = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 115}
    done = asked(server, Answer(body=Answer().of(one_request(server)) | {"usage": usage}))
    assert (done.input_tokens, done.output_tokens) == (10, 105)


def one_request(server: ScriptedModel) -> dict[str, Any]:
    ask(model_of(server))
    return server.requests[-1]


def test_an_answer_that_is_cut_off_at_our_limit_is_asked_for_once_more_with_twice_the_limit(
    server: ScriptedModel,
) -> None:
    answers = [Answer(text="whole"), Answer(finish_reason="length", tokens=(10, OUTPUT_LIMIT))]
    server.decide = lambda request: answers.pop()
    done = ask(model_of(server))
    assert (done.text, done.calls, done.input_tokens, done.output_tokens) == ("whole", 2, 20, OUTPUT_LIMIT + 5)
    assert caps(server) == [{"max_tokens": OUTPUT_LIMIT}, {"max_tokens": 2 * OUTPUT_LIMIT}]


def test_an_answer_that_is_cut_off_twice_tells_what_both_cost(server: ScriptedModel) -> None:
    with pytest.raises(Truncated) as caught:
        asked(server, Answer(finish_reason="length", tokens=(10, 40_000)))
    assert (caught.value.code, caught.value.spent.calls) == ("MODEL_OUTPUT_TRUNCATED", 2)
    assert caught.value.spent.output_tokens == 80_000


def test_an_answer_that_is_cut_off_at_the_models_own_limit_is_not_asked_for_again(server: ScriptedModel) -> None:
    with pytest.raises(Truncated):
        asked(server, Answer(finish_reason="length", tokens=(10, 300)))
    assert len(server.requests) == 1


def test_a_raised_limit_that_is_refused_is_left_out_this_once(server: ScriptedModel) -> None:
    def decide(request: dict[str, Any]) -> Answer:
        limit = request.get("max_tokens")
        if limit == OUTPUT_LIMIT:
            return Answer(finish_reason="length", tokens=(10, OUTPUT_LIMIT))
        return Answer() if limit is None else refusal_of("max_tokens: 32000 is above the maximum")

    server.decide = decide
    model = model_of(server)
    ask(model)
    server.decide = lambda request: Answer()
    ask(model)
    assert [cap.get("max_tokens") for cap in caps(server)] == [OUTPUT_LIMIT, 2 * OUTPUT_LIMIT, None, OUTPUT_LIMIT]


# ---------------------------------------------------------------- troubles


@pytest.mark.parametrize(
    ("answer", "error", "code"),
    [
        (Answer(refusal="No."), Rejected, "MODEL_REFUSED"),
        (Answer(finish_reason="content_filter"), Rejected, "MODEL_REFUSED"),
        (refusal_of("The prompt triggered a policy.", code="content_filter"), Rejected, "MODEL_REFUSED"),
        (refusal_of("Flagged.", code="invalid_prompt"), Rejected, "MODEL_REFUSED"),
        (Answer(finish_reason="error"), TryLater, "MODEL_UNAVAILABLE"),
        (Answer(status=400), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(status=401), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(status=402), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(status=403), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(status=404), Failed, "MODEL_REJECTED_REQUEST"),
        (refusal_of("You exceeded your quota", 429, code="insufficient_quota"), Failed, "MODEL_REJECTED_REQUEST"),
        (Answer(status=429), TryLater, "MODEL_UNAVAILABLE"),
        (Answer(status=500), TryLater, "MODEL_UNAVAILABLE"),
        (refusal_of("context deadline exceeded", 500), TryLater, "MODEL_UNAVAILABLE"),
        (Answer(status=529), TryLater, "MODEL_UNAVAILABLE"),
        (Answer(body={"error": {"message": "Overloaded", "code": 502}}), TryLater, "MODEL_UNAVAILABLE"),
        (Answer(body={"error": {"message": "No such model", "code": 404}}), Failed, "MODEL_REJECTED_REQUEST"),
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
    "answer",
    [
        TOO_LONG,
        refusal_of("This model's maximum context length is 4096 tokens. However, your messages resulted in 6031."),
        refusal_of("request (6031 tokens) exceeds the available context size", type="exceed_context_size_error"),
        refusal_of("the request exceeds the available context size", 500, type="exceed_context_size_error", code=500),
        Answer(status=400, body={"error": "the input length exceeds the context length"}),
        Answer(status=400, body={"message": "Input is too long for requested model."}),
        refusal_of("The input token count (1200000) exceeds the maximum number of tokens allowed (1048575)."),
        refusal_of("prompt is too long: 215000 tokens > 200000 maximum"),
        refusal_of("Prompt contains 40000 tokens, too large for model with 32768 maximum context length"),
        Answer(status=400, body={"object": "error", "message": "maximum context length is 2048 tokens", "code": 40303}),
        refusal_of("Request too large for m on tokens per min: Limit 30000", 429, code="rate_limit_exceeded"),
        Answer(status=413, raw=b"Payload Too Large", headers={"Content-Type": "text/plain"}),
    ],
)
def test_every_dialect_of_too_long_is_understood(server: ScriptedModel, answer: Answer) -> None:
    with pytest.raises(DoesNotFit) as caught:
        asked(server, answer)
    assert caught.value.code == "TOO_LONG"
    assert len(server.requests) == 1


def test_an_errors_echo_of_the_article_is_neither_read_nor_told(server: ScriptedModel) -> None:
    echo = {"msg": "Field required", "loc": ["body"], "input": "maximum context length, said Tova Lindqvist"}
    with pytest.raises(Failed) as caught:
        asked(server, Answer(status=422, body={"detail": [echo]}))
    with pytest.raises(Failed) as told:
        asked(server, refusal_of("said Tova Lindqvist", 403, code="Tova Lindqvist said"))
    assert "Lindqvist" not in caught.value.reason + told.value.reason


# ---------------------------------------------------------------- waiting


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({"Retry-After": "7"}, 7, 7),
        ({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0, 0),
        ({"Retry-After": "soon"}, None, None),
        ({"Retry-After": "-1"}, None, None),
        ({"Retry-After": "nan"}, None, None),
        ({"Retry-After": "1e999"}, None, None),
        ({"Retry-After": ""}, None, None),
        ({"retry-after-ms": "1500", "Retry-After": "9"}, 1.5, 1.5),
        ({"x-ratelimit-reset-requests": "120ms", "x-ratelimit-reset-tokens": "6m0s"}, 360, 360),
        ({"x-ratelimit-reset-tokens": "1h2m3.5s"}, 3723.5, 3723.5),
        ({"x-ratelimit-reset": "12"}, 12, 12),
        ({"x-ratelimit-reset": "EPOCH"}, 50, 60),
        ({"x-ratelimit-reset": "EPOCH000"}, 50, 60),
        ({"x-ratelimit-reset": "99999999999999999999"}, None, None),
        ({"Retry-After": "7", "x-ratelimit-reset-tokens": "6m0s"}, 7, 7),
    ],
)
def test_how_long_to_wait_is_read_in_every_form(
    server: ScriptedModel, headers: dict[str, str], least: float | None, most: float | None
) -> None:
    soon = str(int(datetime.now(UTC).timestamp()) + 60)
    sent = {name: value.replace("EPOCH", soon) for name, value in headers.items()}
    with pytest.raises(TryLater) as caught:
        asked(server, Answer(status=429, headers=sent))
    after = caught.value.after
    assert (after is None) == (least is None)
    if after is not None and least is not None and most is not None:
        assert least <= after.total_seconds() <= most


def test_a_rate_limits_reset_says_nothing_about_a_broken_server(server: ScriptedModel) -> None:
    with pytest.raises(TryLater) as caught:
        asked(server, Answer(status=500, headers={"x-ratelimit-reset-tokens": "6m0s"}))
    assert caught.value.after is None


def test_nothing_is_asked_when_too_little_time_is_left(server: ScriptedModel) -> None:
    with pytest.raises(TryLater):
        ask(model_of(server), seconds=1)
    assert server.requests == []


def test_nothing_is_asked_when_the_last_answer_took_longer_than_what_is_left(server: ScriptedModel) -> None:
    def slow(request: dict[str, Any]) -> Answer:
        time.sleep(0.2)
        return Answer()

    server.decide = slow
    model = model_of(server)
    model._took = timedelta(seconds=30)
    with pytest.raises(TryLater):
        ask(model, seconds=20)
    assert server.requests == []
    ask(model, seconds=40)
    assert timedelta(seconds=0.2) <= model._took < timedelta(seconds=20)


def test_a_closed_port_is_waited_for() -> None:
    with pytest.raises(TryLater, match="can't be reached"):
        ask(ChatModel("http://127.0.0.1:9/v1", "m", ""))


@pytest.fixture
def little_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of a second is enough to ask."""
    monkeypatch.setattr("newsbrief.adapters.model._LEAST_TIME", timedelta(seconds=0.1))


@pytest.mark.usefixtures("little_time")
def test_an_answer_that_drips_is_broken_off_when_its_time_is_over(server: ScriptedModel) -> None:
    over = threading.Event()
    server.decide = lambda request: Answer(drips_until=over)
    model, spending = model_of(server), Spending()
    try:
        with pytest.raises(TryLater, match="was silent"):
            ask(model, seconds=0.3, spending=spending)
    finally:
        over.set()
    assert (spending.answers, spending.unknown) == ([], True)


def test_the_schema_in_the_prompt_is_the_schema(server: ScriptedModel) -> None:
    server.decide = lambda request: NO_SCHEMA if request["response_format"]["type"] == "json_schema" else Answer()
    ask(model_of(server))
    told = server.requests[-1]["messages"][0]["content"]
    assert json.loads(told[told.rindex('{"$defs"') :]) == draft_schema()


# ---------------------------------------------------------------- at the same time


def test_requests_go_out_together_but_no_more_than_are_allowed(server: ScriptedModel) -> None:
    under_way: list[int] = [0]
    seen: list[int] = []
    lock = threading.Lock()

    def decide(request: dict[str, Any]) -> Answer:
        with lock:
            under_way[0] += 1
            seen.append(under_way[0])
        time.sleep(0.1)
        with lock:
            under_way[0] -= 1
        return Answer()

    server.decide = decide

    async def all_at_once() -> None:
        model = ChatModel(server.base_url, "m", "k", at_once=3)
        await asyncio.gather(*(completed(model) for _ in range(12)))

    asyncio.run(all_at_once())
    assert (len(seen), max(seen)) == (12, 3)


def test_who_waited_too_long_for_a_turn_does_not_ask(server: ScriptedModel) -> None:
    left = [timedelta(seconds=60)]

    def decide(request: dict[str, Any]) -> Answer:
        left[0] = timedelta()
        return Answer()

    async def two() -> list[Completion | BaseException]:
        model = ChatModel(server.base_url, "m", "k", at_once=1)
        asks = (model.complete(messages_for(STRIKE), draft_schema(), lambda: left[0]) for _ in range(2))
        return await asyncio.gather(*asks, return_exceptions=True)

    server.decide = decide
    first, second = asyncio.run(two())
    assert isinstance(first, Completion)
    assert isinstance(second, TryLater)
    assert len(server.requests) == 1


def test_one_articles_trouble_is_not_its_neighbours(server: ScriptedModel) -> None:
    answers = [Answer(status=429), Answer(refusal="No."), Answer(status=400), Answer(), Answer()]
    server.decide = lambda request: answers.pop()

    async def all_at_once() -> list[Completion | BaseException]:
        model = model_of(server)
        return await asyncio.gather(*(completed(model) for _ in range(5)), return_exceptions=True)

    ends = sorted(type(end).__name__ for end in asyncio.run(all_at_once()))
    assert ends.count("Completion") >= 2
    assert {"Rejected", "TryLater"} <= set(ends)


def test_connections_are_kept_from_one_run_of_a_loop_to_the_next() -> None:
    with ScriptedModel(keeps_open=True) as server, asyncio.Runner() as runner:
        model = model_of(server)

        async def three() -> None:
            await asyncio.gather(*(completed(model) for _ in range(3)))

        for _ in range(4):
            runner.run(three())
        assert (len(server.requests), server.connections) == (12, 3)
        runner.run(model._client.close())


def test_a_connection_that_the_server_has_closed_meanwhile_is_made_again() -> None:
    with asyncio.Runner() as runner:
        with ScriptedModel(keeps_open=True) as server:
            model = model_of(server)
            runner.run(completed(model))
            server.close_connections()
            assert runner.run(completed(model)).calls == 1
            assert server.connections == 2
        runner.run(model._client.close())


# ---------------------------------------------------------------- what it cost


@pytest.mark.parametrize(
    "answer",
    [
        Answer(),
        Answer(refusal="No."),
        Answer(finish_reason="content_filter"),
        Answer(finish_reason="error"),
        Answer(finish_reason="length", tokens=(10, 5)),
    ],
)
def test_what_an_answer_cost_is_told_whatever_it_says(server: ScriptedModel, answer: Answer) -> None:
    spending = Spending()
    server.decide = lambda request: answer
    with suppress(TryLater, Rejected, Failed):
        ask(model_of(server), spending=spending)
    assert (spending.input_tokens, spending.output_tokens, spending.unknown) == (10, 5, False)


@pytest.mark.parametrize("answer", [Answer(status=429), Answer(status=500), Answer(status=401), TOO_LONG])
def test_what_was_refused_cost_nothing(server: ScriptedModel, answer: Answer) -> None:
    spending = Spending()
    server.decide = lambda request: answer
    with suppress(TryLater, Rejected, Failed):
        ask(model_of(server), spending=spending)
    assert spending == Spending()


def test_an_answer_that_counts_no_tokens_cost_nobody_knows_what(server: ScriptedModel) -> None:
    spending = Spending()
    server.decide = lambda request: Answer(tokens=(0, 0))
    ask(model_of(server), spending=spending)
    assert spending.unknown
