"""What an article will take, before anything is spent on it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from newsbrief.article import Article
from newsbrief.summarize.chunks import chunks_of
from newsbrief.summarize.draft import draft_schema
from newsbrief.summarize.prices import Price, price_of
from newsbrief.summarize.prompt import instructions
from newsbrief.summarize.tokens import tokens_in

# A draft's length: what it has at least, and what a text of many actors and claims adds, as a share of its own tokens.
_LEAST_OUTPUT = 500
_OUTPUT_SHARE = 0.3
_SUMMARY_TOKENS = 150  # of one part, given to the request for the whole


@dataclass(frozen=True)
class Estimate:
    """Requests, tokens, and their cost in US dollars (None if the model's price isn't known).

    Input is rather over- than underestimated. Output is what a plain model is likely to write; one that thinks first
    writes several times as much.
    """

    requests: int
    input_tokens: int
    output_tokens: int
    cost_usd: float | None

    @property
    def tokens(self) -> int:
        """Given and written together."""
        return self.input_tokens + self.output_tokens


def estimate(article: Article, model: str, prices: Mapping[str, Price] | None = None) -> Estimate:
    """What a brief of this article will take of a model, if nothing has to be repaired or divided further."""
    sizes = [tokens_in(part.text) for part in chunks_of(article)]
    if len(sizes) > 1:
        sizes.append(_SUMMARY_TOKENS * len(sizes))
    given = sum(size + _around() for size in sizes)
    written = sum(_LEAST_OUTPUT + round(size * _OUTPUT_SHARE) for size in sizes)
    price = price_of(model, prices)
    return Estimate(len(sizes), given, written, round(price.of(given, written), 6) if price else None)


@cache
def _around() -> int:
    """What stands around the text in each request: instructions and schema, in tokens."""
    return tokens_in(instructions()) + tokens_in(json.dumps(draft_schema()))
