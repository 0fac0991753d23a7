"""The options that name a model's endpoint, for every command that has them."""

import os

from pydantic import SecretStr

from cli.errors import USAGE, CommandError
from local.stack import ModelChoice


def endpoint_in(url: str | None, name: str | None, key_variable: str | None) -> ModelChoice | None:
    """The endpoint that `--model-url`, `--model` and `--api-key-env` name; None if none of them is given."""
    if url is None and name is None and key_variable is None:
        return None
    if url is None or name is None:
        raise CommandError("--model-url and --model go together.", USAGE)
    if not url.startswith(("http://", "https://")) or any(c in url + name for c in "\"'\\ \t\n"):
        raise CommandError("--model-url is the address before /chat/completions: https://host/v1", USAGE)
    key = None
    if key_variable is not None:
        key = os.environ.get(key_variable)
        if not key:
            raise CommandError(f"--api-key-env: the environment variable {key_variable} is not set.", USAGE)
    return ModelChoice(base_url=url, name=name, api_key=SecretStr(key) if key else None)
