"""What a verb says to a demand: yes, no or perhaps."""

from spacy.tokens import Token

from local.reader.clauses import child, has_to, is_negated, modal, prep, subject
from local.reader.demands.contents import OBLIGED
from local.reader.demands.outright import outright
from local.reader.demands.replies import short_answer
from local.reader.demands.sayers import attributed
from local.reader.demands.stances import answers_none, lets, stance
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import speaking
from local.reader.speech_words import speech_words
from newsbrief.brief import Response

_READY = ("willing", "ready", "prepared")
_AWAY = frozenset({"out", "down", "aside", "away", "off"})
_AHEAD = 14  # tokens in which a demand is called names
_PROMISING = rule_words("answers", "promising")
_CAN = ("can", "could", "will", "would")
_OPPOSITE: dict[Response, Response] = {
    "accepted": "rejected",
    "rejected": "under_discussion",
    "under_discussion": "rejected",
}
_TAKING_UP = rule_words("verdicts", "taking_up")
_NAMING = rule_words("answers", "naming")
_PHRASAL = rule_words("verdicts", "phrasal")
_OPEN = rule_words("verdicts", "open")
_CLOSED = rule_words("verdicts", "closed")
_WAITING = rule_words("answers", "waiting")
_DOING = rule_words("verdicts", "doing")


def verdict(token: Token) -> Response | None:
    """The answer that a verb gives by itself or with the words beside it; None for most verbs."""
    lemma = token.lemma_.lower()
    phrase = outright(token) or _of_promise(token) or stance(token) or short_answer(token)
    if phrase is not None:
        return phrase
    if lemma in _NAMING and _names_badly(token):
        return "rejected"
    if (lemma == "hear" or lemma in _PHRASAL) and _is_phrasal_no(token):
        return "rejected"
    known = demand_words().responses.get(lemma)
    if known is not None:
        return _of_known(token, known)
    if lemma in ("be", "remain", "seem"):
        return _of_state(token)
    return _of_statement(token)


def _of_promise(token: Token) -> Response | None:
    """As in "he had been promised one"."""
    promised = token.lemma_.lower() in _PROMISING and child(token, "nsubjpass") is not None
    return "accepted" if promised and not is_negated(token) else None


def _names_badly(token: Token) -> bool:
    """As in "called the demand blackmail", "described it as unacceptable"."""
    after = token.doc[token.i + 1 : min(token.sent.end, token.i + _AHEAD)]
    return any(t.lemma_.lower() in demand_words().rejections for t in after)


def _is_phrasal_no(token: Token) -> bool:
    after = {t.lower_ for t in token.doc[token.i + 1 : min(token.sent.end, token.i + 8)]}
    if token.lemma_ == "hear":
        return is_negated(token) and "of" in after
    return bool(after & _AWAY)


def _of_known(token: Token, known: Response) -> Response | None:
    if modal(token) in OBLIGED:
        return None
    if token.lemma_ in ("offer", "propose") and is_negated(token):
        return None
    if is_negated(token) or (known == "accepted" and answers_none(token)):
        return _OPPOSITE.get(known) if known != "under_discussion" or token.lemma_ in _TAKING_UP else None
    if modal(token) in ("might", "may", "could"):
        return "under_discussion"
    if modal(token) in ("would", "will") and known == "rejected" and not is_reported(token):
        return None
    return known


def _of_state(token: Token) -> Response | None:
    """As in "was willing to talk", "a visit was possible", "would be out of the question"."""
    what = child(token, "acomp", "attr", "oprd")
    lemma = what.lemma_.lower() if what is not None else ""
    is_open = lemma in _OPEN
    named = lemma in demand_words().rejections and lemma != "question"
    if lemma in _CLOSED or named or (is_open and is_negated(token)) or _is_out_of_question(token):
        return "rejected"
    if lemma in _READY:
        acts = any(has_to(c) and c.lemma_ not in _WAITING for c in token.subtree)
        return "accepted" if acts else "under_discussion"
    return "under_discussion" if is_open else None


def _is_out_of_question(token: Token) -> bool:
    out = prep(token, "of") or prep(child(token, "prep") or token, "of")
    return out is not None and out.lemma_ == "question" and any(t.lower_ == "out" for t in token.subtree)


def _of_statement(token: Token) -> Response | None:
    """What a reported or quoted clause says that its subject will do: "said it could not pay", "would look into it"."""
    if not is_reported(token) and speaking(token) is None:
        return None
    if modal(token) in _CAN and is_negated(token):
        return "rejected"
    if modal(token) in ("would", "will") and token.lemma_ in _WAITING:
        return "under_discussion"
    if lets(token):
        return "accepted"
    if modal(token) in ("would", "will") and token.lemma_ in _DOING and subject(token) is not None:
        return "accepted"
    return None


def is_reported(token: Token) -> bool:
    """Whether somebody is told to have said it."""
    return attributed(token) is not None or any(a.lemma_.lower() in speech_words().speech for a in token.ancestors)
