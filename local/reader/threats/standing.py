"""Which threats stand: not past and over, not taken back, denied, merely possible, or the work of nature."""

import re

from spacy.tokens import Token

from local.reader.actors.words import actor_words
from local.reader.clauses import child, is_asserted, is_negated, is_question
from local.reader.dates.grammar import MONTHS
from local.reader.speech import quotation_of
from local.reader.speech_words import speech_words
from local.reader.threats.clause import NOBODY, doer, is_unreal
from local.reader.threats.words import rule_words, threat_words

# Times at which a threat made is history: "in 2019", "in the third week of May", "ten years ago", "last spring".
LONG_AGO = re.compile(
    r"\b(?!in 20(?:2[7-9]|[3-9]))"  # years to come
    rf"(?:(?:in|since|during|of|as early as|until|summer|spring|winter|autumn|{MONTHS})\s+(?:the\s+)?"
    r"(?:(?:early|late|mid)[ -])?(?:1\d|20)\d\d(?:s|\b)"
    r"|\w+\s+(?:years?|months?|decades?|generations?|centuries|century)\s+(?:ago|earlier|before)"
    r"|\w+\s+(?:years?|decades?)\s+later"
    r"|last\s+(?:year|spring|summer|autumn|fall|winter|season|century|decade)|at\s+its\s+height|(?:that|at the)\s+time"
    r"|(?:in|during|of)\s+(?:that|those)\s+(?:year|summer|winter|spring|autumn|war|strike|days|years|era)"
    r"|(?:remember|remembers|recall|recalls|since|as in)\s+(?:1\d|20)\d\d|used\s+to"
    rf"|in\s+(?:the\s+)?(?:\w+\s+)?(?:week\s+of\s+)?(?:{MONTHS})(?!\s*\d))\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"(?:{MONTHS})$")
RECENT = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|this week|last week|already|earlier this)\b"
)
_OF_NATURE = ("it", "which", "that", "they", "this")
_PEOPLE = tuple(rule_words("standing", "people"))
_THINKING = rule_words("standing", "thinking")
_REFUSING = rule_words("standing", "refusing")
_RUMOURS = rule_words("standing", "rumours")
_CAUSES = rule_words("standing", "causes")
_UNTRUE = rule_words("standing", "untrue")
_HEARSAY = rule_words("standing", "hearsay")
_DISMISSING = rule_words("standing", "dismissing")
_UNSURE = rule_words("standing", "unsure")
_SPREADING = rule_words("standing", "spreading")
_COURTS = rule_words("standing", "courts")


def is_told_now(trigger: Token, content: Token) -> bool:
    """Whether a threat is made in the story and still open: asserted, not long ago, not of the past perfect."""
    if not is_asserted(trigger) or _is_denied(trigger):
        return False
    above = trigger.head
    if trigger.dep_ == "ccomp" and above.pos_ == "VERB" and _is_background(above) and not _is_shifted(above):
        return False  # "posts had claimed that a group was threatening to"
    if trigger.pos_ == "VERB" and (_is_background(trigger) or _is_once(trigger)):
        return False
    return not is_dated_back(trigger, content)


def is_said_now(clause: Token) -> bool:
    """Whether what a clause announces is asserted by whoever says it: not denied, no question, no mere thought."""
    if is_question(clause.sent) or _is_denied(clause) or is_unreal(clause):
        return False
    at = clause
    while at.dep_ in ("ccomp", "xcomp", "conj", "advcl", "parataxis") and at.head != at:
        above = at.head
        asked = ("whether", "if") if at.dep_ == "ccomp" else ("whether",)
        if any(c.dep_ == "mark" and c.lower_ in asked for c in at.children):
            return False
        if at.dep_ == "conj" and any(c.tag_ == "MD" for c in at.children):
            while above.dep_ == "xcomp" and above.head != above:
                above = above.head  # "would ask a judge to lift the ban and would sue"
        if at.dep_ == "ccomp" and above.pos_ == "ADJ" and above.lower_ in _UNSURE:
            return False  # "was worried that there would be consequences"
        if at.dep_ in ("ccomp", "xcomp") and above.pos_ == "VERB" and not _is_stated(above, at, clause):
            return False
        at = above
    return True


def _is_stated(above: Token, at: Token, clause: Token) -> bool:
    """Whether a verb states what stands below it: now, and not as a fear or a hope or with "not"."""
    if at.dep_ == "ccomp" and _is_long_said(above, clause):
        return False
    if quotation_of(above) != quotation_of(clause):
        return True
    if above.lemma_ == "doubt" and (is_negated(above) or ((who := doer(above)) is not None and who.lower_ in NOBODY)):
        return True  # "nobody should doubt that"
    thought = above.lemma_.lower() in _THINKING
    return not thought and (not is_negated(above) or above.lemma_ in ("hesitate", "rule", "exclude"))


def is_physical(trigger: Token, content: Token) -> bool:
    """Whether it is nature, a building or a sickness that "threatens to" do what such things do."""
    who = doer(trigger)
    if who is None:
        return False
    if who.tag_ == "NN" and who.ent_type_ == "" and not is_somebody(who):
        return True
    if is_natural(who) or (who.tag_ == "NNS" and who.lemma_.lower() in _CAUSES):
        return True
    does = content.lemma_.lower() in threat_words().physical | _SPREADING
    thing = who.lower_ in _OF_NATURE and who.lower_ != "they"
    return does and (thing or (who.pos_ == "NOUN" and child(content, "dobj") is None))


