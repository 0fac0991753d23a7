"""Contenders started one after the other, each in a process and an environment of its own."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.contender import OURS, Run
from benchmarks.theirs import PEERS

ROOT = Path(__file__).parent.parent
_PEERS = ROOT / "benchmarks" / "peers"
_LONGEST = 1800  # seconds for one contender, warm-up and all


class Absent(Exception):
    """A contender that can't take part here, and why."""


def run(name: str, folder: Path, passes: int) -> Run:
    """One contender's run over the pages in a folder; Absent if it can't be installed or started."""
    python = sys.executable if name == OURS else _python_with(PEERS[name].package)
    with tempfile.TemporaryDirectory() as scratch:
        result = Path(scratch) / "run.json"
        command = [python, "-m", "benchmarks.contender", name, str(folder.resolve()), str(passes), str(result)]
        _done(command, f"does not run on Python {sys.version_info[0]}.{sys.version_info[1]}")
        return Run.read(result)


def uv() -> str:
    """The command uv: the one that make installs, or the one on the path."""
    found = shutil.which("uv", path=f"{ROOT / '.uv' / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}")
    if found is None:
        raise Absent("uv is not installed: run `make unit` once, which installs it")
    return found


def _python_with(package: str) -> str:
    """The interpreter of the peers' environment, with one package added to those that are in it."""
    project = ["--project", str(_PEERS), "--python", sys.executable]
    _done([uv(), "sync", "--quiet", "--frozen", "--inexact", "--only-group", package, *project], "can't be installed")
    return str(_PEERS / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "python")


def _done(command: list[str], otherwise: str) -> None:
    """Run a command whose output nobody needs unless it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    try:
        subprocess.run(  # noqa: S603
            command, check=True, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=_LONGEST
        )
    except subprocess.TimeoutExpired as error:
        raise Absent(f"not done after {_LONGEST} s") from error
    except subprocess.CalledProcessError as error:
        lines = error.stderr.strip().splitlines() or [f"exit {error.returncode}"]
        raise Absent(f"{otherwise}: {lines[-1].strip()}") from error
