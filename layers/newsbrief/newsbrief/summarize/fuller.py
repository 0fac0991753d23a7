"""Which of an article's names are one actor's: "Lindqvist" is Tova Lindqvist, unless there are two of that name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from newsbrief.actors.acronyms import initials
from newsbrief.actors.bodies import office_keys
from newsbrief.actors.spelling import spelled
from newsbrief.brief import ActorKind

_CROWD = 20  # bearers of one name; among more, nobody is meant
_MAY_BE_A_PERSON = ("person", "other")
_NEVER_AN_ACRONYM = ("person", "state", "population")


@dataclass(frozen=True)
class Named:
    """What of an actor tells whom its name is short for."""

    name: str
    key: str
    kind: ActorKind
    role: str | None = None
    country: str | None = None


class Fuller:
    """The names of one article's actors, asked whom a shorter one means.

    Short are a surname, a given name, initials or a missing middle name; an office ("Turkish interior minister") that
    another is said to hold; an acronym. Two spellings of a name are one, too. What may be short for two is left alone.
    The order of the actors makes no difference.
    """

    def __init__(self, actors: Iterable[Named]) -> None:
        given = sorted(actors, key=lambda actor: (actor.key, actor.kind != "person", actor.kind, actor.role or ""))
        self._known = list({actor.key: actor for actor in reversed(given)}.values())
        self._people = _People([actor for actor in given if actor.kind == "person"])
        self._acronyms: dict[str, set[str]] = defaultdict(set)
        for actor in self._known:
            if actor.kind not in _NEVER_AN_ACRONYM:
                self._acronyms[initials(actor.name)].add(actor.key)

    def of(self, actor: Named) -> str | None:
        """The key of the one other actor that this one's name is short for."""
        meant: set[str] = set()
        if actor.kind in _MAY_BE_A_PERSON:
            meant = self._people.meant_by(actor)
        if not meant and actor.kind not in _NEVER_AN_ACRONYM and actor.name.isupper():
            meant = self._acronyms.get(actor.name.replace(".", ""), set()) - {actor.key}
        return meant.pop() if len(meant) == 1 else None

    def all(self) -> dict[str, str]:
        """By the key of each actor whose name is short for another's: the key of that other."""
        return {actor.key: key for actor in self._known if (key := self.of(actor))}


class _People:
    """The persons of an article, by the words of their names and by their offices."""

    def __init__(self, people: list[Named]) -> None:
        self._spelled: dict[tuple[str, ...], str] = {}
        self._by_word: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._by_office: dict[str, set[str]] = defaultdict(set)
        for person in people:
            words = spelled(person.name)
            self._spelled.setdefault(words, person.key)
            for word in (words[0], words[-1]):
                self._by_word[word].add(words)
            for office in office_keys(person.role or "", person.country):
                self._by_office[office].add(person.key)

    def meant_by(self, actor: Named) -> set[str]:
        """The keys of those that an actor's name may be short for."""
        words = spelled(actor.name)
        if self._spelled.get(words, actor.key) != actor.key:
            return {self._spelled[words]}
        bearers = self._by_word.get(words[-1], set())
        if len(bearers) > _CROWD:
            return set()
        longer = [other for other in bearers if _is_short_for(words, other)]
        longest = [one for one in longer if not any(_is_short_for(one, other) for other in longer)]
        return {self._spelled[one] for one in longest} or self._by_office.get(actor.key, set()) - {actor.key}


def _is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name leaves out words of another or has initials for them: "J. Biden" of "Joseph Robinette Biden"."""
    if len(short) > len(full) or short == full or (short[-1] != full[-1] and (len(short) > 1 or short[0] != full[0])):
        return False
    rest = iter(full)
    return all(any(word == other or (len(word) == 1 and other.startswith(word)) for other in rest) for word in short)
