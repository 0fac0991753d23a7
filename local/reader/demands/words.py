"""The words that tell demands, read from `words.toml` and `rules.toml`."""

import re
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from local.reader import word_lists
from local.reader.word_lists import by_word, members, read
from newsbrief.brief import Mode, Response

rule_words = partial(word_lists.rule_words, __package__)  # by module and name of the list


@dataclass(frozen=True)
class DemandVerb:
    """How a verb takes what is demanded, and the prepositions that introduce its addressee.

    A `loose` verb has other senses, so its addressee must be somebody who can act.
    """

    frames: frozenset[str]
    to: frozenset[str]
    loose: bool = False


@dataclass(frozen=True)
class Demanded:
    """A noun that can be demanded: as the verb "release" (`verb`), or kept and given (`give`)."""

    mode: Mode
    verb: str | None = None
    give: str | None = None
    joint: str = "of"


@dataclass(frozen=True)
class ModePhrase:
    """What any of the verbs demands with any of the words beside it: "keep out", "put an end to"."""

    mode: Mode
    verbs: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True)
class DemandWords:
    """All lists. Keys and members are lemmas in lower case."""

    verbs: dict[str, DemandVerb]
    nouns: frozenset[str]
    demanded: dict[str, Demanded]
    modes: dict[str, Mode]
    responses: dict[str, Response]
    rejections: frozenset[str]
    ending: dict[str, str]
    happenings: frozenset[str]
    documents: frozenset[str]
    wishes: frozenset[str]
    things: frozenset[str]
    onlookers: frozenset[str]
    market: frozenset[str]
    asked: frozenset[str]
    wanting: frozenset[str]
    counted: frozenset[str]
    advising: frozenset[str]
    dull: frozenset[str]
    idle: frozenset[str]
    people: tuple[str, ...]
    members: frozenset[str]
    telling: frozenset[str]
    sides: frozenset[str]
    pairs: dict[str, frozenset[str]]
    laws: frozenset[str]
    audience: frozenset[str]
    alike: dict[str, str]
    phrases: tuple[ModePhrase, ...]
    idioms: frozenset[str]
    everyday: frozenset[str]


@cache
def demand_words() -> DemandWords:
    """The lists, read once."""
    data = read(__package__, "words.toml")
    return DemandWords(
        verbs={verb: _verb(entry) for verb, entry in data["demand_verbs"].items()},
        nouns=frozenset(data["demand_nouns"]),
        demanded={noun: Demanded(**entry) for noun, entry in data["demanded"].items()},
        modes=by_word(data["modes"]),
        responses=by_word(data["responses"]),
        rejections=members(data["rejections"]),
        ending=by_word(data["ending"]),
        happenings=members(data["happenings"]),
        documents=members(data["documents"]),
        wishes=members(data["wishes"]),
        things=members(data["things"]),
        onlookers=members(data["onlookers"]),
        market=members(data["market"]),
        asked=members(data["asked"]),
        wanting=members(data["wanting"]),
        counted=members(data["counted"]),
        advising=members(data["advising"]),
        dull=members(data["dull"]),
        idle=members(data["idle"]),
        people=tuple(data["people"]["endings"]),
        members=members(data["members"]),
        telling=members(data["telling"]),
        sides=members(data["sides"]),
        pairs={noun: frozenset(kinds) for noun, kinds in data["pairs"].items()},
        laws=members(data["laws"]),
        audience=members(data["audience"]),
        alike=by_word(data["alike"]),
        phrases=tuple(_phrase(entry) for entry in data["mode_phrases"]),
        idioms=members(data["idioms"]),
        everyday=members(data["everyday"]),
    )


@cache
def either(module: str, name: str) -> str:
    """A list of `rules.toml` as the alternatives of a regular expression."""
    return "|".join(re.escape(word) for word in sorted(rule_words(module, name)))


def _verb(entry: dict[str, Any]) -> DemandVerb:
    return DemandVerb(frozenset(entry["frames"]), frozenset(entry["to"]), entry.get("loose", False))


def _phrase(entry: dict[str, Any]) -> ModePhrase:
    return ModePhrase(entry["mode"], frozenset(entry["verbs"]), frozenset(entry["words"]))
