"""The table's stream: which changes of items are announced, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecordEventName

from newsbrief.items import brief_of
from newsbrief.keys import BRIEF_SK, FILE_KIND
from newsbrief.message import Announcement, of_brief, of_file
from newsbrief.status import FileStatus

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord

_BAD_ENDS = {"rejected", "failed"}


def announcement_for(record: DynamoDBRecord, table: str) -> Announcement | None:
    """The announcement of a changed item; None for a change that nobody needs to hear of."""
    if record.dynamodb is None or record.event_name == DynamoDBRecordEventName.REMOVE:
        return None
    new, old = record.dynamodb.new_image, record.dynamodb.old_image
    if new.get("kind") == BRIEF_SK:
        return of_brief(brief_of(new), "brief.updated" if old else "brief.created", table)
    if new.get("kind") == FILE_KIND and new["state"] in _BAD_ENDS:
        # The same end written again, by a retry or with another reason, is no news.
        same_end = (old.get("state"), old.get("version_id")) == (new["state"], new.get("version_id"))
        return None if same_end else of_file(FileStatus.model_validate(new))
    return None
