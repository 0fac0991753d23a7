"""Whom a person speaks for."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import prep

_NOBODYS_VOICE = ("person", "population", "other")
_MENTIONS = 40  # of a person that are looked at


def spoken_for(cast: Cast, person: Actor) -> tuple[Actor, ...]:
    """The owners of a person's office: Lakeline, of "its attorney, Ana Roe", Peru, of "Peruvian minister Roe"."""
    if not person.is_person or not person.mentions:
        return ()
    known: dict[Actor, tuple[Actor, ...]] = person.mentions[0].doc.user_data.setdefault("spoken_for", {})
    if person not in known:
        mentions = list(person.mentions[:_MENTIONS])
        owners = (owner for mention in mentions for owner in _owners(cast, mention, person))
        known[person] = tuple(dict.fromkeys(owners))
    return known[person]


def claimant(cast: Cast, actor: Actor) -> Actor:
    """Whose claim it is that an actor makes: the state's or organization's of which the actor holds an office."""
    owners = (owner for owner in spoken_for(cast, actor) if owner.kind not in _NOBODYS_VOICE)
    return next(owners, actor)


def _owners(cast: Cast, mention: Token, person: Actor) -> Iterator[Actor]:
    offices = [mention, *(c for c in mention.children if c.dep_ in ("appos", "compound", "nmod"))]
    if mention.dep_ == "appos":
        offices.append(mention.head)
    for office in offices:
        spots = [c for c in office.children if c.dep_ in ("poss", "compound", "amod", "nmod")]
        of = prep(office, "of", "for", "from", "at")
        for spot in (*spots, *([of] if of is not None else [])):
            actor = cast.by_token.get(spot.i) or (resolve(cast, spot) if spot.dep_ == "poss" else None)
            if actor is not None and actor is not person:
                yield actor
