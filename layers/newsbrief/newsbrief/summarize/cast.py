"""The actors of one brief: each under one canonical name, with the names the text has for it."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace

from newsbrief.actors.canonical import LONGEST_NAME, canonical, country_of, slug
from newsbrief.brief import Actor, ActorKind, Evidence
from newsbrief.summarize.bounds import SENTENCE_LIMIT, cut
from newsbrief.summarize.countries import Countries, Whose, employer, in_name
from newsbrief.summarize.draft import DraftActor
from newsbrief.summarize.fuller import Fuller, Named
from newsbrief.summarize.grounding import Text, merged
from newsbrief.summarize.known_as import KnownAs
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


@dataclass(frozen=True)
class _Entry:
    """An actor of the draft that the text bears out: what it is known as, and how the text writes its names."""

    known_as: str
    named: Named
    written: list[str]
    evidence: list[Evidence]
    surname: str | None = None  # if it is a known person by no more than that


class Cast:
    """Everyone who acts in an article, by key and by every name used for them."""

    def __init__(self, text: Text, *, is_wary: bool = False) -> None:
        """A wary cast knows actors only by names that have to do with one that the text has."""
        self._text = text
        self._is_wary = is_wary
        self._known_as = KnownAs(text)
        self._entries: list[_Entry] = []
        self._gathered: dict[str, Member] | None = None  # None: not put together yet
        self._by_name: dict[str, str] = {}
        self._fuller = Fuller(())

    def add(self, drafted: DraftActor) -> bool:
        """Take in an actor of the draft; False if the text has neither its name nor its quotes."""
        names = [name for name in (drafted.name, *drafted.aliases[:_ALIASES]) if _is_name(name)]
        written = self._as_written(names)
        evidence = self._text.evidence(drafted.quotes, self._text.mentions(written)) or self._own_name(drafted, written)
        if not evidence or not written or not _is_name(drafted.name):
            return False
        known_as = written[0] if self._is_wary and not _is_borne_out(drafted.name, written) else drafted.name
        role = cut(drafted.role or "", SENTENCE_LIMIT) or None
        named = self._named(known_as, drafted.kind, role, written)
        self._entries.append(_Entry(known_as, named, written, evidence, self._known_as.surname(known_as)))
        self._gathered = None
        return True

    def find(self, name: str | None, evidence: list[Evidence]) -> Member | None:
        """The actor that a claim names; one that the draft forgot to list is taken in if the text has it."""
        if not name or not _is_name(name):
            return None
        members = self._members
        key = self.key_of(name)
        if key in members:
            return members[key]
        if not evidence or not self._text.names(name):
            return None
        named = self._named(name, "other", None, [name])
        self._entries.append(_Entry(name, named, [name], evidence))
        self._put(members, key, self._entries[-1])
        return members[key]

    def key_of(self, name: str) -> str:
        """The key of the actor that a claim names, in the cast or not."""
        members = self._members
        known = self._by_name.get(_folded(name))
        if known:
            return known
        found = self._known_as.canonical(name)
        if found.key in members:
            return found.key
        return self._fuller.of(Named(found.name, found.key, found.kind or "other")) or found.key

    def names_of(self, name: str) -> list[str]:
        """By what names the text may have the actor that a claim names: none if it has it by no name at all."""
        member = self._members.get(self.key_of(name)) if _is_name(name) else None
        if member is None:
            return self._as_written([name]) if _is_name(name) else []
        last_name = member.name.split()[-1:] if member.kind == "person" else []
        return [name, member.name, *member.aliases, *last_name]

    def actors(self) -> list[Actor]:
        """The actors, in the order they were taken in."""
        countries = self._countries()
        return [
            Actor(
                name=member.name,
                key=member.key,
                kind=member.kind,
                country=countries[member.key],
                role=member.role,
                aliases=member.aliases,
                evidence=member.evidence,
            )
            for member in self._members.values()
        ]

    def _countries(self) -> dict[str, str | None]:
        """The country of each member: its own name's or office's, else the one that the article tells for it."""
        members = self._members
        asked = {key: Whose(one.kind, [one.name, *one.aliases], one.role) for key, one in members.items()}
        is_real = not any(one.kind == "state" and one.country is None for one in members.values())
        told = Countries(self._text)
        found = {key: _told(told, asked[key], one, is_real=is_real) for key, one in members.items()}
        bodies = [(asked[key], country) for key, country in found.items()]
        return {key: country or employer(asked[key], bodies) for key, country in found.items()}

    @property
    def _members(self) -> dict[str, Member]:
        if self._gathered is None:
            self._gathered = self._gather()
        return self._gathered

    def _gather(self) -> dict[str, Member]:
        """The actors that the entries are, those that are the same together."""
        entries = self._entries
        certain = Fuller(entry.named for entry in entries if not entry.surname)
        named = [_unless_anothers(entry, certain) for entry in entries]
        self._fuller = Fuller(named)
        short = self._fuller.all()
        keys = [_end(short, one.key) for one in named]
        self._by_name = {_folded(name): key for entry, key in _backwards(entries, keys) for name in entry.written}
        # An actor's own name outweighs the same words as another's alias.
        self._by_name |= {_folded(entry.known_as): key for entry, key in _backwards(entries, keys)}
        members: dict[str, Member] = {}
        own = {one.key: one for one in reversed(named)}
        for key in keys:
            members.setdefault(key, Member(own[key].name, key, own[key].kind, own[key].country))
        for entry, key in zip(entries, keys, strict=True):
            self._put(members, key, entry)
        return members

    def _named(self, known_as: str, kind: ActorKind, role: str | None, written: list[str]) -> Named:
        found = self._known_as.canonical(known_as, kind)
        kind = found.kind or kind
        country = found.country or country_of_role(role or "")
        if kind == "person":
            country = country or self._known_as.country(written)
        return Named(found.name, found.key, kind, role, country)

    def _put(self, members: dict[str, Member], key: str, entry: _Entry) -> None:
        """Add what an entry knows to the member it is."""
        named = entry.named
        member = members.setdefault(key, Member(named.name, key, named.kind, named.country))
        member.kind = named.kind if member.kind == "other" else member.kind
        member.role = member.role or named.role
        member.country = member.country or named.country
        for name in entry.written:
            self._by_name.setdefault(_folded(name), key)
            if name != member.name and name not in member.aliases and len(member.aliases) < _ALIASES:
                member.aliases.append(name)
        self._prove(member, entry.evidence, entry.written)

    def _as_written(self, names: list[str]) -> list[str]:
        """Those of the names that the text has, spelled as it spells them."""
        found = map(self._text.name_evidence, names)
        return list(dict.fromkeys(piece.quote for piece in found if piece))

    def _own_name(self, drafted: DraftActor, written: list[str]) -> list[Evidence]:
        """Where the text has an actor under its own name or another that anybody has for it ("Canberra")."""
        own = {_folded(drafted.name), canonical(drafted.name).key}
        names = (name for name in written if own & {_folded(name), canonical(name).key})
        found = map(self._text.name_evidence, names)
        return [piece for piece in found if piece][:1]

    def _prove(self, member: Member, evidence: list[Evidence], written: list[str]) -> None:
        """Add evidence; where none of it shows the actor by a name the text has, the first such name comes too."""
        shown = self._text.mentions([*written, *member.aliases])
        if not any(_is_within(shown, piece) for piece in (*member.evidence, *evidence)):
            first = self._text.name_evidence(written[0])
            evidence = [first, *evidence] if first else evidence
        member.evidence = merged(member.evidence, evidence)


def _told(article: Countries, actor: Whose, member: Member, *, is_real: bool) -> str | None:
    """The country of a member; what stands beside a body's name goes before what the name means elsewhere."""
    if member.country is not None and (member.kind != "government_body" or country_of(member.name) is not None):
        return member.country
    found = in_name(actor) or article.beside(actor) or member.country
    return found or (article.at_home(actor) if is_real else None)


def _unless_anothers(entry: _Entry, certain: Fuller) -> Named:
    """What an entry's name means: the surname of a known person means another whom the article names in full."""
    if entry.surname is None:
        return entry.named
    other = certain.of(Named(entry.surname, slug(entry.surname), "person"))
    return replace(entry.named, key=other) if other else entry.named


def _backwards(entries: list[_Entry], keys: list[str]) -> list[tuple[_Entry, str]]:
    """The entries with their keys, so that in a dict the first of two stays."""
    return list(zip(entries, keys, strict=True))[::-1]


def _end(short: dict[str, str], key: str) -> str:
    """The key that a key leads to: a short name may be short for one that is."""
    passed = {key}
    while (longer := short.get(key)) and longer not in passed:
        passed.add(longer)
        key = longer
    return key


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
