"""ChatModel against llama.cpp itself: what it takes, what it answers, and how it says no."""

import asyncio
import json
from collections.abc import Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any, TypeVar

import pytest

from local import gguf
from newsbrief.adapters.endpoint import Form
from newsbrief.adapters.model import ChatModel
from newsbrief.adapters.spending import Spending
from newsbrief.errors import TryLater
from newsbrief.summarize.chat import Completion, DoesNotFit, Message, Truncated
from newsbrief.summarize.draft import draft_schema

pytest.importorskip("xllamacpp")

T = TypeVar("T")

COLOUR = {
    "type": "object",
    "properties": {"colour": {"type": "string", "enum": ["red", "blue"]}},
    "required": ["colour"],
    "additionalProperties": False,
}
BROKEN = {"type": "object", "$ref": "#/nowhere"}


def asked(
    model: ChatModel, schema: dict[str, Any], words: str = "What colour is the sky? Answer as JSON."
) -> Completion:
    messages: list[Message] = [{"role": "system", "content": "Answer."}, {"role": "user", "content": words}]
    return run(model, model.complete(messages, schema, lambda: timedelta(seconds=120)))


def run(model: ChatModel, answer: Coroutine[Any, Any, T]) -> T:
    """What comes of a request, in a loop of its own, with the model's connections closed after it."""

    async def closing() -> T:
        try:
            return await answer
        finally:
            await model._client.close()

    return asyncio.run(closing())


def test_a_strict_schema_is_obeyed_and_paid_for(served: gguf.Served) -> None:
    model = ChatModel(served.base_url, served.name, "", output_limit=60)
    done = asked(model, COLOUR)
    assert json.loads(done.text)["colour"] in {"red", "blue"}
    assert done.input_tokens > 10
    assert 0 < done.output_tokens <= 60
    assert (done.calls, done.model) == (1, served.name)
    assert done.latency_ms > 0
    assert model._form.response_format == "json_schema"


def test_any_name_is_answered_by_the_one_model_there_is(served: gguf.Served) -> None:
    assert asked(ChatModel(served.base_url, "another", "key", 60), COLOUR).model == served.name


def test_the_drafts_schema_is_taken_and_an_answer_at_the_limit_is_cut_off(served: gguf.Served) -> None:
    model = ChatModel(served.base_url, served.name, "", output_limit=20)
    with pytest.raises(Truncated) as caught:
        asked(model, draft_schema())
    assert caught.value.spent.calls == 2
    assert caught.value.spent.output_tokens == 20 + 40
    assert model._form.response_format == "json_schema"


def test_a_limit_by_its_other_name_is_kept_too(served: gguf.Served) -> None:
    model = ChatModel(served.base_url, served.name, "", output_limit=8)
    model._form = Form(response_format="text", cap="max_completion_tokens")
    messages: list[Message] = [{"role": "user", "content": "Count to a hundred."}]
    done, _ = run(model, model._asked(messages, {}, lambda: timedelta(seconds=60), Spending(), 8))
    assert 0 < done.output_tokens <= 8


def test_a_schema_that_is_refused_leads_to_json_mode(served: gguf.Served) -> None:
    model = ChatModel(served.base_url, served.name, "", output_limit=8)
    with suppress(Truncated):  # it may well be; what it took is known by then
        asked(model, BROKEN)
    assert model._form.response_format == "json_object"


def test_a_text_that_is_longer_than_the_context_does_not_fit(served: gguf.Served) -> None:
    with pytest.raises(DoesNotFit):
        asked(ChatModel(served.base_url, served.name, ""), COLOUR, "word " * 20_000)


def test_a_slow_answer_is_not_waited_for_longer_than_there_is_time(served: gguf.Served) -> None:
    rows = {"type": "array", "items": {"enum": ["red", "blue"]}, "minItems": 100, "maxItems": 100}
    endless = {"type": "array", "items": rows, "minItems": 100, "maxItems": 100}  # of which the limit comes first
    model = ChatModel(served.base_url, served.name, "", output_limit=4_000)
    messages: list[Message] = [{"role": "user", "content": "Which colours are there?"}]
    with pytest.raises(TryLater, match="was silent"):
        run(model, model._asked(messages, endless, lambda: timedelta(seconds=5.5), Spending(), 4_000))
