"""The model: chat completions of any OpenAI-compatible endpoint, its troubles sorted by what helps."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import openai
from openai import OpenAI

from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.summarize.chat import Completion
from newsbrief.summarize.draft import SCHEMA_NAME

if TYPE_CHECKING:
    from newsbrief.summarize.chat import Message

_CONFLICTS = {408, 409, 425, 429}


class ChatModel:
    """A model behind an endpoint. The SDK's own retries are off: waiting is the queue's work."""

    def __init__(self, base_url: str, model: str, api_key: str) -> None:
        self._client = OpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0)
        self._model = model
        self._strict = True
        self.endpoint = urlsplit(base_url).hostname or base_url

    def complete(self, messages: list[Message], schema: dict[str, Any], timeout: timedelta) -> Completion:
        """Ask for a JSON object of this schema.

        TryLater if the endpoint is overloaded, broken or silent; Rejected(MODEL_REFUSED) if the model won't;
        Failed if the endpoint won't take the request as it is, or the answer was cut off.
        """
        started = time.monotonic()
        try:
            answer = self._ask(messages, schema, timeout)
        except openai.APIStatusError as error:
            raise _sorted(error) from error
        except openai.APIConnectionError as error:
            raise TryLater(
                "MODEL_UNAVAILABLE",
                f"The model endpoint {self.endpoint} can't be reached ({type(error).__name__}).",
            ) from error
        if not answer.choices:
            raise TryLater("MODEL_UNAVAILABLE", f"The model endpoint {self.endpoint} gave no answer.")
        choice = answer.choices[0]
        if choice.message.refusal or choice.finish_reason == "content_filter":
            raise Rejected("MODEL_REFUSED", "The language model refused to work on this article.")
        if choice.finish_reason == "length":
            raise Failed("MODEL_OUTPUT_TRUNCATED", "The model's answer was cut off at its output limit.")
        return Completion(
            text=choice.message.content or "",
            model=answer.model or self._model,
            input_tokens=answer.usage.prompt_tokens if answer.usage else 0,
            output_tokens=answer.usage.completion_tokens if answer.usage else 0,
            latency_ms=round((time.monotonic() - started) * 1000),
        )

    def _ask(self, messages: list[Message], schema: dict[str, Any], timeout: timedelta) -> Any:
        """One request; a server that doesn't know strict schemas is asked again in JSON mode, from then on."""
        if self._strict:
            try:
                return self._create(messages, _strict_format(schema), timeout)
            except openai.BadRequestError as error:
                if not _is_about_format(error):
                    raise
                self._strict = False
        told = f"Answer with one JSON object of this JSON Schema:\n{json.dumps(schema)}"
        return self._create(
            [{"role": "system", "content": f"{messages[0]['content']}\n\n{told}"}, *messages[1:]],
            {"type": "json_object"},
            timeout,
        )

    def _create(self, messages: list[Message], response_format: dict[str, Any], timeout: timedelta) -> Any:
        return self._client.chat.completions.create(  # type: ignore[call-overload]
            model=self._model,
            messages=messages,
            response_format=response_format,
            timeout=timeout.total_seconds(),
        )


def _strict_format(schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "json_schema",
        "json_schema": {"name": SCHEMA_NAME, "strict": True, "schema": schema},
    }


def _is_about_format(error: openai.BadRequestError) -> bool:
    return any(word in str(error).lower() for word in ("response_format", "json_schema", "schema", "guided"))


def _sorted(error: openai.APIStatusError) -> Exception:
    """Which of our troubles an HTTP status is. The endpoint's own text may hold the article: it stays out."""
    status = error.status_code
    if status in _CONFLICTS or status >= 500:
        return TryLater("MODEL_UNAVAILABLE", f"The model endpoint answered with HTTP {status}.", _retry_after(error))
    return Failed(
        "MODEL_REJECTED_REQUEST",
        f"The model endpoint refused the request with HTTP {status} ({error.code or type(error).__name__}). Check "
        "the stack's parameters ModelBaseUrl, ModelName and ModelSecretArn.",
    )


def _retry_after(error: openai.APIStatusError) -> timedelta | None:
    """The `Retry-After` header: seconds, or an HTTP date."""
    value = error.response.headers.get("retry-after", "")
    try:
        return timedelta(seconds=float(value))
    except (ValueError, OverflowError):
        pass
    try:
        return max(parsedate_to_datetime(value) - datetime.now(UTC), timedelta())
    except (ValueError, TypeError):
        return None
