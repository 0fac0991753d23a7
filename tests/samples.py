"""What tests start from: dropped files, articles and drafts of our own writing."""

from datetime import UTC, datetime

from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.normalize.article import Dropped, articles_from
from newsbrief.normalize.limits import Limits

RECEIVED = datetime(2024, 5, 20, 9, 30, tzinfo=UTC)
LIMITS = Limits(max_bytes=1_000_000, max_words=20_000)


def dropped(data: bytes | str, key: str = "a.txt", **more: object) -> Dropped:
    """A dropped file with these bytes."""
    fields: dict[str, object] = {
        "data": data.encode() if isinstance(data, str) else data,
        "bucket": "inbox",
        "key": key,
        "version_id": "v1",
        "etag": "e1",
        "content_type": None,
        "received_at": RECEIVED,
    }
    return Dropped(**(fields | more))  # type: ignore[arg-type]


def article_from(dropped_file: Dropped, limits: Limits) -> Article:
    """The one article in a dropped file; raises why it can't be used."""
    [article] = articles_from(dropped_file, limits)
    if isinstance(article, Rejected):
        raise article
    return article


def article_of(text: str, key: str = "a.txt", **more: object) -> Article:
    """A normalized article with this text."""
    return article_from(dropped(text, key, **more), LIMITS)


STRIKE = article_of(
    "Dockers in Port Amel set a deadline\n\n"
    "Published: 14 May 2024\n\n"
    "The Dockers' Union demanded on Monday that Amel Harbour Company raise wages by 12 percent.\n\n"
    "“If there is no offer by June 1, we will close the port,” said its leader, Tova Lindqvist."
)
