"""Chat completions as OpenAI's API has them: the request, the answer, the errors."""

import hashlib
import time
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from local.reader import MODEL_NAME
from local.reader.parsing import LONGEST, count_tokens
from local.reader.reader import read
from newsbrief.summarize.prompt import unfence


class BadRequest(Exception):
    """A request that can't be answered; `param` names the field at fault, `code` is OpenAI's."""

    def __init__(self, message: str, param: str | None = None, code: str | None = None) -> None:
        super().__init__(message)
        self.param = param
        self.code = code


class Part(BaseModel):
    """One part of a message's content; only text is read."""

    model_config = ConfigDict(extra="ignore")

    type: str
    text: str = ""


class ChatMessage(BaseModel):
    """One message of the conversation."""

    model_config = ConfigDict(extra="ignore")

    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: str | list[Part] | None = None

    @property
    def text(self) -> str:
        """The content as one string."""
        if isinstance(self.content, list):
            return "".join(part.text for part in self.content)
        return self.content or ""


class ChatRequest(BaseModel):
    """What the reader needs of a request; sampling parameters and the schema don't change its answer."""

    model_config = ConfigDict(extra="ignore")

    messages: list[ChatMessage]
    model: str = MODEL_NAME
    stream: bool | None = False


def complete(body: bytes) -> dict[str, Any]:
    """The chat completion for a request's body; BadRequest if there can be none."""
    request = _request(body)
    if request.stream:
        raise BadRequest("This endpoint does not stream: leave out `stream`.", "stream", "unsupported_value")
    header, text = _article(request.messages)
    title = header.get("title")
    content = read(text, title if isinstance(title, str) else "").model_dump_json()
    prompt_tokens = sum(count_tokens(message.text) for message in request.messages)
    completion_tokens = count_tokens(content)
    return {
        "id": f"chatcmpl-{hashlib.sha256(content.encode()).hexdigest()[:24]}",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": MODEL_NAME,
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": content, "refusal": None},
                "logprobs": None,
                "finish_reason": "stop",
            }
        ],
        "usage": {
            "prompt_tokens": prompt_tokens,
            "completion_tokens": completion_tokens,
            "total_tokens": prompt_tokens + completion_tokens,
        },
    }


def models() -> dict[str, Any]:
    """The list of models: one."""
    return {"object": "list", "data": [{"id": MODEL_NAME, "object": "model", "created": 0, "owned_by": "newsbrief"}]}


def error(message: str, kind: str, param: str | None = None, code: str | None = None) -> dict[str, Any]:
    """The body of an error answer."""
    return {"error": {"message": message, "type": kind, "param": param, "code": code}}


def _request(body: bytes) -> ChatRequest:
    try:
        return ChatRequest.model_validate_json(body)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        param = ".".join(str(part) for part in first["loc"]) or None
        raise BadRequest(f"The request is not valid: {first['msg']}.", param) from problem


def _article(messages: list[ChatMessage]) -> tuple[dict[str, object], str]:
    """The metadata and text of the last fenced user message: a repair conversation ends with other ones."""
    for message in reversed(messages):
        if message.role != "user":
            continue
        try:
            header, text = unfence(message.text)
        except ValueError:
            continue
        if len(text) > LONGEST:
            raise BadRequest(f"The article has over {LONGEST:,} characters.", "messages", "context_length_exceeded")
        return header, text
    raise BadRequest(
        "No user message holds a fenced article. This reader answers newsbrief's own prompt only.", "messages"
    )
