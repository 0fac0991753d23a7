"""What the model is asked to return: quotes and names, never offsets, keys or computed dates.

The schema has every field as required and no keyword that strict mode refuses, so it can be sent as it is.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from newsbrief.brief import ActorKind, DateStatus, Explicitness, Mode, Response, ThreatKind

SCHEMA_NAME = "brief"


def _without_default(schema: dict[str, Any]) -> None:
    """Strict mode knows no defaults."""
    schema.pop("default")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)


class DraftActor(_Strict):
    """An actor: its canonical short English name, and every name the article uses for it."""

    name: str = Field(description="Short canonical English name, e.g. Russia, NATO, Vladimir Putin.")
    kind: ActorKind
    role: str | None = Field(description="Office or part in the story, as the article gives it, or null.")
    aliases: list[str] = Field(description="Other names the article uses for this actor, word for word.")
    quotes: list[str] = Field(description="One or more passages of the article, word for word.")


class DraftDemand(_Strict):
    """A demand; `by` and `of` are names of listed actors."""

    by: str = Field(description="Name of the listed actor that demands.")
    of: str | None = Field(description="Name of the listed actor that should comply, or null.")
    demand: str = Field(description="What is demanded, in one sentence.")
    mode: Mode
    deadline: str | None = Field(description="By when, word for word from the article, or null.")
    response: Response = Field(description="How the addressee answered, according to the article.")
    quotes: list[str] = Field(description="One or more passages of the article, word for word.")


class DraftThreat(_Strict):
    """A threat; `by` and `against` are names of listed actors."""

    by: str = Field(description="Name of the listed actor that threatens.")
    against: str | None = Field(description="Name of the listed actor that is threatened, or null.")
    threat: str = Field(description="What is threatened, in one sentence.")
    kind: ThreatKind
    explicitness: Explicitness
    condition: str | None = Field(description="What would trigger it, or null.")
    deadline: str | None = Field(description="By when, word for word from the article, or null.")
    quotes: list[str] = Field(description="One or more passages of the article, word for word.")


class DraftDate(_Strict):
    """A date or period the article mentions, as written; code computes the calendar days."""

    text: str = Field(description="The date expression, word for word: 'mid-December', 'next month'.")
    event: str = Field(description="What happened or will happen then, in a phrase.")
    status: DateStatus = Field(description="past; scheduled if it is planned; possible if it may happen.")
    quotes: list[str] = Field(description="The sentence around it, word for word.")


class Draft(_Strict):
    """A model's brief of an article, not yet checked against the text."""

    headline: str = Field(description="At most 140 characters.")
    summary: str = Field(description="Two to four sentences: who wants what of whom, what else may follow.")
    actors: list[DraftActor]
    demands: list[DraftDemand]
    threats: list[DraftThreat]
    dates: list[DraftDate]
    # Endpoints without strict mode may leave it out.
    language_unsupported: bool = Field(
        default=False,
        description="True only if you can't read the article's language; demands and threats are then empty.",
        json_schema_extra=_without_default,
    )


def draft_schema() -> dict[str, Any]:
    """The JSON Schema of a draft, as strict mode wants it: closed objects, every field required."""
    return Draft.model_json_schema(mode="serialization")
