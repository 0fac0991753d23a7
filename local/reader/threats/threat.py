"""What a threat is while it is being found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

from local.reader.actors.cast import Actor, Cast
from local.reader.threats.conditions import Condition, condition_of, conditions_in
from newsbrief.brief import ThreatKind

Form = Literal["to", "that", "noun", "or", "hint", "ultimatum"]


@dataclass(frozen=True)
class Threat:
    """A threat found at `trigger`: `content` heads what is announced, `form` is how the text puts it.

    `more` are other sentences that announce the same.
    """

    by: Actor
    content: Token
    trigger: Token
    kind: ThreatKind
    form: Form
    condition: Condition | None = None
    is_veiled: bool = False
    against: Actor | None = None
    more: tuple[Span, ...] = ()

    @property
    def sent(self) -> Span:
        """The sentence it stands in."""
        return self.trigger.sent


class Sentence:
    """One sentence and its conditions, which the rules ask for again and again."""

    def __init__(self, span: Span) -> None:
        self.span = span
        self.conditions = conditions_in(span)

    def condition_of(self, verb: Token) -> Condition | None:
        """The condition a clause of this sentence stands under."""
        return condition_of(verb, self.conditions)

    def is_conditional(self, token: Token) -> bool:
        """Whether a token is part of a condition."""
        return any(condition.holds(token) for condition in self.conditions)


Rule = Callable[[Cast, Sentence], Iterator[Threat]]
