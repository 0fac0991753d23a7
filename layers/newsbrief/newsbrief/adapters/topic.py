"""SNS: announce."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy_boto3_sns import SNSClient

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
            Message=announcement.body,
            MessageAttributes={
                name: {"DataType": kind, "StringValue": value}
                for name, (kind, value) in announcement.typed_attributes.items()
            },
        )
