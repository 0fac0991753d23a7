"""The model: chat completions of any OpenAI-compatible endpoint, its troubles sorted by what helps."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import openai
from aws_lambda_powertools import Logger
from openai import OpenAI

from newsbrief.adapters.endpoint import Form
from newsbrief.adapters.model_answer import completion_in, no_endpoint
from newsbrief.adapters.model_error import is_refusal, is_too_long, sorted_error
from newsbrief.errors import TryLater
from newsbrief.summarize.chat import Completion, Truncated, together

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsbrief.summarize.chat import Message

OUTPUT_LIMIT = 16_000  # tokens of an answer, thoughts included; raised once if an answer needs more
_RAISED = 2
_NEARLY = 0.9  # of the limit: an answer that was cut off long before it met another one

_LEAST_TIME = timedelta(seconds=5)
_ENOUGH_TIME = timedelta(seconds=60)

logger = Logger(child=True)


class ChatModel:
    """A model behind an endpoint. The SDK's own retries are off: waiting is the queue's work."""

    def __init__(self, base_url: str, model: str, api_key: str, output_limit: int = OUTPUT_LIMIT) -> None:
        self._client = OpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0)
        self._model = model
        self._limit = output_limit
        self._form = Form()
        self._took = timedelta()
        self.endpoint = urlsplit(base_url).hostname or base_url

    def complete(
        self, messages: list[Message], schema: dict[str, Any], time_left: Callable[[], timedelta]
    ) -> Completion:
        """Ask for a JSON object of this schema, within the time that is left when each request begins.

        TryLater if the endpoint is overloaded, broken or silent; Rejected(MODEL_REFUSED) if the model won't;
        DoesNotFit or Truncated if less text may help; Failed if the endpoint won't take the request as it is.
        """
        ask = partial(self._asked, messages, schema, time_left)
        first, cut_off = ask(self._limit)
        if not cut_off:
            return first
        if self._form.cap is None or 0 < first.output_tokens < self._limit * _NEARLY:
            raise Truncated(first)
        second, cut_off = ask(self._limit * _RAISED)
        if cut_off:
            raise Truncated(together(first, second))
        return together(first, second)

    def _asked(
        self, messages: list[Message], schema: dict[str, Any], time_left: Callable[[], timedelta], limit: int
    ) -> tuple[Completion, bool]:
        """One answer, and whether it was cut off; asked for in ever plainer forms until the endpoint takes one."""
        form, first = self._form, None
        while True:
            started = time.monotonic()
            try:
                answer = self._request(form.parameters(messages, schema, limit), time_left())
            except openai.APIStatusError as error:
                first = first or error
                following = _after(error, form)
                if following is None:
                    raise sorted_error(error if is_too_long(error) or is_refusal(error) else first) from error
                form = following
            else:
                break
        self._took = timedelta(seconds=time.monotonic() - started)
        self._learn(form, limit)
        return completion_in(answer, self.endpoint, self._model, round(self._took.total_seconds() * 1000))

    def _learn(self, form: Form, limit: int) -> None:
        """Remember the form that the endpoint took; but not what only the raised limit was too much for."""
        if form == self._form or limit != self._limit:
            return
        self._form = form
        logger.info(
            "found out what the endpoint takes",
            extra={"endpoint": self.endpoint, "response_format": form.response_format, "output_limit": form.cap},
        )

    def _request(self, parameters: dict[str, Any], left: timedelta) -> object:
        """One request. TryLater if there is no time for it or no answer; HTTP's errors as they are."""
        if left < min(max(self._took, _LEAST_TIME), _ENOUGH_TIME):
            raise TryLater("MODEL_UNAVAILABLE", "Too little of the invocation's time was left to ask the model.")
        create: Callable[..., object] = self._client.chat.completions.create
        call = partial(create, model=self._model, timeout=left.total_seconds(), **parameters)
        try:
            return within(left, call)
        except openai.APIStatusError:
            raise
        except (openai.APIConnectionError, TimeoutError) as error:
            what = "was silent" if isinstance(error, openai.APITimeoutError | TimeoutError) else "can't be reached"
            raise TryLater("MODEL_UNAVAILABLE", f"The model endpoint {self.endpoint} {what}.") from error
        except ValueError as error:
            raise no_endpoint(self.endpoint) from error


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


def _after(error: openai.APIStatusError, form: Form) -> Form | None:
    """The form to try next; None if another form won't help."""
    if is_too_long(error):
        return form.uncapped(error)
    return None if is_refusal(error) else form.plainer(error)
