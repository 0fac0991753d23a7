"""Demands that somebody be elsewhere or otherwise: "ordered the army out", "wants our jobs back"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Cast
from local.reader.clauses import child, has_to, prep, subject
from local.reader.demands.addressees import addressee
from local.reader.demands.demand_verbs import demander_at
from local.reader.demands.found import Demand, Rule
from local.reader.demands.meetings import is_meeting
from local.reader.demands.words import rule_words

_WISHING = rule_words("placed", "wishing")
_ORDERING = rule_words("placed", "ordering")
_WISHED = rule_words("placed", "wished")
_ORDERED = rule_words("placed", "ordered")
_FAR = 9  # tokens between the verb and the place
_OBJECTS = ("dobj", "nsubj", "nsubjpass", "compound", "dative")


def by_place(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "wants the minister out", "We want our jobs back", "ordered the army out of Y", "staff were ordered home".

    Not "wants to go out", "called the police back", "was called away".
    """
    if token.pos_ != "VERB" or token.lemma_ not in (*_WISHING, *_ORDERING) or token.lemma_ == "call":
        return
    wishes = token.lemma_ in _WISHING
    place = _place(token, _WISHED if wishes else _ORDERED)
    asked = _moved(token, place) if place is not None else None
    by = demander_at(cast, token) if asked is not None else None
    if place is None or asked is None or by is None or asked.lower_ in ("them", "it"):
        return
    of = addressee(cast, asked, by)
    who = child(token, "nsubj")
    longing = wishes and who is not None and who.lower_ == "i" and asked.pos_ == "PRON"  # "I want him home"
    if longing or (not wishes and of is None):
        return
    yield Demand(by, of, place, token, asked)


def by_table(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "urged the two sides back to the table", "called the ministers back to talks"."""
    if token.pos_ != "VERB" or token.lemma_ not in _ORDERING:
        return
    back = next((c for c in token.children if c.lower_ == "back" and c.dep_ in ("advmod", "prt")), None)
    table = prep(back, "to") if back is not None else None
    asked = child(token, "dobj", "nsubjpass")
    by = demander_at(cast, token) if table is not None and asked is not None and is_meeting(table) else None
    if by is not None and asked is not None and table is not None:
        yield Demand(by, addressee(cast, asked, by), table, token, asked)


def _place(verb: Token, words: frozenset[str]) -> Token | None:
    """The word for the place, in the verb's own clause."""
    if any(has_to(c) for c in verb.children):
        return None
    for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + _FAR)]:
        if t.lower_ in words and t.tag_ not in ("NNS", "VB", "VBP") and child(t, "det") is None:
            after_verb = t.nbor(-1).pos_ == "VERB" and child(verb, "nsubjpass") is None
            return t if not after_verb else None
        if t.pos_ == "PUNCT" or t.lower_ in ("to", "that", "for", "and", "on", "about"):
            return None
    return None


def _moved(verb: Token, place: Token) -> Token | None:
    """Who or what is to be there: the subject of a passive, else the noun between verb and place."""
    passive = child(verb, "nsubjpass")
    if passive is not None:
        return passive
    nouns = [t for t in verb.doc[verb.i + 1 : place.i] if t.pos_ in ("NOUN", "PROPN", "PRON")]
    heads = [t for t in nouns if t.dep_ in _OBJECTS and t != subject(verb)]
    return next((t for t in reversed(heads) if t.dep_ != "compound"), heads[-1] if heads else None)


RULES: tuple[Rule, ...] = (by_place, by_table)
