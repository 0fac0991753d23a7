"""How the addressee of a demand answers it."""

from bisect import bisect_left

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.spoken_for import spoken_for
from local.reader.clauses import child, is_negated, modal, prep
from local.reader.demands.answers import Answer
from local.reader.demands.fields import mode_of
from local.reader.demands.found import Demand
from local.reader.demands.fulfilled import is_fulfilled
from local.reader.demands.outright import fights
from local.reader.demands.replies import is_blame, is_counter_offer
from local.reader.demands.topics import is_about, is_of_money, is_of_pay, place_named, words_of
from local.reader.demands.words import demand_words, rule_words
from newsbrief.brief import Response

_STRONGEST_FIRST: tuple[Response, ...] = ("rejected", "accepted", "under_discussion", "unclear")
_FAR, _NEAR = 260, 140  # tokens in which an answer about the very thing, or about no thing, may follow
_BEFORE = 40  # tokens before the demand's head in which the verb above its noun stands: "rejected a demand that"
_SOON = 70  # tokens in which a person who refuses is taken for the addressee's
_GIVEN = rule_words("responses", "given")
_WITH_LIMIT = ("ultimatum", "deadline")
_NO_COURTS = ("population", "civil_society", "company", "political_party", "armed_group")


def response_to(cast: Cast, demand: Demand, told: list[Answer], demands: list[Demand]) -> Response:
    """The addressee's answer, one about this very demand before one about all of them; `none` if there is none.

    `told` and `demands` are all answers and demands of the article in its order; those near by are looked at.
    """
    start, last = demand.content.i, _last(demand)
    nearby = told[bisect_left(told, start - _BEFORE, key=_place) : bisect_left(told, last + _FAR, key=_place)]
    around = demands[bisect_left(demands, start - _FAR, key=_at) : bisect_left(demands, start + _FAR, key=_at)]
    series = [d for d in around if d.by is demand.by]
    asked = {d.content.i for d in around}  # "asked them to ignore it" answers nothing
    nearby = [answer for answer in nearby if answer.verb.i not in asked]
    after = [answer for answer in nearby if _may_answer(cast, answer, demand)]
    after = [a for a in after if a.response != "unclear" or _is_by_addressee(cast, a, demand)]
    own = [answer for answer in after if is_about(answer, demand)]
    by_place = [answer for answer in after if not answer.echo and _is_in_place(answer, demand, series)]
    rivals = [d for d in series if d is not demand]
    general = [a for a in after if _is_general(cast, a, demand) and not any(is_about(a, d) for d in rivals)]
    general = [a for a in general if not _is_for_others(cast, a, demand, rivals) and _may_mean(a, demand, around)]
    general = [a for a in general if _is_latest(cast, a, demand, around)]
    from_addressee = [a for a in own if _is_by_addressee(cast, a, demand)]
    others = [d for d in around if d is not demand]
    next_one = [a for a in after if _is_next(cast, a, demand, around) and not any(is_about(a, d) for d in others)]
    next_one = [
        a for a in next_one if not _is_for_others(cast, a, demand, [d for d in others if 0 < _distance(a, d) < _SOON])
    ]
    aside = _aside(demand)
    if aside is not None:
        return aside
    of_all = [a for a in general if _is_by_addressee(cast, a, demand)]
    for found in (by_place or from_addressee, own, of_all, general, next_one):
        for response in _STRONGEST_FIRST:
            if any(answer.response == response for answer in found):
                return response
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


def _last(demand: Demand) -> int:
    """Where a demand is told for the last time."""
    return max([demand.content.i, *(place.i for place in demand.also)])


def _distance(answer: Answer, demand: Demand) -> int:
    """Tokens since the demand was last told before the answer."""
    told = [place.i for place in (demand.content, *demand.also) if place.i < answer.verb.i]
    return answer.verb.i - max(told, default=demand.content.i)


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
    return answer.verb.i > max(demand.content.i, demand.trigger.i) and _distance(answer, demand) < _FAR


