"""Whose threat a clause is."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import author, resolve
from local.reader.actors.spoken_for import claimant
from local.reader.actors.words import actor_words
from local.reader.clauses import child, prep
from local.reader.demands.words import demand_words
from local.reader.speech import quotation_of
from local.reader.threats.clause import FIRST, MAY, THINGS, WILL, doer, said_modal
from local.reader.threats.events import Harm
from local.reader.threats.goods import noun_kind
from local.reader.threats.saying import source_of
from local.reader.threats.sides import ARMED, is_official, is_onlooker, is_own, is_same_side, sides
from local.reader.threats.speakers import MESSAGES, actor_of
from local.reader.threats.standing import is_natural, is_somebody
from local.reader.threats.words import harm_words, rule_words, threat_words

_CAUSING = rule_words("authors", "causing")
_OFFICIALS = rule_words("authors", "officials")


def speaker_of(cast: Cast, verb: Token) -> Actor | None:
    """Who says what a clause says, if the text tells and it is nobody who only looks on."""
    source = source_of(verb)
    if source is None:
        return None
    by = _in_message(cast, source, verb) or actor_of(cast, source) or _body_of(cast, source, verb)
    return by if by is not None and not is_onlooker(by) else None


def author_of(cast: Cast, verb: Token, harm: Harm | None) -> Actor | None:
    """Whose threat a clause is: who says it, if the harm is theirs to do; in the writer's words, who will do it."""
    source, who = source_of(verb), doer(verb)
    if source is None:
        acts = who is not None and (harm is None or harm.does in ("acts", "withholds", "refuses"))
        return _acting(cast, who) if acts and who is not None else None
    by = speaker_of(cast, verb)
    if (itself := _who_demands(cast, verb, source)) is not None:
        return itself
    if by is None:
        return _state_itself(cast, source, who, harm)
    return _told_by(cast, verb, harm, by, source, who)


def _who_demands(cast: Cast, verb: Token, source: Token) -> Actor | None:
    """Who demands and threatens in a sentence that somebody else reports in passing.

    As in "Gunmen have demanded a ransom, an elder said, and will kill the captives".
    """
    above = verb.head if verb.dep_ == "conj" else None
    if above is not None and above == source.head and above.dep_ == "conj":
        above = above.head
    who = child(above, "nsubj") if above is not None else None
    if above is None or who is None or who.pos_ not in ("NOUN", "PROPN") or quotation_of(verb) is not None:
        return None
    between = above.i < source.i < verb.i and source.nbor(-1).dep_ in ("det", "punct", "amod", "compound", "poss")
    demands = above.lemma_ in demand_words().verbs or above.lemma_ in ("want", "seek")
    actor = author(cast, who) if between and demands else None
    return actor if actor is not None and actor is not resolve(cast, source) else None


def _state_itself(cast: Cast, source: Token, who: Token | None, harm: Harm | None) -> Actor | None:
    """The state that will act, where "it" seems to be the paper that tells: "Minsk, it added, would halt freight"."""
    actor = resolve(cast, who) if who is not None and who.pos_ == "PROPN" else None
    teller = resolve(cast, source) if source.lower_ == "it" else None
    media = teller is not None and teller.kind == "media"
    acts = harm is not None and harm.does in ("acts", "withholds", "refuses")
    return actor if media and acts and actor is not None and actor.kind in ("state", "government_body") else None


def _told_by(cast: Cast, verb: Token, harm: Harm | None, by: Actor, source: Token, who: Token | None) -> Actor | None:
    """Whose threat it is if `by`, whom `source` means, says what `who` will do; None if it is none of theirs."""
    actor = resolve(cast, who)
    if harm is not None and (_is_others_act(cast, verb, who, harm) or not _has_a_hand(cast, by, verb, harm)):
        return None
    if harm is not None and (harm.does == "bears" or (harm.does == "is" and noun_kind(who) is not None)):
        return by if actor is None or not is_same_side(cast, by, actor) else None  # "a tariff is to take effect"
    if harm is not None and (_is_reported_of(cast, verb, by, who, source) or _is_of(cast, source, actor)):
        return actor
    ceasing = harm is not None and harm.does == "ceases" and actor is not None and not actor.named
    if not ceasing and not is_own(cast, by, who, strictly=harm is None and by.kind != "armed_group"):
        return by if _is_their_body(source, who) else None
    speaks_for_it = actor is not None and who is not None and who.pos_ in ("PROPN", "NOUN") and actor.named
    return actor if speaks_for_it and actor is not None and is_same_side(cast, by, actor) else by


