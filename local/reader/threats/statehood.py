"""For which state an actor acts, so that its minister can say what its navy will do."""

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.office_states import role_with_state
from local.reader.actors.reference import resolve
from local.reader.clauses import child
from local.reader.threats.words import rule_words
from newsbrief.actors.canonical import canonical, country_of

_MENTIONS = 10  # of a body that are looked at
_OF_STATES = ("state", "government_body")
_OUT_OF_OFFICE = rule_words("statehood", "out_of_office")


def is_of_one_state(cast: Cast, by: Actor, body: Actor) -> bool:
    """Whether somebody in a state's office, or a body of it, speaks of that state or of a body of it.

    As in "the Turkish Navy will prevent it," Ankara's ministry said; "Pakistan's air force would strike", its minister.
    """
    if body.kind not in _OF_STATES or not (by.kind in _OF_STATES or (by.is_person and _holds_office(by))):
        return False
    ours, theirs = _countries(cast, by), _countries(cast, body)
    return bool((ours or _told_beside(cast, by)) & theirs)


def _told_beside(cast: Cast, actor: Actor) -> set[str]:
    """The countries where somebody speaks whose office tells none, and whose body spoke in the sentence before.

    As in "Minister Roe told reporters in Lima", "Peru's ministry ... Spokeswoman Ana Roe said".
    """
    found = set()
    for mention in actor.mentions[:_MENTIONS]:
        sent = mention.sent
        spots = [t for t in sent if t.dep_ == "pobj" and t.head.lower_ == "in"]
        before = mention.doc[sent.start - 1] if sent.start > 0 else None
        if before is not None:
            spots += [t for t in before.sent if t.dep_ == "nsubj" and t.head.dep_ == "ROOT"]
        for spot in spots:
            beside = cast.at(spot)
            found |= _countries(cast, beside) if beside is not None and beside.kind in _OF_STATES else set()
    return found


def _holds_office(person: Actor) -> bool:
    """Whether a person's roles name an office, none of them that of an opponent or of bygone days."""
    words = {word for role in person.roles for word in role.lower().split()}
    return bool(words) and not words & _OUT_OF_OFFICE


def _countries(cast: Cast, actor: Actor) -> set[str]:
    """The codes of the countries that an actor's name, its office or its owner tells."""
    if actor.is_person:
        told = [role_with_state(cast, actor), *actor.roles]
        return {code for role in told if role is not None and (code := country_of(role)) is not None}
    own = [canonical(actor.name).country, *(country_of(name) for name in (actor.name, *actor.aliases))]
    owners = (resolve(cast, child(mention, "poss")) for mention in actor.mentions[:_MENTIONS])
    own += [canonical(owner.name).country for owner in owners if owner is not None]
    return {code for code in own if code is not None}
