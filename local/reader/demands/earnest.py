"""Which demands are meant: not those in a play, in jest, on a pitch, by a child, of a client or at a market."""

import re

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.spoken_for import spoken_for
from local.reader.actors.words import actor_words
from local.reader.clauses import child, modal, prep, subject
from local.reader.demands.found import Demand
from local.reader.demands.past import is_past
from local.reader.demands.words import demand_words, either, rule_words
from local.reader.parsing import sentences_before
from local.reader.speech import quotation_of, reporting_verb, speaking

_BODIES = ("state", "government_body", "international_organization", "company", "civil_society", "political_party")
_MENTIONS = 3  # of an actor, near which its age stands
_OWN = ("his", "her", "my")
_COUNSELLING = rule_words("earnest", "counselling")
_JEST = re.compile(
    rf", (?:{either('earnest', 'laughing')})\b|\b(?:{either('earnest', 'in_jest')})\b"
    rf"|\bwith a (?:\w+ )?(?:{either('earnest', 'grins')})",
    re.I,
)
_AGE = re.compile(r", (?:aged )?(\d{1,2})(?=[,.;]|$)")
_YOUNG = re.compile(
    r"\b(?:\d|1[0-5]|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)-year-olds?\b", re.I
)
_GROWN_UP = 16  # years
_DUTY = ("must", "should")
_COURTS = rule_words("earnest", "courts")
_ON_THE_WEB = rule_words("earnest", "on_the_web")
_STAGES = rule_words("earnest", "stages")
_FEIGNED = rule_words("earnest", "feigned")
_JOKING = rule_words("earnest", "joking")
_ATHLETES = rule_words("earnest", "athletes")
_ON_THE_PITCH = rule_words("earnest", "on_the_pitch")
_COUNSELLORS = rule_words("earnest", "counsellors")
_REQUESTING = rule_words("earnest", "requesting")
_COURTESIES = rule_words("earnest", "courtesies")
_MANNERS = rule_words("earnest", "manners")
_INVITED = rule_words("earnest", "invited")
_BUYERS = rule_words("earnest", "buyers")
_PUBLIC = rule_words("earnest", "public")
_APPLICANTS = rule_words("earnest", "applicants")
_ERRANDS = rule_words("earnest", "errands")
_ANIMALS = rule_words("earnest", "animals")
_SUING = rule_words("earnest", "suing")


def meant(cast: Cast, demands: list[Demand]) -> list[Demand]:
    """The demands that are meant; what may be a manner of speaking counts if its side demands something else, too."""
    kept = [demand for demand in demands if _is_meant(cast, demand)]
    sure = {actor for d in kept if not d.unsure for actor in (d.by, *spoken_for(cast, d.by))}
    return [d for d in kept if not d.unsure or any(actor in sure for actor in (d.by, *spoken_for(cast, d.by)))]


def _is_meant(cast: Cast, demand: Demand) -> bool:
    trigger = demand.trigger
    who = child(trigger, "nsubj")
    return not (
        _is_staged(trigger, who)
        or _is_joke(trigger)
        or _is_old_saying(trigger)
        or _is_by_child(cast, demand.by, who)
        or _is_of_sport(demand)
        or _is_counsel(trigger, who)
        or _is_courtesy(demand)
        or _is_trade(demand, who)
        or _is_service(demand)
        or _is_own_suit(demand)
        or _is_commenter(demand)
        or _is_animal(demand.by)
    )


def _is_staged(trigger: Token, who: Token | None) -> bool:
    """As in "In the play, the king orders her to leave", "the film's villain demands", "mock kidnappers demanded"."""
    for verb in (trigger, *trigger.ancestors):
        for c in verb.children:
            noun = child(c, "pobj") if c.dep_ == "prep" and c.lower_ in ("in", "during", "at") else None
            if noun is not None and c.i < trigger.i and noun.lemma_.lower() in _STAGES:
                return True
    if who is None:
        return False
    whose = child(who, "poss")
    of = whose.lemma_.lower() in _STAGES if whose is not None else False
    return of or any(c.lower_ in _FEIGNED for c in who.children)


def _is_joke(trigger: Token) -> bool:
    """As in "Sell it to the circus," she joked; "said, tongue in cheek, that"."""
    source, said = speaking(trigger), reporting_verb(trigger)
    verbs = [a for a in (said, source.head if source is not None else None) if a is not None]
    if any(verb.lemma_.lower() in _JOKING for verb in verbs):
        return True
    return _JEST.search(trigger.sent.text) is not None


