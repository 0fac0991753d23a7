"""The model: chat completions of any OpenAI-compatible endpoint, its troubles sorted by what helps."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import openai
from aws_lambda_powertools import Logger
from openai import AsyncOpenAI

from newsbrief.adapters.endpoint import Form
from newsbrief.adapters.model_answer import completion_in, cost_in, no_endpoint
from newsbrief.adapters.model_error import is_refusal, is_too_long, sorted_error
from newsbrief.adapters.spending import Spending
from newsbrief.errors import TryLater
from newsbrief.summarize.chat import Completion, Truncated, together

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from newsbrief.summarize.chat import Message

AT_ONCE = 10  # requests, of all articles together
OUTPUT_LIMIT = 16_000  # tokens of an answer, thoughts included; raised once if an answer needs more
_RAISED = 2
_NEARLY = 0.9  # of the limit: an answer that was cut off long before it met another one

_LEAST_TIME = timedelta(seconds=5)
_ENOUGH_TIME = timedelta(seconds=60)

logger = Logger(child=True)


class ChatModel:
    """A model behind an endpoint. The SDK's own retries are off: waiting is the queue's work.

    At most `at_once` requests are under way at the same time; the others wait for their turn. It belongs to the event
    loop that it is first used in, as its connections do.
    """

    def __init__(
        self, base_url: str, model: str, api_key: str, output_limit: int = OUTPUT_LIMIT, at_once: int = AT_ONCE
    ) -> None:
        self._client = AsyncOpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0)
        self._turns = asyncio.Semaphore(at_once)
        self._model = model
        self._limit = output_limit
        self._form = Form()
        self._took = timedelta()
        self.endpoint = urlsplit(base_url).hostname or base_url

    async def complete(
        self,
        messages: list[Message],
        schema: dict[str, Any],
        time_left: Callable[[], timedelta],
        spending: Spending | None = None,
    ) -> Completion:
        """Ask for a JSON object of this schema, within the time that is left when each request begins.

        `spending` is told what each answer cost, those that end in an error, too. TryLater if the endpoint is
        overloaded, broken or silent; Rejected(MODEL_REFUSED) if the model won't; DoesNotFit or Truncated if less text
        may help; Failed if the endpoint won't take the request as it is.
        """
        ask = partial(self._asked, messages, schema, time_left, spending or Spending())
        first, cut_off = await ask(self._limit)
        if not cut_off:
            return first
        if self._form.cap is None or 0 < first.output_tokens < self._limit * _NEARLY:
            raise Truncated(first)
        second, cut_off = await ask(self._limit * _RAISED)
        if cut_off:
            raise Truncated(together(first, second))
        return together(first, second)

    async def _asked(
        self,
        messages: list[Message],
        schema: dict[str, Any],
        time_left: Callable[[], timedelta],
        spending: Spending,
        limit: int,
    ) -> tuple[Completion, bool]:
        """One answer, and whether it was cut off; asked for in ever plainer forms until the endpoint takes one."""
        form, first = self._form, None
        while True:
            try:
                answer, took = await self._request(form.parameters(messages, schema, limit), time_left, spending)
            except openai.APIStatusError as error:
                first = first or error
                following = _after(error, form)
                if following is None:
                    raise sorted_error(error if is_too_long(error) or is_refusal(error) else first) from error
                form = following
            else:
                break
        self._took = took
        self._learn(form, limit)
        latency_ms = round(took.total_seconds() * 1000)
        spending.add(cost_in(answer, self._model, latency_ms))
        return completion_in(answer, self.endpoint, self._model, latency_ms)

    def _learn(self, form: Form, limit: int) -> None:
        """Remember the form that the endpoint took; but not what only the raised limit was too much for."""
        if form == self._form or limit != self._limit:
            return
        self._form = form
        logger.info(
            "found out what the endpoint takes",
            extra={"endpoint": self.endpoint, "response_format": form.response_format, "output_limit": form.cap},
        )

    async def _request(
        self, parameters: dict[str, Any], time_left: Callable[[], timedelta], spending: Spending
    ) -> tuple[object, timedelta]:
        """One request, and how long it took. TryLater without time for it or an answer; HTTP's errors as they are.

        The client's own time-out counts from each byte to the next, so a server that drips white space would hold
        the invocation until Lambda ends it: the limit here is one for all of it.
        """
        async with self._turns:
            left = time_left()
            if left < min(max(self._took, _LEAST_TIME), _ENOUGH_TIME):
                raise TryLater("MODEL_UNAVAILABLE", "Too little of the invocation's time was left to ask the model.")
            create: Callable[..., Awaitable[object]] = self._client.chat.completions.create
            started = time.monotonic()
            try:
                async with asyncio.timeout(left.total_seconds()):
                    answer = await create(model=self._model, timeout=left.total_seconds(), **parameters)
            except openai.APIStatusError:
                raise
            except (openai.APITimeoutError, TimeoutError) as error:
                spending.add(None)
                raise TryLater("MODEL_UNAVAILABLE", f"The model endpoint {self.endpoint} was silent.") from error
            except openai.APIConnectionError as error:
                raise TryLater("MODEL_UNAVAILABLE", f"The model endpoint {self.endpoint} can't be reached.") from error
            except ValueError as error:
                raise no_endpoint(self.endpoint) from error
            return answer, timedelta(seconds=time.monotonic() - started)


def _after(error: openai.APIStatusError, form: Form) -> Form | None:
    """The form to try next; None if another form won't help."""
    if is_too_long(error):
        return form.uncapped(error)
    return None if is_refusal(error) else form.plainer(error)
