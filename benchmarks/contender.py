"""One contender over all pages of a set, in a process that nothing else is loaded into.

    python -m benchmarks.contender NAME FOLDER PASSES RESULT

Writes a `Run` as JSON to the file RESULT. A first pass over all pages warms everything up and gives the texts, the
others are timed, in processor time: what else runs on the machine hardly shows in it.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.corpus import pages_in

OURS = "newsbrief"


@dataclass(frozen=True, slots=True)
class Run:
    """What a contender made of the pages.

    By page id: the text, milliseconds (the median of the timed passes), and for a page that it failed on (its text
    is empty) the error.
    """

    version: str
    texts: dict[str, str]
    ms: dict[str, float]
    errors: dict[str, str]

    def write(self, path: Path) -> None:
        """As JSON."""
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Run":
        """What `write` wrote."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))


def run(name: str, folder: Path, passes: int) -> Run:
    """Have a contender read every page once, and then as many times more; ImportError if it isn't installed here."""
    package, text_of = _contender(name)
    pages = [(page.id, page.data(), page.url) for page in pages_in(folder)]
    texts: dict[str, str] = {}
    errors: dict[str, str] = {}
    times: dict[str, list[float]] = {page: [] for page, _, _ in pages}
    for timed in range(passes + 1):
        for page, data, url in pages:
            started = process_time()
            try:
                texts[page] = text_of(data, url)
            except Exception as error:  # noqa: BLE001  # whatever a library does with a page is its result
                texts[page], errors[page] = "", f"{type(error).__name__}: {error}"
            if timed:
                times[page].append((process_time() - started) * 1000)
    return Run(version(package), texts, {page: median(taken) for page, taken in times.items() if taken}, errors)


def _contender(name: str) -> tuple[str, Callable[[bytes, str], str]]:
    """The package, and its function from a page's bytes and address to a text.

    Imported by name, for neither side's libraries are in the other's environment.
    """
    if name == OURS:
        return OURS, import_module("benchmarks.ours").text_of
    peer = import_module("benchmarks.theirs").PEERS[name]
    return peer.package, peer.load()


def _on_one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


if __name__ == "__main__":
    _on_one_core()
    run(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])).write(Path(sys.argv[4]))
