"""newsbrief as a contender: what a user gets who drops the page."""

from datetime import UTC, datetime

from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.normalize.article import Dropped, articles_from
from newsbrief.normalize.limits import Limits

LIMITS = Limits(max_bytes=10 * 1024 * 1024, max_words=60_000)  # a stack's own, unless its operator sets others


def text_of(data: bytes, url: str) -> str:  # noqa: ARG001  # a dropped file need not say where it was
    """The text of the article in a dropped page; nothing if the page is rejected."""
    dropped = Dropped(
        data=data,
        bucket="inbox",
        key="page.html",
        version_id=None,
        etag="",
        content_type="text/html",
        received_at=datetime.now(UTC),
    )
    try:
        found = articles_from(dropped, LIMITS)
    except Rejected:
        return ""
    return "\n\n".join(article.text for article in found if isinstance(article, Article))
