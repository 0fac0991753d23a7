"""The suite's stack, and all scenes played on it once."""

from collections.abc import Iterator

import pytest

from local.home import HOME_VARIABLE, Home
from tests.faults.outcome import Outcome, outcome_of
from tests.faults.scenes import SCENES
from tests.faults.stage import set_up


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="tests/faults: the scenes that take long, too")
    parser.addoption("--scenes", default="", help="tests/faults: only scenes with one of these words in their names")
    parser.addoption("--write-table", action="store_true", help="tests/faults: write the table of docs/reliability.md")


@pytest.fixture(scope="session")
def outcome(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcome]:
    """What came of all scenes."""
    home = Home(tmp_path_factory.mktemp("faults"))
    long, words = (request.config.getoption(name, default="") for name in ("--long", "--scenes"))
    scenes = {
        scene.name: scene
        for scene in SCENES
        if (long or not scene.long) and (not words or any(word in scene.name for word in words.split(",")))
    }
    with pytest.MonkeyPatch.context() as patch, set_up(home) as stage:
        patch.setenv(HOME_VARIABLE, str(home.root))
        yield outcome_of(stage, scenes)
