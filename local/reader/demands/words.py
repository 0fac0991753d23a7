"""The words that tell demands, read from `words.toml`."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from local.reader.word_lists import by_word, members, read
from newsbrief.brief import Mode, Response


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
    answering: dict[str, frozenset[str]]
    dull: frozenset[str]
    idle: frozenset[str]
    people: tuple[str, ...]
    members: frozenset[str]
    telling: frozenset[str]
    sides: frozenset[str]
    pairs: dict[str, frozenset[str]]
    favours: frozenset[str]
    withheld: frozenset[str]
    holding: frozenset[str]
    threatening: frozenset[str]
    laws: frozenset[str]
    audience: frozenset[str]
    alike: dict[str, str]
    meant: dict[str, frozenset[str]]
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
        answering={name: frozenset(words) for name, words in data["answering"].items()},
        dull=members(data["dull"]),
        idle=members(data["idle"]),
        people=tuple(data["people"]["endings"]),
        members=members(data["members"]),
        telling=members(data["telling"]),
        sides=members(data["sides"]),
        pairs={noun: frozenset(kinds) for noun, kinds in data["pairs"].items()},
        favours=frozenset(data["conditional"]["favours"]),
        withheld=frozenset(data["conditional"]["withheld"]),
        holding=frozenset(data["conditional"]["holding"]),
        threatening=frozenset(data["conditional"]["threatening"]),
        laws=members(data["laws"]),
        audience=members(data["audience"]),
        alike=by_word(data["alike"]),
        meant={name: frozenset(words) for name, words in data["meant"].items()},
        idioms=members(data["idioms"]),
        everyday=members(data["everyday"]),
    )


def _verb(entry: dict[str, Any]) -> DemandVerb:
    return DemandVerb(frozenset(entry["frames"]), frozenset(entry["to"]), entry.get("loose", False))
