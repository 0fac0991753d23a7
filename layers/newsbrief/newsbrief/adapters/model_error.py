"""Which of our troubles an endpoint's HTTP error is. Its own words may repeat the article: read, but never told."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.summarize.chat import DoesNotFit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import openai

_PASSING = {408, 409, 425, 429}
_READ_AT_MOST = 2_000  # characters of an error

# How OpenAI, Azure, vLLM, llama.cpp, Ollama, Bedrock, Mistral, Gemini and gateways say that a prompt is too long.
_TOO_LONG_CODES = (
    "context_length_exceeded",
    "exceed_context_size_error",
    "model_context_window_exceeded",
    "string_above_max_length",
)
_TOO_LONG_WORDS = (
    "context length",
    "context window",
    "context size",
    "context limit",
    "input is too long",
    "prompt is too long",
    "too many input tokens",
    "input tokens exceed",
    "reduce the length of the messages",
    "maximum number of tokens",
    "maximum prompt length",
)
_TOO_LONG_STATUSES = {400, 413, 422, 500}
# A rate limit that one request alone is over: waiting doesn't help, asking for less does.
_OVER_A_RATE_BY_ITSELF = "request too large"

_REFUSED = (
    "content_filter",
    "content_policy",
    "content management policy",
    "responsibleaipolicyviolation",
    "data_inspection_failed",
    "invalid_prompt",
    "guardrail",
)
_NO_CREDIT = ("insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "insufficient_balance")

_DURATION = re.compile(r"(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?")
_RESETS = ("x-ratelimit-reset-requests", "x-ratelimit-reset-tokens", "x-ratelimit-reset")
_LONGEST_RESET = timedelta(days=1)
_CODE = re.compile(r"[\w.-]{1,60}")


def said_by(error: openai.APIStatusError) -> str:
    """What an error says of itself in lower case, without what it may echo of the request."""
    return " ".join(_words(error.body)).lower()[:_READ_AT_MOST]


def is_too_long(error: openai.APIStatusError) -> bool:
    """Whether the endpoint refused a request because its messages, or they and the answer, are too long."""
    said = said_by(error)
    if error.status_code == 413 or any(code in said for code in _TOO_LONG_CODES):
        return True
    if error.status_code == 429:
        return _OVER_A_RATE_BY_ITSELF in said
    return error.status_code in _TOO_LONG_STATUSES and any(words in said for words in _TOO_LONG_WORDS)


def is_refusal(error: openai.APIStatusError) -> bool:
    """Whether the endpoint's filter refused the content, rather than the request."""
    return error.status_code in {400, 403, 422} and any(words in said_by(error) for words in _REFUSED)


def sorted_error(error: openai.APIStatusError) -> Exception:
    """The error as one of ours, by what helps: less text, another article, waiting, or an operator."""
    status, said = error.status_code, said_by(error)
    if is_too_long(error):
        return DoesNotFit()
    if is_refusal(error):
        return refused()
    if status == 402 or any(code in said for code in _NO_CREDIT):
        # A 429, too: but nothing passes until someone pays, and then a redrive brings all back.
        return Failed(
            "MODEL_REJECTED_REQUEST",
            f"The account at the model's endpoint has no credit left (HTTP {status}, {_code(error)}). Add credit, then "
            "redrive.",
        )
    if status in _PASSING or status >= 500:
        return TryLater("MODEL_UNAVAILABLE", f"The model endpoint answered with HTTP {status}.", retry_after(error))
    return Failed(
        "MODEL_REJECTED_REQUEST",
        f"The model endpoint refused the request with HTTP {status} ({_code(error)}). "
        "Check the stack's parameters ModelBaseUrl, ModelName and ModelSecretArn.",
    )


def refused() -> Rejected:
    """The rejection of an article that a model, or a filter before it, won't work on."""
    return Rejected("MODEL_REFUSED", "The language model refused to work on this article.")


def retry_after(error: openai.APIStatusError) -> timedelta | None:
    """How long the endpoint asks to wait, by the first of its headers that says so in a form we know."""
    headers = error.response.headers
    asked = _of_number(headers.get("retry-after-ms", ""), "milliseconds") or _of_retry_after(
        headers.get("retry-after", "")
    )
    if asked is not None or error.status_code != 429:
        return asked
    resets = [found for name in _RESETS if (found := _of_reset(headers.get(name, "")))]
    return max(resets, default=None)


def _words(body: object) -> Iterator[str]:
    """The parts of an error's body that are its own: OpenAI's, FastAPI's `detail`, or a bare text."""
    if isinstance(body, str):
        yield body
    elif isinstance(body, list):
        for problem in body[:10]:
            yield from _words(problem)
    elif isinstance(body, dict):
        for name in ("code", "type", "param", "message", "msg", "loc", "error", "detail"):
            yield from _words(_plain(body.get(name)))


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, int) else value


def _code(error: openai.APIStatusError) -> str:
    """The error's code, if it is one and not a text."""
    body: Mapping[str, Any] = error.body if isinstance(error.body, dict) else {}
    for name in ("code", "type"):
        code = str(body.get(name) or "")
        if _CODE.fullmatch(code) and not code.isdigit():
            return code
    return type(error).__name__


def _of_retry_after(value: str) -> timedelta | None:
    """Seconds, or an HTTP date."""
    seconds = _of_number(value, "seconds")
    if seconds is not None:
        return seconds
    try:
        return max(parsedate_to_datetime(value) - datetime.now(UTC), timedelta())
    except (ValueError, TypeError):
        return None


def _of_reset(value: str) -> timedelta | None:
    """A duration ("6m0s", "120ms", "1.5") or a time in seconds or milliseconds since the epoch."""
    duration = _DURATION.fullmatch(value)
    if value and duration:
        hours, minutes, seconds, milliseconds = (float(part or 0) for part in duration.groups())
        return timedelta(hours=hours, minutes=minutes, seconds=seconds, milliseconds=milliseconds)
    found = _of_number(value, "seconds")
    if found is None or found <= _LONGEST_RESET:
        return found
    now = datetime.now(UTC).timestamp()
    left = found.total_seconds() / (1000 if found.total_seconds() > 1e11 else 1) - now
    return timedelta(seconds=left) if 0 < left <= _LONGEST_RESET.total_seconds() else None


def _of_number(value: str, unit: str) -> timedelta | None:
    try:
        found = timedelta(**{unit: float(value)})
    except (ValueError, OverflowError):
        return None
    return found if found >= timedelta() else None
