"""The functions' logs on the stack, searched for what must be in none of them."""

import json
from collections.abc import Iterator

from local import embedded_aws
from tests.integration.client import Client

KEY = "sk-in-no-log-0451"  # the model's key
_BEGINNING = 24  # characters: errors quote only the beginning and the end of what they were given


def lines_with_words(aws: Client) -> list[str]:
    """The lines of all logs that hold the key, or the beginning of any paragraph of any article."""
    words = {KEY, *_beginnings(aws)}
    found = [line for line in _lines(aws) if any(word in line for word in words)]
    assert len(words) > 1, "no article was looked for"
    return found


def _beginnings(aws: Client) -> Iterator[str]:
    bucket = aws.outputs["ArticlesBucket"]
    for page in aws.s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        for entry in page.get("Contents", []):
            article = json.loads(aws.s3.get_object(Bucket=bucket, Key=entry["Key"])["Body"].read())
            yield from (part[:_BEGINNING] for part in article["text"].split("\n\n") if len(part) >= _BEGINNING)


def _lines(aws: Client) -> Iterator[str]:
    logs = embedded_aws.client("logs", aws.port)
    for group in logs.describe_log_groups()["logGroups"]:
        for page in logs.get_paginator("filter_log_events").paginate(logGroupName=group["logGroupName"]):
            yield from (str(event["message"]) for event in page["events"])
