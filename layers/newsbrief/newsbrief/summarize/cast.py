"""The actors of one brief: each under one canonical name, with the names the text has for it."""

from dataclasses import dataclass, field

from newsbrief.actors.canonical import LONGEST_NAME, canonical
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

    def __init__(self, text: Text) -> None:
        self._text = text
        self._members: dict[str, Member] = {}
        self._by_name: dict[str, str] = {}

    def add(self, drafted: DraftActor) -> bool:
        """Take in an actor of the draft; False if the text has neither its name nor its quotes."""
        evidence = self._text.evidence(drafted.quotes)
        names = (drafted.name, *drafted.aliases[:_ALIASES])
        written = [name for name in names if len(name) <= LONGEST_NAME and self._text.names(name)]
        if not evidence or not written or not _is_name(drafted.name):
            return False
        found = canonical(drafted.name)
        member = self._member(drafted.name, drafted.kind)
        member.role = member.role or cut(drafted.role or "", SENTENCE_LIMIT) or None
        member.country = member.country or found.country or country_of_role(drafted.role or "")
        for name in written:
            self._by_name.setdefault(_folded(name), member.key)
            if name != member.name and name not in member.aliases and len(member.aliases) < _ALIASES:
                member.aliases.append(name)
        # An actor's own name outweighs the same words as another's alias.
        self._by_name[_folded(drafted.name)] = member.key
        self._prove(member, evidence, written)
        return True

    def find(self, name: str | None, evidence: list[Evidence]) -> Member | None:
        """The actor that a claim names; one that the draft forgot to list is taken in if the text has it."""
        if not name or not _is_name(name):
            return None
        key = self._by_name.get(_folded(name)) or canonical(name).key
        if key in self._members:
            return self._members[key]
        if not evidence or not self._text.names(name):
            return None
        member = self._member(name, "other")
        self._by_name.setdefault(_folded(name), member.key)
        self._prove(member, evidence, [name])
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
                evidence=member.evidence,
            )
            for member in self._members.values()
        ]

    def _member(self, name: str, kind: ActorKind) -> Member:
        found = canonical(name)
        return self._members.setdefault(found.key, Member(found.name, found.key, found.kind or kind, found.country))

    def _prove(self, member: Member, evidence: list[Evidence], written: list[str]) -> None:
        """Add evidence; where none of it shows the actor by a name the text has, the first such name comes too."""
        quotes = [Text(piece.quote) for piece in (*member.evidence, *evidence)]
        if not any(quote.names(name) for quote in quotes for name in (*written, *member.aliases)):
            shown = self._text.name_evidence(written[0])
            evidence = [shown, *evidence] if shown else evidence
        member.evidence = merged(member.evidence, evidence)


def _is_name(text: str) -> bool:
    """Whether a text can be someone's name: a sentence can't."""
    return bool(text.strip()) and len(text) <= LONGEST_NAME


def _folded(name: str) -> str:
    return name.strip().removeprefix("the ").removeprefix("The ").casefold()
