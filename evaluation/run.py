"""A run: the briefs of the set's articles by one model, through the domain function that production uses."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from evaluation.gold import GoldArticle, GoldError
from newsbrief.article import Article
from newsbrief.brief import Brief
from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.normalize.article import Dropped, articles_from
from newsbrief.normalize.limits import Limits
from newsbrief.summarize.chat import Ask
from newsbrief.summarize.prompt import prompt_version
from newsbrief.summarize.summarize import summarize

_LIMITS = Limits(max_bytes=1_000_000, max_words=20_000)
_TRIES = 6
_LONGEST_PAUSE_S = 60.0
_OF_ALL = "MODEL_REJECTED_REQUEST"  # wrong address, key or name: no other article would fare better


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Outcome(_Part):
    """What became of one article: its brief, or why there is none."""

    id: str
    kind: str
    brief: Brief | None
    reason: str | None


class Run(_Part):
    """The outcomes of one model with one prompt."""

    model: str
    endpoint: str
    prompt_version: str
    created_at: datetime
    outcomes: list[Outcome]

    @classmethod
    def read(cls, path: Path) -> "Run":
        """A saved run; GoldError if the file is none."""
        try:
            return cls.model_validate_json(path.read_bytes())
        except (OSError, ValidationError) as error:
            raise GoldError(f"{path} is no saved run: `newsbrief eval --save {path}` writes one.") from error

    def write(self, path: Path) -> None:
        """As JSON."""
        path.write_text(self.model_dump_json(indent=1) + "\n", encoding="utf-8")


def run(
    articles: Iterable[GoldArticle], ask: Ask, endpoint: str, now: datetime, pause: Callable[[float, str], None]
) -> Iterator[Outcome]:
    """Each article's outcome, one after the other.

    `ask` is what `summarize` takes. What an article is rejected for is its outcome; TryLater is tried again after
    `pause` (seconds, reason) and in the end raised, as is Failed if it would fail every article.
    """
    with asyncio.Runner() as runner:  # one event loop for all: a model's connections belong to theirs
        for gold in articles:
            brief, reason = None, None
            article = article_of(gold)
            try:
                brief = _patiently(runner, partial(summarize, article, ask, endpoint, now), pause)
            except (Rejected, Failed) as error:
                if error.code == _OF_ALL:
                    raise
                reason = f"{error.code}: {error.reason}"
            yield Outcome(id=gold.id, kind=gold.kind, brief=brief, reason=reason)


def collected(outcomes: list[Outcome], model: str, endpoint: str, now: datetime) -> Run:
    """The run that these outcomes make; the model by the name it gives itself, if it has answered at all."""
    own = next((outcome.brief.provenance.model for outcome in outcomes if outcome.brief), model)
    return Run(model=own, endpoint=endpoint, prompt_version=prompt_version(), created_at=now, outcomes=list(outcomes))


def article_of(gold: GoldArticle) -> Article:
    """The article as normalize makes it of a dropped file; GoldError if that isn't the very text of the set."""
    data = gold.text.encode()
    dropped = Dropped(
        data=data,
        bucket="gold",
        key=f"{gold.kind}/{gold.id}.txt",
        version_id=None,
        etag="",
        content_type="text/plain; charset=utf-8",
        received_at=datetime.combine(gold.published, time(12), UTC),
        metadata={"published": gold.published.isoformat()},
    )
    [article] = articles_from(dropped, _LIMITS)
    if isinstance(article, Rejected):
        raise GoldError(f"{gold.kind}/{gold.id}: {article.reason}")
    if article.text != gold.text:
        raise GoldError(f"{gold.kind}/{gold.id}: normalize changes the text, so its quotes may not stand in it.")
    return article


def _patiently(
    runner: asyncio.Runner, brief: Callable[[], Coroutine[None, None, Brief]], pause: Callable[[float, str], None]
) -> Brief:
    for attempt in range(1, _TRIES):
        try:
            return runner.run(brief())
        except TryLater as later:
            asked = later.after.total_seconds() if later.after else 2.0**attempt
            pause(min(asked, _LONGEST_PAUSE_S), later.reason)
    return runner.run(brief())
