"""summarize: normalized articles become briefs in the table, a whole batch of them at the same time."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from typing import Any

import boto3
from aws_lambda_powertools import Logger, Metrics, Tracer
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.batch import AsyncBatchProcessor, EventType, async_process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext
from botocore.config import Config

from newsbrief.adapters.article_list import ArticleLists
from newsbrief.adapters.briefs import Briefs
from newsbrief.adapters.budget import Budget, Limits
from newsbrief.adapters.claim import Claim
from newsbrief.adapters.files import Files
from newsbrief.adapters.kept_drafts import KeptDrafts
from newsbrief.adapters.model import ChatModel
from newsbrief.adapters.queue import Inbound, S3Object
from newsbrief.adapters.secret import api_key
from newsbrief.adapters.settings import SummarizeSettings
from newsbrief.adapters.spending import Spending
from newsbrief.adapters.storage import Storage
from newsbrief.adapters.waiting import Waiting
from newsbrief.adapters.wordless import wordless
from newsbrief.article import Article
from newsbrief.brief import Brief
from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.status import Reason, State
from newsbrief.summarize.draft import draft_schema
from newsbrief.summarize.estimate import estimate
from newsbrief.summarize.summarize import summarize

logger = Logger()
metrics = Metrics()
tracer = Tracer(patch_modules=["botocore"])
processor = AsyncBatchProcessor(EventType.SQS)

# AWS is called without awaiting: a call takes milliseconds, against the seconds of a model, and the tracer keeps its
# place only as long as calls don't overlap. So none may hang, as all articles of the batch would hang with it.
aws = Config(connect_timeout=3, read_timeout=10, retries={"total_max_attempts": 3, "mode": "standard"})

settings = SummarizeSettings.from_environment()
queue = Inbound(boto3.client("sqs", config=aws), settings.queue_url, settings.dlq_url, settings.max_receives)
storage = Storage(boto3.client("s3", config=aws))
table = boto3.resource("dynamodb", config=aws).Table(settings.table_name)
files = Files(table, settings.retention_days)
article_lists = ArticleLists(table)
briefs = Briefs(table, settings.retention_days)
claim = Claim(settings.table_name, boto3.client("dynamodb", config=aws))
limits = Limits(settings.daily_token_budget, settings.daily_cost_budget)
budget = Budget(table, limits, settings.model_name, settings.model_prices)

SCHEMA = draft_schema()

# Left of the invocation's time for what comes after the models' answers, should they all come in the last second:
# ten articles of 60,000 words are checked and stored in that time.
RESERVED = timedelta(seconds=30)


@metrics.log_metrics(capture_cold_start_metric=True)
@logger.inject_lambda_context(clear_state=True)
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """Lambda's entry: SQS messages that hold S3 notifications from the articles bucket."""
    return async_process_partial_response(event=event, record_handler=handle, processor=processor, context=context)


async def handle(record: SQSRecord, lambda_context: LambdaContext) -> None:
    """Every article that one message tells of, on its own."""
    with wordless():
        await queue.each_object_async(record, partial(brief_one, context=lambda_context), on_wait, on_failure)


async def brief_one(created: S3Object, context: LambdaContext) -> None:
    """One article, to its brief; nothing if it has one, unless a newer one was asked for."""
    article = storage.read_article(created.bucket, created.key)
    source = article.source
    logger.thread_safe_append_keys(article_id=article.article_id, file_key=source.key, version_id=source.version_id)
    made_at = briefs.made_at(article.article_id)
    if made_at is None or (created.again and made_at < created.again):
        store = partial(store_brief, article, context, instead_of=made_at)
        try:
            await claim.once(article.article_id, created.again, context, store)
        except Rejected as rejected:
            logger.info("rejected", extra={"reason_code": rejected.code})
            metrics.add_metric("ArticlesRejected", MetricUnit.Count, 1)
            end(article, "rejected", (rejected.code, rejected.reason))
            return
    end(article, "summarized")


