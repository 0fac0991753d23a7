"""Which demands stand: not denied, withdrawn, hypothetical or long past."""

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, conditions, has_no, is_asserted, is_negated, is_question, modal
from local.reader.demands.background import is_background
from local.reader.demands.contents import OBLIGED
from local.reader.demands.over import is_met_since, is_no_longer, is_only_thought, is_taken_back
from local.reader.demands.past import is_past
from local.reader.demands.words import rule_words
from local.reader.speech import quotation_of, speaking
from local.reader.speech_words import speech_words

_NOBODY = ("none", "nobody", "no", "neither", "nothing", "noone")
_UNSURE = rule_words("standing", "unsure")
_CLAUSAL = ("ccomp", "acl", "relcl", "dobj", "pobj", "advcl", "csubj", "xcomp", "nsubj")
_ASKING = rule_words("standing", "asking")
_NAMING = rule_words("standing", "naming")
_OUTCOMES = rule_words("standing", "outcomes")
_TAKEN_ABACK = rule_words("standing", "taken_aback")
_POLITELY = rule_words("standing", "politely")
_ONCE_WANTED = rule_words("standing", "once_wanted")
_DISCREET = rule_words("standing", "discreet")
_DROPPING = rule_words("standing", "dropping")
_DROPPED = rule_words("standing", "dropped")
_UNTRUE = ("untrue", "false", "wrong")


def stands(trigger: Token) -> bool:
    """Whether the text says that something is demanded now: "asked for help", but not "none asked for help"."""
    verbal = trigger.pos_ in ("VERB", "AUX") and not _is_wish(trigger) and not _is_announced(trigger)
    if verbal and (not is_asserted(trigger) or modal(trigger) in OBLIGED):
        return False
    if _is_settled(trigger) or is_background(trigger) or is_no_longer(trigger) or is_only_thought(trigger):
        return False
    return not (
        _is_retold(trigger)
        or _is_conditional(trigger)
        or _is_question(trigger)
        or _by_nobody(trigger)
        or _is_denied(trigger)
        or is_past(trigger)
        or is_taken_back(trigger)
        or is_met_since(trigger)
        or _is_doubted(trigger)
    )


def _is_wish(verb: Token) -> bool:
    """Whether it is "would like", which is as good as "wants"."""
    would = any(c.lower_ in ("would", "'d") for c in verb.children)
    if not would or is_negated(verb) or any(c.lower_ in ("have", "'ve") and c.dep_ == "aux" for c in verb.children):
        return False
    who = child(verb, "nsubj")
    asks = verb.lemma_ in _POLITELY
    firmly = any(c.lower_ in ("merely", "just", "only", "simply", "strongly") for c in verb.children)
    return verb.lemma_ in ("like", "want", "prefer") or (
        asks and (firmly or (who is not None and who.lower_ in ("i", "we")))
    )


def _is_announced(verb: Token) -> bool:
    """Whether "would" only reports "will": "The elders, he said, would ask both sides to leave"."""
    if modal(verb) != "would" or is_negated(verb) or quotation_of(verb) is not None:
        return False
    if verb.lemma_ not in _ASKING:
        return False
    aside = any(c.dep_ == "parataxis" and c.lemma_.lower() in speech_words().speech for c in verb.children)
    return aside or speaking(verb) is not None


def _is_conditional(verb: Token) -> bool:
    """As in "will tell its voters to stay home if neither signs", "would otherwise ask": a threat or an offer."""
    ahead = modal(verb) in ("will", "would") and not _is_wish(verb)
    if ahead and any(c.lower_ == "otherwise" for c in verb.children):
        return True
    if any(any(t.lower_ in ("if", "unless") for t in c.children) for c in conditions(verb.head)):
        return ahead
    return ahead and any(t.dep_ == "mark" and t.lower_ in ("if", "unless") for t in verb.subtree)


def _is_retold(verb: Token) -> bool:
    """As in "We asked for the moon," said Y: what a speaker once wanted."""
    who = child(verb, "nsubj")
    first = who is not None and who.lower_ in ("i", "we") and quotation_of(verb) is not None
    return first and verb.tag_ == "VBD" and verb.lemma_ in _ONCE_WANTED


def _is_settled(verb: Token) -> bool:
    """As in "demanded nine percent and settled for four", "demanded a dollar, didn't get it, and moved on"."""
    if verb.tag_ != "VBD" and all(c.lower_ not in ("had", "'d") for c in verb.children):
        return False
    ends = [c for c in verb.children if c.dep_ in ("conj", "dep") and _is_of_same(c, verb)]
    ends += [c for end in ends for c in end.children if c.dep_ == "conj" and _is_of_same(c, verb)]
    return any(_ends_it(c) for c in ends)


