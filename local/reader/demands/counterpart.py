"""Of whom something is demanded where the demand itself doesn't say."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.actors.spoken_for import spoken_for
from local.reader.clauses import child, prep
from local.reader.demands.addressees import is_a_side, may_be
from local.reader.demands.answers import Answer, answers
from local.reader.demands.found import Demand
from local.reader.demands.words import demand_words

_BODIES = (
    "state",
    "government_body",
    "international_organization",
    "armed_group",
    "political_party",
    "company",
    "civil_society",
)
_CLEAR = ("accepted", "rejected")
_AROUND = 30  # demands and answers near by
_ANSWERED_WITHIN = 120  # tokens
_NAMED_WITHIN = 80  # tokens


def counterparts(cast: Cast, demands: list[Demand], heads: list[Demand], sents: list[Span]) -> list[Demand]:
    """The demands with the addressees that the article leaves no doubt about, bodies before persons.

    First whom the demander's list or other demands are addressed to, then who answers, then who makes demands of it,
    then who was named last.
    """
    told = answers(cast, sents)
    known = sorted((d for d in (*heads, *demands) if d.of is not None), key=_at)
    found = []
    for demand in demands:
        of = demand.of
        if of is None:
            own = (demand.by, *spoken_for(cast, demand.by))
            found_near = _with_bodies(cast, demand, known, told)
            guesses = [actor for actor in found_near if actor not in own and actor.kind != "media"]
            bodies = (actor for actor in guesses if actor.kind in _BODIES)
            of = next(bodies, guesses[0] if guesses else None)
        found.append(replace(demand, of=of))
    return found


def _with_bodies(cast: Cast, demand: Demand, known: list[Demand], told: list[Answer]) -> Iterator[Actor]:
    """The candidates, a person after those whose office it is."""
    for actor in _candidates(cast, demand, known, told):
        yield from spoken_for(cast, actor)
        yield actor


def _at(demand: Demand) -> int:
    return demand.content.i


def _candidates(cast: Cast, demand: Demand, known: list[Demand], told: list[Answer]) -> Iterator[Actor]:
    by, at = demand.by, demand.content.i
    place = bisect_left(known, at, key=_at)
    before, after = known[max(0, place - _AROUND) : place][::-1], known[place : place + _AROUND]
    if demand.asked is not None and is_a_side(demand.asked):
        yield from _rivals(cast, demand, demand.asked, [*before, *after])
    if demand.asked is not None and demand.asked.lemma_.lower() in demand_words().pairs:
        return
    yield from _dealt_with(cast, demand)
    yield from (d.of for d in before if d.by is by and d.of is not None)
    first = bisect_left(told, at + 1, key=lambda answer: answer.verb.i)
    for answer in told[first : first + _AROUND]:
        clear = answer.response in _CLEAR and not answer.phrase and not answer.echo
        if clear and answer.by not in (None, by) and answer.verb.i - at < _ANSWERED_WITHIN:
            yield from (actor for actor in (answer.by,) if actor is not None)
    yield from (d.of for d in after if d.by is by and d.of is not None)
    yield from (d.by for d in (*before, *after) if d.of is by)
    yield from _named_before(cast, demand)


def _rivals(cast: Cast, demand: Demand, side: Token, near: list[Demand]) -> Iterator[Actor]:
    """Those who demand things of each other, where somebody else asks something of both."""
    of_others = (d for d in near if demand.by not in (d.by, d.of))
    parties = (actor for d in of_others for actor in (d.by, d.of) if actor is not None)
    named = _named_before(cast, demand) if side.lemma_.lower() in demand_words().pairs else ()
    yield from (actor for actor in (*parties, *named) if may_be(side, actor))


def _dealt_with(cast: Cast, demand: Demand) -> Iterator[Actor]:
    """Who is named in the clause of the trigger as one dealt with: "in talks with Y", "in a letter to Y"."""
    verb = demand.trigger
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    for c in (verb, *verb.children):
        for t in (c, child(c, "pobj")) if c.dep_ == "prep" else (c,):
            spot = prep(t, "to", "with", "against") if t is not None else None
            actor = resolve(cast, spot) if spot is not None else None
            inside = spot is not None and demand.content.is_ancestor(spot)
            if actor is not None and actor is not demand.by and not inside:
                yield actor


def _named_before(cast: Cast, demand: Demand) -> Iterator[Actor]:
    doc = demand.trigger.doc
    for token in reversed(doc[max(0, demand.trigger.i - _NAMED_WITHIN) : demand.trigger.i]):
        actor = cast.by_token.get(token.i)
        if actor is not None and actor is not demand.by and not actor.is_person and token.pos_ != "ADJ":
            yield actor
