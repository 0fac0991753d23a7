"""Secrets Manager: the model endpoint's API key."""

import json

from aws_lambda_powertools.utilities import parameters


def api_key(secret_arn: str) -> str:
    """The key in a secret: its whole text, or the one value of its JSON object; empty without a secret."""
    if not secret_arn:
        return ""
    text = str(parameters.get_secret(secret_arn))
    if not text.lstrip().startswith("{"):
        return text.strip()
    values = list(json.loads(text).values())
    if len(values) != 1:
        raise ValueError("the model's secret must hold the key as text, or one key-value pair")
    return str(values[0]).strip()
