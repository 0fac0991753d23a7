"""AWS itself: throttled, in conflict, unreachable, or it does everything twice."""

from tests.faults.acts import doubled, refused, unreached
from tests.faults.place import Place
from tests.faults.scene import A, scene

SDK = "The SDK asks again."
RETRIED = "The message comes back after seconds, and then it works."


@scene("dynamodb", "A file's status is throttled, three times", SDK)
def throttled_shortly(at: Place) -> None:
    at.on("dynamodb:UpdateItem", at.key(A), act=refused("ProvisionedThroughputExceededException"), times=3)
    at.drop(A)


@scene("dynamodb", "A file's status is throttled for longer than the SDK tries", RETRIED)
def throttled_for_long(at: Place) -> None:
    at.on("dynamodb:UpdateItem", at.key(A), act=refused("ProvisionedThroughputExceededException"), times=15)
    at.drop(A)


@scene("dynamodb", "A file's status can't be read", RETRIED)
def unreadable_status(at: Place) -> None:
    at.on("dynamodb:GetItem", at.key(A), act=refused("AccessDeniedException"), times=2)
    at.drop(A)


def conflict(at: Place) -> None:
    why = [{"Code": "TransactionConflict"}, *[{"Code": "None"}] * 4]
    busy = refused("TransactionCanceledException", CancellationReasons=why)
    at.on("dynamodb:TransactWriteItems", at.article_id(A), act=busy)
    at.drop(A)


scene("dynamodb", "The brief's transaction is in conflict with another", RETRIED)(conflict)


@scene("dynamodb", "The brief's transaction fails with an internal error, twice", SDK)
def internal_error(at: Place) -> None:
    at.on("dynamodb:TransactWriteItems", at.article_id(A), act=refused("InternalServerError", 500), times=2)
    at.drop(A)


@scene("dynamodb", "The brief's transaction arrives twice", "DynamoDB knows a transaction by its token.")
def transaction_twice(at: Place) -> None:
    at.on("dynamodb:TransactWriteItems", at.article_id(A), act=doubled)
    at.drop(A)


@scene("s3", "The dropped file can't be read, twice: SlowDown", SDK)
def slow_down(at: Place) -> None:
    at.on("s3:GET", at.key(A), act=refused("SlowDown", 503), times=2)
    at.drop(A)


@scene("s3", "The dropped file can't be read for longer than the SDK tries", RETRIED)
def slow_down_for_long(at: Place) -> None:
    at.on("s3:GET", at.key(A), act=refused("SlowDown", 503), times=6)
    at.drop(A)


@scene("s3", "The line is cut before the article is written, twice", SDK)
def article_cut(at: Place) -> None:
    at.on("s3:PUT", at.article_id(A), act=unreached, times=2)
    at.drop(A)


@scene(
    "s3", "The article's write arrives twice", "It is written only if there is none; one of its own is none other's."
)
def article_twice(at: Place) -> None:
    at.on("s3:PUT", at.article_id(A), act=doubled)
    at.drop(A)


@scene("sns", "It refuses an announcement", "The record stays in the stream until it is announced.")
def refused_shortly(at: Place) -> None:
    at.on("sns:Publish", at.key(A), act=refused("AuthorizationError", 403))
    at.drop(A)


@scene("sns", "The line is cut before the announcement, twice", SDK)
def announcement_cut(at: Place) -> None:
    at.on("sns:Publish", at.key(A), act=unreached, times=2)
    at.drop(A)
