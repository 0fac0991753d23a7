"""How the addressee of a demand answers it."""

from bisect import bisect_left

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.spoken_for import spoken_for
from local.reader.clauses import child, is_negated, prep
from local.reader.demands.answers import Answer
from local.reader.demands.found import Demand
from local.reader.demands.fulfilled import is_fulfilled
from local.reader.demands.words import demand_words, rule_words
from newsbrief.brief import Response

_STRONGEST_FIRST: tuple[Response, ...] = ("rejected", "accepted", "under_discussion", "unclear")
_FAR, _NEAR = 260, 140  # tokens in which an answer about the very thing, or about no thing, may follow
_BEFORE = 40  # tokens before the demand's head in which the verb above its noun stands: "rejected a demand that"
_SOON = 70  # tokens in which a person who refuses is taken for the addressee's
_OBJECTS = ("amod", "dobj", "pobj", "conj")
_GIVEN = rule_words("responses", "given")
_ORDINALS = ("first", "second", "third", "fourth", "fifth")


def response_to(cast: Cast, demand: Demand, told: list[Answer], others: list[Demand]) -> Response:
    """The addressee's answer, one about this very demand before one about all of them; `none` if there is none.

    `told` and `others` are all answers and demands of the article in its order; those near by are looked at.
    """
    start = demand.content.i
    nearby = told[bisect_left(told, start - _BEFORE, key=_place) : bisect_left(told, start + _FAR, key=_place)]
    around = others[bisect_left(others, start - _FAR, key=_at) : bisect_left(others, start + _FAR, key=_at)]
    series = [d for d in around if d.by is demand.by]
    asked = {d.content.i for d in around}  # "asked them to ignore it" answers nothing
    nearby = [answer for answer in nearby if answer.verb.i not in asked]
    after = [answer for answer in nearby if _may_answer(cast, answer, demand)]
    own = [answer for answer in after if _is_about(answer, demand)]
    by_place = [answer for answer in after if _is_in_place(answer, demand, series)]
    rivals = [d for d in series if d is not demand]
    general = [a for a in after if _is_general(cast, a, demand) and not any(_is_about(a, d) for d in rivals)]
    general = [a for a in general if _is_latest(cast, a, demand, around)]
    from_addressee = [a for a in own if _is_by_addressee(cast, a, demand)]
    next_one = [a for a in after if _is_next(cast, a, demand, around)]
    for found in (by_place or from_addressee, own, general, next_one):
        for response in _STRONGEST_FIRST:
            if any(answer.response == response for answer in found):
                return response
    aside = _aside(demand)
    if aside is not None:
        return aside
    return "accepted" if is_fulfilled(cast, demand, words_of(demand)) else "none"


def _aside(demand: Demand) -> Response | None:
    """The answer in a "which": "asked for police protection, which was granted", "to hand them over, which he did"."""
    for verb in (t for t in demand.content.subtree if t.dep_ == "relcl" and t.i > demand.content.i):
        if all(c.lower_ != "which" for c in verb.children) or verb.tag_ not in ("VBD", "VBN"):
            continue
        known = "accepted" if verb.lemma_ == "do" else demand_words().responses.get(verb.lemma_.lower())
        if known is not None and verb.lemma_.lower() in (*_GIVEN, "do"):
            return known if not is_negated(verb) else "rejected"
    return None


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
    if answer.only and demand.trigger.sent.end > answer.verb.sent.start:
        return False
    return bool(_alike(answer.about) & _alike(words_of(demand))) or (
        answer.verb.lemma_.lower() == demand.content.lemma_.lower() and answer.response != "under_discussion"
    )


def _alike(words: frozenset[str]) -> frozenset[str]:
    return frozenset(demand_words().alike.get(word, word) for word in words)


