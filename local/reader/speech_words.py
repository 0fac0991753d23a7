"""The words that report, deny and issue, read from `speech.toml`."""

from dataclasses import dataclass
from functools import cache

from local.reader.word_lists import members, read


@dataclass(frozen=True)
class SpeechWords:
    """All lists. Members are lemmas in lower case; `said_back` and `english` are words as they stand."""

    speech: frozenset[str]
    issuing: frozenset[str]
    undone: frozenset[str]
    inserted: frozenset[str]
    said_back: frozenset[str]
    english: frozenset[str]


@cache
def speech_words() -> SpeechWords:
    """The lists, read once."""
    data = read(__package__, "speech.toml")
    return SpeechWords(
        speech=members(data["speech"]),
        issuing=members(data["issuing"]),
        undone=members(data["undone"]),
        inserted=members(data["inserted"]),
        said_back=members(data["said_back"]),
        english=members(data["english"]),
    )
