"""What an OpenAI-compatible endpoint can take, found out from what it refuses, never from a name."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from newsbrief.adapters.model_error import said_by
from newsbrief.summarize.draft import SCHEMA_NAME

if TYPE_CHECKING:
    import openai

    from newsbrief.summarize.chat import Message

ResponseFormat = Literal["json_schema", "json_object", "text"]
CapName = Literal["max_tokens", "max_completion_tokens"]

_PLAINER: dict[ResponseFormat, ResponseFormat] = {"json_schema": "json_object", "json_object": "text"}
_ABOUT_FORMAT = ("response_format", "response format", "json_schema", "json schema", "json_object", "grammar", "guided")
_ABOUT_CAP = ("max_tokens", "max_completion_tokens", "max_new_tokens", "maximum tokens", "completion tokens")
_COUNTS_ANSWER = ("in the completion", "output tokens", "length of the messages or completion", *_ABOUT_CAP)
_MALFORMED = {400, 422}


@dataclass(frozen=True)
class Form:
    """How a request is put: the response format, and the parameter that limits the answer's length, if one does.

    The first form asks for the most: an answer of the schema and nothing else. Endpoints with less refuse it.
    """

    response_format: ResponseFormat = "json_schema"
    cap: CapName | None = "max_tokens"

    def parameters(self, messages: list[Message], schema: dict[str, Any], limit: int) -> dict[str, Any]:
        """The request's parameters besides the model's name. `limit` is of the answer, in tokens."""
        cap: dict[str, Any] = {self.cap: limit} if self.cap else {}
        if self.response_format == "json_schema":
            strict = {"name": SCHEMA_NAME, "strict": True, "schema": schema}
            return {"messages": messages, "response_format": {"type": "json_schema", "json_schema": strict}, **cap}
        first, *rest = messages
        told = f"Answer with one JSON object of this JSON Schema, and nothing else:\n{json.dumps(schema)}"
        instructed: Message = {"role": first["role"], "content": f"{first['content']}\n\n{told}"}
        shape: dict[str, Any] = {"type": "json_object"} if self.response_format == "json_object" else {}
        return {"messages": [instructed, *rest], **({"response_format": shape} if shape else {}), **cap}

    def plainer(self, error: openai.APIStatusError) -> Form | None:
        """The form to try after this one was refused; None if the refusal isn't about the form.

        A request that is malformed in a way the endpoint doesn't name is tried in every form: it costs nothing, and
        what an endpoint takes is what it can do.
        """
        said = said_by(error)
        malformed = error.status_code in _MALFORMED
        if malformed and self.cap and _has(said, _ABOUT_CAP):
            return replace(self, cap=_cap_instead(self.cap, said))
        if self.response_format in _PLAINER and (malformed or _has(said, _ABOUT_FORMAT)):
            return replace(self, response_format=_PLAINER[self.response_format])
        return None

    def uncapped(self, error: openai.APIStatusError) -> Form | None:
        """The form to try after a request was too long, if its answer's limit was counted in; else None."""
        return replace(self, cap=None) if self.cap and _has(said_by(error), _COUNTS_ANSWER) else None


def _cap_instead(cap: CapName, said: str) -> CapName | None:
    return "max_completion_tokens" if cap == "max_tokens" and "max_completion_tokens" in said else None


def _has(said: str, words: tuple[str, ...]) -> bool:
    return any(word in said for word in words)
