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
    rf"|\b(?:and then|before) (?:{_TURNED})|, only to\b",
    re.IGNORECASE,
)
_ANY_THREAT = rule_words("withdrawn", "any_threat")
_NEXT = 2  # sentences behind a threat in which "that is off the table" speaks of it


def still_made(cast: Cast, threats: list[Threat], sents: list[Span]) -> list[Threat]:
    """The threats that nothing behind them takes back."""
    starts = [sent.start for sent in sents]
    settled = [_is_settled(sent) for sent in sents]
    events = [event for sent in sents for token in sent if (event := _taking_back(cast, token)) is not None]
    kept = []
    for threat in threats:
        after = bisect_left(starts, threat.content.sent.end)
        off = any(settled[after : after + _NEXT]) or _AFTERWARDS.search(threat.content.sent.text)
        if not off and not any(_takes_back(event, threat) for event in events):
            kept.append(threat)
    return kept


def _is_settled(sent: Span) -> bool:
    text = sent.text.lower()
    return any(phrase in text for phrase in threat_words().settled)


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
