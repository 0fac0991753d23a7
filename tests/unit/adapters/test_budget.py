"""A budget a day: reserved before anything is asked, corrected to what was spent, waited for when it is spent."""

from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, cast

import pytest
from botocore.exceptions import ClientError
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.adapters.budget import Budget, Limits
from newsbrief.adapters.spending import Spending
from newsbrief.errors import Failed, TryLater
from newsbrief.summarize.chat import Completion
from newsbrief.summarize.estimate import Estimate
from newsbrief.summarize.prices import Price

NOON = datetime(2024, 5, 20, 12, tzinfo=UTC)
PRICES = {"m": Price(input=1, output=3)}


class Table:
    """As much of a DynamoDB table as this needs: counters that go up on condition."""

    def __init__(self) -> None:
        self.items: dict[str, dict[str, Any]] = {}

    def update_item(
        self,
        Key: dict[str, str],  # noqa: N803 - boto3's name
        UpdateExpression: str,  # noqa: N803
        ExpressionAttributeValues: dict[str, Any],  # noqa: N803
        ConditionExpression: str = "",  # noqa: N803
    ) -> None:
        values = ExpressionAttributeValues
        assert UpdateExpression == "ADD tokens :tokens, cost_usd :cost SET expires_at = :expires_at"
        item = self.items.setdefault(Key["pk"], {"tokens": 0, "cost_usd": Decimal(0)})
        for name, most in (("tokens", ":tokens_before"), ("cost_usd", ":cost_before")):
            assert (most in ConditionExpression) == (most in values)
            if most in values and item[name] > values[most]:
                raise ClientError({"Error": {"Code": "ConditionalCheckFailedException"}}, "UpdateItem")
        item["tokens"] += values[":tokens"]
        item["cost_usd"] += values[":cost"]
        item["expires_at"] = values[":expires_at"]

    def spent(self, day: str = "2024-05-20") -> tuple[int, float]:
        item = self.items.get(f"BUDGET#{day}", {"tokens": 0, "cost_usd": 0})
        return item["tokens"], float(item["cost_usd"])


@pytest.fixture
def table() -> Table:
    return Table()


def budget(table: Table, tokens: int = 0, cost: float = 0.0, now: datetime = NOON, **more: Any) -> Budget:
    return Budget(
        cast("Any", table), Limits(tokens, cost), more.get("model", "m"), more.get("prices", PRICES), lambda: now
    )


