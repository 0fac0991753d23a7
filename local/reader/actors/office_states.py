"""Offices that only a state has, and whose they are where the article says so elsewhere than in the role."""

import re

from local.reader.actors.actor import Actor
from local.reader.actors.cast import Cast
from local.reader.actors.offices import owner_in_story
from local.reader.actors.roles import plain
from local.reader.actors.sentences import start_of
from local.reader.actors.words import rule_words
from newsbrief.actors.canonical import canonical
from newsbrief.actors.names import tables

_MENTIONS = 20  # of an actor that are looked at
# An office that only a state has: not "minister of the chapel", nor a firm's "president".
_RANK, _HOLDER, _FIELD, _BODY = (
    "|".join(sorted(rule_words("office_states", name))) for name in ("ranks", "holders", "fields", "bodies")
)
_OFFICE = re.compile(
    rf"^(?:the )?(?:(?:{_RANK}) )*"
    rf"(?:{_HOLDER}"
    rf"|(?:(?:{_FIELD}) ministry|presidency)"
    r"(?: deputy| chief)? spokes\w+|spokes\w+ for the (?:presidency|government|(?:\w+ )ministry)"
    r"|(?:[\w&-]+,? ){1,4}minister"
    rf"|(?:{_BODY})(?:'s|’s)?"
    r"(?: [\w-]+){0,2} (?:spokes\w+|negotiator|chief))"
    r"(?: (?:for|of) [\w &,-]{2,40})?$",
    re.I,
)
_OF_REGIONS = rule_words("office_states", "of_regions")


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
    is_known = canonical(actor.name).kind is not None
    state = _owner(cast, actor) or (None if is_known else _state_of_the_story(cast, actor))
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


def _state_of_the_story(cast: Cast, actor: Actor) -> Actor | None:
    """The state that the sentences before are about, else the only one of the article.

    Not one that the holder of the office speaks of as somebody else: "Minister Roe demanded that Peru leave".
    """
    before, states = owner_in_story(cast, actor), cast.states()
    found = before if _is_state(before) else states[0] if len(states) == 1 and states[0].times > 1 else None
    return found if found is not None and not _faces(actor, found) else None


def _faces(person: Actor, state: Actor) -> bool:
    """Whether a state stands beside somebody in a sentence as one who acts or is acted upon, too."""
    own = {start_of(mention) for mention in person.mentions[:_MENTIONS]}
    beside = (m for m in state.mentions if start_of(m) in own)
    return any(m.dep_ not in ("poss", "amod", "compound", "nmod") for m in beside)


def _is_state(actor: Actor | None) -> bool:
    return actor is not None and actor.kind == "state" and "place" not in actor.nouns
