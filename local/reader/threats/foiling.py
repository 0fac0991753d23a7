"""Harm by hindering what others mean to do: "If they lay the cable, the navy will prevent it"."""

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child
from local.reader.threats.events import Harm
from local.reader.threats.words import rule_words
from newsbrief.brief import ThreatKind

_HINDERING = rule_words("foiling", "hindering")
_FORCES = rule_words("foiling", "forces")
_OPENING = ("if", "should", "unless")
_DEEDS = ("it", "that", "this", "them", "him", "her", "you")


def of_foiling(verb: Token) -> Harm | None:
    """As in "If they lay the cable, our navy will prevent it": the deed of others is told in the condition."""
    done_to, who = child(verb, "dobj"), child(verb, *SUBJECTS)
    if verb.lemma_ not in _HINDERING or done_to is None or done_to.lower_ not in _DEEDS or who is None:
        return None
    if not any(t.lower_ in _OPENING for t in verb.sent if t.i < verb.i):
        return None
    armed = any(t.lemma_.lower() in _FORCES for t in who.subtree)
    kind: ThreatKind = "military" if armed else "unspecified"
    return Harm(kind, "acts")
