"""Which demands stand: not denied, withdrawn, hypothetical or long past."""

import re

from spacy.tokens import Token

from local.reader.clauses import child, is_asserted, is_negated, modal, prep
from local.reader.demands.contents import OBLIGED
from local.reader.demands.words import demand_words
from local.reader.speech_words import speech_words

_NOBODY = ("none", "nobody", "no", "neither", "nothing", "noone")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:s|'s)?$")
_LONG_AGO = ("year", "decade", "century", "generation")
_THEN = ("once", "formerly", "originally", "historically", "initially")
_CLAUSAL = ("ccomp", "acl", "relcl", "dobj", "pobj", "advcl", "csubj", "xcomp", "nsubj")
_UNTRUE = ("untrue", "false", "wrong")


def stands(trigger: Token) -> bool:
    """Whether the text says that something is demanded now: "asked for help", but not "none asked for help"."""
    verbal = trigger.pos_ in ("VERB", "AUX") and not _is_wish(trigger)
    if verbal and (not is_asserted(trigger) or modal(trigger) in OBLIGED):
        return False
    return not (_by_nobody(trigger) or _is_denied(trigger) or is_past(trigger) or _is_doubted(trigger))


def _is_wish(verb: Token) -> bool:
    """Whether it is "would like", which is as good as "wants"."""
    would = any(c.lower_ in ("would", "'d") for c in verb.children)
    if not would or is_negated(verb):
        return False
    who = child(verb, "nsubj")
    asks = verb.lemma_ in ("ask", "urge", "call", "advise", "recommend", "suggest", "appeal", "request")
    firmly = any(c.lower_ in ("merely", "just", "only", "simply", "strongly") for c in verb.children)
    return verb.lemma_ in ("like", "want", "prefer") or (
        asks and (firmly or (who is not None and who.lower_ in ("i", "we")))
    )


def _by_nobody(trigger: Token) -> bool:
    who = child(trigger, "nsubj", "nsubjpass")
    if who is None:
        return False
    return who.lower_ in _NOBODY or any(c.lower_ in ("no", "neither") for c in who.children)


def _is_denied(trigger: Token) -> bool:
    """Whether a noun or verb above says that it isn't so: "denied a report that", "it was untrue that"."""
    at = trigger
    while at.head != at:
        if at.dep_ in _CLAUSAL and _rejects(at.head, at):
            return True
        at = at.head
    before = trigger.doc[trigger.sent.start : trigger.i]
    untrue = next(
        (t for t in before if t.lemma_.lower() in _UNTRUE[:2] and (t.i == 0 or t.nbor(-1).lower_ != "not")), None
    )
    return untrue is not None and any(t.lower_ == "that" for t in trigger.doc[untrue.i : trigger.i])


def _rejects(word: Token, below: Token) -> bool:
    lemma = word.lemma_.lower()
    if lemma in ("deny", "dispute", "refute"):
        return below.dep_ not in ("advcl", "nsubj")
    if lemma in (*_UNTRUE, "rumour", "rumor", "falsehood"):
        return True
    said = child(word, "acomp", "attr") if lemma == "be" and below.dep_ in ("ccomp", "nsubj") else None
    return said is not None and said.lemma_.lower() in _UNTRUE


def _is_doubted(trigger: Token) -> bool:
    """Whether it only might be: "asked if he would demand", "jokingly asked"."""
    doc, sent = trigger.doc, trigger.sent
    before = {t.lower_ for t in doc[max(sent.start, trigger.i - 4) : trigger.i]}
    return bool(before & {"if", "whether", "jokingly"}) and "as" not in before


def is_past(trigger: Token) -> bool:
    """Whether a demand is told as history: "in 1976", "ten years ago", "had demanded" of the story's own past."""
    if trigger.pos_ not in ("VERB", "AUX"):
        return False
    for verb in (trigger, *(a for a in trigger.ancestors if a.pos_ in ("VERB", "AUX"))):
        if _is_past_tense(verb) and any(_names_old_time(c) for c in verb.children):
            return True
    start = trigger.sent[0]
    opening = start.nbor(1) if start.i + 1 < len(start.doc) else start
    if start.lower_ in ("in", "during") and _YEAR.match(opening.text) and trigger.tag_ == "VBD":
        return True
    if any(_is_pluperfect(a) and not _is_backshifted(a) for a in trigger.ancestors if a.pos_ == "VERB"):
        return True
    return _is_pluperfect(trigger) and not _is_backshifted(trigger)


def _is_past_tense(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBN") and not any(c.lower_ in ("has", "have", "'ve") for c in verb.children)


def _names_old_time(word: Token) -> bool:
    if word.dep_ == "advmod" and word.lower_ in _THEN:
        return True
    if word.dep_ == "prep" and word.lower_ == "at":
        return any(t.lower_ in ("first", "time") for t in word.children)
    if word.dep_ == "advmod" and word.lower_ == "ago":
        return any(t.lemma_ in _LONG_AGO for t in word.subtree)
    if word.dep_ == "npadvmod" and word.lemma_ in _LONG_AGO:
        return any(t.lower_ in ("ago", "earlier") for t in word.head.subtree if abs(t.i - word.i) <= 2)
    if word.dep_ == "prep" and word.lower_ in ("in", "during", "by"):
        return any(_YEAR.match(t.text) is not None for t in word.subtree if t.dep_ in ("pobj", "nummod"))
    return False


def _is_pluperfect(verb: Token) -> bool:
    """As in "had demanded", but not "had been demanding", which goes on."""
    return verb.tag_ != "VBG" and any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def _is_backshifted(verb: Token) -> bool:
    """Whether "had" only follows from "said": "she said that the union had demanded"."""
    return any(
        a.lemma_.lower() in speech_words().speech and a.tag_ in ("VBD", "VBN") and a.pos_ == "VERB"
        for a in verb.ancestors
    )


def is_ended(noun: Token, governor: Token) -> bool:
    """Whether a demand noun's verb takes it back: "withdrew its demand", "dropped the call for"."""
    ending = demand_words().ending.get(governor.lemma_.lower())
    return ending == "withdrawn" and noun.dep_ in ("dobj", "nsubjpass")


def is_of_market(noun: Token, governor: Token) -> bool:
    """Whether "demand" is what buyers want: "demand for steel rose"."""
    if noun.lemma_ != "demand" or noun.tag_ != "NN":
        return False
    market = demand_words().market
    described = any(c.lemma_.lower() in market for c in noun.children if c.dep_ in ("amod", "compound"))
    return described or (governor.lemma_.lower() in market and prep(noun, "to", "that") is None)
