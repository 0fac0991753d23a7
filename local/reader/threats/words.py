"""The words that tell threats, read from `words.toml`."""

from dataclasses import dataclass
from functools import cache

from local.reader.word_lists import by_word, read
from newsbrief.brief import ThreatKind


@dataclass(frozen=True)
class ThreatWords:
    """All lists. Keys and members are lemmas in lower case."""

    verbs: dict[str, str]  # what the verb needs to announce a threat: "nothing" or "harm"
    harm_verbs: dict[str, ThreatKind]
    harm_nouns: dict[str, ThreatKind]
    inflicting: frozenset[str]
    withholding: frozenset[str]
    withheld: dict[str, ThreatKind]
    veiled: tuple[tuple[str, ...], ...]
    vague: frozenset[str]


@cache
def threat_words() -> ThreatWords:
    """The lists, read once."""
    data = read(__package__, "words.toml")
    return ThreatWords(
        verbs={verb: entry["needs"] for verb, entry in data["threat_verbs"].items()},
        harm_verbs=by_word(data["harm_verbs"]),
        harm_nouns=by_word(data["harm_nouns"]),
        inflicting=frozenset(data["inflicting"]["verbs"]),
        withholding=frozenset(data["withholding"]["verbs"]),
        withheld=by_word(data["withheld"]),
        veiled=tuple(tuple(phrase) for phrase in data["veiled"]["phrases"]),
        vague=frozenset(data["veiled"]["vague"]),
    )
