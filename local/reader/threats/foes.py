"""Against whom a side stands in the whole article: of whom it demands something, who demands something of it."""

from collections.abc import Iterator, Sequence

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.spoken_for import claimant
from local.reader.demands.find import Demand
from local.reader.threats.sides import is_same_side
from local.reader.threats.threat import Threat
from newsbrief.actors.canonical import canonical, country_of

_REACH = 150  # tokens between a threat and the demands looked at first
_PARTIES = ("state", "government_body", "company", "armed_group", "political_party", "civil_society")
_OF_STATES = ("state", "government_body")


def foes(cast: Cast, threat: Threat, demands: Sequence[Demand]) -> list[Actor]:
    """Whom a threat may be against by what the article's demands tell of its side, the likeliest first."""
    found = (claimant(cast, actor) for actor in _opposed(cast, threat, demands))
    able = [a for a in dict.fromkeys(found) if a.kind != "media" and not is_own_side(cast, threat.by, a)]
    return sorted(able, key=lambda actor: actor.kind == "other")


def is_own_side(cast: Cast, by: Actor, other: Actor) -> bool:
    """Whether two actors are one, speak for each other or for one body, or are both of one state."""
    if is_same_side(cast, by, other) or claimant(cast, by) is claimant(cast, other):
        return True
    if other.kind not in _OF_STATES or not (by.kind in _OF_STATES or by.is_person):
        return False
    ours = {country_of(role) for role in by.roles} if by.is_person else {canonical(by.name).country}
    return canonical(other.name).country in ours - {None}


def most_told_of(cast: Cast, by: Actor, forums: Sequence[Actor] = ()) -> Actor | None:
    """The other party of the story: the body of another side that it names most often, at least twice.

    None of `forums`, which are only asked to judge.
    """
    others = [a for a in cast.actors.values() if a.named and a.kind in _PARTIES and len(a.mentions) > 1]
    able = [a for a in others if a not in forums and not is_own_side(cast, by, a)]
    return max(able, key=lambda actor: len(actor.mentions), default=None)


def _opposed(cast: Cast, threat: Threat, demands: Sequence[Demand]) -> Iterator[Actor]:
    """Of whom the threatener's side demands something nearby, who demands something of it; else farther away."""
    by, at = threat.by, threat.content.i
    nearest = sorted(((d, d.of) for d in demands if d.of is not None), key=lambda pair: abs(pair[0].content.i - at))
    near = [(d, of) for d, of in nearest if abs(d.content.i - at) <= _REACH]
    for some in (near, nearest):
        yield from (of for d, of in some if is_own_side(cast, by, d.by))
        yield from (d.by for d, of in some if is_own_side(cast, by, of))
