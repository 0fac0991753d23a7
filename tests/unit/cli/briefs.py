"""A small brief to render and store in tests."""

from datetime import UTC, date, datetime

from newsbrief.article import ArticleHeader, Note, Source
from newsbrief.brief import Actor, Brief, DateMention, Demand, Evidence, Provenance, Threat
from newsbrief.partial_date import PartialDate

QUOTE = "Velmaria demanded that Ostrand lift its blockade by March 15"
ARTICLE_ID = "0123456789abcdef0123456789abcdef"


def a_brief(**changes: object) -> Brief:
    evidence = [Evidence(quote=QUOTE, start=0, end=len(QUOTE))]
    brief = Brief(
        article_id=ARTICLE_ID,
        article=ArticleHeader(
            article_id=ARTICLE_ID,
            title="Velmaria and the harbour",
            byline=None,
            publisher="Keltown Post",
            url=None,
            language="en",
            published=PartialDate.of_day(date(2024, 3, 3), "stated"),
            received_at=datetime(2024, 3, 4, 8, tzinfo=UTC),
            words=61,
            source=Source(
                bucket="inbox", key="harbour.txt", version_id="v1", etag="e", bytes=9, content_type=None, format="text"
            ),
            normalizer="1",
            warnings=[],
        ),
        headline="Velmaria gives Ostrand until March 15",
        summary="Velmaria wants the blockade lifted. It threatens to close its airspace.",
        actors=[
            Actor(
                name="Velmaria",
                key="velmaria",
                kind="government_body",
                country=None,
                role="coastal republic",
                aliases=["Velmaria", "the republic"],
                evidence=evidence,
            )
        ],
        demands=[
            Demand(
                by="Velmaria",
                by_key="velmaria",
                of="Ostrand",
                of_key="ostrand",
                demand="Lift the blockade.",
                mode="yield",
                deadline=PartialDate.of_day(date(2024, 3, 15), "relative"),
                response="under_discussion",
                evidence=evidence,
            )
        ],
        threats=[
            Threat(
                by="Velmaria",
                by_key="velmaria",
                against=None,
                against_key=None,
                threat="Close the airspace.",
                kind="economic",
                explicitness="explicit",
                condition="the blockade stays",
                deadline=None,
                evidence=evidence,
            )
        ],
        dates=[
            DateMention(
                text="next spring",
                event="Talks in Geneva",
                start=date(2025, 3, 1),
                end=date(2025, 5, 31),
                precision="season",
                basis="relative",
                status="possible",
                evidence=evidence,
            )
        ],
        provenance=Provenance(
            model="some-model",
            endpoint="models.example",
            prompt_version="abc",
            schema_version="1",
            input_tokens=900,
            output_tokens=120,
            cost_usd=0.0123,
            latency_ms=2300,
            calls=1,
            chunks=1,
            created_at=datetime(2024, 3, 4, 8, 1, tzinfo=UTC),
        ),
        warnings=[Note(code="UNGROUNDED_DROPPED", message="One actor stands nowhere in the text.")],
    )
    return brief.model_copy(update=changes)
