"""One scene's part of the stage: its files, its words, and the calls that it breaks."""

import hashlib
import json
import re
from typing import Any

from boto3.dynamodb.conditions import Key

from tests.faults.proxy import Act, Rule
from tests.faults.stage import Stage, until
from tests.faults.stories import marker_of, story_of
from tests.samples import article_of
from tests.scripted_model import Answer


class Place:
    """One scene's part of the stage: its files, its words, its rules."""

    def __init__(self, stage: Stage, name: str, folder: str) -> None:
        self.stage = stage
        self.name = name
        self._folder = f"{folder}{name}/"

    def key(self, file: str) -> str:
        """The S3 key of one of the scene's files."""
        return self._folder + file

    def word(self, file: str) -> str:
        """A word that only the story in that file has."""
        return marker_of(self.name, file)

    def story(self, file: str, paragraphs: int = 1) -> str:
        """The story in one of the scene's files."""
        return story_of(self.word(file), paragraphs)

    def article_id(self, file: str, paragraphs: int = 1) -> str:
        """The identity of the story in one of the scene's files."""
        return article_of(self.story(file, paragraphs)).article_id

    def claim(self, file: str) -> str:
        """How Powertools writes the claim on the story in one of the scene's files."""
        said = json.dumps({"article_id": self.article_id(file)})
        return hashlib.md5(said.encode(), usedforsecurity=False).hexdigest()

    def forget_claim(self, file: str) -> None:
        """What DynamoDB does some time after the claim has expired."""
        claims = self.stage.aws.table.query(KeyConditionExpression=Key("pk").eq("CLAIM"))["Items"]
        [claim] = [item for item in claims if item["sk"].endswith(self.claim(file))]
        self.stage.aws.table.delete_item(Key={name: claim[name] for name in ("pk", "sk")})

    def drop(self, file: str, body: bytes | str | None = None) -> str:
        """Put a file into the inbox, with its story if nothing else is said; its version."""
        return self.stage.aws.drop(self.key(file), self.story(file) if body is None else body)

    def status(self, file: str) -> dict[str, Any]:
        return self.stage.aws.status(self.key(file))

    def ended(self, file: str, version: str | None = None) -> dict[str, Any]:
        """The file's status once it, or this version of it, has come to an end."""
        found: dict[str, Any] = until(
            lambda: s if self._has_ended(s := self.status(file), version) else None,
            f"an end of {self.key(file)}, which is {self.status(file)}",
        )
        return found

    def _has_ended(self, status: dict[str, Any], version: str | None) -> bool:
        ended = status.get("state") in {"summarized", "duplicate", "rejected", "failed"}
        return ended and version in {None, status["version_id"]}

    def on(self, name: str, *words: str, act: Act, times: int = 1) -> Rule:
        """Break a call of a function to AWS."""
        return self.stage.proxy.on(name, *words, act=act, times=times)

    def on_model(self, file: str, act: Act, times: int = 1) -> Rule:
        """Break a call to the model about a file."""
        return self.stage.front.on("model:POST", self.word(file), act=act, times=times)

    def model_says(self, file: str, *answers: Answer) -> None:
        """The model's first answers about a file; all later ones are good."""
        self.stage.model.say(self.word(file), answers)

    def brief(self, file: str) -> dict[str, Any]:
        """The brief of the only article in a file."""
        items = self.stage.aws.items(self.status(file)["article_id"])
        return next(item for item in items if item["sk"] == "BRIEF")

    def asked(self, file: str) -> int:
        """How often the model was asked about a file."""
        return self.stage.front.count("model:POST", self.word(file))

    def events(self, file: str, count: int = 1) -> list[dict[str, Any]]:
        """The S3 event records of a file, in S3's order."""
        return self.stage.events(self.key(file), count)

    def deliver(self, *records: dict[str, Any], queue: str = "Normalize") -> None:
        """One message with these records, on a function's queue."""
        self.stage.aws.notify_queue(f"{queue}QueueUrl", *records)

    def article_event(self, file: str) -> dict[str, Any]:
        """The event of the file's article in the articles bucket."""
        bucket = self.stage.aws.outputs["ArticlesBucket"]
        return self.stage.aws.s3_record(f"{self.article_id(file)}.json", None, "1", bucket)


def plain(name: str) -> str:
    """A function's name as a scene's."""
    return re.sub(r"\W+", "-", name.replace("_", "-"))
