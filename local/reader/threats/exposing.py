"""Harm that is done by showing what somebody keeps: "will publish the files"."""

from spacy.tokens import Token

from local.reader.clauses import child, prep
from local.reader.threats.clause import is_passive
from local.reader.threats.events import Harm, Part
from local.reader.threats.goods import things
from local.reader.threats.words import harm_words, rule_words

_OPENLY = rule_words("exposing", "openly")
_FOR_SALE = rule_words("exposing", "for_sale")


def of_exposing(verb: Token) -> Harm | None:
    """As in "will publish the files", "the records would be leaked"."""
    online = any(c.lower_ in _OPENLY for c in verb.children)
    if verb.lemma_ == "go" and (online or _is_for_sale(verb)):
        who = child(verb, "nsubj")
        shown = who is not None and any(w.lemma_.lower() in harm_words().data for w in (who, *who.children))
        return Harm("cyber", "bears") if shown else None
    if verb.lemma_.lower() not in harm_words().exposing:
        return None
    words = (w for t in things(verb) for c in (t, *t.children) for w in (c, *c.children))
    part: Part = "bears" if is_passive(verb) else "acts"
    return Harm("cyber", part) if any(w.lemma_.lower() in harm_words().data for w in words) else None


def _is_for_sale(go: Token) -> bool:
    """Whether things "will go to" whoever pays, or "on sale": "the records would go to the highest bidder"."""
    behind = prep(go, "to", "on", "under")
    words = [w.lower_ for w in (go.subtree if behind is None else behind.subtree)]
    return any(w in _FOR_SALE for w in words)
