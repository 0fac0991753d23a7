"""S3: dropped files in, normalized articles out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.keys import article_object_key
from newsbrief.normalize.article import Dropped

if TYPE_CHECKING:
    from datetime import datetime

    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import GetObjectRequestTypeDef, PutObjectRequestTypeDef

    from newsbrief.adapters.queue import S3Object

_GONE = {"NoSuchKey", "NoSuchVersion", "404", "MethodNotAllowed"}
_CONDITION_FAILED = {"PreconditionFailed", "ConditionalRequestConflict"}


@dataclass(frozen=True)
class Earlier:
    """An article that was there before, and its object's ETag."""

    article: Article
    etag: str


class Storage:
    """Objects in the inbox and articles buckets."""

    def __init__(self, s3: S3Client) -> None:
        self._s3 = s3

    def read_dropped(self, file: S3Object, received_at: datetime, max_bytes: int) -> Dropped:
        """The very version that the event tells of; Rejected(DELETED) if it is gone.

        Never reads more than one byte over `max_bytes`, whatever the event said of its size.
        """
        wanted: GetObjectRequestTypeDef = {"Bucket": file.bucket, "Key": file.key}
        if file.version_id:
            wanted["VersionId"] = file.version_id
        try:
            answer = self._s3.get_object(**wanted)
        except ClientError as error:
            if error.response["Error"]["Code"] in _GONE:
                raise Rejected(
                    "DELETED",
                    "The file was deleted before it could be read. Drop it again if you need its brief.",
                ) from error
            raise
        with answer["Body"] as body:
            data = body.read(max_bytes + 1)
        return Dropped(
            data=data,
            bucket=file.bucket,
            key=file.key,
            version_id=file.version_id,
            etag=answer["ETag"].strip('"'),
            content_type=answer.get("ContentType"),
            received_at=received_at,
            metadata=answer["Metadata"],
        )

    def write_article(self, bucket: str, article: Article) -> Earlier | None:
        """Write a normalized article once; what already stands under its id, if anything, is the answer."""
        key = article_object_key(article.article_id)
        if self._put(bucket, key, article, IfNoneMatch="*"):
            return None
        answer = self._s3.get_object(Bucket=bucket, Key=key)
        return Earlier(Article.model_validate_json(answer["Body"].read()), answer["ETag"])

    def replace_article(self, bucket: str, article: Article, earlier: Earlier) -> bool:
        """Write over an earlier article of the same text; False if somebody else did so first."""
        return self._put(bucket, article_object_key(article.article_id), article, IfMatch=earlier.etag)

    def read_article(self, bucket: str, key: str) -> Article:
        """A normalized article, checked against its schema."""
        answer = self._s3.get_object(Bucket=bucket, Key=key)
        return Article.model_validate_json(answer["Body"].read())

    def _put(self, bucket: str, key: str, article: Article, **condition: str) -> bool:
        request: PutObjectRequestTypeDef = {
            "Bucket": bucket,
            "Key": key,
            "Body": article.model_dump_json().encode(),
            "ContentType": "application/json",
        }
        try:
            self._s3.put_object(**request, **condition)
        except ClientError as error:
            if error.response["Error"]["Code"] not in _CONDITION_FAILED:
                raise
            return False
        return True
