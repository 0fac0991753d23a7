"""Demands that a sentence equates with their name: "what we want is an inquiry", "X is one of four conditions"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import SUBJECTS, child, is_negated, prep
from local.reader.demands.addressees import addressee
from local.reader.demands.contents import is_mandative
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.parties import demander, owner_of, party
from local.reader.demands.standing import stands
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import speaking

_WHOLE = ("what", "all", "thing")
_POSITIONS = rule_words("clefts", "positions")
_ISSUED = rule_words("clefts", "issuing")
_LIMITS = ("less", "short")
_SETTLING = rule_words("clefts", "settling")


def by_cleft(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "What we want is a public inquiry", "All they ask is that the firm open its books"."""
    if token.lemma_ not in demand_words().wanting or token.pos_ != "VERB" or not _names_all(token):
        return
    being = next((a for a in (token.head, token.head.head) if a.lemma_ == "be"), None)
    content = _equated(being, token) if being is not None and not is_negated(being) else None
    by = demander(cast, token) if content is not None else None
    if by is None or content is None:
        return
    named = child(content, *SUBJECTS) if content.pos_ in ("VERB", "AUX") else prep(token, "of", "from")
    for part, _ in parts(content):
        yield Demand(by, addressee(cast, named, by), part, token, named)


def _names_all(verb: Token) -> bool:
    """Whether a verb stands in "what we want", "all they ask"."""
    if any(c.lower_ == "what" for c in verb.children):
        return True
    return verb.dep_ == "relcl" and (verb.head.lower_ in _WHOLE or verb.head.lemma_ == "thing")


def _equated(being: Token, wanting: Token) -> Token | None:
    after = (c for c in being.children if c.i > max(being.i, wanting.i) and c.dep_ in ("attr", "ccomp", "xcomp"))
    content = next(after, None)
    if content is None or content.pos_ in ("PRON", "ADJ"):
        return None
    return content


def by_condition_named(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "The withdrawal of troops is one of four conditions set by Peru", "is a condition of the union's"."""
    if token.lemma_.lower() not in demand_words().nouns or token.pos_ != "NOUN":
        return
    at = token.head.head if token.dep_ == "pobj" and token.head.lower_ in ("of", "among") else token
    being = at.head if at.dep_ in ("attr", "nsubj") else token.head.head
    content = child(being, "nsubj", "csubj") if being.lemma_ in ("be", "remain") else None
    if content is None or content in (token, at) or content.pos_ not in ("NOUN", "VERB") or not stands(being):
        return
    by = _setter(cast, token)
    if by is not None and content.lemma_.lower() not in demand_words().nouns:
        for part, _ in parts(content):
            yield Demand(by, None, part, token)


def _setter(cast: Cast, noun: Token) -> Actor | None:
    for c in noun.children:
        if c.dep_ == "acl" and c.lemma_ in _ISSUED:
            return party(cast, prep(c, "by"), strict=False)
        if c.dep_ == "relcl" and c.lemma_ in _ISSUED:
            return party(cast, child(c, "nsubj"))
    return owner_of(cast, noun)


def by_minimum(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "The guild will accept nothing less than an apology", "nothing short of reinstatement will do"."""
    if token.lower_ not in _LIMITS or token.i == 0 or token.nbor(-1).lower_ != "nothing":
        return
    noun = next((t for t in token.doc[token.i + 1 : min(token.sent.end, token.i + 8)] if t.dep_ == "pobj"), None)
    verb = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX") and a.lemma_ in _SETTLING), None)
    if noun is None or verb is None or noun.pos_ not in ("NOUN", "NUM"):
        return
    by = party(cast, speaking(verb)) or demander(cast, verb)
    if by is not None:
        for part, _ in parts(noun):
            yield Demand(by, None, part, token)


def by_position(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Norland's position is that Orlan must leave", "Our message is that the firm should pay"."""
    being = token.head
    if token.lemma_ not in _POSITIONS or token.dep_ != "nsubj" or being.lemma_ != "be" or is_negated(being):
        return
    content = child(being, "ccomp")
    by = owner_of(cast, token) if content is not None and is_mandative(content) else None
    if by is None or content is None:
        return
    who = child(content, *SUBJECTS)
    for part, _ in parts(content):
        yield Demand(by, addressee(cast, who, by), part, token, who)


RULES: tuple[Rule, ...] = (by_cleft, by_condition_named, by_minimum, by_position)
