"""Which verbs demand, and who does so."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import child, modal, prep
from local.reader.demands.parties import demander
from local.reader.demands.standing import stands
from local.reader.demands.words import DemandVerb, demand_words


def demand_verb(token: Token, frame: str | None = None) -> DemandVerb | None:
    """How a token demands, if it is a verb that does (and in this frame)."""
    verb = demand_words().verbs.get(token.lemma_.lower()) if token.pos_ == "VERB" else None
    if verb is None or (frame is not None and frame not in verb.frames):
        return None
    return None if _is_of_other_sense(token) else verb


def demander_at(cast: Cast, token: Token) -> Actor | None:
    """Who demands at a verb, if the demand stands."""
    return demander(cast, token) if stands(token) else None


def _is_of_other_sense(token: Token) -> bool:
    """As in "is expected to leave", "expect him to speak", "will be compelled to answer", "likes him to"."""
    lemma, who, passive = token.lemma_, child(token, "nsubj"), child(token, "nsubjpass") is not None
    by_nobody = prep(token, "by") is None
    if lemma == "expect":  # what will be
        bidden = token.tag_ in ("VB", "VBP") and child(token, "nsubj", "aux") is None and token.dep_ in ("ROOT", "conj")
        return (passive and by_nobody) or (bidden and modal(token) is None)
    if lemma in ("compel", "oblige"):  # a threat
        return child(token, "auxpass") is not None and modal(token) in ("will", "would") and by_nobody
    if lemma == "like":
        return not any(c.lower_ in ("would", "'d") for c in token.children)
    return lemma == "tell" and who is not None and who.lower_ == "i"  # "I tell them to ask the baker"
