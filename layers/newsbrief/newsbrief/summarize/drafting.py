"""One request for a draft, and one more to repair what comes back."""

import json
from dataclasses import dataclass

from pydantic import ValidationError

from newsbrief.article import Article
from newsbrief.errors import Failed
from newsbrief.summarize.answer import draft_in, without_thoughts
from newsbrief.summarize.chat import Ask, Completion, DoesNotFit, Message, Truncated, together
from newsbrief.summarize.draft import Draft, draft_schema
from newsbrief.summarize.prompt import messages_for, repair_messages

_SHOWN_AGAIN = 60_000  # characters of an invalid answer


@dataclass(frozen=True)
class Drafted:
    """A draft and what it took to get it."""

    draft: Draft
    spent: Completion


class Invalid(Failed):
    """No valid draft even after a repair. `spent` is what both requests cost."""

    def __init__(self, error: ValidationError, spent: Completion) -> None:
        super().__init__(
            "MODEL_OUTPUT_INVALID",
            f"The model's answer was not a valid brief, even after a repair: {_problems(error)}",
        )
        self.spent = spent


async def drafted(article: Article, ask: Ask, note: str = "") -> Drafted:
    """The model's draft of an article. `note` stands after the article's fence and says what the text is.

    Raises what `ask` raises, and Invalid if the answer is no valid draft even after one request to repair it.
    """
    messages = _noted(messages_for(article), note)
    first = await ask(messages)
    try:
        return Drafted(draft_in(first.text), first)
    except ValidationError as error:
        spent = await _repaired(messages, first, error, ask)
    try:
        return Drafted(draft_in(spent.text), spent)
    except ValidationError as error:
        raise Invalid(error, spent) from None


async def _repaired(messages: list[Message], first: Completion, error: ValidationError, ask: Ask) -> Completion:
    """The answer to the request for a repair. One that is too long for the model ends like one that was cut off."""
    try:
        return together(first, await ask(_repair(messages, first.text, error)))
    except DoesNotFit:
        raise Truncated(first) from None
    except Truncated as cut_off:
        raise Truncated(together(first, cut_off.spent)) from None


def _noted(messages: list[Message], note: str) -> list[Message]:
    if not note:
        return messages
    *before, last = messages
    return [*before, {"role": last["role"], "content": f"{last['content']}\n{note}"}]


def _repair(messages: list[Message], answer: str, error: ValidationError) -> list[Message]:
    """The conversation continued, with the schema: an endpoint may have ignored it without a word."""
    said = without_thoughts(answer)[:_SHOWN_AGAIN] or "(no answer)"
    *before, last = repair_messages(messages, said, _problems(error))
    told = f"{last['content']}\nIt must be one JSON object of this JSON Schema, and nothing else:\n"
    return [*before, {"role": last["role"], "content": told + json.dumps(draft_schema())}]


def _problems(error: ValidationError) -> str:
    """What is wrong and where, without the values: an answer may hold article text."""
    found = error.errors(include_input=False, include_url=False, include_context=False)
    lines = [f"{'.'.join(map(str, problem['loc'])) or 'the answer'}: {problem['msg']}" for problem in found[:10]]
    return "; ".join(lines)
