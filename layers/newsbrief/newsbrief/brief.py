"""The brief: what the table holds for an article and subscribers hear of."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from newsbrief.article import SCHEMA_VERSION, ArticleHeader, Note
from newsbrief.partial_date import Basis, PartialDate, Precision

ActorKind = Literal[
    "state",
    "government_body",
    "international_organization",
    "armed_group",
    "political_party",
    "company",
    "civil_society",
    "media",
    "person",
    "population",
    "other",
]
Mode = Literal["assist", "change", "yield", "meet", "refrain", "other"]
Response = Literal["none", "accepted", "rejected", "under_discussion", "unclear"]
ThreatKind = Literal["military", "economic", "diplomatic", "legal", "political", "cyber", "unspecified"]
Explicitness = Literal["explicit", "veiled"]
DateStatus = Literal["past", "scheduled", "possible"]

ActorKey = Annotated[str, StringConstraints(min_length=1, max_length=100)]
HEADLINE_LIMIT = 140


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(_Part):
    """A quote and where it stands: `article.text[start:end] == quote`, in Unicode code points."""

    quote: str = Field(min_length=1)
    start: int = Field(ge=0)
    end: int


class _Grounded(_Part):
    evidence: list[Evidence] = Field(min_length=1)


class Actor(_Grounded):
    """Who acts or is acted upon. `country` is ISO 3166-1 alpha-3; `aliases` are as written in the text."""

    name: str
    key: ActorKey
    kind: ActorKind
    country: str | None
    role: str | None
    aliases: list[str]


class Demand(_Grounded):
    """What one actor wants another to do or leave. `of` is the addressee."""

    by: str
    by_key: ActorKey
    of: str | None
    of_key: ActorKey | None
    demand: str
    mode: Mode
    deadline: PartialDate | None
    response: Response


class Threat(_Grounded):
    """Harm an actor announces. `condition` is what would trigger it."""

    by: str
    by_key: ActorKey
    against: str | None
    against_key: ActorKey | None
    threat: str
    kind: ThreatKind
    explicitness: Explicitness
    condition: str | None
    deadline: PartialDate | None


class DateMention(_Grounded):
    """A date as the text writes it, what happens then, and the days it means (null if unresolved)."""

    text: str
    event: str
    start: date | None
    end: date | None
    precision: Precision | None
    basis: Basis | None
    status: DateStatus


class Provenance(_Part):
    """Where a brief comes from. `endpoint` is a host, `latency_ms` the model's, `cost_usd` null if unknown."""

    model: str
    endpoint: str
    prompt_version: str
    schema_version: str
    input_tokens: int
    output_tokens: int
    cost_usd: float | None
    latency_ms: int
    calls: int
    chunks: int
    created_at: datetime


class Brief(_Part):
    """One article's brief. Every by/of/against names an actor in `actors`; every item is grounded."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article_id: str
    article: ArticleHeader
    headline: str = Field(max_length=HEADLINE_LIMIT)
    summary: str
    actors: list[Actor]
    demands: list[Demand]
    threats: list[Threat]
    dates: list[DateMention]
    provenance: Provenance
    warnings: list[Note]
