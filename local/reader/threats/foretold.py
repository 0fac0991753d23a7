"""What is only foretold or retold by those who have no hand in it: a trader's forecast, a witness's memory."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child
from local.reader.threats.clause import doer
from local.reader.threats.conditions import Condition
from local.reader.threats.counter import is_failing
from local.reader.threats.goods import noun_kind
from local.reader.threats.harm import harm_of
from local.reader.threats.sides import ARMED, is_official
from local.reader.threats.standing import is_somebody
from local.reader.threats.threat import Threat
from local.reader.threats.words import rule_words, threat_words

_RETELLING = rule_words("foretold", "retelling")
_CHRONICLERS = rule_words("foretold", "chroniclers")
_OFFICIAL = rule_words("foretold", "official")
_FINITE = ("VBD", "VBZ", "VBP", "VBG", "VBN")
_LOSING = rule_words("foretold", "losing")
_INTENDING = threat_words().planning | threat_words().mulling | {"prepare"}


def is_foretold(cast: Cast, threat: Threat) -> bool:
    """Whether a clause only says what will come of the doings of others, or is somebody's report of another's words."""
    verb = threat.content
    if _is_chronicled(threat):
        return True
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    return _is_price(cast, threat, verb) or _is_chain(cast, threat, verb) or _is_retold(verb) or _is_rumour(threat)


def _is_price(cast: Cast, threat: Threat, verb: Token) -> bool:
    """As in "if nothing is done, it will cost twice as much": no one is named whom it costs."""
    who, whom = doer(verb), child(verb, "dobj", "dative")
    if verb.lemma_ != "cost" or who is None or (who.pos_ == "PRON" and who.lower_ not in ("it", "that", "this")):
        return False
    hit = whom is not None and (whom.pos_ == "PRON" or whom.i in cast.by_token or is_somebody(whom))
    return not hit and harm_of(verb) is None and threat.by.kind != "armed_group"


def _is_chain(cast: Cast, threat: Threat, verb: Token) -> bool:
    """As in "If the road closes, there will be no medicine", said by those who don't decide on the road."""
    harm, by = harm_of(verb), threat.by
    if harm is None or by.kind in ARMED or (by.is_person and is_official(by)) or threat.condition is None:
        return False
    none = harm.does == "is" and child(verb, "expl") is not None and noun_kind(child(verb, "attr")) is None
    loses = harm.does == "bears" and verb.lemma_ in _LOSING and threat.kind != "legal"
    return (none or loses) and _befalls(cast, threat.condition, by)


def _befalls(cast: Cast, condition: Condition, by: Actor) -> bool:
    """Whether a condition is what happens to a thing: "if the road closes", "if the bridge is shut"."""
    root = condition.root
    if root is None or condition.word != "if" or is_failing(condition) or child(root, "dobj") is not None:
        return False
    who = child(root, "nsubj", "nsubjpass")
    return who is not None and who.pos_ == "NOUN" and not is_somebody(who) and resolve(cast, who) in (None, by)


def _is_chronicled(threat: Threat) -> bool:
    """As in "the historian writes that the king threatened to"."""
    above = threat.trigger.head
    who = child(above, "nsubj") if threat.trigger.dep_ == "ccomp" and above.pos_ == "VERB" else None
    return who is not None and any(t.lemma_.lower() in _CHRONICLERS for t in who.subtree)


def _is_retold(verb: Token) -> bool:
    """Whether a witness retells it: 'recalled that he said, "I'll kill her"', "testified that he had vowed to"."""
    before = verb.doc[verb.sent.start : verb.i]
    return any(t.lemma_ in _RETELLING and t.tag_ in _FINITE and child(t, "dobj", "auxpass") is None for t in before)


def _is_rumour(threat: Threat) -> bool:
    """Whether a paper reports what somebody else has in mind: "The Herald reported that Y is preparing to cut"."""
    if threat.condition is not None:
        return False
    above = next((a for a in threat.trigger.ancestors if a.pos_ == "VERB" and a.lemma_ not in _INTENDING), None)
    told = above if above is not None and above.lemma_ == "report" else None
    who = child(told, "nsubj") if told is not None else None
    words = {t.lower_ for t in who.subtree} if who is not None else set()
    return who is not None and not words & _OFFICIAL
