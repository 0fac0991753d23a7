"""The whole of summarize: an article to its brief, by whatever model answers."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError

from newsbrief.article import SCHEMA_VERSION, Article
from newsbrief.brief import Brief, Provenance
from newsbrief.errors import Failed
from newsbrief.summarize.assemble import assemble
from newsbrief.summarize.chat import Ask, Completion
from newsbrief.summarize.draft import Draft
from newsbrief.summarize.prompt import messages_for, prompt_version, repair_messages


@dataclass(frozen=True)
class _Answer:
    draft: Draft
    completions: list[Completion]


def summarize(article: Article, ask: Ask, endpoint: str, now: datetime) -> Brief:
    """An article's grounded brief.

    `ask` sends messages to a model and raises what the model adapter raises; Failed(MODEL_OUTPUT_INVALID) if
    its answer is no valid draft even after one request to repair it.
    """
    answer = _drafted(article, ask)
    calls = answer.completions
    provenance = Provenance(
        model=calls[-1].model,
        endpoint=endpoint,
        prompt_version=prompt_version(),
        schema_version=SCHEMA_VERSION,
        input_tokens=sum(call.input_tokens for call in calls),
        output_tokens=sum(call.output_tokens for call in calls),
        cost_usd=None,
        latency_ms=sum(call.latency_ms for call in calls),
        calls=len(calls),
        chunks=1,
        created_at=now,
    )
    return assemble(answer.draft, article, provenance)


def _drafted(article: Article, ask: Ask) -> _Answer:
    messages = messages_for(article)
    first = ask(messages)
    try:
        return _Answer(_parsed(first.text), [first])
    except ValidationError as error:
        second = ask(repair_messages(messages, first.text, _problems(error)))
    try:
        return _Answer(_parsed(second.text), [first, second])
    except ValidationError as error:
        raise Failed(
            "MODEL_OUTPUT_INVALID",
            f"The model's answer was not a valid brief, even after a repair: {_problems(error)}",
        ) from None


def _parsed(answer: str) -> Draft:
    """The draft in an answer; models without strict mode like to wrap it in a code block."""
    start, end = answer.find("{"), answer.rfind("}")
    return Draft.model_validate_json(answer[start : end + 1] if 0 <= start < end else answer)


def _problems(error: ValidationError) -> str:
    """What is wrong and where, without the values: an answer may hold article text."""
    found = error.errors(include_input=False, include_url=False, include_context=False)
    lines = [f"{'.'.join(map(str, problem['loc'])) or 'the answer'}: {problem['msg']}" for problem in found]
    return "; ".join(lines[:10])
