"""What is generated from the code, or must agree with it, and would otherwise drift."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from aws_lambda_powertools.utilities.data_classes import DynamoDBStreamEvent, SQSEvent

from newsbrief.adapters.queue import S3Object, created
from newsbrief.adapters.stream import announcement_for
from newsbrief.status import REASONS

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("tool", ["schemas.py", "states.py"])
def test_what_a_tool_wrote_is_what_it_would_write(tool: str) -> None:
    command = [sys.executable, str(ROOT / "tools" / tool), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def codes_in_layer(pattern: str) -> set[str]:
    """What a pattern's first group finds in the layer's code."""
    return {
        code
        for path in (ROOT / "layers").rglob("*.py")
        for code in re.findall(pattern, path.read_text(encoding="utf-8"))
    }


def documented() -> set[str]:
    """What stands between back-ticks in the reference."""
    return set(re.findall(r"`([A-Z_]+)`", (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")))


def test_every_reason_code_in_the_code_is_documented() -> None:
    used = codes_in_layer(r'(?:(?:Rejected|Failed|TryLater)\(\s*|without=)"([A-Z_]+)"')
    assert used
    assert used - REASONS.keys() == set()
    assert REASONS.keys() - documented() == set()


def test_every_warning_code_in_the_code_is_documented() -> None:
    used = codes_in_layer(r'(?:code=|_warn\()"([A-Z_]+)"')
    assert used
    assert used - documented() == set()


def test_the_sample_events_are_what_the_functions_read() -> None:
    def event(name: str) -> dict[str, object]:
        return dict(json.loads((ROOT / "events" / name).read_text(encoding="utf-8")))

    [message] = SQSEvent(event("normalize.json")).records
    keys = [S3Object.of(record).key for record in created(message)]
    assert keys == ["port strike & café.txt", "river-treaty.txt"]
    [message] = SQSEvent(event("summarize.json")).records
    assert [S3Object.of(record).bucket for record in created(message)] == ["newsbrief-articles"]
    [record] = DynamoDBStreamEvent(event("notify.json")).records
    announcement = announcement_for(record, "table")
    assert announcement is not None
    assert announcement.attributes == {"event": "file.rejected"}
