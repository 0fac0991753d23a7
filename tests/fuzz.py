"""The property tests, for as long as one likes: `make fuzz SECONDS=600`.

Each round tries more new examples of each property than the one before, in another order. What fails is kept by
hypothesis (`.hypothesis/`), so that the next ordinary run fails too.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
PROFILE = "fuzz"
UNTIL, EXAMPLES = "NEWSBRIEF_FUZZ_UNTIL", "NEWSBRIEF_FUZZ_EXAMPLES"
FIRST_ROUND, LARGEST_ROUND = 200, 20_000  # examples of each property

settings.register_profile(
    PROFILE,
    max_examples=int(os.environ.get(EXAMPLES, FIRST_ROUND)),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Only properties, in any order: a short run shall not always try the same ones."""
    properties = [item for item in items if getattr(getattr(item, "obj", None), "is_hypothesis_test", False)]
    random.shuffle(properties)
    items[:] = properties


def pytest_runtest_logfinish() -> None:
    """End the round after the property under way once the time is over."""
    if time.time() > float(os.environ[UNTIL]):
        pytest.exit("the time is over", returncode=0)


def main(seconds: float) -> int:
    """Rounds until the time is over or a property fails; the exit code."""
    until = time.time() + seconds
    examples = FIRST_ROUND
    while time.time() < until:
        print(f"{examples} examples of each property, {until - time.time():.0f} s left.", flush=True)  # noqa: T201
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "tests.fuzz", "--hypothesis-profile", PROFILE]
        environment = {**os.environ, UNTIL: str(until), EXAMPLES: str(examples)}
        done = subprocess.run([*command, "tests/unit"], cwd=ROOT, env=environment, check=False)
        if done.returncode:
            return done.returncode
        examples = min(2 * examples, LARGEST_ROUND)
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