def _is_general(cast: Cast, answer: Answer, demand: Demand) -> bool:
    """Whether it answers the demander as a whole: "the company refused", "rejected the demands"."""
    near = _distance(answer, demand) <= (_FAR if answer.named and _is_by_addressee(cast, answer, demand) else _NEAR)
    promised = answer.to is not None and (answer.to is demand.by or demand.by in spoken_for(cast, answer.to))
    if answer.echo or (near and promised):
        return not answer.echo
    if answer.whose is not None:
        return _is_of_demander(cast, answer.whose, demand)
    if answer.phrase:
        return _is_phrase_for(cast, answer, demand)
    if not (answer.bare and near) or answer.by is None or place_named(answer) is not None:
        return False
    return _may_be_by(cast, answer, demand)


def _is_phrase_for(cast: Cast, answer: Answer, demand: Demand) -> bool:
    """Whether "would appeal" is from the addressee, and soon; only who decides is appealed against."""
    if fights(answer.verb) and demand.by.kind in _NO_COURTS:
        return False
    soon = _distance(answer, demand) < (_NEAR if answer.response == "rejected" else _SOON)
    return soon and _is_by_addressee(cast, answer, demand)


def _may_be_by(cast: Cast, answer: Answer, demand: Demand) -> bool:
    """Whether who answers is the addressee, or may be one who speaks for it."""
    who, gap = answer.by, _distance(answer, demand)
    if who is None or demand.of is None:
        return who is not None and gap <= _SOON
    if _is_by_addressee(cast, answer, demand):
        return True
    stranger = who.is_person and not spoken_for(cast, who) and answer.response == "rejected"
    return gap < _SOON and stranger and (answer.named or modal(answer.verb) is None)


def _is_for_others(cast: Cast, answer: Answer, demand: Demand, rivals: list[Demand]) -> bool:
    """Whether somebody answers what was asked of him and not what was asked of others, or only will not pay."""
    who = answer.by
    if answer.verb.lemma_ == "pay" and not is_of_money(demand) and any(is_of_money(d) for d in rivals):
        return True
    if who is None or demand.of in (None, who, *spoken_for(cast, who)):
        return False
    return any(d.of in (who, *spoken_for(cast, who)) for d in rivals)


def _may_mean(answer: Answer, demand: Demand, around: list[Demand]) -> bool:
    """Whether an offer is one of money for a demand of money, and a rejected accusation one of deeds to be ended."""
    others = [d for d in around if d is not demand and (d.of is demand.of or d.by is demand.by)]
    if is_counter_offer(answer.verb):
        return is_of_pay(demand) or not any(is_of_pay(d) for d in others)
    blamed = child(answer.verb, "dobj")
    return blamed is None or not is_blame(blamed) or not others or mode_of(demand) in ("refrain", "yield")


def _is_next(cast: Cast, answer: Answer, demand: Demand, around: list[Demand]) -> bool:
    """Whether an answer under another name is the addressee's: it comes next, and no other demand between."""
    who, of = answer.by, demand.of
    if (
        of is None
        or not answer.bare
        or answer.phrase
        or answer.whose is not None
        or (who is None and not _is_of_request(answer))
    ):
        return False
    if _distance(answer, demand) > _SOON or place_named(answer) is not None:
        return False
    if any(demand.trigger.sent.end <= d.trigger.i < answer.verb.i for d in around):
        return False
    return (
        who is None
        or (answer.named and not _is_of_certain(answer))
        or _is_called_so(who, of)
        or (who.is_person and not of.is_person and not spoken_for(cast, who))
    )


def _is_of_certain(answer: Answer) -> bool:
    """Whether an answer names a certain demand: "dismissed the call for a postponement"."""
    asked = child(answer.verb, "dobj", "nsubjpass")
    return asked is not None and (prep(asked, "for") is not None or child(asked, "acl") is not None)


def _is_of_request(answer: Answer) -> bool:
    """As in "the request was being examined", where nobody is said to do so."""
    return answer.named and child(answer.verb, "nsubjpass") is not None


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
    asked = child(answer.verb, "dobj", "nsubjpass")
    dated = [d for d in around if d.by is demand.by and d.limit is not None]
    if asked is not None and asked.lemma_ in _WITH_LIMIT and dated:  # "rejected the ultimatum"
        return demand.limit is not None
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


def _is_in_place(answer: Answer, demand: Demand, series: list[Demand]) -> bool:
    place = place_named(answer)
    before = [d for d in series if d.content.i < answer.verb.i]
    return place is not None and place < len(before) and before[place] is demand
