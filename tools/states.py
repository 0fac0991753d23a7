"""Write the table of states that actors are named by, from the table country_converter ships.

    python tools/states.py            writes states.json
    python tools/states.py --check    exits 1 if states.json is not what would be written

Only names and ISO codes are taken. The package itself is never imported: it would import pandas.
"""

import csv
import importlib.util
import json
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "layers/newsbrief/newsbrief/actors/states.json"


def source() -> Path:
    """The tab-separated table in the installed package; FileNotFoundError if there is none."""
    spec = importlib.util.find_spec("country_converter")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("country_converter is not installed: run `uv sync`")
    return Path(spec.origin).with_name("country_data.tsv")


def states(table: Path) -> list[dict[str, str]]:
    """Today's states and territories, each with `name`, `official`, `iso2` and `iso3`."""
    with table.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if not row["obsolete"].strip()]
    return [
        {
            "name": row["name_short"],
            "official": row["name_official"],
            "iso2": first_code(row["ISO2"]),
            "iso3": row["ISO3"],
        }
        for row in rows
    ]


def first_code(pattern: str) -> str:
    """The ISO code of a cell that may be a pattern of several: `^GR$|^EL$` is GR."""
    return pattern.split("|", maxsplit=1)[0].strip("^$")


def as_json(rows: list[dict[str, str]]) -> str:
    """A JSON array with one state to a line, so that a change shows as one line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n"


def main(arguments: list[str]) -> int:
    """The exit code: 0 written or unchanged, 1 drifted, 2 wrong usage."""
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    wanted = as_json(states(source()))
    if not arguments:
        TARGET.write_text(wanted, encoding="utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    print(f"{TARGET.name} is out of date: run `python tools/states.py`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
