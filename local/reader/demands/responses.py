"""How the addressee of a demand answers it."""

from bisect import bisect_left

from local.reader.actors.cast import Cast
from local.reader.actors.spoken_for import spoken_for
from local.reader.clauses import child
from local.reader.demands.answers import Answer
from local.reader.demands.found import Demand
from local.reader.demands.fulfilled import is_fulfilled
from local.reader.demands.words import demand_words
from newsbrief.brief import Response

_STRONGEST_FIRST: tuple[Response, ...] = ("rejected", "accepted", "under_discussion", "unclear")
_FAR, _NEAR = 260, 140  # tokens in which an answer about the very thing, or about no thing, may follow
_BEFORE = 40  # tokens before the demand's head in which the verb above its noun stands: "rejected a demand that"
_SOON = 70  # tokens in which a person who refuses is taken for the addressee's
_OBJECTS = ("amod", "dobj", "pobj", "conj")
_ORDINALS = ("first", "second", "third", "fourth", "fifth")


def response_to(cast: Cast, demand: Demand, told: list[Answer], others: list[Demand]) -> Response:
    """The addressee's answer, one about this very demand before one about all of them; `none` if there is none.

    `told` and `others` are all answers and demands of the article in its order; those near by are looked at.
    """
    start = demand.content.i
    nearby = told[bisect_left(told, start - _BEFORE, key=_place) : bisect_left(told, start + _FAR, key=_place)]
    around = others[bisect_left(others, start - _FAR, key=_at) : bisect_left(others, start + _FAR, key=_at)]
    series = [d for d in around if d.by is demand.by]
    after = [answer for answer in nearby if _may_answer(cast, answer, demand)]
    own = [answer for answer in after if _is_about(answer, demand)]
    by_place = [answer for answer in after if _is_in_place(answer, demand, series)]
    rivals = [d for d in series if d is not demand]
    general = [a for a in after if _is_general(cast, a, demand) and not any(_is_about(a, d) for d in rivals)]
    for found in (by_place or own, general):
        for response in _STRONGEST_FIRST:
            if any(answer.response == response for answer in found):
                return response
    return "accepted" if is_fulfilled(cast, demand, words_of(demand)) else "none"


def _place(answer: Answer) -> int:
    return answer.verb.i


def _at(demand: Demand) -> int:
    return demand.content.i


def _may_answer(cast: Cast, answer: Answer, demand: Demand) -> bool:
    if answer.by is not None and (answer.by is demand.by or demand.by in spoken_for(cast, answer.by)):
        return False
    if answer.verb in (demand.content, demand.trigger) or demand.content in answer.verb.ancestors:
        return False
    if demand.trigger in answer.verb.subtree:
        return demand.trigger.pos_ == "NOUN"
    return 0 < answer.verb.i - max(demand.content.i, demand.trigger.i) < _FAR


def _is_about(answer: Answer, demand: Demand) -> bool:
    """Whether an answer speaks of the very thing that is demanded."""
    if demand.trigger in answer.verb.subtree and demand.trigger.pos_ == "NOUN":
        return True
    return bool(answer.about & words_of(demand)) or (
        answer.verb.lemma_.lower() == demand.content.lemma_.lower() and answer.response != "under_discussion"
    )


def _is_general(cast: Cast, answer: Answer, demand: Demand) -> bool:
    """Whether it answers the demander as a whole: "the company refused", "rejected the demands"."""
    near = answer.verb.i - demand.content.i <= _NEAR
    if near and answer.to is not None and (answer.to is demand.by or demand.by in spoken_for(cast, answer.to)):
        return True
    if answer.phrase:  # only from the addressee, and soon
        who, soon = answer.by, answer.verb.i - demand.content.i < _SOON
        return soon and who is not None and demand.of in (who, *spoken_for(cast, who))
    if not (answer.bare and near) or answer.by is None or _place_named(answer) is not None:
        return False
    if demand.of is None or answer.by is demand.of or demand.of in spoken_for(cast, answer.by):
        return True
    return answer.by.is_person and answer.response == "rejected" and answer.verb.i - demand.content.i < _SOON


def _place_named(answer: Answer) -> int | None:
    """1 of "the second one", so that the answer is to that of several demands."""
    for token in answer.verb.subtree:
        ordinal = token.lower_ in _ORDINALS and token.dep_ in _OBJECTS and token.ent_type_ != "DATE"
        if ordinal and next((a for a in token.ancestors if a.pos_ == "VERB"), None) == answer.verb:
            return _ORDINALS.index(token.lower_)
    return None


def _is_in_place(answer: Answer, demand: Demand, series: list[Demand]) -> bool:
    place = _place_named(answer)
    before = [d for d in series if d.content.i < answer.verb.i]
    return place is not None and place < len(before) and before[place] is demand


def words_of(demand: Demand) -> frozenset[str]:
    """The lemmas that tell one demand from another: its head, and the nouns and verbs close to it."""
    content = demand.content
    below = (t for t in content.subtree if t.i > content.i and t.pos_ in ("NOUN", "VERB", "PROPN") and t.dep_ != "conj")
    own = child(content, "nsubjpass")
    words = [content, *list(below)[:6], *([own] if own is not None else [])]
    names = {word for actor in (demand.by, demand.of) if actor is not None for word in actor.name.lower().split()}
    return frozenset(t.lemma_.lower() for t in words) - demand_words().dull - names
