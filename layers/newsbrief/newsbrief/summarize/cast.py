"""The actors of one brief: each under one canonical name, with the names the text has for it."""

from bisect import bisect_left
from dataclasses import dataclass, field

from newsbrief.actors.canonical import LONGEST_NAME, canonical, slug
from newsbrief.brief import Actor, ActorKind, Evidence
from newsbrief.summarize.bounds import SENTENCE_LIMIT, cut
from newsbrief.summarize.draft import DraftActor
from newsbrief.summarize.grounding import Text, merged
from newsbrief.summarize.role import country_of_role

_ALIASES = 20  # of one actor


@dataclass
class Member:
    """An actor in the making."""

    name: str
    key: str
    kind: ActorKind
    country: str | None
    role: str | None = None
    aliases: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


class Cast:
    """Everyone who acts in an article, by key and by every name used for them."""

    def __init__(self, text: Text, *, is_wary: bool = False) -> None:
        """A wary cast knows actors only by names that have to do with one that the text has."""
        self._text = text
        self._is_wary = is_wary
        self._members: dict[str, Member] = {}
        self._by_name: dict[str, str] = {}

    def add(self, drafted: DraftActor) -> bool:
        """Take in an actor of the draft; False if the text has neither its name nor its quotes."""
        names = [name for name in (drafted.name, *drafted.aliases[:_ALIASES]) if _is_name(name)]
        written = self._as_written(names)
        evidence = self._text.evidence(drafted.quotes, self._text.mentions(written))
        if not evidence or not written or not _is_name(drafted.name):
            return False
        known_as = written[0] if self._is_wary and not _is_borne_out(drafted.name, written) else drafted.name
        found = canonical(known_as)
        member = self._member(known_as, drafted.kind)
        member.role = member.role or cut(drafted.role or "", SENTENCE_LIMIT) or None
        member.country = member.country or found.country or country_of_role(drafted.role or "")
        for name in written:
            self._by_name.setdefault(_folded(name), member.key)
            if name != member.name and name not in member.aliases and len(member.aliases) < _ALIASES:
                member.aliases.append(name)
        # An actor's own name outweighs the same words as another's alias.
        self._by_name[_folded(known_as)] = member.key
        self._prove(member, evidence, written)
        return True

    def find(self, name: str | None, evidence: list[Evidence]) -> Member | None:
        """The actor that a claim names; one that the draft forgot to list is taken in if the text has it."""
        if not name or not _is_name(name):
            return None
        key = self.key_of(name)
        if key in self._members:
            return self._members[key]
        if not evidence or not self._text.names(name):
            return None
        member = self._member(name, "other")
        self._by_name.setdefault(_folded(name), member.key)
        self._prove(member, evidence, [name])
        return member

    def key_of(self, name: str) -> str:
        """The key of the actor that a claim names, in the cast or not."""
        return self._by_name.get(_folded(name)) or canonical(name).key

    def names_of(self, name: str) -> list[str]:
        """By what names the text may have the actor that a claim names: none if it has it by no name at all."""
        member = self._members.get(self.key_of(name)) if _is_name(name) else None
        if member is None:
            return self._as_written([name]) if _is_name(name) else []
        last_name = member.name.split()[-1:] if member.kind == "person" else []
        return [name, member.name, *member.aliases, *last_name]

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
                evidence=member.evidence,
            )
            for member in self._members.values()
        ]

    def _member(self, name: str, kind: ActorKind) -> Member:
        found = canonical(name)
        return self._members.setdefault(found.key, Member(found.name, found.key, found.kind or kind, found.country))

    def _as_written(self, names: list[str]) -> list[str]:
        """Those of the names that the text has, spelled as it spells them."""
        found = map(self._text.name_evidence, names)
        return list(dict.fromkeys(piece.quote for piece in found if piece))

    def _prove(self, member: Member, evidence: list[Evidence], written: list[str]) -> None:
        """Add evidence; where none of it shows the actor by a name the text has, the first such name comes too."""
        named = self._text.mentions([*written, *member.aliases])
        if not any(_is_within(named, piece) for piece in (*member.evidence, *evidence)):
            shown = self._text.name_evidence(written[0])
            evidence = [shown, *evidence] if shown else evidence
        member.evidence = merged(member.evidence, evidence)


def _is_name(text: str) -> bool:
    """Whether a text can be someone's name: a sentence can't."""
    return bool(text.strip()) and len(text) <= LONGEST_NAME


def _is_borne_out(name: str, written: list[str]) -> bool:
    """Whether a name has to do with one of those that the text has: the same actor, a word of it, or its initials."""
    words = {word for word in slug(name).split("-") if len(word) > 2}
    initials = "".join(word[0] for word in slug(name).split("-"))
    return any(
        canonical(other).key == canonical(name).key or words & set(slug(other).split("-")) or slug(other) == initials
        for other in written
    )


def _is_within(offsets: list[int], piece: Evidence) -> bool:
    """Whether one of the ascending offsets is in a piece of evidence."""
    at = bisect_left(offsets, piece.start)
    return at < len(offsets) and offsets[at] < piece.end


def _folded(name: str) -> str:
    return name.strip().removeprefix("the ").removeprefix("The ").replace("’", "'").casefold()
