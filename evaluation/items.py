"""The lists of a brief, and those of the gold set, as what pairing looks at."""

from collections.abc import Sequence
from typing import Literal

from evaluation.gold import GoldArticle, GoldDemand, GoldThreat
from evaluation.match import Item, Span
from newsbrief.brief import Brief, DateMention, Demand, Evidence, Threat

List = Literal["actors", "demands", "threats", "dates"]
LISTS: tuple[List, ...] = ("actors", "demands", "threats", "dates")

_NOBODY = frozenset({"nobody"})


def items_of(brief: Brief, of: List, text: str) -> list[Item]:
    """The items in one list of a brief of this text."""
    match of:
        case "actors":
            return [Item(frozenset({actor.key}), _whole(text), words=actor.name) for actor in brief.actors]
        case "demands":
            return [_claim(claim, claim.of_key, claim.demand) for claim in brief.demands]
        case "threats":
            return [_claim(claim, claim.against_key, claim.threat) for claim in brief.threats]
        case "dates":
            return [Item(_NOBODY, date_spans(mention), words=mention.text) for mention in brief.dates]


def gold_items(gold: GoldArticle, of: List) -> list[Item]:
    """The items in one list of an article's findings."""
    match of:
        case "actors":
            whole = _whole(gold.text)
            return [Item(actor.keys, whole, words=actor.name, optional=actor.optional) for actor in gold.actors]
        case "demands":
            return [_gold_claim(gold, claim, claim.of) for claim in gold.demands]
        case "threats":
            return [_gold_claim(gold, claim, claim.against) for claim in gold.threats]
        case "dates":
            return [
                Item(_NOBODY, (gold.span_of(mention),), words=mention.text, optional=mention.optional)
                for mention in gold.dates
            ]


def spans(evidence: Sequence[Evidence]) -> tuple[Span, ...]:
    """Where the evidence stands."""
    return tuple((piece.start, piece.end) for piece in evidence)


def date_spans(mention: DateMention) -> tuple[Span, ...]:
    """Where the date's words stand in its evidence: a sentence may hold other dates, too."""
    places = (
        (piece.start + at, piece.start + at + len(mention.text))
        for piece in mention.evidence
        if (at := piece.quote.find(mention.text)) >= 0
    )
    return tuple(places) or spans(mention.evidence)


def _whole(text: str) -> tuple[Span, ...]:
    return ((0, len(text)),)


def _claim(claim: Demand | Threat, to: str | None, words: str) -> Item:
    return Item(frozenset({claim.by_key}), spans(claim.evidence), frozenset({to} if to else ()), words)


def _gold_claim(gold: GoldArticle, claim: GoldDemand | GoldThreat, to: list[str]) -> Item:
    place = tuple(gold.spans(claim.quotes))
    return Item(gold.keys(claim.by), place, gold.keys(to), claim.what, claim.optional)
