"""The scenes played on a stage: some in an order, most at the same time."""

import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, wait

from tests.faults.place import Place
from tests.faults.scene import Play, Scene
from tests.faults.scenes.stacks import DOOMED, until_given_up
from tests.faults.stage import Stage

# Two articles that come at the same time may share a batch of summarize's, and what kills one of them kills both: that
# costs both a visibility time-out. So the lanes begin one after the other, and the crowd when most of them have played.
_APART_S = 2.0
_ALONE_S = 30.0


class Playing:
    """Scenes on a stage. `errors` are what went wrong, by scene; each is told by that scene's own test."""

    def __init__(self, stage: Stage, scenes: Mapping[str, Scene]) -> None:
        self._stage = stage
        self._scenes = scenes
        self._places = {name: Place(stage, name, scene.folder) for name, scene in scenes.items()}
        self._began = time.monotonic()
        self.errors: dict[str, str] = {}

    def play(self) -> None:
        """Play them all."""
        lanes: dict[str, list[str]] = {}
        for name, scene in self._scenes.items():
            lanes.setdefault(scene.lane, []).append(name)
        self._stage.switch("Notify", on=False)
        # The embedded AWS keeps queues and tables over a restart, but not what nobody has read of a stream.
        self._play(lanes.pop("restart", []))
        self._play(lanes.pop("first", []))
        last, crowd = lanes.pop("last", []), lanes.pop("", [])
        with ThreadPoolExecutor(len(crowd) + len(lanes) + 1) as pool:
            notify = pool.submit(self._let_notify_work)
            started = []
            for names in lanes.values():
                started.append(pool.submit(self._play, names))
                time.sleep(_APART_S)
            wait(started, timeout=_ALONE_S)
            for done in [notify, *started, *(pool.submit(self._play, [name]) for name in crowd)]:
                done.result()
        self._play(last)

    def check(self) -> None:
        """Ask each scene what else must have come of it."""
        self._act(self._scenes, lambda scene: scene.check)

    def tell(self, what: str) -> None:
        """How long it has taken so far; pytest shows it if something fails."""
        print(f"{time.monotonic() - self._began:5.0f} s {what}")  # noqa: T201

    def _play(self, names: Iterable[str]) -> None:
        self._act(names, lambda scene: scene.play)

    def _let_notify_work(self) -> None:
        self._act([DOOMED] if DOOMED in self._scenes else [], lambda _: until_given_up)
        self._stage.switch("Notify", on=True)

    def _act(self, names: Iterable[str], part: Callable[[Scene], Play]) -> None:
        for name in names:
            self.tell(f"  {name}")
            try:
                part(self._scenes[name])(self._places[name])
            except Exception as error:  # noqa: BLE001 - one scene's failure is no reason to stop the others
                line = traceback.extract_tb(error.__traceback__)[-1].line
                self.errors.setdefault(name, f"{type(error).__name__}: {error} in `{line}`")
