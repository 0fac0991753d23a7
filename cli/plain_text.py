"""Text that a terminal can't mistake for commands, and JSON likewise.

Articles, and briefs of them, are strangers' texts: an escape sequence in one could move the cursor, retitle the
window or hide a line, and a change of writing direction could show words in an order they don't stand in.
"""

import json
import re
from typing import Any

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """One line without control characters; white space of any kind becomes single spaces."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def to_json(value: Any) -> str:
    """Indented JSON, readable in any script, its control characters escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=_number)
    # Outside strings there are no such characters but line breaks, so an escape always stands inside one.
    return _CONTROLS.sub(lambda match: match[0] if match[0] == "\n" else f"\\u{ord(match[0]):04x}", text)


def _number(value: Any) -> int | float:
    """DynamoDB's decimals as JSON numbers."""
    return int(value) if value == int(value) else float(value)
