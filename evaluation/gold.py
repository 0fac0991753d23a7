"""The gold set: articles of our own writing, each with what a careful analyst finds in it.

A file is the article as it would be dropped, a line `+++`, and the findings as TOML; the folder it lies in is its
kind. `docs/evaluation.md` tells what the fields mean.
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from evaluation.match import Span
from newsbrief.actors.canonical import canonical
from newsbrief.brief import ActorKind, Explicitness, Mode, Response, ThreatKind
from newsbrief.partial_date import Precision

SEPARATOR = "\n+++\n"


class GoldError(Exception):
    """A file of the set that can't be used; the message names it and says what is wrong."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


OneOrMore = Annotated[list[str], BeforeValidator(_listed)]
Modes = Annotated[list[Mode], BeforeValidator(_listed), Field(min_length=1)]
ThreatKinds = Annotated[list[ThreatKind], BeforeValidator(_listed), Field(min_length=1)]


class GoldActor(_Part):
    """An actor. `also` are names that the text has for it, `accepted` other names that are as good as its own."""

    name: str
    key: str
    kind: ActorKind
    country: str | None = None
    also: list[str] = []
    accepted: list[str] = Field(default=[], alias="or")
    optional: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """Its key and those of its accepted names."""
        return frozenset({self.key, *(canonical(name).key for name in self.accepted)})


class Deadline(_Part):
    """By when, in the article's words, and the days that means."""

    text: str
    start: date
    end: date


class GoldDemand(_Part):
    """A demand. `by` and `of` name listed actors. Of several names or modes any will do."""

    by: OneOrMore
    of: OneOrMore = []
    what: str
    quotes: OneOrMore = Field(alias="quote", min_length=1)
    mode: Modes
    response: Response = "none"
    deadline: Deadline | None = None
    optional: bool = False


class GoldThreat(_Part):
    """A threat. `condition` is what would trigger it, in the article's words."""

    by: OneOrMore
    against: OneOrMore = []
    what: str
    quotes: OneOrMore = Field(alias="quote", min_length=1)
    kind: ThreatKinds
    explicitness: Explicitness
    condition: str | None = None
    deadline: Deadline | None = None
    optional: bool = False


class GoldDate(_Part):
    """A date as written and the days it means, none if that stays open.

    `within` is a passage around it, needed if the words stand more than once.
    """

    text: str
    start: date | None = None
    end: date | None = None
    precision: Precision | None = None
    within: str | None = None
    optional: bool = False


class Trap(_Part):
    """What must not be taken for an item of that list: a passage, or for an actor its name."""

    no: Literal["actor", "demand", "threat", "date"]
    quote: str
    why: str


class GoldArticle(_Part):
    """One article of the set. `id` is its file's name, `kind` its folder's."""

    id: str
    kind: str
    text: str
    published: date
    actors: list[GoldActor] = []
    demands: list[GoldDemand] = []
    threats: list[GoldThreat] = []
    dates: list[GoldDate] = []
    traps: list[Trap] = Field(default=[], alias="not")

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        problems = [*self._ungrounded(), *self._unlisted(), *self._miskeyed()]
        if problems:
            raise ValueError("; ".join(problems))
        return self

    def spans(self, quotes: list[str]) -> list[Span]:
        """Where the quotes stand, in Unicode code points."""
        return [(at, at + len(quote)) for quote in quotes for at in (self.text.index(quote),)]

    def span_of(self, mention: GoldDate) -> Span:
        """Where a date stands."""
        around = self.text.index(mention.within) if mention.within else 0
        at = self.text.index(mention.text, around)
        return at, at + len(mention.text)

    def keys(self, names: list[str]) -> frozenset[str]:
        """The keys under which these actors may appear."""
        return frozenset(key for actor in self.actors if actor.name in names for key in actor.keys)

    @property
    def claims(self) -> list[GoldDemand | GoldThreat]:
        """Demands and threats."""
        return [*self.demands, *self.threats]

    def _ungrounded(self) -> Iterator[str]:
        quotes = [quote for claim in self.claims for quote in claim.quotes]
        quotes += [trap.quote for trap in self.traps if trap.no != "actor"]
        quotes += [mention.within or mention.text for mention in self.dates]
        for quote in quotes:
            if self.text.count(quote) != 1:
                yield f"{quote!r} stands {self.text.count(quote)} times in the text, not once"
        words = [claim.deadline.text for claim in self.claims if claim.deadline]
        words += [name for actor in self.actors for name in actor.also]
        words += [trap.quote for trap in self.traps if trap.no == "actor"]
        yield from (f"{word!r} is not in the text" for word in words if word not in self.text)
        for mention in self.dates:
            if mention.within and mention.within.count(mention.text) != 1:
                yield f"{mention.text!r} is not once in {mention.within!r}"
        for actor in self.actors:
            if not any(name in self.text for name in (actor.name, *actor.also, *actor.accepted)):
                yield f"{actor.name!r} is not in the text under any of its names"

    def _unlisted(self) -> Iterator[str]:
        listed = {actor.name for actor in self.actors}
        for claim in self.claims:
            to = claim.of if isinstance(claim, GoldDemand) else claim.against
            yield from (f"{name!r} is no listed actor" for name in (*claim.by, *to) if name not in listed)

    def _miskeyed(self) -> Iterator[str]:
        for actor in self.actors:
            found = canonical(actor.name)
            if found.key != actor.key:
                yield f"the key of {actor.name!r} is {found.key!r}, not {actor.key!r}"
            if found.kind not in (None, actor.kind):
                yield f"{actor.name!r} is a {found.kind}"
            if found.country not in (None, actor.country):
                yield f"the country of {actor.name!r} is {found.country}"


def load(folder: Path) -> list[GoldArticle]:
    """The whole set, in the order of kinds and names; GoldError if a file can't be used or there is none."""
    files = sorted(folder.glob("*/*.txt"))
    if not files:
        raise GoldError(f"There is no article in {folder}: files are looked for at KIND/ID.txt in it.")
    return [parsed(path.read_text(encoding="utf-8"), path.parent.name, path.stem) for path in files]


def parsed(content: str, kind: str, name: str) -> GoldArticle:
    """One file's content as an article of the set."""
    text, separator, findings = content.partition(SEPARATOR)
    if not separator:
        raise GoldError(f"{kind}/{name}: there is no line +++ between the article and its findings.")
    try:
        found = tomllib.loads(findings)
        return GoldArticle.model_validate({**found, "id": name, "kind": kind, "text": text.strip()})
    except tomllib.TOMLDecodeError as error:
        raise GoldError(f"{kind}/{name}: the findings are no TOML: {error}") from error
    except ValidationError as error:
        said = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'file'}: {e['msg']}" for e in error.errors())
        raise GoldError(f"{kind}/{name}: {said}") from error


def chosen(articles: list[GoldArticle], names: list[str]) -> list[GoldArticle]:
    """Those whose kind or id is named; all if none is. GoldError for a name that nothing has."""
    unknown = set(names) - {name for article in articles for name in (article.kind, article.id)}
    if unknown:
        kinds = ", ".join(dict.fromkeys(article.kind for article in articles))
        raise GoldError(f"No article and no kind is named {', '.join(sorted(unknown))}. The kinds are {kinds}.")
    return [article for article in articles if not names or article.kind in names or article.id in names]
