"""What a scene is: a fault, how it is brought about, and what must have come of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from tests.faults.place import Place, plain
from tests.faults.stage import HELD, STRAIGHT

Function = Literal["normalize", "summarize", "notify"]
Play = Callable[[Place], None]

# When a scene plays. First `restart`, which starts the stack again; then `first`, one after the other. Of the rest
# each lane plays one after the other, and those without a lane all at once; `last` is alone at the end.
Lane = str


@dataclass(frozen=True)
class Scene:
    """One fault, and what comes of it.

    `ends` are the files' states, with reason codes, when all is at rest; files not named there have no status at all.
    `dead` says how many messages wait on a function's dead-letter queue then, and `home` what the files are once these
    were sent back, if that is no success. `check` asserts what else must have come of it. `twice` are files that may
    be announced twice, the window that docs/reliability.md tells of; `failed_once` those that were announced as failed
    before they succeeded.
    """

    name: str
    step: str
    fault: str
    held: str
    play: Play
    ends: Mapping[str, str]
    check: Play = lambda at: None
    dead: Mapping[Function, int] = field(default_factory=dict)
    home: Mapping[str, str] = field(default_factory=dict)
    twice: frozenset[str] = frozenset()
    failed_once: frozenset[str] = frozenset()
    folder: str = STRAIGHT
    lane: Lane = ""
    long: bool = False

    def key(self, file: str) -> str:
        """The S3 key of one of the scene's files."""
        return f"{self.folder}{self.name}/{file}"


SCENES: list[Scene] = []

A = "a.txt"
DONE: Mapping[str, str] = {A: "summarized"}


def scene(
    step: str,
    fault: str,
    held: str,
    *,
    ends: Mapping[str, str] = DONE,
    check: Play = lambda at: None,
    dead: Mapping[Function, int] | None = None,
    home: Mapping[str, str] | None = None,
    twice: frozenset[str] = frozenset(),
    failed_once: frozenset[str] = frozenset(),
    by_hand: bool = False,
    lane: Lane = "",
    long: bool = False,
    name: str = "",
) -> Callable[[Play], Play]:
    """Make a scene of a function that plays it. `by_hand`: the scene hands its files' S3 events on itself."""

    def made(play: Play) -> Play:
        SCENES.append(
            Scene(
                name=name or plain(getattr(play, "__name__", "")),
                step=step,
                fault=fault,
                held=held,
                play=play,
                ends=ends,
                check=check,
                dead=dead or {},
                home=home or {},
                twice=twice,
                failed_once=failed_once,
                folder=HELD if by_hand else STRAIGHT,
                lane=lane,
                long=long,
            )
        )
        return play

    return made
