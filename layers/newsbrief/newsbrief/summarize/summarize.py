"""The whole of summarize: an article to its brief, by whatever model answers."""

from collections.abc import Mapping
from datetime import datetime

from newsbrief.article import SCHEMA_VERSION, Article
from newsbrief.brief import Brief, Provenance
from newsbrief.summarize.assemble import assemble
from newsbrief.summarize.chat import Ask
from newsbrief.summarize.parts import Kept, Whole, draft_of
from newsbrief.summarize.prices import Price, cost_of
from newsbrief.summarize.prompt import prompt_version


async def summarize(
    article: Article,
    ask: Ask,
    endpoint: str,
    now: datetime,
    *,
    prices: Mapping[str, Price] | None = None,
    kept: Kept | None = None,
) -> Brief:
    """An article's grounded brief.

    `ask` sends messages to a model and raises what the model adapter raises. `prices` are a user's own, and go before
    the known ones. `kept` remembers the parts of a long article from one invocation to the next. Raises what `ask`
    and `parts.draft_of` do.
    """
    whole = await draft_of(article, ask, kept)
    return assemble(whole.draft, article, _provenance(whole, endpoint, now, prices))


def _provenance(whole: Whole, endpoint: str, now: datetime, prices: Mapping[str, Price] | None) -> Provenance:
    """Where a brief comes from: sums over all that was asked for it."""
    calls = whole.spent
    return Provenance(
        model=calls[-1].model,
        endpoint=endpoint,
        prompt_version=prompt_version(),
        schema_version=SCHEMA_VERSION,
        input_tokens=sum(call.input_tokens for call in calls),
        output_tokens=sum(call.output_tokens for call in calls),
        cost_usd=cost_of(calls, prices),
        latency_ms=sum(call.latency_ms for call in calls),
        calls=sum(call.calls for call in calls),
        chunks=whole.parts,
        created_at=now,
    )
