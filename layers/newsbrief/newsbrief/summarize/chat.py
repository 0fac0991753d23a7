"""What passes between the domain and a model: messages there, a completion back, and the two answers that are none."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TypedDict

from newsbrief.errors import Failed, Rejected


class Message(TypedDict):
    """One chat message."""

    role: str
    content: str


@dataclass(frozen=True)
class Completion:
    """A model's answer: its text, what it cost in tokens, and the time and the requests it took.

    `output_tokens` counts what a model thought before it answered, too.
    """

    text: str
    model: str
    input_tokens: int
    output_tokens: int
    latency_ms: int
    calls: int = 1


class Truncated(Failed):
    """The answer ended at a limit that can't be raised; less text at once may help. `spent` is what it cost."""

    def __init__(self, spent: Completion) -> None:
        super().__init__(
            "MODEL_OUTPUT_TRUNCATED",
            "The model's answer was cut off at its output limit. Choose a model with a higher one.",
        )
        self.spent = spent


class DoesNotFit(Rejected):
    """The messages are longer than the model takes at once; nothing was spent, and less text may help."""

    def __init__(self) -> None:
        super().__init__(
            "TOO_LONG", "The article is longer than the model can take at once. Split the file and drop the parts."
        )


def together(first: Completion, second: Completion) -> Completion:
    """The second answer, with what both have cost."""
    return replace(
        second,
        input_tokens=first.input_tokens + second.input_tokens,
        output_tokens=first.output_tokens + second.output_tokens,
        latency_ms=first.latency_ms + second.latency_ms,
        calls=first.calls + second.calls,
    )


Ask = Callable[[list[Message]], Awaitable[Completion]]
