"""Harm that somebody does before a court: "will take Y to the Court of Arbitration"."""

from spacy.tokens import Token

from local.reader.clauses import child, prep
from local.reader.threats.events import Harm
from local.reader.threats.goods import noun_kind
from local.reader.threats.words import rule_words

_FORUMS = rule_words("courts", "forums")
_RETURNING = rule_words("courts", "returning")
_TAKING = rule_words("courts", "taking")
CONTESTING = rule_words("courts", "contesting")


def of_court(verb: Token) -> Harm | None:
    """As in "will take Y to the Court of Arbitration", "would drag Y before a judge", "would return to court if"."""
    if verb.lemma_ in _RETURNING and prep(verb, "to") is not None:
        place = prep(verb, "to")
        court = place is not None and (place.lemma_.lower() in _FORUMS or noun_kind(place) == "legal")
        return Harm("legal", "acts") if court and any(t.lower_ in ("if", "unless") for t in verb.sent) else None
    if verb.lemma_ in CONTESTING:
        place = prep(verb, "in", "before", "at")
        return Harm("legal", "acts") if place is not None and noun_kind(place) == "legal" else None
    if verb.lemma_ not in _TAKING:
        return None
    whom, where = child(verb, "dobj"), prep(verb, "to", "before")
    if whom is None or where is None:
        return None
    if where.lemma_.lower() in _FORUMS or noun_kind(where) == "legal":
        return Harm("legal", "acts")
    return Harm("legal", "acts") if where.pos_ == "PROPN" and whom.pos_ in ("PROPN", "PRON") else None
