"""Whether an act under a condition is plainly meant as an answer to somebody, though no word list calls it harm."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import SUBJECTS, child, is_negated
from local.reader.speech import quotation_of
from local.reader.speech_words import speech_words
from local.reader.threats.benign import ends_harm, is_benign
from local.reader.threats.clause import FIRST, doer, is_under_way, said_modal
from local.reader.threats.conditions import Condition
from local.reader.threats.events import Harm
from local.reader.threats.goods import noun_kind
from local.reader.threats.standing import is_natural, is_somebody
from local.reader.threats.words import harm_words, rule_words, threat_words

_RELYING = rule_words("counter", "relying")
_LESSONS = rule_words("counter", "lessons")
_WEATHER = rule_words("counter", "weather")
_MISSING = rule_words("counter", "missing")
_SEEING = rule_words("counter", "seeing")
_PROCEEDING = rule_words("counter", "proceeding")
_WELCOME = rule_words("counter", "welcome")
_NOBODY = ("still", "neither", "no", "none", "nothing", "nobody", "not", "n't")
_DUE = rule_words("counter", "due")
_ANSWERS = rule_words("counter", "answers")
_PEOPLE = ("nothing", "nobody", "they", "he", "she", "you")


def may_trigger(condition: Condition, harm: Harm | None) -> bool:
    """Whether a condition is one that others meet or fail: no weather, no "if elected"."""
    root = condition.root
    if condition.word == "without" and any(t.lemma_.lower() in threat_words().nature for t in condition.tokens):
        return False
    if root is None or root.pos_ not in ("VERB", "AUX") or condition.word == "without":
        return harm is not None
    who = child(root, *SUBJECTS)
    if who is None:
        return harm is not None and root.tag_ != "VBN"
    return root.lemma_.lower() not in _WEATHER and (who.pos_ == "PROPN" or not is_natural(who))


def is_counter(cast: Cast, verb: Token, condition: Condition) -> bool:
    """Whether a clause is an answer: what we will do in a quotation, what will be done if somebody fails to do a thing.

    As in "If they pour concrete, we'll park a fire engine on it", "will move to Oslo unless the town pays".
    """
    failed = condition.word in ("unless", "without") or is_failing(condition)
    quoted = quotation_of(verb) is not None
    by_us = quoted and child(verb, "agent") is not None and _is_ours(verb)  # "If they shoot, it will be opened by us"
    if (by_us and is_anothers(cast, condition)) or is_lesson_of_us(verb) or _is_instead(verb, condition, failed=failed):
        return True
    if verb.lemma_.lower() in harm_words().withholding and child(verb, "dobj") is not None and not ends_harm(verb):
        return failed or (is_anothers(cast, condition) and not _is_favour(condition))
    if _is_no_answer(verb, failed=failed, quoted=quoted) or not _is_to_come(verb, quoted=quoted):
        return False
    if quoted and _is_ours(verb):
        return failed or (is_anothers(cast, condition) and not _is_favour(condition))
    acts = verb.lemma_ not in ("be", "have", "do") and child(verb, "auxpass") is None
    acts = acts or (failed and _is_struck(verb, condition))
    if quoted or condition.word == "until":
        bound = _is_vowed(verb) and not is_benign(verb, strictly=True)
        return acts and (bound or (failed and quoted and not is_negated(verb)))
    return acts and is_anothers(cast, condition) and not _is_favour(condition)


def is_answer(verb: Token, harm: Harm) -> bool:
    """Whether something is taken away in answer to others: "will cut flights in response to the tax"."""
    reasons = [t for t in verb.subtree if t.lemma_.lower() in _ANSWERS and t.head.lower_ in ("in", "as")]
    return harm.does == "withholds" and bool(reasons)


def _is_instead(verb: Token, condition: Condition, *, failed: bool) -> bool:
    """Whether it is done in place of what others want, or each day they wait: "will send its oil by sea instead"."""
    if condition.word in ("every", "each"):
        return quotation_of(verb) is not None and _is_ours(verb)
    return failed and said_modal(verb) in ("will", "would") and any(c.lower_ == "instead" for c in verb.children)


def _is_no_answer(verb: Token, *, failed: bool, quoted: bool) -> bool:
    """Whether a clause is good for others, tells a feeling, or tells of a noun: "a move that would mark the first"."""
    if verb.dep_ in ("relcl", "acl") and not any(c.dep_ == "mark" for c in verb.children):
        return True
    own = (who := doer(verb)) is not None and who.lower_ in ("she", "he", "it", "they")
    feels = verb.lemma_ == "be" and child(verb, "acomp") is not None  # "I will be happy"
    return feels or is_benign(verb, strictly=failed and (quoted or own or _is_ours(verb)))


def _is_to_come(verb: Token, *, quoted: bool) -> bool:
    """Whether a clause announces an act: "will park", in a report "would park", in a quotation "I'm coming back"."""
    said = said_modal(verb)
    resolved = _is_vowed(verb) or (verb.dep_ == "xcomp" and verb.head.lemma_ in threat_words().announcing)
    to_come = said in ("will", "shall") or (said == "would" and not quoted)
    return to_come or resolved or (quoted and is_under_way(verb))


def _is_vowed(verb: Token) -> bool:
    """Whether somebody has bound himself to do it: "vowed to park"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in threat_words().binding


