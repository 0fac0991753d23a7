"""A small article of the set, and the answer that a model would give that finds just what the analyst did."""

import asyncio
from datetime import UTC, datetime

from evaluation.gold import GoldArticle, GoldDemand, GoldThreat, parsed
from evaluation.run import article_of
from newsbrief.brief import Brief
from newsbrief.summarize.chat import Ask, Completion, Message
from newsbrief.summarize.draft import Draft, DraftActor, DraftDate, DraftDemand, DraftThreat
from newsbrief.summarize.summarize import summarize

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)

FILE = """Dockers in Port Amel set a date

The Dockers' Union demanded on Monday that Amel Harbour Company raise wages by 12 percent and reopen the canteen. “If there is no offer by June 1, we will close the port,” said its leader, Tova Lind.

The union did not ask for longer holidays. A bystander in Karsk said the quay threatens to collapse.

+++
published = 2024-05-21

actors = [
  { name = "Dockers' Union", key = "dockers-union", kind = "civil_society", also = ["union"], or = ["Port Amel Dockers"] },
  { name = "Amel Harbour Company", key = "amel-harbour-company", kind = "company" },
  { name = "Tova Lind", key = "tova-lind", kind = "person", optional = true },
]

dates = [
  { text = "Monday", start = 2024-05-20, end = 2024-05-20, precision = "day" },
  { text = "June 1", start = 2024-06-01, end = 2024-06-01, precision = "day" },
]

not = [
  { no = "demand", quote = "did not ask for longer holidays", why = "negated" },
  { no = "threat", quote = "the quay threatens to collapse", why = "no actor" },
  { no = "actor", quote = "Karsk", why = "a place" },
]

[[demands]]
by = "Dockers' Union"
of = "Amel Harbour Company"
what = "raise wages"
quote = "demanded on Monday that Amel Harbour Company raise wages by 12 percent"
mode = ["change", "assist"]

[[demands]]
by = "Dockers' Union"
of = "Amel Harbour Company"
what = "reopen the canteen"
quote = "reopen the canteen"
mode = "change"

[[threats]]
by = ["Dockers' Union", "Tova Lind"]
against = "Amel Harbour Company"
what = "close the port"
quote = "If there is no offer by June 1, we will close the port"
kind = "economic"
explicitness = "explicit"
condition = "If there is no offer by June 1"
deadline = { text = "by June 1", start = 2024-06-01, end = 2024-06-01 }
"""  # noqa: E501 - a paragraph of an article is one line

STRIKE = parsed(FILE, "labour", "strike")


def draft_of(gold: GoldArticle) -> Draft:
    """The findings as a draft; the quotes of an actor are the first of its names in the text."""
    return Draft(
        headline=gold.text.split("\n")[0],
        summary="It is what it is. More may follow.",
        actors=[
            DraftActor(
                name=actor.name,
                kind=actor.kind,
                role=None,
                aliases=[*actor.also, *actor.accepted],
                quotes=[next(name for name in (actor.name, *actor.also, *actor.accepted) if name in gold.text)],
            )
            for actor in gold.actors
        ],
        demands=[_demand(claim) for claim in gold.demands],
        threats=[_threat(claim) for claim in gold.threats],
        dates=[
            DraftDate(
                text=mention.text,
                event="It happens.",
                status="scheduled" if mention.start and mention.start > gold.published else "past",
                quotes=[mention.within or mention.text],
            )
            for mention in gold.dates
        ],
    )


def answering(draft: Draft) -> Ask:
    """A model that always gives this draft."""

    async def ask(messages: list[Message]) -> Completion:
        return Completion(draft.model_dump_json(), "scripted-1", input_tokens=10, output_tokens=5, latency_ms=1)

    return ask


def brief_of(draft: Draft, gold: GoldArticle = STRIKE) -> Brief:
    """The brief that production makes of a draft of an article of the set."""
    return asyncio.run(summarize(article_of(gold), answering(draft), "model.example", NOW))


def _demand(claim: GoldDemand) -> DraftDemand:
    return DraftDemand(
        by=claim.by[0],
        of=claim.of[0] if claim.of else None,
        demand=claim.what,
        mode=claim.mode[0],
        deadline=claim.deadline.text if claim.deadline else None,
        response=claim.response,
        quotes=claim.quotes,
    )


def _threat(claim: GoldThreat) -> DraftThreat:
    return DraftThreat(
        by=claim.by[0],
        against=claim.against[0] if claim.against else None,
        threat=claim.what,
        kind=claim.kind[0],
        explicitness=claim.explicitness,
        condition=claim.condition,
        deadline=claim.deadline.text if claim.deadline else None,
        quotes=claim.quotes,
    )
