"""Harm that somebody does before a court: "will take Y to the Court of Arbitration"."""

from spacy.tokens import Token

from local.reader.clauses import child, prep
from local.reader.threats.events import Harm
from local.reader.threats.goods import noun_kind
from local.reader.threats.words import rule_words

FORUMS = rule_words("courts", "forums")
_ASKING = rule_words("courts", "asking")
_RETURNING = rule_words("courts", "returning")
_TAKING = rule_words("courts", "taking")
CONTESTING = rule_words("courts", "contesting")


def of_court(verb: Token) -> Harm | None:
    """As in "will take Y to the Court of Arbitration", "would drag Y before a judge", "would return to court if"."""
    if verb.lemma_ in _RETURNING and prep(verb, "to") is not None:
        place = prep(verb, "to")
        court = place is not None and (place.lemma_.lower() in FORUMS or noun_kind(place) == "legal")
        return Harm("legal", "acts") if court and any(t.lower_ in ("if", "unless") for t in verb.sent) else None
    if _asks_judge(verb) or _contests(verb):
        return Harm("legal", "acts")
    if verb.lemma_ not in _TAKING:
        return None
    whom, where = child(verb, "dobj"), prep(verb, "to", "before")
    if whom is None or where is None:
        return None
    if where.lemma_.lower() in FORUMS or noun_kind(where) == "legal":
        return Harm("legal", "acts")
    return Harm("legal", "acts") if where.pos_ == "PROPN" and whom.pos_ in ("PROPN", "PRON") else None


def _contests(verb: Token) -> bool:
    """As in "would fight it in court"."""
    place = prep(verb, "in", "before", "at") if verb.lemma_ in CONTESTING else None
    return place is not None and noun_kind(place) == "legal"


def _asks_judge(verb: Token) -> bool:
    """As in "would ask the court to jail its owners if"."""
    judge = child(verb, "dobj") if verb.lemma_ in _ASKING else None
    asked = judge is not None and judge.lemma_.lower() in FORUMS and child(verb, "xcomp") is not None
    return asked and any(t.lower_ in ("if", "unless") for t in verb.sent)
