"""In which state's service a person is whose office the article gives without naming the state."""

import re

from spacy.tokens import Token

from local.reader.actors.actor import Actor
from local.reader.actors.cast import Cast
from local.reader.actors.roles import plain
from local.reader.actors.sentences import start_of
from local.reader.clauses import SUBJECTS
from newsbrief.actors.canonical import canonical
from newsbrief.actors.names import tables

_MOSTLY = 2  # times that a state must be named more than any other to be the one whose minister acts
_OFTEN = 2  # times that a state must be named to be the one that a story is about
_LOOK_BACK = 120  # tokens
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


def state_of_office(cast: Cast, person: Actor) -> Actor | None:
    """Peru for "Foreign Minister Ana Roe said" in a story about what Peru does; None if no state is certain.

    It is the subject before the office in its sentence ("Peru won't pay, Foreign Minister Roe said"), else the state
    that the article names far more than any other, else the nearest one that was a main clause's subject before.
    """
    if not person.is_person or not person.mentions or not any(map(is_state_office, person.roles)):
        return None
    first = person.mentions[0]
    return _subject_before(cast, first) or _foremost(cast, first) or _acting_before(cast, first)


def is_state_office(role: str) -> bool:
    """Whether only a state has this office: "Deputy Foreign Minister", not "chief minister" nor "union president"."""
    return _OFFICE.match(role) is not None and _OF_REGIONS.isdisjoint(role.lower().split())


def _names_a_state(role: str) -> bool:
    return any(canonical(word).country is not None for word in role.split() if word[:1].isupper())


def role_with_state(cast: Cast, actor: Actor) -> str | None:
    """An actor's role, with the state before it that the article tells elsewhere: "Peruvian Foreign Minister".

    A colleague from Peru without an office is a "Peruvian representative", its ministry a "Peruvian government body".
    """
    role = plain(actor.roles[0]) if actor.roles else None
    if actor.is_person:
        if role is not None and (not is_state_office(role) or _names_a_state(role)):
            return role
        state = _owner(cast, actor) or state_of_office(cast, actor)
        return _of_state(role or "representative", state) or role if state is not None else role
    if actor.kind != "government_body" or role is not None or canonical(actor.name).country is not None:
        return role
    state = _owner(cast, actor)
    return _of_state("government body", state) if state is not None else None


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


def _subject_before(cast: Cast, first: Token) -> Actor | None:
    for token in first.doc[start_of(first) : first.i]:
        actor = cast.at(token) if token.dep_ in SUBJECTS and token.i in cast.heads else None
        if _is_state(actor):
            return actor
    return None


def _foremost(cast: Cast, first: Token) -> Actor | None:
    states = sorted((a for a in cast.actors.values() if _is_state(a) and a.times), key=lambda state: -state.times)
    if not states or (states[0].times < _OFTEN and cast.last_mention(states[0], first.i) < 0):
        return None
    return states[0] if len(states) == 1 or states[0].times > _MOSTLY * states[1].times else None


def _acting_before(cast: Cast, first: Token) -> Actor | None:
    for i in range(start_of(first) - 1, max(-1, first.i - _LOOK_BACK), -1):
        token = first.doc[i]
        if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT" and i in cast.heads:
            actor = cast.at(token)
            if _is_state(actor):
                return actor
    return None


def _is_state(actor: Actor | None) -> bool:
    return actor is not None and actor.kind == "state" and "place" not in actor.nouns
