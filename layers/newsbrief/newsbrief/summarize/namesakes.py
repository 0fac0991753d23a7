"""Who is who across the drafts of an article's parts: one name for an actor that the parts call differently."""

from collections import defaultdict

from newsbrief.actors.canonical import canonical
from newsbrief.brief import ActorKind
from newsbrief.summarize.draft import Draft, DraftActor
from newsbrief.summarize.fuller import Fuller, Named


class Names:
    """The actors of several drafts in groups of the same one.

    Two are the same if their canonical names are; if one's name is the other's alias; or if one's is short for the
    other's. A name that may mean two others is left alone.
    """

    def __init__(self, drafts: list[Draft]) -> None:
        self._members: dict[str, list[DraftActor]] = defaultdict(list)  # by key, in order of appearance
        self._local: list[dict[str, str]] = []  # for each draft: the key that a name in it means
        for draft in drafts:
            self._local.append(self._read(draft))
        self._root = {key: key for key in self._members}
        for key, longer in self._longer_names().items():
            if self._end(longer) != key:
                self._root[key] = longer

    def groups(self) -> list[list[DraftActor]]:
        """The actors, those that are the same together, in order of first appearance."""
        found: dict[str, list[DraftActor]] = {}
        for key, actors in self._members.items():
            found.setdefault(self._end(key), []).extend(actors)
        return list(found.values())

    def of(self, actor: DraftActor) -> str:
        """The name of the actor's whole group."""
        return self._members[self._end(_key(actor.name))][0].name

    def called(self, name: str, part: int) -> str:
        """The group's name for an actor that the draft of this part calls so; the name itself if it lists none such."""
        key = self._local[part].get(_folded(name)) or _key(name)
        return self._members[self._end(key)][0].name if key in self._members else name

    def _read(self, draft: Draft) -> dict[str, str]:
        names: dict[str, str] = {}
        for actor in draft.actors:
            self._members[_key(actor.name)].append(actor)
            for alias in actor.aliases:
                names.setdefault(_folded(alias), _key(actor.name))
        # An actor's own name outweighs the same words as another's alias.
        return names | {_folded(actor.name): _key(actor.name) for actor in draft.actors}

    def _longer_names(self) -> dict[str, str]:
        """For each key that is another's alias or short for another's name, that other's key, if it is only one's."""
        aliases: dict[str, set[str]] = defaultdict(set)
        for key, actors in self._members.items():
            for actor in actors:
                for alias in actor.aliases:
                    aliases[_folded(alias)].add(key)
        found = Fuller(map(_named, self._members.values())).all()
        for key, actors in self._members.items():
            meant = {other for other in aliases[_folded(actors[0].name)] - {key} if self._alike(key, other)}
            if len(meant) == 1:
                found[key] = meant.pop()
            elif meant:
                found.pop(key, None)
        return found

    def _alike(self, key: str, other: str) -> bool:
        kinds = {actor.kind for actor in self._members[key]} | {actor.kind for actor in self._members[other]}
        return len(kinds - {"other"}) <= 1

    def _end(self, key: str) -> str:
        """The key that a key leads to; the way there is made short for the next time."""
        passed = []
        while self._root.get(key, key) != key:
            passed.append(key)
            key = self._root[key]
        self._root.update(dict.fromkeys(passed, key))
        return key


def _named(actors: list[DraftActor]) -> Named:
    """What the drafts know together of one actor."""
    found = canonical(actors[0].name)
    kinds: list[ActorKind] = [actor.kind for actor in actors if actor.kind != "other"]
    role = next((actor.role for actor in actors if actor.role), None)
    return Named(found.name, found.key, found.kind or (kinds or ["other"])[0], role, found.country)


def _key(name: str) -> str:
    return canonical(name).key


def _folded(name: str) -> str:
    return name.strip().removeprefix("the ").removeprefix("The ").casefold()
