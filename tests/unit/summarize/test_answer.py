import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from newsbrief.summarize.answer import draft_in, without_thoughts
from tests.unit.summarize.drafts import actor, draft

DRAFT = draft("A headline", actors=[actor("Lund")])
JSON = DRAFT.model_dump_json()


@pytest.mark.parametrize(
    "answer",
    [
        JSON,
        f"\n {JSON} \n",
        f"```json\n{JSON}\n```",
        f"Here is the brief:\n```\n{JSON}\n```\nI hope {{this}} helps.",
        f"<think>Is it {{a demand}}? No.</think>\n{JSON}",
        f"Is it {{a demand}}? No.</think>{JSON}",
        f"<think>First try: {draft('Wrong').model_dump_json()}</think>```json\n{JSON}```",
        f"[THINK]Well.[/THINK]{JSON}",
        f"<|channel|>analysis<|message|>Well {{}}.<|end|><|start|>assistant<|channel|>final<|message|>{JSON}",
    ],
)
def test_the_draft_is_found_in_whatever_is_around_it(answer: str) -> None:
    assert draft_in(answer) == DRAFT


def test_the_end_of_a_thought_inside_a_draft_is_text() -> None:
    quoting = draft("The page said </think> and ``` and more")
    assert draft_in(quoting.model_dump_json()) == quoting


@pytest.mark.parametrize(
    "answer", ["", "I can't.", "{", "{}", "[1]", "[" * 100_000, '{"a":' * 100_000, "``````", "\ud800"]
)
def test_what_is_no_draft_is_a_validation_error(answer: str) -> None:
    with pytest.raises(ValidationError):
        draft_in(answer)


@given(st.text(alphabet=st.sampled_from('{}"`<>/think[]:, \n\\')))
def test_any_answer_is_a_draft_or_a_validation_error(answer: str) -> None:
    with pytest.raises(ValidationError):
        draft_in(answer)


def test_thoughts_are_taken_off_only_where_they_end() -> None:
    assert without_thoughts("a</think>b</think>c") == "c"
    assert without_thoughts(json.dumps("plain")) == '"plain"'
