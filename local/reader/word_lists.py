"""Word lists in TOML files, as the reader's parts use them."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


def read(package: str, file: str) -> dict[str, Any]:
    """The tables of a TOML file that lies beside a package's modules."""
    data: dict[str, Any] = tomllib.loads(resources.files(package).joinpath(file).read_text(encoding="utf-8"))
    return data


def by_word(classes: dict[str, list[str]]) -> dict[str, Any]:
    """From class -> words to word -> class; the first class that has a word keeps it."""
    found: dict[str, str] = {}
    for name, words in classes.items():
        for word in words:
            found.setdefault(word, name)
    return found


def members(table: dict[str, list[str]]) -> frozenset[str]:
    """All words of a table's lists."""
    return frozenset(word for words in table.values() for word in words)


@cache
def rule_words(package: str, module: str, name: str) -> frozenset[str]:
    """One of the lists of a package's `rules.toml`, which the rules of one module need."""
    return frozenset(_rules(package)[module][name])


@cache
def _rules(package: str) -> dict[str, Any]:
    return read(package, "rules.toml")
