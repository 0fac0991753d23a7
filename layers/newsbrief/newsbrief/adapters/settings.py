"""The functions' environment, typed and checked once at cold start."""

import os
from typing import Self

from pydantic import BaseModel, ConfigDict, Json

from newsbrief.summarize.prices import Price


class _FromEnvironment(BaseModel):
    model_config = ConfigDict(frozen=True)

    @classmethod
    def from_environment(cls) -> Self:
        """Read the upper-case variables of the fields' names; a missing or wrong one raises at start."""
        return cls.model_validate(
            {name: os.environ[name.upper()] for name in cls.model_fields if name.upper() in os.environ}
        )


class NormalizeSettings(_FromEnvironment):
    """What template.yaml gives the normalize function."""

    table_name: str
    articles_bucket: str
    queue_url: str
    dlq_url: str
    max_receives: int
    max_file_bytes: int
    max_words: int
    max_seconds: float
    retention_days: int


class SummarizeSettings(_FromEnvironment):
    """What template.yaml gives the summarize function. An empty `model_secret_arn` means no key.

    `model_max_tokens` bounds one answer, `model_concurrency` the requests of one invocation at the same time;
    `model_prices` are JSON and go before newsbrief's own. The budgets are of a day in UTC, 0 for none.
    """

    table_name: str
    queue_url: str
    dlq_url: str
    max_receives: int
    model_base_url: str
    model_name: str
    model_secret_arn: str
    model_max_tokens: int = 16_000
    model_concurrency: int = 10
    model_prices: Json[dict[str, Price]] = {}
    daily_token_budget: int = 0
    daily_cost_budget: float = 0.0
    retention_days: int


class NotifySettings(_FromEnvironment):
    """What template.yaml gives the notify function."""

    table_name: str
    topic_arn: str
