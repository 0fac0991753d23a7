"""What the nouns that introduce a name make of it: "the tanker", "a rebel group", "its director"."""

from typing import Literal

from spacy.tokens import Token

from local.reader.actors.facts import Facts
from local.reader.actors.words import actor_words, rule_words
from newsbrief.actors.canonical import canonical
from newsbrief.brief import ActorKind

NameKind = ActorKind | Literal["thing", "place"]

_LINES = rule_words("classes", "lines")
_BRANDS = rule_words("classes", "brands")
_BANDS = rule_words("classes", "bands")
_OF_MEMBERS: dict[ActorKind, ActorKind] = {"population": "civil_society", "other": "civil_society"}


def by_class(facts: Facts) -> NameKind | None:
    """The kind that the first telling noun gives a name, None if none does."""
    return next((kind for noun in facts.classes if (kind := _of_noun(noun)) is not None), None)


def by_doubt(facts: Facts) -> ActorKind | None:
    """By a noun that may be a person's, too: "its owner, Calder Line"."""
    words = actor_words()
    lemmas = [token.lemma_.lower() for token in facts.classes]
    return next(
        (words.kinds[lemma] for lemma in lemmas if lemma in words.doubtful_roles and lemma in words.kinds), None
    )


def _of_noun(noun: Token) -> NameKind | None:
    words, lemma = actor_words(), noun.lemma_.lower()
    pair = f"{noun.nbor(-1).lower_} {lemma}" if noun.i else lemma
    if lemma in words.things or pair in words.things:
        return "thing"
    if lemma in _BRANDS or pair in _LINES:
        return "company"
    if lemma in words.signs["state"].own:
        return "state"
    return "place" if lemma in words.places else _of_people(noun)


def _of_people(noun: Token) -> ActorKind | None:
    words, lemma = actor_words(), noun.lemma_.lower()
    known = words.kinds.get(lemma)
    if lemma in words.doubtful_roles:
        return None
    if noun.tag_ == "NNS" and known is not None:
        return _OF_MEMBERS.get(known, known)  # "campaigners Keep Our Mill"
    if lemma in words.roles:
        return "person"
    if lemma in _BANDS:
        return _of_group(noun) or "armed_group"
    return None if known in (None, "population") else _of_group(noun) or known


def _of_group(noun: Token) -> ActorKind | None:
    """What tells groups and agencies apart: "an armed group", "the Union's agency"."""
    groups = actor_words().groups
    said = next((groups[c.lower_] for c in noun.lefts if c.lower_ in groups), None)
    if said is not None:
        return said
    for c in noun.lefts:
        if c.ent_type_ == "NORP":
            return "company"
        if c.dep_ == "poss" and canonical(c.doc[c.left_edge.i : c.i + 1].text).kind == "international_organization":
            return "international_organization"
    return None
