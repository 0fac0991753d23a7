"""Harm to those whom somebody holds: "the crew will be moved to the mountains unless"."""

from spacy.tokens import Token

from local.reader.threats.clause import is_passive
from local.reader.threats.events import Harm
from local.reader.threats.goods import things
from local.reader.threats.words import rule_words

_HELD = rule_words("captives", "held")
_MOVING = rule_words("captives", "moving")
_OPENING = ("if", "unless", "until", "should")


def of_captives(verb: Token) -> Harm | None:
    """As in "will take the captives to the desert if", "would be sold unless": only under a condition."""
    if verb.lemma_ not in _MOVING or not any(t.lower_ in _OPENING for t in verb.sent):
        return None
    held = any(t.lemma_.lower() in _HELD for t in things(verb))
    return Harm("military", "bears" if is_passive(verb) else "acts") if held else None
