# ruff: noqa: T201  # it prints
"""What a library would cost the Lambda that takes it in.

    python -m benchmarks.weigh selectolax=selectolax.lexbor beautifulsoup4+html5lib=bs4+html5lib ...

Each argument is packages of the registry, joined by +, and after = the modules that their user imports (without it,
the packages' names). One that begins with = is of the standard library. Prints, of each with all it depends on:
megabytes unpacked for the Lambda, milliseconds and megabytes of memory that the import adds to a bare interpreter,
and what the packages say of themselves.
"""

import argparse
import json
import platform
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from benchmarks.cold import Cost, cost_of, medians
from benchmarks.contest import uv

_LAMBDA = ("--python-platform", "aarch64-manylinux_2_28", "--python-version", "3.13")
_HERE = ("--python", sys.executable)
_BARE = "bare Python"


@dataclass(frozen=True, slots=True)
class Library:
    """What is weighed: packages, and the modules that are imported of them."""

    packages: tuple[str, ...]
    modules: tuple[str, ...]

    @property
    def name(self) -> str:
        """The packages' names; of the standard library, the modules'."""
        return " + ".join(self.packages or self.modules)

    @classmethod
    def of(cls, argument: str) -> "Library":
        """From PACKAGE+PACKAGE=MODULE+MODULE."""
        names, _, modules = argument.partition("=")
        packages = tuple(filter(None, names.split("+")))
        return cls(packages, tuple(modules.split("+")) if modules else tuple(p.replace("-", "_") for p in packages))


@dataclass(frozen=True, slots=True)
class Weight:
    """One library with all that it depends on.

    MB are 10^6 bytes; `unpacked_mb` is None without wheels for the Lambda. Times, without and with bytecode, and
    memory are an import's, beyond a bare interpreter's. `brings` are the packages it depends on; a version has the
    day of its upload.
    """

    name: str
    unpacked_mb: float | None
    ms: float
    ms_compiled: float
    mb: float
    brings: list[str]
    versions: list[str]
    licences: list[str]


def weigh(libraries: Sequence[Library], runs: int) -> list[Weight]:
    """All libraries, measured in turns, each in a folder that holds nothing else; RuntimeError if one can't be."""
    with tempfile.TemporaryDirectory() as scratch:
        rows = {_BARE: partial(cost_of, "", (), Path(scratch))}
        for at, library in enumerate(libraries):
            place = Path(scratch) / str(at) / "here"
            _install(library.packages, place, _HERE)
            rows[str(at)] = partial(cost_of, f"import {', '.join(library.modules)}", (), place)
        as_installed = medians(rows, runs)
        subprocess.run([sys.executable, "-m", "compileall", "-q", scratch], check=False, stdout=subprocess.DEVNULL)  # noqa: S603
        compiled = medians(rows, runs)
        return [
            _weight(library, Path(scratch) / str(at), _beyond_bare(as_installed, at), _beyond_bare(compiled, at))
            for at, library in enumerate(libraries)
        ]


def _weight(library: Library, place: Path, cost: Cost, compiled: Cost) -> Weight:
    installed = {_normal(found.name): found for found in distributions(path=[str(place / "here")])}
    named = [installed[_normal(package)] for package in library.packages]
    dates = _release_dates(library.packages, place)
    return Weight(
        name=library.name,
        unpacked_mb=_size_for_lambda(library.packages, place / "lambda"),
        ms=cost.ms,
        ms_compiled=compiled.ms,
        mb=cost.mb,
        brings=sorted(installed.keys() - set(map(_normal, library.packages))),
        versions=[f"{found.version} ({dates.get(_normal(found.name), '?')})" for found in named],
        licences=[_licence_of(found) for found in named],
    )


def _normal(package: str) -> str:
    """A package's name as lock files have it."""
    return re.sub(r"[-_.]+", "-", package).lower()


