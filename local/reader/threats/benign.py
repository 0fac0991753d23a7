"""Whether what a clause announces does no harm: it is good for others, or puts an end to harm."""

from spacy.tokens import Token

from local.reader.clauses import child, is_negated
from local.reader.threats.events import DEARER, Harm
from local.reader.threats.goods import is_good, noun_kind, things
from local.reader.threats.words import harm_words, rule_words

_MEETING = rule_words("benign", "meeting")
_ALIVE = rule_words("benign", "alive")
_EVERYDAY = rule_words("benign", "everyday")


def is_benign(verb: Token, *, strictly: bool = False) -> bool:
    """Whether a clause is good for others ("will pay", "will end the strike"), or may be nothing to them.

    `strictly` leaves out what may be either ("will stay", "will come").
    """
    inner = child(verb, "xcomp")
    if inner is not None and inner.pos_ == "VERB" and verb.lemma_ not in ("think", "see"):
        return is_benign(inner, strictly=strictly)
    if verb.lemma_ == "be":
        return not is_negated(verb) and child(verb, "acomp", "attr") is not None and not strictly
    lemma = verb.lemma_.lower()
    good = lemma in harm_words().benign or (lemma in harm_words().neutral and not strictly)
    return ends_harm(verb) or (good and not is_negated(verb))


def is_everyday(verb: Token, harm: Harm | None) -> bool:
    """Whether somebody only does what is the rule every day: "wardens will tow cars"."""
    return harm is not None and harm.does == "acts" and verb.lemma_ in _EVERYDAY


def ends_harm(verb: Token) -> bool:
    """Whether a verb puts an end to harm, or harms no one: "call off the strike", "fight corruption"."""
    if verb.lemma_ in DEARER:
        return False
    if verb.lemma_ == "keep" and any(t.lower_ in _ALIVE for t in verb.doc[verb.i + 1 : min(verb.i + 8, verb.sent.end)]):
        return True  # "keep the road open"
    for thing in things(verb):
        if thing.head.dep_ == "prep" and thing.head.lower_ == "at":
            continue  # "will be removed at their own cost"
        if verb.lemma_ == "pay" and thing.lemma_ == "price":
            continue  # "will pay the price"
        if verb.lemma_ in _MEETING:
            continue  # "will find the queue longer"
        done_to = thing.dep_ != "nsubjpass" or verb.lemma_.lower() in harm_words().ending
        if thing.lemma_.lower() in harm_words().targets and done_to:
            return True
        if verb.lemma_.lower() in harm_words().ending and noun_kind(thing) is not None and not is_good(thing):
            return True
    return False
