"""The actors of one brief: each under one canonical name, with the names the text has for it."""

from dataclasses import dataclass, field

from newsbrief.actors.canonical import canonical, country_of
from newsbrief.brief import Actor, ActorKind, Evidence
from newsbrief.summarize.draft import DraftActor
from newsbrief.summarize.grounding import Text


@dataclass
class Member:
    """An actor in the making."""

    name: str
    key: str
    kind: ActorKind
    country: str | None
    role: str | None = None
    aliases: list[str] = field(default_factory=list)
    evidence: dict[tuple[int, int], Evidence] = field(default_factory=dict)


class Cast:
    """Everyone who acts in an article, by key and by every name used for them."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._members: dict[str, Member] = {}
        self._by_name: dict[str, str] = {}

    def add(self, drafted: DraftActor) -> bool:
        """Take in an actor of the draft; False if the text has neither its name nor its quotes."""
        evidence = self._text.evidence(drafted.quotes)
        written = [name for name in (drafted.name, *drafted.aliases) if self._text.names(name)]
        if not evidence or not written:
            return False
        found = canonical(drafted.name)
        member = self._member(drafted.name, drafted.kind)
        member.role = member.role or drafted.role
        member.country = member.country or found.country or country_of(drafted.role or "")
        for name in written:
            self._by_name.setdefault(_folded(name), member.key)
            if name != member.name and name not in member.aliases:
                member.aliases.append(name)
        # An actor's own name outweighs the same words as another's alias.
        self._by_name[_folded(drafted.name)] = member.key
        self._prove(member, evidence)
        return True

    def find(self, name: str | None, evidence: list[Evidence]) -> Member | None:
        """The actor that a claim names; one that the draft forgot to list is taken in if the text has it."""
        if not name or not name.strip():
            return None
        key = self._by_name.get(_folded(name)) or canonical(name).key
        if key in self._members:
            return self._members[key]
        if not evidence or not self._text.names(name):
            return None
        member = self._member(name, "other")
        self._by_name.setdefault(_folded(name), member.key)
        self._prove(member, evidence)
        return member

    def actors(self) -> list[Actor]:
        """The actors, in the order they were taken in."""
        return [
            Actor(
                name=member.name,
                key=member.key,
                kind=member.kind,
                country=member.country,
                role=member.role,
                aliases=member.aliases,
                evidence=[member.evidence[at] for at in sorted(member.evidence)],
            )
            for member in self._members.values()
        ]

    def _member(self, name: str, kind: ActorKind) -> Member:
        found = canonical(name)
        return self._members.setdefault(found.key, Member(found.name, found.key, found.kind or kind, found.country))

    def _prove(self, member: Member, evidence: list[Evidence]) -> None:
        member.evidence.update({(piece.start, piece.end): piece for piece in evidence})


def _folded(name: str) -> str:
    return name.strip().removeprefix("the ").removeprefix("The ").casefold()