def is_natural(noun: Token) -> bool:
    """Whether a noun is one for the weather, a sickness or another thing that acts without anybody: "gales"."""
    return noun.lemma_.lower() in threat_words().nature


def is_somebody(noun: Token) -> bool:
    """Whether a noun is one for people or bodies, by the lists or by how it ends: "hacker", "landlord"."""
    lemma = noun.lemma_.lower()
    known = lemma in actor_words().kinds or lemma in actor_words().roles or lemma in actor_words().representatives
    return known or lemma == "side" or lemma.endswith(_PEOPLE)


# --- Denied, past, long ago ------------------------------------------------------------------------------------


def _is_denied(token: Token) -> bool:
    at = token
    while at.head != at:
        below = at.dep_ in ("ccomp", "xcomp", "pcomp", "acl", "relcl")
        if below and at.head.lemma_ == "stop" and at.i < at.head.i:
            return False  # "has every option should Y stop a ship", which the parser turns round
        if below and at.head.lemma_.lower() in _REFUSING:
            return at.head.lemma_ != "rule" or not is_negated(at.head)
        rumour = below and at.head.lemma_.lower() in _RUMOURS and at.head.dep_ in ("dobj", "pobj")
        if below and at.dep_ in ("acl", "relcl", "ccomp") and _is_hearsay(at.head):
            return True
        if rumour and any(a.lemma_ in _DISMISSING for a in at.head.ancestors):
            return True  # "denied reports that it was planning to"
        at = at.head
    return False


def _is_hearsay(noun: Token) -> bool:
    """Whether a noun tells what is only rumoured, or its clause that it is untrue: "The claim that X was invented"."""
    lemma, above = noun.lemma_.lower(), noun.head
    if lemma not in _RUMOURS or noun.pos_ != "NOUN":
        return False
    untrue = noun.dep_ in ("nsubj", "nsubjpass") and any(t.lemma_.lower() in _UNTRUE for t in (above, *above.children))
    return untrue or (lemma in _HEARSAY and above.lemma_ not in ("confirm", "bear"))


def _is_background(verb: Token) -> bool:
    """Whether a verb is in the past perfect, itself or as the verb it is joined to or tells the time of."""
    at = verb
    while at.dep_ in ("conj", "xcomp", "advcl") and at.head != at:
        if is_past_perfect(at):
            return True
        if at.dep_ == "advcl" and not any(
            c.lower_ in ("when", "after", "before", "until", "while") for c in at.children
        ):
            break
        at = at.head
    return is_past_perfect(at)


def is_past_perfect(verb: Token) -> bool:
    """Whether a verb is in the past perfect: "had threatened"."""
    return any(c.dep_ == "aux" and c.lower_ in ("had", "'d") for c in verb.children)


def _is_long_said(verb: Token, clause: Token) -> bool:
    """Whether what a verb reports was said before the story: "once swore that", "had said", "said in 2019"."""
    before = _is_background(verb) and not _is_shifted(verb) and not RECENT.search(verb.sent.text)
    return before or _is_once(verb) or is_dated_back(verb, clause)


def _is_shifted(verb: Token) -> bool:
    """Whether the past perfect is that of reported words, which stand for "has": "said he had told the firm that"."""
    above = verb.head
    said = verb.dep_ == "ccomp" and above.lemma_.lower() in speech_words().speech and not _is_background(above)
    heard = child(above, "dobj", "dative")
    if heard is not None and heard.lemma_.lower() in _COURTS:
        return False  # "told the jury that he had said"
    return said and (who := child(verb, "nsubj")) is not None and who.pos_ == "PRON"


def _is_once(verb: Token) -> bool:
    return any(c.dep_ == "advmod" and c.lemma_.lower() in threat_words().once for c in verb.children)


def is_dated_back(trigger: Token, content: Token) -> bool:
    """Whether a time long ago stands in the sentence; a month, or a year of a thing, in what is threatened is none."""
    sent = trigger.sent
    inside = {t.i for t in content.subtree} if content != trigger else set()
    for match in LONG_AGO.finditer(sent.text):
        first, last = sent.start_char + match.start(), sent.start_char + match.end()
        span = sent.doc.char_span(first, last, alignment_mode="expand")
        if span is not None and _is_of_a_thing(span.root, trigger, content):
            continue
        if span is None or span.start not in inside:
            return True
        of_a_thing = any(t.dep_ in ("relcl", "acl") for t in span.root.ancestors if t.i in inside and t != content)
        if not of_a_thing and not _MONTH.search(match[0]):
            return True
    return False


def _is_of_a_thing(time: Token, trigger: Token, content: Token) -> bool:
    """Whether a time only tells which thing is meant: "accused it of breaking a deal signed in 2023".

    Or belongs to something else said in the sentence: "said finds had tripled since 2023 and it would act".
    """
    above = set(trigger.ancestors) | {trigger}
    told = [t for t in time.ancestors if t.dep_ == "ccomp" and t not in above and t != content]
    beside = any(content not in t.subtree or content in t.conjuncts for t in told)
    return beside or any(t.dep_ in ("relcl", "acl") and t not in above for t in (time, *time.ancestors))
