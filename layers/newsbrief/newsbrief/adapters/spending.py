"""What the requests to the model about one article have cost, the failed ones too."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsbrief.summarize.prices import cost_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsbrief.summarize.chat import Completion
    from newsbrief.summarize.prices import Price


@dataclass
class Spending:
    """Every answer that came, whatever became of it.

    `unknown` if a request may have cost something that nobody told: it was broken off, or its answer counts no tokens.
    """

    answers: list[Completion] = field(default_factory=list)
    unknown: bool = False

    def add(self, answer: Completion | None) -> None:
        """Note what a request cost; None if it was broken off."""
        if answer is None or not answer.input_tokens:
            self.unknown = True
        if answer is not None:
            self.answers.append(answer)

    @property
    def input_tokens(self) -> int:
        """Of all requests."""
        return sum(answer.input_tokens for answer in self.answers)

    @property
    def output_tokens(self) -> int:
        """Of all answers, thoughts included."""
        return sum(answer.output_tokens for answer in self.answers)

    def cost(self, model: str, prices: Mapping[str, Price]) -> float | None:
        """In US dollars; None if it isn't known. What answers under a name without a price costs what `model` does."""
        return cost_of(self.answers, prices, otherwise=model)
