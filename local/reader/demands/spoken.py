"""Demands in reported speech and quotations that lay a duty on somebody: "the minister must go", "it is time to"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import SUBJECTS, child, is_asserted, is_condition, is_negated, modal, subject
from local.reader.demands.addressees import addressee, is_a_side
from local.reader.demands.authority import ordered_by
from local.reader.demands.contents import is_obliged
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.parties import party
from local.reader.demands.people import is_people
from local.reader.demands.sayers import sayer
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import quotation_of

_SELF = ("i", "we", "us", "me")
_ANYBODY = ("one", "everyone", "nobody")
_POINTING = ("there", "it", "this", "that")
_STATEMENTS = ("ccomp", "ROOT", "conj", "parataxis", "dep", "appos")
_HAPPENING = rule_words("spoken", "happening")
_STATES = rule_words("spoken", "states")
_HOPES = rule_words("spoken", "hopes")
_ASKING = ("whether", "if", "why", "how", "when", "where", "what")
_SEEN = rule_words("spoken", "seen")
_FELT = rule_words("spoken", "felt")
_TELLING = rule_words("spoken", "telling")
_FORECAST = rule_words("spoken", "forecast")


def by_obligation(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Russia says Israel must end attacks", and as a quotation: "The minister must go," said Y.

    Not the writer's own "must", nor what somebody says of itself: "we must win".
    """
    if token.pos_ not in ("VERB", "AUX") or not is_obliged(token) or is_condition(token) or _is_inner(token):
        return
    if token.dep_ == "conj" and token.i and token.nbor(-1).lower_ == "or":  # "must pay or face a fine"
        return
    if token.lemma_ in _HOPES and is_negated(token):  # "should not count on it" is a warning
        return
    if token.dep_ == "xcomp" and token.head.tag_ == "VBD" and quotation_of(token) is not None:  # "heads needed to roll"
        return
    by, who = sayer(cast, token) or ordered_by(cast, token), subject(token)
    if (
        by is None
        or who is None
        or who.lower_ in (*_SELF, *_ANYBODY)
        or _is_public(who)
        or _asks_itself(token)
        or _is_at_home(token)
    ):
        return
    of = addressee(cast, who, by)
    if of is None and (hearer := _told_that(token, who)) is not None:
        of, who = addressee(cast, hearer, by), hearer
    if _is_demanded(cast, token, who, by, of):
        for part, _ in parts(token):
            asked = who if child(token, "nsubjpass") is None else None
            yield Demand(by, of, part, token, asked, unsure=who.lower_ == "you" and of is None)


def _told_that(verb: Token, who: Token) -> Token | None:
    """Who is told what it must do: the firm, in "told the firm that it must repair the line"."""
    at = verb.head if verb.dep_ == "xcomp" else verb
    telling = at.head if at.dep_ == "ccomp" and at.head.lemma_ in _TELLING else None
    return child(telling, "dobj", "dative", "nsubjpass") if telling is not None and who.pos_ == "PRON" else None


def _is_at_home(verb: Token) -> bool:
    """As in "I've told him he must do his reading," said a mother: one person's word to another in private."""
    telling = verb.head if verb.dep_ == "ccomp" and verb.head.lemma_ in ("tell", "warn", "remind") else None
    who, hearer = (child(telling, "nsubj"), child(telling, "dobj", "dative")) if telling is not None else (None, None)
    hearer = hearer if hearer is not None else child(verb, "nsubj")
    said = who is not None and who.lower_ == "i" and quotation_of(verb) is not None
    return said and hearer is not None and hearer.lower_ in ("him", "her", "he", "she")


def _is_inner(verb: Token) -> bool:
    """Whether a duty is only mentioned: in a relative clause, as a condition ("should he lose"), in "would have to"."""
    at = verb.head if verb.dep_ == "xcomp" else verb
    if at != verb and (modal(at) in ("could", "might", "may") or is_negated(at)):
        return True
    if at != verb and modal(at) in ("would", "will") and not _is_first_step(verb, at):
        return True
    who = child(at, *SUBJECTS)
    inverted = who is not None and any(c.lower_ == "should" and c.i == at.left_edge.i for c in at.children)
    inverted = inverted or any(
        c.lower_ == "should" and any(n.dep_ in SUBJECTS and n.i > c.i for n in at.children) for c in at.children
    )
    asked = any(c.lower_ in _ASKING and c.dep_ in ("mark", "advmod", "attr", "dobj") for c in at.children)
    return inverted or asked or at.dep_ not in _STATEMENTS


