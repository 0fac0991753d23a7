"""Harm told by what comes about: "the protest would spread", "bailiffs would arrive", "blood will flow"."""

from typing import Literal, NamedTuple

from spacy.tokens import Token

from local.reader.clauses import child, prep
from local.reader.threats.clause import doer
from local.reader.threats.goods import noun_kind, things
from local.reader.threats.words import harm_words, rule_words
from newsbrief.brief import ThreatKind

DEARER = rule_words("events", "dearer")
_LEVIED = rule_words("events", "levied")
_SETTING = rule_words("events", "setting")
_EFFECT = rule_words("events", "effect")
_PAID = rule_words("events", "paid")
_GOING_ON = rule_words("events", "going_on")
_LASTING = ("continue", "last", "persist")
_COMING = rule_words("events", "coming")
_BURIED = rule_words("events", "buried")
FOES = rule_words("events", "foes")
_HOSTILE = rule_words("events", "hostile")
_LABELLING = rule_words("events", "labelling")
_DEAD = rule_words("events", "dead")

Part = Literal["acts", "withholds", "bears", "ceases", "refuses", "is"]


class Harm(NamedTuple):
    """What is announced.

    `does` tells the subject's part: it does the harm, withholds or refuses what others need, bears the harm, ceases,
    or merely is there ("there will be consequences").
    """

    kind: ThreatKind
    does: Part


def of_event(verb: Token) -> Harm | None:
    """The harm that a clause tells as an event, or None: no one is its subject who does it."""
    return _of_going_on(verb) or _of_force(verb) or _of_death(verb) or _of_foes(verb)


def _of_going_on(verb: Token) -> Harm | None:
    """As in "the protest would spread to the port", "sanctions will follow"."""
    thing = child(verb, "dobj")
    if verb.lemma_ in _SETTING and (levied := child(verb, "nsubjpass")) is not None:
        kind = noun_kind(levied)
        return Harm(kind, "is") if kind is not None and levied.lemma_.lower() in _LEVIED else None
    effect = verb.lemma_ == "take" and thing is not None and thing.lemma_ in _EFFECT
    if not effect and (verb.lemma_.lower() not in _GOING_ON or thing is not None):
        return None
    kind = noun_kind(doer(verb))
    if kind == "unspecified" and verb.lemma_ in _LASTING:
        return None  # "low pressure would continue"
    return Harm(kind, "is") if kind is not None else None


def _of_force(verb: Token) -> Harm | None:
    """As in "bailiffs would arrive on Monday", "tanks will roll in": those whom the threatener sends."""
    who = child(verb, "nsubj", "nsubjpass")
    sent = verb.lemma_ in _COMING and who is not None and child(verb, "dobj") is None
    kind = harm_words().enforcing.get(who.lemma_.lower()) if sent and who is not None else None
    return Harm(kind, "is") if kind is not None else None


def of_dearer(verb: Token) -> Harm | None:
    """As in "will raise the price of bread", "the levy would double": what others will have to pay more for."""
    if verb.lemma_ not in DEARER:
        return None
    thing = child(verb, "dobj")
    if thing is not None:
        return Harm("economic", "acts") if thing.lemma_.lower() in _PAID else None
    who = child(verb, "nsubj", "nsubjpass")
    return Harm("economic", "is") if who is not None and who.lemma_.lower() in _LEVIED else None


def _of_foes(verb: Token) -> Harm | None:
    """As in "any ship will be considered a target": whom force may be used against."""
    if verb.lemma_ not in _LABELLING:
        return None
    called = [
        t for c in verb.children if c.dep_ in ("oprd", "attr", "ccomp", "xcomp", "prep", "dobj") for t in c.subtree
    ]
    foes = any(t.lemma_.lower() in FOES | _HOSTILE for t in called)
    return Harm("military", "bears" if child(verb, "auxpass") is not None else "acts") if foes else None


def _of_death(verb: Token) -> Harm | None:
    """As in "they will leave in coffins", "you will find them in the river": the dead stand for the killing."""
    where = prep(verb, "in", "at") if verb.lemma_ == "find" else None
    if where is not None and where.lemma_.lower() in _BURIED:
        return Harm("military", "bears")
    dead = (c for c in (child(verb, "nsubj"), *things(verb)) if c is not None)
    return Harm("military", "bears") if any(c.lemma_.lower() in _DEAD for c in dead) else None
