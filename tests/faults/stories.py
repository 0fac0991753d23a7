"""What the scenes' files say, and what the model says of them. All names are invented."""

import re
import threading
from collections.abc import Sequence
from typing import Any

from newsbrief.summarize.draft import Draft, DraftActor, DraftDate, DraftDemand, DraftThreat
from newsbrief.summarize.prompt import unfence
from tests.scripted_model import Answer

_LINE = "Kestrel Line"


def marker_of(*names: str) -> str:
    """A town that only this story names: one word, so that it is found in any text."""
    return f"{re.sub('[^a-z0-9]', '', ''.join(names).lower()).capitalize()}ville"


def story_of(town: str, paragraphs: int = 1) -> str:
    """A story of so many paragraphs, each with a demand, a threat and a day."""
    filler = "The harbour was quiet, and the ferry waited for its passengers as it always did in spring. "
    first = (
        f"{_LINE} demanded on Monday that the port of {town} build a new pier by 1 June. “Build it, or our ferries "
        f"will stay away from {town},” said its captain, Ada Brandt."
    )
    more = [f"At pier {number} of {town}, {_LINE} asked again. {filler * 3}" for number in range(1, paragraphs)]
    return "\n\n".join([first, *(paragraph.strip() for paragraph in more)])


def draft_of(text: str) -> Draft:
    """A true draft of a story, or of a part of one."""
    quotes = [text.partition("\n")[0]]
    days = [DraftDate(text="1 June", event="The pier is to stand.", status="scheduled", quotes=quotes)]
    return Draft(
        headline=f"{_LINE} wants a pier"[:140],
        summary=f"{_LINE} asks for a pier. It may stay away.",
        actors=[DraftActor(name=_LINE, kind="company", role=None, aliases=[], quotes=quotes)],
        demands=[demand(quotes)],
        threats=[
            DraftThreat(
                by=_LINE,
                against=None,
                threat="The ferries will stay away.",
                kind="economic",
                explicitness="explicit",
                condition=None,
                deadline=None,
                quotes=quotes,
            )
        ],
        dates=days if "1 June" in quotes[0] else [],
    )


def demand(quotes: list[str], what: str = "Build a new pier.") -> DraftDemand:
    return DraftDemand(by=_LINE, of=None, demand=what, mode="change", deadline=None, response="none", quotes=quotes)


class Model:
    """What the scripted model says: the answers that were arranged about a story, then good ones."""

    def __init__(self) -> None:
        self._answers: dict[str, list[Answer]] = {}
        self._lock = threading.Lock()

    def say(self, word: str, answers: Sequence[Answer]) -> None:
        """The next answers about the story with that word."""
        with self._lock:
            self._answers[word] = list(answers)

    def mend(self) -> None:
        """Only good answers from now on."""
        with self._lock:
            self._answers.clear()

    def decide(self, request: dict[str, Any]) -> Answer:
        asked = request["messages"][1]["content"]
        with self._lock:
            for word, answers in self._answers.items():
                if word in asked and answers:
                    return answers.pop(0)
        _, text = unfence(asked)
        return Answer(text=draft_of(text).model_dump_json())
