"""Which of several actors a pronoun likelier means, by what stands beside it."""

from collections.abc import Callable

from spacy.tokens import Token

from local.reader.actors.actor import Actor
from local.reader.actors.words import actor_words, rule_words
from local.reader.clauses import SUBJECTS

_SPOKESMEN = rule_words("descriptions", "spokesmen")
_COURTS = rule_words("preferences", "courts")
_OF_COURTS = rule_words("preferences", "of_courts")
_OF_MEDIA = rule_words("preferences", "of_media")
_CHAIRS = rule_words("offices", "of_groups_and_companies")
_WITHOUT_CHAIRS = ("state", "armed_group", "population")
_OF_FIRMS = ("state", "armed_group", "political_party", "international_organization", "population")


def is_unlikely_owner(pronoun: Token, actor: Actor, *, is_topic: bool) -> bool:
    """Whether an actor of this kind hardly has what a pronoun says it has: a court "its chief executive".

    Any body has spokesmen, and those that the sentence before is about (`is_topic`) have a chair unless they are states
    or armed: "The Green Party left. Its chairman said".
    """
    if pronoun.dep_ != "poss":
        return False
    noun, words = pronoun.head.lemma_.lower(), actor_words()
    if noun in _SPOKESMEN:
        return False
    if not _COURTS.isdisjoint(actor.name.lower().split()):
        return noun in words.roles and noun not in _OF_COURTS
    if noun in _CHAIRS and is_topic:
        return actor.kind in _WITHOUT_CHAIRS
    return _is_unlikely_firm(pronoun.head, actor)


def _is_unlikely_firm(owned: Token, actor: Actor) -> bool:
    """Whether something is owned that only companies, other than media, or armed groups have, and this is none."""
    noun, words = owned.lemma_.lower(), actor_words()
    before = owned.nbor(-1).lower_ if owned.i else ""
    if {noun, f"{before} {noun}"} & words.signs["company"].owned or noun == "executive":
        return actor.kind in _OF_FIRMS
    if actor.kind == "media":
        return noun in words.roles and noun not in _OF_MEDIA
    return noun in words.signs["armed_group"].owned and actor.kind in ("media", "company", "civil_society")


def is_parallel(pronoun: Token, mention: Token) -> bool:
    """Whether a mention is the subject of the verb that the pronoun's is joined to: "Y wants X to pay, and it has"."""
    verb = pronoun.head
    return pronoun.dep_ in SUBJECTS and verb.dep_ == "conj" and mention.dep_ in SUBJECTS and mention.head == verb.head


def is_acted_upon(pronoun: Token, actor: Actor, named: Callable[[Token], Actor | None]) -> bool:
    """Whether an actor is the subject of the verb that has the pronoun for an object: "She told him"."""
    if pronoun.dep_ not in ("dobj", "dative", "pobj") or pronoun.lower_.endswith(("self", "selves")):
        return False
    verb = pronoun.head if pronoun.dep_ != "pobj" else pronoun.head.head
    return any(c.dep_ == "nsubj" and named(c) is actor for c in verb.lefts)


def acts_upon(pronoun: Token, actor: Actor, named: dict[int, Actor]) -> bool:
    """Whether an actor is the object of the pronoun's own verb, and so not its subject: "It asked the union to"."""
    if pronoun.dep_ not in SUBJECTS:
        return False
    for c in pronoun.head.children:
        if c.dep_ not in ("dobj", "dative") and not (c.dep_ == "nsubj" and c.i > pronoun.head.i):
            continue
        known = named.get(c.i)
        if known is actor or (known is None and c.pos_ == "NOUN" and c.lemma_.lower() in actor.nouns):
            return True
    return any(
        s.dep_ == "nsubj" and s.i > pronoun.head.i and (named.get(s.i) is actor or s.lemma_.lower() in actor.nouns)
        for c in pronoun.head.children
        if c.dep_ in ("ccomp", "xcomp") and c.i > pronoun.i
        for s in c.lefts
        if any(aux.lower_ == "to" for aux in c.lefts)
    )
