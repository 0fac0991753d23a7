# ruff: noqa: T201  # it prints
"""What it costs newsbrief to read its first file of each format, and which libraries it loads for that.

    python -m benchmarks.imports [--runs N] [--json]

The layer is built for this interpreter as `sam build` builds it, and each format's file is read in fresh processes
that have nothing but the layer. Exits 1 if a format loads a library of another one.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.cold import Cost, cost_of, medians
from benchmarks.contest import ROOT
from benchmarks.samples import samples
from newsbrief.normalize.document import Format

# The libraries that read documents, by module. A format may load its own and those of what is inside it: mails and
# exports may hold HTML, and Word's documents are read by way of it.
READERS = frozenset(
    {"selectolax", "lxml", "bs4", "html5lib", "pypdfium2", "pypdfium2_raw", "mammoth", "docx", "markdown_it", "chardet"}
)
_ALLOWED: dict[Format, frozenset[str]] = {
    "text": frozenset(),
    "markdown": frozenset({"markdown_it", "selectolax"}),
    "html": frozenset({"selectolax"}),
    "json": frozenset({"selectolax", "markdown_it"}),
    "email": frozenset({"selectolax"}),
    "pdf": frozenset({"pypdfium2", "pypdfium2_raw"}),
    "docx": frozenset({"mammoth", "selectolax"}),
}
_READ_ONE = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from newsbrief.errors import Rejected
from newsbrief.normalize.article import Dropped, articles_from
from newsbrief.normalize.limits import Limits
path = Path(sys.argv[2])
dropped = Dropped(path.read_bytes(), "inbox", path.name, None, "", None, datetime.now(timezone.utc))
try:
    [article] = articles_from(dropped, Limits(max_bytes=10_000_000, max_words=60_000))
    said = f"{article.source.format}, {article.words} words"
except Rejected as rejected:
    said = rejected.code
"""
_BARE = "bare Python"
_MODEL = "a pydantic model"
_COMPARED = {
    _BARE: "",
    _MODEL: "import pydantic\nclass Model(pydantic.BaseModel):\n    name: str",
    "import boto3": "import boto3",
}


def reading(path: Path, folder: Path | None = None) -> Cost:
    """What a fresh process costs that imports normalize and has it read one file; `said` is its format and words."""
    return cost_of(_READ_ONE, [str(path)], folder)


def strangers(kind: Format, packages: frozenset[str]) -> frozenset[str]:
    """The libraries among those loaded for a format that read other formats."""
    return (packages & READERS) - _ALLOWED[kind]


@contextmanager
def sample_files() -> Iterator[dict[Format, Path]]:
    """A file of each format, for as long as the block lasts."""
    with tempfile.TemporaryDirectory() as folder:
        paths: dict[Format, Path] = {}
        for kind, (name, data) in samples().items():
            paths[kind] = Path(folder) / name
            paths[kind].write_bytes(data)
        yield paths


def build_layer(folder: Path) -> Path:
    """Build the layer for this interpreter; the folder that Lambda puts on the path."""
    environment = dict(os.environ, NEWSBRIEF_LAYER_PYTHON=sys.executable)
    environment["PATH"] = f"{ROOT / '.uv' / 'bin'}{os.pathsep}{environment['PATH']}"
    command = ["make", "-s", "-C", str(ROOT / "layers" / "newsbrief"), "build-Layer", f"ARTIFACTS_DIR={folder}"]
    subprocess.run(command, check=True, env=environment)  # noqa: S603
    return folder / "python"


def measured(runs: int) -> tuple[dict[str, Cost | str], dict[str, Cost | str]]:
    """All rows twice: as the layer is, without bytecode, and again with it."""
    with sample_files() as paths, tempfile.TemporaryDirectory() as folder:
        layer = build_layer(Path(folder))
        rows = {name: partial(cost_of, lines, (), layer) for name, lines in _COMPARED.items()}
        rows |= {kind: partial(reading, path, layer) for kind, path in paths.items()}
        as_it_is = medians(rows, runs)
        subprocess.run([sys.executable, "-m", "compileall", "-q", str(layer)], check=False, stdout=subprocess.DEVNULL)  # noqa: S603
        return as_it_is, medians(rows, runs)


def rows_of(costs: Mapping[str, Cost | str], compiled: Mapping[str, Cost | str]) -> list[dict[str, object]]:
    """What is printed: of each row milliseconds, megabytes, and the packages that pydantic doesn't bring."""
    usual = costs[_MODEL]
    known = usual.packages if isinstance(usual, Cost) else frozenset()
    rows: list[dict[str, object]] = []
    for name, cost in costs.items():
        again = compiled[name]
        if isinstance(cost, str) or isinstance(again, str):
            rows.append({"name": name, "failed": str(cost)})
            continue
        loads = sorted(cost.packages if name == _MODEL else cost.packages - known)
        row = {"name": name, "ms": cost.ms, "ms_compiled": again.ms, "mb": cost.mb, "loads": loads, "read": cost.said}
        rows.append(row)
    return rows


def table_of(rows: list[dict[str, object]]) -> str:
    """The rows as text that is also Markdown."""
    lines = [
        f"| {'':<16} |   ms | ms compiled |   MB | {'read as':<18} | loads |",
        f"|{'-' * 18}|-----:|------------:|-----:|{'-' * 20}|-------|",
    ]
    for row in rows:
        if "failed" in row:
            lines.append(f"| {row['name']:<16} | {'':4} | {'':11} | {'':4} | {'failed':<18} | {row['failed']} |")
            continue
        loads = row["loads"]
        names = ", ".join(loads) if isinstance(loads, list) else ""
        lines.append(
            f"| {row['name']:<16} | {row['ms']:4.0f} | {row['ms_compiled']:11.0f} | {row['mb']:4.0f} "
            f"| {row['read']:<18} | {names} |"
        )
    return "\n".join(lines)


def main() -> int:
    """The exit code: 0 every format loads what it needs and no more, 1 one loads another's library, or fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="fresh processes to a row")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    costs, compiled = measured(given.runs)
    rows = rows_of(costs, compiled)
    about = {"python": platform.python_version(), "machine": platform.machine(), "runs": given.runs}
    if given.json:
        print(json.dumps({**about, "rows": rows}, indent=2))
    else:
        print(", ".join(f"{name} {value}" for name, value in about.items()))
        print(table_of(rows))
    return int(_complain(costs))


def _complain(costs: Mapping[str, Cost | str]) -> bool:
    wrong = False
    for kind in _ALLOWED:
        cost = costs[kind]
        if isinstance(cost, str):
            wrong = True
            continue
        for name in sorted(strangers(kind, cost.packages)):
            print(f"{kind} loads {name}, which reads other formats", file=sys.stderr)
            wrong = True
    return wrong


if __name__ == "__main__":
    sys.exit(main())
