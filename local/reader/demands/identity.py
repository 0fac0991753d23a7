"""Whether two demands are one that is told twice."""

from dataclasses import replace

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.spoken_for import spoken_for
from local.reader.clauses import SUBJECTS, child, is_condition
from local.reader.demands.fields import mode_of
from local.reader.demands.found import Demand
from local.reader.demands.topics import words_of
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import quotation_of

_ALIKE = 2  # words in common with which two demands with the same verb are one
_ANYTHING = rule_words("identity", "anything")
_POINTING = ("it", "they", "he", "she", "this", "that")
_NEAR_BY = 45  # tokens
_BACK = 60  # demands before that one may repeat


def once(cast: Cast, demands: list[Demand]) -> list[Demand]:
    """The same thing said twice by the same actor as one demand with both places."""
    kept: list[Demand] = []
    for demand in demands:
        start = max(0, len(kept) - _BACK)
        place = next((n for n in range(start, len(kept)) if _is_same(cast, demand, kept[n])), None)
        if place is None:
            kept.append(demand)
        else:
            kept[place] = _joined(kept[place], demand)
    return kept


def _joined(first: Demand, again: Demand) -> Demand:
    also = (*first.also, again.content) if again.content.sent != first.content.sent else first.also
    return replace(first, also=also, of=first.of or again.of, limit=first.limit or again.limit)


def _is_same(cast: Cast, demand: Demand, other: Demand) -> bool:
    if demand.trigger == other.trigger or _restates(cast, demand, other):
        return demand.trigger != other.trigger
    if not _same_side(cast, demand.by, other.by):
        return _points_back(demand) and _repeats(demand, other, shared=0)
    one, two = words_of(demand), words_of(other)
    shared = len(one & two)
    same_head = demand.content.lemma_.lower() == other.content.lemma_.lower()
    if same_head and shared >= _ALIKE:
        return True
    if _repeats(demand, other, shared):
        return True
    if _differ(demand.of, other.of) or not shared:
        return False
    same_thing = _thing(demand) is not None and _thing(demand) == _thing(other) and mode_of(demand) == mode_of(other)
    return shared == len(one) == len(two) or shared > _ALIKE or same_thing


def _restates(cast: Cast, again: Demand, first: Demand) -> bool:
    """Whether a condition only points back: "told them to leave, or it would fire if they were not gone by then"."""
    if (
        again.content != again.trigger
        or not is_condition(again.content)
        or not again.opposite
        or again.content == first.content
    ):
        return False
    who = child(again.content, *SUBJECTS)
    near = 0 < again.content.i - first.content.i < _NEAR_BY and _same_side(cast, again.by, first.by)
    return near and who is not None and who.lower_ in _POINTING


def _thing(demand: Demand) -> str | None:
    """The lemma of what is to be released, scrapped, paid."""
    noun = child(demand.content, "dobj", "nsubjpass") if demand.content.pos_ == "VERB" else None
    return noun.lemma_.lower() if noun is not None and noun.pos_ == "NOUN" else None


def _differ(one: Actor | None, two: Actor | None) -> bool:
    return one is not None and two is not None and one is not two


def _same_side(cast: Cast, one: Actor, two: Actor) -> bool:
    """Whether one of two actors speaks for the other."""
    return one is two or two in spoken_for(cast, one) or one in spoken_for(cast, two)


def _points_back(demand: Demand) -> bool:
    """As in "Switch them off", whose object was named before."""
    thing = child(demand.content, "dobj")
    return thing is not None and thing.lower_ in ("it", "them", "that", "those")


def _repeats(again: Demand, first: Demand, shared: int) -> bool:
    """Whether a quotation repeats a demand in fewer words: "Switch them off" after "to switch off the radars"."""
    if quotation_of(again.content) is None or _act(again) != _act(first) or _act(again) is None:
        return False
    thing = child(_deed(again), "dobj")
    if thing is None or thing.pos_ == "PRON" or shared:
        return True
    return child(thing, "poss") is not None or thing.lemma_.lower() in _ANYTHING


def _deed(demand: Demand) -> Token:
    """What is to be done: "go" in "let them go"."""
    let = demand.content.lemma_ == "let" and demand.content.pos_ == "VERB"
    return (child(demand.content, "ccomp", "xcomp") if let else None) or demand.content


def _act(demand: Demand) -> str | None:
    """What is to be done, one word for all verbs that say the same: "free" is "release"."""
    content = _deed(demand)
    lemma = content.lemma_.lower()
    if content.pos_ not in ("VERB", "AUX"):
        entry = demand_words().demanded.get(lemma)
        lemma = entry.verb.split()[0] if entry is not None and entry.verb is not None else lemma
    return demand_words().alike.get(lemma, lemma)