def end(article: Article, state: State, reason: Reason | None = None) -> None:
    """Say how an article ended: as its file's own end if it is the only one, or in the list of its file's articles."""
    if not files.advance(article.source, state, article.article_id, reason, unlisted=True):
        article_lists.advance(article.source, article.article_id, state, reason)


async def store_brief(article: Article, context: LambdaContext, instead_of: datetime | None) -> None:
    """Ask the model, within the budget of the day, and store what it says, in place of the brief made then."""
    model = model_with(api_key(settings.model_secret_arn), asyncio.get_running_loop())
    spending = Spending()

    def time_left() -> timedelta:
        return timedelta(milliseconds=context.get_remaining_time_in_millis()) - RESERVED

    ask = partial(model.complete, schema=SCHEMA, time_left=time_left, spending=spending)
    kept = KeptDrafts(table, article.article_id, settings.model_name)
    expected = estimate(article, settings.model_name, settings.model_prices)
    with budget.reserved(expected, spending), counted(spending):
        logger.info("asking", extra=asdict(expected))
        now = datetime.now(UTC)
        brief = await summarize(article, ask, model.endpoint, now, prices=settings.model_prices, kept=kept)
        report(brief, stored=briefs.store(brief, instead_of))


@contextmanager
def counted(spending: Spending) -> Iterator[None]:
    """Count in the metrics what was spent, whether or not it came to a brief."""
    try:
        yield
    finally:
        cost = spending.cost(settings.model_name, settings.model_prices)
        metrics.add_metric("InputTokens", MetricUnit.Count, spending.input_tokens)
        metrics.add_metric("OutputTokens", MetricUnit.Count, spending.output_tokens)
        metrics.add_metric("CostUsd", MetricUnit.NoUnit, cost or 0.0)


def report(brief: Brief, *, stored: bool) -> None:
    """Log and count a brief."""
    provenance = brief.provenance
    since_drop = datetime.now(UTC) - brief.article.received_at
    logger.info(
        "summarized",
        extra={
            "stored": stored,
            "model": provenance.model,
            "calls": provenance.calls,
            "chunks": provenance.chunks,
            "cost_usd": provenance.cost_usd,
            "latency_ms": provenance.latency_ms,
            "demands": len(brief.demands),
            "threats": len(brief.threats),
            "warnings": [warning.code for warning in brief.warnings],
        },
    )
    metrics.add_metric("BriefsStored", MetricUnit.Count, int(stored))
    metrics.add_metric("TimeToBrief", MetricUnit.Seconds, since_drop.total_seconds())
    metrics.add_metric("ModelLatency", MetricUnit.Milliseconds, provenance.latency_ms)


@lru_cache(maxsize=1)
def model_with(key: str, _loop: asyncio.AbstractEventLoop) -> ChatModel:
    """The model, its connections kept between invocations until its key is rotated.

    Lambda's process keeps one event loop for its life, and connections belong to the loop they were made in.
    """
    return ChatModel(
        settings.model_base_url, settings.model_name, key, settings.model_max_tokens, settings.model_concurrency
    )


def on_wait(created: S3Object, later: TryLater, waiting: Waiting) -> None:
    """Say on the file's status what its article waits for."""
    logger.info("deferred", extra={"reason_code": later.code, "delay_s": waiting.delay.total_seconds()})
    metrics.add_metric("ArticlesDeferred", MetricUnit.Count, 1)
    metrics.add_metric("LongestWait", MetricUnit.Seconds, waiting.so_far.total_seconds())
    article = storage.read_article(created.bucket, created.key)
    reason = f"{later.reason} Next try in {int(waiting.delay.total_seconds())} s."
    files.explain(article.source, later.code, reason)


def on_failure(created: S3Object, error: Exception) -> None:
    """Mark an article that goes to the dead-letter queue."""
    logger.error("given up", extra={"error": type(error).__name__})
    article = storage.read_article(created.bucket, created.key)
    reason = (
        (error.code, error.reason)
        if isinstance(error, Failed)
        else ("INTERNAL", f"summarize failed with {type(error).__name__}; the logs tell more.")
    )
    end(article, "failed", reason)
