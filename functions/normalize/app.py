"""normalize: a dropped file becomes one normalized article or several, or is rejected with a reason."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import boto3
from aws_lambda_powertools import Logger, Metrics, Tracer
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from newsbrief.adapters.apart import ReaderApart
from newsbrief.adapters.article_list import ArticleLists
from newsbrief.adapters.briefs import Briefs
from newsbrief.adapters.files import Files
from newsbrief.adapters.queue import Inbound, S3Object
from newsbrief.adapters.settings import NormalizeSettings
from newsbrief.adapters.storage import Storage
from newsbrief.adapters.time_limit import time_limit
from newsbrief.adapters.waiting import Waiting
from newsbrief.adapters.wordless import wordless
from newsbrief.article import Article
from newsbrief.errors import Rejected, TryLater
from newsbrief.normalize.article import articles_from
from newsbrief.normalize.limits import Limits
from newsbrief.status import State, listed

logger = Logger()
metrics = Metrics()
tracer = Tracer(patch_modules=["botocore"])
processor = BatchProcessor(EventType.SQS)

settings = NormalizeSettings.from_environment()
limits = Limits(max_bytes=settings.max_file_bytes, max_words=settings.max_words)
reader = ReaderApart(settings.max_seconds)
queue = Inbound(boto3.client("sqs"), settings.queue_url, settings.dlq_url, settings.max_receives)
storage = Storage(boto3.client("s3"))
table = boto3.resource("dynamodb").Table(settings.table_name)
files = Files(table, settings.retention_days)
article_lists = ArticleLists(table)
briefs = Briefs(table, settings.retention_days)

METRICS: dict[State, str] = {
    "normalized": "ArticlesNormalized",
    "duplicate": "ArticlesDuplicate",
    "rejected": "ArticlesRejected",
}


@metrics.log_metrics(capture_cold_start_metric=True)
@logger.inject_lambda_context(clear_state=True)
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """Lambda's entry: SQS messages that hold S3 notifications from the inbox bucket."""
    return process_partial_response(event=event, record_handler=handle, processor=processor, context=context)


def handle(record: SQSRecord) -> None:
    """Every file that one message tells of, on its own."""
    with wordless():
        queue.each_object(record, normalize, on_wait, on_failure)


def normalize(file: S3Object) -> None:
    """One dropped version of a file, to its articles and its next state."""
    logger.append_keys(file_key=file.key, version_id=file.version_id)
    if not files.begin(file):
        logger.info("skipped: superseded or done before")
        return
    try:
        found = read(file)
    except Rejected as rejected:
        report(["rejected"], reason_code=rejected.code)
        files.advance(file, "rejected", reason=(rejected.code, rejected.reason))
        return
    match found:
        case [Article() as article]:
            write(file, article)
        case _:
            write_several(file, found)


def read(file: S3Object) -> list[Article | Rejected]:
    """The articles in a dropped file. Rejected if it can't be used, or takes too long."""
    limits.check_size(file.size)
    dropped = storage.read_dropped(file, file.created_at, limits.max_bytes)
    with time_limit(settings.max_seconds):
        return articles_from(dropped, limits, reader.read)


def write(file: S3Object, article: Article) -> None:
    """The only article in a file."""
    state: State = "normalized" if is_new(article) else "duplicate"
    report([state], article_id=article.article_id, words=article.words)
    files.advance(file, state, article.article_id)


def write_several(file: S3Object, found: Sequence[Article | Rejected]) -> None:
    """The articles in a file that holds several, after they were listed on its status, where each comes to its end."""
    standing = article_lists.open(file, listed(found))
    states: list[State] = [article.state for article in standing]
    for place, one in enumerate(found[: len(states)]):
        if isinstance(one, Rejected) or states[place] != "received":
            continue
        states[place] = "normalized"
        if not is_new(one):
            states[place] = "duplicate"
            article_lists.advance(one.source, one.article_id, "duplicate")
    article_lists.close(file)
    report(states, articles=[article.article_id for article in standing])


def is_new(article: Article) -> bool:
    """Write the article, unless the same text has its brief already or is on its way to one.

    A text whose earlier file came to no brief gets another chance, under the file that was dropped now.
    """
    earlier = storage.write_article(settings.articles_bucket, article)
    if earlier is None or earlier.article.source == article.source:
        return True
    # In this order: an article is only said to be summarized after its brief was stored.
    if files.is_under_way(earlier.article) or briefs.has(article.article_id):
        return False
    return storage.replace_article(settings.articles_bucket, article, earlier)


def report(states: Iterable[State], **more: object) -> None:
    """Log and count what became of the articles in a file."""
    counts = Counter(states)
    logger.info("done", extra={"states": counts, **more})
    for state, metric in METRICS.items():
        if counts[state]:
            metrics.add_metric(metric, MetricUnit.Count, counts[state])


def on_wait(file: S3Object, later: TryLater, waiting: Waiting) -> None:
    """Say on the file's status what it waits for."""
    files.explain(file, later.code, f"{later.reason} Next try in {int(waiting.delay.total_seconds())} s.")


def on_failure(file: S3Object, error: Exception) -> None:
    """Mark a file that goes to the dead-letter queue."""
    logger.error("given up", extra={"error": type(error).__name__})
    reason = f"normalize failed with {type(error).__name__}; the logs tell more."
    files.begin(file)  # which no invocation may have lived to do
    files.advance(file, "failed", reason=("INTERNAL", reason))