def _is_of_same(joined: Token, verb: Token) -> bool:
    """Whether a joined verb has the first one's subject: "demanded it and got it", "we demanded it, and we got it"."""
    who, again = child(verb, *SUBJECTS), child(joined, *SUBJECTS)
    return again is None or (who is not None and again.pos_ == "PRON" and again.lower_ == who.lower_)


def _ends_it(verb: Token) -> bool:
    """Whether a verb tells how a demand once ended: "settled", "lost", "got it", "went back", "moved on"."""
    if verb.tag_ in ("VBD", "VBN") and verb.lemma_ in _OUTCOMES and child(verb, "aux") is None:
        return True
    thing = child(verb, "dobj")
    if verb.tag_ == "VBD" and verb.lemma_ in _DROPPING and thing is not None and thing.lemma_.lower() in _DROPPED:
        return True
    if verb.lemma_ in ("get", "receive", "win") and (verb.tag_ == "VBD" or is_negated(verb)):
        return True
    after = {t.lower_ for t in verb.children}
    return verb.tag_ == "VBD" and verb.lemma_ in ("go", "move", "give") and bool(after & {"back", "on", "up"})


def _is_question(trigger: Token) -> bool:
    """As in "Did the goats ask for money?" he said."""
    asks = is_question(trigger.sent) or "?" in trigger.doc[trigger.i : trigger.sent.end].text
    if trigger.pos_ != "VERB" or not any(
        c.dep_ == "aux" and (asks or c.lower_ in ("do", "does", "did")) for c in trigger.children
    ):
        return False
    who, does = child(trigger, "nsubj"), child(trigger, "aux")
    return who is not None and does is not None and does.i < who.i


def _by_nobody(trigger: Token) -> bool:
    who, root = child(trigger, "nsubj", "nsubjpass"), trigger.sent.root
    if root.lower_ in _NOBODY and root.i < trigger.i and root.pos_ not in ("VERB", "AUX"):
        return True
    if who is None:
        plan = trigger.head if trigger.dep_ == "acl" else trigger.head.head if trigger.dep_ == "pcomp" else None
        return plan is not None and plan.pos_ == "NOUN" and has_no(plan)
    return who.lower_ in _NOBODY or any(c.lower_ in ("no", "neither") for c in who.children)


def is_hearsay(verb: Token) -> bool:
    """Whether a text only tells what was said and vouches for nothing: "a rumour that", "denied that", "supposedly"."""
    return _is_denied(verb) or _is_doubted(verb)


def _is_denied(trigger: Token) -> bool:
    """Whether a noun or verb above says that it isn't so: "denied a report that", "it was untrue that"."""
    at = trigger
    while at.head != at:
        if at.dep_ in _CLAUSAL and _rejects(at.head, at):
            return True
        at = at.head
    before = trigger.doc[trigger.sent.start : trigger.i]
    untrue = next(
        (t for t in before if t.lemma_.lower() in _UNTRUE[:2] and (t.i == 0 or t.nbor(-1).lower_ != "not")), None
    )
    return untrue is not None and any(t.lower_ == "that" for t in trigger.doc[untrue.i : trigger.i])


def _rejects(word: Token, below: Token) -> bool:
    lemma = word.lemma_.lower()
    if lemma in ("deny", "dispute", "refute"):
        return below.dep_ not in ("advcl", "nsubj")
    if lemma in (*_UNTRUE, "rumour", "rumor", "falsehood"):
        return True
    if lemma in _UNSURE:
        return below.dep_ in ("ccomp", "acl")
    said = child(word, "acomp", "attr") if lemma == "be" and below.dep_ in ("ccomp", "nsubj") else None
    return said is not None and said.lemma_.lower() in (*_UNTRUE, *_UNSURE)


def _is_doubted(trigger: Token) -> bool:
    """Whether it only might be: "asked if he would demand", "jokingly asked"."""
    doc, sent = trigger.doc, trigger.sent
    before = {t.lower_ for t in doc[max(sent.start, trigger.i - 4) : trigger.i]}
    return bool(before & {"if", "whether", "jokingly", "supposedly", "purportedly"}) and "as" not in before


def is_of_source(content: Token, trigger: Token) -> bool:
    """Whether somebody only asks the press for discretion: "asked not to be named", "requested anonymity"."""
    if content.lemma_ in ("anonymity", "confidentiality"):
        return True
    own = child(content, *SUBJECTS) is None and child(content, "auxpass") is not None
    return own and trigger.lemma_ in _DISCREET and content.lemma_ in _NAMING


def is_idiom(content: Token) -> bool:
    """As in "they should not be surprised by what follows", which is a hint of harm."""
    felt = child(content, "acomp") if content.lemma_ == "be" else content
    return is_negated(content) and felt is not None and felt.lower_ in _TAKEN_ABACK
