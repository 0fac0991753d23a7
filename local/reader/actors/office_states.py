"""Offices that only a state has, and whose they are where the article says so elsewhere than in the role."""

import re

from local.reader.actors.actor import Actor
from local.reader.actors.cast import Cast
from local.reader.actors.roles import plain
from newsbrief.actors.canonical import canonical
from newsbrief.actors.names import tables

_MENTIONS = 20  # of an actor that are looked at
# An office that only a state has: not "minister of the chapel", nor a firm's "president".
_OFFICE = re.compile(
    r"^(?:the )?(?:(?:deputy|acting|interim|vice|prime|first|caretaker) )*"
    r"(?:president|premier|minister|chancellor"
    r"|(?:[\w&-]+,? ){1,4}minister"
    r"|(?:government|cabinet|army|military|police|foreign ministry|defen[cs]e ministry|junta)(?:'s|’s)?"
    r"(?: [\w-]+){0,2} (?:spokes\w+|negotiator|chief))"
    r"(?: (?:for|of) [\w &,-]{2,40})?$",
    re.I,
)
_OF_REGIONS = frozenset("regional state provincial county cantonal chief".split())


def is_state_office(role: str) -> bool:
    """Whether only a state has this office: "Deputy Foreign Minister", not "chief minister" nor "union president"."""
    return _OFFICE.match(role) is not None and _OF_REGIONS.isdisjoint(role.lower().split())


def _names_a_state(role: str) -> bool:
    return any(canonical(word).country is not None for word in role.split() if word[:1].isupper())


def role_with_state(cast: Cast, actor: Actor) -> str | None:
    """An actor's role; an office of a state with that state before it if the article ties the two: "its minister"."""
    role = plain(actor.roles[0]) if actor.roles else None
    if role is None or not actor.is_person or not is_state_office(role) or _names_a_state(role):
        return role
    state = _owner(cast, actor)
    return _of_state(role, state) or role if state is not None else role


def _of_state(role: str, state: Actor) -> str | None:
    """A role after the adjective of a state, as far as the tables know it."""
    known = canonical(state.name)
    return f"{tables().adjective(known)} {role}" if known.country is not None else None


def _owner(cast: Cast, actor: Actor) -> Actor | None:
    """The one state that stands before an actor's name, office or description: "Peru's", "Peruvian", "its"."""
    found = {}
    for mention in actor.mentions[:_MENTIONS]:
        heads = [mention, *(c for c in mention.children if c.dep_ in ("appos", "compound", "nmod"))]
        if mention.dep_ == "appos":
            heads.append(mention.head)
        for spot in (c for head in heads for c in head.children if c.dep_ in ("poss", "amod", "compound", "nmod")):
            owner = cast.at(spot)
            if owner is not None and _is_state(owner):
                found[owner.key] = owner
    return next(iter(found.values())) if len(found) == 1 else None


def _is_state(actor: Actor | None) -> bool:
    return actor is not None and actor.kind == "state" and "place" not in actor.nouns
