"""DynamoDB: a budget a day for the model. What an article may take is reserved before anything is asked.

One item counts a day. It goes up by an article's estimate in one conditional write, so articles that begin at the
same time can't spend the same money twice, and is corrected once it is known what the article took. An invocation that
is cut off leaves its estimate standing: for a budget that is the safe side.
"""

from __future__ import annotations

import random
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from newsbrief import keys
from newsbrief.errors import Failed, TryLater

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mypy_boto3_dynamodb.service_resource import Table

    from newsbrief.adapters.spending import Spending
    from newsbrief.summarize.estimate import Estimate
    from newsbrief.summarize.prices import Price

_KEPT = timedelta(days=8)  # to look at; nothing reads a day that is over
_SPREAD_S = 300.0  # seconds after midnight over which waiting articles come back
_REFUSED = "ConditionalCheckFailedException"


@dataclass(frozen=True)
class Limits:
    """Tokens and US dollars a day; 0 for no limit."""

    tokens: int
    cost_usd: float

    def __str__(self) -> str:
        named = ((self.tokens, f"{self.tokens:,} tokens"), (self.cost_usd, f"${self.cost_usd:,.2f}"))
        return " or ".join(words for limit, words in named if limit)


class Budget:
    """The budget of each day (UTC) for one model, in the stack's table."""

    def __init__(
        self,
        table: Table,
        limits: Limits,
        model: str,
        prices: Mapping[str, Price],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._table = table
        self._limits = limits
        self._model = model
        self._prices = prices
        self._now = now

    @contextmanager
    def reserved(self, expected: Estimate, spending: Spending) -> Iterator[None]:
        """Reserve what an article is expected to take, and count instead what was spent on it in the end.

        TryLater(BUDGET_SPENT) if the day's budget leaves too little; Failed(BUDGET_TOO_SMALL) if no day's would do;
        Failed(BUDGET_WITHOUT_PRICE) if there is only a budget of money, and the model's price isn't known.
        """
        if not (self._limits.tokens or self._limits.cost_usd):
            yield
            return
        self._check(expected)
        now = self._now()
        reserved = (expected.tokens, expected.cost_usd or 0.0)
        if not self._add(now, *reserved, at_most=self._limits):
            raise self._spent(now)
        try:
            yield
        finally:
            took = (spending.input_tokens + spending.output_tokens, spending.cost(self._model, self._prices) or 0.0)
            if spending.unknown:
                took = (max(took[0], reserved[0]), max(took[1], reserved[1]))
            self._add(now, took[0] - reserved[0], took[1] - reserved[1])

    def _check(self, expected: Estimate) -> None:
        limits = self._limits
        if expected.cost_usd is None and not limits.tokens:
            raise Failed(
                "BUDGET_WITHOUT_PRICE",
                f"The stack has a DailyCostBudget, but the price of the model {self._model} isn't known, so nothing "
                "was asked. Set the parameter ModelPrices, or DailyTokenBudget instead, then redrive.",
            )
        too_many = limits.tokens and expected.tokens > limits.tokens
        too_dear = limits.cost_usd and (expected.cost_usd or 0.0) > limits.cost_usd
        if too_many or too_dear:
            cost = f" (${expected.cost_usd:.2f})" if expected.cost_usd else ""
            raise Failed(
                "BUDGET_TOO_SMALL",
                f"The article would take about {expected.tokens:,} tokens{cost}, and a whole day's budget is {limits}. "
                "Raise DailyTokenBudget or DailyCostBudget, then redrive; or split the file and drop the parts.",
            )

    def _spent(self, now: datetime) -> TryLater:
        tomorrow = datetime.combine(now.date() + timedelta(days=1), time(), UTC)
        spread = timedelta(seconds=random.uniform(0.0, _SPREAD_S))  # noqa: S311 - not a secret
        return TryLater(
            "BUDGET_SPENT",
            f"Today's budget of {self._limits} leaves too little for this article. It waits for tomorrow, 00:00 UTC, "
            "or for a higher budget.",
            tomorrow - now + spread,
            endless=True,
        )

    def _add(self, now: datetime, tokens: int, cost: float, at_most: Limits | None = None) -> bool:
        """Count tokens and dollars; False, and nothing is counted, if that came to more than `at_most`."""
        dollars = _decimal(cost)
        values: dict[str, Any] = {
            ":tokens": tokens,
            ":cost": dollars,
            ":expires_at": int((now + _KEPT).timestamp()),
        }
        conditions = []
        if at_most and at_most.tokens:
            conditions.append("(attribute_not_exists(tokens) OR tokens <= :tokens_before)")
            values[":tokens_before"] = at_most.tokens - tokens
        if at_most and at_most.cost_usd:
            conditions.append("(attribute_not_exists(cost_usd) OR cost_usd <= :cost_before)")
            values[":cost_before"] = _decimal(at_most.cost_usd) - dollars
        condition: Any = {"ConditionExpression": " AND ".join(conditions)} if conditions else {}
        try:
            self._table.update_item(
                Key={"pk": keys.budget_pk(now.date()), "sk": keys.SPENT_SK},
                UpdateExpression="ADD tokens :tokens, cost_usd :cost SET expires_at = :expires_at",
                ExpressionAttributeValues=values,
                **condition,
            )
        except ClientError as error:
            if error.response["Error"]["Code"] != _REFUSED:
                raise
            return False
        return True


def _decimal(dollars: float) -> Decimal:
    """To the millionth of a dollar, as DynamoDB takes numbers."""
    return Decimal(f"{dollars:.6f}")
