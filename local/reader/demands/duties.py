"""Demands that say whose turn or duty something is: "it is up to Y to act", "it is vital that Y be freed"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import SUBJECTS, child, has_to, is_negated, modal
from local.reader.demands.addressees import addressee
from local.reader.demands.contents import is_for_clause, is_mandative
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.parties import party
from local.reader.demands.sayers import sayer
from local.reader.demands.words import rule_words
from local.reader.speech import quotation_of

_TURNS = rule_words("duties", "turns")
_VITAL = rule_words("duties", "vital")
_WAYS = rule_words("duties", "ways")
_DUTIES = rule_words("duties", "duties")
_SELF = ("i", "we", "us", "me", "one", "everyone", "everybody")
_OPEN = ("can", "could", "may", "might")


def by_turn(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "It is up to Slovenia to recognise them," said Y; "the onus is on the firm to prove it"."""
    being = _being(token) if token.lower_ in _TURNS else None
    content = next((c for c in being.children if has_to(c) and c.i > token.i), None) if being is not None else None
    whose = _whose(token, content) if content is not None else None
    if content is not None and whose is not None:
        yield from _laid_on(cast, token, content, whose)


def _whose(token: Token, content: Token) -> Token | None:
    """The noun after "up to", "on" or "with", before the infinitive."""
    between = token.doc[token.i + 1 : content.i]
    return next((t for t in between if t.dep_ == "pobj" and t.head.lower_ in ("to", "on", "upon", "with")), None)


def by_importance(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "It is vital that the firm publish the list," said Y; "the only way is for the firm to sell"."""
    if token.lemma_.lower() not in (*_VITAL, *_WAYS):
        return
    being = _being(token)
    clauses = (c for t in (token, being) if t is not None for c in t.children if c.i > token.i)
    content = next((c for c in clauses if _says_what_should_be(c)), None)
    who = child(content, *SUBJECTS) if content is not None else None
    if content is not None and who is not None and being is not None and modal(being) not in _OPEN:
        yield from _laid_on(cast, token, content, who)


def _says_what_should_be(clause: Token) -> bool:
    if is_for_clause(clause):
        return has_to(clause)
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
    return that and is_mandative(clause)


def by_duty(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "The state has a duty to protect them," said Y."""
    having = token.head
    if token.lemma_ not in _DUTIES or token.dep_ != "dobj" or having.lemma_ != "have" or is_negated(having):
        return
    if having.lower_ == "had" and quotation_of(having) is not None:  # "The guards had a duty to"
        return
    content = next((c for c in token.children if has_to(c)), None)
    who = child(having, "nsubj")
    if content is not None and who is not None:
        yield from _laid_on(cast, having, content, who)


def _being(word: Token) -> Token | None:
    """The "is" that a word stands at, if it isn't negated."""
    being = word.head if word.head.lemma_ == "be" else word.head.head
    return being if being.lemma_ == "be" and not is_negated(being) else None


def _laid_on(cast: Cast, trigger: Token, content: Token, who: Token) -> Iterator[Demand]:
    """The demand, if an actor says it of another."""
    by: Actor | None = sayer(cast, trigger)
    if by is None or who.lower_ in _SELF or party(cast, who) is by:
        return
    of = addressee(cast, who, by) if who.dep_ != "nsubjpass" else None
    if of is None and who.dep_ != "nsubjpass":
        return
    for part, _ in parts(content):
        yield Demand(by, of, part, trigger, who if of is not None else None)


RULES: tuple[Rule, ...] = (by_turn, by_importance, by_duty)
