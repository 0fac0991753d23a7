"""What passes between the domain and a model: messages there, a completion back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict


class Message(TypedDict):
    """One chat message."""

    role: str
    content: str


@dataclass(frozen=True)
class Completion:
    """A model's answer: its text, what it cost in tokens, and the time it took."""

    text: str
    model: str
    input_tokens: int
    output_tokens: int
    latency_ms: int


Ask = Callable[[list[Message]], Completion]
