"""summarize: a normalized article becomes a brief in the table."""

from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from typing import Any

import boto3
from aws_lambda_powertools import Logger, Metrics, Tracer
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from newsbrief.adapters.article_list import ArticleLists
from newsbrief.adapters.briefs import Briefs
from newsbrief.adapters.claim import Claim
from newsbrief.adapters.files import Files
from newsbrief.adapters.kept_drafts import KeptDrafts
from newsbrief.adapters.model import ChatModel
from newsbrief.adapters.queue import Inbound, S3Object, Waiting
from newsbrief.adapters.secret import api_key
from newsbrief.adapters.settings import SummarizeSettings
from newsbrief.adapters.storage import Storage
from newsbrief.article import Article
from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.status import Reason, State
from newsbrief.summarize.draft import draft_schema
from newsbrief.summarize.estimate import estimate
from newsbrief.summarize.summarize import summarize

logger = Logger()
metrics = Metrics()
tracer = Tracer(patch_modules=["botocore"])
processor = BatchProcessor(EventType.SQS)

settings = SummarizeSettings.from_environment()
queue = Inbound(boto3.client("sqs"), settings.queue_url, settings.dlq_url, settings.max_receives)
storage = Storage(boto3.client("s3"))
table = boto3.resource("dynamodb").Table(settings.table_name)
files = Files(table, settings.retention_days)
article_lists = ArticleLists(table)
briefs = Briefs(table, settings.retention_days)
claim = Claim(settings.table_name)

# Left of the invocation's time for what comes after the model's answer.
RESERVED = timedelta(seconds=15)


@metrics.log_metrics(capture_cold_start_metric=True)
@logger.inject_lambda_context(clear_state=True)
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """Lambda's entry: SQS messages that hold S3 notifications from the articles bucket."""
    return process_partial_response(event=event, record_handler=handle, processor=processor, context=context)


def handle(record: SQSRecord, lambda_context: LambdaContext) -> None:
    """Every article that one message tells of, on its own."""
    queue.each_object(record, partial(brief_one, context=lambda_context), on_wait, on_failure)


def brief_one(created: S3Object, context: LambdaContext) -> None:
    """One article, to its brief; nothing if it has one."""
    article = storage.read_article(created.bucket, created.key)
    logger.append_keys(article_id=article.article_id, file_key=article.source.key)
    if not briefs.has(article.article_id):
        try:
            claim.once(article.article_id, context, lambda: store_brief(article, context))
        except Rejected as rejected:
            logger.info("rejected", extra={"reason_code": rejected.code})
            metrics.add_metric("ArticlesRejected", MetricUnit.Count, 1)
            end(article, "rejected", (rejected.code, rejected.reason))
            return
    end(article, "summarized")


def end(article: Article, state: State, reason: Reason | None = None) -> None:
    """Say how an article ended: in the list of its file's articles, or as its file's own end if it is the only one."""
    if not article_lists.advance(article.source, article.article_id, state, reason):
        files.advance(article.source, state, article.article_id, reason)


def store_brief(article: Article, context: LambdaContext) -> None:
    """Ask the model and store what it says."""
    model = model_with(api_key(settings.model_secret_arn))

    def time_left() -> timedelta:
        return timedelta(milliseconds=context.get_remaining_time_in_millis()) - RESERVED

    ask = partial(model.complete, schema=draft_schema(), time_left=time_left)
    kept = KeptDrafts(table, article.article_id, settings.model_name)
    logger.info("asking", extra=asdict(estimate(article, settings.model_name, settings.model_prices)))
    brief = summarize(article, ask, model.endpoint, datetime.now(UTC), prices=settings.model_prices, kept=kept)
    stored = briefs.store(brief)
    provenance = brief.provenance
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
    metrics.add_metric("ModelLatency", MetricUnit.Milliseconds, provenance.latency_ms)
    metrics.add_metric("InputTokens", MetricUnit.Count, provenance.input_tokens)
    metrics.add_metric("OutputTokens", MetricUnit.Count, provenance.output_tokens)


@cache
def model_with(key: str) -> ChatModel:
    """The model, its connections kept between invocations until its key is rotated."""
    return ChatModel(settings.model_base_url, settings.model_name, key, settings.model_max_tokens)


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