def _is_old_saying(trigger: Token) -> bool:
    """As in "Stand aside!" he'd shouted at the guard; "We used to send letters. 'Return it!'": only remembered."""
    source = speaking(trigger) if quotation_of(trigger) is not None else None
    if source is not None and source.head.pos_ == "VERB" and is_past(source.head):
        return True
    before = next(sentences_before(trigger, 1), None) if quotation_of(trigger) is not None else None
    return before is not None and "used to " in before.text and quotation_of(before[-1]) is not None


def _is_by_child(cast: Cast, by: Actor, who: Token | None) -> bool:
    """As in "Bram Idris, 9, wants the mayor to build a slide", "a seven-year-old has asked the king for a pony"."""
    spots = [mention.idx + len(mention) for mention in by.mentions[:_MENTIONS]] if by.is_person else []
    ages = [_AGE.match(cast.text, spot) for spot in spots]
    if who is not None:
        whole = who.doc[who.left_edge.i : who.right_edge.i + 1].text
        if _YOUNG.search(whole) is not None:
            return True
        ages.append(_AGE.search(whole) if who.tag_ not in ("NNS", "NNPS") else None)
    return any(age is not None and int(age[1]) < _GROWN_UP for age in ages)


def _is_of_sport(demand: Demand) -> bool:
    """As in "the coach told his players to keep calm"; not "the captain called on the league to sack the referee"."""
    called = {*demand.by.name.lower().split(), *(word for role in demand.by.roles for word in role.lower().split())}
    if called & _ATHLETES and (demand.of is None or demand.of.kind not in _BODIES):
        return True
    content = demand.content
    return content.lemma_.lower() in _ON_THE_PITCH and not any(c.dep_ in ("amod", "compound") for c in content.children)


def _is_counsel(trigger: Token, who: Token | None) -> bool:
    """As in "His doctor told the senator to rest", "whose mother once demanded to know why"."""
    whose = child(who, "poss") if who is not None else None
    if who is None or whose is None:
        return False
    kin = who.tag_ == "NN" and who.lemma_.lower() in actor_words().private
    if kin or whose.lower_ not in _OWN:
        return kin
    return trigger.lemma_ in _COUNSELLING and who.lemma_.lower() in _COUNSELLORS


def _is_courtesy(demand: Demand) -> bool:
    """As in "asked the witness to speak up", "asked the leaders to shake hands", "asked the minister to repeat it"."""
    act = demand.content
    if act.pos_ != "VERB" or demand.trigger.lemma_ not in _REQUESTING:
        return False
    thing = child(act, "dobj")
    if act.lemma_.lower() in _COURTESIES or (thing is not None and thing.lower_ == "privacy"):
        return True
    after = {c.lemma_.lower() for c in act.children}
    return any(f"{act.lemma_.lower()} {word}" in _MANNERS for word in after) and prep(act, "with", "to") is None


def _is_trade(demand: Demand, who: Token | None) -> bool:
    """As in "a call for tenders", "buyers want bigger kitchens"."""
    content = demand.content
    if content.pos_ not in ("NOUN", "PROPN"):
        return False
    lemma = content.lemma_.lower()
    if lemma in _INVITED:
        return True
    known = lemma in demand_words().demanded and child(content, "compound") is None  # "noise cancellation" is a feature
    return who is not None and who.lemma_.lower() in _BUYERS and not known


def _is_service(demand: Demand) -> bool:
    """As in "advised passengers to arrive early", "drivers should allow extra time", "applicants must speak Dutch"."""
    trigger = demand.trigger
    asked = demand.asked if demand.asked is not None else subject(demand.content)
    if asked is None or asked.lemma_.lower() not in _PUBLIC:
        return False
    if asked.lemma_.lower() in _APPLICANTS or trigger.lemma_ in demand_words().advising:
        return True
    return modal(demand.content) in _DUTY and demand.content.lemma_.lower() in _ERRANDS


def _is_own_suit(demand: Demand) -> bool:
    """As in "We will ask the court to lift it", "said it would petition the tribunal": what one means to do oneself."""
    words = {t.lemma_.lower() for t in demand.asked.subtree} if demand.asked is not None else set()
    asks = demand.trigger.lemma_ in _SUING
    return asks and modal(demand.trigger) in ("will", "would") and bool(words & _COURTS)


def _is_commenter(demand: Demand) -> bool:
    """As in "Don't hide this," one commenter wrote: nobody in particular on the web."""
    first = demand.by.mentions[0] if demand.by.mentions and not demand.by.named else None
    return first is not None and first.lemma_.lower() in _ON_THE_WEB and first.tag_ == "NN"


def _is_animal(by: Actor) -> bool:
    """As in 'The parrot, Gladstone, says "Pay up!"'."""
    first = by.mentions[0] if by.mentions else None
    near = (first, first.head, *first.children) if first is not None else ()
    return any(t.lemma_.lower() in _ANIMALS and t.pos_ == "NOUN" for t in near)
