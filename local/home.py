"""Where the local stack keeps its things: the state file, the lock, the logs, and the data."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from local.process import Started

PROJECT = Path(__file__).resolve().parent.parent
HOME_VARIABLE = "NEWSBRIEF_HOME"


class LocalError(Exception):
    """The local stack can't do what was asked; the message says why and what to do."""


class Endpoint(BaseModel):
    """An OpenAI-compatible endpoint. Its key is a secret of the embedded Secrets Manager, never kept here."""

    model_config = ConfigDict(frozen=True)

    base_url: str
    name: str
    secret_arn: str = ""


class LocalState(BaseModel):
    """What is known about the local stack between two commands.

    `endpoint` is None while the embedded reader is the model; `reader_sources` is the hash of its code.
    What is deployed is not kept here but in the embedded AWS, so that the two can't disagree after it was ended
    without saving.
    """

    model_config = ConfigDict(frozen=True)

    port: int | None = None
    aws: Started | None = None
    reader_port: int | None = None
    reader: Started | None = None
    reader_sources: str | None = None
    endpoint: Endpoint | None = None


@dataclass(frozen=True)
class Home:
    """The state directory and the paths in it."""

    root: Path

    @classmethod
    def default(cls) -> "Home":
        """`NEWSBRIEF_HOME`, else `.newsbrief` in the project."""
        return cls(Path(os.environ.get(HOME_VARIABLE) or PROJECT / ".newsbrief").absolute())

    @property
    def state_file(self) -> Path:
        """The state, as JSON."""
        return self.root / "state.json"

    @property
    def data(self) -> Path:
        """What the embedded AWS saves: its state and the buckets' objects."""
        return self.root / "data"

    @property
    def build(self) -> Path:
        """Where `sam build` puts its output."""
        return self.root / "build"

    @property
    def temporary(self) -> Path:
        """Where functions' workers are unpacked."""
        return self.root / "tmp"

    def log(self, name: str) -> Path:
        """The log file of a process or step."""
        return self.root / "logs" / f"{name}.log"

    def log_tail(self, name: str, lines: int) -> str:
        """The end of a log, for a message, and where the whole of it is."""
        text = self.log(name).read_text(encoding="utf-8", errors="replace")
        return "\n".join([*text.strip().splitlines()[-lines:], f"The whole log: {self.log(name)}"])

    def read(self) -> LocalState:
        """The state; an empty one if nothing was ever started here."""
        try:
            return LocalState.model_validate_json(self.state_file.read_bytes())
        except FileNotFoundError:
            return LocalState()
        except ValidationError as error:
            raise LocalError(
                f"{self.state_file} can't be read as the local stack's state: {error}\n"
                "End what still runs and delete that file."
            ) from error

    def write(self, state: LocalState) -> None:
        """Replace the state in one step, so that a reader never sees half of it."""
        fresh = self.state_file.with_suffix(".tmp")
        fresh.write_text(state.model_dump_json(indent=2) + "\n", encoding="utf-8")
        fresh.replace(self.state_file)

    def make(self) -> None:
        """Create the directory, closed to other users: the embedded AWS keeps secrets in it."""
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        for part in (self.root / "logs", self.data, self.temporary):
            part.mkdir(exist_ok=True)

    def clear_temporary(self) -> None:
        """Remove what function workers that were killed have left behind: each holds a copy of the layer."""
        shutil.rmtree(self.temporary)
        self.temporary.mkdir()

    def wipe(self) -> None:
        """Delete everything but the lock, which its holder still needs."""
        for entry in self.root.iterdir() if self.root.exists() else ():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != "lock":
                entry.unlink()

    @contextmanager
    def lock(self, say: Callable[[str], None]) -> Iterator[None]:
        """Only one command changes the local stack at a time; a second one says so and waits."""
        self.make()
        with (self.root / "lock").open("w") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another newsbrief command is changing the local stack; waiting for it to finish.")
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield
