"""Nouns for demands that are none: taken back, of old, and what buyers want."""

from spacy.tokens import Token

from local.reader.clauses import child, is_negated, modal, prep
from local.reader.demands.past import names_old_time
from local.reader.demands.words import demand_words, rule_words

_RETREATING = rule_words("ended", "retreating")
_SETTLING = rule_words("ended", "settling")
_FADING = rule_words("ended", "fading")


def is_ended(noun: Token, governor: Token) -> bool:
    """Whether a demand noun's verb takes it back: "withdrew its demand", "dropped the call for"."""
    made = child(noun, "acl")
    if made is not None and made.tag_ == "VBN" and any(names_old_time(c) for c in made.children):
        return True  # "a demand made in 2004"
    if noun.dep_ == "pobj" and noun.head.lower_ == "from":
        return governor.lemma_.lower() in _RETREATING
    if noun.dep_ == "nsubj" and governor.lemma_.lower() in _FADING and not is_negated(governor):
        return True
    if governor.lemma_ in _SETTLING and not is_negated(governor) and modal(governor) is None:
        return noun.dep_ in ("dobj", "nsubjpass")  # "its claim was settled by a tribunal"
    ending = demand_words().ending.get(governor.lemma_.lower())
    return ending == "withdrawn" and noun.dep_ in ("dobj", "nsubjpass")


def is_of_market(noun: Token, governor: Token) -> bool:
    """Whether "demand" is what buyers want: "demand for steel rose"."""
    if noun.lemma_ != "demand" or noun.tag_ != "NN":
        return False
    market = demand_words().market
    described = any(c.lemma_.lower() in market for c in noun.children if c.dep_ in ("amod", "compound"))
    return described or (governor.lemma_.lower() in market and prep(noun, "to", "that") is None)