def _is_others_act(cast: Cast, verb: Token, who: Token | None, harm: Harm) -> bool:
    """Whether harm is the doing of what the speaker is no part of: "the ruling will lead to cuts", "they could sue us".

    In a quotation the speaker is "we", never "they".
    """
    if who is None or harm.does not in ("acts", "withholds"):
        return False
    quotation = quotation_of(who)
    if who.lower_ in ("he", "she", "they") and quotation is not None:
        return True
    thing = who.pos_ == "NOUN" and resolve(cast, who) is None and not is_somebody(who)
    if thing and is_natural(who):
        return True
    return thing and verb.lemma_.lower() in _CAUSING


def _has_a_hand(cast: Cast, by: Actor, verb: Token, harm: Harm) -> bool:
    """Whether what will be there is the speaker's to bring about: no mere farmer's, "there'll be lawsuits"."""
    if harm.does != "is" or not by.is_person or not by.named or claimant(cast, by) is not by or sides(cast).get(by.key):
        return True
    return is_official(by) or any(t.lower_ in FIRST for t in verb.sent)


def is_from_others(cast: Cast, by: Actor, verb: Token) -> bool:
    """Whether the harm is to come from somebody else than who speaks: "could face penalties from Brussels"."""
    spots = [prep(verb, "by", "from")] + [prep(t, "from") for t in verb.children if t.dep_ == "dobj"]
    doers = (resolve(cast, spot) for spot in spots if spot is not None)
    return any(actor is not None and not is_same_side(cast, by, actor) for actor in doers) and lemma_bears(verb)


def _acting(cast: Cast, who: Token) -> Actor | None:
    whose = child(who, "poss")
    if whose is not None and whose.lower_ in ("its", "their"):
        return actor_of(cast, who)
    return resolve(cast, who) if who.lower_ in THINGS else author(cast, who)


def _in_message(cast: Cast, source: Token, verb: Token) -> Actor | None:
    """Who acts, where only a message tells it: "the letters say that the council may dismiss them"."""
    if source.lemma_.lower() not in MESSAGES or child(source, "poss") is not None:
        return None
    who = child(verb, "nsubj")
    bears = lemma_bears(verb) or said_modal(verb) not in (*WILL, *MAY)
    actor = resolve(cast, who) if who is not None and who.pos_ in ("NOUN", "PROPN") and not bears else None
    return actor if actor is not None and not actor.is_person and who is not None and _is_one(who) else None


def lemma_bears(verb: Token) -> bool:
    """Whether a verb tells what its subject will suffer: "face", "lose"."""
    return verb.lemma_.lower() in harm_words().borne


def _is_one(who: Token) -> bool:
    return who.tag_ in ("NN", "NNP", "NNPS")


def _body_of(cast: Cast, source: Token, verb: Token) -> Actor | None:
    """Who acts, where one of its bodies or people announces it: "Peru will retaliate, the ministry said"."""
    words, lemma, who = actor_words(), source.lemma_.lower(), doer(verb)
    speaks = lemma in words.kinds or lemma in words.representatives or lemma in words.roles or lemma in _OFFICIALS
    borne = child(verb, "nsubjpass", "auxpass") is not None or lemma_bears(verb)
    if not speaks or lemma in threat_words().onlookers or borne or who is None or who.pos_ not in ("PROPN", "NOUN"):
        return None
    actor = resolve(cast, who)
    return actor if actor is not None and actor.kind != "other" and not actor.is_person else None


def _is_reported_of(cast: Cast, verb: Token, by: Actor, who: Token | None, source: Token) -> bool:
    """Whether an act is announced for a named actor by those of whom the text says nothing else: "officials said"."""
    actor = resolve(cast, who) if who is not None and who.pos_ in ("PROPN", "NOUN") else None
    if actor is None or actor is by or quotation_of(verb) is not None or actor.is_person:
        return False
    is_body = actor.named or actor.kind in ARMED
    return is_body and not by.named and (not by.is_person or source.lemma_.lower() in _OFFICIALS)


def _is_their_body(source: Token, who: Token | None) -> bool:
    """Whether those who act speak through a body of theirs: "Dockers at the port will stop work, their union said"."""
    owner = child(source, "poss")
    several = who is not None and who.tag_ in ("NNS", "NNPS") and who.i < source.i
    return several and owner is not None and owner.lower_ == "their"


def _is_of(cast: Cast, source: Token, actor: Actor | None) -> bool:
    """Whether those who speak belong to those who act: "the vendors will close, their association said"."""
    owner = child(source, "poss")
    return actor is not None and owner is not None and owner.pos_ == "PRON" and resolve(cast, owner) is actor
