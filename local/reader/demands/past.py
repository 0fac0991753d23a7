"""Demands that are told as history."""

import re

from spacy.tokens import Token

from local.reader.demands.words import either, rule_words
from local.reader.speech_words import speech_words

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:s|'s)?$")
_LAST_TIME = re.compile(
    r"\W*(?:the (?:last|previous|first) time\b(?! of)|(?:back|even) then\b|in (?:those|the old|his|her) days\b"
    rf"|when (?:he|she) was \w+|as (?:a|an) (?:{either('past', 'youth')})\b"
    rf"|under the (?:old|previous|former|last) (?:{either('past', 'rulers')})\b)",
    re.I,
)
_LONG_AGO = rule_words("past", "long_ago")
_CHAPTERS = rule_words("past", "chapters")
_THEN = rule_words("past", "then")


def is_past(trigger: Token) -> bool:
    """Whether a demand is told as history: "in 1976", "ten years ago", "had demanded" of the story's own past."""
    if trigger.pos_ not in ("VERB", "AUX"):
        return False
    if is_of_old(trigger):
        return True
    if trigger.tag_ == "VBD" and (_LAST_TIME.match(trigger.sent.text) is not None or _is_when(trigger)):
        return True
    start = trigger.sent[0]
    opening = start.nbor(1) if start.i + 1 < len(start.doc) else start
    if start.lower_ in ("in", "during") and _YEAR.match(opening.text) and trigger.tag_ == "VBD":
        return True
    if any(_is_pluperfect(a) and not _is_backshifted(a) for a in trigger.ancestors if a.pos_ == "VERB"):
        return True
    return _is_after(trigger) or (_is_pluperfect(trigger) and not _is_backshifted(trigger))


def is_of_old(verb: Token) -> bool:
    """Whether what a verb or one above it tells was long ago: "refused it in 1976"."""
    verbs = (verb, *(a for a in verb.ancestors if a.pos_ in ("VERB", "AUX")))
    return any(_is_past_tense(v) and any(names_old_time(c) for c in v.children) for v in verbs)


def _is_when(verb: Token) -> bool:
    """As in "the strike of 1926, when miners demanded"."""
    if verb.dep_ != "relcl" or all(c.lower_ != "when" for c in verb.children):
        return False
    return any(_YEAR.match(t.text) for t in verb.doc[verb.head.left_edge.i : verb.i])


def _is_after(verb: Token) -> bool:
    """As in "has lived there since seeking refuge in 2012"."""
    if verb.tag_ != "VBG" or verb.head.lower_ not in ("after", "since", "upon", "following"):
        return False
    return any(_YEAR.match(t.text) for t in verb.subtree)


def _is_past_tense(verb: Token) -> bool:
    if verb.tag_ == "VBG":  # "a year ago it was still calling for"
        return any(c.lower_ in ("was", "were") and c.dep_ == "aux" for c in verb.children)
    return verb.tag_ in ("VBD", "VBN") and not any(c.lower_ in ("has", "have", "'ve") for c in verb.children)


def names_old_time(word: Token) -> bool:
    """Whether a word below a verb says that it was long ago: "once", "at first", "in 1976", "ten years ago"."""
    chapter = word.lower_ == "during" and any(t.lemma_.lower() in _CHAPTERS for t in word.children)
    if chapter or (word.dep_ == "advmod" and word.lower_ in _THEN):
        return True
    if word.dep_ == "prep" and word.lower_ == "at":
        return any(t.lower_ in ("first", "time") for t in word.children)
    if word.dep_ == "advmod" and word.lower_ == "ago":
        return any(t.lemma_ in _LONG_AGO for t in word.subtree)
    if word.dep_ == "npadvmod" and word.lemma_ in _LONG_AGO:
        last = word.lemma_ == "year" and any(t.lower_ in ("that", "last") for t in word.children)
        return last or any(t.lower_ in ("ago", "earlier") for t in word.head.subtree if abs(t.i - word.i) <= 2)
    if word.dep_ == "prep" and word.lower_ in ("in", "during", "by"):
        return any(_YEAR.match(t.text) is not None for t in word.subtree if t.dep_ in ("pobj", "nummod"))
    return False


def _is_pluperfect(verb: Token) -> bool:
    """As in "had demanded", "they'd wanted", but not "had been demanding", which goes on."""
    had = ("had", "'d") if verb.tag_ == "VBN" else ("had",)
    return verb.tag_ != "VBG" and any(c.lower_ in had and c.dep_ == "aux" for c in verb.children)


def _is_backshifted(verb: Token) -> bool:
    """Whether "had" only follows from "said": "she said that the union had demanded"."""
    said = next(
        (
            a
            for a in verb.ancestors
            if a.lemma_.lower() in speech_words().speech and a.tag_ in ("VBD", "VBN") and a.pos_ == "VERB"
        ),
        None,
    )
    return said is not None and (said.i < verb.i or all(t.text != ";" for t in verb.doc[verb.i : said.i]))
