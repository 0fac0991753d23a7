"""Drafts, for the tests of summarize."""

from newsbrief.summarize.draft import Draft, DraftActor, DraftDate, DraftDemand, DraftThreat


def actor(name: str, *aliases: str, kind: str = "other", **more: object) -> DraftActor:
    return DraftActor.model_validate(
        {"name": name, "kind": kind, "role": None, "aliases": list(aliases), "quotes": [name]} | more
    )


def demand(by: str, sentence: str, *quotes: str, **more: object) -> DraftDemand:
    fields = {"by": by, "of": None, "demand": sentence, "mode": "change", "deadline": None, "response": "none"}
    return DraftDemand.model_validate({**fields, "quotes": list(quotes)} | more)


def threat(by: str, sentence: str, *quotes: str, **more: object) -> DraftThreat:
    fields: dict[str, object] = {"by": by, "against": None, "threat": sentence, "kind": "economic"}
    fields |= {"explicitness": "explicit", "condition": None, "deadline": None, "quotes": list(quotes)}
    return DraftThreat.model_validate(fields | more)


def date(text: str, event: str, *quotes: str, **more: object) -> DraftDate:
    return DraftDate.model_validate({"text": text, "event": event, "status": "past", "quotes": list(quotes)} | more)


def draft(headline: str = "h", summary: str = "s", **lists: object) -> Draft:
    empty: dict[str, object] = {"actors": [], "demands": [], "threats": [], "dates": []}
    return Draft.model_validate({"headline": headline, "summary": summary, **empty} | lists)
