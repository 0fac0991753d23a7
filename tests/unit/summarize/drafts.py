"""Drafts, and a model that writes them, for the tests of summarize."""

import json
from collections.abc import Callable

from newsbrief.summarize.chat import Completion, Message
from newsbrief.summarize.draft import Draft, DraftActor, DraftDate, DraftDemand, DraftThreat
from newsbrief.summarize.prompt import unfence


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


class Asked:
    """A model that answers as it is told to, and remembers what it was asked. It counts its tokens by words."""

    def __init__(self, answer: Callable[[str, str], str | Draft]) -> None:
        self.articles: list[str] = []
        self.notes: list[str] = []
        self._answer = answer

    def __call__(self, messages: list[Message]) -> Completion:
        content = messages[1]["content"]
        text = unfence(content)[1]
        note = content.rsplit("\n", 1)[1]
        self.articles.append(text)
        self.notes.append(note if note.isupper() else "")
        answer = self._answer(text, self.notes[-1])
        said = answer if isinstance(answer, str) else json.dumps(answer.model_dump())
        return Completion(said, "m1", len(content.split()), len(said.split()), 10)
