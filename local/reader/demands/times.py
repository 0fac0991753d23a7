"""Demands that say the time has come or is running: "it is time for Y to go", "Y has until Friday to answer"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Cast
from local.reader.clauses import child, has_to, is_asserted, is_negated
from local.reader.demands.addressees import addressee
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.parties import party
from local.reader.speech import quotation_of, speaking

_SELF = ("i", "we", "us", "me")
_TIMES = ("hour", "day", "week", "month")


def by_time(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "It is time for the minister to resign," said Y; not "it is time for us to go"."""
    if token.lemma_ != "time" or token.dep_ != "attr" or token.head.lemma_ != "be" or is_negated(token.head):
        return
    clauses = (c for c in (*token.children, *token.head.children) if has_to(c) or c.tag_ == "VBD")
    content = next((c for c in clauses if child(c, "nsubj") is not None), None)
    by = party(cast, speaking(token)) if content is not None else None
    who = child(content, "nsubj") if content is not None else None
    if by is None or content is None or who is None or who.lower_ in _SELF:
        return
    for part, _ in parts(content):
        yield Demand(by, addressee(cast, who, by), part, token, who)


def by_time_left(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "You have until noon to leave," the colonel said; "the firm has 30 days to answer, the court ruled"."""
    if token.lemma_ != "have" or token.pos_ not in ("VERB", "AUX") or token.dep_ == "aux":
        return
    until = any(c.dep_ in ("prep", "mark") and c.lower_ in ("until", "till") for c in token.children)
    days = next((c for c in token.children if c.dep_ == "dobj" and c.lemma_ in _TIMES), None)
    content = next((c for c in (*token.children, *(days.children if days is not None else ())) if has_to(c)), None)
    who = child(token, "nsubj")
    if content is None or who is None or who.lower_ in _SELF or not (until or days is not None):
        return
    by = party(cast, speaking(token)) if is_asserted(token) else None
    if token.lower_ == "had" and (quotation_of(token) is not None or speaking(token) is None):
        return
    for part, _ in parts(content) if by is not None else ():
        if by is not None:
            yield Demand(by, addressee(cast, who, by), part, token, who)


RULES: tuple[Rule, ...] = (by_time, by_time_left)
