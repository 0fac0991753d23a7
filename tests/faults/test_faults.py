"""Every fault, what came of it, and what must hold whatever happens."""

import pytest

from cli.dead_letters import FUNCTIONS
from tests.faults.invariants import Item
from tests.faults.outcome import Outcome
from tests.faults.scene import SCENES, Scene
from tests.faults.table import PAGE, page_with, rows_in, rows_of, title_of

EVERY = pytest.mark.parametrize("scene", [pytest.param(scene, id=scene.name) for scene in SCENES])


def skip_unless_played(outcome: Outcome, scene: Scene) -> None:
    if scene.name not in outcome.scenes:
        pytest.skip("plays with --long")


@EVERY
def test_a_scene(outcome: Outcome, scene: Scene) -> None:
    skip_unless_played(outcome, scene)
    error = outcome.errors.get(scene.name)
    assert error is None
    ends = {key: status for key, status in outcome.seen.files.items() if key.startswith(scene.key(""))}
    assert {key: end_of(status, scene, key) for key, status in ends.items()} == {
        scene.key(file): end for file, end in scene.ends.items()
    }
    if scene.ends:
        found = {function: outcome.seen.dead_about(function, scene.key("")) for function in FUNCTIONS}
        assert {function: number for function, number in found.items() if number} == scene.dead
    assert outcome.about(scene) == []


def end_of(status: Item, scene: Scene, key: str) -> str:
    """A file's end, as its scene expects it if that allows several and this is one of them."""
    end = " ".join(filter(None, (status["state"], status.get("reason_code"))))
    wanted = scene.ends.get(key.removeprefix(scene.key("")), "")
    return wanted if end in wanted.split(" or ") else end


@EVERY
def test_a_redrive_brings_home(outcome: Outcome, scene: Scene) -> None:
    skip_unless_played(outcome, scene)
    for file, end in scene.ends.items():
        redriven = end.startswith("failed") and not scene.folder.startswith("held")
        wanted = scene.home.get(file, "summarized" if redriven else end)
        key = scene.key(file)
        assert end_of(outcome.home.files[key], scene, key) == wanted


def test_nothing_else_is_wrong(outcome: Outcome) -> None:
    assert outcome.about_none() == []


def test_no_log_has_an_articles_words_or_the_models_key(outcome: Outcome) -> None:
    assert outcome.logged == []


def test_the_table_in_the_docs_is_what_was_seen(outcome: Outcome, request: pytest.FixtureRequest) -> None:
    page = PAGE.read_text(encoding="utf-8")
    before = rows_in(page)
    rows = rows_of(outcome, before)
    if request.config.getoption("--write-table", default=False):
        PAGE.write_text(page_with(page, rows), encoding="utf-8")
        return
    assert list(before) == [title_of(scene) for scene in SCENES], "write it: pytest tests/faults --long --write-table"
    assert list(before.values()) == rows, "write it: pytest tests/faults --write-table"
