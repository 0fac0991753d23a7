"""Harm told by what will be, or won't: "there will be consequences", "the deal is off", "they would be targets"."""

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, has_no, prep
from local.reader.threats.events import FOES, Harm
from local.reader.threats.goods import goods, noun_kind
from local.reader.threats.words import rule_words

_OVER = rule_words("being", "over")
_GONE = rule_words("being", "gone")
_REASONS = rule_words("being", "reasons")
_BREACHES = rule_words("being", "breaches")
_TILL = ("without", "unless", "until", "till", "while", "if")


def of_being(verb: Token) -> Harm | None:
    """As in "there will be consequences", "the deal is off", "they would be gone"."""
    noun = child(verb, "attr") or child(verb, "nsubj")
    if child(verb, "expl") is not None and noun is not None and has_no(noun):
        due = any(t.lower_ in _TILL for t in verb.sent)  # "without pay there is no harvest"
        return Harm(next(goods([noun]), "economic"), "is") if due else None
    kind = noun_kind(child(verb, "attr")) or (noun_kind(noun) if child(verb, "expl") is not None else None)
    if kind is not None:
        return Harm(kind, "is")
    return _of_law(verb) or _of_what_it_is(verb) or _of_being_over(verb)


def _of_law(verb: Token) -> Harm | None:
    """As in "that is against the law", "would be in breach of contract"."""
    broken, breach = prep(verb, "against"), prep(verb, "in")
    if broken is not None and broken.lemma_ in ("law", "rule"):
        return Harm("legal", "is")
    if breach is not None and breach.lemma_ in _BREACHES:
        return Harm("legal", "bears")
    return None


def _of_what_it_is(verb: Token) -> Harm | None:
    """As in "they would be legitimate targets", "will be a cause for war"."""
    called = child(verb, "attr")
    if called is None:
        return None
    if called.lemma_.lower() in FOES:
        return Harm("military", "bears")
    kind = noun_kind(prep(called, "for", "of")) if called.lemma_ in _REASONS else None
    return Harm(kind, "is") if kind is not None else None


def _of_being_over(verb: Token) -> Harm | None:
    """As in "the deal is off", "they would be gone"."""
    states = [c for c in verb.children if c.dep_ in ("acomp", "advmod", "prt", "prep", "attr")]
    if not any(c.lower_ in _OVER for c in states):
        return None
    who = child(verb, *SUBJECTS)
    good = next(goods([who] if who is not None else []), None)
    gone = any(c.lower_ in _GONE for c in states)
    return Harm(good or "economic", "ceases") if good is not None or gone else None
