"""Secrets Manager: the model endpoint's API key."""

import json

from aws_lambda_powertools.utilities import parameters
from aws_lambda_powertools.utilities.parameters.exceptions import GetParameterError

from newsbrief.errors import Failed

_KEPT_SECONDS = 300  # a rotated key is in use after this


def api_key(secret_arn: str) -> str:
    """The key in a secret: its whole text, or the one value of its JSON object; empty without a secret.

    Failed(MODEL_REJECTED_REQUEST) if there is no such secret, or it holds something else.
    """
    if not secret_arn:
        return ""
    try:
        text = str(parameters.get_secret(secret_arn, max_age=_KEPT_SECONDS)).strip()
        return text if not text.startswith("{") else _only_value(text)
    except (GetParameterError, ValueError) as error:
        raise Failed(
            "MODEL_REJECTED_REQUEST",
            "The secret that ModelSecretArn names can't be read, or holds neither the key as text nor one key-value "
            "pair.",
        ) from error


def _only_value(text: str) -> str:
    [value] = json.loads(text).values()
    return str(value).strip()
