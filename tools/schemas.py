"""Write the JSON Schemas of what users read, from the models: articles, briefs and messages.

`python tools/schemas.py` writes them to docs/schema; `--check` fails if the files there have drifted.
"""

import argparse
import json
import sys
from pathlib import Path

from pydantic import BaseModel

from newsbrief.article import Article
from newsbrief.brief import Brief
from newsbrief.message import BriefMessage, FileMessage

FOLDER = Path(__file__).parent.parent / "docs" / "schema"
PUBLISHED: dict[str, type[BaseModel]] = {
    "article.json": Article,
    "brief.json": Brief,
    "brief-message.json": BriefMessage,
    "file-message.json": FileMessage,
}


def rendered(model: type[BaseModel]) -> str:
    """A model's JSON Schema, as it is written to a file."""
    return json.dumps(model.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False) + "\n"


def main() -> int:
    """Write or check; the number of files that have drifted is the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail on drift")
    check: bool = parser.parse_args().check
    drifted = 0
    for name, model in PUBLISHED.items():
        path = FOLDER / name
        wanted = rendered(model)
        if check:
            drifted += not path.exists() or path.read_text(encoding="utf-8") != wanted
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted, encoding="utf-8")
    if drifted:
        sys.stderr.write(f"{drifted} schema(s) in {FOLDER} have drifted: run python tools/schemas.py\n")
    return drifted


if __name__ == "__main__":
    sys.exit(main())
