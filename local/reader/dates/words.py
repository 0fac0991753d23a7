"""The words that tell whether a date is past or to come, read from `words.toml`."""

from dataclasses import dataclass
from functools import cache

from local.reader.word_lists import read


@dataclass(frozen=True)
class DateWords:
    """All lists. Members are lemmas in lower case, those of `due` and `awaited` forms of words."""

    planning: frozenset[str]
    arranged: frozenset[str]
    wishing: frozenset[str]
    setting: frozenset[str]
    starting: frozenset[str]
    due: frozenset[str]
    awaited: frozenset[str]
    to_come: frozenset[str]


@cache
def date_words() -> DateWords:
    """The lists, read once."""
    data = read(__package__, "words.toml")
    return DateWords(**{name: frozenset(words) for table in data.values() for name, words in table.items()})
