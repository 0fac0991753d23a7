"""The model: chat completions of any OpenAI-compatible endpoint, its troubles sorted by what helps."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import openai
from openai import OpenAI
from openai.types.chat import ChatCompletion

from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.summarize.chat import Completion
from newsbrief.summarize.draft import SCHEMA_NAME

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsbrief.summarize.chat import Message

_PASSING = {408, 409, 425, 429}
_TOO_LONG = "context_length_exceeded"
_LEAST_TIME = timedelta(seconds=5)


class ChatModel:
    """A model behind an endpoint. The SDK's own retries are off: waiting is the queue's work."""

    def __init__(self, base_url: str, model: str, api_key: str) -> None:
        self._client = OpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0)
        self._model = model
        self._strict = True
        self.endpoint = urlsplit(base_url).hostname or base_url

    def complete(
        self, messages: list[Message], schema: dict[str, Any], time_left: Callable[[], timedelta]
    ) -> Completion:
        """Ask for a JSON object of this schema, within the time that is left when each request begins.

        TryLater if the endpoint is overloaded, broken or silent; Rejected(MODEL_REFUSED | TOO_LONG) if the model
        won't or can't; Failed if the endpoint won't take the request as it is, or the answer was cut off.
        """
        started = time.monotonic()
        answer = self._ask(messages, schema, time_left)
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

    def _ask(
        self, messages: list[Message], schema: dict[str, Any], time_left: Callable[[], timedelta]
    ) -> ChatCompletion:
        """One request; a server that doesn't know strict schemas is asked again in JSON mode, from then on."""
        if self._strict:
            try:
                return self._request(messages, _strict_format(schema), time_left())
            except openai.BadRequestError as error:
                if not _is_about_format(error):
                    raise _sorted(error) from error
        told = f"Answer with one JSON object of this JSON Schema:\n{json.dumps(schema)}"
        instructed: list[Message] = [
            {"role": "system", "content": f"{messages[0]['content']}\n\n{told}"},
            *messages[1:],
        ]
        try:
            answer = self._request(instructed, {"type": "json_object"}, time_left())
        except openai.BadRequestError as error:
            raise _sorted(error) from error
        self._strict = False
        return answer

    def _request(self, messages: list[Message], response_format: dict[str, Any], left: timedelta) -> ChatCompletion:
        """One request, its troubles sorted, but for a 400, which its caller may know to mend."""
        if left < _LEAST_TIME:
            raise TryLater("MODEL_UNAVAILABLE", "Too little of the invocation's time was left to ask the model.")
        try:
            answer = within(left, partial(self._create, messages, response_format, left))
        except openai.BadRequestError:
            raise
        except openai.APIStatusError as error:
            raise _sorted(error) from error
        except (openai.APIConnectionError, TimeoutError) as error:
            what = "was silent" if isinstance(error, openai.APITimeoutError | TimeoutError) else "can't be reached"
            raise TryLater("MODEL_UNAVAILABLE", f"The model endpoint {self.endpoint} {what}.") from error
        except ValueError as error:
            raise self._no_endpoint() from error
        if not isinstance(answer, ChatCompletion) or not answer.choices or not answer.choices[0].message:
            raise self._no_endpoint()
        return answer

    def _no_endpoint(self) -> Failed:
        return Failed(
            "MODEL_REJECTED_REQUEST",
            f"What answers at {self.endpoint} is no chat completions endpoint. Check the stack's parameter "
            "ModelBaseUrl; it usually ends in /v1.",
        )

    def _create(self, messages: list[Message], response_format: dict[str, Any], timeout: timedelta) -> Any:
        return self._client.chat.completions.create(  # type: ignore[call-overload]
            model=self._model,
            messages=messages,
            response_format=response_format,
            timeout=timeout.total_seconds(),
        )


def within(limit: timedelta, call: Callable[[], Any]) -> Any:
    """What a call returns; TimeoutError once the limit is over.

    The client's own time-out counts from each byte to the next, so a server that drips white space would hold
    the invocation until Lambda ends it.
    """
    pool = ThreadPoolExecutor(max_workers=1)
    try:
        return pool.submit(call).result(timeout=limit.total_seconds())
    finally:
        pool.shutdown(wait=False)


def _strict_format(schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "json_schema",
        "json_schema": {"name": SCHEMA_NAME, "strict": True, "schema": schema},
    }


def _is_about_format(error: openai.BadRequestError) -> bool:
    if error.code == _TOO_LONG:
        return False
    return any(word in str(error).lower() for word in ("response_format", "json_schema", "guided"))


def _sorted(error: openai.APIStatusError) -> Exception:
    """Which of our troubles an HTTP status is. The endpoint's own text may hold the article: it stays out."""
    status = error.status_code
    if error.code == _TOO_LONG:
        return Rejected(
            "TOO_LONG", "The article is longer than the model can take at once. Split the file and drop the parts."
        )
    if status in _PASSING or status >= 500:
        return TryLater("MODEL_UNAVAILABLE", f"The model endpoint answered with HTTP {status}.", _retry_after(error))
    return Failed(
        "MODEL_REJECTED_REQUEST",
        f"The model endpoint refused the request with HTTP {status} ({error.code or type(error).__name__}). "
        "Check the stack's parameters ModelBaseUrl, ModelName and ModelSecretArn.",
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
