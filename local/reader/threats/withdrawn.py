"""Threats that the article itself says are off: "called off the strike", "That is now off the table"."""

import re
from bisect import bisect_left

from spacy.tokens import Span, Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child, is_asserted
from local.reader.threats.clause import doer
from local.reader.threats.threat import Threat
from local.reader.threats.words import rule_words, threat_words

_RELENTED = "|".join(sorted(rule_words("withdrawn", "relented")))
_TURNED = "|".join(sorted(rule_words("withdrawn", "turned")))
_AFTERWARDS = re.compile(
    rf"\bbut (?:later|then|in the end|(?:they |it |s?he )?(?:{_RELENTED}))\b"
    rf"|\b(?:and then|before) (?:{_TURNED})|, only to\b|[;,] (?:but )?(?:in the end|eventually),? ",
    re.IGNORECASE,
)
_ANY_THREAT = rule_words("withdrawn", "any_threat")
_OFF = rule_words("withdrawn", "off")
_SETTLING = rule_words("withdrawn", "settling")
_CLAIMS = rule_words("withdrawn", "claims")
_IT = ("it", "they", "this", "that", "all", "both", "these", "those", "everything", "none")
_NEXT = 2  # sentences behind a threat in which "that is off the table" speaks of it


def still_made(cast: Cast, threats: list[Threat], sents: list[Span]) -> list[Threat]:
    """The threats that nothing behind them takes back."""
    starts = [sent.start for sent in sents]
    settled = [_is_settled(sent) for sent in sents]
    events = [event for sent in sents for token in sent if (event := _taking_back(cast, token)) is not None]
    kept = []
    for threat in threats:
        after = bisect_left(starts, threat.content.sent.end)
        here = threat.content.sent
        beside = any(_calls_off(t) for t in here.doc[threat.content.right_edge.i + 1 : here.end])
        off = beside or any(settled[after : after + _NEXT]) or _AFTERWARDS.search(threat.content.sent.text)
        if not off and not any(_takes_back(event, threat) for event in events):
            kept.append(threat)
    return kept


def _is_settled(sent: Span) -> bool:
    text = sent.text.lower()
    return any(phrase in text for phrase in threat_words().settled) or any(_calls_off(token) for token in sent)


def _calls_off(verb: Token) -> bool:
    """Whether it is all taken back: "They have been cancelled", "All of that is withdrawn", "It settled in May"."""
    lemma = f"{verb.lemma_.lower()} off" if any(c.lower_ == "off" for c in verb.children) else verb.lemma_.lower()
    if verb.tag_ not in ("VBD", "VBN") or not is_asserted(verb) or any(c.tag_ == "MD" for c in verb.children):
        return False
    who, passive = child(verb, "nsubjpass"), child(verb, "auxpass")
    if passive is not None and passive.lower_ == "be":
        return False  # "demanded that it be withdrawn"
    if who is not None and lemma in threat_words().withdrawn | _OFF:
        return who.lower_ in _IT or who.lemma_.lower() in _ANY_THREAT
    who, thing = child(verb, "nsubj"), child(verb, "dobj")
    if who is None or who.lower_ not in (*_IT, "he", "she"):
        return False
    if thing is None:
        return lemma in _SETTLING
    return lemma in threat_words().withdrawn and thing.lemma_.lower() in _ANY_THREAT | _CLAIMS


def _taking_back(cast: Cast, verb: Token) -> tuple[Actor, Token] | None:
    """Who takes back what in a clause that says so: "the union has called off its strike"."""
    lemma = f"{verb.lemma_.lower()} off" if any(c.lower_ == "off" for c in verb.children) else verb.lemma_.lower()
    if verb.tag_ not in ("VBD", "VBN") or lemma not in threat_words().withdrawn:
        return None
    thing = child(verb, "dobj", "nsubjpass")
    if thing is None or any(c.tag_ == "MD" for c in verb.children) or not is_asserted(verb):
        return None
    by = resolve(cast, doer(verb))
    return (by, thing) if by is not None else None


def _takes_back(event: tuple[Actor, Token], threat: Threat) -> bool:
    by, thing = event
    if by is not threat.by or thing.i < threat.content.sent.end:
        return False
    return thing.lemma_ in _ANY_THREAT or thing.lemma_ == threat.content.lemma_
