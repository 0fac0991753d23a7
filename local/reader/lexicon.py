"""The words that the reader's rules look for, read from `lexicon.toml`."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from newsbrief.brief import ActorKind, Mode, Response, ThreatKind


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
class Lexicon:
    """All word lists. Keys and members are lemmas in lower case."""

    demand_verbs: dict[str, DemandVerb]
    demand_nouns: frozenset[str]
    demanded: dict[str, Demanded]
    modes: dict[str, Mode]
    responses: dict[str, Response]
    threat_verbs: dict[str, str]
    harm_verbs: dict[str, ThreatKind]
    harm_nouns: dict[str, ThreatKind]
    withheld: dict[str, ThreatKind]
    veiled: tuple[tuple[str, ...], ...]
    kinds: dict[str, ActorKind]
    words: dict[str, frozenset[str]] = field(default_factory=dict)

    def has(self, topic: str, lemma: str) -> bool:
        """Whether a plain word list ("speech", "roles", ...) has the lemma."""
        return lemma.lower() in self.words[topic]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    data = tomllib.loads(resources.files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8"))
    return Lexicon(
        demand_verbs={
            verb: DemandVerb(frozenset(entry["frames"]), frozenset(entry["to"]))
            for verb, entry in data["demand_verbs"].items()
        },
        demand_nouns=frozenset(data["demand_nouns"]),
        demanded={noun: Demanded(**entry) for noun, entry in data["demanded"].items()},
        modes=_by_word(data["modes"]),
        responses=_by_word(data["responses"]),
        threat_verbs={verb: entry["needs"] for verb, entry in data["threat_verbs"].items()},
        harm_verbs=_by_word(data["harm_verbs"]),
        harm_nouns=_by_word(data["harm_nouns"]),
        withheld=_by_word(data["withheld"]),
        veiled=tuple(tuple(phrase) for phrase in data["veiled"]["phrases"]),
        kinds=_by_word(data["kinds"]),
        words=_plain_lists(data),
    )


def _by_word(classes: dict[str, list[str]]) -> dict[str, Any]:
    """From class -> words to word -> class; the first class that has a word keeps it."""
    found: dict[str, str] = {}
    for name, words in classes.items():
        for word in words:
            found.setdefault(word, name)
    return found


def _plain_lists(data: dict[str, Any]) -> dict[str, frozenset[str]]:
    topics = ("speech", "undone", "issuing", "representatives", "roles", "private", "inanimate", "not_actors")
    lists = {topic: frozenset(word for words in data[topic].values() for word in words) for topic in topics}
    return lists | {
        "inflicting": frozenset(data["inflicting"]["verbs"]),
        "withholding": frozenset(data["withholding"]["verbs"]),
        "vague": frozenset(data["veiled"]["vague"]),
        "english": frozenset(data["english"]["words"]),
    }
