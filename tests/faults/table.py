"""docs/reliability.md: its table of faults, as the suite saw them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.faults.outcome import Outcome
from tests.faults.scene import SCENES, Scene

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGIN, END = "<!-- faults: made by tests/faults -->\n", "<!-- end of faults -->\n"
HEAD = "| step | fault | what happened | what held |\n|---|---|---|---|\n"


def rows_in(page: str) -> dict[str, str]:
    """The table's rows, by step and fault."""
    lines = page.partition(BEGIN)[2].partition(END)[0].removeprefix(HEAD).splitlines(keepends=True)
    return {_title(line): line for line in lines}


def page_with(page: str, rows: Iterable[str]) -> str:
    """The page with these rows in its table."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}{HEAD}{''.join(rows)}{END}{rest.partition(END)[2]}"


def title_of(scene: Scene) -> str:
    return _title(f"| {scene.step} | {scene.fault} | ")


def rows_of(outcome: Outcome, before: Mapping[str, str]) -> list[str]:
    """The rows of all scenes: those that played as they were seen, the others as they were before."""
    return [
        _row(scene, outcome) if scene.name in outcome.scenes else before.get(title_of(scene), "") for scene in SCENES
    ]


def _title(line: str) -> str:
    return "|".join(line.split("|")[1:3])


def _row(scene: Scene, outcome: Outcome) -> str:
    return f"| {scene.step} | {scene.fault} | {_happened(scene, outcome)} | {scene.held} |\n"


def _happened(scene: Scene, outcome: Outcome) -> str:
    told = [_states(scene, outcome)] if scene.ends else ["nothing"]
    created = Counter(
        message["article_id"]
        for message in outcome.seen.heard
        if message["event"] == "brief.created" and message["source"]["key"].startswith(scene.key(""))
    )
    if max(created.values(), default=1) > 1:
        told.append("announced twice")
    told += [f"{number} on {function}'s dead-letter queue" for function, number in scene.dead.items()]
    if home := _home(scene, outcome):
        told.append(f"after a redrive {home}")
    return "; ".join(told)


def _states(scene: Scene, outcome: Outcome) -> str:
    files = [outcome.seen.files[scene.key(file)] for file in scene.ends if scene.key(file) in outcome.seen.files]
    ends = Counter(" ".join(f"`{said}`" for said in (file["state"], file.get("reason_code")) if said) for file in files)
    if len(files) == 1:
        return next(iter(ends))
    return ", ".join(f"{number} {end}" for end, number in sorted(ends.items()))


def _home(scene: Scene, outcome: Outcome) -> str:
    if scene.dead.get("notify"):
        return "announced"
    changed = {
        outcome.home.files[key]["state"]
        for file in scene.ends
        if (key := scene.key(file)) in outcome.home.files
        and outcome.seen.files[key]["state"] != outcome.home.files[key]["state"]
    }
    return ", ".join(f"`{state}`" for state in sorted(changed))
