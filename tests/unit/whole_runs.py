"""normalize or notify as Lambda runs it, with all at DEBUG and stand-ins for AWS: for what they write to the logs.

`python -m tests.unit.whole_runs normalize` or `notify`. What an invocation raises is printed, as Lambda does.
"""

import importlib.util
import json
import logging
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from newsbrief.article import Article
from newsbrief.items import items_of
from tests.docx_files import docx_of
from tests.mail_files import letter
from tests.pdf_files import A4, Put, pdf
from tests.samples import STRIKE, dropped
from tests.web_pages import page

ROOT = Path(__file__).parent.parent.parent
MARK = "Zanzibrolly"  # in every text, title, quote and name that must not be in a log
KEY = "sk-Zanzibrolly-0451"  # what a function might have for a key
ARTICLE = f"{MARK} sets a deadline\n\nThe {MARK} council demanded an answer, said {MARK} Lindqvist on Monday."
FILES: dict[str, bytes] = {
    "a.txt": ARTICLE.encode(),
    "a.html": page(f"<article><h1>{MARK}</h1><p>{ARTICLE}</p></article>", head=f"<title>{MARK}</title>").encode(),
    "a.eml": letter(ARTICLE, Subject=MARK),
    "a.docx": docx_of(MARK, ARTICLE),
    "a.pdf": pdf([Put(72, 700, f"The {MARK} council demanded an answer.")], info={"Title": MARK}, paper=A4),
    "several.json": json.dumps([{"title": MARK, "text": f"{ARTICLE} {number}"} for number in range(3)]).encode(),
    "latin.txt": f"{ARTICLE} Café déjà vu.".encode("latin-1"),
    "rejected.txt": b"%PDF-1.7 " + MARK.encode(),
    "bad.json": f'{{"text": "{MARK}", '.encode(),
    "bug.txt": b"",  # reading it raises an error that quotes the article
}
ENVIRONMENT = {
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": KEY,
    "TABLE_NAME": "table",
    "QUEUE_URL": "https://sqs.example/queue",
    "DLQ_URL": "https://sqs.example/dlq",
    "MAX_RECEIVES": "5",
    "ARTICLES_BUCKET": "articles",
    "MAX_FILE_BYTES": "1000000",
    "MAX_WORDS": "1000",
    "MAX_SECONDS": "20",
    "RETENTION_DAYS": "0",
    "TOPIC_ARN": "arn:aws:sns:us-east-1:123456789012:topic",
    "POWERTOOLS_METRICS_NAMESPACE": "newsbrief/test",
    "POWERTOOLS_LOG_LEVEL": "DEBUG",
    "POWERTOOLS_TRACE_DISABLED": "1",
}


class Anything:
    """Stands in for an adapter that only writes: takes every call."""

    def __getattr__(self, name: str) -> Any:
        return lambda *_, **__: True


class Inbox(Anything):
    """Stands in for S3: the files above, and articles that are all new."""

    def read_dropped(self, file: Any, *_: object) -> Any:
        if file.key == "bug.txt":
            Article.model_validate({"text": ARTICLE, "title": MARK})
        return dropped(FILES[file.key], file.key, metadata={"title": MARK, "byline": MARK, "published": MARK})

    def write_article(self, *_: object) -> None:
        """Nothing stood there before."""


class Lists(Anything):
    """Stands in for the lists of articles on a file's status."""

    def open(self, _: object, articles: Any) -> Any:
        return articles


class Context:
    """What Lambda tells of an invocation."""

    function_name = "function"
    memory_limit_in_mb = 1024
    invoked_function_arn = "arn:aws:lambda:us-east-1:123456789012:function:function"
    aws_request_id = "request"

    def get_remaining_time_in_millis(self) -> int:
        return 100_000


def function(name: str) -> Any:
    """The function's module, freshly imported."""
    spec = importlib.util.spec_from_file_location(f"{name}_app", ROOT / "functions" / name / "app.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def message(key: str, receives: int = 5) -> dict[str, Any]:
    """An SQS record that tells of a dropped file."""
    thing = {"key": key, "size": 10, "eTag": "e", "versionId": "v1", "sequencer": "0A"}
    record = {
        "eventName": "ObjectCreated:Put",
        "eventTime": "2024-05-20T09:30:00.000Z",
        "s3": {"bucket": {"name": "inbox"}, "object": thing},
    }
    return {
        "messageId": key,
        "receiptHandle": "r",
        "body": json.dumps({"Records": [record]}),
        "attributes": {"ApproximateReceiveCount": str(receives), "SentTimestamp": str(int(time.time() * 1000))},
        "messageAttributes": {},
        "eventSource": "aws:sqs",
    }


def change(image: dict[str, Any], number: int) -> dict[str, Any]:
    """A stream record of a new item."""
    keys = {name: image[name] for name in ("pk", "sk")}
    return {
        "eventID": str(number),
        "eventName": "INSERT",
        "dynamodb": {"Keys": typed(keys)["M"], "NewImage": typed(image)["M"], "SequenceNumber": str(number)},
    }


def typed(value: Any) -> Any:
    """A value as DynamoDB's stream writes it."""
    match value:
        case None:
            return {"NULL": True}
        case bool():
            return {"BOOL": value}
        case str():
            return {"S": value}
        case list():
            return {"L": [typed(one) for one in value]}
        case dict():
            return {"M": {name: typed(one) for name, one in value.items()}}
        case _:
            return {"N": str(value)}


def invoke(handler: Any, records: list[dict[str, Any]]) -> None:
    """One invocation. What it raises goes to the log, as Lambda writes it."""
    try:
        handler({"Records": records}, Context())
    except Exception:  # noqa: BLE001 - whatever it is, Lambda prints it
        traceback.print_exc()


def normalize() -> None:
    """Every file in an invocation of its own, then all of them in one, whose bug hides among successes."""
    app = function("normalize")
    app.storage, app.files, app.article_lists, app.briefs = Inbox(), Anything(), Lists(), Anything()
    app.queue._sqs = Anything()
    for key in FILES:
        invoke(app.handler, [message(key)])
    invoke(app.handler, [message(key) for key in FILES])


def notify() -> None:
    """A brief, a rejected file, and items that are no brief."""
    from tests.unit.test_message import brief  # noqa: PLC0415 - not needed by the other function

    app = function("notify")
    app.topic = Anything()
    whole = items_of(brief(2, text=f"{MARK} wants it.", headline=MARK), expires_at=None)[0]
    status = {
        "pk": f"FILE#inbox/{STRIKE.source.key}",
        "sk": "STATUS",
        "kind": "FILE",
        "bucket": "inbox",
        "key": "a.txt",
        "state": "rejected",
        "reason_code": "CORRUPT",
        "reason": f"{MARK} is damaged.",
        "sequencer": "0A",
        "received_at": "2024-05-20T09:30:00Z",
        "updated_at": "2024-05-20T09:30:00Z",
    }
    broken = {**whole, "headline": [MARK], "summary": {MARK: MARK}}
    for number, image in enumerate((whole, status, broken)):
        invoke(app.handler, [change(image, number)])
    app.topic = None  # and trouble while it is sent
    invoke(app.handler, [change(whole, 9)])


if __name__ == "__main__":
    os.environ.update(ENVIRONMENT | {"POWERTOOLS_SERVICE_NAME": sys.argv[1]})
    logging.basicConfig(level=logging.DEBUG)
    {"normalize": normalize, "notify": notify}[sys.argv[1]]()