def _is_general(cast: Cast, answer: Answer, demand: Demand) -> bool:
    """Whether it answers the demander as a whole: "the company refused", "rejected the demands"."""
    near = answer.verb.i - demand.content.i <= _NEAR
    if near and answer.to is not None and (answer.to is demand.by or demand.by in spoken_for(cast, answer.to)):
        return True
    if answer.whose is not None:
        return _is_of_demander(cast, answer.whose, demand)
    if answer.phrase:  # only from the addressee, and soon
        who, soon = answer.by, answer.verb.i - demand.content.i < _SOON
        return soon and who is not None and demand.of in (who, *spoken_for(cast, who))
    if not (answer.bare and near) or answer.by is None or _place_named(answer) is not None:
        return False
    if demand.of is None or answer.by is demand.of or demand.of in spoken_for(cast, answer.by):
        return True
    soon = answer.verb.i - demand.content.i < _SOON
    return soon and answer.by.is_person and answer.response == "rejected"


def _is_next(cast: Cast, answer: Answer, demand: Demand, around: list[Demand]) -> bool:
    """Whether an answer under another name is the addressee's: it comes next, and no other demand between."""
    who, of = answer.by, demand.of
    if who is None or of is None or not answer.bare or answer.phrase or answer.whose is not None:
        return False
    if answer.verb.i - demand.content.i > _SOON or _place_named(answer) is not None:
        return False
    if any(demand.trigger.sent.end <= d.trigger.i < answer.verb.i for d in around):
        return False
    return _is_called_so(who, of) or (who.is_person and not of.is_person and not spoken_for(cast, who))


def _is_called_so(who: Actor, of: Actor) -> bool:
    """Whether one may be the other under a common noun: "the utility would comply", "owner" and its firm."""
    if who.is_person or of.is_person or (who.named and of.named):
        return False
    common = [actor.mentions[0] for actor in (who, of) if not actor.named and actor.mentions]
    return all(noun.tag_ != "NNS" for noun in common)  # "taxpayers would not pay" is no answer of the county's


def _is_of_demander(cast: Cast, owner: Actor, demand: Demand) -> bool:
    """Whether a demand's owner is its demander; officials of states make their state's claims."""
    if owner is demand.by or demand.by in spoken_for(cast, owner) or owner in spoken_for(cast, demand.by):
        return True
    return owner.is_person and demand.by.kind == "state" and demand.of is not owner and demand.of is not None


def _is_by_addressee(cast: Cast, answer: Answer, demand: Demand) -> bool:
    who = answer.by
    return who is not None and demand.of is not None and demand.of in (who, *spoken_for(cast, who))


def _is_latest(cast: Cast, answer: Answer, demand: Demand, around: list[Demand]) -> bool:
    """Whether "would do so", "rejected the request" can mean this demand: the last one that it may be an answer to."""
    if not _is_of_one(answer):
        return True
    before = [d for d in around if d.content.i < answer.verb.i and d.content.i > demand.content.i]
    later = (d for d in before if d.trigger.sent != demand.trigger.sent)
    return not any(_may_answer(cast, answer, d) and _is_general(cast, answer, d) for d in later)


def _is_of_one(answer: Answer) -> bool:
    """Whether an answer speaks of one demand: "do so", "agreed to that", "turned down the request"."""
    verb = answer.verb
    if any(t.lower_ == "so" and t.head.lemma_ == "do" for t in verb.subtree):
        return True
    asked = child(verb, "dobj", "nsubjpass") or prep(verb, "to", "with")
    return asked is not None and asked.tag_ == "NN" and asked.lemma_.lower() in demand_words().asked


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
    joined = {t.i for c in content.children if c.dep_ == "conj" for t in c.subtree}
    named = (t for t in content.subtree if t.i > content.i and t.pos_ in ("NOUN", "VERB", "PROPN") and t.dep_ != "conj")
    below = (t for t in named if t.i not in joined)
    own = child(content, "nsubjpass")
    words = [content, *list(below)[:6], *([own] if own is not None else [])]
    names = {word for actor in (demand.by, demand.of) if actor is not None for word in actor.name.lower().split()}
    return frozenset(t.lemma_.lower() for t in words) - demand_words().dull - names
