"""Threats that a verb announces: "threatened to", "vowed to", "warned of", "voted to strike", "is ready to"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import speaker
from local.reader.clauses import child, coordinated, has_to, is_negated, prep
from local.reader.speech_words import speech_words
from local.reader.threats.benign import ends_harm
from local.reader.threats.clause import doer, said_modal
from local.reader.threats.conditions import Condition
from local.reader.threats.counter import is_counter, is_failing, may_trigger
from local.reader.threats.goods import kind_below, noun_kind
from local.reader.threats.harm import DOING, harm_of
from local.reader.threats.sides import is_onlooker
from local.reader.threats.speakers import actor_of
from local.reader.threats.standing import is_physical, is_somebody, is_told_now
from local.reader.threats.threat import Form, Sentence, Threat
from local.reader.threats.words import harm_words, rule_words, threat_words, veiled_words
from newsbrief.brief import ThreatKind

_NEAR = 12  # words between "with" and a participle
_CONTENT = ("xcomp", "ccomp", "advcl", "acl", "pcomp")
_ONLY_POSSIBLE = ("would", "could", "may", "might", "can")
_WARNING = threat_words().warning
_MULLING = threat_words().mulling
_PLANNING = threat_words().planning | _MULLING
_RESOLVED = threat_words().binding | _PLANNING | {"promise"}
_STRONG = rule_words("announced", "strong")
_HAVOC = rule_words("announced", "havoc")
_WANTING = rule_words("announced", "wanting")
_MEASURES = rule_words("announced", "measures")


def by_infinitive(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "Y threatened to close the border", "vowed to retaliate", "voted to strike"."""
    for token in sentence.span:
        needs = _needs(token)
        if needs is None or token.lemma_ in _WARNING:
            continue
        content = next((c for c in _below(token) if c.dep_ in _CONTENT and _is_infinitive(token, c)), None)
        if content is None:
            continue
        if content.lemma_ == "do" and content.doc[content.i + 1 : content.i + 2].text == "so":
            continue
        part = next((p for p in coordinated(content) if harm_of(p) is not None), None)
        is_plain = needs == "nothing" and not is_negated(content) and not ends_harm(content)
        if part is None and not is_plain and not _answers(cast, sentence, token, content):
            continue
        chosen = part if part is not None else content
        harm = harm_of(chosen)
        yield from _threat(cast, sentence, token, chosen, harm.kind if harm else kind_below(chosen), "to")


