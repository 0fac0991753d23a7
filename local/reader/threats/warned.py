"""Harm that a clause says will or may be done: "warned that Y would face", "will strike on Monday", "could veto"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child, prep
from local.reader.speech import quotation_of
from local.reader.threats.authors import author_of, is_from_others, speaker_of
from local.reader.threats.benign import is_benign, is_everyday
from local.reader.threats.clause import FACING, HINTING, MAY, WILL, doer, is_beside, is_due, said_modal
from local.reader.threats.counter import is_answer
from local.reader.threats.events import Harm, of_dearer
from local.reader.threats.goods import kind_below
from local.reader.threats.harm import DOING, harm_of
from local.reader.threats.saying import gives_notice, source_of
from local.reader.threats.sides import ARMED, is_onlooker, is_same_side
from local.reader.threats.speakers import actor_of
from local.reader.threats.standing import is_natural, is_said_now, is_somebody, is_told_now
from local.reader.threats.threat import Sentence, Threat
from local.reader.threats.words import rule_words, threat_words
from newsbrief.brief import ThreatKind

_WARNING = threat_words().binding | threat_words().warning
_FIGHTING = rule_words("warned", "fighting")
_CLOSED = rule_words("warned", "closed")
_FATED = rule_words("warned", "fated")


def by_warning(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "threatened that it would leave", "warned that spoilers would face sanctions"."""
    for token in sentence.span:
        notice = child(token, "dobj") if token.pos_ == "VERB" and gives_notice(token) else None
        if token.pos_ != "VERB" or (token.lemma_ not in _WARNING and notice is None):
            continue
        by = actor_of(cast, doer(token))
        below = (*token.children, *(notice.children if notice is not None else ()))
        for content in (c for c in below if c.dep_ in ("ccomp", "acl", "relcl") and (said_modal(c) or _is_faced(c))):
            if by is None or is_onlooker(by) or not is_told_now(token, content):
                continue
            harm = harm_of(content)
            if harm is not None and harm.does == "bears" and _is_told(token, content, harm.kind):
                yield Threat(
                    by, content, token, harm.kind, "that", sentence.condition_of(content), said_modal(content) in MAY
                )
                continue
            own = _is_own_act(cast, by, content) and not is_benign(content)
            if own if harm is None or harm.does in DOING else _can_inflict(cast, by, content, harm):
                kind = harm.kind if harm is not None else kind_below(content)
                yield Threat(by, content, token, kind, "that", sentence.condition_of(content))


