"""Which stack a command works on, and what it needs of it: names, S3, and the table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Annotated, Any

import boto3
import typer
from boto3.dynamodb.conditions import ConditionBase, Key
from botocore.exceptions import ClientError

from cli.errors import CommandError
from local import deploy, embedded_aws
from local.home import Home
from local.stack import running_port
from newsbrief import keys
from newsbrief.article import Article
from newsbrief.brief import Brief
from newsbrief.items import brief_of
from newsbrief.status import FileStatus

STACK_VARIABLE = "NEWSBRIEF_STACK"
_BATCH = 100  # keys that DynamoDB takes in one request
_NEEDED = ("InboxBucket", "ArticlesBucket", "TableName", "TopicArn")

StackOption = Annotated[
    str | None,
    typer.Option("--stack", envvar=STACK_VARIABLE, help="Name of a stack on AWS. Without: the local stack."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


@dataclass(frozen=True)
class Stack:
    """A deployed stack: its outputs and parameters, its table, and a client for each AWS service where it is."""

    outputs: dict[str, str]
    parameters: dict[str, str]
    table: Any
    client: Callable[[str], Any]

    @property
    def inbox(self) -> str:
        """The bucket that files are dropped into."""
        return self.outputs["InboxBucket"]

    @property
    def s3(self) -> Any:
        """A client of S3."""
        return self.client("s3")

    def article(self, key: str) -> Article | None:
        """A normalized article by its S3 key in the articles bucket; None if there is none."""
        try:
            found = self.s3.get_object(Bucket=self.outputs["ArticlesBucket"], Key=key)
        except ClientError as error:
            if error.response["Error"]["Code"] not in ("NoSuchKey", "404"):
                raise
            return None
        return Article.model_validate_json(found["Body"].read())

    def file_status(self, key: str) -> FileStatus | None:
        """What became of a dropped file; None if nothing has been heard of it yet."""
        item = self._item(keys.file_pk(self.inbox, key), keys.STATUS_SK)
        return FileStatus.model_validate(item) if item else None

    def file_statuses(self, names: list[str]) -> dict[str, FileStatus]:
        """What became of several dropped files, by key; without those that nothing has been heard of yet."""
        found: dict[str, FileStatus] = {}
        for at in range(0, len(names), _BATCH):
            wanted = [{"pk": keys.file_pk(self.inbox, name), "sk": keys.STATUS_SK} for name in names[at : at + _BATCH]]
            asked = {self.table.name: {"Keys": wanted, "ConsistentRead": True}}
            while asked:
                answer = self.table.meta.client.batch_get_item(RequestItems=asked)
                for item in answer["Responses"].get(self.table.name, []):
                    found[item["key"]] = FileStatus.model_validate(item)
                asked = answer.get("UnprocessedKeys", {})
        return found

    def brief(self, article_id: str) -> Brief | None:
        """An article's brief; None if there is none."""
        item = self._item(keys.article_pk(article_id), keys.BRIEF_SK)
        return brief_of(item) if item else None

    def briefs(self, status: FileStatus) -> list[Brief]:
        """The briefs that there are of a file's articles, in the file's order."""
        listed = [article.article_id for article in status.articles] or [status.article_id]
        found = [self.brief(article_id) for article_id in dict.fromkeys(listed) if article_id]
        return [brief for brief in found if brief]

    def query(self, index: str, condition: ConditionBase, *, latest_first: bool = False) -> Iterator[dict[str, Any]]:
        """The items of one partition of an index, page after page as they are taken."""
        asked: dict[str, Any] = {
            "IndexName": index,
            "KeyConditionExpression": condition,
            "ScanIndexForward": not latest_first,
        }
        while True:
            page = self.table.query(**asked)
            yield from page["Items"]
            if "LastEvaluatedKey" not in page:
                return
            asked["ExclusiveStartKey"] = page["LastEvaluatedKey"]

    def month(self, partition: str, *, latest_first: bool = False) -> Iterator[dict[str, Any]]:
        """The items of one month and kind."""
        return self.query(keys.BY_MONTH, Key("month").eq(partition), latest_first=latest_first)

    def _item(self, pk: str, sk: str) -> dict[str, Any] | None:
        item: dict[str, Any] | None = self.table.get_item(Key={"pk": pk, "sk": sk}, ConsistentRead=True).get("Item")
        return item


def connect(name: str | None) -> Stack:
    """The stack on AWS that is named, else the local one that runs."""
    if name:
        return _on_aws(name)
    port = running_port(Home.default())
    if port is None:
        raise CommandError(
            "No local stack is running. Start it with `newsbrief local up`, "
            f"or name a stack on AWS with --stack NAME (or {STACK_VARIABLE})."
        )
    url = embedded_aws.endpoint(port)
    if deploy.stack_status(port) is None:
        raise CommandError("The local stack is not deployed; `newsbrief local up` deploys it.")
    outputs = deploy.outputs(port)
    tables: Any = embedded_aws.session()
    resource = tables.resource("dynamodb", endpoint_url=url, config=embedded_aws.client_config())
    return _stack(outputs, deploy.parameters(port), resource, cache(partial(embedded_aws.client, port=port)))


def _on_aws(name: str) -> Stack:
    try:
        answer = boto3.client("cloudformation").describe_stacks(StackName=name)
    except ClientError as error:
        if "does not exist" not in str(error):
            raise
        raise CommandError(f"There is no stack {name!r} in this account and region.") from error
    found = answer["Stacks"][0]
    outputs = {entry["OutputKey"]: entry["OutputValue"] for entry in found.get("Outputs", [])}
    parameters = {entry["ParameterKey"]: entry["ParameterValue"] for entry in found.get("Parameters", [])}
    return _stack(outputs, parameters, boto3.resource("dynamodb"), cache(boto3.client))


def _stack(outputs: dict[str, str], parameters: dict[str, str], resource: Any, client: Callable[[str], Any]) -> Stack:
    missing = [name for name in _NEEDED if name not in outputs]
    if missing:
        raise CommandError(
            f"The stack has no output {missing[0]!r}: it is no newsbrief stack, or its deployment isn't finished."
        )
    return Stack(outputs, parameters, resource.Table(outputs["TableName"]), client)
