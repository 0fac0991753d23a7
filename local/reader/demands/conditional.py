"""Demands that a condition makes: "will strike unless Y pays", "will stay until Y frees Z", "only if Y"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import speaker
from local.reader.clauses import child, is_negated, modal, prep, subject
from local.reader.demands.addressees import addressee
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.parties import demander, party
from local.reader.demands.standing import is_past
from local.reader.demands.words import demand_words

_FUTURE = ("will", "would", "shall")


def by_condition(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "will strike unless Y pays", "refuses to talk until Y withdraws", "will sign only if the tax goes".

    Not "will leave if it rains": the condition must be another's to meet.
    """
    kind = _kind(token)
    if kind is None or token.dep_ not in ("advcl", "ccomp", "relcl") or is_past(token):
        return
    main = token.head
    by = _pressing(cast, main, kind)
    if by is None:
        return
    who = subject(token)
    passive = child(token, "nsubjpass")
    of = addressee(cast, prep(token, "by") if passive is not None else who, by)
    if who is None or (of is None and passive is None) or party(cast, who) is by:
        return
    opposite = kind == "if" and is_negated(token)
    for part, _ in parts(token) if not opposite else [(token, None)]:
        yield Demand(by, of, part, token, who if passive is None else None, opposite=opposite)


def _kind(token: Token) -> str | None:
    """unless, until, if (negated), only (if), or offer (an if that is met with a favour); else None."""
    for c in token.children:
        if c.dep_ not in ("mark", "advmod"):
            continue
        if c.lower_ in ("unless", "until"):
            return str(c.lower_)
        if c.lower_ == "if":
            if c.i and c.nbor(-1).lower_ == "only":
                return "only"
            return "if" if is_negated(token) else "offer"
    return None


def _pressing(cast: Cast, main: Token, kind: str) -> Actor | None:
    """Who makes the condition: it says what it will do, or will not do until then."""
    words, at = demand_words(), main
    while at.dep_ in ("xcomp", "ccomp") and at.head.pos_ == "VERB" and not _presses(at):
        at = at.head
    if not _presses(at):
        return None
    if kind == "offer" and (main.lemma_ not in words.favours or is_negated(main)):
        return None
    withheld = is_negated(at) and at.lemma_ in words.withheld
    if kind == "until" and not (withheld or at.lemma_ in words.holding):
        return None
    if child(at, "nsubjpass") is not None and at.lemma_ not in words.threatening:
        return speaker(cast, at)
    return demander(cast, at) or speaker(cast, at)


def _presses(verb: Token) -> bool:
    return verb.lemma_ in demand_words().threatening or modal(verb) in _FUTURE


RULES: tuple[Rule, ...] = (by_condition,)
