import json
from collections.abc import Iterator
from http.client import HTTPConnection
from threading import Thread
from typing import Any

import openai
import pytest

from local.reader.parsing import pipeline
from local.reader.server import BODY_LIMIT, Server
from newsbrief.summarize.draft import SCHEMA_NAME, Draft, draft_schema
from newsbrief.summarize.prompt import fence, instructions

from .articles import HARBOUR


class _Fenced:
    """As much of an article as the fence needs."""

    title, publisher, published, language, text = "Dock Strike Looms in Port Alder", None, None, "en", HARBOUR


MESSAGES: list[Any] = [
    {"role": "system", "content": instructions()},
    {"role": "user", "content": fence(_Fenced())},  # type: ignore[arg-type]
]


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    pipeline()
    with Server("127.0.0.1", 0) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def client(port: int) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"http://127.0.0.1:{port}/v1", api_key="none", max_retries=0) as client:
        yield client


def ask(client: openai.OpenAI, messages: list[Any]) -> Any:
    schema: Any = {
        "type": "json_schema",
        "json_schema": {"name": SCHEMA_NAME, "strict": True, "schema": draft_schema()},
    }
    return client.chat.completions.create(model="newsbrief-reader-1", messages=messages, response_format=schema)


def raw(
    port: int, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
) -> tuple[int, Any]:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path, body, headers or {})
    response = connection.getresponse()
    answer = json.loads(response.read())
    connection.close()
    return response.status, answer


def test_a_completion_holds_a_draft(client: openai.OpenAI) -> None:
    completion = ask(client, MESSAGES)
    draft = Draft.model_validate_json(completion.choices[0].message.content)
    assert draft.headline == _Fenced.title
    assert draft.demands
    assert completion.choices[0].finish_reason == "stop"
    assert completion.model == "newsbrief-reader-1"
    assert completion.usage.total_tokens == completion.usage.prompt_tokens + completion.usage.completion_tokens > 0


def test_a_repair_conversation_is_answered_with_the_same_bytes(client: openai.OpenAI) -> None:
    first = ask(client, MESSAGES)
    again = ask(
        client,
        [*MESSAGES, {"role": "assistant", "content": "{}"}, {"role": "user", "content": "That answer is not valid."}],
    )
    assert again.choices[0].message.content == first.choices[0].message.content
    assert again.id == first.id


def test_models_and_health(client: openai.OpenAI, port: int) -> None:
    assert [model.id for model in client.models.list()] == ["newsbrief-reader-1"]
    assert raw(port, "GET", "/health") == (200, {"status": "ok"})


def test_a_message_without_an_article_is_a_bad_request(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        ask(client, [{"role": "user", "content": "Write a poem."}])
    assert caught.value.param == "messages"


def test_streaming_is_refused(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(model="newsbrief-reader-1", messages=MESSAGES, stream=True)
    assert caught.value.param == "stream"


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"messages": "none"}', b"\xff", b""])
def test_an_invalid_body_is_a_bad_request(port: int, body: bytes) -> None:
    status, answer = raw(port, "POST", "/v1/chat/completions", body)
    assert status == 400
    assert set(answer["error"]) == {"message", "type", "param", "code"}


def test_other_addresses_are_not_found(port: int) -> None:
    assert raw(port, "GET", "/v1/files")[0] == 404
    assert raw(port, "POST", "/v1/embeddings", b"{}")[0] == 404


def test_a_large_body_is_refused_unread(port: int) -> None:
    status, answer = raw(port, "POST", "/v1/chat/completions", headers={"Content-Length": str(BODY_LIMIT + 1)})
    assert status == 413
    assert answer["error"]["type"] == "invalid_request_error"


def test_the_log_has_no_text(client: openai.OpenAI, capfd: pytest.CaptureFixture[str]) -> None:
    ask(client, MESSAGES)
    logged = capfd.readouterr().err
    assert logged.count("\n") == 1
    assert "200" in logged
    assert "Calder" not in logged
