"""One local stack for all of these tests, in a home of its own, with the embedded reader as the model."""

from collections.abc import Iterator

import pytest

from tests.e2e.shell import Shell


@pytest.fixture(scope="session")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    running = Shell(tmp_path_factory.mktemp("home"))
    try:
        running.run("local", "up")
        yield running
    finally:
        running.run("local", "down", "--wipe")
