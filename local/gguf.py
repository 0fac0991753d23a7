"""A model file of the user's own (GGUF), served by llama.cpp in a background process."""

import re
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from local.home import Home, LocalError
from local.process import HOST, Started, end, find, free_port, healthy, inherited, start, wait_until_healthy

_FIRST_PORT = 4600
_MAGIC = b"GGUF"

# A file of many gigabytes has to be read once.
_START_PATIENCE_S = 300
_END_PATIENCE_S = 5


class Served(BaseModel):
    """The model file that was chosen, the port it answers on, and its server if that was started."""

    model_config = ConfigDict(frozen=True)

    file: Path
    port: int
    process: Started | None = None

    @property
    def name(self) -> str:
        """What completions call the model."""
        return re.sub(r"[^\w.-]+", "-", self.file.stem)

    @property
    def base_url(self) -> str:
        """The server's OpenAI-compatible address."""
        return f"http://{HOST}:{self.port}/v1"


def chosen(home: Home) -> Served | None:
    """The model file in use; None if the model is another one."""
    try:
        return Served.model_validate_json(_record(home).read_bytes())
    except FileNotFoundError:
        return None


def serve(home: Home, file: Path, say: Callable[[str], None]) -> Served:
    """Serve a model file from now on; quick and without effect if that is so already. LocalError if it can't be."""
    _check(file)
    before = chosen(home)
    alive = before is not None and find(before.process) is not None
    if before is not None and alive and before.file == file and healthy(_health(before.port)):
        return before
    if before is not None:
        end(before.process, _END_PATIENCE_S)
    served = Served(file=file, port=free_port(before.port if before else _FIRST_PORT))
    say(f"Loading {served.name} into llama.cpp.")
    command = [sys.executable, "-m", "local.gguf_server"]
    options = ["--file", str(file), "--name", served.name, "--port", str(served.port)]
    process = start([*command, *options], inherited(), home.log("gguf"))
    served = served.model_copy(update={"process": process})
    _write(home, served)
    if not wait_until_healthy(process, _health(served.port), _START_PATIENCE_S):
        end(process, _END_PATIENCE_S)
        raise LocalError(f"llama.cpp did not start with {file}:\n{home.log_tail('gguf', 5)}")
    return served


def stop(home: Home) -> bool:
    """End the server; the choice of the file stays. Whether it was running."""
    before = chosen(home)
    if before is None:
        return False
    _write(home, before.model_copy(update={"process": None}))
    return end(before.process, _END_PATIENCE_S)


def forget(home: Home) -> None:
    """End the server and forget the file."""
    stop(home)
    _record(home).unlink(missing_ok=True)


def _check(file: Path) -> None:
    if find_spec("xllamacpp") is None:
        raise LocalError(
            "llama.cpp is not installed. Install it with: .uv/bin/uv sync --frozen --group llama (about 200 MB)"
        )
    try:
        with file.open("rb") as opened:
            magic = opened.read(len(_MAGIC))
    except OSError as error:
        raise LocalError(f"{file} can't be read: {error.strerror}.") from error
    if magic != _MAGIC:
        raise LocalError(f"{file} is not a GGUF file.")


def _health(port: int) -> str:
    return f"http://{HOST}:{port}/health"


def _record(home: Home) -> Path:
    return home.root / "gguf.json"


def _write(home: Home, served: Served) -> None:
    fresh = _record(home).with_suffix(".tmp")
    fresh.write_text(served.model_dump_json() + "\n", encoding="utf-8")
    fresh.replace(_record(home))
