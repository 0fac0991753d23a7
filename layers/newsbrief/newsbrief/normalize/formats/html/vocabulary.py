"""The words of `vocabulary.toml`, ready to be asked."""

import re
import tomllib
from functools import lru_cache
from importlib import resources

_TOLD = tomllib.loads(resources.files(__package__).joinpath("vocabulary.toml").read_text(encoding="utf-8"))
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def words_in(table: str, name: str) -> frozenset[str]:
    """A list of whole words."""
    return frozenset(_TOLD[table][name])


def pattern_of(table: str, name: str) -> re.Pattern[str]:
    """A list of regular expressions as one, which ignores case."""
    return re.compile("|".join(f"(?:{part})" for part in _TOLD[table][name]), re.I)


@lru_cache(maxsize=8192)
def words_of(names: str) -> str:
    """The words in `class` and `id` names, lower case: `sr-only readMore` gives `sr only read more`."""
    return " ".join(word.lower() for word in _WORD.findall(names))
