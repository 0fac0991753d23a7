"""Demands that a sentence only tells in passing: in an old story, in a "before" clause, as a complaint."""

import re

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, prep
from local.reader.demands.words import either, rule_words
from local.reader.speech import quotation_of

_YEARS_AGO = re.compile(
    r"\W*(?:(?:back )?in (?:1[5-9]|20)\d\d\b|(?:\w+ )?(?:years|decades|generations) (?:ago|earlier|before)\b"
    rf"|during (?:the|that|their|its|last year's) (?:\w+ )?(?:{either('past', 'chapters')})\b"
    r"|(?:a|the) (?:decade|generation|year) (?:ago|earlier|before)\b|the (?:last|previous|first) time\b)",
    re.I,
)
_NOW = re.compile(
    r"\b(?:now|today|tonight|yesterday|this (?:week|month|year|time)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
_BEFORE = ("before", "until", "till", "lest")
_FIRMS = rule_words("background", "firms")
_OWN_PEOPLE = ("her", "his", "my")
_THEM = ("they", "he", "she")


def is_background(trigger: Token) -> bool:
    """Whether a demand is no part of the story's own dispute, by where its verb stands."""
    return (
        _goes_on_in_old_story(trigger)
        or _comes_later(trigger)
        or _is_complaint(trigger)
        or _is_retold_by_other(trigger)
        or _is_cleft_past(trigger)
        or _is_of_own_purse(trigger)
    )


def _goes_on_in_old_story(verb: Token) -> bool:
    """As in "In 2017 another crew was stuck. Its captain, who demanded a doctor, was ignored"."""
    sent, doc = verb.sent, verb.doc
    if verb.tag_ != "VBD" or quotation_of(verb) is not None or _NOW.search(sent.text) is not None:
        return False
    start = sent.start
    if start == 0 or "\n" in doc[start - 1].text:
        return False
    return _YEARS_AGO.match(doc[start - 1].sent.text) is not None


def _comes_later(verb: Token) -> bool:
    """As in "should open its books before it asks the taxpayer to pay"."""
    return verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _BEFORE for c in verb.children)


def _is_complaint(verb: Token) -> bool:
    """As in "They keep telling us to be patient"."""
    keeping = verb.head if verb.dep_ == "xcomp" else child(verb, "aux")
    who = child(verb, "nsubj") or child(verb.head, "nsubj")
    if keeping is None or keeping.lemma_ != "keep":
        return False
    return who is not None and who.lower_ == "they" and quotation_of(verb) is not None


def _is_retold_by_other(verb: Token) -> bool:
    """As in "They were asked to identify themselves and they told us to go," said Y, of what is over."""
    who, whom = child(verb, "nsubj"), child(verb, "dobj", "dative")
    us = whom is not None and (whom.lower_ in ("us", "me") or any(c.lower_ in ("our", "my") for c in whom.children))
    if us and who is not None and who.lower_ == "they" and quotation_of(verb) is not None:
        return verb.lemma_ in ("tell", "ask", "order")  # "They tell us to close, so we close"
    told = child(verb, "nsubjpass")
    over = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" and c.lower_ in ("was", "were") for c in verb.children)
    if told is None or not over or told.lower_ not in _THEM or prep(verb, "by") is not None:
        return False
    return quotation_of(verb) is not None


def _is_cleft_past(verb: Token) -> bool:
    """As in "It was the clerks who had asked for the change": who did it is the news, not what was asked."""
    had = any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)
    if verb.dep_ != "relcl" or not had:
        return False
    being = verb.head.head
    who = child(being, *SUBJECTS)
    return being.lower_ == "was" and who is not None and who.lower_ == "it"


def _is_of_own_purse(verb: Token) -> bool:
    """As in "her insurer wanted another 800 dollars from her", a private matter."""
    who = child(verb, "nsubj")
    whose = child(who, "poss") if who is not None else None
    if who is None or whose is None or whose.lower_ not in _OWN_PEOPLE or who.lemma_.lower() not in _FIRMS:
        return False
    asked = next((p for p in (prep(verb, "from"), prep(verb, "of")) if p is not None), None)
    thing = child(verb, "dobj")
    if asked is None and thing is not None:
        asked = prep(thing, "from")
    return asked is not None and asked.lower_ in ("her", "him", "me")
