"""Harm told by what those will bear who are threatened: "would lose their jobs", "will face sanctions"."""

from spacy.tokens import Token

from local.reader.clauses import child
from local.reader.threats.events import Harm
from local.reader.threats.goods import goods, has_words, noun_kind, things
from local.reader.threats.words import harm_words
from newsbrief.brief import ThreatKind

_GRANTED = ("day", "holiday", "perk", "point", "privilege", "right", "visit")


def of_bearing(verb: Token) -> Harm | None:
    """As in "will face sanctions", "would lose their jobs", "will pay a price"."""
    if verb.lemma_ == "find":
        return _of_finding_oneself(verb)
    if not any(has_words(verb, others) for others in harm_words().borne.get(verb.lemma_.lower(), ())):
        return None
    concerned = list(things(verb))
    kind = next((k for t in concerned if (k := noun_kind(t)) is not None), None)
    if kind is None and verb.lemma_ in ("lose", "forfeit", "go", "miss", "risk"):
        kind = next(goods(concerned), None) or _of_rights(concerned)
    if kind is None and verb.lemma_ in ("pay", "lose"):
        return None
    return Harm(kind or "unspecified", "bears")


def _of_rights(lost: list[Token]) -> ThreatKind | None:
    """As in "would lose their landing rights", "will lose visits": what somebody else grants."""
    return "economic" if any(t.tag_ == "NNS" and t.lemma_.lower() in _GRANTED for t in lost) else None


def _of_finding_oneself(find: Token) -> Harm | None:
    """As in "could find themselves on a sanctions list", "will find himself in court"."""
    who = child(find, "dobj")
    if who is None or not who.lower_.endswith(("selves", "self")):
        return None
    kind = next((k for t in things(find) if (k := noun_kind(t)) is not None), None)
    return Harm(kind, "bears") if kind is not None else None
