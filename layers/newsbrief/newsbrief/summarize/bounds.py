"""How much a brief may hold, so that the table takes it and its items in one transaction."""

from collections import Counter
from dataclasses import dataclass
from typing import Self

from pydantic import BaseModel

from newsbrief.article import Note
from newsbrief.brief import Actor, Brief, DateMention, Demand, Threat

ITEMS_LIMIT = 99  # actors, demands, threats and dates; with the brief itself a transaction's 100
BYTES_LIMIT = 350_000  # of the brief as JSON, which is longer than what DynamoDB counts against its 400 KB
WARNINGS_LIMIT = 50
SUMMARY_LIMIT = 2_000
SENTENCE_LIMIT = 1_000  # of a demand, a threat, an event, a role

_NOTE_BYTES = 500  # of the warning that says what was left out
_SENTENCE_ENDS = (". ", "! ", "? ", "。", "！", "？")


def bounded(brief: Brief, items: int = ITEMS_LIMIT) -> Brief:
    """The brief with no more than the table takes (`items` besides itself); ITEMS_DROPPED warns of what was left out.

    The tails go first: of the actors that no demand or threat names, then of the dates, then of the demands or
    threats, whichever are more. An actor that a demand or threat names stays.
    """
    warnings = brief.warnings[:WARNINGS_LIMIT]
    kept = _Kept.of(brief)
    size = _size(brief.model_copy(update={"warnings": warnings})) + _NOTE_BYTES
    while (kept.count > items or size > BYTES_LIMIT) and kept.count:
        size -= _size(kept.drop())
    lost = {
        "actors": len(brief.actors) - len(kept.actors),
        "demands": len(brief.demands) - len(kept.demands),
        "threats": len(brief.threats) - len(kept.threats),
        "dates": len(brief.dates) - len(kept.dates),
        "warnings": len(brief.warnings) - len(warnings),
    }
    counted = ", ".join(f"{number} {name}" for name, number in lost.items() if number)
    if counted:
        message = f"Left out because a brief has its limits: {counted}."
        warnings = [*warnings, Note(code="ITEMS_DROPPED", message=message)]
    return brief.model_copy(
        update={
            "actors": list(kept.actors.values()),
            "demands": kept.demands,
            "threats": kept.threats,
            "dates": kept.dates,
            "warnings": warnings,
        }
    )


def cut(text: str, limit: int) -> str:
    """At most `limit` characters of a text, to the end of a word and with an ellipsis if there is one to end at."""
    if len(text) <= limit:
        return text
    at = text.rfind(" ", limit // 2, limit)
    return f"{text[:at].rstrip()}…" if at > 0 else text[:limit]


def cut_to_sentences(text: str, limit: int) -> str:
    """At most `limit` characters of a text, in whole sentences if one ends in the second half."""
    if len(text) <= limit:
        return text
    ends = (text.rfind(end, limit // 2, limit) for end in _SENTENCE_ENDS)
    at = max(ends)
    return text[: at + 1] if at > 0 else cut(text, limit)


@dataclass
class _Kept:
    """What is still in a brief that is being cut."""

    actors: dict[str, Actor]
    demands: list[Demand]
    threats: list[Threat]
    dates: list[DateMention]
    named: Counter[str]  # how often demands and threats name each actor's key
    unnamed: list[str]  # keys of the actors that none names; the last goes first

    @classmethod
    def of(cls, brief: Brief) -> Self:
        claims: list[Demand | Threat] = [*brief.demands, *brief.threats]
        named = Counter(key for claim in claims for key in _keys(claim))
        return cls(
            {actor.key: actor for actor in brief.actors},
            list(brief.demands),
            list(brief.threats),
            list(brief.dates),
            named,
            [actor.key for actor in brief.actors if actor.key not in named],
        )

    @property
    def count(self) -> int:
        return len(self.actors) + len(self.demands) + len(self.threats) + len(self.dates)

    def drop(self) -> BaseModel:
        """Leave out what is missed least."""
        if self.unnamed:
            return self.actors.pop(self.unnamed.pop())
        if self.dates:
            return self.dates.pop()
        claim: Demand | Threat = self.threats.pop() if len(self.threats) > len(self.demands) else self.demands.pop()
        for key in _keys(claim):
            self.named[key] -= 1
            if not self.named[key]:
                self.unnamed.append(key)
        return claim


def _keys(claim: Demand | Threat) -> list[str]:
    other = claim.of_key if isinstance(claim, Demand) else claim.against_key
    return [claim.by_key, other] if other else [claim.by_key]


def _size(model: BaseModel) -> int:
    return len(model.model_dump_json().encode())
