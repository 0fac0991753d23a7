"""notify: new briefs, and files that ended badly, are announced on the topic."""

from typing import Any

import boto3
from aws_lambda_powertools import Logger, Metrics, Tracer
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from newsbrief.adapters.settings import NotifySettings
from newsbrief.adapters.stream import announcement_for
from newsbrief.adapters.topic import Topic
from newsbrief.adapters.wordless import wordless

logger = Logger()
metrics = Metrics()
tracer = Tracer(patch_modules=["botocore"])
processor = BatchProcessor(EventType.DynamoDBStreams)

settings = NotifySettings.from_environment()
topic = Topic(boto3.client("sns"), settings.topic_arn)


@metrics.log_metrics(capture_cold_start_metric=True)
@logger.inject_lambda_context(clear_state=True)
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """Lambda's entry: records of the table's stream."""
    return process_partial_response(event=event, record_handler=announce, processor=processor, context=context)


def announce(record: DynamoDBRecord) -> None:
    """Announce one changed item, if it is one that subscribers hear of."""
    with wordless():
        announcement = announcement_for(record, settings.table_name)
        if announcement is None:
            return
        topic.publish(announcement)
    event = str(announcement.attributes["event"])
    image = record.dynamodb.new_image if record.dynamodb else {}
    named = {"article_id": image.get("article_id"), "file_key": image.get("key"), "version_id": image.get("version_id")}
    logger.info("announced", extra={"event": event, **named})
    metrics.add_metric("Announcements", MetricUnit.Count, 1)