def by_announcement(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "The workers will strike on Monday", "said it would boycott the vote": harm that its author announces."""
    for verb in sentence.span:
        to_come = said_modal(verb) in WILL or is_due(verb)
        if verb.pos_ != "VERB" or not to_come or is_beside(verb) or _is_rather(verb):
            continue
        harm = harm_of(verb)
        if is_everyday(verb, harm) and sentence.condition_of(verb) is None:
            continue
        if harm is None or harm.kind == "cyber" or of_dearer(verb) is not None or sentence.is_conditional(verb):
            continue
        leaves = harm.does == "withholds" and harm.kind in ("diplomatic", "political")  # "would leave the agreement"
        leaves = leaves or is_answer(verb, harm)
        if harm.does != "acts" and not (leaves or _is_blockade(verb, harm) or _is_doom(verb, harm)):
            continue
        if not is_said_now(verb) or (said_modal(verb) == "would" and source_of(verb) is None):
            continue
        by = author_of(cast, verb, harm)
        if is_due(verb) and not (verb.lemma_ in _FIGHTING and _is_by(cast, verb, by)):
            continue  # "The aim is to ban", "is to close a branch"
        if by is not None and not is_onlooker(by) and _is_party(by) and (leaves or _may_close(by, harm)):
            yield Threat(by, verb, verb, harm.kind, "that", sentence.condition_of(verb))


def by_possibility(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "Licences can be taken back", "hinted that it might close the line": harm that may be done."""
    for verb in sentence.span:
        if verb.pos_ != "VERB" or said_modal(verb) not in MAY or (verb.dep_ in ("relcl", "acl") and not _is_ours(verb)):
            continue
        harm = harm_of(verb)
        if harm is None or not (_is_put_forward(verb, harm) or _is_of_ones_own(cast, verb, harm)):
            continue
        if source_of(verb) is None or sentence.is_conditional(verb) or not is_said_now(verb):
            continue
        if any(t.lower_ in ("provided", "providing") and t.i > verb.i and t.pos_ != "ADJ" for t in verb.sent):
            continue  # an offer
        if harm.does == "acts" and _is_of_a_thing(cast, verb):
            continue
        by = author_of(cast, verb, harm) if harm.does != "ceases" else speaker_of(cast, verb)
        if by is not None and not is_onlooker(by):
            yield Threat(by, verb, verb, harm.kind, "that", sentence.condition_of(verb), is_veiled=True)


def _is_of_a_thing(cast: Cast, verb: Token) -> bool:
    """As in "the fever could kill thousands": what no actor does."""
    who = doer(verb)
    if who is None or who.pos_ != "NOUN" or resolve(cast, who) is not None:
        return False
    return is_natural(who) or not is_somebody(who)


def _is_faced(verb: Token) -> bool:
    """Whether a clause in the present tells what is to come: "warned landlords that they face fines"."""
    return verb.lemma_ in FACING and verb.tag_ in ("VBP", "VBZ", "VBD")


# --- The parts -------------------------------------------------------------------------------------------------


def _is_by(cast: Cast, verb: Token, by: Actor | None) -> bool:
    """Whether its author does it, or people do it of whom the author speaks: "drivers are to strike, they said"."""
    who = doer(verb)
    if who is None:
        return False
    return resolve(cast, who) is by or (who.tag_ == "NNS" and is_somebody(who))


def _is_blockade(verb: Token, harm: Harm) -> bool:
    """Whether something is closed to others that they cross or live on: "will close its airspace to Y's flights"."""
    thing = child(verb, "dobj")
    return harm.does == "withholds" and thing is not None and thing.lemma_.lower() in _CLOSED


def _may_close(by: Actor, harm: Harm) -> bool:
    """Whether it is a state's or an army's to shut others out; what else is announced is anybody's."""
    return harm.does != "withholds" or by.kind in ARMED


def _is_doom(verb: Token, harm: Harm) -> bool:
    """Whether those of a kind are told what will be done to them: "told a rally that traitors would be hunted down"."""
    who = child(verb, "nsubjpass")
    if harm.does != "bears" or who is None or who.tag_ != "NNS" or source_of(verb) is None:
        return False
    return (
        not any(c.dep_ in ("det", "nummod", "poss") for c in who.children)
        and harm.kind in ("military", "legal")
        and prep(verb, "under") is None
    )


def _is_told(trigger: Token, content: Token, kind: ThreatKind) -> bool:
    """Whether "it" or "they" are those who are warned: "warned the bank that it could lose its licence"."""
    who = doer(content)
    told = child(trigger, "dobj", "dative") is not None and trigger.lemma_ in _WARNING
    own = who is not None and who.lower_ in ("it", "they", "he", "she")
    return told and own and (content.lemma_ not in _FATED or kind != "unspecified")


def _is_own_act(cast: Cast, by: Actor, content: Token) -> bool:
    who = doer(content)
    return who is not None and (who.lower_ in ("i", "we") or resolve(cast, who) is by)


def _can_inflict(cast: Cast, by: Actor, content: Token, harm: Harm) -> bool:
    """Whether what others will bear is the speaker's to inflict: "would be fined", not "would lose their homes"."""
    if is_from_others(cast, by, content):
        return False
    if harm.does == "is":
        return said_modal(content) in WILL
    powerless = by.kind in ("media", "population", "civil_society") and content.lemma_ not in ("sue", "report")
    powerless = powerless or (harm.kind == "military" and by.kind == "company")
    fated = content.lemma_ in _FATED
    return harm.does == "bears" and not powerless and not fated and resolve(cast, doer(content)) is not by


def _is_party(by: Actor) -> bool:
    """Whether an actor can be one: named, of some kind, or several; not "a boy"."""
    return by.named or by.kind != "other" or any(mention.tag_ == "NNS" for mention in by.mentions)


def _is_ours(verb: Token) -> bool:
    """Whether a clause of a noun tells in a quotation what we can do: "a link is a thing we can switch off"."""
    who = doer(verb)
    return quotation_of(verb) is not None and who is not None and who.lower_ in ("i", "we")


def _is_rather(verb: Token) -> bool:
    """Whether it is only what somebody would do sooner than something else, or no clause: "strike or no strike"."""
    following = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 3, verb.sent.end)]]
    if following == ["or", "no"]:
        return True
    return any(c.lower_ in ("rather", "sooner") for c in verb.children)


def _is_of_ones_own(cast: Cast, verb: Token, harm: Harm) -> bool:
    """Whether somebody says what his own body may do: "Y could strip it of its licence, its head said"."""
    if harm.does not in DOING:
        return False
    by, acting = speaker_of(cast, verb), resolve(cast, doer(verb))
    return by is not None and acting is not None and is_same_side(cast, by, acting)


def _is_put_forward(verb: Token, harm: Harm) -> bool:
    """Whether a possibility is said to somebody, not only thought of: in a quotation, hinted, or said of oneself."""
    quoted = quotation_of(verb) is not None
    if harm.does not in DOING:
        return quoted and harm.does == "ceases"
    who = doer(verb)
    itself = harm.does == "acts" and who is not None and who.lower_ in ("it", "they", "he", "she")
    return quoted or itself or verb.head.lemma_ in HINTING
