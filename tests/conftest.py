"""What all tests share: how hypothesis looks for examples, and which tests run side by side."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Suites that share one stack or server, so each runs on one worker. They wait more than they work: they begin first.
_TOGETHER = ("integration", "faults", "e2e", "llama")

# How long an example takes says more of the machine than of the code, so time fails no test. Continuous integration
# tries the same examples each time; anyone else's run tries new ones.
settings.register_profile(
    "newsbrief", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("newsbrief")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep each of those suites together, and put them before all other tests."""
    root = Path(__file__).parent
    suites = {item: item.path.relative_to(root).parts[0] for item in items}
    for item, suite in suites.items():
        if suite in _TOGETHER:
            item.add_marker(pytest.mark.xdist_group(suite))
    items.sort(key=lambda item: _TOGETHER.index(suites[item]) if suites[item] in _TOGETHER else len(_TOGETHER))
