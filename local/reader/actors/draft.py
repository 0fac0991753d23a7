"""The actors' list: everyone who acts, speaks or is addressed, and everyone a claim names."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import SUBJECTS
from local.reader.parsing import quote_of
from newsbrief.summarize.draft import DraftActor

_ADDRESSING = ("with", "to", "against", "on", "upon", "by", "from", "through", "between", "at", "for")
_SELF_EVIDENT = ("state", "person", "government_body", "international_organization", "armed_group")
_QUOTES = 2


def draft_actors(cast: Cast, claimed: set[str]) -> list[DraftActor]:
    """The actors of the draft, in the order of their first mention. `claimed` are keys that a claim names."""
    actors = [a for a in cast.actors.values() if a.mentions and (a.key in claimed or (a.named and _takes_part(a)))]
    return [_draft(cast, actor) for actor in sorted(actors, key=lambda actor: min(m.i for m in actor.mentions))]


def _takes_part(actor: Actor) -> bool:
    weight = sum(_involvement(mention) for mention in actor.mentions)
    return weight >= (1 if actor.kind in _SELF_EVIDENT else 2)


def _involvement(mention: Token) -> int:
    """2 for a subject, 1 for one who is addressed or acted upon, 0 for a mere mention ("in Y", "Y's border")."""
    at = mention
    while at.dep_ == "conj" and at.head != at:
        at = at.head
    if at.dep_ in SUBJECTS and at.head.pos_ in ("VERB", "AUX"):
        return 2
    if at.dep_ in ("dobj", "dative", "iobj"):
        return 1
    if at.dep_ == "pobj" and at.head.lower_ in _ADDRESSING:
        governor = at.head.head
        return 2 if at.head.dep_ == "agent" else int(governor.pos_ in ("VERB", "NOUN"))
    return 0


def _draft(cast: Cast, actor: Actor) -> DraftActor:
    mentions = sorted(actor.mentions, key=lambda m: (-_involvement(m), m.i))[:_QUOTES]
    return DraftActor(
        name=actor.name,
        kind=actor.kind,
        role="; ".join(actor.roles[:1]) or None,
        aliases=[alias for alias in actor.aliases if alias != actor.name],
        quotes=list(dict.fromkeys(quote_of(cast.text, m.sent) for m in sorted(mentions, key=lambda m: m.i))),
    )
