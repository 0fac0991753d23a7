"""Answers that say how things will be: "the roster would stay", "is not up for negotiation", "is looking at it"."""

from spacy.tokens import Token

from local.reader.clauses import child, has_no, is_negated, modal
from local.reader.demands.words import demand_words, rule_words
from newsbrief.brief import Response

_LASTING = rule_words("stances", "lasting")
_LEAVING = rule_words("stances", "leaving")
_NO_TOPIC = rule_words("stances", "no_topic")
_NONE = ("neither", "none", "nothing", "no")
_ORDERS = rule_words("stances", "orders")
_ASKED_OF_COURTS = rule_words("stances", "asked_of_courts")
_LETTING = rule_words("stances", "letting")
_TALKING = rule_words("stances", "talking")
_GROUNDS = rule_words("stances", "grounds")


def stance(token: Token) -> Response | None:
    """The answer in a statement of how things are or will be; None for most verbs."""
    lemma = token.lemma_.lower()
    if lasts(token) or is_no_topic(token) or _takes_no_orders(token) or leaves_nothing(token):
        return "rejected"
    if lemma == "deny" and _is_of_court(token):
        return "rejected"
    if lemma in ("abide", "honour", "honor") and not is_negated(token):
        asked = child(token, "dobj") or next((p for c in token.children for p in c.children if c.lower_ == "by"), None)
        return "accepted" if asked is not None and asked.lemma_.lower() in demand_words().asked else None
    if _is_being_looked_at(token):
        return "under_discussion"
    return None


def lasting_words(token: Token) -> frozenset[str]:
    """What "the army was staying" answers: those who are told to leave."""
    return _LEAVING if token.lemma_ in ("stay", "remain") else frozenset()


def lets(token: Token) -> bool:
    """As in "said ambulances could pass": leave that is given."""
    allowed = modal(token) in ("can", "could", "may", "might") and token.lemma_.lower() in _LETTING
    return allowed and not is_negated(token) and child(token, "nsubj") is not None


def answers_none(token: Token) -> bool:
    """As in "has agreed to neither", "granted none of them"."""
    things = [child(token, "dobj"), *(child(c, "pobj") for c in token.children if c.dep_ == "prep")]
    return any(t is not None and t.lower_ in ("neither", "none") for t in things)


def lasts(token: Token) -> bool:
    """As in "the rota would stay because", "the decision will stand", "the army was staying"; not "stay calm"."""
    if token.lemma_.lower() not in _LASTING or is_negated(token) or child(token, "nsubj") is None:
        return False
    if child(token, "acomp", "attr", "oprd", "xcomp") is not None or token.dep_ in ("relcl", "acl"):
        return False
    going_on = token.tag_ == "VBG" and any(c.dep_ == "aux" and c.lemma_ == "be" for c in token.children)
    return modal(token) in ("will", "would", "must") or (going_on and token.lemma_ != "stand")


def is_no_topic(token: Token) -> bool:
    """As in "is not up for negotiation", "was off the table"."""
    if token.lemma_ != "be":
        return False
    words = {t.lower_ for c in token.children if c.i > token.i for t in c.subtree}
    if is_negated(token):
        return bool(words & set(_NO_TOPIC)) and child(token, "nsubj") is not None and child(token, "attr") is None
    return {"off", "table"} <= words


def _takes_no_orders(token: Token) -> bool:
    """As in "We take no orders from bandits", "does not take instructions from its neighbours"."""
    thing = child(token, "dobj") if token.lemma_ in ("take", "accept") else None
    if thing is None or thing.lemma_.lower() not in _ORDERS:
        return False
    return is_negated(token) or has_no(thing)


def leaves_nothing(token: Token) -> bool:
    """As in "there was nothing to talk about", "there are no grounds for repeating the vote"."""
    if token.lemma_ != "be" or child(token, "expl") is None:
        return False
    thing = child(token, "attr", "nsubj", "dobj")
    if thing is None:
        return False
    talk = any(t.lemma_ in _TALKING for t in token.subtree)
    grounds = thing.lemma_ in _GROUNDS and has_no(thing)
    return grounds or (thing.lower_ == "nothing" and talk)


def _is_of_court(token: Token) -> bool:
    thing = child(token, "dobj", "nsubjpass")
    return thing is not None and thing.lemma_.lower() in _ASKED_OF_COURTS


def _is_being_looked_at(token: Token) -> bool:
    """As in "is looking at the request", "is still going over the figures", "are being looked at"."""
    going_on = any(c.lemma_ == "be" and c.dep_ == "aux" for c in token.children)
    if token.tag_ != "VBG" or is_negated(token) or not going_on:
        return False
    after = {c.lower_ for c in token.children if c.i > token.i}
    return (token.lemma_ == "look" and bool(after & {"at", "into"})) or (token.lemma_ == "go" and "over" in after)
