import json

import pytest
from pydantic import ValidationError

from newsbrief.summarize.chat import Completion
from newsbrief.summarize.estimate import estimate
from newsbrief.summarize.prices import Price, cost_of, price_of
from tests.samples import STRIKE
from tests.unit.summarize.test_parts import story

OWN = {"my-model": Price(input=1, output=2), "gpt-5-mini": Price(input=9, output=9)}


def done(model: str, given: int = 1_000_000, written: int = 1_000_000) -> Completion:
    return Completion("", model, given, written, 1)


@pytest.mark.parametrize(
    ("model", "price"),
    [
        ("gpt-4o", (2.5, 10)),
        ("gpt-4o-2024-11-20", (2.5, 10)),
        ("GPT-4o-mini", (0.15, 0.6)),
        ("gpt-4o-mini-2024-07-18", (0.15, 0.6)),
        ("openai/gpt-5-mini", (0.25, 2)),
        ("gpt-5-mini-2025-08-07", (0.25, 2)),
        ("gpt-4.1-nano-latest", (0.1, 0.4)),
        ("newsbrief-reader-1", (0, 0)),
    ],
)
def test_a_known_model_has_its_price_with_any_date(model: str, price: tuple[float, float]) -> None:
    found = price_of(model)
    assert found == Price(input=price[0], output=price[1])


@pytest.mark.parametrize(
    "model",
    [
        "gpt-5-pro",
        "gpt-5.9",
        "gpt-4",
        "gpt-4o-audio-preview",
        "o3-mini",
        "my-gpt-4o",
        "",
        "gpt-5" + "-1" * 5_000,
        "gpt-55",
    ],
)
def test_what_is_not_known_has_no_price_and_not_its_neighbours(model: str) -> None:
    assert price_of(model) is None


def test_a_users_own_prices_go_first() -> None:
    assert price_of("my-model-20250101", OWN) == OWN["my-model"]
    assert price_of("gpt-5-mini", OWN) == OWN["gpt-5-mini"]
    assert price_of("gpt-4o", OWN) == price_of("gpt-4o")


@pytest.mark.parametrize("price", [{"input": -1, "output": 1}, {"input": 1}, {"input": 1, "output": 1, "x": 1}])
def test_a_price_that_is_none_is_refused(price: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        Price.model_validate_json(json.dumps(price))


def test_costs_are_sums_and_unknown_if_one_is() -> None:
    assert cost_of([done("gpt-4o"), done("gpt-4o-mini", 2_000, 1_000)]) == 12.5009
    assert cost_of([done("gpt-4o"), done("local")]) is None
    assert cost_of([done("newsbrief-reader-1")]) == 0


def test_an_estimate_tells_requests_tokens_and_cost_before_anything_is_spent() -> None:
    short = estimate(STRIKE, "gpt-5-mini")
    assert short.requests == 1
    assert 2_000 < short.input_tokens < 6_000
    assert short.cost_usd is not None
    assert 0.001 < short.cost_usd < 0.01
    long = estimate(story(1_000), "local")
    assert (8 < long.requests < 15, long.cost_usd) == (True, None)
    assert long.input_tokens > 90_000
    assert estimate(STRIKE, "local", {"local": Price(input=0, output=1_000_000)}).cost_usd == short.output_tokens
