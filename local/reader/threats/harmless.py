"""What looks like a threat but is to harm nobody else, or is told of others: own losses, plans and worries."""

from spacy.tokens import Token

from local.reader.actors.cast import Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child, has_no, has_to, is_negated
from local.reader.speech import quotation_of
from local.reader.threats.below import CHOICES
from local.reader.threats.clause import doer, said_modal
from local.reader.threats.courts import CONTESTING
from local.reader.threats.goods import noun_kind, things
from local.reader.threats.harm import harm_of
from local.reader.threats.sides import is_own, is_same_side
from local.reader.threats.standing import is_somebody
from local.reader.threats.threat import Threat
from local.reader.threats.words import harm_words, rule_words

_FIRST = ("i", "we")
_NOBODY = ("nobody", "no-one", "none")
_GETTING = rule_words("harmless", "getting")
_MUSING = rule_words("harmless", "musing")
_CAUSING = rule_words("harmless", "causing")
_GOOD = rule_words("harmless", "good")
_DEEDS = rule_words("harmless", "deeds")
_USELESS = rule_words("harmless", "useless")
_PROCEDURE = ("arraign", "charge", "indict")
_RULINGS = rule_words("harmless", "rulings")
_DECIDING = rule_words("harmless", "deciding")
_UNSURE = rule_words("harmless", "unsure")
_AGAIN = rule_words("harmless", "again")


def is_harmless(cast: Cast, threat: Threat) -> bool:
    """Whether nobody else is to be harmed by what a clause announces, or it is told in earnest by nobody."""
    verb = threat.content
    if any(c.lower_ in _UNSURE for c in threat.trigger.children):
        return True  # "supposedly threatened to"
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    if threat.form != "or" and any(c.lower_ == "together" for c in verb.children):
        return True  # "the two might go hunting together"
    if _cannot(verb) or _only_thinks(threat, verb) or _only_has(threat, verb) or _harms_nobody(verb):
        return True
    if threat.form == "hint":
        return _is_anothers_hint(cast, threat, verb)
    free = threat.condition is None or threat.condition.word == "who"
    return free and (
        _is_clearing(verb) or _is_procedure(verb) or _is_cure(verb) or _is_appeal(verb) or _is_decided(threat, verb)
    )


def is_said_again(threat: Threat) -> bool:
    """Whether a hint only says that a threat won't be made again: "We will not ask twice"."""
    again = any(t.lower_ in ("twice", "again", "times") for t in threat.content.subtree)
    return threat.form == "hint" and again and any(t.lemma_ in _AGAIN for t in threat.content.subtree)


# --- The ways to be harmless ------------------------------------------------------------------------------------


def _cannot(verb: Token) -> bool:
    """Whether somebody says what he himself will fail to do: "we're not going to be able to reach the goal"."""
    at: Token | None = verb
    negated = False
    while at is not None:
        negated = negated or is_negated(at)
        able = child(at, "acomp")
        if able is not None and (able.lower_ == "unable" or (able.lower_ == "able" and negated)):
            return (who := doer(verb)) is not None and who.lower_ in _FIRST
        at = child(at, "xcomp")
    return False


def _only_thinks(threat: Threat, verb: Token) -> bool:
    """Whether somebody will only look at something, or say it: "then we'll assess their offer", "will do so"."""
    if verb.lemma_ == "do" and verb.doc[verb.i + 1 : verb.i + 2].text == "so":
        return True
    said = threat.form != "hint" and verb.lemma_ in _MUSING and not threat.is_veiled
    if not said or is_negated(verb) or any(noun_kind(thing) is not None for thing in things(verb)):
        return False
    return (who := doer(verb)) is not None and who.lower_ in _FIRST


def _only_has(threat: Threat, verb: Token) -> bool:
    """Whether somebody only tells what will be his own: "we'll have those rockets", "we have winters to think"."""
    who, thing = doer(verb), child(verb, "dobj")
    if who is None or who.lower_ not in _FIRST or verb.lemma_ not in _GETTING or threat.condition is not None:
        return False
    if threat.form == "hint":
        return verb.doc[verb.i + 1 : verb.i + 2].text.lower() != "to" and any(t.lemma_ == "think" for t in verb.subtree)
    return thing is not None and thing.lemma_ not in CHOICES


def _harms_nobody(verb: Token) -> bool:
    """As in "nobody would be harmed", "would not lead to violence"; also "will eliminate" without a word for whom."""
    if verb.lemma_ == "eliminate" and child(verb, "dobj", "nsubjpass") is None:
        return True
    if is_negated(verb) and verb.lemma_ in _CAUSING and any(noun_kind(thing) is not None for thing in things(verb)):
        return True
    who = child(verb, "nsubjpass")
    none = who is not None and (who.lower_ in _NOBODY or (is_somebody(who) and has_no(who)))
    return none and verb.lemma_.lower() in harm_words().verbs


def _is_anothers_hint(cast: Cast, threat: Threat, verb: Token) -> bool:
    """Whether words that hint at harm are told of others: "Roe had no choice but to act", "you get what's coming"."""
    if verb.lemma_ == "get" and said_modal(verb) is None and any(t.lower_ == "coming" for t in verb.subtree):
        return verb.tag_ in ("VBP", "VBZ", "VBD")
    who, choice = doer(verb), child(verb, "dobj")
    thinking = child(verb, "xcomp")
    if verb.lemma_ in ("have", "need") and thinking is not None and thinking.lemma_ == "think" and who is not None:
        actor = resolve(cast, who) if who.pos_ != "PRON" else threat.by
        return actor is None or not is_same_side(cast, threat.by, actor)
    if verb.lemma_ != "have" or choice is None or choice.lemma_ not in CHOICES or who is None:
        return False
    past = verb.tag_ == "VBD" and quotation_of(verb) is not None
    return who.lower_ not in _FIRST and (past or not is_own(cast, threat.by, who))


def _is_clearing(verb: Token) -> bool:
    """Whether only what is of no more use is done away with: "will destroy old shells"."""
    thing = child(verb, "dobj", "nsubjpass")
    return thing is not None and any(c.dep_ == "amod" and c.lower_ in _USELESS for c in thing.children)


def _is_procedure(verb: Token) -> bool:
    """Whether a case only takes its course: "prosecutors will charge the two men with theft"."""
    return verb.lemma_ in _PROCEDURE and child(verb, "dobj", "nsubjpass") is not None and quotation_of(verb) is None


def _is_cure(verb: Token) -> bool:
    """Whether measures are to do good: "will take action to prevent accidents", not "to protect its interests"."""
    deed = child(verb, "dobj")
    if verb.lemma_ != "take" or deed is None or deed.lemma_ not in _DEEDS:
        return False
    aims = [c for t in (verb, deed) for c in t.children if has_to(c) and c.dep_ in ("advcl", "acl", "xcomp", "relcl")]
    return any(aim.lemma_ in _GOOD for aim in aims)


def _is_appeal(verb: Token) -> bool:
    """Whether a ruling is only taken to the next court: "would challenge the verdict before a higher court"."""
    if verb.lemma_ not in CONTESTING | {"appeal"}:
        return False
    return any(t.lemma_.lower() in _RULINGS for t in verb.sent)


def _is_decided(threat: Threat, verb: Token) -> bool:
    """Whether a body tells what it has decided on its own things: "voted to close the sites", "is to cut jobs"."""
    harm = harm_of(verb)
    own = harm is not None and harm.does == "withholds" and harm.kind == "economic"
    return own and threat.trigger.lemma_ in _DECIDING and quotation_of(verb) is None
