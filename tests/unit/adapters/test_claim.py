"""One invocation at a time works on an article."""

import asyncio
from typing import Any, cast

import pytest
from botocore.exceptions import ClientError

from newsbrief.adapters.claim import Claim
from newsbrief.errors import TryLater


class DynamoDB:
    """As much of DynamoDB as Powertools' store needs: one item, put on its condition."""

    def __init__(self) -> None:
        self.items: dict[str, dict[str, Any]] = {}

    def put_item(self, Item: dict[str, Any], **more: Any) -> None:  # noqa: N803 - boto3's name
        before = self.items.get(Item["sk"]["S"])
        values = {name: value.get("N") for name, value in more["ExpressionAttributeValues"].items()}
        if before is not None and not self._over(before, values):
            answer: Any = {"Error": {"Code": "ConditionalCheckFailedException"}, "Item": before}
            raise ClientError(answer, "PutItem")
        self.items[Item["sk"]["S"]] = Item

    def _over(self, item: dict[str, Any], now: dict[str, Any]) -> bool:
        if int(item["expires_at"]["N"]) < int(now[":now"]):
            return True
        in_progress = int(item.get("in_progress_expiration", {"N": "0"})["N"])
        return bool(item["status"]["S"] == "INPROGRESS" and in_progress < int(now[":now_in_millis"]))

    def update_item(self, Key: dict[str, Any], **more: Any) -> None:  # noqa: N803
        names, values = more["ExpressionAttributeNames"], more["ExpressionAttributeValues"]
        self.items[Key["sk"]["S"]] |= {
            names[name]: values[value] for name, value in (("#expiry", ":expiry"), ("#status", ":status"))
        }

    def delete_item(self, Key: dict[str, Any], **more: Any) -> None:  # noqa: N803
        del self.items[Key["sk"]["S"]]


class Context:
    """An invocation with so much time left."""

    def __init__(self, millis: int = 60_000) -> None:
        self.millis = millis

    def get_remaining_time_in_millis(self) -> int:
        return self.millis


class Work:
    """Work that counts how often it is done, and awaits its neighbours meanwhile."""

    def __init__(self, *troubles: BaseException) -> None:
        self.done = 0
        self._troubles = list(troubles)

    async def __call__(self) -> None:
        self.done += 1
        await asyncio.sleep(0.01)
        if self._troubles:
            raise self._troubles.pop(0)


def invocation(dynamodb: DynamoDB) -> Claim:
    return Claim("t", cast("Any", dynamodb))


def once(claim: Claim, article_id: str, work: Work, millis: int = 60_000) -> None:
    asyncio.run(claim.once(article_id, None, cast("Any", Context(millis)), work))


def test_two_at_the_same_time_are_one_and_the_other_waits() -> None:
    dynamodb, work = DynamoDB(), Work()
    claims = [invocation(dynamodb) for _ in range(3)]

    async def all_at_once() -> list[BaseException | None]:
        context = cast("Any", Context())
        return await asyncio.gather(*(claim.once("a", None, context, work) for claim in claims), return_exceptions=True)

    ends = asyncio.run(all_at_once())
    assert work.done == 1
    assert [end.code for end in ends if isinstance(end, TryLater)] == ["IN_PROGRESS"] * 2
    once(claims[0], "a", work)  # done lately
    assert work.done == 1


def test_other_articles_are_not_held_up() -> None:
    dynamodb, work = DynamoDB(), Work()
    once(invocation(dynamodb), "a", work)
    once(invocation(dynamodb), "b", work)
    assert work.done == 2


@pytest.mark.parametrize("trouble", [TryLater("MODEL_UNAVAILABLE", "Busy."), ValueError("a bug")])
def test_what_failed_may_be_tried_again_at_once(trouble: Exception) -> None:
    dynamodb, work = DynamoDB(), Work(trouble)
    with pytest.raises(type(trouble)):
        once(invocation(dynamodb), "a", work)
    once(invocation(dynamodb), "a", work)
    assert work.done == 2


def test_the_claim_of_an_invocation_that_was_cut_off_ends_with_its_time() -> None:
    dynamodb, work = DynamoDB(), Work(SystemExit())
    with pytest.raises(SystemExit):
        once(invocation(dynamodb), "a", work, millis=60_000)
    with pytest.raises(TryLater):
        once(invocation(dynamodb), "a", work)
    [item] = dynamodb.items.values()
    item["in_progress_expiration"]["N"] = str(int(item["in_progress_expiration"]["N"]) - 61_000)
    once(invocation(dynamodb), "a", work)
    assert work.done == 2
