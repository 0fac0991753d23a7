"""Whom a threat is against."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import SUBJECTS, child, prep
from local.reader.demands.find import Demand
from local.reader.demands.words import demand_words
from local.reader.threats.clause import doer
from local.reader.threats.conditions import Condition
from local.reader.threats.foes import foes, is_own_side, most_told_of
from local.reader.threats.goods import noun_kind
from local.reader.threats.harm import harm_of
from local.reader.threats.saying import telling_verb
from local.reader.threats.sides import is_own
from local.reader.threats.threat import Threat
from local.reader.threats.words import rule_words

_BEHIND = ("on", "against", "with", "to", "from", "at", "for", "into", "of", "over")
_LISTENERS = rule_words("against", "listeners")
_TOWARDS = ("to", "with", "before", "at", "in")
_MEANS = ("force", "violence")
_YOU = ("you", "your", "yours", "yourselves")


class _Spot(NamedTuple):
    """A word that may tell whom a threat is against; `is_plain` if it does by what it is in the clause."""

    token: Token | None
    is_plain: bool


def against(cast: Cast, threat: Threat, demands: Sequence[Demand]) -> Actor | None:
    """Whom a threat is told, whom it hits, who is to meet its condition; else against whom its side stands.

    A word of the clause counts before what the article tells elsewhere only if it names somebody, and not if the
    writer only says before whom it was said: "... , the minister told growers".
    """
    own = _own_doers(cast, threat)
    known: list[tuple[Actor, bool]] = []
    guessed: Actor | None = None
    forums: list[Actor] = []
    for token, is_plain in _spots(cast, threat):
        actor = _actor_at(cast, token)
        if actor is None or actor in own or actor.kind == "media" or is_own_side(cast, threat.by, actor):
            continue
        if _is_forum(actor, token):
            forums.append(actor)
            continue
        if _is_known(actor, token):
            known.append((actor, is_plain))
        elif guessed is None and not _is_anyone(token):
            guessed = actor
    opposed = [actor for actor in foes(cast, threat, demands) if actor not in forums]
    chosen = (
        _warned(cast, threat, own),
        next((actor for actor, is_plain in known if is_plain and actor in opposed), None),
        next((actor for actor, is_plain in known if is_plain and _is_party(actor)), None),
        next((actor for actor, _ in known if actor in opposed), None),
        *opposed,
        *(actor for actor, _ in known),
        guessed,
        most_told_of(cast, threat.by, forums),
    )
    return next((actor for actor in chosen if actor is not None), None)


def _actor_at(cast: Cast, spot: Token | None) -> Actor | None:
    """The actor of a word, also of an adjective such as "Chilean"; no court that is called upon, no "lawful force"."""
    if spot is None or noun_kind(spot) == "legal" or (spot.tag_ == "NN" and spot.lemma_ in _MEANS):
        return None
    return cast.by_token.get(spot.i) if spot.pos_ == "ADJ" else resolve(cast, spot)


def _is_known(actor: Actor, spot: Token | None) -> bool:
    """Whether an actor is one of the story: named, or spoken of elsewhere as well."""
    if spot is not None and (spot.pos_ == "PRON" or (spot.ent_type_ == "GPE" and actor.kind != "state")):
        return spot.pos_ == "PRON"
    return actor.named or actor.kind == "population" or len(actor.mentions) > 1


def _is_forum(actor: Actor, spot: Token | None) -> bool:
    """Whether a court or a council of states is only where somebody goes: "would go to the Court of Justice"."""
    if spot is None or spot.dep_ != "pobj" or spot.head.lower_ not in _TOWARDS:
        return False
    return "court" in actor.name.lower() or actor.kind == "international_organization"


def _warned(cast: Cast, threat: Threat, own: Sequence[Actor]) -> Actor | None:
    """Those who are warned of what becomes of some of them: "warned mayors that anyone who pays would be suspended"."""
    condition = threat.condition
    if condition is None or condition.word != "who":
        return None
    for verb in (threat.trigger, telling_verb(threat.content)):
        told = child(verb, "dobj", "dative") if verb is not None and verb.lemma_ == "warn" else None
        actor = cast.by_token.get(told.i) if told is not None and told.i < threat.content.i else None
        if actor is not None and actor not in own and not is_own_side(cast, threat.by, actor):
            return actor
    return None


def _is_party(actor: Actor) -> bool:
    """Whether a word names a party of the story: by its name, as a body, or as people told of elsewhere as well."""
    if actor.kind in ("government_body", "company", "civil_society") or (actor.named and actor.kind != "other"):
        return True
    return len(actor.mentions) > 1 and any(mention.tag_ == "NNS" for mention in actor.mentions)


def _is_anyone(spot: Token | None) -> bool:
    """Whether a word only means one of many: "a soldier", "a single miner"."""
    return spot is not None and any(c.lower_ in ("a", "an", "any", "no", "single") for c in spot.children)


def _own_doers(cast: Cast, threat: Threat) -> list[Actor]:
    """Who does it, if that is the speaker's own side, and the state for which an official says it.

    As in "Peru regards this as unfriendly and reserves the right to respond, spokesman Roe said".
    """
    content = threat.content
    who = doer(content) if content.pos_ in ("VERB", "AUX") else None
    harm = harm_of(content) if who is not None else None
    found = []
    if (
        who is not None
        and who.lower_ not in ("it", "they")
        and not (harm is not None and harm.does == "bears")
        and is_own(cast, threat.by, who)
    ):
        found.append(resolve(cast, who))
    if threat.by.is_person and (harm is None or harm.does != "bears"):
        acting = (resolve(cast, doer(verb)) for verb in (content, content.head) if verb.pos_ in ("VERB", "AUX"))
        found += [actor for actor in acting if actor is not None and actor.kind == "state"]
    return [actor for actor in found if actor is not None]


def _spots(cast: Cast, threat: Threat) -> Iterator[_Spot]:
    """The words that may tell it, the likeliest first."""
    trigger, content = threat.trigger, threat.content
    for verb in (trigger if trigger != content else None, telling_verb(content)):
        told = child(verb, "dobj", "dative") if verb is not None else None
        if verb is not None and (told is None or told.lemma_.lower() not in _LISTENERS):
            is_plain = verb.i < content.i or any(t.lower_ in _YOU for t in content.sent)
            yield _Spot(told, is_plain)
            yield _Spot(prep(verb, "to", "against", "on"), is_plain)
    harm = harm_of(content)
    if harm is not None and harm.does == "bears":
        yield _Spot(doer(content), is_plain=True)
    if harm is not None and harm.does == "is" and (thing := doer(content)) is not None:
        yield _Spot(prep(thing, "on", "against", "for"), is_plain=True)  # "sanctions on Y would follow"
    yield from (_Spot(token, is_plain=True) for token in _hit(cast, content))
    if threat.condition is not None:
        many = threat.condition.word == "who" and threat.condition.tokens[0].tag_ == "NNS"
        yield from (
            _Spot(token, is_plain=many or _is_demonym(token)) for token in _of_condition(cast, threat.condition)
        )


def _is_demonym(token: Token | None) -> bool:
    """As in "in the event of Chilean aggression"."""
    return token is not None and (token.pos_ == "ADJ" or token.ent_type_ == "NORP")


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
            if noun != content and _is_place(cast, behind):
                continue  # "block the road to Bunia"
            yield behind if behind is not None and (behind.i in cast.by_token or word in ("against", "on")) else None
            yield _owner(cast, behind)
        yield _owner(cast, noun)
    yield from (child(inner, "dobj") if inner is not None else None,)


def _is_place(cast: Cast, spot: Token | None) -> bool:
    """Whether a word only tells where a thing is or goes; a state is a party."""
    actor = cast.by_token.get(spot.i) if spot is not None and spot.ent_type_ in ("GPE", "LOC", "FAC") else None
    return actor is not None and actor.kind != "state"


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
    suffering = _suffering(condition)
    if condition.root is not None and condition.root.pos_ in ("VERB", "AUX"):
        yield doer(condition.root) if suffering is None else None
        yield _owner(cast, child(condition.root, "nsubj", "nsubjpass"))
    held = {token.i for token in suffering.subtree} if suffering is not None else set()
    for token in condition.tokens:
        if token.i in cast.by_token and token.i not in held:
            yield token
    for token in condition.tokens:
        if token.dep_ in SUBJECTS and token.pos_ == "NOUN" and token.i not in held:
            yield token


def _suffering(condition: Condition) -> Token | None:
    """To whom or what it is done, which doesn't meet the condition: "if the sailors are not freed"."""
    root = condition.root
    if root is None or root.pos_ not in ("VERB", "AUX") or condition.word == "who":
        return None
    return child(root, "nsubjpass")


def _asked(noun: Token) -> Token | None:
    """Of whom something is demanded in "his Y demands"; "Y demands" alone would be the demands Y makes."""
    return child(noun, "compound", "nmod") if child(noun, "poss") is not None else prep(noun, "to", "on")
