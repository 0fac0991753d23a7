"""The verb below another that leaves it to say what will be done: "be forced to close", "look at moving"."""

from spacy.tokens import Token

from local.reader.clauses import child
from local.reader.threats.words import rule_words

CHOICES = rule_words("below", "choices")
_REGARDING = rule_words("below", "regarding")


def verb_below(verb: Token) -> Token | None:
    """As in "start charging", "have no choice but to close", "have to think about closing"."""
    return child(verb, "xcomp", "pcomp") or _regarded(verb) or _only_choice(verb)


def _regarded(verb: Token) -> Token | None:
    """As in "look at moving", "think about closing": what somebody has in mind to do himself."""
    if verb.lemma_ not in _REGARDING:
        return None
    behind = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("at", "about", "of", "to"))
    found = (child(c, "pcomp") for c in behind)
    return next((verb for verb in found if verb is not None and verb.tag_ == "VBG"), None)


def _only_choice(verb: Token) -> Token | None:
    """The verb behind "have no choice but to"."""
    choice = child(verb, "dobj")
    if verb.lemma_ != "have" or choice is None or choice.lemma_ not in CHOICES:
        return None
    return next((t for t in verb.subtree if t.i > choice.i and t.tag_ == "VB"), None)
