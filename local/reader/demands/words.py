"""The words that tell demands, read from `words.toml`."""

from dataclasses import dataclass
from functools import cache

from local.reader.word_lists import by_word, read
from newsbrief.brief import Mode, Response


@dataclass(frozen=True)
class DemandVerb:
    """How a verb takes what is demanded, and the prepositions that introduce its addressee."""

    frames: frozenset[str]
    to: frozenset[str]


@dataclass(frozen=True)
class Demanded:
    """A noun that can be demanded: as the verb "release" (`verb`), or kept and given (`give`)."""

    mode: Mode
    verb: str | None = None
    give: str | None = None
    joint: str = "of"


@dataclass(frozen=True)
class DemandWords:
    """All lists. Keys and members are lemmas in lower case."""

    verbs: dict[str, DemandVerb]
    nouns: frozenset[str]
    demanded: dict[str, Demanded]
    modes: dict[str, Mode]
    responses: dict[str, Response]


@cache
def demand_words() -> DemandWords:
    """The lists, read once."""
    data = read(__package__, "words.toml")
    return DemandWords(
        verbs={
            verb: DemandVerb(frozenset(entry["frames"]), frozenset(entry["to"]))
            for verb, entry in data["demand_verbs"].items()
        },
        nouns=frozenset(data["demand_nouns"]),
        demanded={noun: Demanded(**entry) for noun, entry in data["demanded"].items()},
        modes=by_word(data["modes"]),
        responses=by_word(data["responses"]),
    )
