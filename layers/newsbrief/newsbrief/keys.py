"""The table's keys: the one place that knows how an item is found.

Every string an index sorts or partitions by is made here, for the functions that write it and the tools that
ask for it.
"""

from datetime import date, datetime, timedelta
from typing import Literal

ItemKind = Literal["BRIEF", "ACTOR", "DEMAND", "THREAT", "DATE"]

BRIEF_SK = "BRIEF"
STATUS_SK = "STATUS"
SPENT_SK = "SPENT"
FILE_KIND = "FILE"

BY_ACTOR = "by_actor"
BY_TARGET = "by_target"
BY_MONTH = "by_month"

# Attribute names of each index: partition key, sort key.
INDEX_KEYS = {
    BY_ACTOR: ("actor_key", "when"),
    BY_TARGET: ("target_key", "when"),
    BY_MONTH: ("month", "when"),
}


def article_pk(article_id: str) -> str:
    """Partition key of an article's brief and of all its items."""
    return f"ARTICLE#{article_id}"


def item_sk(kind: ItemKind, number: int) -> str:
    """Sort key of one item, numbered from 1; the brief itself is just BRIEF."""
    return BRIEF_SK if kind == "BRIEF" else f"{kind}#{number:03d}"


def file_pk(bucket: str, key: str) -> str:
    """Partition key of a dropped file's status."""
    return f"FILE#{bucket}/{key}"


def budget_pk(day: date) -> str:
    """Partition key of what the model has taken on a day (UTC)."""
    return f"BUDGET#{day.isoformat()}"


def month_of(kind: ItemKind | Literal["FILE"], day: date) -> str:
    """Partition key of `by_month`."""
    # Not by strftime, which doesn't pad the years before 1000 everywhere.
    return f"{kind}#{day.isoformat()[:7]}"


def when(day: date, article_id: str, kind: ItemKind, number: int) -> str:
    """Sort key of the indexes for an article's item; the brief has number 0."""
    return f"{day.isoformat()}#{article_id}#{kind}#{number:03d}"


def file_when(received_at: datetime, sequencer: str) -> str:
    """Sort key of `by_month` for a file. An S3 key may be longer than a sort key, its sequencer isn't."""
    return f"{received_at.isoformat()}#{FILE_KIND}#{sequencer}"


def article_object_key(article_id: str) -> str:
    """S3 key of a normalized article in the articles bucket."""
    return f"{article_id}.json"


def expires_at(now: datetime, retention_days: int) -> int | None:
    """The TTL attribute, in epoch seconds; None (no expiry) for a retention of 0 days."""
    return int((now + timedelta(days=retention_days)).timestamp()) if retention_days else None