def by_object(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "promised severe consequences", "threatened Y with sanctions", "warned of military action"."""
    for token in sentence.span:
        content = _announced_thing(token) if _needs(token) is not None else None
        if content is None or content.i in cast.by_token:
            continue
        kind = noun_kind(content)
        is_threatened = token.lemma_ == "threaten" and child(token, "dobj") == content
        if kind is None and token.lemma_ in _RESOLVED and content.lemma_.lower() in _HAVOC:
            kind = "unspecified"
        if kind is None and is_threatened and content.lemma_.lower() in veiled_words().vague:
            kind = "unspecified"
        if kind is not None and (token.lemma_ in _STRONG or content.lemma_.lower() in _MEASURES):
            yield from _threat(cast, sentence, token, content, kind, "noun")


def by_readiness(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "is ready to use force", "is prepared to go to court"."""
    for token in sentence.span:
        if token.lower_ not in threat_words().ready or token.pos_ not in ("ADJ", "VERB") or token.dep_ == "amod":
            continue
        content = child(token, "xcomp")
        harm = harm_of(content) if content is not None and has_to(content) else None
        verb = token if token.pos_ == "VERB" or token.head == token else token.head
        if content is None or harm is None or harm.does not in DOING or is_negated(verb) or is_negated(token):
            continue
        by = _author(cast, verb)
        if by is not None and is_told_now(verb, content):
            yield Threat(by, content, verb, harm.kind, "to", sentence.condition_of(content))


# --- The parts -------------------------------------------------------------------------------------------------


def _threat(
    cast: Cast, sentence: Sentence, trigger: Token, content: Token, kind: ThreatKind, form: Form
) -> Iterator[Threat]:
    by = _author(cast, trigger)
    if by is None or child(trigger, "nsubjpass") is not None or is_onlooker(by):
        return
    if sentence.is_conditional(trigger) or not is_told_now(trigger, content):
        return
    if (
        trigger.lemma_ == "threaten"
        and not _is_of_a_party(cast, trigger, content, by)
        and is_physical(trigger, content)
    ):
        return
    is_veiled = _is_hinted(trigger, content, kind)
    condition = sentence.condition_of(content) or _otherwise(trigger, content)
    yield Threat(by, content, trigger, kind, form, condition, is_veiled)


def _is_of_a_party(cast: Cast, trigger: Token, content: Token, by: Actor) -> bool:
    """Whether a body or a person, named where it stands, does what a thing could not: "the junta threatened to"."""
    who = doer(trigger)
    told = who is not None and who.pos_ in ("NOUN", "PROPN") and by.kind != "other" and actor_of(cast, who) is by
    return told and content.lemma_.lower() not in threat_words().physical


def _answers(cast: Cast, sentence: Sentence, trigger: Token, content: Token) -> bool:
    """Whether what is announced answers what others do or don't: "vowed to dump manure until the levy is scrapped"."""
    condition = sentence.condition_of(content) if trigger.lemma_ in _RESOLVED else None
    if condition is None or (trigger.lemma_ in _PLANNING and not _is_averse(content, condition)):
        return False
    return may_trigger(condition, None) and is_counter(cast, content, condition)


def _is_averse(content: Token, condition: Condition) -> bool:
    """Whether a plan is against somebody: it takes something away, or others can avert it."""
    averted = condition.word in ("unless", "until") or is_failing(condition)
    return averted or content.lemma_.lower() in harm_words().withholding


def _otherwise(*verbs: Token) -> Condition | None:
    """The word that makes a threat the consequence of a demand: "threatening otherwise to publish"."""
    word = next((c for verb in verbs for c in verb.children if c.lower_ == "otherwise"), None)
    return Condition((word,), None, "else") if word is not None else None


def _author(cast: Cast, trigger: Token) -> Actor | None:
    """Who announces: the subject; of "in a letter threatening to", who sent it; in a quotation, who speaks."""
    who = doer(trigger)
    above = trigger.head
    if trigger.dep_ == "conj" and above.dep_ == "ccomp" and above.head.lemma_.lower() in speech_words().speech:
        who = doer(above.head)  # "said that costs were high and threatened to leave"
    if trigger.dep_ in ("acl", "advcl") and trigger.tag_ == "VBG" and child(trigger, "nsubj") is None:
        while above.head != above and above.pos_ not in ("VERB", "AUX"):
            above = above.head
        who = doer(above) or who
        who = _with_before(trigger) or who
    if who is not None and who.lower_ in ("i", "we"):
        return speaker(cast, trigger)
    return actor_of(cast, who)


def _with_before(trigger: Token) -> Token | None:
    """Who stands between "with" and a participle: "with the miners' union (MU) threatening a strike"."""
    for t in reversed(trigger.doc[max(trigger.sent.start, trigger.i - _NEAR) : trigger.i]):
        if t.lower_ == "with":
            return child(t, "pobj") or next((w for w in t.doc[t.i : trigger.i] if w.dep_ == "nsubj"), None)
        if t.pos_ in ("VERB", "AUX") or t.lower_ == ",":
            return None
    return None


def _needs(token: Token) -> str | None:
    """What a verb must be followed by to announce a threat, None if nothing makes it one."""
    needs = threat_words().announcing.get(token.lemma_.lower()) if token.pos_ == "VERB" else None
    if needs is None or said_modal(token) in _ONLY_POSSIBLE:
        return None
    if token.dep_ == "xcomp" and token.lemma_ == "threaten" and token.head.lemma_ in _WANTING:
        return None
    if token.dep_ == "pcomp" and token.head.lower_ in ("for", "of", "after"):
        return None  # "was jailed for threatening a judge"
    return None if token.lemma_ in _MULLING and token.tag_ == "VBD" else needs


def _is_infinitive(trigger: Token, content: Token) -> bool:
    """Whether it is what is announced: "to" and a verb; for a few verbs a form in -ing ("is considering closing")."""
    return has_to(content) or (content.tag_ == "VBG" and trigger.lemma_ in (*_MULLING, "threaten"))


def _announced_thing(token: Token) -> Token | None:
    when = [c for p in token.children if p.dep_ == "prep" for c in p.children if c.ent_type_ in ("DATE", "TIME")]
    content = next((found for t in (token, *when) if (found := prep(t, "with", "of", "at")) is not None), None)
    content = content or child(token, "dobj")
    done = token.lemma_ == "announce" and any(c.dep_ == "aux" and c.lower_ == "had" for c in token.children)
    if content is None or done or (token.lemma_ == "threaten" and is_somebody(content)):
        return None
    return content if content.pos_ in ("NOUN", "PROPN") else None


def _below(verb: Token) -> Iterator[Token]:
    """A verb's children and its object's, where the parser may hang an infinitive."""
    for c in verb.children:
        yield c
        if c.dep_ in ("dobj", "prep", "advmod"):
            yield from c.children


def _is_hinted(trigger: Token, content: Token, kind: ThreatKind) -> bool:
    if trigger.lemma_ in (*_MULLING, "hint"):
        return True
    things = (content, child(content, "dobj"), prep(content, "in"))
    return kind == "unspecified" and any(t is not None and t.lemma_.lower() in veiled_words().vague for t in things)
