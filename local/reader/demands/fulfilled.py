"""Demands that are met before the article ends: "told the shops to close ... The shops closed on Monday"."""

from spacy.tokens import Token

from local.reader.actors.cast import Cast
from local.reader.actors.reference import resolve
from local.reader.actors.spoken_for import spoken_for
from local.reader.clauses import child, is_asserted, is_negated, modal, subject
from local.reader.demands.found import Demand
from local.reader.demands.words import demand_words

_FAR = 200  # tokens
_IT = ("so", "which", "that", "this", "it")


def is_fulfilled(cast: Cast, demand: Demand, words: frozenset[str]) -> bool:
    """Whether the addressee has done it, as the article says. `words` tell the demand from others."""
    if demand.of is None or demand.opposite or demand.content.pos_ not in ("VERB", "AUX"):
        return False
    doc, start = demand.content.doc, demand.content.i + 1
    return any(_is_done(cast, demand, verb, words) for verb in doc[start : start + _FAR] if _tells(verb))


def _tells(verb: Token) -> bool:
    """Whether a verb says what was done: "did close", "has closed", "closed"."""
    if verb.pos_ != "VERB" or is_negated(verb) or modal(verb) is not None or child(verb, "nsubj") is None:
        return False
    helps = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return not helps & {"had", "to"} and (verb.tag_ == "VBD" or bool(helps & {"has", "have", "did"}))


def _is_done(cast: Cast, demand: Demand, verb: Token, words: frozenset[str]) -> bool:
    does = verb.lemma_.lower()
    what = child(verb, "dobj")
    again = does == "do" and any(c.lower_ in _IT for c in verb.children if c.dep_ in ("dobj", "advmod"))
    same = does == demand.content.lemma_.lower() and does not in demand_words().dull
    thing = what is not None and what.lemma_.lower() in words
    if not (again or (same and thing)) or not is_asserted(verb):
        return False
    who = resolve(cast, subject(verb))
    return who is not None and (who is demand.of or demand.of in spoken_for(cast, who))
