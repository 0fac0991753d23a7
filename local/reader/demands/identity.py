"""Whether two demands are one that is told twice."""

from dataclasses import replace

from local.reader.actors.cast import Actor
from local.reader.clauses import child
from local.reader.demands.fields import mode_of
from local.reader.demands.found import Demand
from local.reader.demands.responses import words_of

_ALIKE = 2  # words in common with which two demands with the same verb are one
_BACK = 60  # demands before that one may repeat


def once(demands: list[Demand]) -> list[Demand]:
    """The same thing said twice by the same actor as one demand with both places."""
    kept: list[Demand] = []
    for demand in demands:
        start = max(0, len(kept) - _BACK)
        place = next((n for n in range(start, len(kept)) if _is_same(demand, kept[n])), None)
        if place is None:
            kept.append(demand)
        else:
            kept[place] = _joined(kept[place], demand)
    return kept


def _joined(first: Demand, again: Demand) -> Demand:
    also = (*first.also, again.content) if again.content.sent != first.content.sent else first.also
    return replace(first, also=also, of=first.of or again.of, limit=first.limit or again.limit)


def _is_same(demand: Demand, other: Demand) -> bool:
    if demand.by is not other.by or demand.trigger == other.trigger:
        return False
    one, two = words_of(demand), words_of(other)
    shared = len(one & two)
    same_head = demand.content.lemma_.lower() == other.content.lemma_.lower()
    if same_head and shared >= _ALIKE:
        return True
    if _differ(demand.of, other.of) or not shared:
        return False
    same_thing = _thing(demand) is not None and _thing(demand) == _thing(other) and mode_of(demand) == mode_of(other)
    return shared == len(one) == len(two) or shared > _ALIKE or same_thing


def _thing(demand: Demand) -> str | None:
    """The lemma of what is to be released, scrapped, paid."""
    noun = child(demand.content, "dobj", "nsubjpass") if demand.content.pos_ == "VERB" else None
    return noun.lemma_.lower() if noun is not None and noun.pos_ == "NOUN" else None


def _differ(one: Actor | None, two: Actor | None) -> bool:
    return one is not None and two is not None and one is not two
