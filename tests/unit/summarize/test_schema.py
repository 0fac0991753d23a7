"""The prompt and the schema are a contract with every model: a change of either must be meant.

If it is: .venv/bin/python -m tests.unit.summarize.test_schema
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsbrief.summarize.draft import draft_schema
from newsbrief.summarize.parts import A_PART, ALL_SUMMARIES
from newsbrief.summarize.prompt import instructions

SNAPSHOT = Path(__file__).with_name("schema.snapshot.json")

# The subset of JSON Schema that OpenAI's strict mode takes; others' strict modes take it too.
TAKEN = {"type", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "$ref", "$defs"}
TAKEN |= {"title", "description"}
DEEPEST, MOST_PROPERTIES, MOST_ENUM_VALUES, MOST_CHARACTERS = 5, 100, 500, 15_000  # of its older and tighter limits


def snapshot() -> str:
    prompt = hashlib.sha256(instructions().encode()).hexdigest()
    return json.dumps({"prompt": prompt, "schema": draft_schema()}, indent=2) + "\n"


def schemas(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A schema and every schema in it."""
    yield schema
    parts = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values(), *schema.get("anyOf", [])]
    for part in [*parts, *([schema["items"]] if "items" in schema else [])]:
        yield from schemas(part)


def depth(schema: dict[str, Any], root: dict[str, Any]) -> int:
    if "$ref" in schema:
        return depth(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root)
    inner = [*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])]
    return (schema.get("type") == "object") + max((depth(part, root) for part in inner), default=0)


def test_prompt_and_schema_are_what_they_were() -> None:
    assert snapshot() == SNAPSHOT.read_text(encoding="utf-8"), __doc__


def test_the_schema_keeps_to_what_strict_modes_take() -> None:
    schema = draft_schema()
    assert schema["type"] == "object"
    assert "anyOf" not in schema
    for part in schemas(schema):
        assert part.keys() <= TAKEN
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert part["required"] == list(part["properties"])
        assert "$ref" not in part or part.keys() == {"$ref"}


def test_the_schema_keeps_within_the_limits_of_strict_modes() -> None:
    schema = draft_schema()
    names = [name for part in schemas(schema) for name in [*part.get("properties", {}), *part.get("$defs", {})]]
    values = [value for part in schemas(schema) for value in part.get("enum", [])]
    assert depth(schema, schema) <= DEEPEST
    assert len(names) <= MOST_PROPERTIES
    assert len(values) <= MOST_ENUM_VALUES
    assert sum(map(len, [*names, *values])) <= MOST_CHARACTERS


def test_a_model_is_never_asked_for_offsets_keys_or_computed_days() -> None:
    names = {name for part in schemas(draft_schema()) for name in part.get("properties", {})}
    assert not {name for name in names if name in {"start", "end", "offset", "key", "precision", "country"}}
    assert "quotes" in names


def test_the_prompt_explains_every_field_choice_and_note() -> None:
    prompt = instructions()
    for part in schemas(draft_schema()):
        for word in [*part.get("properties", {}), *part.get("enum", [])]:
            assert str(word) in prompt or part.get("enum", [""])[0] == "state", word
    assert A_PART in prompt
    assert " ".join(ALL_SUMMARIES.split()) in prompt
    assert max(map(len, prompt.splitlines())) <= 120


if __name__ == "__main__":
    SNAPSHOT.write_text(snapshot(), encoding="utf-8")
