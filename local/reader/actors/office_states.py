"""Offices that only a state has, and whose they are where the article says so elsewhere than in the role."""

import re

from local.reader.actors.actor import Actor
from local.reader.actors.cast import Cast
from local.reader.actors.roles import plain
from local.reader.actors.state_owners import is_state_body, spoken_for_before, state_before, state_of_the_story
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
_VOICES = (*rule_words("descriptions", "spokesmen"), "press secretary")
_OF_REGIONS = rule_words("office_states", "of_regions")


def is_state_office(role: str) -> bool:
    """Whether only a state has this office: "Deputy Foreign Minister", not "chief minister" nor "union president"."""
    words = role.lower().split()
    is_of_something = "president of" in role.lower()  # of a union, a court, a region
    return _OFFICE.match(role) is not None and _OF_REGIONS.isdisjoint(words) and not is_of_something


def _names_a_state(role: str) -> bool:
    return any(canonical(word).country is not None for word in role.split() if word[:1].isupper())


def role_with_state(cast: Cast, actor: Actor) -> str | None:
    """An actor's role; an office or a body of a state with that state before it if the article ties the two.

    As in "its minister", and "Peruvian industry ministry" for one that is only called "the industry ministry".
    """
    if is_state_body(actor) and canonical(actor.name).kind is None and actor.mentions:
        return _of_state(actor.name, _owner(cast, actor) or state_of_the_story(cast, actor))
    role = plain(actor.roles[0]) if actor.roles else None
    if role is not None and actor.is_person and role.lower() in _VOICES:
        return _of_state(role, spoken_for_before(cast, actor)) or role
    if role is None or not actor.is_person or not is_state_office(role) or _names_a_state(role):
        return role
    is_known = canonical(actor.name).kind is not None or not actor.mentions
    state = _owner(cast, actor) or (None if is_known else state_of_the_story(cast, actor))
    return _of_state(role, state) or role


def _of_state(role: str, state: Actor | None) -> str | None:
    """A role after the adjective of a state, as far as the tables know it."""
    known = canonical(state.name) if state is not None else None
    return f"{tables().adjective(known)} {role}" if known is not None and known.country is not None else None


def _owner(cast: Cast, actor: Actor) -> Actor | None:
    """The one state that stands before an actor's name, office or description: "Peru's", "Peruvian", "its"."""
    heads = []
    named = [mention for mention in actor.mentions[:_MENTIONS] if cast.by_token.get(mention.i) is actor]
    for mention in named or actor.mentions[:_MENTIONS]:  # what the article calls "its minister" later may be another
        heads += [mention, *(c for c in mention.children if c.dep_ in ("appos", "compound", "nmod"))]
        if mention.dep_ == "appos":
            heads.append(mention.head)
    return state_before(cast, heads)
