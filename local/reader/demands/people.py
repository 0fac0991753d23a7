"""Which nouns are people or bodies that may demand, and which are things, anybody or onlookers."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor
from local.reader.actors.words import actor_words
from local.reader.clauses import child
from local.reader.demands.words import demand_words, rule_words

OFFICES = rule_words("people", "offices")


def is_anybody(who: Token) -> bool:
    """Whether a single person without a name is only described: "an ambassador who asks for a softer chair"."""
    lemma = who.lemma_.lower()
    if lemma in actor_words().kinds and lemma not in actor_words().roles:  # "a citizens' group that wants him out"
        return False
    if who.tag_ != "NN":
        return False
    if any(c.lower_ == "one" and c.dep_ in ("nummod", "det") for c in who.children):
        return child(who, "appos") is None and lemma in ("applicant", *actor_words().roles, *actor_words().private)
    indefinite = any(c.lower_ in ("a", "an") for c in who.children)
    after = [*who.children, *(c for p in who.children if p.dep_ == "prep" for n in p.children for c in n.children)]
    return indefinite and any(c.dep_ == "relcl" and c.i > who.i and child(c, "nsubj") is not None for c in after)


def only_looks_on(actor: Actor) -> bool:
    """Whether an actor is somebody whose demands are opinions: an analyst, a professor."""
    return any(word in demand_words().onlookers for role in actor.roles for word in role.lower().split())


def is_thing(noun: Token) -> bool:
    """Whether a noun is known to be nobody who acts in public."""
    lemma = noun.lemma_.lower()
    if lemma in demand_words().nouns:
        return True
    private = lemma in actor_words().private and noun.tag_ != "NNS"  # "customers demand their money back"
    return lemma in demand_words().things or lemma in actor_words().inanimate or private


def is_people(noun: Token) -> bool:
    """Whether a noun is known, or looks, like one for people or bodies."""
    lemma = noun.lemma_.lower()
    if is_thing(noun) or noun.pos_ != "NOUN":
        return False
    if noun.text in OFFICES:
        return True
    return lemma in actor_words().kinds or lemma in actor_words().roles or lemma.endswith(demand_words().people)
