"""A format loads its own library and no other: each costs every cold start that needs none of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.imports import reading, sample_files, strangers
from newsbrief.normalize.document import Format

# What must be loaded, besides what must not: else a file that isn't read at all would pass.
LIBRARY: dict[Format, set[str]] = {
    "text": set(),
    "markdown": {"markdown_it"},
    "html": {"selectolax"},
    "json": set(),
    "email": set(),
    "pdf": {"pypdfium2"},
    "docx": {"mammoth"},
}


@pytest.fixture(scope="module")
def files() -> Iterator[dict[Format, Path]]:
    with sample_files() as paths:
        yield paths


@pytest.mark.parametrize("kind", LIBRARY)
def test_a_format_loads_its_own_library_and_no_other(files: dict[Format, Path], kind: Format) -> None:
    cost = reading(files[kind])
    assert cost.said.startswith(f"{kind}, ")
    assert not strangers(kind, cost.packages)
    assert cost.packages >= LIBRARY[kind]
    assert "boto3" not in cost.packages


def test_a_library_of_another_format_is_told_from_ones_own() -> None:
    assert strangers("text", frozenset({"pydantic", "selectolax", "pypdfium2"})) == {"selectolax", "pypdfium2"}
    assert strangers("docx", frozenset({"mammoth", "selectolax", "pypdfium2"})) == {"pypdfium2"}
    assert not strangers("html", frozenset({"selectolax", "pydantic"}))
