"""All demands of an article: what the rules find, each once, with its addressee, deadline and answer."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span

from local.reader.actors.cast import Cast
from local.reader.clauses import child
from local.reader.demands import (
    clefts,
    commands,
    conditional,
    duties,
    meetings,
    nominal,
    objects,
    placed,
    spoken,
    times,
    verbal,
)
from local.reader.demands.answers import answers
from local.reader.demands.counterpart import counterparts
from local.reader.demands.deadline import deadline_of, with_common_deadline
from local.reader.demands.earnest import meant
from local.reader.demands.found import Demand, Rule
from local.reader.demands.identity import once
from local.reader.demands.lists import CARRIED_FOR, announced, continued
from local.reader.demands.responses import response_to
from local.reader.demands.standing import is_idiom, is_of_source
from local.reader.demands.words import rule_words

__all__ = ["Demand", "find_demands"]

_ALSO = rule_words("find", "also")
_NEAR = 3  # sentences after which "also" no longer goes on with a demand

_LONGEST = 300  # tokens; nobody demands anything in a longer sentence, and its parse would be no help

RULES: tuple[Rule, ...] = (
    *verbal.RULES,
    *objects.RULES,
    *nominal.RULES,
    *spoken.RULES,
    *commands.RULES,
    *conditional.RULES,
    *placed.RULES,
    *clefts.RULES,
    *duties.RULES,
    *meetings.RULES,
    *times.RULES,
    announced,
)


def find_demands(cast: Cast, sents: list[Span]) -> list[Demand]:
    """All demands, in the order of the text, each once."""
    read = [sent for sent in sents if len(sent) <= _LONGEST]
    found: list[Demand] = []
    heads: list[Demand] = []
    last, head, head_at = 0, None, 0  # the sentence of the last demand; the last list, and its sentence
    for number, sent in enumerate(read):
        before = found[-1] if found and number - last < _NEAR else None
        here: dict[int, Demand] = {}
        for demand in (_carried_on(one, before) for one in _by_rules(cast, sent)):
            if is_of_source(demand.content, demand.trigger) or is_idiom(demand.content):
                continue
            if demand.announces:
                heads.append(demand)
                head, head_at = demand, number
            else:
                here.setdefault(demand.content.i, demand)
        opening = head if head is not None and number - head_at <= CARRIED_FOR else before
        for demand in continued(cast, sent, opening, before) if opening is not None else ():
            here.setdefault(demand.content.i, demand)
        here = _outermost(here)
        found += [here[i] for i in sorted(here)]
        last = number if here else last
    addressed = counterparts(cast, meant(cast, found), heads, read)
    dated = [replace(d, limit=deadline_of(d.content, d.trigger)) for d in addressed]
    demands = once(cast, with_common_deadline(dated))
    told = answers(cast, read)
    return [replace(d, response=response_to(cast, d, told, demands)) for d in demands]


def _by_rules(cast: Cast, sent: Span) -> Iterator[Demand]:
    for token in sent:
        for rule in RULES:
            yield from rule(cast, token)


def _outermost(here: dict[int, Demand]) -> dict[int, Demand]:
    """Without what is only to be demanded: "asked the court to order Y to pay"; but "tell Y to pay" is meant for Y."""
    inner = {d.trigger.i for d in here.values() if d.content != d.trigger}
    told = {i for i in inner if i in here and here[i].content.lemma_ == "tell"}
    asked = {i for i in inner if i in here and here[i].trigger.i != i} - told
    return {i: d for i, d in here.items() if i not in told and (d.content == d.trigger or d.trigger.i not in asked)}


def _carried_on(demand: Demand, before: Demand | None) -> Demand:
    """Who "also" wants something is who wanted the last thing, if a pronoun names it: "It also asks Y to leave"."""
    who = child(demand.trigger, "nsubj")
    if before is None or who is None or who.lower_ not in ("it", "he", "she", "they") or demand.by is before.by:
        return demand
    also = any(token.lower_ in _ALSO for token in demand.trigger.sent)
    fits = before.by.is_person == (who.lower_ in ("he", "she")) or who.lower_ == "they"
    if not also or not fits or who.sent == before.trigger.sent:
        return demand
    of = demand.of if demand.of is not before.by else None
    return replace(demand, by=before.by, of=of)