def expected(tokens: int, cost: float | None = None) -> Estimate:
    return Estimate(1, tokens - tokens // 4, tokens // 4, cost)


def answer(given: int, written: int, model: str = "m") -> Completion:
    return Completion("{}", model, given, written, 1)


def test_without_a_budget_nothing_is_counted(table: Table) -> None:
    with budget(table).reserved(expected(10**9), Spending()):
        pass
    assert table.items == {}


def test_what_is_reserved_is_corrected_to_what_was_spent(table: Table) -> None:
    spending = Spending()
    with budget(table, tokens=1_000, cost=1).reserved(expected(800, 0.5), spending):
        assert table.spent() == (800, 0.5)
        spending.add(answer(100, 50))
        spending.add(answer(200, 20))
    assert table.spent() == (370, (300 + 3 * 70) / 1e6)
    assert table.items["BUDGET#2024-05-20"]["expires_at"] > NOON.timestamp() + 86_400


def test_a_failure_gives_back_what_it_did_not_cost(table: Table) -> None:
    spending = Spending()
    spending.add(answer(100, 10))
    with pytest.raises(ValueError, match="a bug"), budget(table, tokens=1_000).reserved(expected(800), spending):
        raise ValueError("a bug")
    assert table.spent()[0] == 110


def test_a_request_that_was_broken_off_is_taken_to_have_cost_what_was_expected(table: Table) -> None:
    spending = Spending()
    with suppress(TryLater), budget(table, tokens=1_000, cost=1).reserved(expected(800, 0.5), spending):
        spending.add(answer(10, 10))
        spending.add(None)
        raise TryLater("MODEL_UNAVAILABLE", "Silent.")
    assert table.spent() == (800, 0.5)


@pytest.mark.parametrize(("tokens", "cost"), [(1_000, 0.0), (0, 1.0), (10**9, 1.0), (1_000, 1e6)])
def test_over_the_budget_an_article_waits_for_tomorrow(table: Table, tokens: int, cost: float) -> None:
    spending = Spending()
    spending.add(answer(700, 0, "costly"))
    prices = PRICES | {"costly": Price(input=1_000, output=0)}
    with budget(table, tokens, cost, prices=prices).reserved(expected(600, 0.6), spending):
        pass
    with (
        pytest.raises(TryLater) as caught,
        budget(table, tokens, cost, prices=prices).reserved(expected(400, 0.4), Spending()),
    ):
        pytest.fail("it was let in")
    assert (caught.value.code, caught.value.endless) == ("BUDGET_SPENT", True)
    assert caught.value.after is not None
    assert timedelta(hours=12) <= caught.value.after <= timedelta(hours=12, minutes=5)
    assert table.spent() == (700, 0.7)
    with budget(table, tokens, cost, now=NOON + timedelta(hours=13), prices=prices).reserved(
        expected(400, 0.4), Spending()
    ):
        assert table.spent("2024-05-21") == (400, 0.4)


def test_a_raised_budget_lets_in_what_waited(table: Table) -> None:
    with budget(table, 1_000).reserved(expected(900), Spending()):
        with pytest.raises(TryLater), budget(table, 1_000).reserved(expected(200), Spending()):
            pytest.fail("it was let in")
        with budget(table, 1_100).reserved(expected(200), Spending()):
            assert table.spent()[0] == 1_100


def test_a_correction_counts_on_the_day_of_its_reservation(table: Table) -> None:
    night = [datetime(2024, 5, 20, 23, 59, 59, tzinfo=UTC)]
    late = Budget(cast("Any", table), Limits(1_000, 0.0), "m", PRICES, lambda: night[0])
    with late.reserved(expected(500), Spending()):
        night[0] += timedelta(minutes=1)
    assert (table.spent(), table.spent("2024-05-21")) == ((0, 0.0), (0, 0.0))


@pytest.mark.parametrize(("tokens", "cost"), [(1_000, 0.0), (0, 0.1), (1_000, 99.0), (10**9, 0.1)])
def test_what_no_days_budget_allows_fails_at_once(table: Table, tokens: int, cost: float) -> None:
    with pytest.raises(Failed) as caught, budget(table, tokens, cost).reserved(expected(1_001, 0.2), Spending()):
        pytest.fail("it was let in")
    assert caught.value.code == "BUDGET_TOO_SMALL"
    assert "about 1,001 tokens ($0.20)" in caught.value.reason
    assert table.items == {}


def test_a_budget_of_money_alone_needs_a_price(table: Table) -> None:
    with pytest.raises(Failed) as caught, budget(table, cost=5).reserved(expected(10), Spending()):
        pytest.fail("it was let in")
    assert caught.value.code == "BUDGET_WITHOUT_PRICE"
    assert "ModelPrices" in caught.value.reason
    with budget(table, tokens=100, cost=5).reserved(expected(10), Spending()):
        assert table.spent() == (10, 0.0)


def test_an_answer_under_another_name_costs_what_the_chosen_model_does() -> None:
    spending = Spending()
    spending.add(answer(1_000_000, 0, "deployment-7"))
    assert spending.cost("m", PRICES) == 1
    assert spending.cost("unknown", PRICES) is None
    assert Spending().cost("unknown", PRICES) == 0


@given(st.lists(st.tuples(st.integers(1, 400), st.integers(0, 400)), max_size=30), st.integers(400, 2_000))
def test_articles_at_the_same_time_never_reserve_more_than_the_budget(
    articles: list[tuple[int, int]], limit: int
) -> None:
    table = Table()
    let_in = []
    with ExitStack() as stack:
        for estimated, took in articles:
            spending = Spending([answer(took, 0)])
            with suppress(TryLater):
                stack.enter_context(budget(table, limit).reserved(expected(estimated), spending))
                let_in.append((estimated, took))
        assert table.spent()[0] == sum(estimated for estimated, _ in let_in) <= limit
    assert table.spent()[0] == sum(took for _, took in let_in)
