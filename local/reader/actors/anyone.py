"""Nouns that mean no certain people or bodies: "any doctor", "ask a judge", "40 villages"."""

from spacy.tokens import Token

from local.reader.actors.noun_phrases import is_definite, modifiers
from local.reader.actors.words import actor_words, rule_words
from local.reader.clauses import SUBJECTS

_ANY = frozenset("any neither either no every each such single your whichever".split())
_PLACES = rule_words("anyone", "places")
_BLOCS = rule_words("anyone", "blocs")
_SERVICES = rule_words("anyone", "services")
_ASKED = ("dobj", "pobj", "dative")


def is_anyone(token: Token) -> bool:
    """Whether a noun means no certain ones: "any doctor", "ask a judge", "40 villages", "owners"."""
    words, lemma = actor_words(), token.lemma_.lower()
    before = {c.lower_ for c in token.lefts}
    if lemma == "people" and _are_some(token):
        return True
    if before & _ANY or (lemma in _PLACES and token.tag_ == "NNS"):
        return True
    if are_any_blocs(token) or (lemma == "service" and _SERVICES.isdisjoint(modifiers(token))):
        return True
    if lemma in words.doubtful_roles and not is_definite(token):
        return True
    return bool(before & {"a", "an"}) and token.dep_ in _ASKED and words.kinds.get(lemma) == "government_body"


def _are_some(people: Token) -> bool:
    """Whether "people" are some, as in "three people familiar with the plan", unlike those of a place."""
    after = people.doc[people.i + 1 : people.i + 2]
    if any(
        c.dep_ in ("nummod", "poss") or c.lower_ in ("some", "many", "few", "several", "other") for c in people.lefts
    ):
        return all(c.dep_ != "poss" for c in people.lefts)
    is_of = after.text.lower() in ("of", "in", "from", "at") or any(
        c.dep_ in ("amod", "compound") for c in people.lefts
    )
    return not is_of


def is_no_one(token: Token) -> bool:
    """Whether a noun is a vehicle or an animal, or one of many: "the city's trams", "any worker", "each candidate"."""
    if token.lemma_.lower() in actor_words().things:
        return True
    return any(c.lower_ in ("any", "no", "each", "every", "such") for c in token.lefts)


def are_any_blocs(token: Token) -> bool:
    """As in "it is no wonder that alliances want talks"."""
    return token.tag_ == "NNS" and token.n_lefts == 0 and token.lemma_.lower() in _BLOCS


def are_many(token: Token) -> bool:
    """Whether a noun means a public, not somebody's kin or guests: "asked passengers to"."""
    acts = token.dep_ not in SUBJECTS or token.head.lemma_.lower() in actor_words().deciding
    return acts and token.tag_ == "NNS" and all(c.dep_ not in ("poss", "nummod") for c in token.lefts)
