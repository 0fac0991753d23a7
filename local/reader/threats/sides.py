"""Who is on whose side: for whom a person speaks, and whose doings a speaker announces as its own."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.offices import owner_in_role, owner_in_story
from local.reader.actors.reference import resolve
from local.reader.clauses import child, prep
from local.reader.threats.clause import FIRST, NOBODY, THINGS
from local.reader.threats.statehood import is_of_one_state
from local.reader.threats.words import rule_words, threat_words
from newsbrief.actors.canonical import canonical, country_of

MEMBERS = rule_words("sides", "members")
_DEFINITE = ("the", "no", "not", "these", "this", "every", "each", "all")
_SINGLE_THINGS = ("there", "it", "this", "that")
_LED = rule_words("sides", "led")
_OFFICES = rule_words("sides", "offices")
_COMMANDING = rule_words("sides", "commanding")
_HEADS = rule_words("sides", "heads")
ARMED = ("armed_group", "government_body", "state")  # can use force, or shut others out
_GROUPS = ("armed_group", "civil_society", "political_party")
_LEADING = rule_words("sides", "leading")
_EUROPE = ("European Commission", "European Union", "EU")
_RUNNING = rule_words("sides", "running")
_SENT = rule_words("sides", "sent")


def is_onlooker(actor: Actor) -> bool:
    """Whether an actor only predicts: an analyst, a professor."""
    told = [set(role.lower().replace(",", " ").split()) for role in (*actor.roles, actor.name)]
    looking = [any(word in words or f"{word}s" in words for word in threat_words().onlookers) for words in told]
    if actor.is_person and any(words & _RUNNING for words, looks in zip(told, looking, strict=True) if not looks):
        return False  # a candidate, once an economist
    return any(looking) or actor.kind == "media"


def is_official(person: Actor) -> bool:
    """Whether a person holds an office, or leads people: "minister", "union organiser"."""
    return any(word in role.lower() for role in person.roles for word in (*_OFFICES, *_LEADING, *_COMMANDING))


def is_own(cast: Cast, by: Actor, who: Token | None, *, strictly: bool = False) -> bool:
    """Whether who does something acts for the speaker: "we", "it", "our army", "the union", a state of its minister.

    If not `strictly`, also a thing that no actor owns: "the bridge will go".
    """
    if (
        who is None
        or who.lower_ in NOBODY
        or any(w.lower_ in FIRST for c in (who, *who.children) for w in (c, *c.children))
    ):
        return True
    actor = resolve(cast, who)
    told = actor is not None and who.pos_ in ("NOUN", "PROPN")
    if actor is not None and (
        is_same_side(cast, by, actor) or _may_speak_for(cast, by, actor) or (told and is_of_one_state(cast, by, actor))
    ):
        return True
    if actor is None and who.lower_ in ("he", "she") and not (by.is_person and by.named):
        return True  # "the judge said she would"
    owner = child(who, "poss")
    if who.lower_ in THINGS:
        return actor is None or who.lower_ in _SINGLE_THINGS or not by.is_person
    if owner is not None:
        own = any(resolve(cast, t) is by for t in (owner, child(owner, "poss")))  # "his country's parliament"
        return own or (actor is None and owner.pos_ == "PRON")
    return _is_own_thing(cast, by, who, actor, strictly=strictly)


def _is_own_thing(cast: Cast, by: Actor, who: Token, actor: Actor | None, *, strictly: bool) -> bool:
    if who.lower_ == "you":
        return strictly  # what those will do or get to whom it is said
    if who.ent_type_ == "GPE" and actor is not None and actor.kind == "other" and by.is_person and by.roles:
        return True  # a capital, for its government
    definite = any(c.dep_ == "det" and c.lower_ in _DEFINITE for c in who.children)
    if by.kind == "armed_group":
        return not strictly
    if _sends(by, who) or ((actor is None or not actor.named) and _may_lead(cast, by, who)):
        return True
    if actor is None:
        return definite and not strictly
    members = who.tag_ == "NNS" and not actor.named  # "the parents will sit down on the road"
    return definite and who.pos_ == "NOUN" and (members or who.lemma_.lower() in _LED)


def _sends(by: Actor, who: Token) -> bool:
    """Whether those who act are at the orders of the office that speaks: "the governor said police would clear it"."""
    if who.lemma_ == "bailiff":
        return True
    return who.lemma_.lower() in _SENT and (by.kind == "state" or (by.is_person and bool(by.roles)))


def _may_lead(cast: Cast, by: Actor, who: Token) -> bool:
    """Whether those who act may be the members of whom a body or its head speaks: "drivers would park their buses"."""
    if who.tag_ != "NNS" or any(c.dep_ in ("det", "nummod") for c in who.children):
        return False
    lemma = who.lemma_.lower()
    if by.is_person and lemma != "member":
        leads = any(word in role.lower() for role in by.roles for word in _LEADING)
        return lemma in MEMBERS and (leads or any(ally.kind in _GROUPS for ally in allies(cast, by)) or _heads(by))
    return lemma in MEMBERS


def _heads(by: Actor) -> bool:
    """Whether somebody heads a body of which the role tells the name: "president of the Bazaar Circle"."""
    words = [role.split() for role in by.roles]
    return any(
        role[0].lower() in _HEADS and role[1] == "of" and role[-1][0].isupper() for role in words if len(role) > 2
    )


def _may_speak_for(cast: Cast, by: Actor, actor: Actor) -> bool:
    """Whether an official may speak for a named body, as far as the article tells: it names no other for whom."""
    if not by.is_person or actor.is_person or not actor.named:
        return False
    office = any(word in role.lower() for role in by.roles for word in _OFFICES)
    return office and not sides(cast).get(by.key)


def allies(cast: Cast, one: Actor) -> list[Actor]:
    """Those for whom an actor speaks."""
    keys = sides(cast).get(one.key, set())
    return [actor for actor in cast.actors.values() if actor.key in keys]


def is_same_side(cast: Cast, one: Actor, other: Actor) -> bool:
    """Whether two actors are one, or one speaks for the other."""
    if one is other or other.key in sides(cast).get(one.key, ()) or one.key in sides(cast).get(other.key, ()):
        return True
    if one.name in _EUROPE and other.name in _EUROPE:
        return True
    kinds = {one.kind, other.kind}
    if kinds != {"state", "government_body"}:
        return False
    country = canonical(one.name).country or country_of(one.name)
    return country is not None and country == (canonical(other.name).country or country_of(other.name))


def sides(cast: Cast) -> dict[str, set[str]]:
    """By a person's key, those for whom the person speaks: told by the offices that the article gives.

    Found once for each article, when its first threat is weighed.
    """
    doc = next((mention.doc for actor in cast.actors.values() for mention in actor.mentions), None)
    if doc is None:
        return {}
    if "sides" not in doc.user_data:
        people = [actor for actor in cast.actors.values() if actor.is_person]
        doc.user_data["sides"] = {person.key: set(_employers(cast, person)) for person in people}
    known: dict[str, set[str]] = doc.user_data["sides"]
    return known


def _employers(cast: Cast, person: Actor) -> Iterator[str]:
    for mention in list(person.mentions):
        heads = [mention, *(c for c in mention.children if c.dep_ == "appos")]
        if mention.dep_ == "appos":
            heads.append(mention.head)
        for head in heads:
            for word in (child(head, "poss"), prep(head, "of", "for", "at", "from", "in"), *head.children):
                actor = resolve(cast, word) if word is not None and _may_employ(cast, word) else None
                if actor is not None and not actor.is_person:
                    yield actor.key
    told = owner_in_role(cast, person) or owner_in_story(cast, person)
    own = canonical(person.name).country
    if told is not None and (own is None or own == canonical(told.name).country):
        yield told.key
    for other in list(cast.actors.values()):
        country = canonical(other.name).country
        for role in person.roles:
            if (other is not person and any(alias in role for alias in other.aliases)) or (
                country is not None and country_of(role) == country
            ):
                yield other.key


def _may_employ(cast: Cast, word: Token) -> bool:
    return word.dep_ in ("poss", "pobj") or (word.dep_ in ("compound", "nmod", "amod") and word.i in cast.by_token)
