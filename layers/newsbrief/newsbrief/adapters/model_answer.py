"""What a chat completion says: an answer, a refusal, one that was cut off, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openai.types.chat import ChatCompletion

from newsbrief.adapters.model_error import refused
from newsbrief.errors import Failed, TryLater
from newsbrief.summarize.chat import Completion

if TYPE_CHECKING:
    from openai.types.chat.chat_completion import Choice

_CUT_OFF = {"length", "max_tokens", "model_length", "model_context_window_exceeded"}
_REFUSED = {"content_filter", "content_filtered", "guardrail_intervened", "refusal"}
_BROKEN_OFF = {"error", "abort", "insufficient_system_resource"}
_PASSING = {408, 409, 425, 429}


def completion_in(answer: object, endpoint: str, model: str, latency_ms: int) -> tuple[Completion, bool]:
    """The completion, and whether it was cut off at a limit. An answer without words is an empty text.

    Rejected(MODEL_REFUSED) if the model refused; TryLater if the endpoint broke it off; Failed if this is no chat
    completion.
    """
    if not isinstance(answer, ChatCompletion):
        raise no_endpoint(endpoint)
    if not answer.choices:
        return _without_choices(answer, endpoint, model, latency_ms), False
    choice = answer.choices[0]
    if not choice.message:
        raise no_endpoint(endpoint)
    text, refusal = _said(choice)
    if refusal or choice.finish_reason in _REFUSED:
        raise refused()
    if choice.finish_reason in _BROKEN_OFF:
        raise TryLater("MODEL_UNAVAILABLE", f"The model endpoint {endpoint} broke its answer off.")
    return _completion(answer, text, model, latency_ms), choice.finish_reason in _CUT_OFF


def cost_in(answer: object, model: str, latency_ms: int) -> Completion | None:
    """What an answer cost, whatever it says; None if it doesn't tell."""
    return _completion(answer, "", model, latency_ms) if isinstance(answer, ChatCompletion) else None


def no_endpoint(endpoint: str) -> Failed:
    """What is to be said of an address where something else answers."""
    return Failed(
        "MODEL_REJECTED_REQUEST",
        f"What answers at {endpoint} is no chat completions endpoint. Check the stack's parameter ModelBaseUrl; it "
        "usually ends in /v1.",
    )


def _without_choices(answer: ChatCompletion, endpoint: str, model: str, latency_ms: int) -> Completion:
    """Gateways answer 200 with an error in it; some servers with a completion that has no choice."""
    error = (answer.model_extra or {}).get("error")
    if error:
        code = error.get("code") if isinstance(error, dict) else None
        if isinstance(code, int) and 400 <= code < 500 and code not in _PASSING:
            raise Failed(
                "MODEL_REJECTED_REQUEST",
                f"The model endpoint refused the request ({code}). Check the stack's parameters ModelBaseUrl, "
                "ModelName and ModelSecretArn.",
            )
        raise TryLater("MODEL_UNAVAILABLE", f"The model endpoint {endpoint} answered with an error.")
    if answer.object != "chat.completion":
        raise no_endpoint(endpoint)
    return _completion(answer, "", model, latency_ms)


def _completion(answer: ChatCompletion, text: str, model: str, latency_ms: int) -> Completion:
    usage = answer.usage
    given, written = (usage.prompt_tokens or 0, usage.completion_tokens or 0) if usage else (0, 0)
    # Some endpoints leave what a model thought out of the completion's tokens, but not out of the total.
    total = (usage.total_tokens or 0) if usage else 0
    return Completion(
        text=text,
        model=answer.model or model,
        input_tokens=given,
        output_tokens=max(written, total - given),
        latency_ms=latency_ms,
    )


def _said(choice: Choice) -> tuple[str, str]:
    """The message's text and its refusal; both may come in parts."""
    content: Any = choice.message.content
    refusal = choice.message.refusal or ""
    if not isinstance(content, list):
        return str(content or ""), refusal
    parts = [part for part in content if isinstance(part, dict)]
    text = "".join(str(part.get("text") or "") for part in parts)
    return text, refusal or "".join(str(part.get("refusal") or "") for part in parts)
