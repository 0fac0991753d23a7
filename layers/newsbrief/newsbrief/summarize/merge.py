"""The drafts of a long article's parts as one draft: each actor once, and what is said in two parts once."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from newsbrief.summarize.draft import Draft, DraftActor, DraftDate, DraftDemand, DraftThreat
from newsbrief.summarize.namesakes import Names
from newsbrief.summarize.sameness import Gist

_Item = TypeVar("_Item", DraftDemand, DraftThreat, DraftDate)

_COMPARED = 100  # the last ones that an item is compared with; a brief holds no more


def merged(drafts: list[Draft], headline: str, summary: str) -> Draft:
    """One draft of several parts' drafts, in their order. `headline` and `summary` are of the whole.

    Two items of one part are never one: a model that lists them apart had a reason. Two of different parts are if
    they agree in who and whom, and say the same, in numbers and negations too. The first one's words are kept, with
    the quotes of both.
    """
    names = Names(drafts)
    demands = [[_demand_by(names, part, one) for one in draft.demands] for part, draft in enumerate(drafts)]
    threats = [[_threat_by(names, part, one) for one in draft.threats] for part, draft in enumerate(drafts)]
    return Draft(
        headline=headline,
        summary=summary,
        actors=[_actor(names, group) for group in names.groups()],
        demands=_once(demands, lambda one: Gist.of(one.demand, one.quotes, one.by, one.of, one.deadline)),
        threats=_once(threats, lambda one: Gist.of(one.threat, one.quotes, one.by, one.against, one.deadline)),
        dates=_once((draft.dates for draft in drafts), lambda one: Gist.of(one.event, one.quotes, one.text)),
        language_unsupported=any(draft.language_unsupported for draft in drafts),
    )


def _actor(names: Names, group: list[DraftActor]) -> DraftActor:
    """The actor that a group is."""
    name = names.of(group[0])
    forms = dict.fromkeys(form for actor in group for form in (actor.name, *actor.aliases))
    return DraftActor(
        name=name,
        kind=next((actor.kind for actor in group if actor.kind != "other"), group[0].kind),
        role=next((actor.role for actor in group if actor.role), None),
        aliases=[form for form in forms if form != name],
        quotes=list(dict.fromkeys(quote for actor in group for quote in actor.quotes)),
    )


def _demand_by(names: Names, part: int, demand: DraftDemand) -> DraftDemand:
    return demand.model_copy(update={"by": names.called(demand.by, part), "of": _called(names, demand.of, part)})


def _threat_by(names: Names, part: int, threat: DraftThreat) -> DraftThreat:
    changes = {"by": names.called(threat.by, part), "against": _called(names, threat.against, part)}
    return threat.model_copy(update=changes)


def _called(names: Names, name: str | None, part: int) -> str | None:
    return names.called(name, part) if name else None


def _once(parts: Iterable[list[_Item]], gist_of: Callable[[_Item], Gist]) -> list[_Item]:
    """The items of all parts; one that is like an earlier part's is merged into the one it is most like."""
    kept: list[_Item] = []
    gists: list[Gist] = []
    for items in parts:
        open_places = set(range(max(len(kept) - _COMPARED, 0), len(kept)))
        for item in items:
            gist = gist_of(item)
            alike = {place: gists[place].likeness(gist) for place in open_places}
            best = max(alike, key=lambda place: (alike[place], -place), default=-1)
            if alike.get(best):
                kept[best] = _joined(kept[best], item)
                gists[best] = gist_of(kept[best])
                open_places.discard(best)
            else:
                kept.append(item)
                gists.append(gist)
    return kept


def _joined(first: _Item, second: _Item) -> _Item:
    """The first item with both items' quotes, and what only the second knows."""
    changes: dict[str, object] = {"quotes": list(dict.fromkeys([*first.quotes, *second.quotes]))}
    for field in ("of", "against", "condition", "deadline"):
        if getattr(first, field, "") is None:
            changes[field] = getattr(second, field)
    if getattr(first, "response", "") == "none":
        changes["response"] = getattr(second, "response", "none")
    return first.model_copy(update=changes)
