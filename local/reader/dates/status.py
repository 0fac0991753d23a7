"""Whether what a date is about has happened: past, scheduled or possible."""

import re

from spacy.tokens import Span, Token

from local.reader.clauses import SUBJECTS, has_to, is_condition, modal
from local.reader.dates.words import date_words
from newsbrief.brief import DateStatus

_FUTURE = re.compile(r"\b(?:next|tomorrow|tonight|coming|from now|later (?:this|today)|within)\b", re.I)
PAST = re.compile(r"\b(?:last|ago|yesterday|past|previous|earlier)\b", re.I)
_PLANNING = date_words().planning
_ARRANGED = date_words().arranged
_AWAITED = date_words().awaited
_DUE = date_words().due
_WISHING = date_words().wishing
_SETTING = date_words().setting
_STARTING = date_words().starting
_LIMITS = ("by", "until", "till", "before", "for", "within", "of", "from")
_EVENTS_TO_COME = date_words().to_come
_BETWEEN = ("on", "the", "noon", "midnight", "p.m.", "a.m.", "pm", "am", "end", "at")
_PRESENT = ("VBZ", "VBP")
_CHAIN = 6


def clause_of(token: Token) -> Token:
    """The verb whose clause a word stands in; the sentence's root if there is none."""
    at = token
    while at.head != at and at.pos_ not in ("VERB", "AUX"):
        at = at.head
    return at


def status_of(span: Span, verb: Token) -> DateStatus:
    """By the date's own words, by what stands right before it, then by its verb and those above it."""
    if PAST.search(span.text) or _word_before(span) == "since":
        return "past"
    if _verb_beside(span) is not None:
        return "past"
    return _as_set(span, verb) or _by_verbs(span, verb)


def _word_before(span: Span) -> str:
    return str(span.doc[span.start - 1].lower_) if span.start > 0 else ""


def _verb_beside(span: Span) -> Token | None:
    """The verb in the past tense that stands right before "on Tuesday": "..., the ministers agreed on Tuesday"."""
    at = span.start - 1
    if at > 0 and span.doc[at].lower_ in ("on", "in", "at", "late", "early"):
        at -= 1
    has_particle = at > 0 and (span.doc[at].dep_ == "prt" or span.doc[at].tag_ == "RP")
    word = span.doc[at - has_particle] if at >= 0 else None
    if word is None or word.tag_ != "VBD" or (word.lemma_ in _SETTING and not has_particle):
        return None
    return word


def _as_set(span: Span, verb: Token) -> DateStatus | None:
    """What someone set the date for: "gave Y until Sunday", "invited both for Friday", "payable by Friday"."""
    limit = _limit_before(span)
    if limit is not None and limit.i > 0 and limit.nbor(-1).lower_ in _DUE:
        return "scheduled"
    if span.root.dep_ in ("compound", "nmod", "nummod") and span.root.head.lemma_.lower() in _EVENTS_TO_COME:
        at = span.start - 2 if _word_before(span) == "the" else span.start - 1
        is_over = span.root.head.dep_ in SUBJECTS or (at >= 0 and span.doc[at].lower_ in ("after", "since"))
        return None if is_over else "scheduled"
    is_told = verb.lemma_ in _SETTING and verb.i < span.start and verb.tag_ in ("VBD", "VBN", "VBG")
    if not is_told or any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children):
        return None
    if limit is not None or (verb.lemma_ in ("summon", "invite") and _is_in_object(span, verb)):
        return "possible" if verb.lemma_ in _WISHING else "scheduled"
    return None


def _limit_before(span: Span) -> Token | None:
    """The word that makes a date a limit: "by", "until 6 p.m. on", "as of"; None if there is none."""
    at = span.start - 1
    while at > 0 and (span.doc[at].lower_ in _BETWEEN or span.doc[at].like_num):
        at -= 1
    word = span.doc[at] if at >= 0 else None
    if word is None or word.lower_ not in _LIMITS:
        return None
    return word if word.lower_ != "of" or (at > 0 and span.doc[at - 1].lower_ == "as") else None


def _is_in_object(span: Span, verb: Token) -> bool:
    """Whether a date belongs to what someone is invited to: "to a meeting on Friday"."""
    return any(t.dep_ == "pobj" and verb in (t.head.head, t.head) for t in span.root.ancestors)


def _by_verbs(span: Span, verb: Token) -> DateStatus:
    at = verb
    for _ in range(_CHAIN):
        told = _told_by(at)
        if told == "past" and at != verb and (_is_only_meant(verb) or _is_wanted(verb)):
            told = "possible"
        if told is not None:
            return told
        if verb.tag_ in _PRESENT:
            break  # "demanded an answer before the season begins": the clause has a tense of its own
        if at.dep_ not in ("xcomp", "pcomp", "advcl", "acl", "conj", "ccomp") or at.head == at:
            break
        at = clause_of(at.head)
    is_coming = _FUTURE.search(span.text) or {verb.tag_, at.tag_} & set(_PRESENT) or _is_imperative(verb)
    return "scheduled" if is_coming else "past"


def _is_imperative(verb: Token) -> bool:
    """Whether a verb orders: "Leave by Monday"."""
    return verb.tag_ == "VB" and not any(c.dep_ in (*SUBJECTS, "aux") for c in verb.children)


def _is_only_meant(verb: Token) -> bool:
    """Whether an infinitive says what someone meant to do ("threatened to strike"), not did ("began to strike")."""
    at = verb if verb.dep_ != "conj" else verb.head
    return at.dep_ == "xcomp" and has_to(at) and at.head.lemma_ not in _STARTING


def _is_phrasal(verb: Token) -> bool:
    """Whether a particle gives the verb another meaning: "was set up" isn't "is set for May"."""
    return any(child.dep_ == "prt" for child in verb.children)


def _is_wanted(verb: Token) -> bool:
    """Whether a clause says what someone asked for: "demanded that the ministry pay by June"."""
    return verb.dep_ == "ccomp" and verb.tag_ == "VB"


def _is_to(verb: Token) -> bool:
    """Whether something is to happen: "Roe is to report", "talks were due to resume"."""
    above = verb.head
    if verb.dep_ == "conj":
        return verb != above and has_to(verb) and _is_to(above) if above.dep_ != "conj" else False
    if verb.dep_ != "xcomp" or not has_to(verb):
        return False
    is_arranged = above.lemma_ == "be" and above.tag_ in (*_PRESENT, "VBD")
    return is_arranged or above.lower_ in _AWAITED


def _told_by(verb: Token) -> DateStatus | None:
    """What the verb's own form tells, None if that is nothing."""
    said = modal(verb)
    if is_condition(verb) or said in ("could", "may", "might", "would", "can"):
        return "possible"
    if _is_to(verb):
        return "scheduled"
    if said is not None or (verb.lemma_ in _ARRANGED and verb.tag_ == "VBN" and not _is_phrasal(verb)):
        return "scheduled"
    if any(c.dep_ in ("aux", "auxpass") and (c.tag_ == "VBD" or c.lemma_ == "have") for c in verb.children):
        return "past"
    if verb.lemma_ in _WISHING and verb.tag_ in ("VBZ", "VBP", "VBG"):
        return "possible"
    is_past = verb.tag_ == "VBD" or (verb.dep_ == "acl" and verb.tag_ == "VBN")
    return "scheduled" if verb.lemma_ in _PLANNING and not _is_phrasal(verb) else "past" if is_past else None
