"""SNS: announce."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy_boto3_sns import SNSClient
    from mypy_boto3_sns.type_defs import MessageAttributeValueTypeDef

    from newsbrief.message import Announcement


class Topic:
    """The topic that subscribers listen to."""

    def __init__(self, sns: SNSClient, arn: str) -> None:
        self._sns = sns
        self._arn = arn

    def publish(self, announcement: Announcement) -> None:
        """Send one announcement: JSON by default, readable text for e-mail."""
        self._sns.publish(
            TopicArn=self._arn,
            Subject=announcement.subject,
            MessageStructure="json",
            Message=json.dumps({"default": announcement.json_text, "email": announcement.email_text}),
            MessageAttributes={name: _attribute(value) for name, value in announcement.attributes.items()},
        )


def _attribute(value: str | int | list[str]) -> MessageAttributeValueTypeDef:
    if isinstance(value, list):
        return {"DataType": "String.Array", "StringValue": json.dumps(value, ensure_ascii=False)}
    if isinstance(value, int):
        return {"DataType": "Number", "StringValue": str(value)}
    return {"DataType": "String", "StringValue": value}
