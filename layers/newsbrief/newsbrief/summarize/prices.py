"""What a model's tokens cost. `prices.toml` knows a few models; a user's own prices go before it."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from newsbrief.summarize.chat import Completion

# What may follow a model's name without making it another model: a date or version of the same one.
_SNAPSHOT = re.compile(r"(?:[-@](?:latest|\d{4}-\d\d-\d\d|\d{8}|\d{4}|\d{3}))?(?:-v\d+)?(?::\d+)?")
_MILLION = 1_000_000


class Price(BaseModel):
    """US dollars for a million tokens."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    input: float = Field(ge=0, allow_inf_nan=False)
    output: float = Field(ge=0, allow_inf_nan=False)

    def of(self, input_tokens: int, output_tokens: int) -> float:
        """What so many tokens cost, in US dollars."""
        return (self.input * input_tokens + self.output * output_tokens) / _MILLION


Prices = dict[str, Price]
_PRICES = TypeAdapter(Prices)


def price_of(model: str, overrides: Mapping[str, Price] | None = None) -> Price | None:
    """The price of a model, by the name its endpoint gives it; None if it isn't known.

    The name may carry its maker's or its endpoint's ("openai/gpt-4o") and a snapshot's date ("gpt-4o-2024-11-20").
    Of several names that fit the longest counts, a user's own before the table's.
    """
    for prices in (overrides or {}, _table()):
        fitting = [name for name in prices if _is(model, name)]
        if fitting:
            return prices[max(fitting, key=len)]
    return None


def cost_of(
    completions: Iterable[Completion], overrides: Mapping[str, Price] | None = None, otherwise: str | None = None
) -> float | None:
    """What completions cost together, in US dollars; None if the price of one's model isn't known.

    A model without a price costs what the model `otherwise` does.
    """
    total = 0.0
    for done in completions:
        price = price_of(done.model, overrides) or (price_of(otherwise, overrides) if otherwise else None)
        if price is None:
            return None
        total += price.of(done.input_tokens, done.output_tokens)
    return round(total, 6)


def _is(model: str, name: str) -> bool:
    for called in (model.lower(), model.rsplit("/", 1)[-1].lower()):
        rest = called.removeprefix(name.lower())
        if called.startswith(name.lower()) and (not rest or _SNAPSHOT.fullmatch(rest)):
            return True
    return False


@cache
def _table() -> Prices:
    table = resources.files(__package__).joinpath("prices.toml").read_text(encoding="utf-8")
    return _PRICES.validate_python(tomllib.loads(table))