def _is_first_step(verb: Token, having: Token) -> bool:
    """As in "would have to pull back before any talks"; not "will have to bear it if it goes on", which threatens."""
    if any(is_condition(c) for v in (verb, having) for c in v.children):
        return False
    if modal(having) == "will":
        return True
    return any(
        c.lower_ in ("before", "first") or child(c, "mark") is not None for v in (verb, having) for c in v.children
    )


def _is_public(who: Token) -> bool:
    """As in "more people ought to provide for them", which is an opinion of how one should live."""
    return who.lemma_ == "people" and any(
        c.lower_ in ("more", "most", "many", "fewer", "all", "other") for c in who.children
    )


def _asks_itself(verb: Token) -> bool:
    """As in "the firm should ask itself why", which asks for nothing."""
    asked = child(verb, "dobj", "dative")
    return verb.lemma_ == "ask" and asked is not None and asked.lower_.endswith(("self", "selves"))


def _is_demanded(cast: Cast, token: Token, who: Token, by: Actor, of: Actor | None) -> bool:
    """Whether a duty is laid on another, by an actor or in the passive; "should" alone may only expect."""
    passive = child(token, "auxpass") is not None
    state = token.lemma_ in _STATES and not is_negated(token)
    if who.lower_ in _POINTING and not passive:
        return of is not None and not state
    if party(cast, who) is by or (_is_asked_in_the_street(by) and of is not None and not of.named):
        return False  # "The loser must learn to lose"
    if passive:
        forecast = modal(token) == "should" and token.lemma_ in _FORECAST and of is None
        said = token.dep_ != "xcomp" and (not is_negated(token) or of is None)
        return said and not forecast and token.lemma_ not in _SEEN
    if of is not None:
        how = child(token, "acomp") if token.lemma_ == "be" else None
        ready = how is not None and not of.is_person and how.lower_ not in _FELT
        return ready or not state
    advised = modal(token) != "should" or (is_people(who) and who.tag_ == "NNS" and not by.is_person)
    named = who.pos_ in ("NOUN", "PROPN") and who.dep_ != "expl" and advised
    acts = is_people(who) or is_a_side(who) or who.pos_ == "PROPN" or token.lemma_ in _HAPPENING or is_negated(token)
    return (who.lower_ == "you" and not state) or (named and not state and acts)


def _is_asked_in_the_street(by: Actor) -> bool:
    """Whether a person without an office is named once in the article, for what it said."""
    return by.is_person and by.named and not by.roles and len(by.mentions) == 1 and not by.pronouns


def by_need(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Y said a reform of the council was needed": a thing that can be demanded, needed by who says so."""
    needed = child(token, "nsubjpass") if token.lemma_ in ("need", "require") else None
    if needed is None or needed.lemma_.lower() not in demand_words().demanded or not is_asserted(token):
        return
    by = sayer(cast, token) if token.dep_ in ("ccomp", "ROOT", "conj") else None
    if by is not None:
        for part, _ in parts(needed):
            yield Demand(by, addressee(cast, child(needed, "poss"), by), part, token)


def by_alternative(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Either the firm pays by Friday or the drivers walk out, the guild said": the first half is demanded."""
    if (
        token.pos_ != "VERB"
        or token.tag_ not in ("VBZ", "VBP")
        or not any(c.lower_ == "either" for c in token.children)
    ):
        return
    otherwise = child(token, "conj")
    by, who = sayer(cast, token), child(token, "nsubj")
    if by is None or who is None or otherwise is None or child(otherwise, "nsubj") is None:
        return
    of = addressee(cast, who, by)
    if of is not None or who.lower_ == "you":
        yield Demand(by, of, token, token, who)


RULES: tuple[Rule, ...] = (by_obligation, by_need, by_alternative)