def _is_struck(verb: Token, condition: Condition) -> bool:
    """Whether those who fail are those to whom it is done: "the club will be thrown out if it fails to pay"."""
    who = child(verb, "nsubjpass")
    failing = child(condition.root, *SUBJECTS) if condition.root is not None else None
    if who is None or failing is None:
        return False
    return failing.lower_ in ("it", "they", "he", "she", "you") or failing.lemma_ == who.lemma_


def _is_favour(condition: Condition) -> bool:
    """Whether a condition is a good turn, so that what follows it is a promise: "if they invite me", "if Y agrees"."""
    root = condition.root
    if root is None or condition.word in ("unless", "until", "without") or is_negated(root):
        return False
    return root.lemma_.lower() in _WELCOME or is_benign(root, strictly=True)


def is_lesson_of_us(verb: Token) -> bool:
    """Whether it is what somebody will learn of the speaker: "others may find our courts just as thorough"."""
    said = said_modal(verb) in ("will", "may", "might", "could")
    who = doer(verb)
    if said and child(verb, "expl") is not None and quotation_of(verb) is not None:
        return any(t.lower_ in ("us", "ours") for t in verb.subtree if t.i > verb.i)  # "there'll be ten of us in front"
    others = who is None or who.lower_ not in ("i", "we")
    return said and others and verb.lemma_ in _LESSONS and quotation_of(verb) is not None and _is_ours(verb)


def is_lesson(verb: Token) -> bool:
    """Whether those who do something are told in a quotation what becomes of them, or not to complain of it."""
    who = doer(verb)
    if is_negated(verb) and who is not None and who.lower_ in FIRST and verb.lemma_.lower() in harm_words().benign:
        return False  # "I will not negotiate with people who"
    if is_negated(verb) and said_modal(verb) in ("should", "must", "need"):
        return True
    if is_negated(verb) and said_modal(verb) in ("can", "could") and verb.lemma_ in _RELYING:
        return True
    if child(verb, "expl") is not None:
        return False  # "there will be no talks with people who"
    possible = said_modal(verb) in ("can", "could")
    return not possible and quotation_of(verb) is not None and not is_benign(verb, strictly=True)


def is_self_set(cast: Cast, condition: Condition, by: Actor) -> bool:
    """Whether the speaker sets the condition on its own doing: "if we win", which is a promise."""
    root = condition.root
    who = doer(root) if root is not None and root.pos_ in ("VERB", "AUX") else None
    if who is None or root is None or is_failing(condition) or condition.word in ("unless", "until"):
        return False
    if root.lemma_.lower() in speech_words().speech:
        return False  # "If neither signs, she said, she will"
    if child(root, "nsubjpass") is not None or root.lemma_ in _SEEING:
        return False
    return who.lower_ in ("i", "we") or resolve(cast, who) is by


# --- The parts -------------------------------------------------------------------------------------------------


def is_anothers(cast: Cast, condition: Condition) -> bool:
    """Whether somebody's doing, not a thing's, decides on the condition; what is due counts as somebody's."""
    root = condition.root
    who = doer(root) if root is not None and root.pos_ in ("VERB", "AUX") else None
    if root is not None and child(root, "expl") is not None:
        return noun_kind(child(root, "attr", "dobj")) is not None  # "if there is a strike"
    if who is None or root is None or (who.pos_ != "PROPN" and is_natural(who)):
        return False
    done = child(root, "dobj", "nsubjpass", "auxpass") is not None  # "if the port raises its fees", "if it is felled"
    done = done or root.lemma_.lower() in _PROCEEDING  # "if the drills go ahead"
    done = done or (who.tag_ == "NNS" and is_somebody(who))
    return done or who.lower_ in _PEOPLE or who.lemma_.lower() in _DUE or resolve(cast, who) is not None


def is_failing(condition: Condition) -> bool:
    """Whether a condition is that something isn't done: "if nothing moves", "if they refuse"."""
    root = condition.root
    if root is None:
        return False
    missing = is_negated(root) or root.lemma_.lower() in (*_MISSING, *_SEEING)
    return missing or any(t.lower_ in (*_NOBODY, "without") for t in condition.tokens)


def _is_ours(verb: Token) -> bool:
    """Whether the speaker is in the clause: "we will", "our children will", "will hear from us"."""
    who = doer(verb)
    if who is None:
        return False
    told = [c for c in verb.children if c.i > verb.i and c.dep_ == "ccomp"] if verb.lemma_ in _LESSONS else []
    words = [who, *who.children, *(w for c in verb.children for w in (c, *c.children) if c.i > verb.i)]
    words += [w for c in told for w in c.subtree]  # "will learn how many of us there are"
    return any(w.lower_ in FIRST for w in words)
