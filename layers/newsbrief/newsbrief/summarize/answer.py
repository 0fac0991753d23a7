"""The draft in a model's answer, whatever the model wrapped it in."""

import re
from collections.abc import Iterator

from pydantic import ValidationError

from newsbrief.summarize.draft import Draft

# What ends the thoughts that some models put before their answer, where their server doesn't take them out.
_THOUGHT_ENDS = re.compile(r"</think(?:ing)?>|\[/THINK\]|<\|message\|>", re.I)
_FENCE = "```"


def draft_in(answer: str) -> Draft:
    """The draft in an answer, which may stand after thoughts, in a code block or among other words.

    pydantic's ValidationError if there is none, about the likeliest place.
    """
    problem: ValidationError | None = None
    for candidate in dict.fromkeys(_candidates(answer)):
        try:
            return Draft.model_validate_json(candidate)
        except ValidationError as error:
            problem = problem or error
    raise problem or AssertionError("there is always a candidate")


def without_thoughts(answer: str) -> str:
    """What comes after a model's thoughts; all of an answer that shows none."""
    ends = [match.end() for match in _THOUGHT_ENDS.finditer(answer)]
    return answer[ends[-1] :] if ends else answer


def _candidates(answer: str) -> Iterator[str]:
    if answer.lstrip().startswith("{"):  # an object, in which the end of a thought is only text
        yield _braced(answer)
    said = without_thoughts(answer)
    yield _braced(said)
    if said.count(_FENCE) >= 2:
        yield _braced(said.rsplit(_FENCE, 2)[1])


def _braced(text: str) -> str:
    """From the first brace to the last, or the text itself without them."""
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text
