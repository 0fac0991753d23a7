"""Whom a threat is against."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import SUBJECTS, child, prep
from local.reader.demands.find import Demand
from local.reader.demands.words import demand_words
from local.reader.threats.clause import doer
from local.reader.threats.conditions import Condition
from local.reader.threats.goods import noun_kind
from local.reader.threats.harm import harm_of
from local.reader.threats.saying import telling_verb
from local.reader.threats.sides import is_own, is_same_side
from local.reader.threats.threat import Threat
from local.reader.threats.words import rule_words

_BEHIND = ("on", "against", "with", "to", "from", "at", "for", "into", "of", "over")
_LISTENERS = rule_words("against", "listeners")
_REACH = 150  # tokens between a threat and the demand that it backs


def against(cast: Cast, threat: Threat, demands: Sequence[Demand]) -> Actor | None:
    """Whom a threat is told, whom it hits, who is to meet its condition; else of whom its side demands something."""
    own = _own_doer(cast, threat)
    guessed: Actor | None = None
    for spot in _spots(cast, threat):
        actor = _actor_at(cast, spot)
        if actor is None or actor is own or is_same_side(cast, threat.by, actor):
            continue
        if _is_known(actor, spot):
            return actor
        if guessed is None and not _is_anyone(spot):
            guessed = actor
    return _opponent(cast, threat, demands) or guessed


def _actor_at(cast: Cast, spot: Token | None) -> Actor | None:
    """The actor of a word, also of an adjective such as "Chilean"; no court that is called upon."""
    if spot is None or noun_kind(spot) == "legal":
        return None
    return cast.by_token.get(spot.i) if spot.pos_ == "ADJ" else resolve(cast, spot)


def _is_known(actor: Actor, spot: Token | None) -> bool:
    """Whether an actor is one of the story: named, or spoken of elsewhere as well."""
    if spot is not None and (spot.pos_ == "PRON" or (spot.ent_type_ == "GPE" and actor.kind != "state")):
        return spot.pos_ == "PRON"
    return actor.named or actor.kind == "population" or len(actor.mentions) > 1


def _is_anyone(spot: Token | None) -> bool:
    """Whether a word only means one of many: "a soldier", "a single miner"."""
    return spot is not None and any(c.lower_ in ("a", "an", "any", "no", "single") for c in spot.children)


def _own_doer(cast: Cast, threat: Threat) -> Actor | None:
    """Who does it, if that is the speaker's own side: it is never whom the threat is against."""
    content = threat.content
    who = doer(content) if content.pos_ in ("VERB", "AUX") else None
    harm = harm_of(content) if who is not None else None
    if who is None or (harm is not None and harm.does == "bears") or not is_own(cast, threat.by, who):
        return None
    return resolve(cast, who)


def _opponent(cast: Cast, threat: Threat, demands: Sequence[Demand]) -> Actor | None:
    """Of whom the threatener's side demands something nearby, else who demands something of it."""
    by, at = threat.by, threat.content.i
    near = sorted((d for d in demands if abs(d.content.i - at) <= _REACH), key=lambda d: abs(d.content.i - at))
    pairs = [(demand.by, demand.of) for demand in near if demand.of is not None]
    told: list[Actor] = [of for one, of in pairs if is_same_side(cast, by, one) and not is_same_side(cast, by, of)]
    asks = [one for one, of in pairs if is_same_side(cast, by, of) and not is_same_side(cast, by, one)]
    return next(iter((*told, *asks)), None)


def _spots(cast: Cast, threat: Threat) -> Iterator[Token | None]:
    """The words that may tell it, the likeliest first."""
    trigger, content = threat.trigger, threat.content
    for verb in (trigger if trigger != content else None, telling_verb(content)):
        told = child(verb, "dobj", "dative") if verb is not None else None
        if verb is not None and (told is None or told.lemma_.lower() not in _LISTENERS):
            yield told
            yield prep(verb, "to", "against", "on")
    harm = harm_of(content)
    if harm is not None and harm.does == "bears":
        yield doer(content)
    yield from _hit(cast, content)
    if threat.condition is not None:
        yield from _of_condition(cast, threat.condition)


def _hit(cast: Cast, content: Token) -> Iterator[Token | None]:
    """Who is hit by what a clause or noun announces: its object, who stands behind it, whose things these are."""
    thing = child(content, "dobj", "nsubjpass") if content.pos_ in ("VERB", "AUX") else content
    yield thing if thing != content else None
    inner = child(content, "xcomp", "pcomp")
    for noun in (content, thing, inner, child(inner, "dobj") if inner is not None else None):
        if noun is None:
            continue
        for word in _BEHIND:
            behind = prep(noun, word)
            yield behind if behind is not None and (behind.i in cast.by_token or word in ("against", "on")) else None
            yield _owner(cast, behind)
        yield _owner(cast, noun)
    yield from (child(inner, "dobj") if inner is not None else None,)


def _owner(cast: Cast, noun: Token | None) -> Token | None:
    """The word for whose a thing is: "Y's ports", "the ports of Y", "Y ships"."""
    if noun is None:
        return None
    for c in noun.children:
        if c.dep_ in ("poss", "amod", "compound", "nmod") and (c.i in cast.by_token or c.lower_ in ("its", "their")):
            return c
    owner = prep(noun, "of")
    return owner if owner is not None and owner.i in cast.by_token else None


def _of_condition(cast: Cast, condition: Condition) -> Iterator[Token | None]:
    """Who is to meet a condition: whose demands these are, who does it or has it done, who else is named in it."""
    yield from (_asked(token) for token in condition.tokens if token.lemma_ in demand_words().nouns)
    if condition.word == "who":
        yield condition.tokens[0] if condition.root is None else condition.root.head
    if condition.root is not None and condition.root.pos_ in ("VERB", "AUX"):
        yield doer(condition.root)
        yield _owner(cast, child(condition.root, "nsubj", "nsubjpass"))
    for token in condition.tokens:
        if token.i in cast.by_token:
            yield token
    for token in condition.tokens:
        if token.dep_ in SUBJECTS and token.pos_ == "NOUN":
            yield token


def _asked(noun: Token) -> Token | None:
    """Of whom something is demanded in "his Y demands"; "Y demands" alone would be the demands Y makes."""
    return child(noun, "compound", "nmod") if child(noun, "poss") is not None else prep(noun, "to", "on")
