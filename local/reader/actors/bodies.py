"""The bodies that descriptions stand for: a judge's court, the army of its soldiers, a town of its council."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.noun_phrases import is_definite, modifiers
from local.reader.actors.words import rule_words
from local.reader.clauses import prep

_COURTS = rule_words("bodies", "courts")
_SOLDIERS = rule_words("bodies", "soldiers")
_ARMIES = frozenset(("army", "military"))
_MOST = 200
_OF_TOWNS = rule_words("bodies", "of_towns")


def court_of(cast: Cast, judge: Token) -> Actor | None:
    """The court that a judge without a name sits on: "a Federal Court judge", "judges of the Federal Court"."""
    for c in (*judge.lefts, prep(judge, "of", "at", "on")):
        court = cast.at(c) if c is not None else None
        if court is not None and not _COURTS.isdisjoint(court.name.lower().split()):
            return court
    return None


def army_of(cast: Cast, token: Token) -> Actor | None:
    """The one army whose men or posts "the soldiers", "the garrison" and "its garrison" are."""
    if token.lemma_.lower() not in _SOLDIERS or not is_definite(token) or modifiers(token):
        return None
    armies = [
        a
        for a in list(cast.actors.values())[:_MOST]
        if not a.is_person and not _ARMIES.isdisjoint(a.nouns) and cast.last_mention(a, token.i) >= 0
    ]
    return armies[0] if len(armies) == 1 else None


def town_of(cast: Cast, token: Token) -> Actor | None:
    """The place that its own council or "the city of" stands for."""
    if token.lemma_.lower() not in _OF_TOWNS or token.tag_ == "NNS":
        return None
    place = prep(token, "of")
    actor = (cast.at(place) or cast.places.get(place.i)) if place is not None else None
    if actor is None or actor.is_person or not ("place" in actor.nouns or actor.kind == "government_body"):
        return None
    actor.kind = "government_body"
    actor.nouns |= {token.lemma_.lower()}
    actor.nouns.discard("place")
    return actor
