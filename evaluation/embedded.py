"""The embedded reader as `summarize` asks a model: the same request and answer as over HTTP, in this process.

Importing it loads spaCy.
"""

import json
import time

from local.reader import MODEL_NAME
from local.reader.chat import complete
from newsbrief.summarize.chat import Completion, Message
from newsbrief.summarize.draft import SCHEMA_NAME, draft_schema

ENDPOINT = "in process"


async def ask(messages: list[Message]) -> Completion:
    """The reader's answer to a chat."""
    schema = {"name": SCHEMA_NAME, "strict": True, "schema": draft_schema()}
    request = {
        "model": MODEL_NAME,
        "messages": messages,
        "response_format": {"type": "json_schema", "json_schema": schema},
    }
    began = time.monotonic()
    answer = complete(json.dumps(request).encode())
    return Completion(
        text=answer["choices"][0]["message"]["content"],
        model=answer["model"],
        input_tokens=answer["usage"]["prompt_tokens"],
        output_tokens=answer["usage"]["completion_tokens"],
        latency_ms=round((time.monotonic() - began) * 1000),
    )
