"""A brief as the table's items: the whole brief in one, and one flat item for each claim."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from newsbrief import keys
from newsbrief.brief import Actor, Brief, DateMention, Demand, Threat
from newsbrief.keys import ItemKind

# An item's own `kind` says what it is, so a claim's field of that name is stored under another.
_RENAMED = {Actor: {"kind": "actor_kind"}, Threat: {"kind": "threat_kind"}}


def items_of(brief: Brief, expires_at: int | None = None) -> list[dict[str, Any]]:
    """The brief's items, the brief itself first. `expires_at` is in epoch seconds, None keeps them."""
    published = _published(brief)
    shared: dict[str, Any] = {
        "article_id": brief.article_id,
        "title": brief.article.title,
        "headline": brief.headline,
        "published": published.isoformat(),
    }
    if expires_at is not None:
        shared["expires_at"] = expires_at
    whole = {**stored(brief), **shared, **_keys(brief.article_id, "BRIEF", 0, published)}
    return [whole, *({**item, **shared} for item in _claims(brief, published))]


def brief_of(item: dict[str, Any]) -> Brief:
    """The brief in a BRIEF item."""
    return Brief.model_validate({name: item[name] for name in Brief.model_fields})


def stored(model: BaseModel) -> dict[str, Any]:
    """A model's fields as DynamoDB takes them: JSON's types, with decimals for floats."""
    fields: dict[str, Any] = json.loads(model.model_dump_json(), parse_float=Decimal)
    return fields


def _claims(brief: Brief, published: date) -> Iterator[dict[str, Any]]:
    article_id = brief.article_id
    for number, actor in enumerate(brief.actors, 1):
        yield _flat(actor) | _keys(article_id, "ACTOR", number, published, actor=actor.key)
    for number, demand in enumerate(brief.demands, 1):
        yield _flat(demand) | _keys(article_id, "DEMAND", number, published, actor=demand.by_key, target=demand.of_key)
    for number, threat in enumerate(brief.threats, 1):
        yield _flat(threat) | _keys(
            article_id, "THREAT", number, published, actor=threat.by_key, target=threat.against_key
        )
    for number, mention in enumerate(brief.dates, 1):
        yield _flat(mention) | _keys(article_id, "DATE", number, mention.start)


def _flat(claim: Actor | Demand | Threat | DateMention) -> dict[str, Any]:
    renamed = _RENAMED.get(type(claim), {})
    return {renamed.get(name, name): value for name, value in stored(claim).items()}


def _keys(
    article_id: str,
    kind: ItemKind,
    number: int,
    day: date | None,
    actor: str | None = None,
    target: str | None = None,
) -> dict[str, str]:
    """Table and index keys. A date that no day is known for stands in no index."""
    made = {
        "pk": keys.article_pk(article_id),
        "sk": keys.item_sk(kind, number),
        "kind": kind,
        "actor_key": actor,
        "target_key": target,
        "month": keys.month_of(kind, day) if day else None,
        "when": keys.when(day, article_id, kind, number) if day else None,
    }
    return {name: value for name, value in made.items() if value is not None}


def _published(brief: Brief) -> date:
    published = brief.article.published
    return published.start if published else brief.article.received_at.date()
