"""Harm told by what it is done with: "we'll open it with dynamite"."""

from spacy.tokens import Token

from local.reader.clauses import child, prep
from local.reader.threats.clause import is_passive
from local.reader.threats.events import Harm
from local.reader.threats.words import rule_words

_ARMS = rule_words("weapons", "arms")


def of_means(verb: Token) -> Harm | None:
    """As in "we'll open it with dynamite", "would be cleared by force", "will be waiting for them with rifles"."""
    means = prep(verb, "with", "by")
    whom = prep(verb, "for") if verb.lemma_ == "wait" else child(verb, "dobj", "nsubjpass")
    if means is None or means.lemma_.lower() not in _ARMS or whom is None:
        return None
    return Harm("military", "bears" if is_passive(verb) else "acts")