def _beyond_bare(costs: Mapping[str, Cost | str], at: int) -> Cost:
    cost, bare = costs[str(at)], costs[_BARE]
    if isinstance(cost, Cost) and isinstance(bare, Cost):
        return Cost(cost.ms - bare.ms, cost.mb - bare.mb, cost.packages)
    raise RuntimeError(f"it can't be imported: {cost}")


def _install(packages: Sequence[str], folder: Path, options: Sequence[str]) -> None:
    """Wheels only: what is merely weighed doesn't get to run a build script."""
    folder.mkdir(parents=True)
    if not packages:
        return
    command = [uv(), "pip", "install", "--quiet", "--no-config", "--only-binary", ":all:", "--target", str(folder)]
    done = subprocess.run([*command, *options, *packages], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"{' '.join(packages)} can't be installed: {done.stderr.strip()}")


def _size_for_lambda(packages: Sequence[str], folder: Path) -> float | None:
    try:
        _install(packages, folder, _LAMBDA)
    except RuntimeError:
        return None
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _release_dates(packages: Sequence[str], folder: Path) -> dict[str, str]:
    """When the newest version of each was uploaded, as a lock file tells."""
    named = ", ".join(f'"{package}"' for package in packages)
    project = f'[project]\nname = "weighed"\nversion = "0"\nrequires-python = ">=3.11"\ndependencies = [{named}]\n'
    (folder / "pyproject.toml").write_text(project, encoding="utf-8")
    command = [uv(), "lock", "--quiet", "--project", str(folder), *_HERE]
    subprocess.run(command, check=True)  # noqa: S603
    lock = tomllib.loads((folder / "uv.lock").read_text(encoding="utf-8"))
    return {package["name"]: min(_uploads(package), default="?")[:10] for package in lock["package"]}


def _uploads(package: dict[str, Any]) -> Iterator[str]:
    for file in (*package.get("wheels", ()), *filter(None, [package.get("sdist")])):
        if "upload-time" in file:
            yield str(file["upload-time"])


def _licence_of(package: Distribution) -> str:
    """As the package's metadata has it, which has had three places for it."""

    def stated(field: str) -> list[str]:
        return package.metadata.get_all(field) or []

    classified = [line.split(" :: ")[-1] for line in stated("Classifier") if line.startswith("License")]
    return next(
        filter(None, (*stated("License-Expression"), " / ".join(classified), *stated("License"), "?"))
    ).splitlines()[0]


def table_of(weights: Sequence[Weight]) -> str:
    """The weights as text that is also Markdown."""
    lines = [
        f"| {'':<32} | MB unpacked | import ms | compiled | MB memory | version, licence; brings |",
        f"|{'-' * 34}|------------:|----------:|---------:|----------:|---|",
    ]
    for weight in weights:
        size = "no wheels" if weight.unpacked_mb is None else f"{weight.unpacked_mb:.1f}"
        about = ", ".join((*weight.versions, *weight.licences)) + (
            f"; {', '.join(weight.brings)}" if weight.brings else ""
        )
        lines.append(
            f"| {weight.name:<32} | {size:>11} | {weight.ms:9.0f} | {weight.ms_compiled:8.0f} "
            f"| {weight.mb:9.1f} | {about} |"
        )
    return "\n".join(lines)


def main() -> int:
    """The exit code: 0 weighed, 1 something can't be installed or imported, 2 wrong usage."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", nargs="+", type=Library.of, metavar="PACKAGE[+PACKAGE][=MODULE[+MODULE]]")
    parser.add_argument("--runs", type=int, default=7, help="fresh processes to an import")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    try:
        weights = weigh(given.library, given.runs)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    if given.json:
        print(json.dumps([asdict(weight) for weight in weights], indent=2))
    else:
        print(f"python {platform.python_version()}, machine {platform.machine()}, runs {given.runs}")
        print(table_of(weights))
    return 0


if __name__ == "__main__":
    sys.exit(main())
