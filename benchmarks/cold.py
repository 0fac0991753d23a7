"""What a few lines of Python cost in a process that has done nothing before: time, memory, and what they import."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# Runs after the lines, and tells. The clock counts from the start of the process, and only the processor's time, so
# that what else runs on the machine hardly shows. VmHWM is this program's peak; ru_maxrss, for machines without it,
# has the parent's in it.
_TELL = """
import time as _time
_ms = _time.process_time() * 1000
import sys as _sys
_names = sorted({name.partition(".")[0] for name in list(_sys.modules)})
import json as _json, pathlib as _pathlib, resource as _resource
_status = _pathlib.Path("/proc/self/status")
if _status.exists():
    _peak = next(int(line.split()[1]) * 1024 for line in _status.read_text().splitlines() if line.startswith("VmHWM"))
else:
    _peak = _resource.getrusage(_resource.RUSAGE_SELF).ru_maxrss
_told = {"ms": _ms, "peak": _peak, "names": _names, "said": globals().get("said", "")}
_pathlib.Path(_sys.argv[1]).write_text(_json.dumps(_told))
"""
_NO_PACKAGES = sys.stdlib_module_names | {"newsbrief", "cython_runtime"}


@dataclass(frozen=True, slots=True)
class Cost:
    """One fresh process, or the medians of several; the bare interpreter is in it.

    `ms` is processor time, `mb` the peak of memory in 10^6 bytes, `packages` the top-level modules that came from
    neither the standard library nor newsbrief, `said` what the lines said.
    """

    ms: float
    mb: float
    packages: frozenset[str]
    said: str = ""


def cost_of(lines: str, arguments: Sequence[str] = (), folder: Path | None = None) -> Cost:
    """Run some lines on this interpreter, with its own packages, or with nothing but those in `folder`.

    The lines may set the text `said`; `arguments` are theirs from `sys.argv[2]` on. In a `folder` no bytecode is
    written. RuntimeError, with the last line of the traceback, if the lines fail.
    """
    with tempfile.TemporaryDirectory() as scratch:
        told = Path(scratch) / "told.json"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        flags = []
        if folder:
            environment["PYTHONPATH"] = str(folder)
            flags = ["-S", "-B"]
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-P", *flags, "-c", lines + _TELL, str(told), *arguments],
            env=environment,
            cwd=scratch,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError((done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1])
        found = json.loads(told.read_text(encoding="utf-8"))
    packages = frozenset(name for name in found["names"] if _is_package(name))
    return Cost(found["ms"], found["peak"] / 1e6, packages, found["said"])


def medians(measured: Mapping[str, Callable[[], Cost]], times: int) -> dict[str, Cost | str]:
    """Each measured so many times, in turns, so that a slow minute of the machine is everyone's.

    The median of each, or what went wrong with it. One run more, whose result is dropped, brings files into memory.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in measured}
    failed: dict[str, str] = {}
    for _ in range(times + 1):
        for name, measure in measured.items():
            if name in failed:
                continue
            try:
                costs[name].append(measure())
            except RuntimeError as error:
                failed[name] = str(error)
    return {name: failed[name] if name in failed else _median(costs[name][1:]) for name in measured}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(median(c.ms for c in costs), median(c.mb for c in costs), costs[-1].packages, costs[-1].said)


def _is_package(name: str) -> bool:
    """Whether a top-level module is one that people know; compilers leave others, with names of their own."""
    return name not in _NO_PACKAGES and not name.startswith("_") and not name.endswith("__mypyc")
