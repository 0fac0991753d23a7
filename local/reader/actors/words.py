"""The words for people and bodies, read from `words.toml`."""

from dataclasses import dataclass
from functools import cache

from local.reader.word_lists import by_word, members, read
from newsbrief.brief import ActorKind


@dataclass(frozen=True)
class ActorWords:
    """All lists. Keys and members are lemmas in lower case."""

    kinds: dict[str, ActorKind]
    roles: frozenset[str]
    representatives: frozenset[str]
    private: frozenset[str]
    inanimate: frozenset[str]
    not_actors: frozenset[str]


@cache
def actor_words() -> ActorWords:
    """The lists, read once."""
    data = read(__package__, "words.toml")
    return ActorWords(
        kinds=by_word(data["kinds"]),
        roles=members(data["roles"]),
        representatives=members(data["representatives"]),
        private=members(data["private"]),
        inanimate=members(data["inanimate"]),
        not_actors=members(data["not_actors"]),
    )
